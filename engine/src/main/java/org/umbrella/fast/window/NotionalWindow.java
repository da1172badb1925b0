// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.Arrays;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.fast.arcs.SampledArc;
import org.umbrella.fast.flyout.FlyoutTable;
import org.umbrella.flight.Flyout;

/**
 * Whether one battery set-up has an intercept: is there a t on given stretches of the arc with t −
 * T_f(r(t), t) no sooner than a threshold (docs/model.md, section 5)?
 *
 * <p>A witness first: the place that left enough time on the arc before, else the likeliest. Then
 * bounds: over a block of the arc no launch is later than the end of the block less the least T_f
 * in the region that holds it, and so on for the steps in the blocks that remain; most engagements
 * out of reach end there. Then a witness again, uphill from the best step. What is left is near a
 * border: the latest launch t − T_f is bracketed from tables at the samples of the steps that
 * remain ({@link LatestLaunchSamples}), and where the threshold lies within the error of the
 * tables, or a stretch between samples could hide a better instant, T_f is solved exactly there
 * ({@link ExactLatestLaunch}).
 */
final class NotionalWindow implements WindowDecider {

    private static final double FOUND = Double.POSITIVE_INFINITY;
    private static final int PIECES = 4;

    private static final int CLOSER = 8;
    private static final int WITNESS_STEPS = 8;

    private final FlyoutTable table;
    private final ExactLatestLaunch exact;
    private final LatestLaunchBounds bounds;
    private final double siteX;
    private final double siteY;
    private final double siteZ;
    private final double secondsPerMeter;
    private final double longest;
    private final HeightBand heights;
    private SampledArc arc;
    private ArcVisibility sight;

    /** A place of the blocks that is likely to leave the most time, and t − T_f less its error. */
    private int likely;

    private double likelyLaunch;

    /** Whether that place was sought, and not only taken from the arc before. */
    private boolean guessed;

    /** The place that left enough time on the arc before, negative if none did. */
    private int hint = -1;

    /** Whether any sample of this arc has been looked at. */
    private boolean looked;

    /** Where the last witness stands, Earth-fixed, m. */
    private double witnessX;

    private double witnessY;
    private double witnessZ;

    /** And when, s after launch. */
    private double witnessSeconds;

    /** The samples of the arc, breaks where they have not been looked at. */
    private final LatestLaunchSamples samples = new LatestLaunchSamples(ArcVisibility.ALL);

    /** What is looked at closely, and a place of the blocks. */
    private final LatestLaunchSamples points = new LatestLaunchSamples(4 * ArcVisibility.ALL);

    private final LatestLaunchSamples place = new LatestLaunchSamples(1);
    private final FlyoutTable.Look look = new FlyoutTable.Look();

