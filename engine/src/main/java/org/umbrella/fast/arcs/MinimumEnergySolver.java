// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.arcs;

import org.umbrella.earth.Wgs84;

/**
 * The arc of least Earth-relative burnout speed from a burnout point to a target that turns with
 * the Earth (docs/model.md, section 2.1), and the inertial velocity it begins with.
 *
 * <p>The minimum of the burnout speed v(T) is the root of its derivative, which is closed-form in
 * Lambert's variables: with x, λ, y of Izzo (2015), ∂T/∂λ at constant x is −2λ²/y (from his eq.
 * 18), and turning the target about the axis changes only the transfer angle and the plane. The
 * root is found by secant steps from the least-energy time of the triangle, or by Newton's from a
 * {@link Guess}, x being carried along by its own derivative and corrected by one Householder step
 * each. Frame: inertial, coinciding with the Earth-fixed one at burnout. Scratch space, one a
 * thread.
 */
final class MinimumEnergySolver {

    private static final double MU = Wgs84.GM;
    private static final double OMEGA = Wgs84.ROTATION_RATE;
    private static final int MAX_STEPS = 12;
    private static final double STEP_TOLERANCE = 2e-5;

    /** From a guess there is no secant to tell how well a step converges. */
    private static final double NEWTON_TOLERANCE = 3e-4;

    private static final int NEWTON_STEPS = 4;

    // Burnout point.
    private double rx;
    private double ry;
    private double rz;
    private double radius;

    // Target at burnout.
    private double ax;
    private double ay;
    private double az;
    private double aimRadius;

    /** Velocity at burnout, m/s. */
    double vx;

    double vy;
    double vz;

    /** Square of the burnout speed relative to the rotating Earth, m²/s². */
    double speedSquared;

    /**
     * Half the derivative of {@link #speedSquared} by T over its own derivative, from the last
     * step.
     */
    double curvature;

    /** Izzo's x, and ψ, half the difference of eccentric anomaly. */
    double x;

    double psi;
    private double sinPsi;
    private double cosPsi;
    private double dxdT;
    private double dTdx;
    private double halfSlope;
    private boolean ok;

    /** What a solution is near. */
    static final class Guess {
        double time;
        double x;
        double psi;
        double curvature;

        /** Scratch: cosines and sines of multiples of the azimuth. */
        final double[] turn = new double[9];

        Guess() {}
    }

    /** Where guesses come from. */
    @FunctionalInterface
    interface Guesses {

        /**
         * A guess for an aim.
         *
         * @param q distance on the unit sphere of normals, 2 sin(ψ/2)
         * @param x unit tangent at the launch point towards the aim
         * @param y of it
         * @param z of it
         * @param out receives the guess; not a number where there is none
         */
        void lookUp(double q, double x, double y, double z, Guess out);
    }

    /** Sets both ends, m. */
    void between(
            double rx,
            double ry,
            double rz,
            double radius,
            double ax,
            double ay,
            double az,
            double aimRadius) {
        this.rx = rx;
        this.ry = ry;
        this.rz = rz;
        this.radius = radius;
        this.ax = ax;
        this.ay = ay;
        this.az = az;
        this.aimRadius = aimRadius;
    }

    /** The T of least v(T) by Newton's steps from a guess; NaN where they do not converge. */
    double timeNear(Guess guess) {
        double time = guess.time;
        x = guess.x;
        psi = guess.psi;
        sinPsi = Math.sin(psi);
        cosPsi = Math.cos(psi);
        curvature = guess.curvature;
        double lastSlope = 0.0;
        double lastStep = 0.0;
        for (int i = 0; i < NEWTON_STEPS; i++) {
            evaluate(time);
            // From the second step on, the secant tells the curvature better than the guess.
            if (i > 0) {
                curvature = (halfSlope - lastSlope) / lastStep;
            }
            double step = -halfSlope / curvature;
            if (!ok || !(Math.abs(step) < 0.05 * time)) {
                return Double.NaN;
            }
            if (Math.abs(step) < NEWTON_TOLERANCE) {
                return time;
            }
            lastSlope = halfSlope;
            lastStep = step;
            time += step;
            x += dxdT * step;
        }
        return Double.NaN;
    }

