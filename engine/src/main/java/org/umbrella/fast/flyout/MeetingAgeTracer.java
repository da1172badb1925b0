// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import java.util.Arrays;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.RequiredVelocity;

/**
 * What {@link MeetingAges} tells of a point, for points that follow one another at equal steps,
 * some thirty times cheaper.
 *
 * <p>Like A and B, the burnout velocity and the universal anomaly at both ages are S ∓ D√B with S
 * and D analytic in the point's place. A cubic through the last four points foretells all ten
 * quantities, and one or two steps of {@link BurnoutNewtonStep} with the burnout speed held correct
 * them. About the border of reach, where the two ages meet, the steps hold the age instead, at
 * three ages about A; between them (w² − v_bo²) (T − ½ t_i)² is all but a quintic, being a quartic
 * where gravity is the same everywhere, and A and B come from its quadratic factor ({@link
 * ReachBorderFit}). Mirrored, A is the root of dw/dT, by secants.
 *
 * <p>Where a step leads nowhere the way from the last point is gone in parts, and where that fails
 * {@link MeetingAges} is asked. Error: 1e-5 s of each age farther than {@value
 * #REAL_HALF_DIFFERENCE_SECONDS} s from A; nearer and beyond, a ten-thousandth of B. Cost: about
 * 0.4 µs a point, 0.8 µs about the border. An instance is scratch space: one a thread.
 */
final class MeetingAgeTracer {

    /** V and χ. */
    private static final int STATE = 4;

    /** A, B, S, D and the bend of ½ w² at its minimum. */
    private static final int FORETOLD = 3 + 2 * STATE;

    private static final int BEND = FORETOLD - 1;

    /** The place as well. */
    private static final int SIZE = FORETOLD + 3;

    private static final int DEPTH = 4;
    private static final int MAX_STEPS = 12;
    private static final int MOST_PARTS = 8;
    private static final double REAL_HALF_DIFFERENCE_SECONDS = 12.0;
    private static final double FAR = REAL_HALF_DIFFERENCE_SECONDS * REAL_HALF_DIFFERENCE_SECONDS;

    /** What is left of a root's age when its iteration ends, s. */
    private static final double TOLERANCE_SECONDS = 1e-5;

    private final BurnoutNewtonStep step;
    private final MeetingAges pair;
    private final RequiredVelocity required;
    private final ReachBorderFit fit = new ReachBorderFit(STATE + 2);
    private final double speedSquare;
    private final double burnSeconds;
    private final boolean mirrored;
    private final double[] vertical = new double[3];
    private final double[][] last = new double[DEPTH][SIZE];
    private int known;
    private final double[] next = new double[SIZE];
    private final double[] low = new double[STATE];
    private final double[] high = new double[STATE];
    private final double[] rate = new double[STATE];
    private final double[] velocity = new double[3];
    private double px;
    private double py;
    private double pz;

    /** (δV/v_bo)² of the last step. */
    private double moved;

    /** ½ dw²/dT where the age was held. */
    private double speedRate;

    private boolean beyond;

    /** A. */
    double mean;

    /** B. */
    double square;

    /** C. */
    double sine;

    /** D. */
    double sineRate;

    MeetingAgeTracer(
            GeodeticPoint site, double burnoutSpeed, double burnSeconds, boolean mirrored) {
        this.step = new BurnoutNewtonStep(site, burnSeconds);
        this.pair = new MeetingAges(site, burnoutSpeed, burnSeconds, mirrored);
        this.required = new RequiredVelocity(site, burnSeconds);
        this.speedSquare = burnoutSpeed * burnoutSpeed;
        this.burnSeconds = burnSeconds;
        this.mirrored = mirrored;
        Ellipsoid.normal(site.latitudeRad(), site.longitudeRad(), vertical);
    }

    /** Forgets the last points. */
    void forget() {
        known = 0;
        beyond = false;
    }

    /** Begins another line, beside a point solved before. */
    void startFrom(double[] state) {
        System.arraycopy(state, 0, last[0], 0, SIZE);
        known = 1;
    }

