// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Missile;

/**
 * What screened shots say of an assurance: the shots near the one that decides are settled by the
 * reference solver, and the required speed is confirmed by solving again 2 m/s above and below.
 */
final class AssuranceDecision {

    /** Quick margins this near to a border are solved again by the reference, s. */
    static final double NEAR_SECONDS = 0.05;

    /** Quick required speeds this near to the least are solved again by the reference, m/s. */
    static final double NEAR_METERS_PER_SECOND = 1.0;

    private static final double CONFIRM_METERS_PER_SECOND = 2.0;
    private static final int MOST_CANDIDATES = 12;

    private final AssuranceEngagements of;
    private final Screening screened;

    AssuranceDecision(AssuranceEngagements of, Screening screened) {
        this.of = of;
        this.screened = screened;
    }

    AssuranceFinding finding() {
        if (of.weapons.isEmpty() || of.shots.isEmpty()) {
            return new AssuranceFinding(
                    of.assurance,
                    new Verdict.Undecided(of.weapons.isEmpty() ? noWeapon() : noShot()),
                    new Border(Optional.empty(), Optional.empty()),
                    examined());
        }
        int rank = rank();
        if (rank == 0) {
            return new AssuranceFinding(
                    of.assurance,
                    new Verdict.Holds(),
                    new Border(Optional.empty(), Optional.empty()),
                    examined());
        }
        Optional<Border.InTime> inTime = inTime(rank);
        Optional<Border.InSpeed> inSpeed = inSpeed(rank);
        long met =
                IntStream.range(0, of.shots.size())
                        .filter(i -> screened.engagedAtDecisive()[i])
                        .count();
        boolean holds = of.noEngagement() ? met == 0 : met >= rank;
        boolean infeasibleDecides = holds == of.noEngagement();
        Border border =
                new Border(
                        inTime.filter(t -> (t.timeMarginSeconds() < 0) == infeasibleDecides),
                        inSpeed.filter(s ->
                                (s.requiredMetersPerSecond() > s.speedMetersPerSecond())
                                        == infeasibleDecides));
        Verdict verdict = holds ? new Verdict.Holds() : new Verdict.Fails(witness());
        return new AssuranceFinding(of.assurance, verdict, border, examined());
    }

    /** Which of the shots' best margins, from the greatest down, decides; 0 where none does. */
    private int rank() {
        return switch (of.assurance.kind()) {
            case NO_ENGAGEMENT -> 1;
            case EVERY -> of.shots.size();
            case AT_LEAST_PERCENT ->
                    (int)
                            Math.ceil(
                                    of.assurance.percent().orElse(100.0) / 100.0 * of.shots.size()
                                            - 1e-9);
        };
    }

