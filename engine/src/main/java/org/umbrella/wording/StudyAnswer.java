// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Link;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.coverage.Tally;
import org.umbrella.study.depth.DepthFinding;

/**
 * What a study answers, in a few sentences: the same on the terminal, as the title of the report,
 * in the bundle's README and in {@code results.json}.
 *
 * <p>What is said follows from what was asked, in this order: deals; what was shifted and what that
 * bought (a comparison with something given up); whether the weapons could reach what they were
 * said not to reach; what one must believe; who was right; else what is covered, what a comparison
 * changed, and how deep the inventory is.
 */
public final class StudyAnswer {

    private static final int CLAIMS_NAMED = 3;

    private StudyAnswer() {}

    /**
     * The answer.
     *
     * @param result the study
     * @return sentences with full stops
     */
    public static String of(StudyResult result) {
        return String.join(". ", sentences(result).stream().map(AssuranceWording::capital).toList())
                + InputsWording.inHeadline(result.loaded())
                + ".";
    }

    /**
     * The sentences of the answer.
     *
     * @param result the study
     * @return at least one, without full stops
     */
    public static List<String> sentences(StudyResult result) {
        if (!result.ranges().deals().isEmpty()) {
            // The promises of a deal are its own; by themselves they are another study's question.
            return result.ranges().deals().stream().map(DealWording::answer).toList();
        }
        List<String> sentences = new ArrayList<>(ComparisonWording.shift(result));
        boolean shift = !sentences.isEmpty();
        Optional<String> reach = ReachWording.of(result);
        reach.ifPresent(sentences::add);
        // What was shifted says already what the comparison found.
        List<ClaimWording.Judged> claims =
                ClaimWording.of(result).stream()
                        .filter(c ->
                                !shift
                                        || c.claim().links().stream()
                                                .anyMatch(l ->
                                                        l.rightIf().isPresent()
                                                                && l.kind()
                                                                        != Link.Kind.COMPARISON))
                        .toList();
        List<String> beliefs =
                result.findings().beliefs().stream()
                        .map(finding -> BeliefWording.answer(finding, result.study().threats()))
                        .toList();
        sentences.addAll(beliefs);
        if (!shift && reach.isEmpty() && beliefs.isEmpty()) {
            coverage(result).ifPresent(sentences::add);
        }
        if (!shift) {
            sentences.addAll(ComparisonWording.all(result));
        }
        depth(result).ifPresent(sentences::add);
        if (!claims.isEmpty()) {
            int more = claims.size() - CLAIMS_NAMED;
            sentences.add(
                    "So "
                            + ClaimWording.together(
                                    claims.subList(0, Math.min(CLAIMS_NAMED, claims.size())))
                            + (more <= 0
                                    ? ""
                                    : more == 1
                                            ? "; one more claim is judged below"
                                            : "; " + more + " more claims are judged below"));
        } else if (reach.isEmpty()) {
            assurances(result).ifPresent(sentences::add);
        }
        if (sentences.isEmpty()) {
            sentences.add(result.study().title());
        }
        return List.copyOf(sentences);
    }

    /** Claims of which nobody is named: each by its words where they are few. */
    private static Optional<String> assurances(StudyResult result) {
        List<AssuranceFinding> all = result.findings().assurances();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (all.size() <= 2) {
            return Optional.of(
                    String.join(
                            "; ",
                            all.stream()
                                    .map(a ->
                                            "“"
                                                    + a.assurance().claim()
                                                    + "” "
                                                    + AssuranceWording.verdict(a))
                                    .toList()));
        }
        long holding = all.stream().filter(a -> a.verdict() instanceof Verdict.Holds).count();
        long failing = all.stream().filter(a -> a.verdict() instanceof Verdict.Fails).count();
        long open = all.size() - holding - failing;
        return Optional.of(
                "Of "
                        + all.size()
                        + " claims "
                        + holding
                        + (holding == 1 ? " holds" : " hold")
                        + " and "
                        + failing
                        + (failing == 1 ? " fails" : " fail")
                        + (open > 0 ? ", " + open + " undecided" : ""));
    }

