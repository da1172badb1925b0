// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.scenario.Assurance;

/**
 * Judges an assurance (MODEL.md 7).
 *
 * <p>Every shot in range is held against every battery. What decides is an order statistic of the
 * shots' best time margins: the greatest for "no engagement", the least for "every", the n-th for a
 * share; likewise for the burnout speed that is left over. Of the stated delays the least decides
 * "no engagement" and the greatest the others, for a margin only shrinks as the delay grows. {@link
 * QuickReach} finds the engagements near the one that decides, the reference solver settles them,
 * and the required speed is confirmed by solving again 2 m/s above and below. Where any interceptor
 * is a staged vehicle no burnout speed can be left over, and none is looked for.
 *
 * <p>Runs in parallel in the caller's pool; the answer does not depend on it.
 */
public final class AssuranceStudy {

    /** Quick margins this near to a border are solved again by the reference, s. */
    private static final double NEAR_SECONDS = 0.05;

    /** Quick required speeds this near to the least are solved again by the reference, m/s. */
    private static final double NEAR_METERS_PER_SECOND = 1.0;

    private static final double CONFIRM_METERS_PER_SECOND = 2.0;
    private static final int MOST_CANDIDATES = 12;
    private static final int SEEDS = 64;

    private final Assurance assurance;
    private final ShotSet set;
    private final List<ShotSet.Shot> shots;
    private final List<OptionalDouble> delays;
    private final List<List<Weapon>> weaponsByDelay;
    private final List<Weapon> weapons;
    private final int decisiveDelay;
    private final boolean staged;
    private final Map<Long, Engagement> solved = new ConcurrentHashMap<>();

    // Per shot: the best over the batteries at the decisive delay.
    private final double[] margin;
    private final int[] marginBattery;
    private final double[] slack;
    private final int[] slackBattery;
    private final long[] feasible;
    private final long[] engaged;
    private final boolean[] feasibleAtDecisive;

    // The extremes over the shots so far, by which what cannot decide is left out.
    private final DoubleAccumulator greatestMargin =
            new DoubleAccumulator(Math::max, Double.NEGATIVE_INFINITY);
    private final DoubleAccumulator greatestSlack =
            new DoubleAccumulator(Math::max, Double.NEGATIVE_INFINITY);
    private final DoubleAccumulator leastMargin =
            new DoubleAccumulator(Math::min, Double.POSITIVE_INFINITY);
    private final DoubleAccumulator leastSlack =
            new DoubleAccumulator(Math::min, Double.POSITIVE_INFINITY);

    private AssuranceStudy(Assurance assurance, ShotSet set) {
        this.assurance = assurance;
        this.set = set;
        this.shots = set.inRange();
        this.delays = delays(assurance);
        this.weaponsByDelay = delays.stream().map(d -> Weapon.of(assurance, d)).toList();
        this.decisiveDelay = decisive(assurance, delays);
        this.weapons = weaponsByDelay.get(decisiveDelay);
        this.staged = !assurance.stagedBatteries().isEmpty();
        int n = shots.size();
        this.margin = new double[n];
        this.marginBattery = new int[n];
        this.slack = new double[n];
        this.slackBattery = new int[n];
        this.feasible = new long[n];
        this.engaged = new long[n];
        this.feasibleAtDecisive = new boolean[n];
    }

    /**
     * Judges an assurance.
     *
     * @param assurance the claim
     * @param shots its shots, solved
     * @return verdict, border and counts
     */
    public static AssuranceFinding judge(Assurance assurance, ShotSet shots) {
        return new AssuranceStudy(assurance, shots).judge();
    }

    /**
     * Judges an assurance over the whole of its launch areas and aims.
     *
     * @param assurance the claim
     * @param shots its shots over the grid, solved
     * @param whole what the grid stands for
     * @return verdict, border and counts
     */
    public static AssuranceFinding judge(Assurance assurance, ShotSet shots, WholeTerritory whole) {
        return Refinement.of(assurance, whole, judge(assurance, shots));
    }

    /** The weapons at the delay that decides. */
    static List<Weapon> decisiveWeapons(Assurance assurance) {
        List<OptionalDouble> delays = delays(assurance);
        return Weapon.of(assurance, delays.get(decisive(assurance, delays)));
    }