    /** The point last solved, for {@link #startFrom}. */
    double[] state() {
        return Arrays.copyOf(last[0], SIZE);
    }

    /** Whether the point last failed lies beyond reach for certain; told only where mirrored. */
    boolean beyond() {
        return beyond;
    }

    /** Solves for the next point of the line; false where that fails. */
    boolean solve(double[] target) {
        beyond = false;
        boolean found = known > 0 && foretold(target);
        if (!found && !beyond) {
            found = (known > 0 && inParts(target)) || cold(target);
        }
        if (!found) {
            known = 0;
            return false;
        }
        next[FORETOLD] = target[0];
        next[FORETOLD + 1] = target[1];
        next[FORETOLD + 2] = target[2];
        double[] oldest = last[DEPTH - 1];
        System.arraycopy(last, 0, last, 1, DEPTH - 1);
        last[0] = oldest;
        System.arraycopy(next, 0, oldest, 0, SIZE);
        known = Math.min(DEPTH, known + 1);
        mean = next[0];
        square = next[1];
        return true;
    }

    /** From the polynomial through the last points. */
    private boolean foretold(double[] target) {
        for (int i = 0; i < FORETOLD; i++) {
            double a = last[0][i];
            double b = last[1][i];
            double c = last[2][i];
            next[i] =
                    switch (known) {
                        case 1 -> a;
                        case 2 -> 2.0 * a - b;
                        case 3 -> 3.0 * (a - b) + c;
                        default -> 4.0 * (a + c) - 6.0 * b - last[3][i];
                    };
        }
        return correct(target[0], target[1], target[2]);
    }

