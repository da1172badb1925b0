// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.umbrella.report.page.Lines;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.ClaimWording;
import org.umbrella.wording.ComparisonWording;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.Percent;
import org.umbrella.wording.SensingWording;
import org.umbrella.wording.StudyAnswer;

/**
 * What a study found, for a terminal: the answer, then on at most {@link #MOST_LINES} lines the
 * verdicts, what changed, what one must believe and which countries are covered in part. {@link
 * SummaryTable} has the rest.
 */
public final class SummaryBrief {

    /** Lines after the answer that are never exceeded, the last one among them. */
    public static final int MOST_LINES = 40;

    private final StudyResult result;
    private final boolean emphasis;
    private final List<String> lines = new ArrayList<>();

    private SummaryBrief(StudyResult result, boolean emphasis) {
        this.result = result;
        this.emphasis = emphasis;
    }

    /**
     * The summary.
     *
     * @param result what the study found
     * @param report where the report is, for the last line
     * @param emphasis whether to use a terminal's bold and faint
     * @return lines, each ended
     */
    public static String text(StudyResult result, String report, boolean emphasis) {
        List<String> answer = new ArrayList<>();
        Lines.wrap(StudyAnswer.of(result), "", answer);
        SummaryBrief brief = new SummaryBrief(result, emphasis);
        brief.verdicts();
        brief.changes();
        brief.beliefs();
        brief.partly();
        List<String> rest = brief.lines;
        int room = MOST_LINES - 2;
        if (rest.size() > room) {
            int more = rest.size() - room + 1;
            rest = new ArrayList<>(rest.subList(0, room - 1));
            rest.add("… " + more + " more lines; --all prints them and every table.");
        }
        answer.addAll(rest);
        answer.add("");
        answer.add("Report: " + report);
        return String.join("\n", answer) + "\n";
    }

    private void head(String words) {
        lines.add("");
        lines.add(Lines.styled(words, "1", emphasis));
    }

    private void verdicts() {
        List<ClaimWording.Judged> claims = ClaimWording.of(result);
        if (!claims.isEmpty()) {
            head("Who was right");
            claims.forEach(c -> Lines.wrap(ClaimWording.sentence(c) + ".", "  ", lines));
        }
        List<AssuranceFinding> all = result.findings().assurances();
        if (!all.isEmpty()) {
            head("Claims examined");
            for (AssuranceFinding finding : all) {
                lines.add(
                        Lines.cut(
                                "  "
                                        + finding.verdict().word()
                                        + ": "
                                        + finding.assurance().claim(),
                                Lines.WIDTH));
            }
        }
    }

    private void changes() {
        if (result.findings().comparisons().isEmpty()) {
            return;
        }
        head("What changed");
        for (ComparisonFinding finding : result.findings().comparisons()) {
            Lines.wrap(ComparisonWording.sentence(result, finding) + ".", "  ", lines);
        }
    }

    private void beliefs() {
        if (!result.findings().beliefs().isEmpty()) {
            lines.add("");
            lines.addAll(BeliefTable.lines(result, emphasis));
            lines.removeLast();
        }
    }

    /** At the last date of each plan, against the threat that reaches most. */
    private void partly() {
        boolean first = true;
        for (List<Deployment> dates : Plans.of(result).values()) {
            Deployment last = dates.getLast();
            Optional<ThreatClass> threat =
                    result.study().threats().stream()
                            .filter(t -> threatened(last, t) > 0)
                            .max(Comparator.comparingDouble(t -> threatened(last, t)));
            if (threat.isEmpty()) {
                continue;
            }
            if (first) {
                head("Countries covered in part or not at all");
                first = false;
            }
            Lines.wrap(
                    last.planTitle()
                            + ", "
                            + CoverageWording.day(last.date())
                            + ", against "
                            + threat.get().label()
                            + ":",
                    "  ",
                    lines);
            for (Sensing level : result.study().sensing()) {
                result.coverage(last, threat.get().id(), level)
                        .ifPresent(c -> Lines.wrap(countries(level, c), "    ", lines));
            }
        }
    }

    private double threatened(Deployment deployment, ThreatClass threat) {
        return result.coverage(deployment, threat.id(), result.study().sensing().getFirst())
                .map(c -> c.total().threatenedAreaSquareMeters())
                .orElse(0.0);
    }

    private String countries(Sensing level, Coverage coverage) {
        List<String> some = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (Tally tally : CoverageWording.partlyCovered(coverage)) {
            String name = result.countryName(tally.country());
            if (tally.defendedAreaSquareMeters() > 0) {
                some.add(name + " " + Percent.of(tally.areaFraction()));
            } else {
                none.add(name);
            }
        }
        List<String> parts = new ArrayList<>();
        if (!some.isEmpty()) {
            parts.add("in part " + String.join(", ", some));
        }
        if (!none.isEmpty()) {
            parts.add("not at all " + String.join(", ", none));
        }
        return AssuranceWording.capital(SensingWording.where(level))
                + ": "
                + (parts.isEmpty() ? "none" : String.join("; ", parts))
                + ".";
    }
}