    /** One threat and plan: both ends and the countries left out. Else each plan's span. */
    private static Optional<String> coverage(StudyResult result) {
        if (result.coverage().isEmpty()) {
            return Optional.empty();
        }
        List<String> plans =
                result.deployments().stream().map(Deployment::planId).distinct().toList();
        Deployment last = last(result, plans.getFirst());
        List<ThreatClass> reaching =
                result.study().threats().stream()
                        .filter(t ->
                                result.coverage(last, t.id(), result.study().sensing().getFirst())
                                        .map(Coverage::total)
                                        .filter(Tally::anyThreatened)
                                        .isPresent())
                        .toList();
        if (reaching.size() == 1 && plans.size() == 1) {
            return Optional.of(one(result, last, reaching.getFirst()));
        }
        return Optional.of(
                plans.size() == 1
                        ? CoverageWording.planSentence(result, plans.getFirst())
                        : several(result, plans));
    }

    private static String one(StudyResult result, Deployment last, ThreatClass threat) {
        StringBuilder words =
                new StringBuilder("On ")
                        .append(CoverageWording.day(last.date()))
                        .append(" “")
                        .append(last.planTitle())
                        .append("” covers, of ")
                        .append(CoverageWording.territory(result))
                        .append(" in range of ")
                        .append(threat.label())
                        .append(", ")
                        .append(CoverageWording.bandOf(result, last, threat.id()));
        for (Sensing level : result.study().sensing()) {
            result.coverage(last, threat.id(), level)
                    .filter(c -> !CoverageWording.partlyCovered(c).isEmpty())
                    .ifPresent(c ->
                            words.append("; left out ")
                                    .append(SensingWording.where(level))
                                    .append(": ")
                                    .append(CoverageWording.leftOut(result, c)));
        }
        return words.toString();
    }

    private static String several(StudyResult result, List<String> plans) {
        List<String> levels = new ArrayList<>();
        for (Sensing level : result.study().sensing()) {
            if (level.perfect() && result.study().sensing().size() > 2) {
                continue;
            }
            Map<String, List<String>> bySpan = new LinkedHashMap<>();
            for (String plan : plans) {
                Deployment last = last(result, plan);
                String span = CoverageWording.spanOf(result, last, level);
                if (!span.isEmpty()) {
                    bySpan.computeIfAbsent(span, k -> new ArrayList<>())
                            .add("“" + last.planTitle() + "”");
                }
            }
            List<String> spans = new ArrayList<>();
            bySpan.forEach(
                    (span, under) -> spans.add(span + " under " + CoverageWording.and(under)));
            if (!spans.isEmpty()) {
                levels.add(SensingWording.where(level) + ", " + CoverageWording.and(spans));
            }
        }
        return "Covered of "
                + CoverageWording.territory(result)
                + " in range at the last date of each plan, depending on the missile: "
                + String.join("; ", levels);
    }

    private static Optional<String> depth(StudyResult result) {
        List<DepthFinding> all = result.findings().depth();
        if (all.size() < 2 || result.study().depth().isEmpty()) {
            return Optional.empty();
        }
        int first = all.getFirst().interceptors();
        int last = all.getLast().interceptors();
        int shots = result.study().depth().get().shotsPerTarget().getLast();
        return Optional.of(
                CoverageWording.and(result.study().depth().get().systems())
                        + " interceptors go from "
                        + first
                        + " to "
                        + last
                        + ": at "
                        + shots
                        + " for each target, enough for "
                        + last / shots
                        + " targets rather than "
                        + first / shots);
    }

    private static Deployment last(StudyResult result, String plan) {
        return result.deployments().stream()
                .filter(d -> d.planId().equals(plan))
                .toList()
                .getLast();
    }
}
