// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.report.map.BaseMap;
import org.umbrella.report.map.CellMesh;
import org.umbrella.report.map.Frame;
import org.umbrella.report.map.InsetFrames;
import org.umbrella.report.map.PlaneBox;
import org.umbrella.report.map.Projection;
import org.umbrella.report.map.Projections;
import org.umbrella.report.page.Card;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.study.comparison.CellChange;
import org.umbrella.study.comparison.ChangeTally;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.comparison.FirstCovered;
import org.umbrella.study.comparison.ThreatChange;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.ComparisonWording;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.PeopleCounted;
import org.umbrella.wording.Percent;
import org.umbrella.wording.SensingWording;

/** Gained and lost: tables with reasons, maps of the difference, first days of coverage. */
final class ComparisonSection {

    private static final int WIDTH_UNITS = 900;
    private static final double MARGIN_METERS = 120_000;

    private final StudyResult result;
    private final Markup page;
    private final BaseMap base;
    private final CellMesh mesh;
    private final List<Inset> insets;

    /** A far part of the territory in a corner of each map. */
    private record Inset(InsetFrames.Placed placed, BaseMap base, CellMesh mesh) {}

    private ComparisonSection(StudyResult result, Markup page) {
        this.result = result;
        this.page = page;
        Frame frame = frame(result.grid());
        List<String> countries = new ArrayList<>(result.grid().territory().countries());
        this.base = new BaseMap(frame, "x-", countries);
        this.mesh = new CellMesh(result.grid(), frame);
        this.insets =
                InsetFrames.of(result.grid(), frame).stream()
                        .map(placed ->
                                new Inset(
                                        placed,
                                        new BaseMap(
                                                placed.frame(),
                                                "x" + placed.name() + "-",
                                                countries),
                                        new CellMesh(result.grid(), placed.frame())))
                        .toList();
    }

    private static Frame frame(PieceGrid grid) {
        if (InsetFrames.serve(grid)) {
            return InsetFrames.conterminous(grid, MARGIN_METERS, WIDTH_UNITS);
        }
        Projection projection = Projections.forGrid(grid);
        PlaneBox box = PlaneBox.EMPTY;
        for (int i = 0; i < grid.size(); i++) {
            box = box.with(projection.project(grid.latitudeRad(i), grid.longitudeRad(i)));
        }
        return Frame.of(projection, box.grown(MARGIN_METERS), WIDTH_UNITS);
    }

    static void write(StudyResult result, Markup page) {
        if (result.findings().comparisons().isEmpty()) {
            return;
        }
        ComparisonSection section = new ComparisonSection(result, page);
        page.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
        section.base.define(page);
        section.insets.forEach(inset -> inset.base().define(page));
        DifferenceFills.define(page);
        page.close().closeLine();
        page.chapter(
                "changed",
                ComparisonWording.shift(result).isEmpty()
                        ? "What changed"
                        : "What was shifted, and what it bought");
        result.findings().comparisons().forEach(section::write);
        section.first();
    }

    private void write(ComparisonFinding finding) {
        boolean shift = !finding.ledger().givenUp().isEmpty();
        if (shift) {
            LedgerSection.write(finding, result, page);
        }
        String id = "change-" + finding.comparison().id();
        String title = ComparisonWording.sentence(result, finding);
        Card.open(id, title, page);
        List<ThreatChange> asked =
                finding.changes().stream().filter(c -> c.total().threatenedArea() > 0).toList();
        legend();
        page.open("div", "class", "shots maps", "data-keys", "threat,level");
        double most =
                asked.stream().mapToDouble(ComparisonSection::changed).max().orElse(Double.NaN);
        for (ThreatChange change : asked) {
            map(finding, change, changed(change) >= most);
        }
        page.close();
        Card.data(page);
        table(asked);
        countries(asked);
        page.close();
        Card.close(
                id,
                title,
                "Before: "
                        + finding.comparison().before().title()
                        + ", "
                        + CoverageWording.day(finding.comparison().beforeDate())
                        + ". After: "
                        + finding.comparison().after().title()
                        + ", "
                        + CoverageWording.day(finding.comparison().afterDate())
                        + ". Piece by piece in comparisons/"
                        + finding.comparison().id()
                        + ".csv.",
                result,
                page);
        if (!shift) {
            LedgerSection.write(finding, result, page);
        }
    }

    private static double changed(ThreatChange change) {
        return change.total().gainedArea() + change.total().lostArea();
    }