    /** From the last point, in ever smaller steps. */
    private boolean inParts(double[] target) {
        double x = last[0][FORETOLD];
        double y = last[0][FORETOLD + 1];
        double z = last[0][FORETOLD + 2];
        known = 1;
        for (int parts = 2; parts <= MOST_PARTS; parts *= 2) {
            System.arraycopy(last[0], 0, next, 0, FORETOLD);
            boolean found = true;
            for (int k = 1; k <= parts && found; k++) {
                double part = (double) k / parts;
                found =
                        correct(
                                x + part * (target[0] - x),
                                y + part * (target[1] - y),
                                z + part * (target[2] - z));
            }
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean cold(double[] target) {
        known = 0;
        pair.forget();
        required.forget();
        if (!pair.solve(target)) {
            return false;
        }
        double h = mirrored ? 0.02 * pair.mean : Math.max(4.0, Math.sqrt(Math.abs(pair.square)));
        if (!solveAt(target, pair.mean + h, high)) {
            return false;
        }
        double bend = required.speed() * required.speedRate() / h;
        if (mirrored) {
            h = 0.5 * Math.sqrt(pair.square);
            if (!solveAt(target, pair.mean, high)) {
                return false;
            }
        }
        if (!solveAt(target, mirrored ? pair.mean - 2.0 * h : pair.mean - h, low)) {
            return false;
        }
        next[0] = pair.mean;
        next[1] = pair.square;
        for (int i = 0; i < STATE; i++) {
            next[2 + i] = mirrored ? high[i] : 0.5 * (low[i] + high[i]);
            next[2 + STATE + i] = 0.5 * (high[i] - low[i]) / h;
        }
        next[BEND] = bend;
        sine = pair.sine;
        sineRate = pair.sineRate;
        return true;
    }

    /** V and χ for a stated age, by other means. */
    private boolean solveAt(double[] target, double age, double[] state) {
        if (!required.solve(target, age)) {
            return false;
        }
        required.velocity(velocity);
        step.vx = velocity[0];
        step.vy = velocity[1];
        step.vz = velocity[2];
        // Kepler's equation by Newton's method.
        double radius = Math.hypot(Math.hypot(target[0], target[1]), target[2]);
        step.chi = Math.sqrt(Wgs84.GM) * (age - burnSeconds) / radius;
        for (int i = 0; i < MAX_STEPS; i++) {
            if (!step.at(target[0], target[1], target[2])) {
                return false;
            }
            double by = (age - step.age) / step.chiRate;
            step.chi += by;
            if (Math.abs(by) < 1e-8 * Math.abs(step.chi)) {
                break;
            }
        }
        keep(state);
        return true;
    }

    /** What has been foretold, corrected for a place. */
    private boolean correct(double x, double y, double z) {
        px = x;
        py = y;
        pz = z;
        if (mirrored) {
            return mirroredRoot();
        }
        double b = next[1];
        return (b > FAR && realRoots()) || (b < 4.0 * FAR && nearBorder());
    }

    private boolean realRoots() {
        double d = Math.sqrt(next[1]);
        if (!root(-d)) {
            return false;
        }
        double lowAge = step.age;
        double lowSine = elevationSine();
        keep(low);
        if (!root(d)) {
            return false;
        }
        keep(high);
        d = 0.5 * (step.age - lowAge);
        next[0] = 0.5 * (lowAge + step.age);
        next[1] = d * d;
        for (int i = 0; i < STATE; i++) {
            next[2 + i] = 0.5 * (low[i] + high[i]);
            next[2 + STATE + i] = 0.5 * (high[i] - low[i]) / d;
        }
        double highSine = elevationSine();
        sine = 0.5 * (lowSine + highSine);
        sineRate = 0.5 * (highSine - lowSine) / d;
        return true;
    }

    private boolean mirroredRoot() {
        // The age of least required speed.
        double least = next[0];
        double before = 0.0;
        double rateBefore = 0.0;
        double bend = next[BEND];
        double by = 0.0;
        start(0.0);
        for (int i = 0; i < 2 || Math.abs(by) > 1e-4 * least; i++) {
            least += Math.max(-0.1 * least, Math.min(0.1 * least, by));
            if (i == MAX_STEPS || !hold(least, 1e-6)) {
                return false;
            }
            if (i > 0) {
                bend = (speedRate - rateBefore) / (least - before);
            }
            if (!(bend > 0)) {
                return false;
            }
            by = -speedRate / bend;
            before = least;
            rateBefore = speedRate;
            if (i == 0 && Math.abs(by) < 1e-4 * least) {
                by = Math.copySign(1e-4 * least, by);
            }
        }
        least += by;
        step.vx += by * rate[0];
        step.vy += by * rate[1];
        step.vz += by * rate[2];
        step.chi += by * rate[3];
        keep(high);
        double highSine = elevationSine();
        double excess = speedExcess() + 0.5 * FAR * bend;
        if (excess > 0) {
            beyond = true;
            return false;
        }
        if (!(next[1] > 0) || !root(-Math.sqrt(next[1]))) {
            return false;
        }
        keep(low);
        double half = least - step.age;
        next[0] = least;
        next[1] = half * half;
        for (int i = 0; i < STATE; i++) {
            next[2 + i] = high[i];
            next[2 + STATE + i] = (high[i] - low[i]) / half;
        }
        next[BEND] = bend;
        sine = highSine;
        sineRate = (highSine - elevationSine()) / half;
        return half > REAL_HALF_DIFFERENCE_SECONDS;
    }

    private boolean nearBorder() {
        double centre = next[0];
        double foretold = next[1];
        double h = Math.max(Math.max(4.0, 0.02 * centre), 0.5 * Math.sqrt(Math.abs(foretold)));
        for (int k = -1; k <= 1; k++) {
            start(k * h);
            if (!hold(centre + k * h, 3e-6)) {
                return false;
            }
            double wx = step.vx - step.siteX;
            double wy = step.vy - step.siteY;
            double ww = wx * wx + wy * wy + step.vz * step.vz;
            double w = Math.sqrt(ww);
            double up = wx * vertical[0] + wy * vertical[1] + step.vz * vertical[2];
            double upRate = rate[0] * vertical[0] + rate[1] * vertical[1] + rate[2] * vertical[2];
            double t = step.age - 0.5 * burnSeconds;
            double excess = ww - speedSquare;
            fit.put(k, 0, step.vx, rate[0] * h);
            fit.put(k, 1, step.vy, rate[1] * h);
            fit.put(k, 2, step.vz, rate[2] * h);
            fit.put(k, 3, step.chi, rate[3] * h);
            fit.put(k, STATE, excess * t * t, 2.0 * (speedRate * t + excess) * t * h);
            fit.put(k, STATE + 1, up / w, (upRate / w - up * speedRate / (w * ww)) * h);
        }
        if (!fit.factor(STATE, foretold / (h * h))) {
            return false;
        }
        next[0] = centre + h * fit.middle;
        next[1] = h * h * fit.square;
        for (int i = 0; i < STATE; i++) {
            fit.rest(i);
            next[2 + i] = fit.even;
            next[2 + STATE + i] = fit.odd / h;
        }
        fit.rest(STATE + 1);
        sine = fit.even;
        sineRate = fit.odd / h;
        return true;
    }

    private void start(double off) {
        step.vx = next[2] + off * next[6];
        step.vy = next[3] + off * next[7];
        step.vz = next[4] + off * next[8];
        step.chi = next[5] + off * next[9];
    }

    private void keep(double[] state) {
        state[0] = step.vx;
        state[1] = step.vy;
        state[2] = step.vz;
        state[3] = step.chi;
    }

    /** The age at which the speed is v_bo, about a stated distance from A. */
    private boolean root(double off) {
        start(off);
        for (int i = 0; i < MAX_STEPS; i++) {
            if (!step.at(px, py, pz)) {
                return false;
            }
            double wx = step.vx - step.siteX;
            double wy = step.vy - step.siteY;
            double left = speedExcess() - (wx * step.ax + wy * step.ay + step.vz * step.az);
            double along = wx * step.cx + wy * step.cy + step.vz * step.cz;
            double by = go(left / along);
            if (moved > 0.5) {
                return false;
            }
            // The next error goes with the square of this step: by age as the distance to A, by
            // velocity as its own size.
            if (by * by < TOLERANCE_SECONDS * Math.abs(off)
                    && moved * step.age < TOLERANCE_SECONDS) {
                boolean falling = along * step.ageByChi > 0;
                return falling == off < 0 && step.age > burnSeconds * 0.5 && step.age < 12000.0;
            }
        }
        return false;
    }

    /** V and χ at a stated age; leaves their rates by age. */
    private boolean hold(double age, double precision) {
        for (int i = 0; i < MAX_STEPS; i++) {
            if (!step.at(px, py, pz)) {
                return false;
            }
            double by = 1.0 / step.ageByChi;
            double late = go((age - step.age - step.ageShift) * by);
            if (moved > 0.5) {
                return false;
            }
            if (Math.abs(late) < precision * age && moved < precision * precision) {
                rate[0] = -step.cx * by;
                rate[1] = -step.cy * by;
                rate[2] = -step.cz * by;
                rate[3] = by;
                speedRate =
                        (step.vx - step.siteX) * rate[0]
                                + (step.vy - step.siteY) * rate[1]
                                + step.vz * rate[2];
                return true;
            }
        }
        return false;
    }

    /** Takes a step with a stated change of χ; returns the change of age. */
    private double go(double by) {
        double dx = step.ax + by * step.cx;
        double dy = step.ay + by * step.cy;
        double dz = step.az + by * step.cz;
        step.vx -= dx;
        step.vy -= dy;
        step.vz -= dz;
        step.chi += by;
        moved = (dx * dx + dy * dy + dz * dz) / speedSquare;
        double later = step.ageShift + step.ageByChi * by;
        step.age += later;
        return later;
    }

    /** ½ (w² − v_bo²). */
    private double speedExcess() {
        double wx = step.vx - step.siteX;
        double wy = step.vy - step.siteY;
        return 0.5 * (wx * wx + wy * wy + step.vz * step.vz - speedSquare);
    }

    private double elevationSine() {
        double wx = step.vx - step.siteX;
        double wy = step.vy - step.siteY;
        double wz = step.vz;
        return (wx * vertical[0] + wy * vertical[1] + wz * vertical[2])
                / Math.sqrt(wx * wx + wy * wy + wz * wz);
    }
}
