// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import org.umbrella.fast.arcs.SampledArc;
import org.umbrella.fast.flyout.FastFlyoutSolver;
import org.umbrella.flight.Flyout;

/**
 * Latest launches t − T_f along an arc by the exact solver, for what lies within the error of the
 * tables from a border. Cost: about 4 µs a place. Scratch space, one a thread.
 */
final class ExactLatestLaunch {

    private static final int PIECES = 4;

    /** Of stretches of a second at most: to a quarter of a millisecond. */
    private static final int REFINEMENTS = 12;

    private final FastFlyoutSolver solver;
    private final double longest;
    private final double[] target = new double[3];
    private SampledArc arc;
    private double near = Double.POSITIVE_INFINITY;
    private boolean falling;

    @SuppressWarnings("NullAway.Init")
    ExactLatestLaunch(BatterySetup setup) {
        solver =
                new FastFlyoutSolver(
                        setup.site(),
                        setup.interceptor().burnoutSpeedMetersPerSecond(),
                        setup.interceptor().burnTimeSeconds());
        longest = setup.interceptor().maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS);
    }

    /** Begins an arc. */
    void begin(SampledArc arc) {
        this.arc = arc;
    }

    /** Whether somewhere between two parameters the exact latest launch reaches the threshold. */
    boolean reaches(double from, double to, double threshold) {
        double[] value = new double[PIECES + 1];
        boolean[] side = new boolean[PIECES + 1];
        near = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= PIECES; i++) {
            value[i] = latestLaunch(from + (to - from) * i / PIECES, threshold);
            side[i] = falling;
            if (value[i] >= threshold) {
                return true;
            }
        }
        double step = (to - from) / PIECES;
        for (int i = 0; i < PIECES; i++) {
            boolean jump =
                    side[i] != side[i + 1]
                            || (value[i] > Double.NEGATIVE_INFINITY)
                                    != (value[i + 1] > Double.NEGATIVE_INFINITY);
            if (jump
                    && atJump(
                            from + i * step, from + (i + 1) * step, side[i], value[i], threshold)) {
                return true;
            }
        }
        for (int i = 0; i <= PIECES; i++) {
            double v = value[i];
            if (v > Double.NEGATIVE_INFINITY
                    && (i == 0 || value[i - 1] <= v)
                    && (i == PIECES || value[i + 1] <= v)
                    && !(v + 0.25 * bend(value, side, i) < threshold)
                    && climb(
                            Math.max(from, from + (i - 1) * step),
                            Math.min(to, from + (i + 1) * step),
                            threshold)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The second difference about a value, or about the nearest that has two neighbours; not a
     * number where a jump lies between. A maximum next to the greatest of values that bend so much
     * exceeds it by an eighth of the bend.
     */
    private static double bend(double[] value, boolean[] side, int i) {
        int j = Math.max(1, Math.min(PIECES - 1, i));
        return side[j - 1] == side[j] && side[j] == side[j + 1]
                ? Math.abs(value[j - 1] - 2.0 * value[j] + value[j + 1])
                : Double.NaN;
    }

    /** Bisects to a jump of T_f and looks on either side of it. */
    private boolean atJump(
            double from, double to, boolean sideAtFrom, double valueAtFrom, double threshold) {
        double a = from;
        double b = to;
        boolean reachedAtFrom = valueAtFrom > Double.NEGATIVE_INFINITY;
        for (int i = 0; i < REFINEMENTS; i++) {
            double mid = 0.5 * (a + b);
            double v = latestLaunch(mid, threshold);
            if (v >= threshold) {
                return true;
            }
            if (falling == sideAtFrom && (v > Double.NEGATIVE_INFINITY) == reachedAtFrom) {
                a = mid;
            } else {
                b = mid;
            }
        }
        return false;
    }

    /** Golden section towards a maximum, until the threshold is met or plainly out of sight. */
    private boolean climb(double from, double to, double threshold) {
        double golden = 0.3819660112501051;
        double lo = from;
        double hi = to;
        double p = lo + golden * (hi - lo);
        double q = hi - golden * (hi - lo);
        double fp = latestLaunch(p, threshold);
        double fq = latestLaunch(q, threshold);
        for (int i = 0; i < REFINEMENTS; i++) {
            if (fp >= threshold || fq >= threshold) {
                return true;
            }
            if (fp > fq) {
                hi = q;
                q = p;
                fq = fp;
                p = lo + golden * (hi - lo);
                fp = latestLaunch(p, threshold);
            } else {
                lo = p;
                p = q;
                fp = fq;
                q = hi - golden * (hi - lo);
                fq = latestLaunch(q, threshold);
            }
        }
        return fp >= threshold || fq >= threshold;
    }

    /**
     * t − T_f at a parameter of the arc, −∞ where it cannot be met in what time it may fly; that or
     * t − T_f where it is sooner than a threshold.
     */
    double latestLaunch(double parameter, double threshold) {
        arc.moveTo(parameter);
        target[0] = arc.ecefX();
        target[1] = arc.ecefY();
        target[2] = arc.ecefZ();
        double most = Math.min(longest, arc.seconds() - threshold);
        double age = solver.flyoutSeconds(target, near, most);
        near = age;
        falling = solver.falling();
        return age <= longest ? arc.seconds() - age : Double.NEGATIVE_INFINITY;
    }
}
