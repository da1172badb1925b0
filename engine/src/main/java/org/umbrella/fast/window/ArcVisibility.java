// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.fast.arcs.SampledArc;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.RadarBand;
import org.umbrella.scenario.Sensor;

/**
 * What all batteries share of one arc: places at fixed parameters, the stretches between height
 * limits, and, worked out only when asked for, when each sensor sees it and from when its tracks
 * hold it (docs/model.md, section 4). Stretches are pairs of arc parameters ({@link
 * SampledArc#moveTo}).
 */
final class ArcVisibility extends ArcSamples {

    /** How many samples there are on free flight. */
    static final int SAMPLES = 65;

    /** How many samples there are on boost. */
    static final int BOOST_SAMPLES = 12;

    static final int ALL = BOOST_SAMPLES + SAMPLES;

    /** Steps between samples in a block. */
    static final int BLOCK = (SAMPLES - 1) / ArcBlockBounds.COUNT;

    private static final int MOST_EDGES = 32;
    private static final double PARAMETER_TOLERANCE = 1e-9;

    final double[] parameter = new double[ALL];

    /** The same arc in blocks, there before the samples are. */
    ArcBlockBounds blocks = new ArcBlockBounds();

    private boolean sampled;
    private boolean boostSampled;
    private final boolean[] blockSampled = new boolean[ArcBlockBounds.COUNT];

    private SampledArc arc;

    /** Of each sensor as it meets the missile at hand. */
    private RadarGeometry[] views;

    /** The same of missiles met before, by their cross-sections. */
    private final Map<Map<RadarBand, Double>, RadarGeometry[]> viewsOf = new HashMap<>();

    private final List<Sensor> sensors;
    private final boolean withBoost;
    private final boolean[] known;
    private final double[][] edges;
    private final int[] edgeCounts;
    private final double[] tracks;

    /** When each sight ends that holds the target, s after launch, and its arc parameter. */
    private final double[][] held;

    private final double[][] heldAt;
    private final int[] heldCounts;
    private final double[] value = new double[ALL];
    private final double[] merged;

    private double apogeeHeight;
    private double burnoutHeight;

    /** The least height looked for last, and where the arc is higher. */
    private double lastFloor = Double.NaN;

    private double floorFrom;
    private double floorTo;
    private double lastMin = Double.NaN;
    private double lastMax = Double.NaN;
    private boolean lastBoost;
    private final double[] lastStretches = new double[8];
    private int lastCount;

    @SuppressWarnings("NullAway.Init")
    ArcVisibility(List<Sensor> sensors, boolean withBoost) {
        super(ALL);
        this.withBoost = withBoost;
        this.sensors = sensors;
        int count = sensors.size();
        known = new boolean[count];
        edges = new double[count][MOST_EDGES];
        edgeCounts = new int[count];
        tracks = new double[count];
        held = new double[count][MOST_EDGES / 2];
        heldAt = new double[count][MOST_EDGES / 2];
        heldCounts = new int[count];
        merged = new double[Math.max(1, 2 * count) * MOST_EDGES];
    }

    /** How many numbers stretches seen may take. */
    int mostSeen() {
        return merged.length + 64;
    }

    /** What comes next are arcs of a missile: radars see as far as its cross-section lets them. */
    void against(Missile missile) {
        views =
                viewsOf.computeIfAbsent(
                        missile.crossSectionsSquareMeters(),
                        _ -> {
                            RadarGeometry[] made = new RadarGeometry[sensors.size()];
                            for (int k = 0; k < made.length; k++) {
                                made[k] =
                                        new RadarGeometry(
                                                sensors.get(k) instanceof Sensor.Radar radar
                                                        ? radar.against(missile)
                                                        : null);
                            }
                            return made;
                        });
    }

    /** Begins an arc, worked out in blocks already. */
    void begin(SampledArc arc, ArcBlockBounds blocks) {
        this.arc = arc;
        this.blocks = blocks;
        Arrays.fill(known, false);
        lastMin = Double.NaN;
        lastFloor = Double.NaN;
        apogeeHeight = Double.NaN;
        sampled = false;
        boostSampled = false;
        Arrays.fill(blockSampled, false);
    }

    /** Works out all samples, once an arc. */
    void sample() {
        for (int b = 0; b < ArcBlockBounds.COUNT; b++) {
            sampleBlock(b);
        }
        if (withBoost) {
            sampleBoost();
        }
    }

    /** Works out the samples between which some steps lie, once an arc. */
    void sampleSteps(int from, int to) {
        if (from < BOOST_SAMPLES) {
            sampleBoost();
        }
        int first = Math.max(0, from - BOOST_SAMPLES) / BLOCK;
        for (int b = first; b * BLOCK + BOOST_SAMPLES <= to; b++) {
            sampleBlock(b);
        }
    }

