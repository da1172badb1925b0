// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Resource;
import org.umbrella.study.comparison.ChangeTally;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.comparison.Ledger;
import org.umbrella.study.comparison.ThreatChange;

/** What a comparison found, with what was given up and bought, in a sentence. */
public final class ComparisonWording {

    private ComparisonWording() {}

    /**
     * What a comparison found, by its clearest change.
     *
     * @param result the study
     * @param finding the comparison
     * @return a sentence without a full stop
     */
    public static String sentence(StudyResult result, ComparisonFinding finding) {
        return finding.comparison().title() + ": " + found(result, finding);
    }

    private static String found(StudyResult result, ComparisonFinding finding) {
        List<ThreatChange> asked =
                finding.changes().stream().filter(c -> c.total().threatenedArea() > 0).toList();
        if (asked.isEmpty()) {
            return "nothing is in range";
        }
        if (asked.stream().allMatch(c -> c.total().sameCoverage())) {
            return CoverageWording.territory(result)
                    + " is covered alike, piece by piece, against every threat";
        }
        return AssuranceWording.change(result, clearest(asked));
    }

    private static ThreatChange clearest(List<ThreatChange> asked) {
        return asked.stream()
                .max(
                        Comparator.comparingDouble(
                                (ThreatChange c) -> c.total().gainedArea() + c.total().lostArea()))
                .orElseThrow();
    }

    /**
     * What was given up and bought, and what that changed on the map: the answer to "what was
     * shifted, and what did it buy?".
     *
     * @param result the study
     * @return sentences without full stops; none where nothing was given up
     */
    public static List<String> shift(StudyResult result) {
        Optional<ComparisonFinding> shifted =
                result.findings().comparisons().stream()
                        .filter(c -> !c.ledger().givenUp().isEmpty())
                        .findFirst();
        return shifted.map(c ->
                        List.of(
                                "Given up: "
                                        + things(c.ledger().givenUp())
                                        + "; bought: "
                                        + things(c.ledger().bought())
                                        + total(c.ledger()),
                                "For "
                                        + CoverageWording.territory(result)
                                        + " that "
                                        + bought(result, c)))
                .orElse(List.of());
    }

    /** A change's pieces where it has some, else what its money is for, each once. */
    private static String things(Ledger.Side side) {
        Map<String, List<Resource>> byChange = new LinkedHashMap<>();
        for (Ledger.Entry entry : side.entries()) {
            byChange.computeIfAbsent(entry.change().id(), k -> new ArrayList<>())
                    .add(entry.resource());
        }
        Set<String> things = new LinkedHashSet<>();
        for (List<Resource> resources : byChange.values()) {
            List<String> pieces =
                    resources.stream()
                            .filter(r -> r.kind() != Resource.Kind.MONEY && r.known())
                            .map(LedgerWording::what)
                            .toList();
            things.addAll(
                    pieces.isEmpty()
                            ? resources.stream()
                                    .filter(r -> r.kind() == Resource.Kind.MONEY && r.known())
                                    .map(r -> r.of().split(", ", -1)[0])
                                    .toList()
                            : pieces);
        }
        return things.isEmpty()
                ? "nothing with a number"
                : CoverageWording.and(List.copyOf(things));
    }

    private static String total(Ledger ledger) {
        boolean both =
                ledger.givenUp().money() instanceof Ledger.Total.Sum
                        && ledger.bought().money() instanceof Ledger.Total.Sum;
        return both ? "" : "; the sums published do not add up to a price of either";
    }

    private static String bought(StudyResult result, ComparisonFinding finding) {
        List<ThreatChange> asked =
                finding.changes().stream().filter(c -> c.total().threatenedArea() > 0).toList();
        List<ThreatChange> changed = asked.stream().filter(c -> !c.total().sameCoverage()).toList();
        if (changed.isEmpty()) {
            return "changes nothing: it is covered alike, piece by piece, against every threat";
        }
        Map<String, List<String>> byAmount = new LinkedHashMap<>();
        changed.forEach(c ->
                byAmount.computeIfAbsent(
                                gainedOrLost(c.total())
                                        + " against "
                                        + result.threat(c.threatId()).label()
                                        + " ",
                                k -> new ArrayList<>())
                        .add(SensingWording.where(c.sensing())));
        List<String> exceptions =
                byAmount.entrySet().stream()
                        .map(e -> e.getKey() + CoverageWording.and(e.getValue()))
                        .toList();
        return exceptions.size() < 4 && changed.size() < asked.size()
                ? "changes nothing, piece by piece, but for " + CoverageWording.and(exceptions)
                : "changes coverage " + AssuranceWording.change(result, clearest(asked));
    }

    private static String gainedOrLost(ChangeTally total) {
        List<String> parts = new ArrayList<>();
        if (total.gainedArea() > 0) {
            parts.add(Percent.of(total.gainedArea() / total.threatenedArea()) + " gained");
        }
        if (total.lostArea() > 0) {
            parts.add(Percent.of(total.lostArea() / total.threatenedArea()) + " lost");
        }
        return CoverageWording.and(parts);
    }

    /**
     * What the comparisons of a study found; those that changed nothing share a sentence.
     *
     * @param result the study
     * @return sentences without full stops
     */
    static List<String> all(StudyResult result) {
        List<String> sentences = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        for (ComparisonFinding finding : result.findings().comparisons()) {
            boolean same =
                    finding.changes().stream()
                            .filter(c -> c.total().threatenedArea() > 0)
                            .allMatch(c -> c.total().sameCoverage());
            if (same) {
                alike.add(lower(finding.comparison().title()));
            } else {
                sentences.add(sentence(result, finding));
            }
        }
        if (!alike.isEmpty()) {
            sentences.add(
                    AssuranceWording.capital(CoverageWording.and(alike))
                            + " cover the same, piece by piece");
        }
        return sentences;
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
