// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.batch;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.Flyout;

/**
 * Both flyout ages of one interceptor from one site, looked up.
 *
 * <p>The quantities of {@link RootPair} vary with azimuth only through the Earth's rotation, so
 * that their Fourier series in azimuth falls by a factor of thirty or more from one harmonic to the
 * next. Harmonics 0 to {@value #HARMONICS} are tabulated over q = 2 sin(ψ/2), ψ the angle at the
 * Earth's centre, and distance from the Earth's centre, and interpolated by cubics through four
 * nodes each way. T_f is A − √B where that is no less than the burn time and launched above the
 * horizon, else A + √B. Fourth differences about a cell and the first harmonic left out bound the
 * error. Cost of a look-up: about 40 ns.
 */
final class TwoRootTable extends FlyoutTable {

    private static final int HARMONICS = 2;
    private static final int TERMS = 2 * HARMONICS + 1;

    /** A and B of a node. */
    private static final int AGES = 2 * TERMS;

    /** C and D of a node, mean and first harmonic. */
    private static final int SINES = 6;

    /** As many as tell the first harmonic left out from those kept. */
    private static final int AZIMUTHS = 2 * HARMONICS + 3;

    private static final int FIELDS = 4;
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

    /** Regular, and launched above the horizon after burnout for certain wherever it is reached. */
    private static final byte PLAIN = 3;

