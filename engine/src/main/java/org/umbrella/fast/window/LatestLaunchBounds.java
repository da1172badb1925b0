// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.Arrays;
import org.umbrella.fast.flyout.FlyoutTable;
import org.umbrella.flight.Flyout;

/**
 * What one battery's launches to meet an arc are no later than: over a stretch of it no launch is
 * later than the end of the stretch less the least T_f in the region that holds it. First the eight
 * blocks of the arc, then the halves of those that remain, then the steps between samples in those.
 * An instance is scratch space, one a thread.
 */
final class LatestLaunchBounds {

    private final FlyoutTable table;
    private final double burnSeconds;
    private final double longest;
    private final HeightBand heights;
    private final boolean withBoost;
    private ArcVisibility sight;
    private double earliest;

    private final double[] blockUpper = new double[ArcBlockBounds.COUNT];
    private boolean bounded;
    private int bestBlock;

    /** Upper bounds of t − T_f from each sample to the next; −∞ where not worked out. */
    private final double[] upper = new double[ArcVisibility.ALL];

    /** The steps of all blocks whose bound is no sooner than this are bounded. */
    private double stepped;

    private int first;
    private int last;
    private int best;
    private int begin;
    private int end;

    @SuppressWarnings("NullAway.Init")
    LatestLaunchBounds(BatterySetup setup, FlyoutTable table) {
        this.table = table;
        burnSeconds = setup.interceptor().burnTimeSeconds();
        longest = setup.interceptor().maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS);
        heights = HeightBand.of(setup.interceptor());
        withBoost = !Double.isNaN(setup.statedCommitSeconds());
    }

    /** Whether any launch against any arc of an area may be no sooner than a stated time. */
    boolean reaches(AreaArcBounds hull, double earliest) {
        // A boost is short, and is not in the blocks.
        boolean reaches = withBoost;
        for (int b = 0; b < ArcBlockBounds.COUNT && !reaches; b++) {
            if (hull.time[b] - burnSeconds >= earliest) {
                double least =
                        leastAgeAbout(
                                hull.x[b],
                                hull.y[b],
                                hull.z[b],
                                hull.extent[b],
                                hull.low[b],
                                hull.high[b]);
                reaches = hull.time[b] - least >= earliest;
            }
        }
        return reaches;
    }

    /** Begins an arc; launches sooner than a stated time will not be asked for. */
    void begin(ArcVisibility sight, double earliest) {
        this.sight = sight;
        this.earliest = earliest;
        bounded = false;
        bestBlock = -1;
        first = ArcVisibility.ALL;
        last = -1;
        best = -1;
        stepped = Double.POSITIVE_INFINITY;
    }

    /** Whether any launch may be no sooner than the time begun with. */
    boolean reachable() {
        return withBoost || bestBlock() >= 0;
    }

    /** The block of the latest bound; negative where none is as late as the time begun with. */
    int bestBlock() {
        if (!bounded) {
            bounded = true;
            boundBlocks();
        }
        return bestBlock;
    }

    private void boundBlocks() {
        ArcBlockBounds blocks = sight.blocks;
        double most = earliest;
        for (int b = 0; b < ArcBlockBounds.COUNT; b++) {
            blockUpper[b] = Double.NEGATIVE_INFINITY;
            double until = blocks.time[2 * b + 2];
            if (until - burnSeconds < earliest) {
                continue;
            }
            int middle = 2 * b + 1;
            double least =
                    leastAgeAbout(
                            blocks.unitX[middle],
                            blocks.unitY[middle],
                            blocks.unitZ[middle],
                            blocks.extent(b),
                            blocks.low(b),
                            blocks.high(b));
            blockUpper[b] = until - least;
            if (blockUpper[b] >= most) {
                most = blockUpper[b];
                bestBlock = b;
            }
        }
    }

    /**
     * The step of the latest bound, steps of the boost and of all blocks whose bound is no sooner
     * than a threshold being bounded; negative where there are none.
     */
    int bestStep(double threshold) {
        boundSteps(threshold);
        return best;
    }

    /** Upper bound of a step between samples; −∞ where no threshold asked for it. */
    double step(int k) {
        return upper[k];
    }

    /** First and last step bounded. */
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    private void boundSteps(double threshold) {
        bestBlock();
        if (!(threshold < stepped)) {
            return;
        }
        if (stepped == Double.POSITIVE_INFINITY) {
            Arrays.fill(upper, Double.NEGATIVE_INFINITY);
            if (withBoost) {
                sight.sampleBoost();
                boundSteps(0, ArcVisibility.BOOST_SAMPLES);
            }
        }
        for (int b = 0; b < ArcBlockBounds.COUNT; b++) {
            if (blockUpper[b] >= threshold && !(blockUpper[b] >= stepped)) {
                blockUpper[b] = Math.min(blockUpper[b], Math.max(half(2 * b), half(2 * b + 1)));
                if (blockUpper[b] >= threshold) {
                    sight.sampleBlock(b);
                    int from = ArcVisibility.BOOST_SAMPLES + b * ArcVisibility.BLOCK;
                    boundSteps(from, from + ArcVisibility.BLOCK);
                }
            }
        }
        stepped = threshold;
    }

    /** Upper bound between a place of the blocks and the next. */
    private double half(int k) {
        ArcBlockBounds blocks = sight.blocks;
        double least =
                leastAgeBetween(
                        table.chordTo(blocks.unitX[k], blocks.unitY[k], blocks.unitZ[k]),
                        table.chordTo(
                                blocks.unitX[k + 1], blocks.unitY[k + 1], blocks.unitZ[k + 1]),
                        blocks.trackLength[k],
                        Math.min(blocks.radius[k], blocks.radius[k + 1]),
                        blocks.greatestRadius[k],
                        Math.abs(blocks.unitZ[k]),
                        Math.abs(blocks.unitZ[k + 1]));
        return blocks.time[k + 1] - least;
    }

    private void boundSteps(int from, int to) {
        double chord = chord(from);
        double sine = Math.abs(sight.unitZ[from]);
        for (int k = from; k < to; k++) {
            double nextChord = chord(k + 1);
            double nextSine = Math.abs(sight.unitZ[k + 1]);
            double least =
                    leastAgeBetween(
                            chord,
                            nextChord,
                            sight.trackLength[k],
                            Math.min(sight.radius[k], sight.radius[k + 1]),
                            sight.greatestRadius[k],
                            sine,
                            nextSine);
            upper[k] = sight.time[k + 1] - least;
            best = best < 0 || upper[k] > upper[best] ? k : best;
            chord = nextChord;
            sine = nextSine;
        }
        first = Math.min(first, from);
        last = Math.max(last, to - 1);
    }

    private double chord(int k) {
        return table.chordTo(sight.unitX[k], sight.unitY[k], sight.unitZ[k]);
    }

    /** A lower bound of T_f over a cap about a direction, between two distances. */
    private double leastAgeAbout(
            double x, double y, double z, double extent, double low, double high) {
        double chord = table.chordTo(x, y, z);
        double sine = Math.abs(z);
        return leastAge(chord - extent, chord + extent, low, high, sine - extent, sine + extent);
    }

    /**
     * A lower bound of T_f along a track no longer than stated: the way to its nearest place and on
     * is no longer than the track, and no place is farther from both ends than half of it.
     */
    private double leastAgeBetween(
            double chord,
            double nextChord,
            double length,
            double low,
            double high,
            double sine,
            double nextSine) {
        return leastAge(
                0.5 * (chord + nextChord - length),
                0.5 * (chord + nextChord + length),
                low,
                high,
                Math.min(sine, nextSine) - 0.5 * length,
                Math.max(sine, nextSine) + 0.5 * length);
    }

    /**
     * A lower bound of T_f over a region, infinite where it exceeds what the battery may fly.
     *
     * @param fromChord least chord from the site's direction
     * @param toChord greatest
     * @param low least distance from the Earth's centre, m
     * @param high greatest
     * @param fromSine what the sine of the geocentric latitude, north or south, is no less than
     * @param toSine what it does not exceed
     */
    private double leastAge(
            double fromChord,
            double toChord,
            double low,
            double high,
            double fromSine,
            double toSine) {
        double least =
                table.leastAgeWithin(
                        Math.max(0.0, fromChord),
                        toChord,
                        Math.max(low, heights.from(toSine)),
                        Math.min(high, heights.to(fromSine)));
        return least > longest ? Double.POSITIVE_INFINITY : least;
    }

    /**
     * Narrows the samples to those about the steps whose bound is no sooner than a threshold; false
     * where there are none.
     */
    boolean narrow(double threshold) {
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
        begin = Math.max(withBoost ? 0 : ArcVisibility.BOOST_SAMPLES, low - 1);
        end = Math.min(ArcVisibility.ALL - 1, high + 2);
        if (low > high) {
            return false;
        }
        sight.sampleSteps(begin, end - 1);
        return true;
    }

    /** Narrows further, to two parameters of the arc; false where nothing is left. */
    boolean narrow(double threshold, double from, double to) {
        if (!narrow(threshold) || sight.parameter[end] < from || sight.parameter[begin] > to) {
            return false;
        }
        while (begin + 1 < end && sight.parameter[begin + 1] <= from) {
            begin++;
        }
        while (end - 1 > begin && sight.parameter[end - 1] >= to) {
            end--;
        }
        return true;
    }

    /**
     * Whether the steps that remain are at allowed heights for certain: those narrowed to whose
     * bound is no sooner than a threshold.
     */
    boolean allowed(double threshold) {
        for (int k = begin; k < end; k++) {
            double sine = Math.abs(sight.unitZ[k]);
            double nextSine = Math.abs(sight.unitZ[k + 1]);
            double away = 0.5 * sight.trackLength[k];
            if (upper[k] >= threshold
                    && !heights.holds(
                            Math.min(sight.radius[k], sight.radius[k + 1]),
                            sight.greatestRadius[k],
                            Math.min(sine, nextSine) - away,
                            Math.max(sine, nextSine) + away)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a step with a bound no sooner than a threshold begins or ends at a sample. */
    boolean besides(int sample, double threshold) {
        return (sample < end && upper[sample] >= threshold)
                || (sample > begin && upper[sample - 1] >= threshold);
    }

    /** First and last sample narrowed to. */
    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /** Whether the bounds of the steps from one that holds its beginning on let a segment be. */
    boolean possible(int step, double to, double threshold) {
        for (int k = step; k <= last && (k == step || sight.parameter[k] < to); k++) {
            if (k >= first && upper[k] >= threshold) {
                return true;
            }
        }
        return false;
    }
}
