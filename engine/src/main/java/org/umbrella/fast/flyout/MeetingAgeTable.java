// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.work.Workers;
import org.umbrella.flight.Flyout;

/**
 * Both flyout ages of one interceptor from one site, looked up.
 *
 * <p>The quantities of {@link MeetingAges} vary with azimuth only through the Earth's rotation, so
 * that their Fourier series in azimuth falls by a factor of thirty or more from one harmonic to the
 * next. Harmonics 0 to {@value MeetingAgeGrid#HARMONICS} are tabulated over q = 2 sin(ψ/2), ψ the
 * angle at the Earth's centre, and distance from the Earth's centre ({@link MeetingAgeGrid}); mean
 * and first harmonic are interpolated by cubics through four nodes each way, the second by straight
 * lines. T_f is A − √B where that is no less than the burn time and launched above the horizon,
 * else A + √B. Fourth and second differences about a cell and the first harmonic left out bound the
 * error. Cost of a look-up: about 60 ns where an age is told, 10 ns where nothing is reached.
 */
final class MeetingAgeTable extends FlyoutTable {

    private static final int TERMS = MeetingAgeGrid.TERMS;

    /** Mean and first harmonic are interpolated by cubics, the second by straight lines. */
    private static final int CUBIC_TERMS = 3;

    /** A and B of a node. */
    private static final int AGES = 2 * TERMS;

    /** C and D of a node, mean and first harmonic. */
    private static final int SINES = 2 * MeetingAgeGrid.SINE_TERMS;

    private static final int FIELDS = MeetingAgeGrid.FIELDS;

    private static final double SIXTH = 1.0 / 6.0;
    private static final double SAFETY = 3.0;

    private static final double WORST_ERROR_SECONDS = 30.0;

    /** Elevations are not told from the horizon any closer than this, whatever differences say. */
    private static final double SINE_ERROR = 1e-3;

    private static final byte UNREACHABLE = 0;
    private static final byte REGULAR = 1;
    private static final byte IRREGULAR = 2;

    /** Regular, and launched above the horizon after burnout for certain wherever it is reached. */
    private static final byte PLAIN = 3;

    private final double burnSeconds;
    private final boolean mirrored;
    private final double radiusFrom;
    private final double radiusStep;
    private final double radiiPerMeter;
    private final int radii;
    private final double chordStep;
    private final double chordsPerUnit;
    private final int chords;
    private final float[] ages;
    private final float[] sines;
    private final byte[] cells;
    private final float[] meanError;
    private final float[] squareError;

    // Of C and of D.
    private final float[] sineError;
    private final float[] rateError;

    /** Of a mirrored table: what the later age is no less than in a cell. */
    private final float[] later;

    private final EarliestAgeBounds lower;
    private final double reachCosine;

    /** A table; parameters as in {@link FlyoutTables#of}. */
    MeetingAgeTable(
            GeodeticPoint site,
            double burnoutSpeedMetersPerSecond,
            double burnSeconds,
            double minHeightMeters,
            double maxHeightMeters,
            boolean mirrored,
            Workers workers) {
        super(site, burnoutSpeedMetersPerSecond, burnSeconds);
        this.mirrored = mirrored;
        this.burnSeconds = burnSeconds;
        MeetingAgeGrid grid =
                new MeetingAgeGrid(
                        this,
                        site,
                        burnoutSpeedMetersPerSecond,
                        burnSeconds,
                        minHeightMeters,
                        maxHeightMeters,
                        mirrored,
                        workers);
        radiusFrom = grid.radiusFrom;
        radiusStep = grid.radiusStep;
        radiiPerMeter = 1.0 / radiusStep;
        radii = grid.radii;
        chordStep = grid.chordStep;
        chordsPerUnit = 1.0 / chordStep;
        chords = grid.chords;
        ages = grid.ages;
        sines = grid.sines;
        double farthest = Math.min(2.0, (chords - 3) * chordStep);
        reachCosine = mirrored ? -1.0 : 1.0 - 0.5 * farthest * farthest;
        cells = new byte[(chords - 3) * (radii - 3)];
        meanError = new float[cells.length];
        squareError = new float[cells.length];
        sineError = new float[cells.length];
        rateError = new float[cells.length];
        later =
                mirrored
                        ? later(
                                new LateAgeBounds(
                                        this,
                                        site,
                                        burnoutSpeedMetersPerSecond,
                                        burnSeconds,
                                        grid,
                                        workers))
                        : new float[0];
        lower = classify(grid.leftOut);
    }

