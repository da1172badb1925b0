// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.RequiredVelocity;

/**
 * Both ages T_f ≤ T_r at which an interceptor can meet a point, launchable or not, as their mean A
 * and the square B of half their difference: analytic in the point's place across the border of
 * reach, where B changes sign and the two ages become a complex pair. The sine of the launch
 * elevation comes likewise, as C and D with C ∓ D√B at the two.
 *
 * <p>Mirrored, the later age is not solved for: A is the age of least required speed, and only A −
 * √B is a root. So for speeds near orbital, where the later age may not exist.
 *
 * <p>Real roots by Newton's method on w(T) = v_bo; complex ones from the quartic through five
 * values of w² about its minimum (fourth-order in the distance from the border). Follows the roots
 * from point to point. An instance is scratch space: one a thread.
 */
final class MeetingAges {

    private static final int MAX_STEPS = 30;
    private static final double TOLERANCE = 1e-5;
    private static final double REAL_HALF_DIFFERENCE_SECONDS = 12.0;

    private final RequiredVelocity required;
    private final double burnoutSpeed;
    private final double burnSeconds;
    private final double[] vertical = new double[3];
    private final double[] siteVelocity = new double[3];
    private final double[] velocity = new double[3];
    private final boolean mirrored;
    private double leastAge;
    private double leastSpeed;
    private double fallingAge;
    private double risingAge;

    /** A. */
    double mean;

    /** B. */
    double square;

    /** C. */
    double sine;

    /** D. */
    double sineRate;

    MeetingAges(GeodeticPoint site, double burnoutSpeed, double burnSeconds, boolean mirrored) {
        this.mirrored = mirrored;
        this.required = new RequiredVelocity(site, burnSeconds);
        this.burnoutSpeed = burnoutSpeed;
        this.burnSeconds = burnSeconds;
        Ellipsoid.normal(site.latitudeRad(), site.longitudeRad(), vertical);
        double[] position = Ellipsoid.toEcef(site);
        siteVelocity[0] = -Wgs84.ROTATION_RATE * position[1];
        siteVelocity[1] = Wgs84.ROTATION_RATE * position[0];
        forget();
    }

    /** Forgets the last point. */
    void forget() {
        required.forget();
        leastAge = Double.NaN;
        fallingAge = Double.NaN;
        risingAge = Double.NaN;
    }

    /** The least required speed at a point, m/s; not a number where the iteration fails. */
    double leastSpeed(double[] target) {
        return least(target) ? leastSpeed : Double.NaN;
    }

    /** Solves for a point; false where the iteration fails. */
    boolean solve(double[] target) {
        if (!least(target)) {
            return false;
        }
        double excess = leastSpeed * leastSpeed - burnoutSpeed * burnoutSpeed;
        double scale = Math.max(4.0, 0.02 * leastAge);
        double bend = bend(target, scale);
        if (!(bend > 0)) {
            return false;
        }
        double half = Math.sqrt(Math.abs(excess) / bend);
        if (excess < 0 && half > REAL_HALF_DIFFERENCE_SECONDS) {
            return realRoots(target, half);
        }
        if (mirrored) {
            return false;
        }
        fallingAge = Double.NaN;
        risingAge = Double.NaN;
        return nearBorder(target, Math.max(scale, 0.7 * half), excess);
    }

    /** The age of least required speed, by secant steps on dw/dT. */
    private boolean least(double[] target) {
        double t0 = leastAge;
        if (Double.isNaN(t0)) {
            t0 = coarseLeast(target);
            if (Double.isNaN(t0)) {
                return false;
            }
        }
        if (!required.solve(target, t0)) {
            return false;
        }
        double r0 = required.speedRate();
        double t1 = t0 * 1.01;
        for (int i = 0; i < MAX_STEPS; i++) {
            if (!required.solve(target, t1)) {
                return false;
            }
            double r1 = required.speedRate();
            double slope = (r1 - r0) / (t1 - t0);
            double step = slope > 0 ? -r1 / slope : r1 < 0 ? 0.2 * t1 : -0.1 * t1;
            step = Math.max(-0.15 * t1, Math.min(0.25 * t1, step));
            t0 = t1;
            r0 = r1;
            t1 += step;
            if (!(t1 > 0.6 * burnSeconds && t1 < 9000.0)) {
                return false;
            }
            // w is flat here: a hundredth of a second leaves w² without error to speak of.
            if (Math.abs(step) < 1e-2) {
                leastAge = t1;
                leastSpeed = required.speed() - 0.5 * slope * step * step;
                return true;
            }
        }
        return false;
    }