    private static List<OptionalDouble> delays(Assurance assurance) {
        // A stated commit takes the place of burnout and delay together.
        return assurance.decisionDelaysSeconds().isEmpty()
                        || assurance.statedCommitSeconds().isPresent()
                ? List.of(OptionalDouble.empty())
                : assurance.decisionDelaysSeconds().stream()
                        .distinct()
                        .sorted()
                        .map(OptionalDouble::of)
                        .toList();
    }

    private static int decisive(Assurance assurance, List<OptionalDouble> delays) {
        return assurance.kind() == Assurance.Kind.NO_ENGAGEMENT ? 0 : delays.size() - 1;
    }

    private AssuranceFinding judge() {
        if (weapons.isEmpty() || shots.isEmpty()) {
            return new AssuranceFinding(
                    assurance,
                    new Verdict.Undecided(weapons.isEmpty() ? noWeapon() : noShot()),
                    new Border(Optional.empty(), Optional.empty()),
                    examined());
        }
        screen();
        int rank = rank();
        if (rank == 0) {
            return new AssuranceFinding(
                    assurance,
                    new Verdict.Holds(),
                    new Border(Optional.empty(), Optional.empty()),
                    examined());
        }
        Optional<Border.InTime> inTime = inTime(rank);
        Optional<Border.InSpeed> inSpeed = inSpeed(rank);
        long met = IntStream.range(0, shots.size()).filter(i -> feasibleAtDecisive[i]).count();
        boolean holds = noEngagement() ? met == 0 : met >= rank;
        boolean infeasibleDecides = holds == noEngagement();
        Border border =
                new Border(
                        inTime.filter(t -> (t.timeMarginSeconds() < 0) == infeasibleDecides),
                        inSpeed.filter(s ->
                                (s.requiredMetersPerSecond() > s.speedMetersPerSecond())
                                        == infeasibleDecides));
        Verdict verdict = holds ? new Verdict.Holds() : new Verdict.Fails(witness());
        return new AssuranceFinding(assurance, verdict, border, examined());
    }

    private boolean noEngagement() {
        return assurance.kind() == Assurance.Kind.NO_ENGAGEMENT;
    }

    private boolean everyOne() {
        return assurance.kind() == Assurance.Kind.EVERY;
    }

    /** Which of the shots' best margins, from the greatest down, decides; 0 where none does. */
    private int rank() {
        return switch (assurance.kind()) {
            case NO_ENGAGEMENT -> 1;
            case EVERY -> shots.size();
            case AT_LEAST_PERCENT ->
                    (int)
                            Math.ceil(
                                    assurance.percent().orElse(100.0) / 100.0 * shots.size()
                                            - 1e-9);
        };
    }

    /** Holds every shot against every battery; a few first, so that bounds bite early. */
    private void screen() {
        int n = shots.size();
        int stride = Math.max(1, n / SEEDS);
        IntStream.range(0, (n + stride - 1) / stride)
                .map(k -> k * stride)
                .parallel()
                .forEach(i -> screen(i));
        IntStream.range(0, n).filter(i -> i % stride != 0).parallel().forEach(i -> screen(i));
    }

    private void screen(int i) {
        ShotScreen screen = new ShotScreen(shots.get(i).profile());
        margin[i] = Double.NEGATIVE_INFINITY;
        slack[i] = Double.NEGATIVE_INFINITY;
        boolean[] engagedAt = new boolean[delays.size()];
        for (int b = 0; b < weapons.size(); b++) {
            Weapon weapon = weapons.get(b);
            ShotScreen.Fire fire = screen.fire(weapon);
            if (fire.commitSeconds().isEmpty()) {
                continue;
            }
            double commit = fire.commitSeconds().getAsDouble();
            double best = noEngagement() ? greatestMargin.get() : margin[i];
            double latest = screen.latestLaunch(weapon, fire, interest(b, commit, best));
            if (latest - commit > margin[i]) {
                margin[i] = latest - commit;
                marginBattery[i] = b;
            }
            double boost = screen.latestLaunchInBoost(weapon, fire);
            count(i, b, Math.max(latest, boost), commit, engagedAt);
            if (staged) {
                continue;
            }
            double has = weapon.speedMetersPerSecond();
            double left =
                    has
                            - screen.requiredSpeed(
                                    weapon,
                                    fire,
                                    has
                                            - (noEngagement() ? greatestSlack.get() : slack[i])
                                            + 2 * NEAR_METERS_PER_SECOND,
                                    everyOne()
                                            ? has - leastSlack.get() - 2 * NEAR_METERS_PER_SECOND
                                            : 0.0);
            if (left > slack[i]) {
                slack[i] = left;
                slackBattery[i] = b;
            }
        }
        for (int d = 0; d < delays.size(); d++) {
            engaged[i] += engagedAt[d] ? 1 : 0;
        }
        feasibleAtDecisive[i] = engagedAt[decisiveDelay];
        greatestMargin.accumulate(margin[i]);
        greatestSlack.accumulate(slack[i]);
        leastMargin.accumulate(margin[i]);
        leastSlack.accumulate(slack[i]);
    }

