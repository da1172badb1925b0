// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.report.chart.BeliefBar;
import org.umbrella.report.page.CitedSources;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.BeliefQuestion.Belief;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.belief.BeliefFinding;
import org.umbrella.study.belief.BeliefFinding.Found;
import org.umbrella.wording.BeliefWording;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.SensingWording;

/**
 * What one must believe: a chart with a bar for each belief, from the baseline, and who holds it.
 */
final class BeliefSection {

    private static final String BASELINE = "Baseline";

    private final StudyResult result;
    private final BeliefFinding finding;
    private final Markup page;

    private BeliefSection(StudyResult result, BeliefFinding finding, Markup page) {
        this.result = result;
        this.finding = finding;
        this.page = page;
    }

    static void write(StudyResult result, Markup page) {
        result.findings()
                .beliefs()
                .forEach(finding -> new BeliefSection(result, finding, page).write());
    }

    private void write() {
        BeliefQuestion question = finding.question();
        List<ThreatClass> threats = result.study().threats();
        page.open("section");
        page.chapter(
                "beliefs-" + question.id(),
                "What one must believe. " + BeliefWording.title(finding, threats) + ".",
                "What one must believe for “" + question.claim() + "”");
        page.leaf("p", question.claim());
        page.leaf(
                "p",
                question.planTitle()
                        + ", "
                        + CoverageWording.day(question.date())
                        + ". Baseline: "
                        + SensingWording.supposes(finding.baseline().sensing())
                        + ".",
                "class",
                "soft");
        page.open("ul", "class", "found");
        BeliefWording.sentences(finding, threats).forEach(sentence -> page.leaf("li", sentence));
        page.close();
        page.leaf("p", BeliefWording.explained(), "class", "soft");
        ScrollBox.open(page).open("table", "class", "beliefs");
        page.open("thead").open("tr").leaf("th", "What is believed, and by whom");
        threats.forEach(threat -> page.leaf("th", threat.label()));
        page.close().close().open("tbody");
        row(BASELINE, Optional.empty(), finding.baseline());
        for (int b = 0; b < finding.beliefs().size(); b++) {
            Belief belief = question.beliefs().get(b);
            row(BeliefWording.name(belief), Optional.of(belief), finding.beliefs().get(b));
        }
        row("All together", Optional.empty(), finding.together());
        page.close().close().closeLine();
        page.closeLine();
    }

    private void row(String name, Optional<Belief> belief, Found found) {
        page.open("tr").open("td");
        page.leaf("strong", name);
        belief.ifPresent(held -> {
            page.empty("br").text(held.heldBy() + ". ");
            CitedSources.write(held.citation(), result.loaded().catalogue(), page);
        });
        page.close();
        for (ThreatClass threat : result.study().threats()) {
            cell(name, found, threat);
        }
        page.closeLine();
    }

    private void cell(String name, Found found, ThreatClass threat) {
        OptionalDouble before = finding.baseline().fraction(threat.id());
        OptionalDouble share = found.fraction(threat.id());
        if (before.isEmpty() || share.isEmpty()) {
            page.leaf("td", BeliefWording.share(found, threat.id()), "class", "soft");
            return;
        }
        String words = BeliefWording.share(found, threat.id());
        page.open("td", "class", "belief");
        BeliefBar.draw(before.getAsDouble(), share.getAsDouble(), page);
        page.leaf("strong", words);
        if (!name.equals(BASELINE)) {
            page.leaf(
                    "span",
                    " " + BeliefWording.change(finding, found, threat.id()),
                    "class",
                    "soft");
        }
        page.close();
    }
}
