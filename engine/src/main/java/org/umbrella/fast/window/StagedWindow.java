// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.Arrays;
import org.umbrella.fast.arcs.SampledArc;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.FlyoutTimes;
import org.umbrella.flight.staged.StagedFlyouts;

/**
 * Whether a battery whose interceptor is a staged vehicle has an intercept: the greatest t − T_f
 * over the stretches, looked at every {@value #STEP_SECONDS} s of the arc or closer.
 *
 * <p>No bounds are known for a table of staged flight, so nothing is skipped: plain, and some
 * thousand look-ups an arc. Error: what a maximum can hide between two looks; verdicts differ from
 * the reference solver's only where its margin is that small.
 */
final class StagedWindow implements WindowDecider {

    static final double STEP_SECONDS = 1.0;

    private final FlyoutTimes times;
    private final double longest;
    private final double[] target = new double[3];
    private SampledArc arc;
    private double[] known = new double[0];
    private double latest;

    @SuppressWarnings("NullAway.Init")
    StagedWindow(BatterySetup setup) {
        times = StagedFlyouts.of(setup.interceptor(), setup.site());
        longest = setup.interceptor().maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS);
    }

    @Override
    public boolean reaches(AreaArcBounds hull, double earliest) {
        return true;
    }

    @Override
    public void begin(SampledArc arc, ArcVisibility sight, double earliest) {
        this.arc = arc;
        known = new double[0];
        latest = Double.NEGATIVE_INFINITY;
    }

    @Override
    public boolean reachable() {
        return true;
    }

    @Override
    public boolean witness(double threshold) {
        return false;
    }

    @Override
    public boolean witnessSeen(int[] eyes) {
        return false;
    }

    @Override
    public boolean witnessHeld(int[] eyes, double predictionSeconds) {
        return false;
    }

    @Override
    public boolean open(double threshold) {
        return true;
    }

    @Override
    public boolean open(double threshold, double from, double to) {
        return true;
    }

    @Override
    public boolean allowed(double threshold) {
        return false;
    }

    @Override
    public boolean feasible(double threshold) {
        throw new IllegalStateException("Only of stretches at an allowed height.");
    }

    @Override
    public boolean feasible(double[] stretches, int count, double threshold) {
        if (!Arrays.equals(stretches, 0, 2 * count, known, 0, known.length)) {
            known = Arrays.copyOf(stretches, 2 * count);
            latest = Double.NEGATIVE_INFINITY;
            for (int s = 0; s < count; s++) {
                latest = Math.max(latest, latestLaunch(stretches[2 * s], stretches[2 * s + 1]));
            }
        }
        return latest >= threshold && latest > Double.NEGATIVE_INFINITY;
    }

    private double latestLaunch(double from, double to) {
        // Parameters are no measure of time across burnout.
        if (from < 0 && to > 0) {
            return Math.max(latestLaunch(from, -Double.MIN_VALUE), latestLaunch(0, to));
        }
        arc.moveTo(from);
        double begin = arc.seconds();
        arc.moveTo(to);
        // Seconds pass up to a few times quicker than on the mean where the arc is high.
        int steps = 1 + (int) (3 * Math.max(0, arc.seconds() - begin) / STEP_SECONDS);
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= steps; i++) {
            arc.moveTo(from + (to - from) * i / steps);
            target[0] = arc.ecefX();
            target[1] = arc.ecefY();
            target[2] = arc.ecefZ();
            double age = times.flyoutSeconds(target);
            if (age <= longest) {
                best = Math.max(best, arc.seconds() - age);
            }
        }
        return best;
    }
}
