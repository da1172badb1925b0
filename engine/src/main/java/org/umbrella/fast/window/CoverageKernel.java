// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.FastThreatArc;
import org.umbrella.fast.arcs.SampledArc;
import org.umbrella.fast.arcs.StoredArc;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.fast.flyout.FlyoutTable;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Sensor;

/**
 * Decides engagements in bulk: whether aims are in range of a missile from a launch point, and what
 * each of a list of distinct battery set-ups can do about each.
 *
 * <p>Give it the distinct set-ups of all batteries of all dates and plans at once: arcs, sight and
 * flyout tables are shared between them. The kernel itself is immutable and shared between threads;
 * {@link Scratch} is one a thread. Verdicts do not depend on how aims are cut into blocks, on the
 * number of threads or on what was decided before.
 */
public final class CoverageKernel implements ReachKernel {

    /** Aims in an area, and in a part of one. */
    private static final int AREA = 32;

    private static final int PART = 8;

    final List<BatterySetup> setups;

    /** Of the notional set-ups. */
    final FlyoutTable[] tables;

    final List<Sensor> sensors;
    final int[][] linked;
    final int[] organic;
    final PredictionTimes times;

    /**
     * A kernel for a list of set-ups; builds the flyout tables.
     *
     * @param setups the set-ups; verdicts come in this order
     */
    public CoverageKernel(List<BatterySetup> setups) {
        this(setups, new FlyoutTableCache(setups.size()));
    }

    /**
     * A kernel for a list of set-ups, with flyout tables of earlier kernels.
     *
     * @param setups the set-ups; verdicts come in this order
     * @param known tables there are; those missing are built and added
     */
    public CoverageKernel(List<BatterySetup> setups, FlyoutTableCache known) {
        this(setups, known, PredictionTimes.UNLIMITED);
    }

    /**
     * A kernel for a list of set-ups, with flyout tables of earlier kernels, that decides under
     * several prediction times at once.
     *
     * @param setups the set-ups; verdicts come in this order
     * @param known tables there are; those missing are built and added
     * @param times the prediction times
     */
    public CoverageKernel(
            List<BatterySetup> setups, FlyoutTableCache known, PredictionTimes times) {
        this.times = times;
        this.setups = List.copyOf(setups);
        tables = new FlyoutTable[setups.size()];
        linked = new int[setups.size()][];
        organic = new int[setups.size()];
        sensors = new ArrayList<>();
        Map<BatterySetup, FlyoutTableCache.Key> keys = FlyoutTableCache.keys(this.setups);
        for (int j = 0; j < tables.length; j++) {
            BatterySetup setup = this.setups.get(j);
            FlyoutTableCache.Key key = keys.get(setup);
            if (key != null) {
                tables[j] = known.table(key);
            }
            linked[j] = setup.linked().stream().mapToInt(this::sensorIndex).toArray();
            organic[j] = setup.organic().map(this::sensorIndex).orElse(-1);
        }
    }

    private int sensorIndex(Sensor sensor) {
        int index = sensors.indexOf(sensor);
        if (index < 0) {
            sensors.add(sensor);
            return sensors.size() - 1;
        }
        return index;
    }

    @Override
    public int setupCount() {
        return setups.size();
    }

    @Override
    public Decider newDecider() {
        Scratch scratch = newScratch();
        return (arcs, aims, from, to, status, verdicts) ->
                decide(arcs, aims, from, to, status, verdicts, scratch);
    }

    /**
     * Scratch space for one thread.
     *
     * @return a new one
     */
    public Scratch newScratch() {
        return new Scratch(this);
    }

