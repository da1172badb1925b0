// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umbrella.report.chart.PlanLines;
import org.umbrella.report.page.Card;
import org.umbrella.report.page.Markup;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.FigureWording;
import org.umbrella.wording.PeopleCounted;
import org.umbrella.wording.Percent;
import org.umbrella.wording.SensingWording;

/** What is covered: all plans on one axis, then for each plan its maps, countries and numbers. */
final class CoverageSection {

    private static final String ASSUMED =
            "Covered: at least one interceptor can reach the missile in time, from every launch point"
                    + " that has the place in range; it says nothing of what happens then. ";

    private final StudyResult result;
    private final Markup page;
    private final Atlas atlas;

    private CoverageSection(StudyResult result, Markup page) {
        this.result = result;
        this.page = page;
        this.atlas = new Atlas(result);
    }

    static void write(StudyResult result, Markup page) {
        new CoverageSection(result, page).write();
    }

    private void write() {
        page.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
        atlas.define(page);
        page.close().closeLine();
        page.chapter("coverage", "What is covered");
        overTheYears();
        for (List<Deployment> dates : Plans.of(result).values()) {
            plan(dates);
        }
    }

    /** The threat of longest range that reaches anything. */
    private Optional<ThreatClass> farthest(Deployment deployment) {
        return result.study().threats().stream()
                .filter(t ->
                        result.coverage(deployment, t.id(), lead())
                                .map(Coverage::total)
                                .filter(Tally::anyThreatened)
                                .isPresent())
                .max(Comparator.comparingDouble((ThreatClass t) -> t.missile().maxRangeMeters()));
    }

    /** The level that is shown where there is room for one: what supposes the least. */
    private Sensing lead() {
        return result.study().sensing().getFirst();
    }

    private void overTheYears() {
        Map<String, List<Deployment>> plans = Plans.of(result);
        if (result.deployments().size() < 2) {
            return;
        }
        List<ThreatClass> reaching =
                result.study().threats().stream()
                        .filter(t ->
                                result.deployments().stream()
                                        .anyMatch(d ->
                                                result.coverage(d, t.id(), lead())
                                                        .map(Coverage::total)
                                                        .filter(Tally::anyThreatened)
                                                        .isPresent()))
                        .toList();
        if (reaching.isEmpty()) {
            return;
        }
        Optional<ThreatClass> first = farthest(plans.values().iterator().next().getLast());
        String id = "over-the-years";
        String title = FigureWording.overTheYears(result, first.orElse(reaching.getFirst()));
        Card.open(id, title, page);
        page.open("ul", "class", "legend");
        int k = 0;
        for (List<Deployment> dates : plans.values()) {
            if (k < PlanLines.MOST_PLANS) {
                page.open("li").open("svg", "viewBox", "0 0 24 18", "aria-hidden", "true");
                page.empty("path", "class", "plan-sight p" + k, "d", "M0 9h24").close();
                page.text(dates.getFirst().planTitle()).close();
            }
            k++;
        }
        page.close();
        page.leaf(
                "p",
                "Full line and dots: "
                        + SensingWording.supposes(lead())
                        + "."
                        + (result.study().sensing().size() > 1
                                ? " Thin line and rings: "
                                        + SensingWording.supposes(upper())
                                        + "; between them lies what is not known."
                                : ""),
                "class",
                "soft");
        page.open("div", "class", "shots years", "data-keys", "threat");
        for (ThreatClass threat : reaching) {
            String chosen = threat.id().equals(first.map(ThreatClass::id).orElse("")) ? "on" : "";
            page.open("figure", "class", chosen, "data-threat", threat.label());
            PlanLines.draw(
                    result,
                    threat,
                    FigureWording.overTheYears(result, threat) + ".",
                    FigureWording.everyDate(result, threat),
                    page);
            page.leaf("figcaption", FigureWording.overTheYears(result, threat) + ".").close();
        }
        page.close();
        Card.data(page);
        for (List<Deployment> dates : plans.values()) {
            page.leaf("h4", dates.getFirst().planTitle());
            CoverageTables.summary(result, dates, page);
        }
        page.close();
        Card.close(
                id,
                title,
                ASSUMED
                        + "Marks are the dates looked at; between them nothing was computed. "
                        + PeopleCounted.sentence(result.grid(), CoverageWording.territory(result)),
                result,
                page);
    }

    private Sensing upper() {
        return result.study().sensing().contains(Sensing.PREDICTED)
                ? Sensing.PREDICTED
                : result.study().sensing().getLast();
    }

    private void plan(List<Deployment> dates) {
        Deployment last = dates.getLast();
        Optional<ThreatClass> shown = farthest(last);
        String title = CoverageWording.planSentence(result, last.planId());
        String id = "map-" + last.planId();
        Card.open(id, title, page);
        Legend.write(page);
        page.open("div", "class", "shots maps", "data-keys", "threat,date,level");
        for (ThreatClass threat : result.study().threats()) {
            for (Deployment date : dates) {
                for (Sensing level : result.study().sensing()) {
                    if (result.coverage(date, threat.id(), level).isPresent()) {
                        boolean on =
                                date.equals(last)
                                        && level.equals(lead())
                                        && threat.id()
                                                .equals(shown.map(ThreatClass::id).orElse(""));
                        map(date, threat, level, on);
                    }
                }
            }
        }
        page.close();
        List<String> outside =
                dates.stream().flatMap(d -> atlas.outside(d).stream()).distinct().toList();
        Card.data(page);
        page.leaf("h4", "What stands");
        CoverageTables.deployments(dates, page);
        page.close();
        Card.close(
                id,
                title,
                ASSUMED
                        + (outside.isEmpty()
                                ? ""
                                : "Outside the maps: " + String.join("; ", outside) + ". "),
                result,
                page);
        CountryHeat.write(result, dates, shown, page);
    }

    private void map(Deployment date, ThreatClass threat, Sensing level, boolean on) {
        page.open(
                "figure",
                "class",
                on ? "on" : "",
                "data-threat",
                threat.label(),
                "data-date",
                CoverageWording.day(date.date()),
                "data-level",
                AssuranceWording.capital(SensingWording.supposes(level)));
        page.open("figcaption");
        page.leaf("strong", finding(date, threat, level) + ".").empty("br");
        page.text(
                CoverageWording.day(date.date())
                        + ", "
                        + SensingWording.supposes(level)
                        + from(threat)
                        + ": "
                        + shares(date, threat, level)
                        + ".");
        page.close();
        page.open("div", "class", "mapbox");
        atlas.draw(date, threat, level, false, page);
        atlas.names(date, page);
        page.close().closeLine();
    }

    private String from(ThreatClass threat) {
        return result.launchAreas().stream()
                .filter(area -> area.threatIds().contains(threat.id()))
                .findFirst()
                .map(area ->
                        ", from "
                                + area.points().size()
                                + (area.points().size() == 1 ? " point" : " points")
                                + area.country().map(c -> " in " + area.title()).orElse(""))
                .orElse("");
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
}
