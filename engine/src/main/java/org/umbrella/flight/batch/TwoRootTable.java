// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.batch;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.Flyout;

/**
 * Both flyout ages of one interceptor from one site, looked up.
 *
 * <p>The quantities of {@link RootPair} are tabulated over azimuth from the site, q = 2 sin(ψ/2)
 * with ψ the angle at the Earth's centre, and distance from the Earth's centre, and interpolated by
 * cubics through four nodes each way. T_f is A − √B where that is no less than the burn time and
 * launched above the horizon, else A + √B. Fourth differences about a cell bound the error. Cost of
 * a look-up: about 50 ns.
 */
final class TwoRootTable extends FlyoutTable {

    private static final int FIELDS = 4;
    private static final int AZIMUTHS = 32;
    private static final int COLUMNS = AZIMUTHS + 3;
    private static final double AZIMUTH_STEP = 2.0 * Math.PI / AZIMUTHS;
    private static final double RADIAL_STEP_METERS = 50e3;
    private static final double MIRRORED_RADIAL_STEP_METERS = 80e3;
    private static final int REACH_NODES = 40;
    private static final int MIRRORED_REACH_NODES = 90;

    /** Near the antipode the plane of an arc is lost; nobody reaches so far in time. */
    private static final double MIRRORED_REACH = 1.8;

    private static final double SAFETY = 3.0;

    /** How many nodes beyond reach are solved; farther out straight lines will do. */
    private static final int BEYOND = 6;

    private static final double WORST_ERROR_SECONDS = 30.0;
    private static final double SINE_ERROR = 1e-3;
    private static final byte UNREACHABLE = 0;
    private static final byte REGULAR = 1;
    private static final byte IRREGULAR = 2;

    private final GeodeticPoint site;
    private final double burnoutSpeed;
    private final double burnSeconds;
    private final boolean mirrored;
    private final double[] vertical = new double[3];
    private final double[] siteVelocity = new double[3];
    private final double radiusFrom;
    private final double radiusStep;
    private final int radii;
    private final double chordStep;
    private final int chords;
    private final float[] nodes;
    private final byte[] cells;
    private final float[] lower;
    private final float[] meanError;
    private final float[] squareError;
    private final double reachCosine;

    /** A table; parameters as in {@link FlyoutTable#of}. */
    TwoRootTable(
            GeodeticPoint site,
            double burnoutSpeedMetersPerSecond,
            double burnSeconds,
            double minHeightMeters,
            double maxHeightMeters,
            boolean mirrored) {
        super(site, burnoutSpeedMetersPerSecond, burnSeconds);
        this.site = site;
        this.mirrored = mirrored;
        this.burnoutSpeed = burnoutSpeedMetersPerSecond;
        this.burnSeconds = burnSeconds;
        Ellipsoid.normal(site.latitudeRad(), site.longitudeRad(), vertical);
        double[] position = Ellipsoid.toEcef(site);
        siteVelocity[0] = -Wgs84.ROTATION_RATE * position[1];
        siteVelocity[1] = Wgs84.ROTATION_RATE * position[0];
        double from = Wgs84.POLAR_RADIUS_METERS + minHeightMeters;
        double to = Wgs84.EQUATORIAL_RADIUS_METERS + maxHeightMeters;
        int steps =
                Math.max(
                        5,
                        (int)
                                Math.ceil(
                                        (to - from)
                                                / (mirrored
                                                        ? MIRRORED_RADIAL_STEP_METERS
                                                        : RADIAL_STEP_METERS)));
        radiusStep = (to - from) / steps;
        radiusFrom = from - radiusStep;
        radii = steps + 3;
        double reach = mirrored ? MIRRORED_REACH : reach(from, to);
        int spans = mirrored ? MIRRORED_REACH_NODES : REACH_NODES;
        chordStep = Math.max(reach, 0.02) / spans;
        // One ghost before overhead, and beyond reach what the last cells need.
        chords = Math.min(spans + 6, (int) (2.0 / chordStep) + 2);
        double farthest = Math.min(2.0, (chords - 3) * chordStep);
        reachCosine = mirrored ? -1.0 : 1.0 - 0.5 * farthest * farthest;
        nodes = new float[COLUMNS * chords * radii * FIELDS];
        fill();
        int count = AZIMUTHS * (chords - 3) * (radii - 3);
        cells = new byte[count];
        lower = new float[count];
        meanError = new float[count];
        squareError = new float[count];
        float[] meanRoughness = roughness(0);
        float[] squareRoughness = roughness(1);
        IntStream.range(0, AZIMUTHS)
                .parallel()
                .forEach(a -> classify(a, meanRoughness, squareRoughness));
    }