    /** The T of least v(T); NaN where the iteration fails. */
    double time() {
        double dx = ax - rx;
        double dy = ay - ry;
        double dz = az - rz;
        double c = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double s = 0.5 * (radius + aimRadius + c);
        double lambda = Math.sqrt(1.0 - c / s);
        // The least-energy arc has x = 0: T = √(s³/2μ) (acos λ + λ √(1 − λ²)).
        double t0 =
                Math.sqrt(s * s * s / (2.0 * MU))
                        * (Math.acos(lambda) + lambda * Math.sqrt(1.0 - lambda * lambda));
        if (!(t0 > 40.0 && t0 < 5000.0)) {
            return Double.NaN;
        }
        x = 0.0;
        sinPsi = 0.0;
        cosPsi = 0.0;
        evaluate(t0);
        double slope0 = halfSlope;
        // Without rotation v²/2 = μ/r − μ (1 − x²)/s has its least value at x = 0.
        double first = -slope0 * s / (2.0 * MU * dxdT * dxdT);
        if (!ok || !(Math.abs(first) > 0)) {
            return Double.NaN;
        }
        double t1 = t0 + Math.max(-0.2 * t0, Math.min(0.2 * t0, first));
        x += dxdT * (t1 - t0);
        evaluate(t1);
        double slope1 = halfSlope;
        for (int i = 0; i < MAX_STEPS && ok; i++) {
            curvature = (slope1 - slope0) / (t1 - t0);
            if (!(curvature > 0)) {
                return Double.NaN;
            }
            double step = -slope1 / curvature;
            step = Math.max(-0.2 * t1, Math.min(0.2 * t1, step));
            t0 = t1;
            slope0 = slope1;
            t1 += step;
            if (!(t1 > 25.0 && t1 < 9000.0)) {
                return Double.NaN;
            }
            x += dxdT * step;
            evaluate(t1);
            slope1 = halfSlope;
            if (Math.abs(step) < STEP_TOLERANCE) {
                return ok ? t1 : Double.NaN;
            }
            // A secant step is followed by one that is smaller by the product of the last two.
            if (Math.abs(step) < 1e-2 && Math.abs(slope1) < STEP_TOLERANCE * curvature) {
                return ok ? t1 : Double.NaN;
            }
        }
        return Double.NaN;
    }

    /**
     * Lambert's problem at T, from x as a start; speed, its derivative, and the state at burnout.
     */
    private void evaluate(double time) {
        double angle = OMEGA * time;
        double ca = Math.cos(angle);
        double sa = Math.sin(angle);
        double qx = ca * ax - sa * ay;
        double qy = sa * ax + ca * ay;
        double qz = az;
        double r1 = radius;
        double r2 = aimRadius;
        double cosTheta = (rx * qx + ry * qy + rz * qz) / (r1 * r2);
        double nx = ry * qz - rz * qy;
        double ny = rz * qx - rx * qz;
        double nz = rx * qy - ry * qx;
        double cross = Math.sqrt(nx * nx + ny * ny + nz * nz);
        nx /= cross;
        ny /= cross;
        nz /= cross;
        double sinTheta = cross / (r1 * r2);
        double dx = qx - rx;
        double dy = qy - ry;
        double dz = qz - rz;
        double c = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double s = 0.5 * (r1 + r2 + c);
        double lambda2 = 1.0 - c / s;
        double lambda = Math.sqrt(lambda2);
        double scale = Math.sqrt(2.0 * MU / (s * s * s));
        ok = cosTheta > -0.999 && lambdaSolve(lambda, scale * time);
        double umx2 = 1.0 - x * x;
        double y = Math.sqrt(1.0 - lambda2 * umx2);
        double gamma = Math.sqrt(0.5 * MU * s);
        double rho = (r1 - r2) / c;
        double sig = Math.sqrt(1.0 - rho * rho);
        double ly = lambda * y;
        double radial = gamma * ((ly - x) - rho * (ly + x)) / r1;
        double across = gamma * sig * (y + lambda * x) / r1;
        double ix = rx / r1;
        double iy = ry / r1;
        double iz = rz / r1;
        double tx = ny * iz - nz * iy;
        double ty = nz * ix - nx * iz;
        double tz = nx * iy - ny * ix;
        vx = radial * ix + across * tx;
        vy = radial * iy + across * ty;
        vz = radial * iz + across * tz;
        turnTo((y - x * lambda) * Math.sqrt(umx2), x * y + lambda * umx2);
        double wx = vx + OMEGA * ry;
        double wy = vy - OMEGA * rx;
        double wz = vz;
        speedSquared = wx * wx + wy * wy + wz * wz;
        // The target's own motion ω × q: along the transfer it changes θ, across it turns the
        // plane.
        double ux = -OMEGA * qy;
        double uy = OMEGA * qx;
        double thetaRate =
                (ux * (cosTheta * tx - sinTheta * ix) + uy * (cosTheta * ty - sinTheta * iy)) / r2;
        double planeRate = (ux * nx + uy * ny) / (r2 * sinTheta);
        double cRate = r1 * r2 * sinTheta / c * thetaRate;
        double sRate = 0.5 * cRate;
        double lambdaRate = -0.5 * (cRate * s - c * sRate) / (s * s * lambda);
        double timeRate = scale * (1.0 - 1.5 * time * sRate / s);
        dxdT = (timeRate + 2.0 * lambda2 / y * lambdaRate) / dTdx;
        double yRate = (lambda2 * x * dxdT - lambda * umx2 * lambdaRate) / y;
        double gammaRate = 0.5 * gamma * sRate / s;
        double rhoRate = -rho * cRate / c;
        double lyRate = lambdaRate * y + lambda * yRate;
        double radialRate =
                radial * gammaRate / gamma
                        + gamma
                                * ((lyRate - dxdT) - rhoRate * (ly + x) - rho * (lyRate + dxdT))
                                / r1;
        double acrossRate =
                across * gammaRate / gamma
                        - gamma * rho * rhoRate / sig * (y + lambda * x) / r1
                        + gamma * sig * (yRate + lambdaRate * x + lambda * dxdT) / r1;
        double normalRate = across * planeRate;
        halfSlope =
                wx * (radialRate * ix + acrossRate * tx + normalRate * nx)
                        + wy * (radialRate * iy + acrossRate * ty + normalRate * ny)
                        + wz * (radialRate * iz + acrossRate * tz + normalRate * nz);
    }

