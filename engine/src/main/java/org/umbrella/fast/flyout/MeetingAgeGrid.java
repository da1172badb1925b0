// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import java.util.Arrays;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.earth.work.Workers;

/**
 * The nodes of a {@link MeetingAgeTable}: where they lie, and the harmonics of A, B, C and D in
 * azimuth there.
 *
 * <p>Rows of equal radius and azimuth are followed outward from overhead, which all azimuths share
 * ({@link MeetingAgeTracer}); beyond reach a few nodes are solved, the rest continued. A node's
 * place in the arrays is chord × radii + radius, row 0 of the chords holding q = −1 step. Cost: 2
 * to 10 ms of processor time, with the azimuths side by side.
 */
final class MeetingAgeGrid {

    static final int HARMONICS = 2;

    /** Of A and of B. */
    static final int TERMS = 2 * HARMONICS + 1;

    /** Of C and of D: mean and first harmonic. */
    static final int SINE_TERMS = 3;

    /** As many as tell the first harmonic left out from those kept. */
    private static final int AZIMUTHS = 2 * HARMONICS + 3;

    static final int FIELDS = 4;
    private static final double RADIAL_STEP_METERS = 50e3;
    private static final double MIRRORED_RADIAL_STEP_METERS = 80e3;
    private static final int REACH_NODES = 40;
    private static final int MIRRORED_REACH_NODES = 90;

    /** Near the antipode the plane of an arc is lost; nobody reaches so far in time. */
    private static final double MIRRORED_REACH = 1.8;

    /** How many nodes beyond reach are solved; farther out continued lines will do. */
    private static final int BEYOND = 3;

    private static final int MAX_REACH_STEPS = 24;

    private final FlyoutTable frame;
    private final GeodeticPoint site;
    private final double burnoutSpeed;
    private final double burnSeconds;
    private final boolean mirrored;
    final double radiusFrom;
    final double radiusStep;
    final int radii;
    final double chordStep;
    final int chords;

    /** Of a node: the harmonics of A, then those of B. */
    final float[] ages;

    /** Of a node: those of C, then those of D. */
    final float[] sines;

    /** Of a node: the first harmonic left out, of A, B, C and D. */
    final float[] leftOut;

    MeetingAgeGrid(
            FlyoutTable frame,
            GeodeticPoint site,
            double burnoutSpeed,
            double burnSeconds,
            double minHeightMeters,
            double maxHeightMeters,
            boolean mirrored,
            Workers workers) {
        this.frame = frame;
        this.site = site;
        this.burnoutSpeed = burnoutSpeed;
        this.burnSeconds = burnSeconds;
        this.mirrored = mirrored;
        double from = Wgs84.POLAR_RADIUS_METERS + minHeightMeters;
        double to = Wgs84.EQUATORIAL_RADIUS_METERS + maxHeightMeters;
        double wanted = mirrored ? MIRRORED_RADIAL_STEP_METERS : RADIAL_STEP_METERS;
        int steps = Math.max(5, (int) Math.ceil((to - from) / wanted));
        radiusStep = (to - from) / steps;
        radiusFrom = from - radiusStep;
        radii = steps + 3;
        double reach = mirrored ? MIRRORED_REACH : reach(from, to);
        int spans = mirrored ? MIRRORED_REACH_NODES : REACH_NODES;
        chordStep = Math.max(reach, 0.02) / spans;
        // One ghost before overhead, and beyond reach what the last cells need.
        chords = Math.min(spans + 6, (int) (2.0 / chordStep) + 2);
        ages = new float[chords * radii * 2 * TERMS];
        sines = new float[chords * radii * 2 * SINE_TERMS];
        leftOut = new float[chords * radii * FIELDS];
        fill(workers);
    }

    /** The greatest q at which something is reached, a little too great. */
    private double reach(double from, double to) {
        MeetingAges pair = new MeetingAges(site, burnoutSpeed, burnSeconds, false);
        double best = 0.0;
        double near = 0.3;
        for (int k = 0; k < 4; k++) {
            for (int a = 0; a < 4; a++) {
                double q = border(pair, 0.5 * Math.PI * a, from + (to - from) * k / 3.0, near);
                best = Math.max(best, q);
                near = Math.max(q, 0.01);
            }
        }
        return Math.min(2.0, 1.03 * best);
    }

