// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement.batch;

import java.util.Arrays;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.batch.FastArc;
import org.umbrella.flight.batch.FlyoutSolver;
import org.umbrella.flight.batch.FlyoutTable;

/**
 * Whether one battery set-up has an intercept: is there a t on given stretches of the arc with t −
 * T_f(r(t), t) no sooner than a threshold (MODEL.md 5)?
 *
 * <p>Bounds first: over a block of the arc no launch is later than the end of the block less the
 * least T_f in the region that holds it, and so on for the steps in the blocks that remain; most
 * engagements out of reach end there. Then a witness is looked for, uphill from the best step. What
 * is left is near a border: the latest launch t − T_f is bracketed from tables at the samples of
 * the steps that remain, and where the threshold lies within the error of the tables, or a stretch
 * between samples could hide a better instant, T_f is solved exactly there.
 */
final class WindowTest {

    private static final int MOST_POINTS = 4 * ArcSight.ALL;
    private static final double BREAK = Double.NaN;
    private static final double FOUND = Double.POSITIVE_INFINITY;
    private static final byte STRETCH_END = 0;
    private static final byte UNREACHED = 1;
    private static final byte UNKNOWN = 2;
    private static final byte FALLING = 3;
    private static final byte RISING = 4;
    private static final int PIECES = 4;
    private static final int REFINEMENTS = 24;
    private static final int WITNESS_STEPS = 8;

    private final FlyoutTable table;
    private final FlyoutSolver exact;
    private final double longest;
    private final double leastHeight;
    private final double mostHeight;
    private final boolean withBoost;
    private FastArc arc;
    private ArcSight sight;

    /** Upper bounds of t − T_f from each sample to the next; those from first to last are set. */
    private final double[] upper = new double[ArcSight.ALL];

    private final double[] blockUpper = new double[ArcSight.BLOCKS];
    private double earliest;
    private int bestBlock;
    private boolean stepped;
    private int first;
    private int last;
    private int best;
    private final double[] sampleBound = new double[ArcSight.ALL];
    private final double[] sampleError = new double[ArcSight.ALL];
    private final byte[] sampleKind = new byte[ArcSight.ALL];

    private final double[] at = new double[MOST_POINTS];
    private final double[] when = new double[MOST_POINTS];
    private final double[] bound = new double[MOST_POINTS];
    private final byte[] kind = new byte[MOST_POINTS];
    private final double[] error = new double[MOST_POINTS];
    private final FlyoutTable.Look look = new FlyoutTable.Look();
    private byte lastKind;
    private double lastError;
    private final double[] target = new double[3];
    private double near;
    private boolean falling;