    /** Whether a margin is above zero at each delay, and whether it is the best. */
    private QuickReach.Interest interest(int b, double commit, double best) {
        double decisive = weapons.get(b).battery().commitDelaySeconds();
        List<Double> borders =
                weaponsByDelay.stream()
                        .map(w -> commit - decisive + w.get(b).battery().commitDelaySeconds())
                        .toList();
        return new QuickReach.Interest(
                Math.min(borders.getFirst(), commit + best) - 1.0,
                borders.getLast() + 1.0,
                commit + best,
                borders,
                everyOne()
                        ? Math.max(borders.getLast(), commit + leastMargin.get()) + 1.0
                        : Double.POSITIVE_INFINITY);
    }

    /** Counts the delays at which an engagement is feasible; near the border the reference says. */
    private void count(int i, int b, double latest, double commit, boolean[] engagedAt) {
        double decisive = weapons.get(b).battery().commitDelaySeconds();
        for (int d = 0; d < delays.size(); d++) {
            double delay = weaponsByDelay.get(d).get(b).battery().commitDelaySeconds();
            double left = latest - (commit + delay - decisive);
            boolean yes =
                    Math.abs(left) < NEAR_SECONDS ? !solve(i, b, d).window().isEmpty() : left >= 0;
            if (yes) {
                feasible[i]++;
                engagedAt[d] = true;
            }
        }
    }