    private void legend() {
        page.open("ul", "class", "legend key");
        swatch("d-gain", "gained");
        swatch("d-lost", "lost");
        swatch("d-more", "covered both times, by more systems after");
        swatch("d-fewer", "by fewer systems after");
        swatch("d-same", "covered alike");
        swatch("c0", "in range, not covered, before and after");
        swatch("own", "not in range");
        page.close();
    }

    private void swatch(String style, String words) {
        page.open("li").open("svg", "viewBox", "0 0 24 18", "aria-hidden", "true");
        page.empty("rect", "class", style, "width", "24", "height", "18");
        page.close().text(words).close();
    }

    private void map(ComparisonFinding finding, ThreatChange change, boolean on) {
        page.open(
                "figure",
                "class",
                on ? "on" : "",
                "data-threat",
                result.threat(change.threatId()).label(),
                "data-level",
                AssuranceWording.capital(SensingWording.supposes(change.sensing())));
        page.leaf(
                "figcaption",
                AssuranceWording.capital(AssuranceWording.change(result, change)) + ".");
        page.open("div", "class", "mapbox");
        base.begin(
                finding.comparison().title() + ".",
                AssuranceWording.capital(AssuranceWording.change(result, change)) + ".",
                "frame small",
                page);
        changes(change, base, mesh);
        base.lines(page);
        for (Inset inset : insets) {
            Frame frame = inset.placed().frame();
            inset.base().beginInset(inset.placed().x(), inset.placed().y(), page);
            changes(change, inset.base(), inset.mesh());
            inset.base().lines(page);
            page.empty(
                    "rect",
                    "class",
                    "inset",
                    "width",
                    Integer.toString(frame.width()),
                    "height",
                    Integer.toString(frame.height()));
            page.close();
        }
        page.close().close().closeLine();
    }

    private void changes(ThreatChange change, BaseMap base, CellMesh mesh) {
        for (String country : mesh.countries()) {
            base.beginClipped(country, page);
            for (Map.Entry<CellChange, String> style : styles().entrySet()) {
                String outline =
                        mesh.outline(country, i -> change.cells().get(i) == style.getKey());
                if (!outline.isEmpty()) {
                    page.empty("path", "class", style.getValue(), "d", outline);
                }
            }
            page.close();
        }
    }

    private static Map<CellChange, String> styles() {
        Map<CellChange, String> styles = new LinkedHashMap<>();
        styles.put(CellChange.STILL_OPEN, "c0");
        styles.put(CellChange.SAME, "d-same");
        styles.put(CellChange.MORE_LAYERS, "d-more");
        styles.put(CellChange.FEWER_LAYERS, "d-fewer");
        styles.put(CellChange.LOST, "d-lost");
        styles.put(CellChange.GAINED, "d-gain");
        return styles;
    }

    private void table(List<ThreatChange> asked) {
        ScrollBox.open(page).open("table");
        head(
                "Threat",
                "Sensing",
                "In range, 1000 km²",
                "Before",
                "After",
                "Gained, 1000 km²",
                "people, million",
                "because before: out of reach / too late / not tracked / track not kept",
                "Lost, 1000 km²",
                "people, million",
                "because after: out of reach / too late / not tracked / track not kept");
        page.open("tbody");
        for (ThreatChange change : asked) {
            ChangeTally t = change.total();
            page.open("tr");
            page.leaf("td", result.threat(change.threatId()).label());
            page.leaf("td", SensingWording.brief(change.sensing()));
            number(Numbers.thousandSquareKilometers(t.threatenedArea()));
            number(Percent.of(t.beforeArea() / t.threatenedArea()));
            number(Percent.of(t.afterArea() / t.threatenedArea()));
            number(Numbers.thousandSquareKilometers(t.gainedArea()));
            number(Numbers.millions(t.gainedPeople()));
            number(
                    reasons(
                            t.gainedReachArea(),
                            t.gainedTimeArea(),
                            t.gainedTrackArea(),
                            t.gainedKeptArea()));
            number(Numbers.thousandSquareKilometers(t.lostArea()));
            number(Numbers.millions(t.lostPeople()));
            number(
                    reasons(
                            t.lostReachArea(),
                            t.lostTimeArea(),
                            t.lostTrackArea(),
                            t.lostKeptArea()));
            page.closeLine();
        }
        page.close().close().closeLine();
        page.leaf(
                "p",
                PeopleCounted.sentence(result.grid(), CoverageWording.territory(result)),
                "class",
                "soft");
    }