    /**
     * Decides a block of aims.
     *
     * @param arcs the arcs of a missile from a launch point
     * @param aims all aims
     * @param from first aim to decide
     * @param to one past the last
     * @param status receives, per aim, the code of an {@link AimStatus}
     * @param verdicts receives, at aim × {@link #setupCount()} + set-up, the code of a {@link
     *     ReachVerdict}; left alone for aims not in range
     * @param scratch this thread's
     */
    public void decide(
            ThreatArcFamily arcs,
            AimPoints aims,
            int from,
            int to,
            byte[] status,
            byte[] verdicts,
            Scratch scratch) {
        FastThreatArc arc = arcs.newArc();
        scratch.sight.against(arcs.missile());
        int[] order = aims.order(from, to);
        for (int first = 0; first < order.length; first += AREA) {
            int last = Math.min(order.length, first + AREA);
            int held = 0;
            for (int k = first; k < last; k++) {
                int i = order[k];
                if (!arc.solve(aims, i)) {
                    status[i] = AimStatus.NO_ARC.code();
                } else if (!arc.inRange()) {
                    status[i] = AimStatus.OUT_OF_RANGE.code();
                } else {
                    status[i] = AimStatus.IN_RANGE.code();
                    scratch.index[held] = i;
                    scratch.arcs[held].hold(arc);
                    scratch.blocks[held].begin(scratch.arcs[held]);
                    held++;
                }
            }
            if (held > 0) {
                Arrays.fill(scratch.open[0], true);
                decideArea(0, held, 1, verdicts, scratch);
            }
        }
    }

    /**
     * Decides what is in range of an area: set-ups that reach nothing of it at once, the others
     * part by part and in the end aim by aim.
     */
    private void decideArea(int from, int to, int level, byte[] verdicts, Scratch scratch) {
        int count = setups.size();
        boolean[] before = scratch.open[level - 1];
        boolean[] open = scratch.open[level];
        boolean any = false;
        AreaArcBounds hull = scratch.hull;
        hull.hold(scratch.blocks, from, to);
        for (int j = 0; j < count; j++) {
            open[j] =
                    before[j]
                            && scratch.tests[j].reaches(
                                    hull, base(setups.get(j), scratch.arcs[from]));
            any |= open[j];
            if (before[j] && !open[j]) {
                for (int i = from; i < to; i++) {
                    verdicts[scratch.index[i] * count + j] = ReachVerdict.OUT_OF_REACH.code();
                }
            }
        }
        if (!any) {
            return;
        }
        if (to - from > PART) {
            for (int first = from; first < to; first += PART) {
                decideArea(first, Math.min(to, first + PART), level + 1, verdicts, scratch);
            }
            return;
        }
        for (int i = from; i < to; i++) {
            scratch.sight.begin(scratch.arcs[i], scratch.blocks[i]);
            for (int j = 0; j < count; j++) {
                if (open[j]) {
                    verdicts[scratch.index[i] * count + j] = verdict(scratch.arcs[i], j, scratch);
                }
            }
        }
    }

    /** When a battery could commit at the soonest, if it saw all and decided at once. */
    private static double base(BatterySetup setup, SampledArc arc) {
        return Double.isNaN(setup.statedCommitSeconds())
                ? arc.burnoutSeconds()
                : setup.statedCommitSeconds();
    }

    private byte verdict(SampledArc arc, int j, Scratch scratch) {
        BatterySetup setup = setups.get(j);
        ArcVisibility sight = scratch.sight;
        WindowDecider test = scratch.tests[j];
        boolean stated = !Double.isNaN(setup.statedCommitSeconds());
        double base = base(setup, arc);
        double commit = stated ? base : base + setup.decisionDelaySeconds();
        test.begin(arc, sight, base);
        if (!test.witness(commit)) {
            // Most of what has no witness has no launch even at the base, and that is told first.
            if (!test.reachable() || !test.open(base)) {
                return ReachVerdict.OUT_OF_REACH.code();
            }
            if (!feasible(test, setup, commit, scratch)) {
                return test.witness(base) || feasible(test, setup, base, scratch)
                        ? ReachVerdict.TOO_LATE.code()
                        : ReachVerdict.OUT_OF_REACH.code();
            }
        }
        if (setup.link() == LinkRule.PERFECT) {
            return ReachVerdict.FEASIBLE.code();
        }
        double track = Double.POSITIVE_INFINITY;
        if (setup.link() == LinkRule.ORGANIC) {
            track = organic[j] < 0 ? track : sight.trackSeconds(organic[j]);
        } else {
            for (int k : linked[j]) {
                track = Math.min(track, sight.trackSeconds(k));
            }
        }
        if (!(track < Double.POSITIVE_INFINITY)) {
            return ReachVerdict.NOT_TRACKED.code();
        }
        double tracked = Math.max(arc.burnoutSeconds(), track) + setup.decisionDelaySeconds();
        int[] eyes = linked[j];
        if (setup.link() != LinkRule.ENGAGE_ON_REMOTE) {
            if (organic[j] < 0) {
                return ReachVerdict.NOT_TRACKED.code();
            }
            scratch.own[0] = organic[j];
            eyes = scratch.own;
        }
        if (feasible(test, setup, tracked, eyes, 0.0, scratch)) {
            return ReachVerdict.FEASIBLE.code();
        }
        int last = times.count() - 1;
        if (!sight.holds(eyes)
                || !feasible(test, setup, tracked, eyes, Double.POSITIVE_INFINITY, scratch)) {
            return ReachVerdict.NOT_TRACKED.code();
        }
        int least = 0;
        while (least < last
                && !feasible(test, setup, tracked, eyes, times.seconds(least), scratch)) {
            least++;
        }
        return (byte) (ReachVerdict.TRACK_NOT_KEPT.code() + least);
    }