    /** Works out the samples of the boost and the one after, once an arc. */
    void sampleBoost() {
        sampleBlock(0);
        if (boostSampled) {
            return;
        }
        boostSampled = true;
        for (int k = 0; k < BOOST_SAMPLES; k++) {
            parameter[k] = (double) k / BOOST_SAMPLES - 1.0;
            arc.moveTo(parameter[k]);
            time[k] = arc.seconds();
            x[k] = arc.ecefX();
            y[k] = arc.ecefY();
            z[k] = arc.ecefZ();
            radius[k] = Math.sqrt(x[k] * x[k] + y[k] * y[k] + z[k] * z[k]);
        }
        direct(0, BOOST_SAMPLES);
    }

    /** Works out the samples at the ends of a block and within, once an arc. */
    void sampleBlock(int b) {
        if (blockSampled[b]) {
            return;
        }
        double step = arc.anomalyRangeRad() / (SAMPLES - 1);
        if (!sampled) {
            sampled = true;
            for (int k = 0; k + 1 < SAMPLES; k++) {
                parameter[BOOST_SAMPLES + k] = k * step;
            }
            parameter[ALL - 1] = arc.anomalyRangeRad();
        }
        blockSampled[b] = true;
        int from = BOOST_SAMPLES + b * BLOCK;
        arc.sample(from, BLOCK, parameter[from], step, time, x, y, z, radius);
        // Those that are places of the blocks too, and shared with the block beside.
        place(from, 2 * b);
        place(from + BLOCK / 2, 2 * b + 1);
        place(from + BLOCK, 2 * b + 2);
        direct(from, from + BLOCK);
        double high = blocks.high(b);
        if (high >= blocks.apogeeRadius) {
            raise(from, from + BLOCK, high);
        }
    }

    private void place(int k, int p) {
        time[k] = blocks.time[p];
        x[k] = blocks.x[p];
        y[k] = blocks.y[p];
        z[k] = blocks.z[p];
        radius[k] = blocks.radius[p];
    }

    /** The stretches on which the height is one that an interceptor may intercept at. */
    int heights(Interceptor interceptor, boolean withBoost, double[] out) {
        double min = interceptor.minInterceptHeightMeters();
        double max = interceptor.maxInterceptHeightMeters();
        if (min != lastMin || max != lastMax || withBoost != lastBoost) {
            lastMin = min;
            lastMax = max;
            lastBoost = withBoost;
            lastCount = findHeights(min, max, withBoost, lastStretches);
        }
        System.arraycopy(lastStretches, 0, out, 0, 2 * lastCount);
        return lastCount;
    }

    private int findHeights(double min, double max, boolean withBoost, double[] out) {
        int n = 0;
        findApogee();
        if (withBoost && burnoutHeight > 0) {
            double from = Math.sqrt(Math.max(0.0, min) / burnoutHeight) - 1.0;
            double to = Math.sqrt(Math.max(0.0, max) / burnoutHeight) - 1.0;
            if (from < 0 && max >= 0) {
                out[0] = from;
                out[1] = Math.min(to, 0.0);
                n = 1;
            }
        }
        if (!(apogeeHeight >= min)) {
            return n;
        }
        if (min != lastFloor) {
            lastFloor = min;
            floorFrom = burnoutHeight >= min ? 0.0 : arc.parameterAtHeight(min, false);
            floorTo = min <= 0 ? arc.anomalyRangeRad() : arc.parameterAtHeight(min, true);
        }
        double from = floorFrom;
        double to = floorTo;
        if (apogeeHeight > max) {
            double up = burnoutHeight > max ? -1.0 : arc.parameterAtHeight(max, false);
            double down = arc.parameterAtHeight(max, true);
            n = add(out, n, from, up);
            return add(out, n, down, to);
        }
        return add(out, n, from, to);
    }

    private void findApogee() {
        if (Double.isNaN(apogeeHeight)) {
            arc.moveTo(arc.apogeeParameter());
            apogeeHeight = arc.heightMeters();
            burnoutHeight = Ellipsoid.heightMeters(blocks.x[0], blocks.y[0], blocks.z[0]);
        }
    }

    private static int add(double[] out, int n, double from, double to) {
        if (!(from <= to)) {
            return n;
        }
        if (n > 0 && out[2 * n - 1] >= from) {
            out[2 * n - 1] = Math.max(out[2 * n - 1], to);
            return n;
        }
        out[2 * n] = from;
        out[2 * n + 1] = to;
        return n + 1;
    }

    /** t_track of a sensor, infinite where it never tracks. */
    double trackSeconds(int sensor) {
        find(sensor);
        return tracks[sensor];
    }

