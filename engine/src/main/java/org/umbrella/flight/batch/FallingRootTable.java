// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.batch;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

/**
 * The lesser flyout age of one interceptor from one site, looked up.
 *
 * <p>T_f is tabulated over azimuth from the site, q = 2 sin(ψ/2) with ψ the angle at the Earth's
 * centre, and distance from the Earth's centre, and interpolated by cubics through four nodes each
 * way. A cell is <em>regular</em> where all 64 nodes lie on the same smooth side of T_f and fourth
 * differences bound the error of interpolation by {@link #ERROR_SECONDS}; elsewhere (the border of
 * reach, the horizon of the launch, the shell of burnout points) only a lower bound is given, and
 * the caller solves exactly. Cost of a look-up: about 30 ns.
 */
final class FallingRootTable extends FlyoutTable {

    /** Bound on the error of a look-up, s. */
    static final double ERROR_SECONDS = 0.03;

    private static final int AZIMUTHS = 32;
    private static final int COLUMNS = AZIMUTHS + 3;
    private static final double AZIMUTH_STEP = 2.0 * Math.PI / AZIMUTHS;
    private static final double RADIAL_STEP_METERS = 40e3;
    private static final int REACH_NODES = 44;
    private static final double SAFETY = 4.0;

    /**
     * Below circular speed less what the Earth's rotation adds, all that is reached at one height
     * and azimuth is one stretch; above it there may be gaps.
     */
    private static final double GAP_SPEED = 7000.0;

    private static final byte UNREACHABLE = 0;
    private static final byte REGULAR = 1;
    private static final byte IRREGULAR = 2;

    private final GeodeticPoint site;
    private final double burnoutSpeed;
    private final double burnSeconds;
    private final double radiusFrom;
    private final double radiusStep;
    private final int radii;
    private final double chordStep;
    private final int chords;
    private final float[] nodes;
    private final byte[] cells;
    private final float[] lower;
    private final double reachCosine;

    /** A table; parameters as in {@link FlyoutTable#of}. */
    FallingRootTable(
            GeodeticPoint site,
            double burnoutSpeedMetersPerSecond,
            double burnSeconds,
            double minHeightMeters,
            double maxHeightMeters) {
        super(site);
        this.site = site;
        this.burnoutSpeed = burnoutSpeedMetersPerSecond;
        this.burnSeconds = burnSeconds;
        double from = Wgs84.POLAR_RADIUS_METERS + minHeightMeters;
        double to = Wgs84.EQUATORIAL_RADIUS_METERS + maxHeightMeters;
        int steps = Math.max(8, (int) Math.ceil((to - from) / RADIAL_STEP_METERS));
        radiusStep = (to - from) / steps;
        radiusFrom = from - radiusStep;
        radii = steps + 3;
        double reach = reach(from, to);
        int n = burnoutSpeed > GAP_SPEED ? 2 * REACH_NODES : REACH_NODES;
        chordStep = Math.max(reach, 0.02) / n;
        // One ghost before overhead, one node beyond reach and two more for the cells there.
        chords = Math.min(n + 6, (int) (2.0 / chordStep) + 2);
        double farthest = Math.min(2.0, (chords - 3) * chordStep);
        reachCosine = 1.0 - 0.5 * farthest * farthest;
        nodes = new float[COLUMNS * chords * radii];
        boolean[] falling = new boolean[nodes.length];
        fill(falling);
        int count = AZIMUTHS * (chords - 3) * (radii - 3);
        cells = new byte[count];
        lower = new float[count];
        classify(falling);
    }

    /** The greatest q at which something is reached, roughly and not too small. */
    private double reach(double from, double to) {
        FlyoutSolver solver = solver();
        double[] target = new double[3];
        double best = 0.0;
        for (int k = 0; k < 6; k++) {
            double r = from + (to - from) * k / 5.0;
            for (int a = 0; a < 4; a++) {
                double lo = 0.0;
                double hi = 2.0;
                for (int i = 0; i < 9; i++) {
                    double mid = 0.5 * (lo + hi);
                    place(mid, 0.5 * Math.PI * a, r, target);
                    if (solver.flyoutSeconds(target, Double.POSITIVE_INFINITY)
                            < Double.POSITIVE_INFINITY) {
                        lo = mid;
                    } else {
                        hi = mid;
                    }
                }
                best = Math.max(best, hi);
            }
        }
        return Math.min(2.0, 1.05 * best);
    }

