// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.List;
import java.util.Optional;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.PeopleCounted;
import org.umbrella.wording.Percent;
import org.umbrella.wording.SensingWording;

/** Tables of coverage: of a plan by date and threat, and of its countries. */
final class CoverageTables {

    private CoverageTables() {}

    /** One row for each date, threat and kind of sensing of a plan. */
    static void summary(StudyResult result, List<Deployment> dates, Markup into) {
        ScrollBox.open(into).open("table");
        into.leaf(
                "caption",
                "Area in thousand km², people of cities in millions; shares are of what is in"
                        + " range. "
                        + PeopleCounted.sentence(result.grid(), CoverageWording.territory(result)));
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
                for (Sensing sensing : result.study().sensing()) {
                    Optional<Coverage> coverage = result.coverage(date, threat.id(), sensing);
                    if (coverage.isPresent()) {
                        into.open("tr");
                        into.leaf("td", shown).leaf("td", label, "class", "keep");
                        into.leaf("td", SensingWording.brief(sensing), "class", "keep");
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
        ScrollBox.open(into).open("table");
        into.leaf(
                "caption",
                "Share of each country's area in range that is covered, by level of sensing ("
                        + String.join(
                                " / ",
                                result.study().sensing().stream()
                                        .map(SensingWording::brief)
                                        .toList())
                        + "); one number where all are equal. A dash: nothing in range. "
                        + PeopleCounted.sentence(result.grid(), CoverageWording.territory(result)));
        into.open("thead").open("tr");
        heads(into, "Country", "#Area, thousand km²", "#People, million");
        threats.forEach(t -> into.leaf("th", t.label(), "class", "n", "scope", "col"));
        into.close().close().open("tbody");
        List<Tally> rows =
                threats.stream()
                        .flatMap(t ->
                                result.study().sensing().stream()
                                        .flatMap(s -> result.coverage(date, t.id(), s).stream()))
                        .findFirst()
                        .map(Coverage::countries)
                        .orElse(List.of());
        for (Tally country : rows) {
            into.open("tr");
            into.leaf("th", result.countryName(country.country()), "scope", "row");
            number(Numbers.thousandSquareKilometers(country.areaSquareMeters()), into);
            number(Numbers.millions(country.people()), into);
            for (ThreatClass threat : threats) {
                List<String> shares =
                        result.study().sensing().stream()
                                .map(s -> share(result, date, threat, s, country.country()))
                                .filter(share -> !share.isEmpty())
                                .toList();
                number(
                        shares.stream().distinct().count() <= 1
                                ? shares.stream().findFirst().orElse("")
                                : String.join(" / ", shares),
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
            Sensing sensing,
            String country) {
        return result.coverage(date, threat.id(), sensing)
                .flatMap(c ->
                        c.countries().stream().filter(t -> t.country().equals(country)).findFirst())
                .map(t -> t.anyThreatened() ? Percent.of(t.areaFraction()) : "–")
                .orElse("");
    }

    /** What stands at each date of a plan. */
    static void deployments(List<Deployment> dates, Markup into) {
        ScrollBox.open(into).open("table");
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