    /** The greatest q at which something is reached, a little too great. */
    private double reach(double from, double to) {
        double[] target = new double[3];
        double best = 0.0;
        for (int k = 0; k < 4; k++) {
            double r = from + (to - from) * k / 3.0;
            for (int a = 0; a < 4; a++) {
                RootPair pair = pair();
                double lo = 0.0;
                double hi = 2.0;
                for (int i = 0; i < 8; i++) {
                    double mid = i == 0 ? 0.3 : 0.5 * (lo + hi);
                    pair.forget();
                    place(mid, 0.5 * Math.PI * a, r, target);
                    if (pair.solve(target) && pair.square >= 0) {
                        lo = mid;
                    } else {
                        hi = mid;
                    }
                }
                best = Math.max(best, hi);
            }
        }
        return Math.min(2.0, 1.03 * best);
    }

    private RootPair pair() {
        return new RootPair(site, burnoutSpeed, burnSeconds, vertical, siteVelocity, mirrored);
    }

    private int node(int azimuth, int chord, int radius) {
        return ((azimuth * chords + chord) * radii + radius) * FIELDS;
    }

    /** Column 0 holds azimuth −1, so that no look-up wraps around; row 0 holds q = −1 step. */
    private void fill() {
        Arrays.fill(nodes, Float.NaN);
        IntStream.range(0, AZIMUTHS).parallel().forEach(this::fillColumn);
        for (int a = 0; a < AZIMUTHS; a++) {
            int opposite = (a + AZIMUTHS / 2) % AZIMUTHS;
            System.arraycopy(
                    nodes, node(opposite + 1, 2, 0), nodes, node(a + 1, 0, 0), radii * FIELDS);
        }
        int size = chords * radii * FIELDS;
        System.arraycopy(nodes, AZIMUTHS * size, nodes, 0, size);
        System.arraycopy(nodes, size, nodes, (AZIMUTHS + 1) * size, 2 * size);
    }

    private void fillColumn(int azimuth) {
        RootPair pair = pair();
        double[] target = new double[3];
        for (int r = 0; r < radii; r++) {
            pair.forget();
            int missed = 0;
            for (int q = 1; q < chords && missed < BEYOND; q++) {
                double chord = (q - 1) * chordStep;
                if (chord > 2.0) {
                    break;
                }
                place(chord, azimuth * AZIMUTH_STEP, radiusFrom + r * radiusStep, target);
                if (pair.solve(target)) {
                    int index = node(azimuth + 1, q, r);
                    nodes[index] = (float) pair.mean;
                    nodes[index + 1] = (float) pair.square;
                    nodes[index + 2] = (float) pair.sine;
                    nodes[index + 3] = (float) pair.sineRate;
                    missed = pair.square < 0 ? missed + 1 : 0;
                } else {
                    pair.forget();
                    missed += missed > 0 ? 1 : 0;
                }
            }
            for (int q = 3; q < chords; q++) {
                continueLine(node(azimuth + 1, q, r), radii * FIELDS);
            }
        }
        for (int r = 2; r < radii; r++) {
            for (int q = 1; q < chords; q++) {
                continueLine(node(azimuth + 1, q, r), FIELDS);
            }
        }
    }

    /** Where a node beyond reach has not been solved, the straight line through the last two. */
    private void continueLine(int at, int stride) {
        if (Float.isNaN(nodes[at + 1]) && nodes[at - stride + 1] < 0) {
            float slope = Math.min(0.0f, nodes[at - stride + 1] - nodes[at - 2 * stride + 1]);
            if (!Float.isNaN(slope)) {
                nodes[at] = 2.0f * nodes[at - stride] - nodes[at - 2 * stride];
                nodes[at + 1] = nodes[at - stride + 1] + slope;
                nodes[at + 2] = nodes[at - stride + 2];
                nodes[at + 3] = nodes[at - stride + 3];
            }
        }
    }

