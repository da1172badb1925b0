// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.umbrella.report.page.CitedSources;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Claim;
import org.umbrella.scenario.Link;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Border;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.SafeSide;
import org.umbrella.wording.SensingWording;

/** Writes what a study found beside coverage, a section for each kind of question. */
public final class AssuranceSections {

    private final StudyResult result;
    private final Markup page;

    private AssuranceSections(StudyResult result, Markup page) {
        this.result = result;
        this.page = page;
    }

    /**
     * The first sections of a report: what was claimed and what the model finds.
     *
     * @param result the study
     * @param page where to
     */
    public static void claimsAndAssurances(StudyResult result, Markup page) {
        AssuranceSections sections = new AssuranceSections(result, page);
        sections.claims();
        sections.assurances();
        BoxSection.write(result, page);
    }

    /**
     * The sections after coverage: comparisons, depth, the talks.
     *
     * @param result the study
     * @param page where to
     */
    public static void afterCoverage(StudyResult result, Markup page) {
        ComparisonSection.write(result, page);
        DepthSection.write(result, page);
        TalksSection.write(result, page);
    }

    private void claims() {
        if (result.study().claims().isEmpty()) {
            return;
        }
        page.leaf("h2", "What was claimed, and what the model finds");
        page.leaf(
                "p",
                "Each claim is judged with the inputs named in its assurances, that side's own where"
                        + " two sides differ. A finding on reach is not one on effectiveness.",
                "class",
                "soft");
        page.open("div", "class", "scroll").open("table");
        head("Who, when", "What was said", "What the model finds");
        page.open("tbody");
        for (Claim claim : result.study().claims()) {
            page.open("tr");
            page.open("td", "class", "names");
            page.leaf("strong", claim.speaker()).empty("br");
            page.text(CoverageWording.day(claim.date()));
            page.close();
            page.open("td");
            page.text(claim.text()).empty("br");
            CitedSources.write(claim.citation(), result.loaded().catalogue(), page);
            page.close();
            page.open("td");
            found(claim.links());
            page.close().closeLine();
        }
        page.close().close().closeLine();
    }

    private void found(List<Link> links) {
        List<String> sentences = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (Link link : links) {
            sentences.addAll(AssuranceWording.onLink(result, link));
            elsewhere(link).ifPresent(elsewhere::add);
        }
        page.open("ul", "class", "found");
        sentences.forEach(sentence -> page.leaf("li", AssuranceWording.capital(sentence) + "."));
        if (!elsewhere.isEmpty()) {
            page.leaf("li", "See also: " + String.join("; ", elsewhere) + ".", "class", "soft");
        }
        page.close();
    }

    /** Where a link leads that this page does not answer. */
    static Optional<String> elsewhere(Link link) {
        if (link.kind() == Link.Kind.RESULT) {
            return Optional.of("published result " + link.target() + " in docs/validation.md");
        }
        return link.study().isEmpty()
                ? Optional.empty()
                : Optional.of(link.kind().id() + " " + link.target() + " of study " + link.study());
    }

    private void assurances() {
        List<AssuranceFinding> all = result.promises().assurances();
        if (all.isEmpty()) {
            return;
        }
        page.leaf("h2", "Assurances, one by one");
        page.leaf(
                "p",
                "Only shots that are in range are examined; where there is none the verdict is"
                        + " undecided. Territories and launch areas are meant whole: around what"
                        + " decides, pieces of land are divided and their coasts and borders"
                        + " tried; counts are those of the pieces. Margins are rounded to the safe"
                        + " side. The margin says how far the deciding engagement is from the"
                        + " other verdict, in time and in burnout speed. Every required speed was"
                        + " confirmed by solving the engagement 2 m/s above and below it. A witness is"
                        + " an engagement that breaks the claim: “umbrella engage witnesses/ID.json” in"
                        + " this bundle replays it.",
                "class",
                "soft");
        page.open("div", "class", "scroll").open("table");
        head(
                "Claim",
                "Verdict",
                "Margin, s",
                "Margin, m/s",
                "Needs, km/s",
                "Has, km/s",
                "Delays, s",
                "Examined",
                "What would change the answer");
        page.open("tbody");
        all.forEach(this::row);
        page.close().close().closeLine();
    }

    private void row(AssuranceFinding finding) {
        Assurance assurance = finding.assurance();
        page.open("tr", "id", "assurance-" + assurance.id());
        page.open("td").leaf("strong", assurance.id()).empty("br").text(assurance.claim());
        if (!assurance.sensing().perfect()) {
            page.text(" (Sensing: " + SensingWording.supposes(assurance.sensing()) + ".)");
        }
        AssuranceWording.noSpeedMargin(assurance).ifPresent(reason -> page.text(" " + reason));
        page.close();
        page.leaf("td", AssuranceWording.capital(AssuranceWording.verdict(finding)) + ".");
        page.leaf(
                "td",
                finding.border()
                        .inTime()
                        .map(t -> SafeSide.margin(finding, t.timeMarginSeconds()))
                        .orElse("none"),
                "class",
                "n");
        Optional<Border.InSpeed> speed = finding.border().inSpeed();
        page.leaf(
                "td",
                speed.map(s ->
                                SafeSide.margin(
                                        finding,
                                        s.speedMetersPerSecond() - s.requiredMetersPerSecond()))
                        .orElse("none"),
                "class",
                "n");
        page.leaf(
                "td",
                speed.map(s -> SafeSide.requiredKilometersPerSecond(s.requiredMetersPerSecond()))
                        .orElse("none"),
                "class",
                "n");
        page.leaf(
                "td",
                speed.map(s -> Numbers.three(s.speedMetersPerSecond() / 1e3)).orElse("–"),
                "class",
                "n");
        page.leaf(
                "td",
                String.join(
                        ", ",
                        assurance.decisionDelaysSeconds().stream().map(Numbers::three).toList()),
                "class",
                "n");
        page.leaf(
                "td",
                AssuranceWording.capital(AssuranceWording.examined(finding.examined())) + ".");
        page.leaf("td", change(finding));
        page.closeLine();
    }

    private static String change(AssuranceFinding finding) {
        return switch (finding.verdict()) {
            case Verdict.Fails _ ->
                    AssuranceWording.capital(AssuranceWording.change(finding)) + ".";
            case Verdict.Holds _ ->
                    AssuranceWording.margin(finding).isEmpty() ? "" : "It breaks past its margin.";
            case Verdict.Undecided _ -> "A missile that reaches.";
        };
    }

    private void head(String... columns) {
        page.open("thead").open("tr");
        for (String column : columns) {
            page.leaf("th", column);
        }
        page.close().close();
    }
}
