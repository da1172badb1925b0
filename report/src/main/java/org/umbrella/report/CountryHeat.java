// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.List;
import java.util.Optional;
import org.umbrella.report.page.Card;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.FigureWording;
import org.umbrella.wording.Percent;
import org.umbrella.wording.SensingWording;

/** Countries down, the dates of a plan across: how much of each is covered, in number and shade. */
final class CountryHeat {

    private static final int SHADES = 5;

    private CountryHeat() {}

    static void write(
            StudyResult result, List<Deployment> dates, Optional<ThreatClass> shown, Markup page) {
        if (shown.isEmpty()) {
            return;
        }
        String id = "countries-" + dates.getFirst().planId();
        String title = FigureWording.countries(result, dates, shown.get());
        Card.open(id, title, page);
        page.open("div", "class", "shots", "data-keys", "threat");
        for (ThreatClass threat : result.study().threats()) {
            boolean on = threat.id().equals(shown.get().id());
            if (on) {
                page.open("details", "class", "on", "open", "open", "data-threat", threat.label());
            } else {
                page.open("details", "data-threat", threat.label());
            }
            page.leaf("summary", FigureWording.countriesInShort(result, dates, threat));
            table(result, dates, threat, page);
            page.closeLine();
        }
        page.close();
        List<Sensing> levels = levels(result);
        Card.close(
                id,
                title,
                "Share of each country’s area in range that is covered"
                        + (levels.size() > 1
                                ? ": first "
                                        + SensingWording.where(levels.getFirst())
                                        + ", then "
                                        + SensingWording.where(levels.getLast())
                                        + ", one number where both are equal"
                                : ", " + SensingWording.where(levels.getFirst()))
                        + ". The shade is that of the first number. A dash: not in range.",
                result,
                page);
    }

    /** The ends of the band, or what there is. */
    private static List<Sensing> levels(StudyResult result) {
        List<Sensing> all = result.study().sensing();
        Sensing first = all.getFirst();
        Sensing last = all.contains(Sensing.PREDICTED) ? Sensing.PREDICTED : all.getLast();
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }

    private static void table(
            StudyResult result, List<Deployment> dates, ThreatClass threat, Markup page) {
        ScrollBox.open(page);
        page.open("table", "class", "heat").open("thead").open("tr");
        page.leaf("th", "Country", "scope", "col");
        dates.forEach(d -> page.leaf("th", CoverageWording.day(d.date()), "scope", "col"));
        page.close().close().open("tbody");
        List<String> countries =
                dates.stream()
                        .flatMap(d -> result.coverage(d, threat.id(), lead(result)).stream())
                        .flatMap(c -> c.countries().stream())
                        .filter(Tally::anyThreatened)
                        .map(Tally::country)
                        .distinct()
                        .sorted(java.util.Comparator.comparing(result::countryName))
                        .toList();
        for (String country : countries) {
            page.open("tr").leaf("th", result.countryName(country), "scope", "row");
            dates.forEach(d -> cell(result, d, threat, country, page));
            page.closeLine();
        }
        if (countries.isEmpty()) {
            page.open("tr");
            page.leaf(
                    "td",
                    "nothing in range",
                    "colspan",
                    Integer.toString(dates.size() + 1),
                    "class",
                    "soft");
            page.close();
        }
        page.close().close().close();
    }

    private static Sensing lead(StudyResult result) {
        return result.study().sensing().getFirst();
    }

    private static void cell(
            StudyResult result, Deployment date, ThreatClass threat, String country, Markup page) {
        List<Double> shares =
                levels(result).stream()
                        .flatMap(level -> result.coverage(date, threat.id(), level).stream())
                        .map(Coverage::countries)
                        .flatMap(List::stream)
                        .filter(t -> t.country().equals(country) && t.anyThreatened())
                        .map(Tally::areaFraction)
                        .toList();
        if (shares.isEmpty()) {
            page.leaf("td", "–", "class", "n");
            return;
        }
        List<String> words = shares.stream().map(Percent::of).distinct().toList();
        int shade =
                shares.getFirst() >= 1
                        ? SHADES
                        : (int) Math.min(SHADES - 1, Math.ceil(shares.getFirst() * (SHADES - 1)));
        page.leaf("td", String.join(" – ", words), "class", "n h" + shade);
    }
}
