// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.work.Workers;
import org.umbrella.engagement.Engagement;
import org.umbrella.scenario.Assurance;

/**
 * Judges an assurance (docs/model.md, section 7).
 *
 * <p>Every shot in range is held against every battery. What decides is an order statistic of the
 * shots' best time margins: the greatest for "no engagement", the least for "every", the n-th for a
 * share; likewise for the burnout speed that is left over. Of the stated delays the least decides
 * "no engagement" and the greatest the others, for a margin only shrinks as the delay grows. {@link
 * QuickReach} finds the engagements near the one that decides, the reference solver settles them,
 * and the required speed is confirmed by solving again 2 m/s above and below. Where any interceptor
 * is a staged vehicle no burnout speed can be left over, and none is looked for. Where territories
 * are meant, {@link #finer} looks between the shots of their grids for those that come nearer.
 *
 * <p>The shots are screened in blocks, in any order, on any number of threads or machines and more
 * than once ({@link #screen(int)}): what a block gives depends on nothing but the assurance and its
 * shots, so the {@link #finding} is the same to the bit.
 */
public final class AssuranceStudy {

    private static final double NEAR_SECONDS = AssuranceDecision.NEAR_SECONDS;
    private static final double NEAR_METERS_PER_SECOND = AssuranceDecision.NEAR_METERS_PER_SECOND;
    private static final int SEEDS = 64;

    /** Combinations of launch point, missile, aim and shape in a block. */
    private static final int BLOCK = 256;

    private final AssuranceEngagements of;
    private final boolean exact;
    private @Nullable Extremes seeds;

    /** The extremes over some shots, by which what cannot decide is left out. */
    private static final class Extremes {

        private double greatestMargin = Double.NEGATIVE_INFINITY;
        private double greatestSlack = Double.NEGATIVE_INFINITY;
        private double leastMargin = Double.POSITIVE_INFINITY;
        private double leastSlack = Double.POSITIVE_INFINITY;

        private void add(double margin, double slack) {
            greatestMargin = Math.max(greatestMargin, margin);
            greatestSlack = Math.max(greatestSlack, slack);
            leastMargin = Math.min(leastMargin, margin);
            leastSlack = Math.min(leastSlack, slack);
        }

        private Extremes copy() {
            Extremes copy = new Extremes();
            copy.greatestMargin = greatestMargin;
            copy.greatestSlack = greatestSlack;
            copy.leastMargin = leastMargin;
            copy.leastSlack = leastSlack;
            return copy;
        }
    }

    /**
     * An assurance to be judged.
     *
     * @param assurance the claim
     * @param set its shots, solved
     * @param exact whether every engagement is to be solved by the reference alone
     */
    public AssuranceStudy(Assurance assurance, ShotSet set, boolean exact) {
        this.of = new AssuranceEngagements(assurance, set);
        this.exact = exact;
    }

    /**
     * Judges an assurance.
     *
     * @param assurance the claim
     * @param shots its shots, solved
     * @param workers who screens the shots
     * @return verdict, border and counts
     */
    public static AssuranceFinding judge(Assurance assurance, ShotSet shots, Workers workers) {
        return judge(assurance, shots, workers, false);
    }

    /**
     * Judges an assurance.
     *
     * @param assurance the claim
     * @param shots its shots, solved
     * @param workers who screens the shots
     * @param exact whether every engagement is to be solved by the reference alone
     * @return verdict, border and counts
     */
    public static AssuranceFinding judge(
            Assurance assurance, ShotSet shots, Workers workers, boolean exact) {
        AssuranceStudy study = new AssuranceStudy(assurance, shots, exact);
        study.prepare(workers);
        List<Screening> screenings = workers.map(study.blocks(), study::screen);
        return study.finding(screenings::get, List.of());
    }

    /**
     * Judges an assurance over the whole of its launch areas and aims.
     *
     * @param assurance the claim
     * @param shots its shots over the grid, solved
     * @param whole what the grid stands for
     * @param workers who screens the shots and searches between them
     * @return verdict, border and counts
     */
    public static AssuranceFinding judge(
            Assurance assurance, ShotSet shots, WholeTerritory whole, Workers workers) {
        AssuranceStudy study = new AssuranceStudy(assurance, shots, false);
        study.prepare(workers);
        List<Screening> screenings = workers.map(study.blocks(), study::screen);
        List<FinerShot> finer =
                workers.map(searches(assurance), i -> study.finer(i, whole)).stream()
                        .flatMap(Optional::stream)
                        .toList();
        return study.finding(screenings::get, finer);
    }