    /** Rounded down, cell by cell; the first row of radii lies below the first cell's. */
    private float[] later(LateAgeBounds ages) {
        float[] later = new float[cells.length];
        for (int q = 0; q < chords - 3; q++) {
            for (int r = 0; r < radii - 3; r++) {
                later[q * (radii - 3) + r] = Math.nextDown((float) ages.within(q, r + 1));
            }
        }
        return later;
    }

    private EarliestAgeBounds classify(float[] leftOut) {
        float[] roughness = roughness(leftOut);
        float[] least = new float[cells.length];
        double[] greatest = new double[chords * radii];
        double[] falling = new double[chords * radii];
        double[] clear = new double[chords * radii];
        double[] steepest = new double[chords * radii];
        extremes(greatest, falling, clear, steepest);
        int index = 0;
        for (int q = 0; q < chords - 3; q++) {
            for (int r = 0; r < radii - 3; r++) {
                int reached = 0;
                int solved = 0;
                boolean plain = !mirrored;
                double[] rough = new double[FIELDS];
                double mostSquare = 0.0;
                double leastSine = Double.POSITIVE_INFINITY;
                double mostSine = Double.NEGATIVE_INFINITY;
                double best = Double.POSITIVE_INFINITY;
                for (int j = 0; j < 4; j++) {
                    for (int k = 0; k < 4; k++) {
                        int node = (q + j) * radii + r + k;
                        for (int field = 0; field < FIELDS; field++) {
                            rough[field] = Math.max(rough[field], roughness[FIELDS * node + field]);
                        }
                        if (Double.isNaN(falling[node])) {
                            continue;
                        }
                        solved++;
                        reached += greatest[node] >= 0 ? 1 : 0;
                        best = Math.min(best, falling[node]);
                        mostSquare = Math.max(mostSquare, greatest[node]);
                        leastSine = Math.min(leastSine, clear[node]);
                        mostSine = Math.max(mostSine, steepest[node]);
                        plain &= falling[node] > burnSeconds;
                    }
                }
                double errorA = SAFETY * rough[0];
                double errorB = SAFETY * rough[1];
                sineError[index] = (float) (SAFETY * rough[2]);
                rateError[index] = (float) (SAFETY * rough[3]);
                double sureSine =
                        Math.max(
                                2.0 * SINE_ERROR,
                                SAFETY
                                        * (rough[2]
                                                + Math.sqrt(Math.max(0.0, mostSquare)) * rough[3]));
                plain &= leastSine > sureSine;
                boolean below = mirrored && mostSine < -sureSine;
                if (reached == 0) {
                    cells[index] = UNREACHABLE;
                } else if (solved == 16 && errorA < WORST_ERROR_SECONDS) {
                    cells[index] = plain ? PLAIN : REGULAR;
                } else {
                    cells[index] = IRREGULAR;
                }
                meanError[index] = (float) errorA;
                squareError[index] = (float) errorB;
                double bound = cellBound(q, r, reached, solved, best, errorA, errorB);
                if (below && cells[index] == REGULAR) {
                    bound = Math.max(bound, later[index]);
                }
                least[index] = (float) bound;
                index++;
            }
        }
        return new EarliestAgeBounds(least, chords - 3, radii - 3);
    }

