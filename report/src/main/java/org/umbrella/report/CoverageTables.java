// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.List;
import java.util.Optional;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.Percent;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;

/** Tables of coverage: of a plan by date and threat, and of its countries. */
final class CoverageTables {

    private CoverageTables() {}

    /** One row for each date, threat and kind of sensing of a plan. */
    static void summary(StudyResult result, List<Deployment> dates, Markup into) {
        into.open("div", "class", "scroll").open("table");
        into.leaf(
                "caption",
                "Area in thousand km², people of cities in millions; shares are of what is in"
                        + " range.");
        into.open("thead").open("tr");
        heads(
                into,
                "Date",
                "Threat",
                "Sensing",
                "#Area in range",
                "#covered",
                "#%",
                "#People in range",
                "#covered",
                "#%",
                "Covered in part",
                "In range, not covered",
                "What keeps it from it, share of area");
        into.close().close();
        for (Deployment date : dates) {
            into.open("tbody");
            String shown = CoverageWording.day(date.date());
            for (ThreatClass threat : result.study().threats()) {
                String label = threat.label();
                for (boolean perfect : new boolean[] {false, true}) {
                    Optional<Coverage> coverage = result.coverage(date, threat.id(), perfect);
                    if (coverage.isPresent()) {
                        into.open("tr");
                        into.leaf("td", shown).leaf("td", label, "class", "keep");
                        into.leaf("td", perfect ? "perfect" : "as deployed", "class", "keep");
                        row(result, coverage.get(), into);
                        into.closeLine();
                        shown = "";
                        label = "";
                    }
                }
            }
            into.close();
        }
        into.close().close();
    }

    private static void row(StudyResult result, Coverage coverage, Markup into) {
        Tally total = coverage.total();
        if (!total.anyThreatened()) {
            into.leaf("td", "nothing in range", "colspan", "9", "class", "soft");
            return;
        }
        number(Numbers.thousandSquareKilometers(total.threatenedAreaSquareMeters()), into);
        number(Numbers.thousandSquareKilometers(total.defendedAreaSquareMeters()), into);
        number(Percent.of(total.areaFraction()), into);
        number(Numbers.millions(total.threatenedPeople()), into);
        number(Numbers.millions(total.defendedPeople()), into);
        number(people(total), into);
        into.leaf("td", inPart(result, coverage), "class", "names");
        into.leaf("td", notAtAll(result, coverage), "class", "names");
        into.leaf("td", CoverageWording.limits(total), "class", "limits");
    }

    /** People covered as a share of those in range, or a dash. */
    static String people(Tally tally) {
        return tally.threatenedPeople() == 0
                ? "–"
                : Percent.of((double) tally.defendedPeople() / tally.threatenedPeople());
    }

    private static String inPart(StudyResult result, Coverage coverage) {
        return listed(
                CoverageWording.partlyCovered(coverage).stream()
                        .filter(t -> t.defendedAreaSquareMeters() > 0)
                        .map(t ->
                                result.countryName(t.country())
                                        + " "
                                        + Percent.of(t.areaFraction()))
                        .toList());
    }

    private static String notAtAll(StudyResult result, Coverage coverage) {
        return listed(
                CoverageWording.partlyCovered(coverage).stream()
                        .filter(t -> t.defendedAreaSquareMeters() <= 0)
                        .map(t -> result.countryName(t.country()))
                        .toList());
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** Per date a table of countries against threats, the last date open. */
    static void countries(StudyResult result, List<Deployment> dates, Markup into) {
        for (Deployment date : dates) {
            if (date.equals(dates.getLast())) {
                into.open("details", "open", "open");
            } else {
                into.open("details");
            }
            into.leaf("summary", "By country, " + CoverageWording.day(date.date()));
            countries(result, date, into);
            into.close();
        }
    }

    private static void countries(StudyResult result, Deployment date, Markup into) {
        List<ThreatClass> threats = result.study().threats();
        into.open("div", "class", "scroll").open("table");
        into.leaf(
                "caption",
                "Share of each country's area in range that is covered, as deployed; in brackets"
                        + " under perfect sensing where that differs. A dash: nothing in range.");
        into.open("thead").open("tr");
        heads(into, "Country", "#Area, thousand km²", "#People, million");
        threats.forEach(t -> into.leaf("th", t.label(), "class", "n", "scope", "col"));
        into.close().close().open("tbody");
        List<Tally> rows =
                threats.stream()
                        .flatMap(t -> result.coverage(date, t.id(), false).stream())
                        .findFirst()
                        .map(Coverage::countries)
                        .orElse(List.of());
        for (Tally country : rows) {
            into.open("tr");
            into.leaf("th", result.countryName(country.country()), "scope", "row");
            number(Numbers.thousandSquareKilometers(country.areaSquareMeters()), into);
            number(Numbers.millions(country.people()), into);
            for (ThreatClass threat : threats) {
                String deployed = share(result, date, threat, false, country.country());
                String perfect = share(result, date, threat, true, country.country());
                number(
                        deployed.equals(perfect) || perfect.isEmpty()
                                ? deployed
                                : deployed + " (" + perfect + ")",
                        into);
            }
            into.closeLine();
        }
        into.close().close().close();
    }

    private static String share(
            StudyResult result,
            Deployment date,
            ThreatClass threat,
            boolean perfect,
            String country) {
        return result.coverage(date, threat.id(), perfect)
                .flatMap(c ->
                        c.countries().stream().filter(t -> t.country().equals(country)).findFirst())
                .map(t -> t.anyThreatened() ? Percent.of(t.areaFraction()) : "–")
                .orElse("");
    }

    /** What stands at each date of a plan. */
    static void deployments(List<Deployment> dates, Markup into) {
        into.open("div", "class", "scroll").open("table");
        into.open("thead").open("tr");
        heads(into, "Date", "Place", "What stands", "#Interceptors", "Link rule");
        into.close().close();
        for (Deployment date : dates) {
            into.open("tbody");
            String shown = CoverageWording.day(date.date());
            for (Deployment.Site site : date.sites()) {
                into.open("tr").leaf("td", shown).leaf("td", site.title());
                into.leaf("td", site.system() + (site.afloat() ? ", ship" : ""));
                number(Integer.toString(site.count()), into);
                into.leaf("td", site.link()).closeLine();
                shown = "";
            }
            for (Deployment.Radar radar : date.radars()) {
                into.open("tr").leaf("td", shown).leaf("td", radar.title());
                into.leaf("td", "radar, " + Numbers.three(radar.rangeMeters() / 1e3) + " km");
                into.leaf("td", "", "class", "n").leaf("td", "").closeLine();
                shown = "";
            }
            if (date.sites().isEmpty() && date.radars().isEmpty()) {
                into.open("tr").leaf("td", shown);
                into.leaf("td", "nothing stands", "colspan", "4", "class", "soft").closeLine();
            }
            into.close();
        }
        into.close().close();
    }

    private static void number(String text, Markup into) {
        into.leaf("td", text, "class", "n");
    }

    /** Heads of columns; a number's begins with '#'. */
    static void heads(Markup into, String... words) {
        for (String word : words) {
            if (word.startsWith("#")) {
                into.leaf("th", word.substring(1), "class", "n", "scope", "col");
            } else {
                into.leaf("th", word, "scope", "col");
            }
        }
    }
}