    private Optional<Border.InTime> inTime(int rank) {
        return decide(margin, rank, NEAR_SECONDS).stream()
                .map(i -> exactInTime(i))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Border.InTime::timeMarginSeconds).reversed())
                .skip(skipped(margin, rank, NEAR_SECONDS))
                .findFirst();
    }

    private Optional<Border.InTime> exactInTime(int i) {
        Border.InTime best = null;
        for (int b : near(marginBattery[i])) {
            Engagement answer = solve(i, b, decisiveDelay);
            if (answer.timeMarginSeconds().isPresent()) {
                double found = answer.timeMarginSeconds().getAsDouble();
                if (best == null || found > best.timeMarginSeconds()) {
                    best = new Border.InTime(new Witness(engagement(i, b), answer), found);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Border.InSpeed> inSpeed(int rank) {
        if (staged) {
            return Optional.empty();
        }
        return decide(slack, rank, NEAR_METERS_PER_SECOND).stream()
                .map(i -> exactInSpeed(i))
                .flatMap(Optional::stream)
                .sorted(
                        Comparator.comparingDouble(
                                s -> s.requiredMetersPerSecond() - s.speedMetersPerSecond()))
                .skip(skipped(slack, rank, NEAR_METERS_PER_SECOND))
                .findFirst()
                .map(this::confirmed);
    }

    private Optional<Border.InSpeed> exactInSpeed(int i) {
        Border.InSpeed best = null;
        for (int b : near(slackBattery[i])) {
            Engagement answer = solve(i, b, decisiveDelay);
            if (answer.requiredBurnoutSpeedMetersPerSecond().isPresent()) {
                double required = answer.requiredBurnoutSpeedMetersPerSecond().getAsDouble();
                double has = weapons.get(b).speedMetersPerSecond();
                if (best == null
                        || has - required
                                > best.speedMetersPerSecond() - best.requiredMetersPerSecond()) {
                    best =
                            new Border.InSpeed(
                                    new Witness(engagement(i, b), answer), required, has, false);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The batteries whose place beside the best one the quick values cannot tell. */
    private List<Integer> near(int best) {
        List<Integer> same = new ArrayList<>(List.of(best));
        for (int b = 0; b < weapons.size(); b++) {
            if (b != best
                    && weapons.get(b).battery().site().equals(weapons.get(best).battery().site())
                    && weapons.get(b).speedMetersPerSecond()
                            == weapons.get(best).speedMetersPerSecond()) {
                same.add(b);
            }
        }
        return same;
    }

    private Border.InSpeed confirmed(Border.InSpeed found) {
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
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length - rank];
    }

    /** The engagement that breaks the claim most clearly. */
    private Witness witness() {
        Comparator<Integer> order =
                Comparator.<Integer>comparingDouble(i -> margin[i])
                        .thenComparingDouble(i -> slack[i]);
        Comparator<Integer> clearest = noEngagement() ? order.reversed() : order;
        List<Integer> breaking =
                IntStream.range(0, shots.size())
                        .filter(i -> feasibleAtDecisive[i] == noEngagement())
                        .boxed()
                        .sorted(clearest.thenComparing(Comparator.naturalOrder()))
                        .limit(MOST_CANDIDATES)
                        .toList();
        double first = margin[breaking.getFirst()];
        return breaking.stream()
                .filter(i -> !Double.isFinite(first) || Math.abs(margin[i] - first) < NEAR_SECONDS)
                .limit(Double.isFinite(first) ? MOST_CANDIDATES : 1)
                .flatMap(i -> near(decidingBattery(i)).stream().map(b -> witness(i, b)))
                .filter(w -> w.answer().window().isEmpty() != noEngagement())
                .reduce((a, b) -> clearer(b, a) ? b : a)
                .orElseThrow();
    }

    private boolean clearer(Witness a, Witness b) {
        double x = a.answer().timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
        double y = b.answer().timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
        return noEngagement() ? x > y : x < y;
    }

    private int decidingBattery(int i) {
        return Double.isFinite(margin[i]) ? marginBattery[i] : slackBattery[i];
    }

    private Witness witness(int i, int b) {
        return new Witness(engagement(i, b), solve(i, b, decisiveDelay));
    }

    private EngagementCase engagement(int i, int b) {
        ShotSet.Shot shot = shots.get(i);
        Weapon weapon = weapons.get(b);
        return new EngagementCase(
                shot.launch(),
                shot.aim(),
                shot.missile(),
                shot.loftRad(),
                weapon.battery(),
                weapon.sensors());
    }

    private Engagement solve(int i, int b, int d) {
        long key = ((long) i * weapons.size() + b) * delays.size() + d;
        Weapon weapon = weaponsByDelay.get(d).get(b);
        return solved.computeIfAbsent(
                key,
                k ->
                        EngagementSolver.solve(
                                shots.get(i).profile().arc(), weapon.battery(), weapon.sensors()));
    }

    /** Solves a case from its own inputs alone, as somebody else would. */
    static Engagement solve(EngagementCase engagement) {
        return switch (new org.umbrella.flight.ThreatArcSolver().solve(engagement.shot())) {
            case org.umbrella.flight.ArcOutcome.Found found ->
                    EngagementSolver.solve(found.arc(), engagement.battery(), engagement.sensors());
            case org.umbrella.flight.ArcOutcome.None none ->
                    throw new IllegalStateException(none.reason());
        };
    }

    private Examined examined() {
        int n = shots.size();
        return new Examined(
                set.launchPoints(),
                set.aims(),
                set.all(),
                set.withoutArc(),
                set.outOfRange(),
                n,
                weapons.size(),
                delays.size(),
                (long) n * weapons.size() * delays.size(),
                IntStream.range(0, n).mapToLong(i -> feasible[i]).sum(),
                IntStream.range(0, n).mapToLong(i -> engaged[i]).sum(),
                Optional.empty());
    }

    private String noWeapon() {
        return "There is nothing to examine: no battery is named or stands on the day.";
    }

    private String noShot() {
        String counts =
                set.all() == 0
                        ? "there is no launch point, missile or aim."
                        : "of "
                                + set.all()
                                + " shots "
                                + set.outOfRange()
                                + " are out of range and "
                                + set.withoutArc()
                                + " have no such arc.";
        String missiles =
                assurance.threats().stream()
                        .flatMap(t -> t.missiles().stream())
                        .map(org.umbrella.scenario.Missile::id)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "There is nothing to examine ("
                + (missiles.isEmpty() ? "no missile" : missiles)
                + "): "
                + counts;
    }
}