    /**
     * Over all azimuths at each node: greatest B, least earlier age, least and greatest sine of the
     * elevation of its launch.
     */
    private void extremes(double[] greatest, double[] falling, double[] clear, double[] steepest) {
        for (int node = 0; node < greatest.length; node++) {
            int at = node * AGES;
            double swing = swing(ages, at + TERMS, TERMS);
            double b = ages[at + TERMS] + swing;
            double leastHalf = Math.sqrt(Math.max(0.0, ages[at + TERMS] - swing));
            double half = Math.sqrt(Math.max(0.0, b));
            greatest[node] = b;
            falling[node] = ages[at] - swing(ages, at, TERMS) - (Double.isNaN(b) ? b : half);
            at = node * SINES;
            clear[node] =
                    sines[at]
                            - swing(sines, at, 3)
                            - half * (Math.abs(sines[at + 3]) + swing(sines, at + 3, 3));
            double rate = sines[at + 3] - swing(sines, at + 3, 3);
            steepest[node] = sines[at] + swing(sines, at, 3) - rate * (rate > 0 ? leastHalf : half);
        }
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
            double least = best - errorA - Math.sqrt(errorB);
            bound = least > bound ? least : bound;
        }
        return bound;
    }

    /** How far the harmonics can take a quantity from its mean. */
    private static double swing(float[] table, int at, int terms) {
        double sum = 0.0;
        for (int k = 1; k < terms; k += 2) {
            double x = table[at + k];
            double y = table[at + k + 1];
            sum += Math.sqrt(x * x + y * y);
        }
        return sum;
    }

    /**
     * Error of interpolation about each node: 3/128 of its fourth differences where it is by
     * cubics, an eighth of its second where by straight lines, and the first harmonic left out. A
     * cell takes the greatest of all nodes it uses, so that a node amiss shows too.
     */
    private float[] roughness(float[] leftOut) {
        float[] rough = new float[leftOut.length];
        for (int q = 0; q < chords; q++) {
            for (int r = 0; r < radii; r++) {
                int node = q * radii + r;
                for (int field = 0; field < FIELDS; field++) {
                    boolean age = field < 2;
                    float[] table = age ? ages : sines;
                    int width = age ? AGES : SINES;
                    int terms = width / 2;
                    double sum = 0.0;
                    for (int k = 0; k < terms; k++) {
                        int at = node * width + field % 2 * terms + k;
                        int order = k < CUBIC_TERMS ? 4 : 2;
                        sum +=
                                (order == 4 ? 3.0 / 128.0 : 1.0 / 8.0)
                                        * (difference(order, table, at, radii * width, q, chords)
                                                + difference(order, table, at, width, r, radii));
                    }
                    rough[FIELDS * node + field] = (float) (sum + leftOut[FIELDS * node + field]);
                }
            }
        }
        return rough;
    }

    /** The second or fourth difference at a node, or at the nearest that has its neighbours. */
    private static double difference(
            int order, float[] table, int at, int stride, int index, int size) {
        int half = order / 2;
        for (int away = 0; away < 3; away++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                int i = index + sign * away;
                if (i >= half && i < size - half) {
                    int c = at + sign * away * stride;
                    double inner = (double) table[c - stride] + table[c + stride];
                    double d =
                            order == 2
                                    ? inner - 2.0 * table[c]
                                    : (double) table[c - 2 * stride]
                                            + table[c + 2 * stride]
                                            - 4.0 * inner
                                            + 6.0 * table[c];
                    if (!Double.isNaN(d)) {
                        return Math.abs(d);
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
        int firstChord = (int) (fromChord * chordsPerUnit);
        if (firstChord >= chords - 3) {
            return mirrored
                    ? leastAgeFrom(fromChord, fromRadius, toRadius)
                    : Double.POSITIVE_INFINITY;
        }
        int lastChord = (int) (toChord * chordsPerUnit);
        int lastRow = radii - 4;
        int firstRadius = cut((fromRadius - radiusFrom) * radiiPerMeter - 1.0, lastRow);
        int lastRadius = cut((toRadius - radiusFrom) * radiiPerMeter - 1.0, lastRow);
        double least =
                lower.within(firstChord, Math.min(lastChord, chords - 4), firstRadius, lastRadius);
        return mirrored && lastChord >= chords - 3
                ? Math.min(least, leastAgeFrom((chords - 3) * chordStep, fromRadius, toRadius))
                : least;
    }

    private static int cut(double index, int last) {
        // A negative index is cut to zero by the conversion or here.
        return Math.max(0, Math.min(last, (int) index));
    }

    @Override
    public void lookUp(double x, double y, double z, double radius, Look out) {
        double fq = chordTo(x, y, z) * chordsPerUnit;
        int iq = (int) fq;
        if (iq >= chords - 3) {
            out.kind = mirrored ? Kind.UNKNOWN : Kind.UNREACHED;
            out.age = mirrored ? leastAge(x, y, z, radius) : 0.0;
            out.error = 0.0;
            out.reach = Double.NaN;
            return;
        }
        double fr = (radius - radiusFrom) * radiiPerMeter - 1.0;
        int ir = cut(fr, radii - 4);
        int cell = iq * (radii - 3) + ir;
        byte type = cells[cell];
        if (type == IRREGULAR || (type == UNREACHABLE && mirrored)) {
            out.kind = Kind.UNKNOWN;
            out.age = Math.max(lower.cell(cell), leastAge(x, y, z, radius));
            out.error = 0.0;
            out.reach = Double.NaN;
            return;
        }
        double e = x * east[0] + y * east[1];
        double n = x * north[0] + y * north[1] + z * north[2];
        double aside = e * e + n * n;
        double inverse = aside > 0 ? 1.0 / Math.sqrt(aside) : 0.0;
        double cos = aside > 0 ? n * inverse : 1.0;
        double sin = e * inverse;
        double cos2 = cos * cos - sin * sin;
        double sin2 = 2.0 * cos * sin;
        fr -= ir;
        fq -= iq;
        double r0 = -fr * (fr - 1.0) * (fr - 2.0) * SIXTH;
        double r1 = (fr + 1.0) * (fr - 1.0) * (fr - 2.0) * 0.5;
        double r2 = -(fr + 1.0) * fr * (fr - 2.0) * 0.5;
        double r3 = (fr + 1.0) * fr * (fr - 1.0) * SIXTH;
        double q0 = -fq * (fq - 1.0) * (fq - 2.0) * SIXTH;
        double q1 = (fq + 1.0) * (fq - 1.0) * (fq - 2.0) * 0.5;
        double q2 = -(fq + 1.0) * fq * (fq - 2.0) * 0.5;
        double q3 = (fq + 1.0) * fq * (fq - 1.0) * SIXTH;
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
            double b0 = r0 * f[a + 5] + r1 * f[b + 5] + r2 * f[c + 5] + r3 * f[d + 5];
            double b1 = r0 * f[a + 6] + r1 * f[b + 6] + r2 * f[c + 6] + r3 * f[d + 6];
            double b2 = r0 * f[a + 7] + r1 * f[b + 7] + r2 * f[c + 7] + r3 * f[d + 7];
            mean += w * (a0 + a1 * cos + a2 * sin);
            square += w * (b0 + b1 * cos + b2 * sin);
        }
        // The second harmonic is small enough for straight lines.
        for (int j = 0; j < 2; j++) {
            double w = j == 0 ? 1.0 - fq : fq;
            double v = w * fr;
            w -= v;
            int a = (base + (j + 1) * radii + 1) * AGES;
            int b = a + AGES;
            mean += (w * f[a + 3] + v * f[b + 3]) * cos2 + (w * f[a + 4] + v * f[b + 4]) * sin2;
            square += (w * f[a + 8] + v * f[b + 8]) * cos2 + (w * f[a + 9] + v * f[b + 9]) * sin2;
        }
        double errorB = squareError[cell];
        out.reach = square + errorB;
        if (type == UNREACHABLE) {
            out.kind = Kind.UNREACHED;
            out.age = Math.max(lower.cell(cell), leastAge(x, y, z, radius));
            out.error = 0.0;
            return;
        }
        if (square < 2.0 * errorB) {
            out.error = 0.0;
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
        choose(mean, half, sine, rate, error, cell, out);
    }

    /** Which of the two ages it is that counts. */
    private void choose(
            double mean, double half, double sine, double rate, double error, int cell, Look out) {
        double falling = mean - half;
        double elevation = sine - rate * half;
        double sureSine =
                Math.max(
                        SINE_ERROR,
                        sineError[cell] + half * rateError[cell] + Math.abs(rate) * error);
        boolean below = falling < burnSeconds - error || elevation < -sureSine;
        if (falling > burnSeconds + error && elevation > sureSine) {
            out.kind = Kind.FALLING;
            out.age = falling;
            out.error = error;
        } else if (mirrored && below) {
            // What is left is the later age, and that comes after the age of least speed.
            out.kind = Kind.UNKNOWN;
            out.age = Math.max(burnSeconds, Math.max(mean - error, later[cell]));
            out.error = 0.0;
        } else if (below
                && sine + rate * half > sureSine
                && mean + half > burnSeconds + error
                && mean + half < Flyout.MAX_SECONDS - error) {
            out.kind = Kind.RISING;
            out.age = mean + half;
            out.error = error;
        } else {
            out.kind = Kind.UNKNOWN;
            out.age = Math.max(burnSeconds, falling - error);
            out.error = 0.0;
        }
    }
}
