// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umbrella.report.chart.CoverageTimeline;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Style;
import org.umbrella.report.section.AssuranceSections;
import org.umbrella.report.section.RangeSections;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.InputsWording;
import org.umbrella.wording.Percent;
import org.umbrella.wording.RangeWording;
import org.umbrella.wording.SensingWording;

/**
 * The report of a study as one HTML page that needs nothing else: no script, no request, its maps
 * and charts within it.
 */
public final class StudyReport {

    private final StudyResult result;
    private final Markup page = new Markup();

    private StudyReport(StudyResult result) {
        this.result = result;
    }

    /**
     * The report.
     *
     * @param result what the study found
     * @return the whole page
     */
    public static String html(StudyResult result) {
        return new StudyReport(result).write();
    }

    private String write() {
        page.raw("<!doctype html>\n").open("html", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.leaf("title", result.study().title() + " – Umbrella");
        page.open("style").raw(Style.css()).closeLine();
        page.close().open("body");
        header();
        AssuranceSections.claimsAndAssurances(result, page);
        if (!result.coverage().isEmpty()) {
            Atlas atlas = new Atlas(result);
            page.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
            Legend.define(page);
            atlas.define(page);
            page.close().closeLine();
            keyMaps(atlas);
            timeline();
            Plans.of(result).values().forEach(dates -> plan(dates, atlas));
        } else if (!result.promises().boxes().isEmpty()) {
            // Maps of boxes refer to the same signs and hatches.
            page.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
            Legend.define(page);
            page.close().closeLine();
        }
        AssuranceSections.afterCoverage(result, page);
        RangeSections.write(result, page);
        page.leaf("h2", "What went in", "id", "inputs");
        page.leaf(
                "p",
                "Every number the study used. ◦ marks those that were neither read in a source nor"
                        + " computed from such; low and high are the spread between sources.");
        RangeWording.sentence(result.loaded()).ifPresent(words -> page.leaf("p", words));
        InputChanges.write(result, page);
        InputTables.write(result, page);
        footer();
        return page.close().closeLine().toString();
    }

    private void header() {
        page.open("header");
        page.leaf("p", result.study().title(), "class", "kicker");
        Optional<String> assurances = AssuranceWording.headline(result);
        page.leaf(
                "h1",
                assurances.orElse(CoverageWording.headline(result))
                        + InputsWording.inHeadline(result.loaded())
                        + ".");
        page.leaf("p", result.study().question());
        Map<String, List<Deployment>> plans = Plans.of(result);
        int said = assurances.isPresent() ? 0 : 1;
        if (plans.size() > said) {
            page.open("ul");
            plans.keySet().stream()
                    .skip(said)
                    .forEach(plan ->
                            page.leaf("li", CoverageWording.planSentence(result, plan) + "."));
            page.close();
        }
        result.promises().comparisons().stream()
                .filter(finding -> !finding.ledger().isEmpty())
                .forEach(finding -> {
                    page.open("p").leaf("strong", finding.comparison().title() + ": ");
                    page.leaf(
                            "a",
                            "what was given up, what was bought, and what is not known",
                            "href",
                            "#ledger-" + finding.comparison().id());
                    page.text(".").close();
                });
        page.leaf(
                "p",
                "“Covered” means that at least one interceptor can reach the missile in time, from"
                        + " every launch point that has the place in range. Reach is not"
                        + " effectiveness: nothing here says what would happen then.",
                "class",
                "note");
        page.closeLine();
    }

    private void keyMaps(Atlas atlas) {
        Deployment last = Plans.of(result).values().iterator().next().getLast();
        Optional<ThreatClass> threat = farthest(last);
        if (threat.isEmpty()) {
            return;
        }
        page.open("section");
        page.leaf("h2", band(last, threat.get()) + ".");
        page.leaf("p", under(last, threat.get()), "class", "soft");
        Legend.write(page);
        page.open("div", "class", "pair");
        for (Sensing sensing : result.study().sensing()) {
            if (result.coverage(last, threat.get().id(), sensing).isPresent()) {
                page.open("figure");
                atlas.draw(last, threat.get(), sensing, true, page);
                page.open("figcaption");
                page.text(
                        AssuranceWording.capital(SensingWording.supposes(sensing))
                                + ": "
                                + shares(last, threat.get(), sensing));
                page.close().closeLine();
            }
        }
        page.close().closeLine();
    }

    private String under(Deployment deployment, ThreatClass threat) {
        return deployment.planTitle()
                + ", "
                + CoverageWording.day(deployment.date())
                + ", against "
                + threat.label()
                + from(threat)
                + ".";
    }

    private String from(ThreatClass threat) {
        return result.launchAreas().stream()
                .filter(area -> area.threatIds().contains(threat.id()))
                .findFirst()
                .map(area -> " from " + area.points().size() + " launch points in " + area.title())
                .orElse("");
    }

    /** The threat of longest range that reaches anything. */
    private Optional<ThreatClass> farthest(Deployment deployment) {
        return result.study().threats().stream()
                .filter(t ->
                        result.coverage(deployment, t.id(), lead())
                                .map(Coverage::total)
                                .filter(Tally::anyThreatened)
                                .isPresent())
                .max(
                        java.util.Comparator.comparingDouble(
                                (ThreatClass t) -> t.missile().maxRangeMeters()));
    }

    private void timeline() {
        page.open("section");
        Deployment first = result.deployments().getFirst();
        List<Deployment> dates = Plans.of(result).values().iterator().next();
        Optional<ThreatClass> threat = farthest(dates.getLast());
        page.leaf(
                "h2",
                threat.map(t ->
                                "Against "
                                        + t.label()
                                        + ", coverage under "
                                        + first.planTitle()
                                        + " goes from "
                                        + area(first, t)
                                        + " of the area in range ("
                                        + first.date().getYear()
                                        + ") to "
                                        + area(dates.getLast(), t)
                                        + " ("
                                        + dates.getLast().date().getYear()
                                        + ").")
                        .orElse("Coverage by date."));
        page.leaf(
                "p",
                "Share of what is in range that is covered, at the dates marked; between them"
                        + " nothing was computed.",
                "class",
                "soft");
        page.open("ul", "class", "legend");
        if (band()) {
            area(
                    "band",
                    "area, between "
                            + SensingWording.brief(Sensing.SIGHT)
                            + " and "
                            + SensingWording.brief(Sensing.PREDICTED));
        }
        line("ln-area", "area, " + SensingWording.supposes(lead()));
        line("ln-people", "people, " + SensingWording.supposes(lead()));
        if (result.study().sensing().contains(Sensing.PERFECT)) {
            line("ln-perfect", "area, perfect sensing");
        }
        page.close();
        page.open("figure", "class", "scroll");
        CoverageTimeline.draw(result, page);
        page.close().closeLine();
    }

    private void line(String style, String words) {
        page.open("li").open("svg", "viewBox", "0 0 24 18", "aria-hidden", "true");
        page.empty("path", "class", style, "d", "M0 9h24").close().text(words).close();
    }

    private void area(String style, String words) {
        page.open("li").open("svg", "viewBox", "0 0 24 18", "aria-hidden", "true");
        page.empty("rect", "class", style, "width", "24", "height", "18").close();
        page.text(words).close();
    }

    /** The level that is shown where there is room for one: what supposes the least. */
    private Sensing lead() {
        return result.study().sensing().getFirst();
    }

    private boolean band() {
        return result.study().sensing().contains(Sensing.SIGHT)
                && result.study().sensing().contains(Sensing.PREDICTED);
    }

    /** Both ends of what is covered against a threat, as a title. */
    private String band(Deployment deployment, ThreatClass threat) {
        String shares = CoverageWording.bandOf(result, deployment, threat.id());
        return shares.isEmpty()
                ? finding(deployment, threat, lead())
                : "Covered of "
                        + CoverageWording.territory(result)
                        + " in range of "
                        + threat.label()
                        + ": "
                        + shares;
    }

    private String area(Deployment deployment, ThreatClass threat) {
        List<String> shares =
                result.study().sensing().stream()
                        .filter(level -> !level.perfect())
                        .flatMap(level -> result.coverage(deployment, threat.id(), level).stream())
                        .map(Coverage::total)
                        .filter(Tally::anyThreatened)
                        .map(t -> Percent.of(t.areaFraction()))
                        .distinct()
                        .toList();
        return shares.isEmpty()
                ? "nothing in range"
                : shares.size() == 1
                        ? shares.getFirst()
                        : shares.getFirst() + " to " + shares.getLast();
    }

    private void plan(List<Deployment> dates, Atlas atlas) {
        page.open("section");
        page.leaf("h2", CoverageWording.planSentence(result, dates.getFirst().planId()) + ".");
        Legend.write(page);
        List<ThreatClass> threats = result.study().threats();
        page.open("div", "class", "scroll");
        page.open(
                "div",
                "class",
                "maps",
                "style",
                "grid-template-columns:6.5rem repeat(" + threats.size() + ",1fr)");
        page.open("div").close();
        for (ThreatClass threat : threats) {
            page.open("div", "class", "head");
            page.leaf("strong", threat.label());
            page.closeLine();
        }
        for (Deployment date : dates) {
            for (Sensing sensing : result.study().sensing()) {
                row(date, sensing, threats, atlas);
            }
        }
        page.close().closeLine();
        List<String> outside =
                dates.stream().flatMap(d -> atlas.outside(d).stream()).distinct().toList();
        if (!outside.isEmpty()) {
            page.leaf(
                    "p", "Outside the maps: " + String.join("; ", outside) + ".", "class", "soft");
        }
        page.leaf("h3", "In numbers");
        CoverageTables.summary(result, dates, page);
        CoverageTables.countries(result, dates, page);
        page.leaf("h3", "What stands");
        CoverageTables.deployments(dates, page);
        page.closeLine();
    }

    private void row(Deployment date, Sensing sensing, List<ThreatClass> threats, Atlas atlas) {
        boolean any =
                threats.stream().anyMatch(t -> result.coverage(date, t.id(), sensing).isPresent());
        if (!any) {
            return;
        }
        boolean leads = sensing.equals(lead());
        String first = leads ? " first" : "";
        page.open("div", "class", "side" + first);
        if (leads) {
            page.leaf("strong", CoverageWording.day(date.date())).empty("br");
        }
        page.text(SensingWording.supposes(sensing));
        page.closeLine();
        for (ThreatClass threat : threats) {
            cell(date, threat, sensing, first.strip(), atlas);
        }
    }

    /** A small map that fills the window when it is chosen, by its address alone. */
    private void cell(
            Deployment date, ThreatClass threat, Sensing sensing, String first, Atlas atlas) {
        String id =
                String.join(
                        "-",
                        date.planId(),
                        date.date().toString(),
                        threat.id(),
                        sensing.id().replace('.', '-'));
        page.open("div", "id", "at-" + id, "class", first);
        page.open("figure", "id", id);
        page.open("p", "class", "zoomed");
        page.leaf("strong", finding(date, threat, sensing) + ".").empty("br");
        page.text(under(date, threat));
        page.text(" " + AssuranceWording.capital(SensingWording.supposes(sensing)) + ". ");
        page.leaf("a", "Back to the page", "href", "#at-" + id).close();
        page.open("a", "href", "#" + id);
        atlas.draw(date, threat, sensing, false, page);
        page.close();
        page.leaf("figcaption", shares(date, threat, sensing));
        page.close().closeLine();
    }

    private String finding(Deployment date, ThreatClass threat, Sensing sensing) {
        return result.coverage(date, threat.id(), sensing)
                .map(c -> CoverageWording.sentence(result, c))
                .orElse("Not asked by this study");
    }

    private String shares(Deployment date, ThreatClass threat, Sensing sensing) {
        return result.coverage(date, threat.id(), sensing)
                .map(Coverage::total)
                .map(t ->
                        t.anyThreatened()
                                ? Percent.of(t.areaFraction())
                                        + " of area, "
                                        + CoverageTables.people(t)
                                        + " of people"
                                : "nothing in range")
                .orElse("not asked");
    }

    private void footer() {
        page.leaf("h2", "How to make this again");
        page.open("pre").text(result.provenance().command()).close();
        page.leaf(
                "p",
                "With Umbrella "
                        + result.provenance().toolVersion()
                        + ", from the files under inputs/ in this bundle. Cell by cell the numbers"
                        + " are in coverage.parquet and coverage/*.geojson, all else in"
                        + " results.json.");
        page.leaf("h3", "How it was computed");
        page.leaf(
                "p",
                result.grid().size()
                        + " H3 cells of resolution "
                        + result.grid().resolution()
                        + " over "
                        + result.grid().territory().name()
                        + ". A cell is in range where some launch point's missile reaches its"
                        + " centre; it is covered where, for each such launch point, some battery"
                        + " has a feasible intercept. Point masses and published coarse parameters;"
                        + " guidance, seekers, warheads and countermeasures are left out. Out of"
                        + " reach: no battery meets the arc however early it launches after"
                        + " burnout. Too late: some battery would, launched at burnout. Not"
                        + " tracked: some battery would under perfect sensing, none if one track"
                        + " sufficed. Track not kept: some battery would if one track sufficed, but"
                        + " no sensor that its link rule allows sees the target when it counts."
                        + " How long a track may be extrapolated to an intercept is not published,"
                        + " so both ends are shown. People are those of"
                        + " cities; the countryside between them counts as empty. Under perfect"
                        + " sensing every battery commits at burnout plus its decision delay.");
        page.open("ul");
        result.provenance().attributions().forEach(line -> page.leaf("li", line));
        page.leaf(
                "li",
                "Maps: Lambert azimuthal equal-area for Europe (ETRS89-LAEA, EPSG:3035), Albers for"
                        + " the United States. Borders are no statement about sovereignty.");
        page.close();
    }
}
