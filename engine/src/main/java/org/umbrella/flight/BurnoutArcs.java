// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import org.hipparchus.analysis.solvers.BrentSolver;
import org.umbrella.earth.Ellipsoid;

/**
 * The free-flight arcs from one burnout point to one aim point over a turning Earth, by their
 * free-flight time T (docs/model.md, section 2.1).
 *
 * <p><b>What.</b> Relative burnout speed v(T), burnout flight-path angle γ(T), the T of least
 * speed, and the first T outward from one at which γ has a wanted value. <b>Formula.</b> Lambert's
 * problem from burnout to where the aim point will be. v(T) has one minimum; it is bracketed from
 * the closed-form least-energy time of the triangle (R. H. Battin, An Introduction to the
 * Mathematics and Methods of Astrodynamics, rev. ed., AIAA 1999, eq. 6.68 ff.) and found by golden
 * section with parabolic steps (Brent). <b>Symbols.</b> SI; the inertial frame coincides with the
 * Earth-fixed one at T = −t_b, the launch. <b>Validity.</b> Transfer angles below 180°, short way,
 * T from 20 s to 10,000 s. The plane of the arc is the one through burnout and the aim, which turns
 * with the Earth: with n the normal of that plane and n₀ the one at the first T, the arcs end where
 * n · n₀ changes its sign with the aim on the far side of the Earth's centre (the turn at 180°),
 * and go on where it does so with the aim on the near side (the turn at 0°, where the aim passes
 * through or beside the radius of burnout). <b>Error.</b> T to 1e-4 s. <b>Cost.</b> About 20 µs. An
 * instance is scratch space: one a thread.
 */
public final class BurnoutArcs {

    /** Least free-flight time looked at, s (docs/model.md, section 2.1). */
    public static final double MIN_SECONDS = 20.0;

    /** Greatest free-flight time looked at, s. */
    public static final double MAX_SECONDS = 10_000.0;

    private static final double SCAN_RATIO = 1.02;

    private final double gm;
    private final double rotationRate;
    private final Lambert lambert;
    private final double[] burnoutEci = new double[3];
    private final double[] aimEcef = new double[3];
    private final double[] aimEci = new double[3];
    private final double[] vertical = new double[3];
    private final double[] planeNormal = new double[3];
    private final double[] normal = new double[3];
    private double burnSeconds;

    /**
     * Empty scratch space.
     *
     * @param gm gravitational parameter, m³/s²
     * @param rotationRate ω of the Earth, rad/s; 0 for an Earth at rest
     */
    public BurnoutArcs(double gm, double rotationRate) {
        this.gm = gm;
        this.rotationRate = rotationRate;
        this.lambert = new Lambert(gm);
    }

    /**
     * Sets the two points.
     *
     * @param burnoutEcef burnout point, Earth-fixed, m
     * @param upEcef unit vertical there, Earth-fixed
     * @param seconds t_b, from launch to burnout, s
     * @param targetEcef aim point, Earth-fixed, m
     */
    public void between(
            double[] burnoutEcef, double[] upEcef, double seconds, double[] targetEcef) {
        burnSeconds = seconds;
        Ellipsoid.turn(burnoutEcef, rotationRate * seconds, burnoutEci);
        Ellipsoid.turn(upEcef, rotationRate * seconds, vertical);
        System.arraycopy(targetEcef, 0, aimEcef, 0, 3);
    }

    /**
     * The burnout point.
     *
     * @return inertial position at t_b, m; this scratch space's own, not to be written to
     */
    public double[] burnoutEci() {
        return burnoutEci;
    }

    /**
     * The burnout velocity of the arc looked at last.
     *
     * @return inertial, m/s; this scratch space's own, not to be written to
     */
    public double[] velocityEci() {
        return lambert.velocity;
    }

    /**
     * v(T).
     *
     * @param freeFlightSeconds T, s
     * @return burnout speed relative to the Earth, m/s
     */
    public double relativeSpeed(double freeFlightSeconds) {
        placeAim(freeFlightSeconds);
        lambert.solve(burnoutEci, aimEci, freeFlightSeconds);
        double[] v = lambert.velocity;
        double vx = v[0] + rotationRate * burnoutEci[1];
        double vy = v[1] - rotationRate * burnoutEci[0];
        return Math.sqrt(vx * vx + vy * vy + v[2] * v[2]);
    }

    /**
     * γ(T).
     *
     * @param freeFlightSeconds T, s
     * @return angle of the Earth-relative burnout velocity above the local horizontal, rad
     */
    public double flightPathAngle(double freeFlightSeconds) {
        double speed = relativeSpeed(freeFlightSeconds);
        // ω × r is horizontal on an ellipsoid of revolution, so the vertical part needs no
        // correction.
        double up = dot(lambert.velocity, vertical);
        return Math.asin(Math.max(-1.0, Math.min(1.0, up / speed)));
    }

