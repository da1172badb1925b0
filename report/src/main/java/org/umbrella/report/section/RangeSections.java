// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.report.page.Svg;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.SidesQuestion;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.crux.CruxFinding;
import org.umbrella.study.raid.RaidFinding;
import org.umbrella.study.uncertainty.Band;
import org.umbrella.study.uncertainty.DrawFindings;
import org.umbrella.study.uncertainty.RankingFinding;
import org.umbrella.study.uncertainty.SobolIndices;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.SensingWording;
import org.umbrella.wording.UncertaintyWording;

/** Bands, what they hang on, cruxes and raids. */
public final class RangeSections {

    private static final int MOST_BARS = 12;
    private static final int BAR_HEIGHT = 18;
    private static final int LABEL_WIDTH = 330;
    private static final int BAR_WIDTH = 330;

    private RangeSections() {}

    /**
     * Writes what the study found on ranges of its inputs; nothing where nothing was asked.
     *
     * @param result the study
     * @param page where to
     */
    public static void write(StudyResult result, Markup page) {
        DealSection.write(result, page);
        result.ranges().draws().ifPresent(found -> draws(result, found, page));
        for (CruxFinding crux : result.ranges().cruxes()) {
            crux(crux, page);
        }
        for (RaidFinding raid : result.ranges().raids()) {
            raid(raid, page);
        }
    }

    private static void draws(StudyResult result, DrawFindings found, Markup page) {
        page.open("section");
        page.chapter("ranges", "How wide the figures are");
        page.leaf("p", UncertaintyWording.draws(found), "class", "soft");
        if (found.layout().footprints() > 0) {
            coverage(result, found, page);
        }
        if (found.layout().assurances() > 0) {
            assurances(result, found, page);
        }
        result.ranges().rankings().stream()
                .filter(ranking -> !ranking.indices().isEmpty())
                .filter(ranking -> leads(found, ranking))
                .forEach(ranking -> ranking(result, found, ranking, page));
        page.closeLine();
    }

    /** Of coverage the last footprints only, which the finding speaks of; of assurances all. */
    private static boolean leads(DrawFindings found, RankingFinding ranking) {
        int last = found.layout().footprints() - 1;
        return last < 0
                || ranking.figure() == found.layout().area(last)
                || ranking.figure() >= found.layout().verdict(0);
    }

    private static void coverage(StudyResult result, DrawFindings found, Markup page) {
        head(
                page,
                List.of("Plan and day", "Threat", "Sensing"),
                List.of("nominal", "median", "5 %", "95 %", "error"));
        for (int f = 0; f < found.layout().footprints(); f++) {
            Footprint of = result.coverage().get(f).footprint();
            Band band = found.band(found.layout().area(f));
            if (band.median().isEmpty()) {
                continue;
            }
            page.open("tr");
            page.leaf("td", of.planId() + ", " + CoverageWording.day(of.date()));
            page.leaf("td", result.threat(of.threatId()).label());
            page.leaf("td", SensingWording.brief(of.sensing()));
            for (OptionalDouble value :
                    List.of(band.nominal(), band.median(), band.p05(), band.p95(), band.error())) {
                page.leaf("td", UncertaintyWording.percent(value), "class", "n");
            }
            page.closeLine();
        }
        page.close().close().closeLine();
        page.leaf(
                "p",
                "Share of the area in range that is covered. Half of the draws lie below the median, nine"
                        + " of ten between 5 % and 95 %; the error is the greatest standard error of"
                        + " the three.",
                "class",
                "soft");
    }

    private static void assurances(StudyResult result, DrawFindings found, Markup page) {
        page.open("ul");
        for (int a = 0; a < found.layout().assurances(); a++) {
            page.open("li").leaf("strong", result.study().assurances().get(a).claim());
            page.text(" It " + UncertaintyWording.holds(found.holds(a)) + ".");
            margin(found.band(found.layout().marginSeconds(a)), "s", page);
            margin(found.band(found.layout().marginMetersPerSecond(a)), "m/s", page);
            page.closeLine();
        }
        page.closeLine();
    }

