// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.umbrella.report.page.Lines;
import org.umbrella.report.page.Numbers;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.LedgerWording;
import org.umbrella.wording.PeopleCounted;
import org.umbrella.wording.Percent;
import org.umbrella.wording.RangeWording;
import org.umbrella.wording.SensingWording;
import org.umbrella.wording.StudyAnswer;

/**
 * The summary of a study for a terminal, a hundred columns wide: a table for each plan and date,
 * and under it in words what is left out and why. Emphasis only where asked for, and never alone.
 */
public final class SummaryTable {

    /** Columns that no line exceeds but the last, which names a path. */
    public static final int WIDTH = Lines.WIDTH;

    private static final int MOST_COLUMNS = 4;

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
        Lines.wrap(StudyAnswer.of(result), "", lines);
        lines.add("");
        Plans.of(result)
                .values()
                .forEach(dates -> {
                    dates.forEach(date -> table(result, date, emphasis, lines));
                    Lines.wrap(
                            CoverageWording.planSentence(result, dates.getFirst().planId()) + ".",
                            "",
                            lines);
                    lines.add("");
                });
        for (ComparisonFinding finding : result.findings().comparisons()) {
            if (!finding.ledger().isEmpty()) {
                lines.add(
                        Lines.styled(
                                Lines.cut(finding.comparison().title(), WIDTH), "1", emphasis));
                LedgerWording.sentences(finding.ledger()).forEach(s -> Lines.wrap(s, "", lines));
                lines.add("");
            }
        }
        BeliefTable.lines(result, emphasis).forEach(lines::add);
        RangeWording.sentence(result.loaded()).ifPresent(words -> Lines.wrap(words, "", lines));
        Lines.wrap(
                PeopleCounted.sentence(result.grid(), CoverageWording.territory(result)),
                "",
                lines);
        lines.add("");
        lines.add("Report: " + report);
        return String.join("\n", lines) + "\n";
    }

    private static void table(
            StudyResult result, Deployment date, boolean emphasis, List<String> lines) {
        lines.add(
                Lines.styled(
                        Lines.cut(
                                date.planTitle() + ", " + CoverageWording.day(date.date()), WIDTH),
                        "1",
                        emphasis));
        List<Sensing> levels = shown(result);
        lines.add(
                Lines.styled(
                        format(
                                "in range from " + launchedFrom(result),
                                "area",
                                "people",
                                levels.stream().map(SensingWording::brief).toList()),
                        "2",
                        emphasis));
        lines.add(
                Lines.styled(
                        format(
                                "",
                                "1000 km²",
                                "million",
                                levels.stream().map(level -> "area people").toList()),
                        "2",
                        emphasis));
        for (ThreatClass threat : result.study().threats()) {
            List<Optional<Tally>> tallies =
                    levels.stream()
                            .map(level ->
                                    result.coverage(date, threat.id(), level).map(Coverage::total))
                            .toList();
            Optional<Tally> any = tallies.stream().flatMap(Optional::stream).findFirst();
            if (any.isEmpty()) {
                continue;
            }
            Tally total = any.get();
            lines.add(
                    total.anyThreatened()
                            ? format(
                                    threat.label(),
                                    Numbers.thousandSquareKilometers(
                                            total.threatenedAreaSquareMeters()),
                                    Numbers.millions(total.threatenedPeople()),
                                    tallies.stream().map(t -> area(t) + " " + people(t)).toList())
                            : Lines.cut(
                                    String.format(
                                            Locale.ROOT,
                                            "  %-26s nothing in range",
                                            Lines.cut(threat.label(), 26)),
                                    WIDTH));
            if (total.anyThreatened()) {
                String band = CoverageWording.bandOf(result, date, threat.id());
                List<String> details = new ArrayList<>();
                Lines.wrap("area covered: " + band, "      ", details);
                details.forEach(line -> lines.add(Lines.styled(line, "2", emphasis)));
            }
            for (Sensing level : levels) {
                if (level.equals(Sensing.SIGHT) || level.equals(Sensing.PREDICTED)) {
                    result.coverage(date, threat.id(), level)
                            .ifPresent(c -> leftOut(result, c, emphasis, lines));
                }
            }
        }
        lines.add("");
    }

    /** The levels with a column each: all, or the ends where there is no room for all. */
    private static List<Sensing> shown(StudyResult result) {
        List<Sensing> all = result.study().sensing();
        return all.size() <= MOST_COLUMNS
                ? all
                : all.stream()
                        .filter(level ->
                                level.perfect()
                                        || level.equals(Sensing.SIGHT)
                                        || level.equals(Sensing.PREDICTED))
                        .toList();
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
        Lines.wrap(SensingWording.where(coverage.footprint().sensing()) + ":", "      ", details);
        if (!some.isEmpty()) {
            Lines.wrap("in part: " + String.join(", ", some), "      ", details);
        }
        if (!none.isEmpty()) {
            Lines.wrap("not at all: " + String.join(", ", none), "      ", details);
        }
        Lines.wrap("kept from it: " + CoverageWording.limits(coverage.total()), "      ", details);
        details.forEach(line -> lines.add(Lines.styled(line, "2", emphasis)));
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

    private static String format(String threat, String area, String people, List<String> shares) {
        StringBuilder line =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "  %-26s %10s %9s",
                                Lines.cut(threat, 26),
                                area,
                                people));
        int width =
                Math.max(11, Math.min(16, (WIDTH - line.length()) / Math.max(1, shares.size())));
        shares.forEach(share -> line.append(String.format(Locale.ROOT, "%" + width + "s", share)));
        return line.toString().stripTrailing();
    }
}