    /** Whether any of some sensors sees a place of the arc, to be told without its stretches. */
    boolean seesPlace(int[] which, double px, double py, double pz, double seconds) {
        for (int k : which) {
            boolean sees =
                    switch (sensors.get(k)) {
                        case Sensor.Radar _ -> views[k].margin(px, py, pz) >= 0;
                        case Sensor.SpaceMidcourse space ->
                                seconds >= arc.burnoutSeconds()
                                        && Ellipsoid.heightMeters(px, py, pz)
                                                >= space.minHeightMeters();
                        case Sensor.SpaceInfrared _ -> false;
                    };
            if (sees) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of some sensors has a sight that holds the target. */
    boolean holds(int[] which) {
        for (int k : which) {
            find(k);
            if (heldCounts[k] > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a track of any of some sensors holds the target at a time, though none may see it.
     */
    boolean holdsAt(int[] which, double seconds, double predictionSeconds) {
        for (int k : which) {
            find(k);
            for (int i = 0; i < heldCounts[k]; i++) {
                if (seconds >= held[k][i] && seconds <= held[k][i] + predictionSeconds) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Until where on the arc a sight that ended holds the target. */
    private double heldUntil(int k, int i, double predictionSeconds) {
        double until = held[k][i] + predictionSeconds;
        return until < arc.impactSeconds() ? arc.parameterAt(until) : arc.anomalyRangeRad();
    }

    /**
     * From where to where on the arc any of some sensors sees it or holds it at all; false where
     * none does.
     */
    boolean span(int[] which, double predictionSeconds, double[] out) {
        out[0] = Double.POSITIVE_INFINITY;
        out[1] = Double.NEGATIVE_INFINITY;
        for (int k : which) {
            find(k);
            if (edgeCounts[k] > 0) {
                out[0] = Math.min(out[0], edges[k][0]);
                out[1] = Math.max(out[1], edges[k][edgeCounts[k] - 1]);
                if (predictionSeconds > 0 && heldCounts[k] > 0) {
                    out[1] = Math.max(out[1], heldUntil(k, heldCounts[k] - 1, predictionSeconds));
                }
            }
        }
        return out[0] <= out[1];
    }

    /** The parts of stretches on which any of some sensors sees the target or holds it. */
    int seen(int[] which, double predictionSeconds, double[] stretches, int count, double[] out) {
        int total = 0;
        for (int k : which) {
            find(k);
            for (int i = 0; i < edgeCounts[k]; i += 2) {
                merged[total++] = edges[k][i];
                merged[total++] = edges[k][i + 1];
            }
            for (int i = 0; predictionSeconds > 0 && i < heldCounts[k]; i++) {
                merged[total++] = heldAt[k][i];
                merged[total++] = heldUntil(k, i, predictionSeconds);
            }
        }
        // Insertion sort of pairs by their beginning; there are few.
        for (int i = 2; i < total; i += 2) {
            double a = merged[i];
            double b = merged[i + 1];
            int j = i - 2;
            while (j >= 0 && merged[j] > a) {
                merged[j + 2] = merged[j];
                merged[j + 3] = merged[j + 1];
                j -= 2;
            }
            merged[j + 2] = a;
            merged[j + 3] = b;
        }
        int n = 0;
        for (int s = 0; s < count; s++) {
            for (int i = 0; i < total; i += 2) {
                double from = Math.max(stretches[2 * s], merged[i]);
                double to = Math.min(stretches[2 * s + 1], merged[i + 1]);
                n = add(out, n, from, to);
            }
        }
        return n;
    }

    private void find(int k) {
        if (known[k]) {
            return;
        }
        known[k] = true;
        tracks[k] = Double.POSITIVE_INFINITY;
        edgeCounts[k] = 0;
        heldCounts[k] = 0;
        switch (sensors.get(k)) {
            case Sensor.SpaceInfrared infrared -> {
                double at = infrared.detectionDelaySeconds() + infrared.trackTimeSeconds();
                if (infrared.detectionDelaySeconds() <= arc.burnoutSeconds()) {
                    edges[k][0] = arc.parameterAt(infrared.detectionDelaySeconds());
                    edges[k][1] = 0.0;
                    edgeCounts[k] = 2;
                    if (at < arc.burnoutSeconds()) {
                        tracks[k] = at;
                    }
                }
            }
            case Sensor.Radar radar -> {
                findRadar(k);
                findTracks(k, radar.trackTimeSeconds());
            }
            case Sensor.SpaceMidcourse space -> {
                double min = space.minHeightMeters();
                findApogee();
                if (apogeeHeight >= min) {
                    edges[k][0] = burnoutHeight >= min ? 0.0 : arc.parameterAtHeight(min, false);
                    edges[k][1] =
                            min <= 0 ? arc.anomalyRangeRad() : arc.parameterAtHeight(min, true);
                    edgeCounts[k] = edges[k][0] <= edges[k][1] ? 2 : 0;
                    findTracks(k, space.trackTimeSeconds());
                }
            }
        }
    }

    /** When a sensor has a track, and which of its sights hold the target. */
    private void findTracks(int k, double trackTime) {
        for (int i = 0; i < edgeCounts[k]; i += 2) {
            arc.moveTo(edges[k][i]);
            double from = arc.seconds();
            arc.moveTo(edges[k][i + 1]);
            double to = arc.seconds();
            if (from + trackTime <= to && tracks[k] == Double.POSITIVE_INFINITY) {
                tracks[k] = from + trackTime;
            }
            if (Math.max(arc.burnoutSeconds(), from) + trackTime <= to) {
                held[k][heldCounts[k]] = to;
                heldAt[k][heldCounts[k]++] = edges[k][i + 1];
            }
        }
    }

    private void findRadar(int k) {
        sample();
        RadarGeometry view = views[k];
        double[] found = edges[k];
        int n = 0;
        for (int i = 0; i < ALL; i++) {
            value[i] = view.margin(x[i], y[i], z[i]);
        }
        boolean inside = value[0] >= 0;
        if (inside) {
            found[n++] = parameter[0];
        }
        for (int i = 1; i < ALL; i++) {
            boolean next = value[i] >= 0;
            if (next == inside && i + 1 < ALL && (value[i + 1] >= 0) == inside) {
                n = hidden(view, i, inside, found, n);
            }
            if (next != inside) {
                if (n < MOST_EDGES) {
                    found[n++] = crossing(view, parameter[i - 1], parameter[i]);
                }
                inside = next;
            }
        }
        if (inside && n < MOST_EDGES) {
            found[n++] = parameter[ALL - 1];
        }
        edgeCounts[k] = n - n % 2;
    }

    /** An extremum near a sample that crosses zero and back between samples. */
    private int hidden(RadarGeometry view, int i, boolean inside, double[] found, int n) {
        double sign = inside ? 1.0 : -1.0;
        double a = sign * value[i - 1];
        double b = sign * value[i];
        double c = sign * value[i + 1];
        // Where the sample is the least of three, and might go below zero by its neighbours' bend.
        if (!(b <= a && b <= c) || n + 2 > MOST_EDGES || b > 2.0 * (Math.max(a, c) - b)) {
            return n;
        }
        double lo = parameter[i - 1];
        double hi = parameter[i + 1];
        double golden = 0.3819660112501051;
        double p = lo + golden * (hi - lo);
        double q = hi - golden * (hi - lo);
        double fp = sign * marginAt(view, p);
        double fq = sign * marginAt(view, q);
        for (int step = 0; step < 30 && fp >= 0 && fq >= 0; step++) {
            if (fp < fq) {
                hi = q;
                q = p;
                fq = fp;
                p = lo + golden * (hi - lo);
                fp = sign * marginAt(view, p);
            } else {
                lo = p;
                p = q;
                fp = fq;
                q = hi - golden * (hi - lo);
                fq = sign * marginAt(view, q);
            }
        }
        double best = fp < fq ? p : q;
        if (Math.min(fp, fq) < 0) {
            found[n++] = crossing(view, parameter[i - 1], best);
            found[n++] = crossing(view, best, parameter[i + 1]);
        }
        return n;
    }

    private double marginAt(RadarGeometry view, double at) {
        arc.moveTo(at);
        return view.margin(arc.ecefX(), arc.ecefY(), arc.ecefZ());
    }

    /** Where the margin changes sign, by the Illinois rule; on the side not negative. */
    private double crossing(RadarGeometry view, double from, double to) {
        double a = from;
        double b = to;
        double fa = marginAt(view, a);
        double fb = marginAt(view, b);
        boolean insideAtB = fb >= 0;
        for (int i = 0; i < 80 && Math.abs(b - a) > PARAMETER_TOLERANCE; i++) {
            double next = i % 8 == 7 ? 0.5 * (a + b) : b - fb * (b - a) / (fb - fa);
            // Where b is as good as found, a step past it brings a close as well.
            if (Math.abs(next - b) < 0.25 * PARAMETER_TOLERANCE) {
                next = b + Math.copySign(0.5 * PARAMETER_TOLERANCE, a - b);
            }
            if (!(next > Math.min(a, b) && next < Math.max(a, b))) {
                next = 0.5 * (a + b);
            }
            double f = marginAt(view, next);
            boolean inside = f >= 0;
            if (inside == insideAtB) {
                fa *= 0.5;
            } else {
                a = b;
                fa = fb;
            }
            b = next;
            fb = f;
            insideAtB = inside;
        }
        return insideAtB ? b : a;
    }
}