    private static void margin(Band band, String unit, Markup page) {
        if (band.median().isPresent()) {
            page.text(
                    " Margin: median "
                            + Numbers.three(band.median().getAsDouble())
                            + ", from "
                            + Numbers.three(band.p05().orElseThrow())
                            + " to "
                            + Numbers.three(band.p95().orElseThrow())
                            + " "
                            + unit
                            + ".");
        }
    }

    private static void ranking(
            StudyResult result, DrawFindings found, RankingFinding ranking, Markup page) {
        page.leaf("h3", "What this number hangs on: " + figure(result, found, ranking));
        List<SobolIndices.Index> bars = ranking.ranked().stream().limit(MOST_BARS).toList();
        int height = bars.size() * BAR_HEIGHT + 22;
        page.open(
                "svg",
                "viewBox",
                "0 0 " + (LABEL_WIDTH + BAR_WIDTH + 60) + " " + height,
                "role",
                "img",
                "class",
                "chart",
                "aria-label",
                "Total-order Sobol' indices");
        for (int k = 0; k < bars.size(); k++) {
            SobolIndices.Index index = bars.get(k);
            double y = k * BAR_HEIGHT;
            double width = BAR_WIDTH * Math.min(1, Math.max(0, index.total()));
            Svg.text(
                    found.parameters().stream()
                            .filter(p -> p.id().equals(index.parameter()))
                            .map(UncertaintyWording::parameter)
                            .findFirst()
                            .orElse(index.parameter()),
                    LABEL_WIDTH - 6.0,
                    y + 13,
                    "",
                    "end",
                    page);
            page.empty(
                    "rect",
                    "x",
                    Integer.toString(LABEL_WIDTH),
                    "y",
                    Svg.number(y + 3),
                    "width",
                    Svg.number(width),
                    "height",
                    "12",
                    "fill",
                    "currentColor",
                    "opacity",
                    "0.35");
            page.empty(
                    "path",
                    "d",
                    "M"
                            + Svg.number(LABEL_WIDTH + BAR_WIDTH * Math.max(0, index.low()))
                            + ","
                            + Svg.number(y + 9)
                            + "H"
                            + Svg.number(LABEL_WIDTH + BAR_WIDTH * Math.min(1.15, index.high())),
                    "stroke",
                    "currentColor",
                    "stroke-width",
                    "1.5");
        }
        page.closeLine();
        page.leaf(
                "p",
                "How much of the variance would remain if all but this one were known (total-order Sobol'"
                        + " index, "
                        + ranking.rows()
                        + " rows); lines are 95 % intervals.",
                "class",
                "soft");
    }

    private static String figure(StudyResult result, DrawFindings found, RankingFinding ranking) {
        for (int f = 0; f < found.layout().footprints(); f++) {
            if (found.layout().area(f) == ranking.figure()) {
                Footprint of = result.coverage().get(f).footprint();
                return "coverage against "
                        + result.threat(of.threatId()).label()
                        + ", "
                        + of.planId()
                        + ", "
                        + CoverageWording.day(of.date())
                        + ", "
                        + SensingWording.brief(of.sensing());
            }
        }
        return IntStream.range(0, found.layout().assurances())
                .filter(a -> found.layout().marginSeconds(a) == ranking.figure())
                .mapToObj(a ->
                        "the margin in time of ‘"
                                + result.study().assurances().get(a).claim()
                                + "’")
                .findFirst()
                .orElse("");
    }

