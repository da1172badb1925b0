// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Assurance;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.assurance.Witness;

/** Whether the weapons of a study could reach what its assurances say they could not. */
final class ReachWording {

    private ReachWording() {}

    /**
     * Yes or no, weapon by weapon: what could, from where, how often and how soon it must be
     * launched; what could not, and by how much it missed.
     *
     * @param result the study
     * @return a sentence without a full stop; empty where no assurance says that none is reached
     */
    static Optional<String> of(StudyResult result) {
        Map<String, List<AssuranceFinding>> byWeapon = new LinkedHashMap<>();
        result.findings().assurances().stream()
                .filter(a -> a.assurance().kind() == Assurance.Kind.NO_ENGAGEMENT)
                .filter(a -> !(a.verdict() instanceof Verdict.Undecided))
                .forEach(a ->
                        byWeapon.computeIfAbsent(
                                        WeaponNames.weapons(result, a.assurance()),
                                        k -> new ArrayList<>())
                                .add(a));
        if (byWeapon.isEmpty()) {
            return Optional.empty();
        }
        List<String> could = new ArrayList<>();
        List<String> not = new ArrayList<>();
        List<AssuranceFinding> missing = new ArrayList<>();
        byWeapon.forEach((weapon, findings) -> {
            List<AssuranceFinding> failing =
                    findings.stream().filter(a -> a.verdict() instanceof Verdict.Fails).toList();
            if (failing.isEmpty()) {
                not.add(weapon);
                missing.addAll(findings);
            } else {
                could.add(
                        weapon
                                + " "
                                + CoverageWording.and(places(result, failing, could.isEmpty())));
            }
        });
        if (could.isEmpty()) {
            return Optional.of(
                    "Could reach: no, not with "
                            + CoverageWording.and(not)
                            + nearest(missing)
                                    .map(m -> "; the nearest case misses by " + m)
                                    .orElse(""));
        }
        return Optional.of(
                "Could reach: yes, "
                        + CoverageWording.and(could)
                        + (not.isEmpty()
                                ? ""
                                : "; "
                                        + CoverageWording.and(not)
                                        + " could not"
                                        + nearest(missing)
                                                .map(m -> ", by " + m + " or more")
                                                .orElse("")));
    }

    /** Each place once, by the assurance that examined most there. */
    private static List<String> places(
            StudyResult result, List<AssuranceFinding> failing, boolean first) {
        Map<String, AssuranceFinding> byPlace = new LinkedHashMap<>();
        for (AssuranceFinding finding : failing) {
            byPlace.merge(
                    WeaponNames.places(result, finding.assurance()),
                    finding,
                    (a, b) -> a.examined().engagements() >= b.examined().engagements() ? a : b);
        }
        List<String> words = new ArrayList<>();
        byPlace.forEach((place, finding) ->
                words.add(
                        "from "
                                + place
                                + " ("
                                + finding.examined().feasible()
                                + " of "
                                + finding.examined().engagements()
                                + (first && words.isEmpty() ? " engagements" : "")
                                + within(finding, first && words.isEmpty())
                                + ")"));
        return words;
    }

    /** How long after burnout the launch may come at the latest in the clearest case. */
    private static String within(AssuranceFinding finding, boolean whole) {
        if (finding.verdict() instanceof Verdict.Fails(Witness witness)
                && witness.answer().timeMarginSeconds().isPresent()) {
            double latest =
                    witness.engagement().battery().decisionDelaySeconds()
                            + witness.answer().timeMarginSeconds().getAsDouble();
            return whole
                    ? ", if launched within " + AssuranceWording.seconds(latest) + " of burnout"
                    : ", within " + AssuranceWording.seconds(latest);
        }
        return "";
    }

    private static Optional<String> nearest(List<AssuranceFinding> holding) {
        return holding.stream()
                .filter(a -> a.border().inTime().isPresent())
                .min(Comparator.comparingDouble(ReachWording::missSeconds))
                .map(a -> SafeSide.seconds(a, missSeconds(a)));
    }

    private static double missSeconds(AssuranceFinding finding) {
        return finding.border().inTime().orElseThrow().distanceSeconds();
    }
}
