// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement.batch;

import java.util.Arrays;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.batch.FastArc;
import org.umbrella.flight.batch.FlyoutSolver;
import org.umbrella.flight.batch.FlyoutTable;

/**
 * Whether one battery set-up has an intercept: is there a t on given stretches of the arc with t −
 * T_f(r(t), t) no sooner than a threshold (MODEL.md 5)?
 *
 * <p>The latest launch t − T_f is bracketed from tables at the arc's samples; only where the
 * threshold lies within the error of the tables, or a stretch between samples could hide a better
 * instant, is T_f solved exactly there.
 */
final class WindowTest {

    private static final int MOST_POINTS = 4 * ArcSight.ALL;
    private static final double BREAK = Double.NaN;
    private static final byte STRETCH_END = 0;
    private static final byte UNREACHED = 1;
    private static final byte UNKNOWN = 2;
    private static final byte FALLING = 3;
    private static final byte RISING = 4;
    private static final int PIECES = 4;
    private static final int REFINEMENTS = 24;

    private final FlyoutTable table;
    private final FlyoutSolver exact;
    private final double longest;
    private final double reachAngle;
    private final double reachCosine;
    private final double reachSine;
    private final boolean withBoost;
    private FastArc arc;
    private ArcSight sight;
    private int first;
    private int last;
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
        this.reachAngle = Math.acos(table.reachCosine());
        this.reachCosine = table.reachCosine();
        this.reachSine = Math.sin(reachAngle);
        this.exact =
                new FlyoutSolver(
                        setup.site(),
                        setup.interceptor().burnoutSpeedMetersPerSecond(),
                        setup.interceptor().burnTimeSeconds());
        this.longest = setup.interceptor().maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS);
        this.withBoost = !Double.isNaN(setup.statedCommitSeconds());
    }

    /**
     * Begins an arc: which of its samples lie within reach of the site at all, launched no sooner
     * than a stated time.
     */
    void begin(FastArc arc, ArcSight sight, double earliest) {
        this.arc = arc;
        this.sight = sight;
        double spacing = arc.anomalyRangeRad() / (ArcSight.SAMPLES - 1) * 2.0;
        double reach = reachAngle + spacing;
        double limit =
                reach >= Math.PI
                        ? -2.0
                        : reachCosine * Math.cos(spacing) - reachSine * Math.sin(spacing);
        double step = sight.longestStepSeconds();
        first = ArcSight.ALL;
        last = -1;
        for (int k = withBoost ? 0 : ArcSight.BOOST_SAMPLES; k < ArcSight.ALL; k++) {
            // By distance alone: too early for any launch, up to the next sample.
            if (table.along(sight.x[k], sight.y[k], sight.z[k]) >= limit * sight.radius[k]
                    && sight.time[k] + step - table.leastAge(sight.x[k], sight.y[k], sight.z[k])
                            >= earliest) {
                first = Math.min(first, k);
                last = k;
            }
        }
        Arrays.fill(sampleKind, STRETCH_END);
    }

    /**
     * Whether there is an instant on the stretches whose latest launch is no sooner than a
     * threshold.
     */
    boolean feasible(double[] stretches, int count, double threshold) {
        if (last < 0) {
            return false;
        }
        double from = sight.parameter[Math.max(0, first - 1)];
        double to = sight.parameter[Math.min(ArcSight.ALL - 1, last + 1)];
        int n = 0;
        for (int s = 0; s < count; s++) {
            double a = Math.max(from, stretches[2 * s]);
            double b = Math.min(to, stretches[2 * s + 1]);
            if (!(a <= b)) {
                continue;
            }
            int begin = n;
            n = edge(a, n);
            int samples = 0;
            for (int k = Math.max(0, first - 1); k < ArcSight.ALL && k <= last + 1; k++) {
                samples += sight.parameter[k] > a && sight.parameter[k] < b ? 1 : 0;
            }
            if (samples >= 3) {
                for (int k = Math.max(0, first - 1); k < ArcSight.ALL && k <= last + 1; k++) {
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
            for (int i = begin; i < n; i++) {
                if (kind[i] >= FALLING && bound[i] - error[i] >= threshold) {
                    return true;
                }
            }
            kind[n] = STRETCH_END;
            at[n] = BREAK;
            n++;
        }
        for (int i = 0; i < n; i++) {
            if (kind[i] == STRETCH_END) {
                continue;
            }
            boolean single = (i == 0 || kind[i - 1] == STRETCH_END) && kind[i + 1] == STRETCH_END;
            if (single) {
                if (upper(i) >= threshold && exactLaunch(at[i]) >= threshold) {
                    return true;
                }
            } else if (kind[i + 1] != STRETCH_END
                    && segmentUpper(i) >= threshold
                    && exactFeasible(at[i], at[i + 1], threshold)) {
                return true;
            }
        }
        return false;
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
        if (sampleKind[k] == STRETCH_END) {
            sampleBound[k] = look(sight.x[k], sight.y[k], sight.z[k], sight.time[k]);
            sampleKind[k] = lastKind;
            sampleError[k] = lastError;
        }
        at[n] = sight.parameter[k];
        when[n] = sight.time[k];
        bound[n] = sampleBound[k];
        kind[n] = sampleKind[k];
        error[n] = sampleError[k];
        return n + 1;
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