    /**
     * The q at which v_bo is the least required speed, to a thousandth, by secants on the square of
     * that speed from a stated q; nought where even overhead asks for more.
     */
    private double border(MeetingAges pair, double azimuth, double radius, double near) {
        double[] target = new double[3];
        double q = near;
        double before = 0.0;
        double excessBefore = Double.NaN;
        double low = 0.0;
        double high = 2.0;
        for (int i = 0; i < MAX_REACH_STEPS && high - low > 1e-3 * low; i++) {
            frame.place(q, azimuth, radius, target);
            double speed = pair.leastSpeed(target);
            if (Double.isNaN(speed)) {
                pair.forget();
                speed = pair.leastSpeed(target);
            }
            double excess = speed * speed - burnoutSpeed * burnoutSpeed;
            if (excess < 0) {
                low = q;
            } else {
                high = q;
            }
            // A little too far in turn, so that the ends close in on both sides.
            double step = excess * (q - before) / (excess - excessBefore);
            double secant = q - step + Math.copySign(3e-4 * q, -excess);
            before = q;
            excessBefore = excess;
            q =
                    secant > low && secant < high
                            ? secant
                            : i == 0 && excess < 0 ? 1.2 * q : 0.5 * (low + high);
        }
        return high;
    }

    private void fill(Workers workers) {
        double[] solved = new double[AZIMUTHS * radii * chords * FIELDS];
        Arrays.fill(solved, Double.NaN);
        double[][] overhead = overhead();
        workers.forEach(AZIMUTHS, azimuth -> solveRows(azimuth, overhead, solved));
        for (int a = 0; a < AZIMUTHS; a++) {
            for (int r = 4; r < radii; r++) {
                for (int q = 1; q < chords; q++) {
                    continueLine(solved, ((a * radii + r) * chords + q) * FIELDS, chords * FIELDS);
                }
            }
        }
        double[] waves = waves();
        double[] series = new double[2 * HARMONICS + 4];
        for (int r = 0; r < radii; r++) {
            for (int q = 1; q < chords; q++) {
                harmonics(solved, r, q, waves, series);
            }
            // The place at −q lies at q on the other side: odd harmonics change sign.
            mirror(ages, TERMS, r);
            mirror(sines, SINE_TERMS, r);
        }
    }

    private MeetingAgeTracer trace() {
        return new MeetingAgeTracer(site, burnoutSpeed, burnSeconds, mirrored);
    }

    /** The column overhead, from the middle down and up. */
    private double[][] overhead() {
        double[][] states = new double[radii][];
        MeetingAgeTracer trace = trace();
        double[] target = new double[3];
        int middle = radii / 2;
        for (int r = middle; r >= 0; r--) {
            overhead(trace, r, target, states);
        }
        trace.forget();
        for (int r = middle + 1; r < radii; r++) {
            if (r == middle + 1 && states[middle].length > 0) {
                trace.startFrom(states[middle]);
            }
            overhead(trace, r, target, states);
        }
        return states;
    }

    private void overhead(MeetingAgeTracer trace, int r, double[] target, double[][] states) {
        frame.place(0.0, 0.0, radiusFrom + r * radiusStep, target);
        states[r] = trace.solve(target) ? trace.state() : new double[0];
    }

    private void solveRows(int azimuth, double[][] overhead, double[] solved) {
        MeetingAgeTracer trace = trace();
        double[] target = new double[3];
        int below = 0;
        for (int r = 0; r < radii; r++) {
            trace.forget();
            if (overhead[r].length > 0) {
                trace.startFrom(overhead[r]);
            }
            below = solveRow(trace, azimuth, r, below, target, solved);
        }
    }