    /**
     * The T of least v(T): the minimum-energy trajectory.
     *
     * @return s
     */
    public double leastSpeedTime() {
        // Rotation moves the least-energy time of the triangle at rest by some per cent.
        placeAim(0);
        double r1 = Math.sqrt(dot(burnoutEci, burnoutEci));
        double r2 = Math.sqrt(dot(aimEci, aimEci));
        double dx = aimEci[0] - burnoutEci[0];
        double dy = aimEci[1] - burnoutEci[1];
        double dz = aimEci[2] - burnoutEci[2];
        double c = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double s = 0.5 * (r1 + r2 + c);
        double beta = 2.0 * Math.asin(Math.sqrt((s - c) / s));
        double start = Math.sqrt(s * s * s / (8.0 * gm)) * (Math.PI - beta + Math.sin(beta));

        double b = clamp(start);
        double a = clamp(b / 1.2);
        double d = clamp(b * 1.2);
        double fb = relativeSpeed(b);
        double fa = relativeSpeed(a);
        double fd = relativeSpeed(d);
        while (fa < fb && a > MIN_SECONDS) {
            d = b;
            fd = fb;
            b = a;
            fb = fa;
            a = clamp(b / 1.2);
            fa = relativeSpeed(a);
        }
        while (fd < fb && d < MAX_SECONDS) {
            a = b;
            b = d;
            fb = fd;
            d = clamp(b * 1.2);
            fd = relativeSpeed(d);
        }
        return ScalarMinimum.find(this::relativeSpeed, a, b, d, 1e-8).at();
    }

    /**
     * The first T, going outward from one, at which γ has a value.
     *
     * @param from where to begin, s
     * @param target γ wanted, rad
     * @param outwardIsLonger whether outward is towards longer T, where γ rises, or shorter
     * @return T, s; NaN where the arcs end first, at the turn at 180° or the limits of T
     */
    public double firstTimeAtAngle(double from, double target, boolean outwardIsLonger) {
        crossWithAim(from, planeNormal);
        double ratio = outwardIsLonger ? SCAN_RATIO : 1.0 / SCAN_RATIO;
        double before = from;
        while (true) {
            double next = clamp(before * ratio);
            boolean ends = false;
            if (sameSide(next) <= 0) {
                double turn = turnBetween(before, next);
                placeAim(turn);
                if (dot(burnoutEci, aimEci) < 0) {
                    ends = true;
                    // A hair before the turn, where the plane is still its own.
                    next = before + (turn - before) * (1.0 - 1e-9);
                } else {
                    for (int i = 0; i < 3; i++) {
                        planeNormal[i] = -planeNormal[i];
                    }
                }
            }
            double difference = flightPathAngle(next) - target;
            if (outwardIsLonger ? difference >= 0 : difference <= 0) {
                return next == before ? next : timeAtAngle(before, next, target);
            }
            if (ends || next == before) {
                return Double.NaN;
            }
            before = next;
        }
    }

    private double timeAtAngle(double one, double other, double target) {
        return new BrentSolver(1e-12, 1e-7)
                .solve(
                        200,
                        t -> flightPathAngle(t) - target,
                        Math.min(one, other),
                        Math.max(one, other));
    }

    /** n · n₀: a sine in T with the Earth's period, so that it changes sign once at most a step. */
    private double sameSide(double freeFlightSeconds) {
        crossWithAim(freeFlightSeconds, normal);
        return dot(normal, planeNormal);
    }

    private double turnBetween(double before, double next) {
        double a = before;
        double b = next;
        for (int i = 0; i < 60 && Math.abs(b - a) > 1e-9; i++) {
            double middle = 0.5 * (a + b);
            if (sameSide(middle) > 0) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return b;
    }

    private void crossWithAim(double freeFlightSeconds, double[] out) {
        placeAim(freeFlightSeconds);
        out[0] = burnoutEci[1] * aimEci[2] - burnoutEci[2] * aimEci[1];
        out[1] = burnoutEci[2] * aimEci[0] - burnoutEci[0] * aimEci[2];
        out[2] = burnoutEci[0] * aimEci[1] - burnoutEci[1] * aimEci[0];
    }

    private void placeAim(double freeFlightSeconds) {
        Ellipsoid.turn(aimEcef, rotationRate * (burnSeconds + freeFlightSeconds), aimEci);
    }

    private static double clamp(double seconds) {
        return Math.max(MIN_SECONDS, Math.min(MAX_SECONDS, seconds));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