    /**
     * How many searches for shots between those of the grid an assurance wants.
     *
     * @param assurance the claim
     * @return the count; none where points are all that is meant, or a share of shots
     */
    public static int searches(Assurance assurance) {
        return Refinement.wanted(assurance) ? Refinement.SEARCHES : 0;
    }

    /**
     * Searches between the shots of the grid for one that comes nearer to breaking the claim.
     *
     * @param search which of the {@link #searches}
     * @param whole launch areas and aims
     * @return the nearest, that of the grid where none comes nearer; empty where there is none
     */
    public Optional<FinerShot> finer(int search, WholeTerritory whole) {
        return new Refinement(of, whole).search(search);
    }

    /**
     * Puts the finding together.
     *
     * @param block gives what was screened of a block; asked once for each
     * @param finer what was found between the shots of the grid
     * @return verdict, border and counts
     */
    public AssuranceFinding finding(IntFunction<Screening> block, List<FinerShot> finer) {
        if (finer.isEmpty()) {
            return decision(block).finding();
        }
        AssuranceStudy all = new AssuranceStudy(of.assurance, of.set.with(finer), exact);
        AssuranceFinding finding = all.decision(block).finding();
        return new AssuranceFinding(
                finding.assurance(),
                finding.verdict(),
                finding.border(),
                finding.examined()
                        .with(Refined.of(finer.stream().map(FinerShot::refined).toList())));
    }

    private AssuranceDecision decision(IntFunction<Screening> block) {
        Screening all = Screening.of(of.shots.size());
        for (int b = 0; b < blocks(); b++) {
            block.apply(b).copyTo(all, of.set.firstOf((long) b * BLOCK));
        }
        for (int i = of.set.size(); i < of.shots.size(); i++) {
            if (exact) {
                solveAll(all, i, i);
            } else {
                screen(all, i, i, new Extremes());
            }
        }
        return new AssuranceDecision(of, all);
    }

    /**
     * Into how many blocks the shots are cut.
     *
     * @param all all combinations of launch point, missile, aim and shape
     * @return the count
     */
    public static int blocks(int all) {
        return all / BLOCK + (all % BLOCK == 0 ? 0 : 1);
    }

    int blocks() {
        return blocks(Math.toIntExact(of.set.all()));
    }

    /**
     * Holds a few shots from everywhere against every battery, so that bounds bite early; without
     * it the first block does so alone.
     *
     * @param workers who does so side by side
     */
    public synchronized void prepare(Workers workers) {
        if (seeds != null) {
            return;
        }
        Extremes extremes = new Extremes();
        if (!exact && !of.weapons.isEmpty() && !of.shots.isEmpty()) {
            int stride = Math.max(1, of.shots.size() / SEEDS);
            int count = (of.shots.size() + stride - 1) / stride;
            Screening few = Screening.of(count);
            workers.forEach(count, k -> screen(few, k, k * stride, new Extremes()));
            for (int k = 0; k < count; k++) {
                extremes.add(few.margin()[k], few.slack()[k]);
            }
        }
        seeds = extremes;
    }

    private synchronized Extremes seeds() {
        prepare(Workers.CALLER);
        return Objects.requireNonNull(seeds);
    }

    /**
     * Holds a block of shots against every battery.
     *
     * @param block which block
     * @return what its shots are to the assurance
     */
    public Screening screen(int block) {
        int first = of.set.firstOf((long) block * BLOCK);
        int last = of.set.firstOf(Math.min(of.set.all(), (block + 1L) * BLOCK));
        Screening found = Screening.of(last - first);
        if (of.weapons.isEmpty()) {
            return found;
        }
        Extremes extremes = seeds().copy();
        for (int k = 0; k < last - first; k++) {
            if (exact) {
                solveAll(found, k, first + k);
            } else {
                screen(found, k, first + k, extremes);
                extremes.add(found.margin()[k], found.slack()[k]);
            }
        }
        return found;
    }