    private void classify(int a, float[] meanRoughness, float[] squareRoughness) {
        int index = a * (chords - 3) * (radii - 3);
        for (int q = 0; q < chords - 3; q++) {
            for (int r = 0; r < radii - 3; r++) {
                int reached = 0;
                int solved = 0;
                double roughA = 0.0;
                double roughB = 0.0;
                double least = Double.POSITIVE_INFINITY;
                for (int i = 0; i < 4; i++) {
                    for (int j = 0; j < 4; j++) {
                        for (int k = 0; k < 4; k++) {
                            int at = node(a + i, q + j, r + k);
                            float b = nodes[at + 1];
                            roughA = Math.max(roughA, meanRoughness[at / FIELDS]);
                            roughB = Math.max(roughB, squareRoughness[at / FIELDS]);
                            solved += Float.isNaN(b) ? 0 : 1;
                            if (b >= 0) {
                                reached++;
                                least = Math.min(least, nodes[at] - Math.sqrt(b));
                            }
                        }
                    }
                }
                double errorA = SAFETY * roughA;
                double errorB = SAFETY * roughB;
                if (reached == 0) {
                    cells[index] = UNREACHABLE;
                } else if (solved == 64 && errorA < WORST_ERROR_SECONDS) {
                    cells[index] = REGULAR;
                } else {
                    cells[index] = IRREGULAR;
                }
                lower[index] = (float) Math.max(burnSeconds, solved == 64 ? least : 0.0);
                meanError[index] = (float) errorA;
                squareError[index] = (float) errorB;
                index++;
            }
        }
    }

    /**
     * Error of cubic interpolation about each node: 3/128 of its fourth differences. A cell takes
     * the greatest of all nodes it uses, so that a node amiss shows too.
     */
    private float[] roughness(int field) {
        float[] rough = new float[nodes.length / FIELDS];
        IntStream.range(0, AZIMUTHS)
                .parallel()
                .forEach(a -> {
                    for (int q = 0; q < chords; q++) {
                        for (int r = 0; r < radii; r++) {
                            int at = node(a + 1, q, r);
                            double sum =
                                    fourthAzimuth(a, q, r, field)
                                            + fourth(at + field, radii * FIELDS, q, chords)
                                            + fourth(at + field, FIELDS, r, radii);
                            rough[at / FIELDS] = (float) (sum * 3.0 / 128.0);
                        }
                    }
                });
        int size = chords * radii;
        System.arraycopy(rough, AZIMUTHS * size, rough, 0, size);
        System.arraycopy(rough, size, rough, (AZIMUTHS + 1) * size, 2 * size);
        return rough;
    }

    private double fourthAzimuth(int azimuth, int q, int r, int field) {
        return Math.abs(
                (double) nodes[node((azimuth + AZIMUTHS - 2) % AZIMUTHS + 1, q, r) + field]
                        - 4.0 * nodes[node((azimuth + AZIMUTHS - 1) % AZIMUTHS + 1, q, r) + field]
                        + 6.0 * nodes[node(azimuth + 1, q, r) + field]
                        - 4.0 * nodes[node((azimuth + 1) % AZIMUTHS + 1, q, r) + field]
                        + nodes[node((azimuth + 2) % AZIMUTHS + 1, q, r) + field]);
    }