    private FlyoutSolver solver() {
        return new FlyoutSolver(site, burnoutSpeed, burnSeconds);
    }

    private int node(int azimuth, int chord, int radius) {
        return (azimuth * chords + chord) * radii + radius;
    }

    /** Column 0 holds azimuth −1, so that no look-up wraps around; row 0 holds q = −1 step. */
    private void fill(boolean[] falling) {
        Arrays.fill(nodes, Float.POSITIVE_INFINITY);
        IntStream.range(0, AZIMUTHS).parallel().forEach(a -> fillColumn(a, falling));
        for (int a = 0; a < AZIMUTHS; a++) {
            int opposite = (a + AZIMUTHS / 2) % AZIMUTHS;
            for (int r = 0; r < radii; r++) {
                nodes[node(a + 1, 0, r)] = nodes[node(opposite + 1, 2, r)];
                falling[node(a + 1, 0, r)] = falling[node(opposite + 1, 2, r)];
            }
        }
        copyColumn(AZIMUTHS, 0, falling);
        copyColumn(1, AZIMUTHS + 1, falling);
        copyColumn(2, AZIMUTHS + 2, falling);
    }

    private void copyColumn(int from, int to, boolean[] falling) {
        int size = chords * radii;
        System.arraycopy(nodes, from * size, nodes, to * size, size);
        System.arraycopy(falling, from * size, falling, to * size, size);
    }

    private void fillColumn(int azimuth, boolean[] falling) {
        FlyoutSolver solver = solver();
        double[] target = new double[3];
        for (int r = 0; r < radii; r++) {
            double near = Double.POSITIVE_INFINITY;
            int missed = 0;
            int patience = burnoutSpeed > GAP_SPEED ? chords : 3;
            for (int q = 1; q < chords && missed < patience; q++) {
                double chord = (q - 1) * chordStep;
                if (chord > 2.0) {
                    break;
                }
                place(chord, azimuth * AZIMUTH_STEP, radiusFrom + r * radiusStep, target);
                double time = solver.flyoutSeconds(target, near);
                int index = node(azimuth + 1, q, r);
                nodes[index] = (float) time;
                falling[index] = solver.falling();
                near = time;
                missed = time < Double.POSITIVE_INFINITY ? 0 : missed + 1;
            }
        }
    }

    private void classify(boolean[] falling) {
        int index = 0;
        for (int a = 0; a < AZIMUTHS; a++) {
            for (int q = 0; q < chords - 3; q++) {
                for (int r = 0; r < radii - 3; r++) {
                    int fallingNodes = 0;
                    int reached = 0;
                    float least = Float.POSITIVE_INFINITY;
                    for (int i = 0; i < 4; i++) {
                        for (int j = 0; j < 4; j++) {
                            for (int k = 0; k < 4; k++) {
                                int at = node(a + i, q + j, r + k);
                                least = Math.min(least, nodes[at]);
                                reached += nodes[at] < Float.POSITIVE_INFINITY ? 1 : 0;
                                fallingNodes += falling[at] ? 1 : 0;
                            }
                        }
                    }
                    if (reached == 0) {
                        cells[index] = UNREACHABLE;
                    } else if (reached == 64
                            && fallingNodes == 64
                            && SAFETY * roughness(a, q, r) < ERROR_SECONDS) {
                        cells[index] = REGULAR;
                    } else {
                        cells[index] = IRREGULAR;
                    }
                    // A cell with a node that is met on the way down only may hold some of the
                    // shell of burnout points.
                    lower[index] = fallingNodes < reached ? (float) burnSeconds : least;
                    index++;
                }
            }
        }
    }

    /** Error of cubic interpolation in a cell: 3/128 of the fourth differences about it. */
    private double roughness(int a, int q, int r) {
        double most = 0.0;
        for (int i = 1; i < 3; i++) {
            for (int j = 1; j < 3; j++) {
                for (int k = 1; k < 3; k++) {
                    int ca = Math.floorMod(a + i - 1, AZIMUTHS);
                    double sum = 0.0;
                    sum += fourthAzimuth(ca, q + j, r + k);
                    sum += fourth(node(a + i, q + j, r + k), radii, q + j, chords);
                    sum += fourth(node(a + i, q + j, r + k), 1, r + k, radii);
                    most = Math.max(most, sum);
                }
            }
        }
        return most * 3.0 / 128.0;
    }

