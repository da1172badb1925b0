// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement.batch;

import java.util.Arrays;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.batch.ArcPath;
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
final class WindowTest implements Window {

    private static final int MOST_POINTS = 4 * ArcSight.ALL;
    private static final double BREAK = Double.NaN;
    private static final double FOUND = Double.POSITIVE_INFINITY;
    private static final byte STRETCH_END = 0;
    private static final byte UNREACHED = 1;

    /** Reached, but by a longer flight than the battery may make. */
    private static final byte OVERLONG = 2;

    private static final byte UNKNOWN = 3;
    private static final byte FALLING = 4;
    private static final byte RISING = 5;
    private static final int PIECES = 4;

    /** Of stretches of a second at most: to a quarter of a millisecond. */
    private static final int REFINEMENTS = 12;

    private static final int CLOSER = 8;
    private static final int WITNESS_STEPS = 8;

    private final FlyoutTable table;
    private final FlyoutSolver exact;
    private final double siteX;
    private final double siteY;
    private final double siteZ;
    private final double secondsPerMeter;
    private final double burnSeconds;
    private final double longest;
    private final double leastHeight;
    private final double mostHeight;
    private final boolean withBoost;
    private ArcPath arc;
    private ArcSight sight;

    /** Upper bounds of t − T_f from each sample to the next; −∞ where not worked out. */
    private final double[] upper = new double[ArcSight.ALL];

    private final double[] blockUpper = new double[ArcBlocks.COUNT];
    private boolean bounded;
    private double earliest;
    private int bestBlock;

    /** A place of the blocks that is likely to leave the most time, and t − T_f less its error. */
    private int likely;

    private double likelyLaunch;

    /** Whether that place was sought, and not only taken from the arc before. */
    private boolean guessed;

    /** The place that left enough time on the arc before, negative if none did. */
    private int hint = -1;

    /** The steps of all blocks whose bound is no sooner than this are bounded. */
    private double stepped;

    private int first;
    private int last;
    private int best;
    private int begin;
    private int end;

    /** Where the last witness stands, Earth-fixed, m. */
    private double witnessX;

    private double witnessY;
    private double witnessZ;
    private final double[] sampleBound = new double[ArcSight.ALL];
    private final double[] sampleError = new double[ArcSight.ALL];
    private final byte[] sampleKind = new byte[ArcSight.ALL];

    private final double[] sampleReach = new double[ArcSight.ALL];
    private final double[] sampleSpare = new double[ArcSight.ALL];
    private final double[] sampleMight = new double[ArcSight.ALL];

    private final double[] at = new double[MOST_POINTS];
    private final double[] when = new double[MOST_POINTS];
    private final double[] bound = new double[MOST_POINTS];
    private final byte[] kind = new byte[MOST_POINTS];
    private final double[] error = new double[MOST_POINTS];

    /**
     * Of points: what the square of half the difference of both ages is no greater than, s²,
     * negative beyond reach; how much time of flight is left of what is allowed, s; and what t −
     * T_f is no greater than wherever a point is met after all. Not a number where unknown.
     */
    private final double[] reach = new double[MOST_POINTS];

