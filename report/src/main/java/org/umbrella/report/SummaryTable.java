// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.umbrella.report.page.Numbers;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.Percent;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;

/**
 * The summary of a study for a terminal, a hundred columns wide: a table for each plan and date,
 * and under it in words what is left out and why. Emphasis only where asked for, and never alone.
 */
public final class SummaryTable {

    /** Columns that no line exceeds but the last, which names a path. */
    public static final int WIDTH = 100;

    private SummaryTable() {}

    /**
     * The summary.
     *
     * @param result what the study found
     * @param report where the report is, for the last line
     * @param emphasis whether to use a terminal's bold and faint
     * @return lines, each ended
     */
    public static String text(StudyResult result, String report, boolean emphasis) {
        List<String> lines = new ArrayList<>();
        Plans.of(result)
                .values()
                .forEach(dates -> {
                    dates.forEach(date -> table(result, date, emphasis, lines));
                    wrap(CoverageWording.planSentence(result, dates.getFirst().planId()) + ".", "", lines);
                    lines.add("");
                });
        lines.add("Report: " + report);
        return String.join("\n", lines) + "\n";
    }

    private static void table(
            StudyResult result, Deployment date, boolean emphasis, List<String> lines) {
        lines.add(
                styled(
                        cut(date.planTitle() + ", " + CoverageWording.day(date.date()), WIDTH),
                        "1",
                        emphasis));
        lines.add(
                styled(
                        format(
                                "in range from " + launchedFrom(result),
                                "area",
                                "covered",
                                "perfect",
                                "people",
                                "covered",
                                "perfect"),
                        "2",
                        emphasis));
        lines.add(
                styled(
                        format(
                                "",
                                "1000 km²",
                                "deployed",
                                "sensing",
                                "million",
                                "deployed",
                                "sensing"),
                        "2",
                        emphasis));
        for (ThreatClass threat : result.study().threats()) {
            Optional<Tally> deployed =
                    result.coverage(date, threat.id(), false).map(Coverage::total);
            Optional<Tally> perfect = result.coverage(date, threat.id(), true).map(Coverage::total);
            Optional<Tally> either = deployed.isPresent() ? deployed : perfect;
            if (either.isEmpty()) {
                continue;
            }
            Tally total = either.get();
            lines.add(
                    total.anyThreatened()
                            ? format(
                                    threat.label(),
                                    Numbers.thousandSquareKilometers(
                                            total.threatenedAreaSquareMeters()),
                                    area(deployed),
                                    area(perfect),
                                    Numbers.millions(total.threatenedPeople()),
                                    people(deployed),
                                    people(perfect))
                            : cut(
                                    String.format(
                                            Locale.ROOT,
                                            "  %-30s nothing in range",
                                            cut(threat.label(), 30)),
                                    WIDTH));
            result.coverage(date, threat.id(), false)
                    .ifPresent(c -> leftOut(result, c, emphasis, lines));
        }
        lines.add("");
    }

    private static void leftOut(
            StudyResult result, Coverage coverage, boolean emphasis, List<String> lines) {
        List<Tally> partly = CoverageWording.partlyCovered(coverage);
        if (partly.isEmpty()) {
            return;
        }
        List<String> some = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (Tally tally : partly) {
            String name = result.countryName(tally.country());
            if (tally.defendedAreaSquareMeters() > 0) {
                some.add(name + " " + Percent.of(tally.areaFraction()));
            } else {
                none.add(name);
            }
        }
        List<String> details = new ArrayList<>();
        if (!some.isEmpty()) {
            wrap("in part: " + String.join(", ", some), "      ", details);
        }
        if (!none.isEmpty()) {
            wrap("not at all: " + String.join(", ", none), "      ", details);
        }
        wrap("kept from it: " + CoverageWording.limits(coverage.total()), "      ", details);
        details.forEach(line -> lines.add(styled(line, "2", emphasis)));
    }

    private static String launchedFrom(StudyResult result) {
        List<String> titles = result.launchAreas().stream().map(a -> a.title()).distinct().toList();
        return titles.isEmpty() ? "the launch points" : CoverageWording.and(titles);
    }

    private static String area(Optional<Tally> tally) {
        return tally.filter(Tally::anyThreatened)
                .map(t -> Percent.of(t.areaFraction()))
                .orElse("-");
    }

    private static String people(Optional<Tally> tally) {
        return tally.filter(t -> t.threatenedPeople() > 0).map(CoverageTables::people).orElse("-");
    }

    private static String format(
            String threat,
            String area,
            String deployed,
            String perfect,
            String people,
            String peopleDeployed,
            String peoplePerfect) {
        return String.format(
                        Locale.ROOT,
                        "  %-30s %11s %9s %9s %9s %11s %9s",
                        cut(threat, 30),
                        area,
                        deployed,
                        perfect,
                        people,
                        peopleDeployed,
                        peoplePerfect)
                .stripTrailing();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private static String styled(String text, String code, boolean emphasis) {
        return emphasis ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static void wrap(String words, String indent, List<String> lines) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : words.split(" ", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
            }
            if (line.length() > indent.length()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
    }
}