    /**
     * Whether some sensors see, or with a prediction time hold, anything at an allowed height that
     * has its latest launch no sooner than a threshold.
     */
    private static boolean feasible(
            WindowDecider test,
            BatterySetup setup,
            double threshold,
            int[] eyes,
            double predictionSeconds,
            Scratch scratch) {
        if (test.witness(threshold)
                && (test.witnessSeen(eyes)
                        || (predictionSeconds > 0 && test.witnessHeld(eyes, predictionSeconds)))) {
            return true;
        }
        ArcVisibility sight = scratch.sight;
        double[] span = scratch.span;
        if (!sight.span(eyes, predictionSeconds, span) || !test.open(threshold, span[0], span[1])) {
            return false;
        }
        int n = sight.heights(setup.interceptor(), false, scratch.allowed);
        int m = sight.seen(eyes, predictionSeconds, scratch.allowed, n, scratch.seen);
        return m > 0 && test.feasible(scratch.seen, m, threshold);
    }

    /** Whether anything at an allowed height has its latest launch no sooner than a threshold. */
    private static boolean feasible(
            WindowDecider test, BatterySetup setup, double threshold, Scratch scratch) {
        if (!test.open(threshold)) {
            return false;
        }
        if (test.allowed(threshold)) {
            return test.feasible(threshold);
        }
        boolean stated = !Double.isNaN(setup.statedCommitSeconds());
        int n = scratch.sight.heights(setup.interceptor(), stated, scratch.allowed);
        return test.feasible(scratch.allowed, n, threshold);
    }

    /** Scratch space for one thread. */
    public static final class Scratch {

        final ArcVisibility sight;
        final WindowDecider[] tests;
        final AreaArcBounds hull = new AreaArcBounds();

        /** Of the aims in range of an area: which, the arc to each, and that in blocks. */
        final int[] index = new int[AREA];

        final StoredArc[] arcs = new StoredArc[AREA];
        final ArcBlockBounds[] blocks = new ArcBlockBounds[AREA];

        /** Set-ups not decided yet: before an area, in it, in its part. */
        final boolean[][] open;

        final double[] allowed = new double[64];
        final double[] seen;
        final double[] span = new double[2];
        final int[] own = new int[1];

        private Scratch(CoverageKernel kernel) {
            // Boost matters to sensors, and to commits stated for before burnout.
            boolean withBoost =
                    !kernel.sensors.isEmpty()
                            || kernel.setups.stream()
                                    .anyMatch(s -> !Double.isNaN(s.statedCommitSeconds()));
            sight = new ArcVisibility(kernel.sensors, withBoost);
            seen = new double[sight.mostSeen()];
            Arrays.setAll(arcs, i -> new StoredArc());
            Arrays.setAll(blocks, i -> new ArcBlockBounds());
            open = new boolean[3][kernel.setups.size()];
            tests = new WindowDecider[kernel.setups.size()];
            for (int j = 0; j < tests.length; j++) {
                BatterySetup setup = kernel.setups.get(j);
                tests[j] =
                        setup.interceptor().vehicle().isPresent()
                                ? new StagedWindow(setup)
                                : new NotionalWindow(setup, kernel.tables[j]);
            }
        }
    }
}