    private static void crux(CruxFinding crux, Markup page) {
        SidesQuestion question = crux.question();
        page.open("section");
        page.chapter(
                "crux-" + question.id(),
                question.title() + ": " + UncertaintyWording.crux(crux),
                question.title());
        page.leaf(
                "p",
                "With all of the values of "
                        + question.first()
                        + " the claim "
                        + UncertaintyWording.margin(crux.first())
                        + "; with all of those of "
                        + question.second()
                        + " it "
                        + UncertaintyWording.margin(crux.second())
                        + ".");
        head(
                page,
                List.of("What they differ in"),
                List.of(
                        question.first(),
                        question.second(),
                        "share of the difference"
                                + (crux.unit().isEmpty() ? "" : ", " + crux.unit()),
                        "turns the first at",
                        "turns the second at"));
        for (int i = 0; i < question.inputs().size(); i++) {
            SidesQuestion.Input input = question.inputs().get(i);
            page.open("tr").leaf("td", input.title());
            page.leaf(
                    "td",
                    UncertaintyWording.number(input.first(), input.value())
                            + " ("
                            + input.firstCitation().source()
                            + ", "
                            + input.firstCitation().grade().id()
                            + ")",
                    "class",
                    "n");
            page.leaf(
                    "td",
                    UncertaintyWording.number(input.second(), input.value())
                            + " ("
                            + input.secondCitation().source()
                            + ", "
                            + input.secondCitation().grade().id()
                            + ")",
                    "class",
                    "n");
            int at = i;
            page.leaf(
                    "td",
                    crux.attribution()
                            .map(a -> String.format(Locale.ROOT, "%+.0f", a.values().get(at)))
                            .orElse("not defined"),
                    "class",
                    "n");
            page.leaf("td", turns(crux.firstThresholds().get(i), input), "class", "n");
            page.leaf("td", turns(crux.secondThresholds().get(i), input), "class", "n");
            page.closeLine();
        }
        page.close().close().closeLine();
        page.leaf(
                "p",
                "Fewest changes that turn the verdict of "
                        + question.first()
                        + ": "
                        + UncertaintyWording.sets(question, crux.turnsFirst())
                        + ". Of "
                        + question.second()
                        + ": "
                        + UncertaintyWording.sets(question, crux.turnsSecond())
                        + ".");
        page.leaf(
                "p",
                "The share of the difference is the Shapley value: the mean, over all orders of taking"
                        + " over the other side's numbers, of what each adds to the margin; the"
                        + " shares add up to the whole difference. A verdict is looked at in eight"
                        + " steps between the two values, all other numbers as that side has them.",
                "class",
                "soft");
        page.closeLine();
    }

    private static String turns(OptionalDouble at, SidesQuestion.Input input) {
        return at.isPresent()
                ? UncertaintyWording.number(at.getAsDouble(), input.value())
                : "never";
    }

    private static void raid(RaidFinding finding, Markup page) {
        page.open("section");
        page.chapter("raid-" + finding.question().id(), finding.question().title());
        page.leaf("p", UncertaintyWording.RAID_NOTE);
        page.leaf(
                "p",
                "Doctrine: "
                        + UncertaintyWording.doctrine(finding)
                        + ". The probability that a target can be shot at at all, as you supplied"
                        + " it: "
                        + finding.question().trackProbability()
                        + ".",
                "class",
                "soft");
        head(
                page,
                List.of("Kill probability you supplied"),
                List.of(
                        "interceptors",
                        "missiles",
                        "get through, mean",
                        "5 %",
                        "95 %",
                        "none gets through",
                        "interceptors spent",
                        "how"));
        for (RaidFinding.Case one : finding.cases()) {
            page.open("tr").leaf("td", Double.toString(one.killProbability()));
            for (String text :
                    List.of(
                            Integer.toString(one.inventory()),
                            Integer.toString(one.targets()),
                            Numbers.three(one.mean()),
                            Integer.toString(one.p05()),
                            Integer.toString(one.p95()),
                            UncertaintyWording.percent(OptionalDouble.of(one.none())),
                            Numbers.three(one.meanSpent()),
                            one.closed() ? "closed form" : "simulated")) {
                page.leaf("td", text, "class", "n");
            }
            page.closeLine();
        }
        page.close().close().closeLine();
        page.closeLine();
    }

    private static void head(Markup page, List<String> left, List<String> right) {
        ScrollBox.open(page).open("table").open("thead").open("tr");
        left.forEach(text -> page.leaf("th", text));
        right.forEach(text -> page.leaf("th", text, "class", "n"));
        page.close().close().open("tbody");
    }
}