    private static String reasons(double reach, double time, double track, double kept) {
        double sum = reach + time + track + kept;
        return sum == 0
                ? "–"
                : Percent.of(reach / sum)
                        + " / "
                        + Percent.of(time / sum)
                        + " / "
                        + Percent.of(track / sum)
                        + " / "
                        + Percent.of(kept / sum);
    }

    private void countries(List<ThreatChange> asked) {
        List<String> lines = new ArrayList<>();
        for (ThreatChange change : asked) {
            if (change.sensing().perfect()) {
                continue;
            }
            List<String> gained =
                    change.countries().stream()
                            .filter(c -> c.gainedArea() > 0)
                            .map(c -> share(c, c.gainedArea()))
                            .toList();
            List<String> lost =
                    change.countries().stream()
                            .filter(c -> c.lostArea() > 0)
                            .map(c -> share(c, c.lostArea()))
                            .toList();
            if (!gained.isEmpty()) {
                lines.add(
                        result.threat(change.threatId()).label()
                                + ", gained "
                                + SensingWording.where(change.sensing())
                                + ": "
                                + String.join(", ", gained)
                                + ".");
            }
            if (!lost.isEmpty()) {
                lines.add(
                        result.threat(change.threatId()).label()
                                + ", lost "
                                + SensingWording.where(change.sensing())
                                + ": "
                                + String.join(", ", lost)
                                + ".");
            }
        }
        if (!lines.isEmpty()) {
            page.leaf("h4", "Country by country");
            page.open("ul");
            lines.forEach(line -> page.leaf("li", line));
            page.closeLine();
        }
    }

    private String share(ChangeTally tally, double area) {
        return result.countryName(tally.country())
                + " "
                + Percent.of(area / tally.threatenedArea());
    }

    private void first() {
        Sensing lead = result.study().sensing().getFirst();
        List<FirstCovered> all =
                result.findings().firstCovered().stream()
                        .filter(f -> f.sensing().equals(lead))
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        page.open("details").leaf("summary", "When each country is first covered whole");
        page.leaf(
                "p",
                "The first of the dates looked at on which all of a country that is in range is"
                        + " covered ("
                        + SensingWording.supposes(lead)
                        + "); else the greatest share on any of them. The"
                        + " dates of a plan are: "
                        + dates()
                        + ".",
                "class",
                "soft");
        Set<String> plans = new LinkedHashSet<>();
        result.deployments().forEach(d -> plans.add(d.planId()));
        Set<String> countries = new LinkedHashSet<>();
        all.forEach(f -> countries.add(f.country()));
        for (String plan : plans) {
            page.leaf("h4", planTitle(plan));
            ScrollBox.open(page).open("table").open("thead").open("tr");
            page.leaf("th", "Country");
            result.study().threats().forEach(t -> page.leaf("th", t.label()));
            page.close().close().open("tbody");
            countries.stream()
                    .sorted(java.util.Comparator.comparing(result::countryName))
                    .forEach(country -> firstRow(plan, country, all));
            page.close().close().closeLine();
        }
        page.closeLine();
    }

    private void firstRow(String plan, String country, List<FirstCovered> all) {
        page.open("tr").leaf("td", result.countryName(country));
        for (var threat : result.study().threats()) {
            page.leaf(
                    "td",
                    all.stream()
                            .filter(f ->
                                    f.planId().equals(plan)
                                            && f.country().equals(country)
                                            && f.threatId().equals(threat.id()))
                            .findFirst()
                            .map(f ->
                                    f.first()
                                            .map(LocalDate::toString)
                                            .orElse(
                                                    f.best() > 0
                                                            ? "in part, " + Percent.of(f.best())
                                                            : "never"))
                            .orElse("not in range"));
        }
        page.closeLine();
    }

    private String dates() {
        Map<String, List<String>> byPlan = new LinkedHashMap<>();
        result.deployments()
                .forEach(d ->
                        byPlan.computeIfAbsent(d.planTitle(), k -> new ArrayList<>())
                                .add(d.date().toString()));
        List<String> parts = new ArrayList<>();
        byPlan.forEach((plan, days) -> parts.add(plan + ": " + String.join(", ", days)));
        return String.join("; ", parts);
    }

    private String planTitle(String plan) {
        return result.deployments().stream()
                .filter(d -> d.planId().equals(plan))
                .findFirst()
                .orElseThrow()
                .planTitle();
    }

    private void head(String... columns) {
        page.open("thead").open("tr");
        for (String column : columns) {
            page.leaf("th", column);
        }
        page.close().close();
    }

    private void number(String words) {
        page.leaf("td", words, "class", "n");
    }
}