    /**
     * Sets ψ from its sine and cosine, so that no digit is lost; by the difference from the last
     * where that is small.
     */
    private void turnTo(double sine, double cosine) {
        double d = sine * cosPsi - cosine * sinPsi;
        double d2 = d * d;
        psi =
                d2 < 1e-3 && cosine * cosPsi + sine * sinPsi > 0
                        ? psi
                                + d
                                        * (1.0
                                                + d2
                                                        * (1.0 / 6.0
                                                                + d2
                                                                        * (3.0 / 40.0
                                                                                + d2
                                                                                        * (15.0
                                                                                                / 336.0))))
                        : Math.atan2(sine, cosine);
        sinPsi = sine;
        cosPsi = cosine;
    }

    /** Izzo's equation for x by Householder's iteration; elliptic arcs away from x = 1 only. */
    private boolean lambdaSolve(double lambda, double time) {
        double l2 = lambda * lambda;
        double l3 = l2 * lambda;
        double x0 = x;
        for (int i = 0; i < 12; i++) {
            double umx2 = 1.0 - x0 * x0;
            if (!(umx2 > 0.01)) {
                x = x0;
                return false;
            }
            double y2 = 1.0 - l2 * umx2;
            double y = Math.sqrt(y2);
            double root = Math.sqrt(umx2);
            turnTo((y - x0 * lambda) * root, x0 * y + lambda * umx2);
            double tof = (psi / root - x0 + lambda * y) / umx2;
            dTdx = (3.0 * tof * x0 - 2.0 + 2.0 * l3 * x0 / y) / umx2;
            double d2Tdx2 = (3.0 * tof + 5.0 * x0 * dTdx + 2.0 * (1.0 - l2) * l3 / (y2 * y)) / umx2;
            double d3Tdx3 =
                    (7.0 * x0 * d2Tdx2
                                    + 8.0 * dTdx
                                    - 6.0 * (1.0 - l2) * l2 * l3 * x0 / (y2 * y2 * y))
                            / umx2;
            double delta = tof - time;
            double t2 = dTdx * dTdx;
            double step =
                    delta
                            * (t2 - delta * d2Tdx2 / 2.0)
                            / (dTdx * (t2 - delta * d2Tdx2) + d3Tdx3 * delta * delta / 6.0);
            x0 -= step;
            // Fourth-order: after a step of 1e-4 what is left is below rounding.
            if (Math.abs(step) < 1e-4) {
                dTdx -= d2Tdx2 * step - 0.5 * d3Tdx3 * step * step;
                x = x0;
                return true;
            }
        }
        x = x0;
        return false;
    }
}
