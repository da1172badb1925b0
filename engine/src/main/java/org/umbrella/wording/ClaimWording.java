// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.umbrella.results.Coverage;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Claim;
import org.umbrella.scenario.Link;
import org.umbrella.scenario.Sensing;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.comparison.ChangeTally;
import org.umbrella.study.comparison.ThreatChange;

/**
 * Who was right: a claim beside what the model finds on the links that decide it ({@link
 * Link.RightIf}). Links that only bear on it are left out here.
 */
public final class ClaimWording {

    /**
     * A claim and what decides it.
     *
     * @param claim the claim
     * @param right what bears it out, in words that follow "holds"
     * @param wrong what contradicts it, in the same words
     */
    public record Judged(Claim claim, List<String> right, List<String> wrong) {

        /** Copies the lists. */
        public Judged {
            right = List.copyOf(right);
            wrong = List.copyOf(wrong);
        }

        /** Whether anything decided it. */
        boolean any() {
            return !right.isEmpty() || !wrong.isEmpty();
        }
    }

    private ClaimWording() {}

    /**
     * Every claim of a study that something in it decides.
     *
     * @param result the study
     * @return in the order of the study
     */
    public static List<Judged> of(StudyResult result) {
        return result.study().claims().stream()
                .map(claim -> judge(result, claim))
                .filter(Judged::any)
                .toList();
    }

    private static Judged judge(StudyResult result, Claim claim) {
        Set<String> right = new LinkedHashSet<>();
        Set<String> wrong = new LinkedHashSet<>();
        List<Bears> bearing = new ArrayList<>();
        for (Link link : claim.links()) {
            boolean elsewhere =
                    !link.study().isEmpty() && !link.study().equals(result.study().id());
            if (elsewhere || link.rightIf().isEmpty()) {
                continue;
            }
            switch (link.rightIf().get()) {
                case HOLDS, FAILS ->
                        result.findings()
                                .assurance(link.target())
                                .flatMap(a -> bears(a, link.rightIf().get() == Link.RightIf.HOLDS))
                                .ifPresent(bearing::add);
                case SAME, GAINED -> comparison(result, link, right, wrong);
                case ALL -> coverage(result, link, right, wrong);
            }
        }
        assurances(result, bearing, right, wrong);
        return new Judged(claim, List.copyOf(right), List.copyOf(wrong));
    }

    private record Bears(AssuranceFinding finding, boolean ifHolds, boolean right) {}

    /** Empty where the assurance is undecided: then it decides nothing. */
    private static Optional<Bears> bears(AssuranceFinding finding, boolean ifHolds) {
        return switch (finding.verdict()) {
            case Verdict.Holds _ -> Optional.of(new Bears(finding, ifHolds, ifHolds));
            case Verdict.Fails _ -> Optional.of(new Bears(finding, ifHolds, !ifHolds));
            case Verdict.Undecided _ -> Optional.empty();
        };
    }

    /** Weapons tell the two sides apart, with their places where the weapons do not. */
    private static void assurances(
            StudyResult result, List<Bears> all, Set<String> right, Set<String> wrong) {
        Function<Assurance, String> weapons = a -> "for " + WeaponNames.weapons(result, a);
        Function<Assurance, String> placed =
                a -> weapons.apply(a) + " from " + WeaponNames.places(result, a);
        if (all.stream().noneMatch(Bears::ifHolds)) {
            // Who says that something can be done is right where one way is found.
            all.stream()
                    .filter(Bears::right)
                    .forEach(b -> right.add(weapons.apply(b.finding().assurance())));
            all.stream()
                    .filter(b -> !b.right())
                    .map(b -> weapons.apply(b.finding().assurance()))
                    .filter(words -> !right.contains(words))
                    .forEach(wrong::add);
            return;
        }
        List<AssuranceFinding> bearing =
                all.stream().filter(Bears::right).map(Bears::finding).toList();
        List<AssuranceFinding> against =
                all.stream().filter(b -> !b.right()).map(Bears::finding).toList();
        Function<Assurance, String> quoted = a -> "on “" + stop(a.claim()) + "”";
        Function<Assurance, String> words =
                apart(weapons, bearing, against)
                        ? weapons
                        : apart(placed, bearing, against) ? placed : quoted;
        bearing.forEach(f -> right.add(words.apply(f.assurance())));
        against.forEach(f -> wrong.add(words.apply(f.assurance())));
    }

    /** Whether words tell those that bear a claim out from those that contradict it. */
    private static boolean apart(
            Function<Assurance, String> words,
            List<AssuranceFinding> bearing,
            List<AssuranceFinding> against) {
        List<String> borne = bearing.stream().map(f -> words.apply(f.assurance())).toList();
        return against.stream().noneMatch(f -> borne.contains(words.apply(f.assurance())));
    }