    @SuppressWarnings("NullAway.Init")
    NotionalWindow(BatterySetup setup, FlyoutTable table) {
        this.table = table;
        this.exact = new ExactLatestLaunch(setup);
        this.bounds = new LatestLaunchBounds(setup, table);
        double[] site = Ellipsoid.toEcef(setup.site());
        this.siteX = site[0];
        this.siteY = site[1];
        this.siteZ = site[2];
        this.secondsPerMeter = 1.0 / setup.interceptor().burnoutSpeedMetersPerSecond();
        this.longest = setup.interceptor().maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS);
        this.heights = HeightBand.of(setup.interceptor());
    }

    @Override
    public boolean reaches(AreaArcBounds hull, double earliest) {
        return bounds.reaches(hull, earliest);
    }

    @Override
    public void begin(SampledArc arc, ArcVisibility sight, double earliest) {
        this.arc = arc;
        this.sight = sight;
        exact.begin(arc);
        bounds.begin(sight, earliest);
        looked = false;
        guessed = false;
        likelyLaunch = hint < 0 ? Double.NEGATIVE_INFINITY : launchAt(hint);
        likely = hint;
    }

    @Override
    public boolean reachable() {
        return bounds.reachable();
    }

    /**
     * The place of the arc at an allowed height that leaves the most time, if the interceptor flew
     * straight at its burnout speed: a guess.
     */
    private int likelyPlace() {
        ArcBlockBounds blocks = sight.blocks;
        int likely = ArcBlockBounds.PLACES - 1;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < ArcBlockBounds.PLACES; k++) {
            double dx = blocks.x[k] - siteX;
            double dy = blocks.y[k] - siteY;
            double dz = blocks.z[k] - siteZ;
            double slack =
                    blocks.time[k] - Math.sqrt(dx * dx + dy * dy + dz * dz) * secondsPerMeter;
            boolean better = slack > most && heightAllowed(blocks.radius[k], blocks.unitZ[k]);
            most = better ? slack : most;
            likely = better ? k : likely;
        }
        return likely;
    }

    /**
     * Whether a sample at an allowed height has its latest launch no sooner than a threshold, as
     * tables tell; looked for uphill from the step of the greatest bound. Where there is, its place
     * is left in {@link #witnessX} and the three beside it.
     */
    @Override
    public boolean witness(double threshold) {
        if (likelyLaunch >= threshold) {
            return isWitness(likely);
        }
        if (!guessed) {
            guessed = true;
            hint = -1;
            int place = likelyPlace();
            if (place != likely) {
                likely = place;
                likelyLaunch = launchAt(place);
                if (likelyLaunch >= threshold) {
                    return isWitness(place);
                }
            }
        }
        if (!bounds.reachable()) {
            return false;
        }
        int block = bounds.bestBlock();
        int middle = 2 * block + 1;
        if (block >= 0 && middle != likely && launchAt(middle) >= threshold) {
            return isWitness(middle);
        }
        int best = bounds.bestStep(threshold);
        if (best < 0 || !(bounds.step(best) >= threshold)) {
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
            if (k < bounds.first() || k > bounds.last() + 1) {
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

    @Override
    public boolean witnessSeen(int[] eyes) {
        return sight.seesPlace(eyes, witnessX, witnessY, witnessZ, witnessSeconds);
    }

    @Override
    public boolean witnessHeld(int[] eyes, double predictionSeconds) {
        return sight.holdsAt(eyes, witnessSeconds, predictionSeconds);
    }

    /**
     * t − T_f less its error at a place of the blocks, as the table tells; −∞ where it does not.
     */
    private double launchAt(int k) {
        ArcBlockBounds blocks = sight.blocks;
        if (!heightAllowed(blocks.radius[k], blocks.unitZ[k])) {
            return Double.NEGATIVE_INFINITY;
        }
        table.lookUp(blocks.unitX[k], blocks.unitY[k], blocks.unitZ[k], blocks.radius[k], look);
        place.tell(0, Double.NaN, blocks.time[k], look, longest);
        return place.lower(0);
    }

    private boolean isWitness(int k) {
        hint = k;
        ArcBlockBounds blocks = sight.blocks;
        witnessX = blocks.x[k];
        witnessY = blocks.y[k];
        witnessZ = blocks.z[k];
        witnessSeconds = blocks.time[k];
        return true;
    }

    /** Whether a place is at an allowed height for certain. */
    private boolean heightAllowed(double radius, double z) {
        double sine = Math.abs(z);
        return heights.holds(radius, radius, sine, sine);
    }

    private double launch(int k, double threshold) {
        if (!heightAllowed(sight.radius[k], sight.unitZ[k])) {
            return Double.NEGATIVE_INFINITY;
        }
        lookAtSample(k);
        if (samples.lower(k) >= threshold) {
            witnessX = sight.x[k];
            witnessY = sight.y[k];
            witnessZ = sight.z[k];
            witnessSeconds = sight.time[k];
            return FOUND;
        }
        return samples.bound[k];
    }

    /**
     * Whether, at whatever height, something between samples may have its latest launch no sooner
     * than a threshold, as tables tell.
     */
    @Override
    public boolean open(double threshold) {
        return open(threshold, -1.0, Double.POSITIVE_INFINITY);
    }

    /** The same between two parameters of the arc. */
    @Override
    public boolean open(double threshold, double from, double to) {
        if (!bounds.narrow(threshold, from, to)) {
            return false;
        }
        int begin = bounds.begin();
        int n = samplesAbout(threshold);
        for (int i = 0; i < n; i++) {
            if (points.upper(i) >= threshold
                    || (i + 1 < n
                            && bounds.step(begin + i) >= threshold
                            && points.segmentUpper(i, 0) >= threshold)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Looks at the samples narrowed to that tell of the steps whose bound is no sooner than a
     * threshold: their ends, and one more on either side for the bend. How many points they are,
     * gaps included and the break after them left out.
     */
    private int samplesAbout(double threshold) {
        int begin = bounds.begin();
        int end = bounds.end();
        int until = bounds.step(begin) >= threshold ? begin + 2 : -1;
        int n = 0;
        for (int k = begin; k <= end; k++) {
            if (k + 1 < end && bounds.step(k + 1) >= threshold) {
                until = k + 3;
            }
            n = k <= until ? sample(k, n) : points.gap(n);
        }
        points.breakAt(n);
        return n;
    }

    /** Looks at all samples narrowed to; how many they are, the break after them left out. */
    private int samples() {
        int n = 0;
        for (int k = bounds.begin(); k <= bounds.end(); k++) {
            n = sample(k, n);
        }
        points.breakAt(n);
        return n;
    }

    @Override
    public boolean allowed(double threshold) {
        return bounds.allowed(threshold);
    }

    @Override
    public boolean feasible(double threshold) {
        int n = samples();
        int begin = bounds.begin();
        for (int i = 0; i < n; i++) {
            // Samples about those steps show the bend alone, and may be at any height.
            if (bounds.besides(begin + i, threshold) && points.lower(i) >= threshold) {
                return true;
            }
        }
        return between(0, n + 1, begin, threshold);
    }

    /**
     * Whether there is an instant on the stretches whose latest launch is no sooner than a
     * threshold.
     */
    @Override
    public boolean feasible(double[] stretches, int count, double threshold) {
        return bounds.narrow(threshold)
                && decide(0, lookAlong(stretches, count), bounds.begin(), threshold);
    }

    /**
     * Whether the latest launch reaches the threshold at or between points looked at.
     *
     * @param from first of them
     * @param to one past the last
     * @param begin a sample no later than the first, negative where the points are closer than
     *     samples
     */
    private boolean decide(int from, int to, int begin, double threshold) {
        for (int i = from; i < to; i++) {
            if (points.lower(i) >= threshold) {
                return true;
            }
        }
        return between(from, to, begin, threshold);
    }

    /** The same of points none of which does for certain. */
    private boolean between(int from, int to, int begin, double threshold) {
        int step = begin;
        for (int i = from; i < to; i++) {
            if (points.kind[i] == LatestLaunchSamples.BREAK) {
                continue;
            }
            step = stepAt(i, step);
            if (points.alone(i, from)) {
                if (points.upper(i) >= threshold
                        && exact.latestLaunch(points.at[i], threshold) >= threshold) {
                    return true;
                }
            } else if (points.kind[i + 1] != LatestLaunchSamples.BREAK
                    && (step < 0 || bounds.possible(step, points.at[i + 1], threshold))
                    && points.segmentUpper(i, from) >= threshold
                    && (step < 0
                            ? exact.reaches(points.at[i], points.at[i + 1], threshold)
                            : decide(
                                    to,
                                    closer(points.at[i], points.at[i + 1], to),
                                    -1,
                                    threshold))) {
                return true;
            }
        }
        return false;
    }

    /** The step between samples that holds a point, no sooner than one stated; that if negative. */
    private int stepAt(int i, int from) {
        int step = from;
        while (step >= 0 && step <= bounds.last() && sight.parameter[step + 1] <= points.at[i]) {
            step++;
        }
        return step;
    }

    /** Looks between two points. */
    private int closer(double from, double to, int n) {
        int end = n;
        for (int i = 0; i <= CLOSER; i++) {
            end = edge(from + (to - from) * i / CLOSER, end);
        }
        return points.breakAt(end);
    }

    /**
     * Looks at the ends of stretches and the samples between, within the range narrowed to.
     *
     * @return how many points, gaps between stretches included
     */
    private int lookAlong(double[] stretches, int count) {
        int begin = bounds.begin();
        int end = bounds.end();
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
            n = points.breakAt(n);
        }
        return n;
    }

    private int edge(double parameter, int n) {
        arc.moveTo(parameter);
        table.lookUp(arc.ecefX(), arc.ecefY(), arc.ecefZ(), look);
        points.tell(n, parameter, arc.seconds(), look, longest);
        return n + 1;
    }

    private int sample(int k, int n) {
        lookAtSample(k);
        points.take(n, samples, k);
        return n + 1;
    }

    private void lookAtSample(int k) {
        if (!looked) {
            looked = true;
            Arrays.fill(samples.kind, LatestLaunchSamples.BREAK);
        }
        if (samples.kind[k] == LatestLaunchSamples.BREAK) {
            table.lookUp(sight.unitX[k], sight.unitY[k], sight.unitZ[k], sight.radius[k], look);
            samples.tell(k, sight.parameter[k], sight.time[k], look, longest);
        }
    }
}
