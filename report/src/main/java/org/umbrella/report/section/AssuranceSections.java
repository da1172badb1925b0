// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umbrella.report.page.CitedSources;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Claim;
import org.umbrella.scenario.Link;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Border;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.ClaimWording;
import org.umbrella.wording.ComparisonWording;
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
        WitnessSection.write(result, page);
        BoxSection.write(result, page);
    }

    /**
     * What comparisons found, with what was given up and bought.
     *
     * @param result the study
     * @param page where to
     */
    public static void comparisons(StudyResult result, Markup page) {
        if (!ComparisonWording.shift(result).isEmpty()) {
            TalksSection.around(result, page);
        }
        ComparisonSection.write(result, page);
    }

    /**
     * What one must believe for claims of coverage.
     *
     * @param result the study
     * @param page where to
     */
    public static void beliefs(StudyResult result, Markup page) {
        BeliefSection.write(result, page);
    }

    /**
     * The last sections: depth, the record of plans and talks.
     *
     * @param result the study
     * @param page where to
     */
    public static void depthAndTalks(StudyResult result, Markup page) {
        DepthSection.write(result, page);
        TalksSection.write(result, page);
    }

    /**
     * Whether the record belongs to a report.
     *
     * @param result the study
     * @return true where something in the study is judged or compared and there is a record
     */
    public static boolean hasRecord(StudyResult result) {
        return TalksSection.belongs(result);
    }

    private void claims() {
        if (result.study().claims().isEmpty()) {
            return;
        }
        page.chapter("claims", "What was claimed, and who was right");
        page.leaf(
                "p",
                "Each claim is judged with the inputs named in its assurances, that side's own where"
                        + " two sides differ. A finding on reach is not one on effectiveness.",
                "class",
                "soft");
        Map<String, ClaimWording.Judged> judged = new LinkedHashMap<>();
        ClaimWording.of(result).forEach(one -> judged.put(one.claim().id(), one));
        for (Claim claim : result.study().claims()) {
            page.open("article", "class", "claim", "id", "claim-" + claim.id());
            page.open("h3").text(claim.speaker() + ", " + CoverageWording.day(claim.date()) + ": ");
            page.text(
                    judged.containsKey(claim.id())
                            ? ClaimWording.verdict(judged.get(claim.id()))
                            : "not decided by this study");
            page.text(".").close();
            page.leaf("blockquote", claim.text());
            page.open("p");
            CitedSources.write(claim.citation(), result.loaded().catalogue(), page);
            page.close();
            page.open("details").leaf("summary", "What the model finds on it");
            found(claim.links());
            page.close().closeLine();
        }
    }

    private void found(List<Link> links) {
        List<String> sentences = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (Link link : links) {
            sentences.addAll(AssuranceWording.onLink(result, link));
            ClaimWording.elsewhere(link).ifPresent(elsewhere::add);
        }
        page.open("ul", "class", "found");
        sentences.forEach(sentence -> page.leaf("li", AssuranceWording.capital(sentence) + "."));
        if (!elsewhere.isEmpty()) {
            page.leaf("li", "See also: " + String.join("; ", elsewhere) + ".", "class", "soft");
        }
        page.close();
    }

    private void assurances() {
        List<AssuranceFinding> all = result.findings().assurances();
        if (all.isEmpty()) {
            return;
        }
        page.chapter("assurances", "Claims, one by one");
        MarginSection.write(result, page);
        page.open("details").leaf("summary", "Every verdict, with what was examined");
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
        ScrollBox.open(page).open("table");
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
        page.close().close().close().closeLine();
    }

    private void row(AssuranceFinding finding) {
        Assurance assurance = finding.assurance();
        page.open("tr", "id", "assurance-" + assurance.id());
        page.open("td").text(assurance.claim());
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