    /** The fourth difference at a node, or at the nearest that has its neighbours. */
    private double fourth(int at, int stride, int index, int size) {
        for (int away = 0; away < 3; away++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                int i = index + sign * away;
                if (i >= 2 && i <= size - 3) {
                    int c = at + sign * away * stride;
                    double d =
                            Math.abs(
                                    (double) nodes[c - 2 * stride]
                                            - 4.0 * nodes[c - stride]
                                            + 6.0 * nodes[c]
                                            - 4.0 * nodes[c + stride]
                                            + nodes[c + 2 * stride]);
                    if (!Double.isNaN(d)) {
                        return d;
                    }
                }
            }
        }
        return Double.NaN;
    }

    @Override
    public double reachCosine() {
        return reachCosine;
    }

    @Override
    public void lookUp(double x, double y, double z, Look out) {
        double radius = Math.sqrt(x * x + y * y + z * z);
        double cosine = (x * up[0] + y * up[1] + z * up[2]) / radius;
        double fq = Math.sqrt(Math.max(0.0, 2.0 - 2.0 * cosine)) / chordStep;
        int iq = (int) fq;
        if (iq >= chords - 3) {
            out.kind = mirrored ? Kind.UNKNOWN : Kind.UNREACHED;
            out.age = mirrored ? leastAge(x, y, z) : 0.0;
            return;
        }
        double e = x * east[0] + y * east[1];
        double n = x * north[0] + y * north[1] + z * north[2];
        double fa = Math.atan2(e, n) / AZIMUTH_STEP + AZIMUTHS;
        int ia = (int) fa;
        fa -= ia;
        ia %= AZIMUTHS;
        double fr = (radius - radiusFrom) / radiusStep - 1.0;
        int ir = (int) Math.max(0.0, Math.min(radii - 4.0, fr));
        fr -= ir;
        fq -= iq;
        int cell = (ia * (chords - 3) + iq) * (radii - 3) + ir;
        byte type = cells[cell];
        if (type != REGULAR) {
            out.kind = type == UNREACHABLE && !mirrored ? Kind.UNREACHED : Kind.UNKNOWN;
            out.age = Math.max(lower[cell], leastAge(x, y, z));
            return;
        }
        double r0 = -fr * (fr - 1.0) * (fr - 2.0) / 6.0;
        double r1 = (fr + 1.0) * (fr - 1.0) * (fr - 2.0) / 2.0;
        double r2 = -(fr + 1.0) * fr * (fr - 2.0) / 2.0;
        double r3 = (fr + 1.0) * fr * (fr - 1.0) / 6.0;
        double q0 = -fq * (fq - 1.0) * (fq - 2.0) / 6.0;
        double q1 = (fq + 1.0) * (fq - 1.0) * (fq - 2.0) / 2.0;
        double q2 = -(fq + 1.0) * fq * (fq - 2.0) / 2.0;
        double q3 = (fq + 1.0) * fq * (fq - 1.0) / 6.0;
        double a0 = -fa * (fa - 1.0) * (fa - 2.0) / 6.0;
        double a1 = (fa + 1.0) * (fa - 1.0) * (fa - 2.0) / 2.0;
        double a2 = -(fa + 1.0) * fa * (fa - 2.0) / 2.0;
        double a3 = (fa + 1.0) * fa * (fa - 1.0) / 6.0;
        int base = node(ia, iq, ir);
        int across = chords * radii * FIELDS;
        int along = radii * FIELDS;
        double mean = 0.0;
        double square = 0.0;
        double sine = 0.0;
        double rate = 0.0;
        float[] f = nodes;
        for (int i = 0; i < 4; i++) {
            double wa = i == 0 ? a0 : i == 1 ? a1 : i == 2 ? a2 : a3;
            int at = base + i * across;
            for (int j = 0; j < 4; j++) {
                double w = wa * (j == 0 ? q0 : j == 1 ? q1 : j == 2 ? q2 : q3);
                double w0 = w * r0;
                double w1 = w * r1;
                double w2 = w * r2;
                double w3 = w * r3;
                mean += w0 * f[at] + w1 * f[at + 4] + w2 * f[at + 8] + w3 * f[at + 12];
                square += w0 * f[at + 1] + w1 * f[at + 5] + w2 * f[at + 9] + w3 * f[at + 13];
                sine += w0 * f[at + 2] + w1 * f[at + 6] + w2 * f[at + 10] + w3 * f[at + 14];
                rate += w0 * f[at + 3] + w1 * f[at + 7] + w2 * f[at + 11] + w3 * f[at + 15];
                at += along;
            }
        }
        double errorB = squareError[cell];
        if (square < 2.0 * errorB) {
            out.kind = square < -errorB ? Kind.UNREACHED : Kind.UNKNOWN;
            out.age =
                    Math.max(
                            burnSeconds,
                            mean - meanError[cell] - Math.sqrt(Math.max(0.0, square + errorB)));
            return;
        }
        double half = Math.sqrt(square);
        double error = meanError[cell] + errorB / half;
        double falling = mean - half;
        double elevation = sine - rate * half;
        if (falling > burnSeconds + error && elevation > SINE_ERROR) {
            out.kind = Kind.FALLING;
            out.age = falling;
            out.error = error;
        } else if (mirrored && (falling < burnSeconds - error || elevation < -SINE_ERROR)) {
            // What is left is the later age, and that comes after the age of least speed.
            out.kind = Kind.UNKNOWN;
            out.age = Math.max(burnSeconds, mean - error);
        } else if ((falling < burnSeconds - error || elevation < -SINE_ERROR)
                && sine + rate * half > SINE_ERROR
                && mean + half > burnSeconds + error
                && mean + half < Flyout.MAX_SECONDS - error) {
            out.kind = Kind.RISING;
            out.age = mean + half;
            out.error = error;
        } else {
            out.kind = Kind.UNKNOWN;
            out.age = Math.max(burnSeconds, falling - error);
        }
    }
}
