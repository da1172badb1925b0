// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.umbrella.formats.Rounding;
import org.umbrella.results.Coverage;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.Words;

/**
 * The report's tables as CSV (RFC 4180, UTF-8, lines end with a line feed), units in the names of
 * the columns, a decimal point, nothing where there is no value. The first line of each names the
 * columns.
 */
public final class TablesCsv {

    private static final String SUMS =
            "area_km2,area_in_range_km2,covered_area_km2,covered_percent_of_area_in_range,"
                    + "out_of_reach_area_km2,too_late_area_km2,not_tracked_area_km2,"
                    + "track_not_kept_area_km2,people,people_in_range,people_covered\n";

    private TablesCsv() {}

    /**
     * Coverage of the whole territory.
     *
     * @param result the study
     * @return a row for each plan, date, threat and level of sensing
     */
    public static String coverage(StudyResult result) {
        StringBuilder csv = new StringBuilder("plan,date,threat,sensing,").append(SUMS);
        for (Coverage coverage : result.coverage()) {
            csv.append(row(names(coverage), List.of(), sums(coverage.total())));
        }
        return csv.toString();
    }

    /**
     * Coverage country by country.
     *
     * @param result the study
     * @return a row for each plan, date, threat, level of sensing and country
     */
    public static String countries(StudyResult result) {
        StringBuilder csv =
                new StringBuilder("plan,date,threat,sensing,country,country_name,").append(SUMS);
        for (Coverage coverage : result.coverage()) {
            for (Tally tally : coverage.countries()) {
                csv.append(
                        row(
                                names(coverage),
                                List.of(tally.country(), result.countryName(tally.country())),
                                sums(tally)));
            }
        }
        return csv.toString();
    }

    /**
     * Every input with its spread, grade and source.
     *
     * @param result the study
     * @return a row for each value; its unit is a column, since they differ
     */
    public static String inputs(StudyResult result) {
        StringBuilder csv =
                new StringBuilder(
                        "kind,entry,name,value,unit,low,used,high,catalogue,set_by_study,grade,source\n");
        for (LoadedStudy.Input input : result.loaded().inputs()) {
            csv.append(
                    row(
                            List.of(
                                    input.kind(),
                                    input.entry(),
                                    input.entryName(),
                                    input.value(),
                                    input.quantity().unit(),
                                    number(input.quantity().low()),
                                    number(input.quantity().nominal()),
                                    number(input.quantity().high()),
                                    number(input.catalogueNominal()),
                                    String.valueOf(input.setByStudy()),
                                    input.quantity().grade().id(),
                                    input.quantity().source()),
                            List.of(),
                            List.of()));
        }
        return csv.toString();
    }

    private static List<String> names(Coverage coverage) {
        return List.of(
                coverage.footprint().planId(),
                coverage.footprint().date().toString(),
                coverage.footprint().threatId(),
                Words.sensing(coverage.footprint()));
    }

    private static List<String> sums(Tally tally) {
        return List.of(
                area(tally.areaSquareMeters()),
                area(tally.threatenedAreaSquareMeters()),
                area(tally.defendedAreaSquareMeters()),
                tally.anyThreatened()
                        ? String.format(Locale.ROOT, "%.4f", 100 * tally.areaFraction())
                        : "",
                area(tally.outOfReachAreaSquareMeters()),
                area(tally.tooLateAreaSquareMeters()),
                area(tally.notTrackedAreaSquareMeters()),
                area(tally.trackNotKeptAreaSquareMeters()),
                String.valueOf(tally.people()),
                String.valueOf(tally.threatenedPeople()),
                String.valueOf(tally.defendedPeople()));
    }

    private static String area(double squareMeters) {
        return String.valueOf(Rounding.squareKilometers(squareMeters));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }

    private static String row(List<String> first, List<String> then, List<String> last) {
        return Stream.of(first, then, last)
                        .flatMap(List::stream)
                        .map(TablesCsv::quoted)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