    private Optional<Border.InTime> inTime(int rank) {
        return decide(screened.margin(), rank, NEAR_SECONDS).stream()
                .map(i -> exactInTime(i))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Border.InTime::timeMarginSeconds).reversed())
                .skip(skipped(screened.margin(), rank, NEAR_SECONDS))
                .findFirst();
    }

    private Optional<Border.InTime> exactInTime(int i) {
        Border.InTime best = null;
        for (int b : near(screened.marginBattery()[i])) {
            Engagement answer = of.solve(i, b);
            if (answer.timeMarginSeconds().isPresent()) {
                double found = answer.timeMarginSeconds().getAsDouble();
                if (best == null || found > best.timeMarginSeconds()) {
                    best = new Border.InTime(new Witness(of.engagement(i, b), answer), found);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Border.InSpeed> inSpeed(int rank) {
        if (of.staged) {
            return Optional.empty();
        }
        return decide(screened.slack(), rank, NEAR_METERS_PER_SECOND).stream()
                .map(i -> exactInSpeed(i))
                .flatMap(Optional::stream)
                .sorted(
                        Comparator.comparingDouble(
                                s -> s.requiredMetersPerSecond() - s.speedMetersPerSecond()))
                .skip(skipped(screened.slack(), rank, NEAR_METERS_PER_SECOND))
                .findFirst()
                .map(AssuranceDecision::confirmed);
    }

    private Optional<Border.InSpeed> exactInSpeed(int i) {
        Border.InSpeed best = null;
        for (int b : near(screened.slackBattery()[i])) {
            Engagement answer = of.solve(i, b);
            if (answer.requiredBurnoutSpeedMetersPerSecond().isPresent()) {
                double required = answer.requiredBurnoutSpeedMetersPerSecond().getAsDouble();
                double has = of.weapons.get(b).speedMetersPerSecond();
                if (best == null
                        || has - required
                                > best.speedMetersPerSecond() - best.requiredMetersPerSecond()) {
                    best =
                            new Border.InSpeed(
                                    new Witness(of.engagement(i, b), answer), required, has, false);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The batteries whose place beside the best one the quick values cannot tell. */
    private List<Integer> near(int best) {
        List<Integer> same = new ArrayList<>(List.of(best));
        for (int b = 0; b < of.weapons.size(); b++) {
            if (b != best
                    && of.weapons
                            .get(b)
                            .battery()
                            .site()
                            .equals(of.weapons.get(best).battery().site())
                    && of.weapons.get(b).speedMetersPerSecond()
                            == of.weapons.get(best).speedMetersPerSecond()) {
                same.add(b);
            }
        }
        return same;
    }

    private static Border.InSpeed confirmed(Border.InSpeed found) {
        EngagementCase engagement = found.nearest().engagement();
        double required = found.requiredMetersPerSecond();
        boolean above =
                !solve(engagement.withBurnoutSpeed(required + CONFIRM_METERS_PER_SECOND))
                        .window()
                        .isEmpty();
        boolean below =
                required <= CONFIRM_METERS_PER_SECOND
                        || solve(engagement.withBurnoutSpeed(required - CONFIRM_METERS_PER_SECOND))
                                .window()
                                .isEmpty();
        return new Border.InSpeed(
                found.nearest(), required, found.speedMetersPerSecond(), above && below);
    }

    /** The shots whose value is at a rank from the greatest down, or so near that they may be. */
    private List<Integer> decide(double[] values, int rank, double near) {
        double at = valueAtRank(values, rank);
        if (!Double.isFinite(at)) {
            return List.of();
        }
        return IntStream.range(0, values.length)
                .filter(i -> Math.abs(values[i] - at) <= near)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingDouble(i -> Math.abs(values[i] - at))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** How many of those shots come before the rank. */
    private static long skipped(double[] values, int rank, double near) {
        double at = valueAtRank(values, rank);
        long above = IntStream.range(0, values.length).filter(i -> values[i] > at + near).count();
        return rank - 1 - above;
    }

    private static double valueAtRank(double[] values, int rank) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - rank];
    }

    /** The engagement that breaks the claim most clearly. */
    private Witness witness() {
        Comparator<Integer> order =
                Comparator.<Integer>comparingDouble(i -> screened.margin()[i])
                        .thenComparingDouble(i -> screened.slack()[i]);
        Comparator<Integer> clearest = of.noEngagement() ? order.reversed() : order;
        List<Integer> breaking =
                IntStream.range(0, of.shots.size())
                        .filter(i -> screened.engagedAtDecisive()[i] == of.noEngagement())
                        .boxed()
                        .sorted(clearest.thenComparing(Comparator.naturalOrder()))
                        .limit(MOST_CANDIDATES)
                        .toList();
        double first = screened.margin()[breaking.getFirst()];
        return breaking.stream()
                .filter(i ->
                        !Double.isFinite(first)
                                || Math.abs(screened.margin()[i] - first) < NEAR_SECONDS)
                .limit(Double.isFinite(first) ? MOST_CANDIDATES : 1)
                .flatMap(i -> near(decidingBattery(i)).stream().map(b -> witness(i, b)))
                .filter(w -> w.answer().window().isEmpty() != of.noEngagement())
                .reduce((a, b) -> clearer(b, a) ? b : a)
                .orElseThrow();
    }

    private boolean clearer(Witness a, Witness b) {
        double x = a.answer().timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
        double y = b.answer().timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
        return of.noEngagement() ? x > y : x < y;
    }

    private int decidingBattery(int i) {
        return Double.isFinite(screened.margin()[i])
                ? screened.marginBattery()[i]
                : screened.slackBattery()[i];
    }

    private Witness witness(int i, int b) {
        return new Witness(of.engagement(i, b), of.solve(i, b));
    }

    /** Solves a case from its own inputs alone, as somebody else would. */
    static Engagement solve(EngagementCase engagement) {
        return switch (new ThreatArcSolver().solve(engagement.shot())) {
            case ArcOutcome.Found found ->
                    EngagementSolver.solve(found.arc(), engagement.battery(), engagement.sensors());
            case ArcOutcome.None none -> throw new IllegalStateException(none.reason());
        };
    }

    private Examined examined() {
        int n = of.set.size();
        return new Examined(
                of.set.launchPoints(),
                of.set.aims(),
                of.set.all(),
                of.set.withoutArc(),
                of.set.outOfRange(),
                n,
                of.weapons.size(),
                of.delays.size(),
                (long) n * of.weapons.size() * of.delays.size(),
                IntStream.range(0, n).mapToLong(i -> screened.feasible()[i]).sum(),
                IntStream.range(0, n).mapToLong(i -> screened.engaged()[i]).sum(),
                Optional.empty());
    }

    private String noWeapon() {
        return "There is nothing to examine: no battery is named or stands on the day.";
    }

    private String noShot() {
        String counts =
                of.set.all() == 0
                        ? "there is no launch point, missile or aim."
                        : "of "
                                + of.set.all()
                                + " shots "
                                + of.set.outOfRange()
                                + " are out of range and "
                                + of.set.withoutArc()
                                + " have no such arc.";
        String missiles =
                of.assurance.threats().stream()
                        .flatMap(t -> t.missiles().stream())
                        .map(Missile::id)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "There is nothing to examine ("
                + (missiles.isEmpty() ? "no missile" : missiles)
                + "): "
                + counts;
    }
}