    private double coarseLeast(double[] target) {
        double best = Double.POSITIVE_INFINITY;
        double at = Double.NaN;
        required.forget();
        for (double t = burnSeconds; t < 7200.0; t *= 1.25) {
            if (required.solve(target, t) && required.speed() < best) {
                best = required.speed();
                at = t;
            }
        }
        required.forget();
        return at;
    }

    /** Half the second derivative of w² at its minimum, from dw/dT on either side. */
    private double bend(double[] target, double h) {
        if (!required.solve(target, leastAge + h)) {
            return Double.NaN;
        }
        double after = required.speed() * required.speedRate();
        if (!required.solve(target, leastAge - h)) {
            return Double.NaN;
        }
        double before = required.speed() * required.speedRate();
        return (after - before) / (2.0 * h);
    }

    private boolean realRoots(double[] target, double half) {
        double low = Double.isNaN(fallingAge) ? descend(target, half) : fallingAge;
        double falling = newton(target, low, true);
        if (Double.isNaN(falling)) {
            falling = newton(target, descend(target, half), true);
        }
        if (Double.isNaN(falling)) {
            return false;
        }
        double fallingSine = elevationSine();
        if (mirrored) {
            fallingAge = falling;
            if (!required.solve(target, leastAge)) {
                return false;
            }
            double d = leastAge - falling;
            mean = leastAge;
            square = d * d;
            sine = elevationSine();
            sineRate = (sine - fallingSine) / d;
            return true;
        }
        double high = Double.isNaN(risingAge) ? ascend(target, half) : risingAge;
        double rising = newton(target, high, false);
        if (Double.isNaN(rising)) {
            rising = newton(target, ascend(target, half), false);
        }
        if (Double.isNaN(rising)) {
            return false;
        }
        double risingSine = elevationSine();
        fallingAge = falling;
        risingAge = rising;
        double d = 0.5 * (rising - falling);
        mean = 0.5 * (falling + rising);
        square = d * d;
        sine = 0.5 * (fallingSine + risingSine);
        sineRate = 0.5 * (risingSine - fallingSine) / d;
        return true;
    }

    /** An age on the falling side at which w is above v_bo. */
    private double descend(double[] target, double half) {
        double floor = 0.55 * burnSeconds;
        double t = leastAge;
        double step = half;
        for (int i = 0; i < 40; i++) {
            double next = Math.max(t - step, floor + 0.3 * (t - floor));
            if (!required.solve(target, next)) {
                return next;
            }
            t = next;
            if (required.speed() >= burnoutSpeed) {
                return t;
            }
        }
        return t;
    }

    /** An age on the rising side at which w is above v_bo. */
    private double ascend(double[] target, double half) {
        double t = leastAge;
        for (int i = 0; i < 60 && t < 9000.0; i++) {
            t += half;
            if (!required.solve(target, t)) {
                return t;
            }
            if (required.speed() >= burnoutSpeed) {
                return t;
            }
        }
        return t;
    }

    private double newton(double[] target, double start, boolean falling) {
        double t = start;
        for (int i = 0; i < MAX_STEPS; i++) {
            if (!required.solve(target, t)) {
                return Double.NaN;
            }
            double rate = required.speedRate();
            if (falling ? rate >= 0 : rate <= 0) {
                return Double.NaN;
            }
            double step = (burnoutSpeed - required.speed()) / rate;
            t += Math.max(-0.3 * t, Math.min(0.3 * t, step));
            if (!(t > 0.5 * burnSeconds && t < 12000.0)) {
                return Double.NaN;
            }
            if (Math.abs(step) < TOLERANCE) {
                return t;
            }
        }
        return Double.NaN;
    }