    @SuppressWarnings("NullAway.Init")
    WindowTest(BatterySetup setup, FlyoutTable table) {
        this.table = table;
        this.exact =
                new FlyoutSolver(
                        setup.site(),
                        setup.interceptor().burnoutSpeedMetersPerSecond(),
                        setup.interceptor().burnTimeSeconds());
        this.longest = setup.interceptor().maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS);
        this.leastHeight = setup.interceptor().minInterceptHeightMeters();
        this.mostHeight = setup.interceptor().maxInterceptHeightMeters();
        this.withBoost = !Double.isNaN(setup.statedCommitSeconds());
    }

    /**
     * Begins an arc: bounds the launches that can meet each block of it.
     *
     * @return whether any bound is no sooner than a stated time
     */
    boolean begin(FastArc arc, ArcSight sight, double earliest) {
        this.arc = arc;
        this.sight = sight;
        this.earliest = earliest;
        bestBlock = -1;
        double most = earliest;
        for (int b = withBoost ? 0 : 1; b < ArcSight.BLOCKS; b++) {
            double chord = table.chordTo(sight.blockX[b], sight.blockY[b], sight.blockZ[b]);
            double extent = sight.blockExtent[b];
            double least =
                    leastAge(chord - extent, chord + extent, sight.blockLow[b], sight.blockHigh[b]);
            blockUpper[b] = sight.time[ArcSight.blockStart(b + 1)] - least;
            if (blockUpper[b] >= most) {
                most = blockUpper[b];
                bestBlock = b;
            }
        }
        first = ArcSight.ALL;
        last = -1;
        best = -1;
        stepped = false;
        Arrays.fill(sampleKind, STRETCH_END);
        return bestBlock >= 0;
    }

    /** Bounds each step of the blocks that are left, once an arc. */
    private void boundSteps() {
        if (stepped) {
            return;
        }
        stepped = true;
        for (int b = withBoost ? 0 : 1; b < ArcSight.BLOCKS; b++) {
            if (blockUpper[b] >= earliest) {
                boundSteps(b);
            }
        }
    }

    private void boundSteps(int block) {
        int to = ArcSight.blockStart(block + 1);
        int k = ArcSight.blockStart(block);
        if (last >= 0) {
            Arrays.fill(upper, last + 1, k, Double.NEGATIVE_INFINITY);
        }
        double chord = chord(k);
        for (; k < to; k++) {
            double next = chord(k + 1);
            double length = sight.trackLength(k, k + 1);
            // The way to the nearest place and on is no longer than the track.
            double least =
                    leastAge(
                            0.5 * (chord + next - length),
                            0.5 * (chord + next + length),
                            Math.min(sight.radius[k], sight.radius[k + 1]),
                            k == sight.highest || k + 1 == sight.highest
                                    ? Math.max(sight.greatestRadius, sight.radius[sight.highest])
                                    : Math.max(sight.radius[k], sight.radius[k + 1]));
            upper[k] = sight.time[k + 1] - least;
            if (upper[k] >= earliest) {
                first = Math.min(first, k);
                last = k;
                best = best < 0 || upper[k] > upper[best] ? k : best;
            }
            chord = next;
        }
    }

    private double chord(int k) {
        double inverse = 1.0 / sight.radius[k];
        return table.chordTo(sight.x[k] * inverse, sight.y[k] * inverse, sight.z[k] * inverse);
    }

    /** A lower bound of T_f over a region, infinite where it exceeds what the battery may fly. */
    private double leastAge(double fromChord, double toChord, double low, double high) {
        // A place is as high above the ellipsoid as above the sphere about it, or higher; and as
        // high as above the sphere within it, or lower.
        double from = Math.max(low, Wgs84.POLAR_RADIUS_METERS + leastHeight);
        double to = Math.min(high, Wgs84.EQUATORIAL_RADIUS_METERS + mostHeight);
        double least = table.leastAgeWithin(Math.max(0.0, fromChord), toChord, from, to);
        return least > longest ? Double.POSITIVE_INFINITY : least;
    }

    /**
     * Whether a sample at an allowed height has its latest launch no sooner than a threshold, as
     * tables tell; looked for uphill from the step of the greatest bound.
     */
    boolean witness(double threshold) {
        int middle = ArcSight.blockStart(bestBlock) + ArcSight.BLOCK / 2;
        if (launch(middle, threshold) == FOUND) {
            return true;
        }
        boundSteps();
        if (best < 0) {
            return false;
        }
        int k = best;
        double here = launch(k, threshold);
        double there = launch(k + 1, threshold);
        if (here == FOUND || there == FOUND) {
            return true;
        }
        int way = there > here ? 1 : -1;
        k += way > 0 ? 1 : 0;
        double value = Math.max(here, there);
        for (int i = 0; i < WITNESS_STEPS; i++) {
            k += way;
            if (k < first || k > last + 1) {
                return false;
            }
            double next = launch(k, threshold);
            if (next == FOUND) {
                return true;
            }
            if (!(next > value)) {
                return false;
            }
            value = next;
        }
        return false;
    }

    private double launch(int k, double threshold) {
        if (sight.radius[k] < Wgs84.EQUATORIAL_RADIUS_METERS + leastHeight
                || sight.radius[k] > Wgs84.POLAR_RADIUS_METERS + mostHeight) {
            return Double.NEGATIVE_INFINITY;
        }
        lookAtSample(k);
        return sampleKind[k] >= FALLING && sampleBound[k] - sampleError[k] >= threshold
                ? FOUND
                : sampleBound[k];
    }

    /**
     * Whether there is an instant on the stretches whose latest launch is no sooner than a
     * threshold.
     */
    boolean feasible(double[] stretches, int count, double threshold) {
        boundSteps();
        int low = first;
        int high = last;
        while (low <= high && !(upper[low] >= threshold)) {
            low++;
        }
        while (high >= low && !(upper[high] >= threshold)) {
            high--;
        }
        if (low > high) {
            return false;
        }
        // One more on either side shows which way it bends.
        int begin = Math.max(withBoost ? 0 : ArcSight.BOOST_SAMPLES, low - 1);
        int end = Math.min(ArcSight.ALL - 1, high + 2);
        int n = points(stretches, count, begin, end);
        for (int i = 0; i < n; i++) {
            if (kind[i] >= FALLING && bound[i] - error[i] >= threshold) {
                return true;
            }
        }
        int step = begin;
        for (int i = 0; i < n; i++) {
            if (kind[i] == STRETCH_END) {
                continue;
            }
            while (step < end - 1 && sight.parameter[step + 1] <= at[i]) {
                step++;
            }
            boolean single = (i == 0 || kind[i - 1] == STRETCH_END) && kind[i + 1] == STRETCH_END;
            if (single) {
                if (upper(i) >= threshold && exactLaunch(at[i]) >= threshold) {
                    return true;
                }
            } else if (kind[i + 1] != STRETCH_END
                    && possible(step, at[i + 1], threshold)
                    && segmentUpper(i) >= threshold
                    && exactFeasible(at[i], at[i + 1], threshold)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bounds of the steps from one that holds its beginning on let a segment be. */
    private boolean possible(int step, double to, double threshold) {
        for (int k = step; k <= last && (k == step || sight.parameter[k] < to); k++) {
            if (k >= first && upper[k] >= threshold) {
                return true;
            }
        }
        return false;
    }

    /**
     * Looks at the ends of stretches and the samples between, within a range of samples.
     *
     * @return how many points, gaps between stretches included
     */
    private int points(double[] stretches, int count, int begin, int end) {
        double from = sight.parameter[begin];
        double to = sight.parameter[end];
        int n = 0;
        for (int s = 0; s < count; s++) {
            double a = Math.max(from, stretches[2 * s]);
            double b = Math.min(to, stretches[2 * s + 1]);
            if (!(a <= b)) {
                continue;
            }
            n = edge(a, n);
            int samples = 0;
            for (int k = begin; k <= end; k++) {
                samples += sight.parameter[k] > a && sight.parameter[k] < b ? 1 : 0;
            }
            if (samples >= 3) {
                for (int k = begin; k <= end; k++) {
                    if (sight.parameter[k] > a && sight.parameter[k] < b) {
                        n = sample(k, n);
                    }
                }
            } else if (b > a) {
                for (int i = 1; i < PIECES; i++) {
                    n = edge(a + (b - a) * i / PIECES, n);
                }
            }
            if (b > a) {
                n = edge(b, n);
            }
            kind[n] = STRETCH_END;
            at[n] = BREAK;
            n++;
        }
        return n;
    }

    private int edge(double parameter, int n) {
        arc.moveTo(parameter);
        at[n] = parameter;
        when[n] = arc.seconds();
        bound[n] = look(arc.ecefX(), arc.ecefY(), arc.ecefZ(), arc.seconds());
        kind[n] = lastKind;
        error[n] = lastError;
        return n + 1;
    }

    private int sample(int k, int n) {
        lookAtSample(k);
        at[n] = sight.parameter[k];
        when[n] = sight.time[k];
        bound[n] = sampleBound[k];
        kind[n] = sampleKind[k];
        error[n] = sampleError[k];
        return n + 1;
    }

    private void lookAtSample(int k) {
        if (sampleKind[k] == STRETCH_END) {
            sampleBound[k] = look(sight.x[k], sight.y[k], sight.z[k], sight.time[k]);
            sampleKind[k] = lastKind;
            sampleError[k] = lastError;
        }
    }

    /** t − T_f by the table, or an upper bound of it; sets the kind and the error. */
    private double look(double x, double y, double z, double time) {
        table.lookUp(x, y, z, look);
        lastError = 0.0;
        return switch (look.kind) {
            case UNREACHED -> unreached();
            case UNKNOWN -> look.age > longest ? unreached() : unknown(time - look.age);
            case FALLING, RISING -> {
                if (look.age > longest + look.error) {
                    yield unreached();
                }
                if (look.age > longest - look.error) {
                    yield unknown(time - look.age + look.error);
                }
                lastKind = look.kind == FlyoutTable.Kind.FALLING ? FALLING : RISING;
                lastError = look.error;
                yield time - look.age;
            }
        };
    }

    private double unreached() {
        lastKind = UNREACHED;
        return Double.NEGATIVE_INFINITY;
    }

    private double unknown(double atMost) {
        lastKind = UNKNOWN;
        return atMost;
    }

    private double upper(int i) {
        return bound[i] + error[i];
    }

    /** An upper bound of t − T_f between point i and the next. */
    private double segmentUpper(int i) {
        double most = Math.max(upper(i), upper(i + 1));
        byte side = kind[i];
        if (side >= FALLING && kind[i + 1] == side) {
            boolean riseBefore = i == 0 || kind[i - 1] != side || bound[i - 1] <= bound[i];
            boolean fallAfter = kind[i + 2] != side || bound[i + 2] <= bound[i + 1];
            // Only next to a greatest sample can something greater hide.
            if (!(riseBefore && fallAfter)) {
                return most;
            }
            double bend = 0.0;
            if (i > 0 && kind[i - 1] == side) {
                bend = Math.abs(bound[i - 1] - 2.0 * bound[i] + bound[i + 1]);
            }
            if (kind[i + 2] == side) {
                bend = Math.max(bend, Math.abs(bound[i] - 2.0 * bound[i + 1] + bound[i + 2]));
            }
            return bend > 0 ? most + 0.25 * bend : most + when[i + 1] - when[i];
        }
        return most + when[i + 1] - when[i];
    }

    /** Whether somewhere between two parameters the exact latest launch reaches the threshold. */
    private boolean exactFeasible(double from, double to, double threshold) {
        double[] value = new double[PIECES + 1];
        boolean[] side = new boolean[PIECES + 1];
        near = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= PIECES; i++) {
            value[i] = exactLaunch(from + (to - from) * i / PIECES);
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
                    && climb(
                            Math.max(from, from + (i - 1) * step),
                            Math.min(to, from + (i + 1) * step),
                            threshold)) {
                return true;
            }
        }
        return false;
    }

    /** Bisects to a jump of T_f and looks on either side of it. */
    private boolean atJump(
            double from, double to, boolean sideAtFrom, double valueAtFrom, double threshold) {
        double a = from;
        double b = to;
        boolean reachedAtFrom = valueAtFrom > Double.NEGATIVE_INFINITY;
        for (int i = 0; i < REFINEMENTS; i++) {
            double mid = 0.5 * (a + b);
            double v = exactLaunch(mid);
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
        double fp = exactLaunch(p);
        double fq = exactLaunch(q);
        for (int i = 0; i < REFINEMENTS; i++) {
            if (fp >= threshold || fq >= threshold) {
                return true;
            }
            if (fp > fq) {
                hi = q;
                q = p;
                fq = fp;
                p = lo + golden * (hi - lo);
                fp = exactLaunch(p);
            } else {
                lo = p;
                p = q;
                fp = fq;
                q = hi - golden * (hi - lo);
                fq = exactLaunch(q);
            }
        }
        return fp >= threshold || fq >= threshold;
    }

    private double exactLaunch(double parameter) {
        arc.moveTo(parameter);
        target[0] = arc.ecefX();
        target[1] = arc.ecefY();
        target[2] = arc.ecefZ();
        double age = exact.flyoutSeconds(target, near);
        near = age;
        falling = exact.falling();
        return age <= longest ? arc.seconds() - age : Double.NEGATIVE_INFINITY;
    }
}