    private double fourthAzimuth(int azimuth, int q, int r) {
        return Math.abs(
                (double) nodes[node((azimuth + AZIMUTHS - 2) % AZIMUTHS + 1, q, r)]
                        - 4.0 * nodes[node((azimuth + AZIMUTHS - 1) % AZIMUTHS + 1, q, r)]
                        + 6.0 * nodes[node(azimuth + 1, q, r)]
                        - 4.0 * nodes[node((azimuth + 1) % AZIMUTHS + 1, q, r)]
                        + nodes[node((azimuth + 2) % AZIMUTHS + 1, q, r)]);
    }

    private double fourth(int at, int stride, int index, int size) {
        int shift = index < 2 ? 2 - index : index > size - 3 ? size - 3 - index : 0;
        int c = at + shift * stride;
        double d =
                Math.abs(
                        (double) nodes[c - 2 * stride]
                                - 4.0 * nodes[c - stride]
                                + 6.0 * nodes[c]
                                - 4.0 * nodes[c + stride]
                                + nodes[c + 2 * stride]);
        return Double.isFinite(d) ? d : fourthInward(at, stride, index, size);
    }

    /** Where a node two away is out of reach: the fourth difference one node nearer the site. */
    private double fourthInward(int at, int stride, int index, int size) {
        for (int shift = -1; shift <= 1; shift += 2) {
            int i = index + shift;
            if (i >= 2 && i <= size - 3) {
                int c = at + shift * stride;
                double d =
                        Math.abs(
                                (double) nodes[c - 2 * stride]
                                        - 4.0 * nodes[c - stride]
                                        + 6.0 * nodes[c]
                                        - 4.0 * nodes[c + stride]
                                        + nodes[c + 2 * stride]);
                if (Double.isFinite(d)) {
                    return 2.0 * d;
                }
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double reachCosine() {
        return reachCosine;
    }

    @Override
    public void lookUp(double x, double y, double z, Look out) {
        double age = lookUp(x, y, z);
        out.error = ERROR_SECONDS;
        if (age == Double.POSITIVE_INFINITY) {
            out.kind = Kind.UNREACHED;
        } else if (age < 0) {
            out.kind = Kind.UNKNOWN;
            out.age = -age;
        } else {
            out.kind = Kind.FALLING;
            out.age = age;
        }
    }

    /** T_f where regular, infinite where unreachable, elsewhere minus a lower bound. */
    private double lookUp(double x, double y, double z) {
        double radius = Math.sqrt(x * x + y * y + z * z);
        double cosine = (x * up[0] + y * up[1] + z * up[2]) / radius;
        double chord = Math.sqrt(Math.max(0.0, 2.0 - 2.0 * cosine));
        double fq = chord / chordStep;
        int iq = (int) fq;
        if (iq >= chords - 3) {
            return Double.POSITIVE_INFINITY;
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
        byte kind = cells[cell];
        if (kind != REGULAR) {
            return kind == UNREACHABLE ? Double.POSITIVE_INFINITY : -lower[cell];
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
        int across = chords * radii;
        return a0 * plane(base, q0, q1, q2, q3, r0, r1, r2, r3)
                + a1 * plane(base + across, q0, q1, q2, q3, r0, r1, r2, r3)
                + a2 * plane(base + 2 * across, q0, q1, q2, q3, r0, r1, r2, r3)
                + a3 * plane(base + 3 * across, q0, q1, q2, q3, r0, r1, r2, r3);
    }

    private double plane(
            int base,
            double q0,
            double q1,
            double q2,
            double q3,
            double r0,
            double r1,
            double r2,
            double r3) {
        return q0 * row(base, r0, r1, r2, r3)
                + q1 * row(base + radii, r0, r1, r2, r3)
                + q2 * row(base + 2 * radii, r0, r1, r2, r3)
                + q3 * row(base + 3 * radii, r0, r1, r2, r3);
    }

    private double row(int at, double r0, double r1, double r2, double r3) {
        float[] f = nodes;
        return r0 * f[at] + r1 * f[at + 1] + r2 * f[at + 2] + r3 * f[at + 3];
    }
}