    /** Sine of the launch elevation at the age last solved for. */
    private double elevationSine() {
        required.velocity(velocity);
        double up = 0.0;
        for (int i = 0; i < 3; i++) {
            up += (velocity[i] - siteVelocity[i]) * vertical[i];
        }
        return up / required.speed();
    }

    private boolean nearBorder(double[] target, double h, double excess) {
        double[] w = new double[5];
        double[] e = new double[5];
        for (int k = -2; k <= 2; k++) {
            double t = leastAge + k * h;
            if (!required.solve(target, t)) {
                return false;
            }
            w[k + 2] = required.speed() * required.speed() - burnoutSpeed * burnoutSpeed;
            e[k + 2] = elevationSine();
        }
        // Quartic in s = τ/h through five points.
        double c0 = w[2];
        double c1 = (w[0] - 8.0 * w[1] + 8.0 * w[3] - w[4]) / 12.0;
        double c2 = (-w[0] + 16.0 * w[1] - 30.0 * w[2] + 16.0 * w[3] - w[4]) / 24.0;
        double c3 = (-w[0] + 2.0 * w[1] - 2.0 * w[3] + w[4]) / 12.0;
        double c4 = (w[0] - 4.0 * w[1] + 6.0 * w[2] - 4.0 * w[3] + w[4]) / 24.0;
        // Quadratic factor s² − 2 m s + (m² − b) by Bairstow's iteration.
        double m = -0.5 * c1 / c2;
        double b = m * m - c0 / c2;
        for (int i = 0; i < 30; i++) {
            double r = 2.0 * m;
            double q = -(m * m - b);
            double b4 = c4;
            double b3 = c3 + r * b4;
            double b2 = c2 + r * b3 + q * b4;
            double b1 = c1 + r * b2 + q * b3;
            double b0 = c0 + r * b1 + q * b2;
            double d4 = b4;
            double d3 = b3 + r * d4;
            double d2 = b2 + r * d3 + q * d4;
            double d1 = b1 + r * d2 + q * d3;
            double det = d2 * d2 - d3 * d1;
            double dr = (-b1 * d2 + b0 * d3) / det;
            double dq = (-b0 * d2 + b1 * d1) / det;
            r += dr;
            q += dq;
            m = 0.5 * r;
            b = q + m * m;
            if (Math.abs(dr) + Math.abs(dq) < 1e-13) {
                break;
            }
        }
        if (!(Math.abs(m) < 4.0 && Math.abs(b) < 64.0)) {
            return false;
        }
        mean = leastAge + h * m;
        square = h * h * b;
        // The elevation at both roots from its own quartic: even and odd parts about the mean.
        double k1 = (e[0] - 8.0 * e[1] + 8.0 * e[3] - e[4]) / 12.0;
        double k2 = (-e[0] + 16.0 * e[1] - 30.0 * e[2] + 16.0 * e[3] - e[4]) / 24.0;
        double k3 = (-e[0] + 2.0 * e[1] - 2.0 * e[3] + e[4]) / 12.0;
        double k4 = (e[0] - 4.0 * e[1] + 6.0 * e[2] - 4.0 * e[3] + e[4]) / 24.0;
        double m2 = m * m;
        sine =
                e[2]
                        + k1 * m
                        + k2 * (m2 + b)
                        + k3 * (m * m2 + 3.0 * m * b)
                        + k4 * (m2 * m2 + 6.0 * m2 * b + b * b);
        sineRate =
                (k1 + 2.0 * k2 * m + k3 * (3.0 * m2 + b) + k4 * (4.0 * m * m2 + 4.0 * m * b)) / h;
        // Far outside, Bairstow's iteration may find the quartic's other two roots.
        return square >= 0 == excess <= 0;
    }
}