    /**
     * Solves a row to some nodes beyond reach, its own and the next lower row's; returns its own.
     */
    private int solveRow(
            MeetingAgeTracer trace,
            int azimuth,
            int r,
            int below,
            double[] target,
            double[] solved) {
        int row = (azimuth * radii + r) * chords * FIELDS;
        int reached = 0;
        int missed = 0;
        for (int q = 1; q < chords && !trace.beyond(); q++) {
            double chord = (q - 1) * chordStep;
            if ((missed >= BEYOND && q > below + BEYOND) || chord > 2.0) {
                break;
            }
            double azimuthRad = 2.0 * Math.PI * azimuth / AZIMUTHS;
            frame.place(chord, azimuthRad, radiusFrom + r * radiusStep, target);
            if (trace.solve(target)) {
                int at = row + q * FIELDS;
                solved[at] = trace.mean;
                solved[at + 1] = trace.square;
                solved[at + 2] = trace.sine;
                solved[at + 3] = trace.sineRate;
                missed = trace.square < 0 ? missed + 1 : 0;
                reached = trace.square < 0 ? reached : q;
            } else {
                missed += missed > 0 ? 1 : 0;
            }
        }
        for (int q = 5; q < chords; q++) {
            continueLine(solved, row + q * FIELDS, FIELDS);
        }
        return reached;
    }

    /**
     * Where a node beyond reach has not been solved: the cubic through the last four, or the
     * straight line through the last two where that would come up again.
     */
    private static void continueLine(double[] solved, int at, int stride) {
        if (!Double.isNaN(solved[at + 1]) || !(solved[at - stride + 1] < 0)) {
            return;
        }
        for (int field = 0; field < FIELDS; field++) {
            int i = at + field;
            double a = solved[i - stride];
            double b = solved[i - 2 * stride];
            double c = solved[i - 3 * stride];
            double d = solved[i - 4 * stride];
            double value = 4.0 * (a + c) - 6.0 * b - d;
            boolean smooth = Math.abs(value - a) < 2.0 * Math.abs(a - b);
            double slope = a - b;
            solved[i] = smooth ? value : field == 1 ? a + Math.min(0.0, slope) : a + slope;
        }
    }

    /** Cosines and sines of harmonic m at azimuth a, scaled to make a series of values there. */
    private static double[] waves() {
        double[] waves = new double[AZIMUTHS * (2 * HARMONICS + 4)];
        for (int a = 0; a < AZIMUTHS; a++) {
            for (int m = 0; m <= HARMONICS + 1; m++) {
                double angle = 2.0 * Math.PI * (m * a % AZIMUTHS) / AZIMUTHS;
                double scale = (m == 0 ? 1.0 : 2.0) / AZIMUTHS;
                int at = a * (2 * HARMONICS + 4) + 2 * m;
                waves[at] = scale * Math.cos(angle);
                waves[at + 1] = scale * Math.sin(angle);
            }
        }
        return waves;
    }

    private void harmonics(double[] solved, int r, int q, double[] waves, double[] series) {
        int node = q * radii + r;
        for (int field = 0; field < FIELDS; field++) {
            Arrays.fill(series, 0.0);
            for (int a = 0; a < AZIMUTHS; a++) {
                double value = solved[((a * radii + r) * chords + q) * FIELDS + field];
                for (int k = 0; k < series.length; k++) {
                    series[k] += value * waves[a * series.length + k];
                }
            }
            float[] into = field < 2 ? ages : sines;
            int terms = field < 2 ? TERMS : SINE_TERMS;
            int at = node * 2 * terms + field % 2 * terms;
            into[at] = (float) series[0];
            for (int k = 1; k < terms; k++) {
                into[at + k] = (float) series[k + 1];
            }
            int m = terms + 1;
            leftOut[FIELDS * node + field] = (float) Math.hypot(series[m], series[m + 1]);
        }
    }

    private void mirror(float[] table, int terms, int r) {
        int to = r * 2 * terms;
        int from = (2 * radii + r) * 2 * terms;
        for (int k = 0; k < 2 * terms; k++) {
            boolean odd = (k % terms + 1) / 2 % 2 == 1;
            table[to + k] = odd ? -table[from + k] : table[from + k];
        }
    }
}