    private final double[] spare = new double[MOST_POINTS];
    private final double[] might = new double[MOST_POINTS];
    private final FlyoutTable.Look look = new FlyoutTable.Look();
    private byte lastKind;
    private double lastError;
    private double lastReach;
    private double lastSpare;
    private double lastMight;
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
        double[] site = Ellipsoid.toEcef(setup.site());
        this.siteX = site[0];
        this.siteY = site[1];
        this.siteZ = site[2];
        this.burnSeconds = setup.interceptor().burnTimeSeconds();
        this.secondsPerMeter = 1.0 / setup.interceptor().burnoutSpeedMetersPerSecond();
        this.longest = setup.interceptor().maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS);
        this.leastHeight = setup.interceptor().minInterceptHeightMeters();
        this.mostHeight = setup.interceptor().maxInterceptHeightMeters();
        this.withBoost = !Double.isNaN(setup.statedCommitSeconds());
    }

    @Override
    public boolean reaches(ArcHull hull, double earliest) {
        boolean reaches = withBoost;
        for (int b = 0; b < ArcBlocks.COUNT && !reaches; b++) {
            if (hull.time[b] - burnSeconds >= earliest) {
                double chord = table.chordTo(hull.x[b], hull.y[b], hull.z[b]);
                double extent = hull.extent[b];
                double least = leastAge(chord - extent, chord + extent, hull.low[b], hull.high[b]);
                reaches = hull.time[b] - least >= earliest;
            }
        }
        return reaches;
    }

    @Override
    public void begin(ArcPath arc, ArcSight sight, double earliest) {
        this.arc = arc;
        this.sight = sight;
        this.earliest = earliest;
        bounded = false;
        bestBlock = -1;
        guessed = false;
        likelyLaunch = hint < 0 ? Double.NEGATIVE_INFINITY : launchAt(hint);
        likely = hint;
        first = ArcSight.ALL;
        last = -1;
        best = -1;
        stepped = Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean reachable() {
        boundBlocks();
        // A boost is short, and is not in the blocks.
        return withBoost || bestBlock >= 0;
    }

    /**
     * The place of the arc at an allowed height that leaves the most time, if the interceptor flew
     * straight at its burnout speed: a guess.
     */
    private int likelyPlace() {
        ArcBlocks blocks = sight.blocks;
        double low = Wgs84.EQUATORIAL_RADIUS_METERS + leastHeight;
        double high = Wgs84.POLAR_RADIUS_METERS + mostHeight;
        int likely = ArcBlocks.PLACES - 1;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < ArcBlocks.PLACES; k++) {
            double dx = blocks.x[k] - siteX;
            double dy = blocks.y[k] - siteY;
            double dz = blocks.z[k] - siteZ;
            double slack =
                    blocks.time[k] - Math.sqrt(dx * dx + dy * dy + dz * dz) * secondsPerMeter;
            boolean better = slack > most && blocks.radius[k] >= low && blocks.radius[k] <= high;
            most = better ? slack : most;
            likely = better ? k : likely;
        }
        return likely;
    }

    /** Bounds the launches that can meet each block of the arc, once an arc. */
    private void boundBlocks() {
        if (bounded) {
            return;
        }
        bounded = true;
        ArcBlocks blocks = sight.blocks;
        double most = earliest;
        for (int b = 0; b < ArcBlocks.COUNT; b++) {
            blockUpper[b] = Double.NEGATIVE_INFINITY;
            if (blocks.time[2 * b + 2] - burnSeconds < earliest) {
                continue;
            }
            double chord = table.chordTo(blocks.middleX[b], blocks.middleY[b], blocks.middleZ[b]);
            double extent = blocks.extent[b];
            double least = leastAge(chord - extent, chord + extent, blocks.low[b], blocks.high[b]);
            blockUpper[b] = blocks.time[2 * b + 2] - least;
            if (blockUpper[b] >= most) {
                most = blockUpper[b];
                bestBlock = b;
            }
        }
    }

    /**
     * Bounds each step of the boost, and of the blocks whose own bound is no sooner than a
     * threshold, once an arc.
     */
    private void boundSteps(double threshold) {
        boundBlocks();
        if (!(threshold < stepped)) {
            return;
        }
        if (stepped == Double.POSITIVE_INFINITY) {
            Arrays.fill(sampleKind, STRETCH_END);
            Arrays.fill(upper, Double.NEGATIVE_INFINITY);
            if (withBoost) {
                sight.sampleBoost();
                boundSteps(0, ArcSight.BOOST_SAMPLES);
            }
        }
        for (int b = 0; b < ArcBlocks.COUNT; b++) {
            if (blockUpper[b] >= threshold && !(blockUpper[b] >= stepped)) {
                sight.sampleBlock(b);
                int from = ArcSight.BOOST_SAMPLES + b * ArcSight.BLOCK;
                boundSteps(from, from + ArcSight.BLOCK);
            }
        }
        stepped = threshold;
    }

    private void boundSteps(int from, int to) {
        double chord = chord(from);
        for (int k = from; k < to; k++) {
            double next = chord(k + 1);
            double length = sight.trackLength[k];
            // The way to the nearest place and on is no longer than the track.
            double least =
                    leastAge(
                            0.5 * (chord + next - length),
                            0.5 * (chord + next + length),
                            Math.min(sight.radius[k], sight.radius[k + 1]),
                            sight.greatestRadius[k]);
            upper[k] = sight.time[k + 1] - least;
            best = best < 0 || upper[k] > upper[best] ? k : best;
            chord = next;
        }
        first = Math.min(first, from);
        last = Math.max(last, to - 1);
    }

    private double chord(int k) {
        return table.chordTo(sight.unitX[k], sight.unitY[k], sight.unitZ[k]);
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
     * tables tell; looked for uphill from the step of the greatest bound. Where there is, its place
     * is left in {@link #witnessX} and the two beside it.
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
        boundBlocks();
        if (bestBlock < 0 && !withBoost) {
            return false;
        }
        int middle = 2 * bestBlock + 1;
        if (bestBlock >= 0 && middle != likely && launchAt(middle) >= threshold) {
            return isWitness(middle);
        }
        boundSteps(threshold);
        if (best < 0 || !(upper[best] >= threshold)) {
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

    @Override
    public boolean witnessSeen(int[] eyes) {
        return sight.seesPlace(eyes, witnessX, witnessY, witnessZ);
    }

    /**
     * t − T_f less its error at a place of the blocks, as the table tells; −∞ where it does not.
     */
    private double launchAt(int k) {
        ArcBlocks blocks = sight.blocks;
        if (!heightAllowed(blocks.radius[k])) {
            return Double.NEGATIVE_INFINITY;
        }
        double launch = look(blocks.x[k], blocks.y[k], blocks.z[k], blocks.time[k]);
        return lastKind >= FALLING ? launch - lastError : Double.NEGATIVE_INFINITY;
    }

    private boolean isWitness(int k) {
        hint = k;
        ArcBlocks blocks = sight.blocks;
        witnessX = blocks.x[k];
        witnessY = blocks.y[k];
        witnessZ = blocks.z[k];
        return true;
    }

    /** Whether a place so far from the Earth's centre is at an allowed height for certain. */
    private boolean heightAllowed(double radius) {
        return radius >= Wgs84.EQUATORIAL_RADIUS_METERS + leastHeight
                && radius <= Wgs84.POLAR_RADIUS_METERS + mostHeight;
    }

    private double launch(int k, double threshold) {
        if (!heightAllowed(sight.radius[k])) {
            return Double.NEGATIVE_INFINITY;
        }
        lookAtSample(k);
        if (sampleKind[k] >= FALLING && sampleBound[k] - sampleError[k] >= threshold) {
            witnessX = sight.x[k];
            witnessY = sight.y[k];
            witnessZ = sight.z[k];
            return FOUND;
        }
        return sampleBound[k];
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
        if (!narrow(threshold) || sight.parameter[end] < from || sight.parameter[begin] > to) {
            return false;
        }
        while (begin + 1 < end && sight.parameter[begin + 1] <= from) {
            begin++;
        }
        while (end - 1 > begin && sight.parameter[end - 1] >= to) {
            end--;
        }
        int n = samples();
        for (int i = 0; i < n; i++) {
            if (upper(i) >= threshold
                    || (i + 1 < n
                            && upper[begin + i] >= threshold
                            && segmentUpper(i, 0) >= threshold)) {
                return true;
            }
        }
        return false;
    }

    /** Looks at the samples narrowed to; how many they are, the break after them left out. */
    private int samples() {
        int n = 0;
        for (int k = begin; k <= end; k++) {
            n = sample(k, n);
        }
        kind[n] = STRETCH_END;
        at[n] = BREAK;
        return n;
    }

    @Override
    public boolean allowed() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0.0;
        for (int k = begin; k <= end; k++) {
            least = Math.min(least, sight.radius[k]);
            most = Math.max(most, k < end ? sight.greatestRadius[k] : sight.radius[k]);
        }
        return heightAllowed(least) && heightAllowed(most);
    }

    @Override
    public boolean feasible(double threshold) {
        return decide(0, samples() + 1, begin, threshold);
    }

    /**
     * Whether there is an instant on the stretches whose latest launch is no sooner than a
     * threshold.
     */
    @Override
    public boolean feasible(double[] stretches, int count, double threshold) {
        return narrow(threshold) && decide(0, points(stretches, count), begin, threshold);
    }

    /** Narrows the samples to those about the steps whose bound is no sooner than a threshold. */
    private boolean narrow(double threshold) {
        boundSteps(threshold);
        int low = first;
        int high = last;
        while (low <= high && !(upper[low] >= threshold)) {
            low++;
        }
        while (high >= low && !(upper[high] >= threshold)) {
            high--;
        }
        // One more on either side shows which way it bends.
        begin = Math.max(withBoost ? 0 : ArcSight.BOOST_SAMPLES, low - 1);
        end = Math.min(ArcSight.ALL - 1, high + 2);
        if (low > high) {
            return false;
        }
        sight.sampleSteps(begin, end - 1);
        return true;
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
            if (kind[i] >= FALLING && bound[i] - error[i] >= threshold) {
                return true;
            }
        }
        int step = begin;
        for (int i = from; i < to; i++) {
            if (kind[i] == STRETCH_END) {
                continue;
            }
            step = stepAt(i, step);
            boolean single =
                    (i == from || kind[i - 1] == STRETCH_END) && kind[i + 1] == STRETCH_END;
            if (single) {
                if (upper(i) >= threshold && exactLaunch(at[i]) >= threshold) {
                    return true;
                }
            } else if (kind[i + 1] != STRETCH_END
                    && (step < 0 || possible(step, at[i + 1], threshold))
                    && segmentUpper(i, from) >= threshold
                    && (step < 0
                            ? exactFeasible(at[i], at[i + 1], threshold)
                            : decide(to, closer(at[i], at[i + 1], to), -1, threshold))) {
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

    /** The step between samples that holds a point, no sooner than one stated; that if negative. */
    private int stepAt(int i, int from) {
        int step = from;
        while (step >= 0 && step <= last && sight.parameter[step + 1] <= at[i]) {
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
        kind[end] = STRETCH_END;
        at[end] = BREAK;
        return end + 1;
    }

    /**
     * Looks at the ends of stretches and the samples between, within the range narrowed to.
     *
     * @return how many points, gaps between stretches included
     */
    private int points(double[] stretches, int count) {
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
        reach[n] = lastReach;
        spare[n] = lastSpare;
        might[n] = lastMight;
        return n + 1;
    }

    private int sample(int k, int n) {
        lookAtSample(k);
        at[n] = sight.parameter[k];
        when[n] = sight.time[k];
        bound[n] = sampleBound[k];
        kind[n] = sampleKind[k];
        error[n] = sampleError[k];
        reach[n] = sampleReach[k];
        spare[n] = sampleSpare[k];
        might[n] = sampleMight[k];
        return n + 1;
    }

    private void lookAtSample(int k) {
        if (sampleKind[k] == STRETCH_END) {
            sampleBound[k] = look(sight.x[k], sight.y[k], sight.z[k], sight.time[k]);
            sampleKind[k] = lastKind;
            sampleError[k] = lastError;
            sampleReach[k] = lastReach;
            sampleSpare[k] = lastSpare;
            sampleMight[k] = lastMight;
        }
    }

    /** t − T_f by the table, or an upper bound of it; sets the kind and the error. */
    private double look(double x, double y, double z, double time) {
        table.lookUp(x, y, z, look);
        lastError = 0.0;
        lastReach = look.reach;
        lastMight = time - look.age + look.error;
        lastSpare = longest - look.age + look.error;
        switch (look.kind) {
            case UNREACHED -> {
                lastKind = UNREACHED;
                return Double.NEGATIVE_INFINITY;
            }
            case UNKNOWN -> {
                lastKind = lastSpare < 0 ? OVERLONG : UNKNOWN;
            }
            case FALLING, RISING -> {
                if (lastSpare >= 2.0 * look.error) {
                    lastKind = look.kind == FlyoutTable.Kind.FALLING ? FALLING : RISING;
                    lastError = look.error;
                    return time - look.age;
                }
                lastKind = lastSpare < 0 ? OVERLONG : UNKNOWN;
            }
        }
        return lastKind == OVERLONG ? Double.NEGATIVE_INFINITY : lastMight;
    }

    private double upper(int i) {
        return bound[i] + error[i];
    }

    /** An upper bound of t − T_f between point i and the next. */
    private double segmentUpper(int i, int from) {
        double most = Math.max(upper(i), upper(i + 1));
        byte side = kind[i];
        if (side >= FALLING && kind[i + 1] == side) {
            boolean riseBefore = i == from || kind[i - 1] != side || bound[i - 1] <= bound[i];
            boolean fallAfter = kind[i + 2] != side || bound[i + 2] <= bound[i + 1];
            // Only next to a greatest sample can something greater hide.
            if (!(riseBefore && fallAfter)) {
                return most;
            }
            double bend = 0.0;
            if (i > from && kind[i - 1] == side) {
                bend = Math.abs(bound[i - 1] - 2.0 * bound[i] + bound[i + 1]);
            }
            if (kind[i + 2] == side) {
                bend = Math.max(bend, Math.abs(bound[i] - 2.0 * bound[i + 1] + bound[i + 2]));
            }
            return bend > 0 ? most + 0.25 * bend : most + when[i + 1] - when[i];
        }
        return side < UNKNOWN && kind[i + 1] < UNKNOWN
                ? hiddenUpper(i, from)
                : most + when[i + 1] - when[i];
    }

    /**
     * An upper bound of t − T_f between two points that cannot be met: what lies between may come
     * within reach and leave it again, where the bend of how far beyond reach it is allows it.
     */
    private double hiddenUpper(int i, int from) {
        if (kind[i] == kind[i + 1]) {
            double[] margin = kind[i] == UNREACHED ? reach : spare;
            double here = margin[i];
            double there = margin[i + 1];
            double before = i > from && kind[i - 1] != STRETCH_END ? margin[i - 1] : Double.NaN;
            double after = kind[i + 2] != STRETCH_END ? margin[i + 2] : Double.NaN;
            boolean shut;
            if (Double.isNaN(here) || Double.isNaN(there)) {
                // Nothing in a whole cell of the table about such a point is reached: on the way
                // there the margin exceeds neither the other's nor, as it bends down, the straight
                // line on from what lies behind that.
                double known = Double.isNaN(here) ? there : here;
                double behind = Double.isNaN(here) ? after : before;
                shut = Double.isNaN(known) || Math.max(known, 2.0 * known - behind) < 0;
            } else {
                double bend = Math.abs(before - 2.0 * here + there);
                double next = Math.abs(here - 2.0 * there + after);
                bend = Double.isNaN(bend) || next > bend ? next : bend;
                shut = Math.max(here, there) + 0.25 * bend < 0;
            }
            if (shut) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return Math.max(might[i], might[i + 1]) + when[i + 1] - when[i];
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