    private final GeodeticPoint site;
    private final double burnoutSpeed;
    private final double burnSeconds;
    private final boolean mirrored;
    private final double radiusFrom;
    private final double radiusStep;
    private final int radii;
    private final double chordStep;
    private final int chords;
    private final float[] ages;
    private final float[] sines;
    private final byte[] cells;
    private final float[] meanError;
    private final float[] squareError;
    private final LeastAges lower;
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
        ages = new float[chords * radii * AGES];
        sines = new float[chords * radii * SINES];
        float[] leftOut = new float[chords * radii * 2];
        fill(leftOut);
        cells = new byte[(chords - 3) * (radii - 3)];
        meanError = new float[cells.length];
        squareError = new float[cells.length];
        lower = classify(leftOut);
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
        return new RootPair(site, burnoutSpeed, burnSeconds, mirrored);
    }

    /** Solves all nodes and leaves their harmonics; row 0 holds q = −1 step. */
    private void fill(float[] leftOut) {
        double[] solved = new double[AZIMUTHS * radii * chords * FIELDS];
        Arrays.fill(solved, Double.NaN);
        IntStream.range(0, AZIMUTHS * radii)
                .parallel()
                .forEach(row -> solveRow(row / radii, row % radii, solved));
        for (int a = 0; a < AZIMUTHS; a++) {
            for (int r = 2; r < radii; r++) {
                for (int q = 1; q < chords; q++) {
                    continueLine(solved, ((a * radii + r) * chords + q) * FIELDS, chords * FIELDS);
                }
            }
        }
        double[] series = new double[2 * AZIMUTHS];
        for (int r = 0; r < radii; r++) {
            for (int q = 1; q < chords; q++) {
                harmonics(solved, r, q, series, leftOut);
            }
            // The place at −q lies at q on the other side: odd harmonics change sign.
            mirror(ages, AGES, TERMS, r);
            mirror(sines, SINES, 3, r);
        }
    }

    private void mirror(float[] table, int width, int terms, int r) {
        int to = r * width;
        int from = (2 * radii + r) * width;
        for (int k = 0; k < width; k++) {
            boolean odd = (k % terms + 1) / 2 % 2 == 1;
            table[to + k] = odd ? -table[from + k] : table[from + k];
        }
    }

    private void solveRow(int azimuth, int r, double[] solved) {
        RootPair pair = pair();
        double[] target = new double[3];
        int row = (azimuth * radii + r) * chords * FIELDS;
        int missed = 0;
        for (int q = 1; q < chords && missed < BEYOND; q++) {
            double chord = (q - 1) * chordStep;
            if (chord > 2.0) {
                break;
            }
            place(chord, 2.0 * Math.PI * azimuth / AZIMUTHS, radiusFrom + r * radiusStep, target);
            if (pair.solve(target)) {
                int at = row + q * FIELDS;
                solved[at] = pair.mean;
                solved[at + 1] = pair.square;
                solved[at + 2] = pair.sine;
                solved[at + 3] = pair.sineRate;
                missed = pair.square < 0 ? missed + 1 : 0;
            } else {
                pair.forget();
                missed += missed > 0 ? 1 : 0;
            }
        }
        for (int q = 3; q < chords; q++) {
            continueLine(solved, row + q * FIELDS, FIELDS);
        }
    }

    /** Where a node beyond reach has not been solved, the straight line through the last two. */
    private static void continueLine(double[] solved, int at, int stride) {
        if (Double.isNaN(solved[at + 1]) && solved[at - stride + 1] < 0) {
            double slope = Math.min(0.0, solved[at - stride + 1] - solved[at - 2 * stride + 1]);
            if (!Double.isNaN(slope)) {
                solved[at] = 2.0 * solved[at - stride] - solved[at - 2 * stride];
                solved[at + 1] = solved[at - stride + 1] + slope;
                solved[at + 2] = solved[at - stride + 2];
                solved[at + 3] = solved[at - stride + 3];
            }
        }
    }

    private void harmonics(double[] solved, int r, int q, double[] series, float[] leftOut) {
        int node = q * radii + r;
        for (int field = 0; field < FIELDS; field++) {
            Arrays.fill(series, 0.0);
            for (int a = 0; a < AZIMUTHS; a++) {
                double value = solved[((a * radii + r) * chords + q) * FIELDS + field];
                for (int m = 0; m <= HARMONICS + 1; m++) {
                    double angle = 2.0 * Math.PI * (m * a % AZIMUTHS) / AZIMUTHS;
                    double scale = (m == 0 ? 1.0 : 2.0) / AZIMUTHS;
                    series[2 * m] += scale * value * Math.cos(angle);
                    series[2 * m + 1] += scale * value * Math.sin(angle);
                }
            }
            float[] into = field < 2 ? ages : sines;
            int terms = field < 2 ? TERMS : 3;
            int at = node * 2 * terms + field % 2 * terms;
            into[at] = (float) series[0];
            for (int k = 1; k < terms; k++) {
                into[at + k] = (float) series[k + 1];
            }
            if (field < 2) {
                int m = 2 * (HARMONICS + 1);
                leftOut[2 * node + field] = (float) Math.hypot(series[m], series[m + 1]);
            }
        }
    }

    private LeastAges classify(float[] leftOut) {
        float[] roughness = roughness(leftOut);
        float[] least = new float[cells.length];
        int index = 0;
        for (int q = 0; q < chords - 3; q++) {
            for (int r = 0; r < radii - 3; r++) {
                int reached = 0;
                int solved = 0;
                boolean plain = !mirrored;
                double roughA = 0.0;
                double roughB = 0.0;
                double best = Double.POSITIVE_INFINITY;
                for (int j = 0; j < 4; j++) {
                    for (int k = 0; k < 4; k++) {
                        int node = (q + j) * radii + r + k;
                        double swingA = swing(ages, node * AGES, TERMS);
                        double swingB = swing(ages, node * AGES + TERMS, TERMS);
                        double b = ages[node * AGES + TERMS] + swingB;
                        roughA = Math.max(roughA, roughness[2 * node]);
                        roughB = Math.max(roughB, roughness[2 * node + 1]);
                        if (Double.isNaN(b)) {
                            continue;
                        }
                        solved++;
                        reached += b >= 0 ? 1 : 0;
                        double half = Math.sqrt(Math.max(0.0, b));
                        double falling = ages[node * AGES] - swingA - half;
                        best = Math.min(best, falling);
                        double sine =
                                sines[node * SINES]
                                        - swing(sines, node * SINES, 3)
                                        - half
                                                * (Math.abs(sines[node * SINES + 3])
                                                        + swing(sines, node * SINES + 3, 3));
                        plain &= sine > 2.0 * SINE_ERROR && falling > burnSeconds;
                    }
                }
                double errorA = SAFETY * roughA;
                double errorB = SAFETY * roughB;
                if (reached == 0) {
                    cells[index] = UNREACHABLE;
                } else if (solved == 16 && errorA < WORST_ERROR_SECONDS) {
                    cells[index] = plain ? PLAIN : REGULAR;
                } else {
                    cells[index] = IRREGULAR;
                }
                meanError[index] = (float) errorA;
                squareError[index] = (float) errorB;
                least[index] = (float) cellBound(q, r, reached, solved, best, errorA, errorB);
                index++;
            }
        }
        return new LeastAges(least, chords - 3, radii - 3);
    }

    /** What no T_f in a cell falls below. */
    private double cellBound(
            int q, int r, int reached, int solved, double best, double errorA, double errorB) {
        if (reached == 0 && !mirrored) {
            return Double.POSITIVE_INFINITY;
        }
        // The nearest place of the cell: at its least q, and as high as the site or as it can be.
        double lowest = radiusFrom + (r + 1) * radiusStep;
        double bound = leastAgeFrom(q * chordStep, lowest, lowest + radiusStep);
        if (solved == 16 && reached > 0) {
            // √(b + e) ≤ √b + √e.
            bound = Math.max(bound, best - errorA - Math.sqrt(errorB));
        }
        return bound;
    }

    /** How far the harmonics can take a quantity from its mean. */
    private static double swing(float[] table, int at, int terms) {
        double sum = 0.0;
        for (int k = 1; k < terms; k += 2) {
            sum += Math.hypot(table[at + k], table[at + k + 1]);
        }
        return sum;
    }

    /**
     * Error of interpolation about each node: 3/128 of its fourth differences, and the first
     * harmonic left out. A cell takes the greatest of all nodes it uses, so that a node amiss shows
     * too.
     */
    private float[] roughness(float[] leftOut) {
        float[] rough = new float[leftOut.length];
        for (int q = 0; q < chords; q++) {
            for (int r = 0; r < radii; r++) {
                for (int field = 0; field < 2; field++) {
                    int node = q * radii + r;
                    double sum = 0.0;
                    for (int k = 0; k < TERMS; k++) {
                        int at = node * AGES + field * TERMS + k;
                        sum += fourth(at, radii * AGES, q, chords) + fourth(at, AGES, r, radii);
                    }
                    rough[2 * node + field] =
                            (float) (sum * 3.0 / 128.0 + leftOut[2 * node + field]);
                }
            }
        }
        return rough;
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
                                    (double) ages[c - 2 * stride]
                                            - 4.0 * ages[c - stride]
                                            + 6.0 * ages[c]
                                            - 4.0 * ages[c + stride]
                                            + ages[c + 2 * stride]);
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
    public double leastAgeWithin(
            double fromChord, double toChord, double fromRadius, double toRadius) {
        if (fromChord > toChord || fromRadius > toRadius) {
            return Double.POSITIVE_INFINITY;
        }
        int firstChord = (int) (fromChord / chordStep);
        if (firstChord >= chords - 3) {
            return mirrored
                    ? leastAgeFrom(fromChord, fromRadius, toRadius)
                    : Double.POSITIVE_INFINITY;
        }
        int lastChord = (int) (toChord / chordStep);
        int lastRow = radii - 4;
        int firstRadius = cut((fromRadius - radiusFrom) / radiusStep - 1.0, lastRow);
        int lastRadius = cut((toRadius - radiusFrom) / radiusStep - 1.0, lastRow);
        double least =
                lower.within(firstChord, Math.min(lastChord, chords - 4), firstRadius, lastRadius);
        return mirrored && lastChord >= chords - 3
                ? Math.min(least, leastAgeFrom((chords - 3) * chordStep, fromRadius, toRadius))
                : least;
    }

    private static int cut(double index, int last) {
        return (int) Math.max(0.0, Math.min((double) last, index));
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
        double fr = (radius - radiusFrom) / radiusStep - 1.0;
        int ir = cut(fr, radii - 4);
        int cell = iq * (radii - 3) + ir;
        byte type = cells[cell];
        if (type == UNREACHABLE || type == IRREGULAR) {
            out.kind = type == UNREACHABLE && !mirrored ? Kind.UNREACHED : Kind.UNKNOWN;
            out.age = Math.max(lower.cell(cell), leastAge(x, y, z));
            return;
        }
        double e = x * east[0] + y * east[1];
        double n = x * north[0] + y * north[1] + z * north[2];
        double across = Math.sqrt(e * e + n * n);
        double cos = across > 0 ? n / across : 1.0;
        double sin = across > 0 ? e / across : 0.0;
        double cos2 = cos * cos - sin * sin;
        double sin2 = 2.0 * cos * sin;
        fr -= ir;
        fq -= iq;
        double r0 = -fr * (fr - 1.0) * (fr - 2.0) / 6.0;
        double r1 = (fr + 1.0) * (fr - 1.0) * (fr - 2.0) / 2.0;
        double r2 = -(fr + 1.0) * fr * (fr - 2.0) / 2.0;
        double r3 = (fr + 1.0) * fr * (fr - 1.0) / 6.0;
        double q0 = -fq * (fq - 1.0) * (fq - 2.0) / 6.0;
        double q1 = (fq + 1.0) * (fq - 1.0) * (fq - 2.0) / 2.0;
        double q2 = -(fq + 1.0) * fq * (fq - 2.0) / 2.0;
        double q3 = (fq + 1.0) * fq * (fq - 1.0) / 6.0;
        int base = iq * radii + ir;
        double mean = 0.0;
        double square = 0.0;
        float[] f = ages;
        for (int j = 0; j < 4; j++) {
            double w = j == 0 ? q0 : j == 1 ? q1 : j == 2 ? q2 : q3;
            int a = (base + j * radii) * AGES;
            int b = a + AGES;
            int c = b + AGES;
            int d = c + AGES;
            double a0 = r0 * f[a] + r1 * f[b] + r2 * f[c] + r3 * f[d];
            double a1 = r0 * f[a + 1] + r1 * f[b + 1] + r2 * f[c + 1] + r3 * f[d + 1];
            double a2 = r0 * f[a + 2] + r1 * f[b + 2] + r2 * f[c + 2] + r3 * f[d + 2];
            double a3 = r0 * f[a + 3] + r1 * f[b + 3] + r2 * f[c + 3] + r3 * f[d + 3];
            double a4 = r0 * f[a + 4] + r1 * f[b + 4] + r2 * f[c + 4] + r3 * f[d + 4];
            mean += w * (a0 + a1 * cos + a2 * sin + a3 * cos2 + a4 * sin2);
            double b0 = r0 * f[a + 5] + r1 * f[b + 5] + r2 * f[c + 5] + r3 * f[d + 5];
            double b1 = r0 * f[a + 6] + r1 * f[b + 6] + r2 * f[c + 6] + r3 * f[d + 6];
            double b2 = r0 * f[a + 7] + r1 * f[b + 7] + r2 * f[c + 7] + r3 * f[d + 7];
            double b3 = r0 * f[a + 8] + r1 * f[b + 8] + r2 * f[c + 8] + r3 * f[d + 8];
            double b4 = r0 * f[a + 9] + r1 * f[b + 9] + r2 * f[c + 9] + r3 * f[d + 9];
            square += w * (b0 + b1 * cos + b2 * sin + b3 * cos2 + b4 * sin2);
        }
        double errorB = squareError[cell];
        if (square < 2.0 * errorB) {
            out.kind = square < -errorB && !mirrored ? Kind.UNREACHED : Kind.UNKNOWN;
            out.age =
                    Math.max(
                            burnSeconds,
                            mean - meanError[cell] - Math.sqrt(Math.max(0.0, square + errorB)));
            return;
        }
        double half = Math.sqrt(square);
        double error = meanError[cell] + errorB / half;
        if (type == PLAIN) {
            out.kind = Kind.FALLING;
            out.age = mean - half;
            out.error = error;
            return;
        }
        double sine = 0.0;
        double rate = 0.0;
        f = sines;
        for (int j = 0; j < 4; j++) {
            double wq = j == 0 ? q0 : j == 1 ? q1 : j == 2 ? q2 : q3;
            for (int k = 0; k < 4; k++) {
                double w = wq * (k == 0 ? r0 : k == 1 ? r1 : k == 2 ? r2 : r3);
                int a = (base + j * radii + k) * SINES;
                sine += w * (f[a] + f[a + 1] * cos + f[a + 2] * sin);
                rate += w * (f[a + 3] + f[a + 4] * cos + f[a + 5] * sin);
            }
        }
        choose(mean, half, sine, rate, error, out);
    }

    /** Which of the two ages it is that counts. */
    private void choose(
            double mean, double half, double sine, double rate, double error, Look out) {
        double falling = mean - half;
        double elevation = sine - rate * half;
        boolean below = falling < burnSeconds - error || elevation < -SINE_ERROR;
        if (falling > burnSeconds + error && elevation > SINE_ERROR) {
            out.kind = Kind.FALLING;
            out.age = falling;
            out.error = error;
        } else if (mirrored && below) {
            // What is left is the later age, and that comes after the age of least speed.
            out.kind = Kind.UNKNOWN;
            out.age = Math.max(burnSeconds, mean - error);
        } else if (below
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