    private static void comparison(
            StudyResult result, Link link, Set<String> right, Set<String> wrong) {
        boolean same = link.rightIf().orElseThrow() == Link.RightIf.SAME;
        Map<String, List<ThreatChange>> byThreat = new LinkedHashMap<>();
        result.findings().comparison(link.target()).stream()
                .flatMap(c -> c.changes().stream())
                .filter(c -> c.total().threatenedArea() > 0)
                .forEach(
                        c -> byThreat.computeIfAbsent(c.threatId(), k -> new ArrayList<>()).add(c));
        byThreat.forEach((threat, changes) -> {
            String against = "against " + result.threat(threat).label();
            List<ThreatChange> not =
                    changes.stream().filter(c -> !borneOut(c.total(), same)).toList();
            if (not.isEmpty()) {
                right.add(against);
            } else if (not.size() == changes.size()) {
                wrong.add(against);
            } else {
                not.forEach(c ->
                        wrong.add(against + " " + SensingWording.where(c.sensing()) + by(c, same)));
                right.add(
                        against
                                + " "
                                + CoverageWording.and(
                                        changes.stream()
                                                .filter(c -> !not.contains(c))
                                                .map(c -> SensingWording.where(c.sensing()))
                                                .toList()));
            }
        });
    }

    private static boolean borneOut(ChangeTally total, boolean same) {
        return same ? total.sameCoverage() : total.gainedArea() > 0;
    }

    private static String by(ThreatChange change, boolean same) {
        ChangeTally total = change.total();
        return !same
                ? ""
                : total.lostArea() >= total.gainedArea()
                        ? " (lost " + Percent.of(total.lostArea() / total.threatenedArea()) + ")"
                        : " (gained "
                                + Percent.of(total.gainedArea() / total.threatenedArea())
                                + ")";
    }

    private static void coverage(
            StudyResult result, Link link, Set<String> right, Set<String> wrong) {
        Map<Sensing, List<Coverage>> byLevel = new LinkedHashMap<>();
        result.coverage().stream()
                .filter(c -> AssuranceWording.names(c, link.target()))
                .filter(c -> c.total().anyThreatened())
                .forEach(c ->
                        byLevel.computeIfAbsent(c.footprint().sensing(), k -> new ArrayList<>())
                                .add(c));
        byLevel.forEach((level, all) -> {
            boolean covered = all.stream().allMatch(c -> c.total().areaFraction() >= 1);
            double least =
                    all.stream().mapToDouble(c -> c.total().areaFraction()).min().orElseThrow();
            (covered ? right : wrong)
                    .add(
                            SensingWording.where(level)
                                    + (covered ? "" : " (" + Percent.of(least) + ")"));
        });
    }

    /**
     * Whether it was right.
     *
     * @param judged the claim
     * @return "holds for SM-3 IIB and not for SM-3 IIA"
     */
    public static String verdict(Judged judged) {
        if (judged.wrong().isEmpty()) {
            return "holds";
        }
        if (judged.right().isEmpty()) {
            return "does not hold";
        }
        // Threats and levels are many: the exceptions say enough.
        return judged.right().getFirst().startsWith("for ")
                ? "holds " + list(judged.right()) + ", and not " + list(judged.wrong())
                : "holds, but not " + list(judged.wrong());
    }

    /**
     * What those claims come to, each speaker named once in a row.
     *
     * @param claims some claims
     * @return a sentence without a full stop
     */
    static String together(List<Judged> claims) {
        StringBuilder words = new StringBuilder();
        String before = "";
        for (Judged judged : claims) {
            boolean same = judged.claim().speaker().equals(before);
            words.append(words.isEmpty() ? "" : same ? ", and " : "; ")
                    .append(same ? that(judged) : sentence(judged));
            before = judged.claim().speaker();
        }
        return words.toString();
    }

    private static String that(Judged judged) {
        Claim claim = judged.claim();
        return (claim.inShort().isEmpty()
                        ? "that of " + CoverageWording.day(claim.date())
                        : "that " + claim.inShort())
                + " "
                + verdict(judged);
    }

    /**
     * Who said what, and whether it was right.
     *
     * @param judged the claim
     * @return a sentence without a full stop
     */
    public static String sentence(Judged judged) {
        Claim claim = judged.claim();
        return claim.speaker()
                + "’s claim "
                + (claim.inShort().isEmpty()
                        ? "of " + CoverageWording.day(claim.date()) + " "
                        : "that " + claim.inShort() + " ")
                + verdict(judged);
    }

    /** "for A, B and C" of "for A", "for B" and "for C". */
    private static String list(List<String> phrases) {
        String first = phrases.getFirst();
        String word = first.substring(0, first.indexOf(' ') + 1);
        return phrases.stream().allMatch(p -> p.startsWith(word))
                ? word
                        + CoverageWording.and(
                                phrases.stream().map(p -> p.substring(word.length())).toList())
                : CoverageWording.and(phrases);
    }

    private static String stop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /**
     * Where else a link leads.
     *
     * @param link the link
     * @return what is there, to come after "See also"; empty where it leads to this study
     */
    public static Optional<String> elsewhere(Link link) {
        if (link.kind() == Link.Kind.RESULT) {
            return Optional.of(
                    "what was published on it, " + link.target() + " of docs/validation.md");
        }
        return link.study().isEmpty()
                ? Optional.empty()
                : Optional.of("the study “" + link.study().replace('-', ' ') + "”");
    }
}