    /** Holds shot i against every battery by the reference solver alone, and enters it at k. */
    private void solveAll(Screening into, int k, int i) {
        into.margin()[k] = Double.NEGATIVE_INFINITY;
        into.slack()[k] = Double.NEGATIVE_INFINITY;
        boolean[] engagedAt = new boolean[of.delays.size()];
        for (int b = 0; b < of.weapons.size(); b++) {
            for (int d = 0; d < of.delays.size(); d++) {
                Weapon weapon = of.weaponsByDelay.get(d).get(b);
                Engagement answer = of.solveOnce(i, b, d);
                if (!answer.window().isEmpty()) {
                    into.feasible()[k]++;
                    engagedAt[d] = true;
                }
                if (d == of.decisiveDelay) {
                    double margin = answer.timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
                    double slack =
                            of.staged
                                    ? Double.NEGATIVE_INFINITY
                                    : weapon.speedMetersPerSecond()
                                            - answer.requiredBurnoutSpeedMetersPerSecond()
                                                    .orElse(Double.POSITIVE_INFINITY);
                    better(into, k, b, margin, slack);
                }
            }
        }
        enter(into, k, engagedAt);
    }

    private static void better(Screening into, int k, int b, double margin, double slack) {
        if (margin > into.margin()[k]) {
            into.margin()[k] = margin;
            into.marginBattery()[k] = b;
        }
        if (slack > into.slack()[k]) {
            into.slack()[k] = slack;
            into.slackBattery()[k] = b;
        }
    }

    private void enter(Screening into, int k, boolean[] engagedAt) {
        for (boolean engaged : engagedAt) {
            into.engaged()[k] += engaged ? 1 : 0;
        }
        into.engagedAtDecisive()[k] = engagedAt[of.decisiveDelay];
    }

    /** Holds shot i against every battery and enters it at k. */
    private void screen(Screening into, int k, int i, Extremes extremes) {
        ShotScreen screen = new ShotScreen(of.shots.get(i).profile());
        into.margin()[k] = Double.NEGATIVE_INFINITY;
        into.slack()[k] = Double.NEGATIVE_INFINITY;
        boolean[] engagedAt = new boolean[of.delays.size()];
        for (int b = 0; b < of.weapons.size(); b++) {
            Weapon weapon = of.weapons.get(b);
            ShotScreen.Fire fire = screen.fire(weapon);
            if (fire.commitSeconds().isEmpty()) {
                continue;
            }
            double commit = fire.commitSeconds().getAsDouble();
            double best = of.noEngagement() ? extremes.greatestMargin : into.margin()[k];
            double latest = screen.latestLaunch(weapon, fire, interest(b, commit, best, extremes));
            double boost = screen.latestLaunchInBoost(weapon, fire);
            into.feasible()[k] += count(i, b, Math.max(latest, boost), commit, engagedAt);
            double left = Double.NEGATIVE_INFINITY;
            if (!of.staged) {
                double has = weapon.speedMetersPerSecond();
                left =
                        has
                                - screen.requiredSpeed(
                                        weapon,
                                        fire,
                                        has
                                                - (of.noEngagement()
                                                        ? extremes.greatestSlack
                                                        : into.slack()[k])
                                                + 2 * NEAR_METERS_PER_SECOND,
                                        of.everyOne()
                                                ? has
                                                        - extremes.leastSlack
                                                        - 2 * NEAR_METERS_PER_SECOND
                                                : 0.0);
            }
            better(into, k, b, latest - commit, left);
        }
        enter(into, k, engagedAt);
    }

    /** Whether a margin is above zero at each delay, and whether it is the best. */
    private QuickReach.Interest interest(int b, double commit, double best, Extremes extremes) {
        double decisive = of.weapons.get(b).battery().commitDelaySeconds();
        List<Double> borders =
                of.weaponsByDelay.stream()
                        .map(w -> commit - decisive + w.get(b).battery().commitDelaySeconds())
                        .toList();
        return new QuickReach.Interest(
                Math.min(borders.getFirst(), commit + best) - 1.0,
                borders.getLast() + 1.0,
                commit + best,
                borders,
                of.everyOne()
                        ? Math.max(borders.getLast(), commit + extremes.leastMargin) + 1.0
                        : Double.POSITIVE_INFINITY);
    }

    /**
     * At how many delays an engagement is feasible, and at which; near the border the reference
     * says.
     */
    private int count(int i, int b, double latest, double commit, boolean[] engagedAt) {
        double decisive = of.weapons.get(b).battery().commitDelaySeconds();
        int feasible = 0;
        for (int d = 0; d < of.delays.size(); d++) {
            double delay = of.weaponsByDelay.get(d).get(b).battery().commitDelaySeconds();
            double left = latest - (commit + delay - decisive);
            boolean yes =
                    Math.abs(left) < NEAR_SECONDS
                            ? !of.solve(i, b, d).window().isEmpty()
                            : left >= 0;
            if (yes) {
                feasible++;
                engagedAt[d] = true;
            }
        }
        return feasible;
    }
}
