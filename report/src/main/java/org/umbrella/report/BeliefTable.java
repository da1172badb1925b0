// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.umbrella.report.page.Lines;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.belief.BeliefFinding;
import org.umbrella.study.belief.BeliefFinding.Found;
import org.umbrella.wording.BeliefWording;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.Percent;

/**
 * What one must believe, for a terminal: a line for the baseline, one for each belief and one for
 * all together, with a column for each threat class, and under it in words what comes out.
 */
final class BeliefTable {

    private static final int NAME = 42;
    private static final int MOST_THREATS = 4;
    private static final String BASELINE = "baseline";

    private BeliefTable() {}

    static List<String> lines(StudyResult result, boolean emphasis) {
        List<String> lines = new ArrayList<>();
        List<ThreatClass> all = result.study().threats();
        for (BeliefFinding finding : result.findings().beliefs()) {
            BeliefQuestion question = finding.question();
            Lines.wrap("What one must believe: " + question.claim(), "", lines);
            Lines.wrap(
                    question.planTitle() + ", " + CoverageWording.day(question.date()),
                    "  ",
                    lines);
            for (int from = 0; from < all.size(); from += MOST_THREATS) {
                table(
                        finding,
                        all.subList(from, Math.min(all.size(), from + MOST_THREATS)),
                        emphasis,
                        lines);
            }
            BeliefWording.sentences(finding, all)
                    .forEach(sentence -> Lines.wrap(sentence, "", lines));
            lines.add("");
        }
        return lines;
    }

    private static void table(
            BeliefFinding finding,
            List<ThreatClass> threats,
            boolean emphasis,
            List<String> lines) {
        lines.add(
                Lines.styled(
                        row(
                                "share of the area in range, change",
                                threats.stream()
                                        .map(t -> Lines.cut(shortened(t.label()), 13))
                                        .toList()),
                        "2",
                        emphasis));
        lines.add(line(BASELINE, finding, finding.baseline(), threats));
        for (int b = 0; b < finding.beliefs().size(); b++) {
            BeliefQuestion.Belief belief = finding.question().beliefs().get(b);
            lines.add(
                    line(
                            (belief.together() ? "" : "* ") + belief.title(),
                            finding,
                            finding.beliefs().get(b),
                            threats));
            List<String> holder = new ArrayList<>();
            Lines.wrap(
                    belief.heldBy() + " (" + belief.citation().grade().id() + ")",
                    "      ",
                    holder);
            holder.forEach(text -> lines.add(Lines.styled(text, "2", emphasis)));
        }
        lines.add(line("all together, but for *", finding, finding.together(), threats));
    }

    /** A label without what stands in brackets. */
    private static String shortened(String label) {
        int bracket = label.indexOf(" (");
        return bracket < 0 ? label : label.substring(0, bracket);
    }

    private static String line(
            String name, BeliefFinding finding, Found found, List<ThreatClass> threats) {
        boolean baseline = name.equals(BASELINE);
        return row(
                name,
                threats.stream()
                        .map(threat -> {
                            if (found.fraction(threat.id()).isEmpty()) {
                                return "-";
                            }
                            String share = Percent.of(found.fraction(threat.id()).getAsDouble());
                            return baseline
                                    ? share + "      "
                                    : String.format(
                                            Locale.ROOT,
                                            "%s %5s",
                                            share,
                                            BeliefWording.change(finding, found, threat.id()));
                        })
                        .toList());
    }

    private static String row(String name, List<String> cells) {
        StringBuilder line =
                new StringBuilder(
                        String.format(Locale.ROOT, "  %-" + NAME + "s", Lines.cut(name, NAME)));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%14s", cell)));
        return line.toString().stripTrailing();
    }
}
