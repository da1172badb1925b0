// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import org.umbrella.earth.Wgs84;

/**
 * Two-body motion in universal variables, any energy, with the derivatives of the position where
 * asked.
 *
 * <p>Source: R. H. Battin, An Introduction to the Mathematics and Methods of Astrodynamics, rev.
 * ed. (AIAA 1999), eqs. 4.76 to 4.84 (universal functions, Lagrangian coefficients) and 9.84 to
 * 9.87 (state transition matrix); B. A. Conway, Celestial Mechanics 39 (1986) 199-211 (Laguerre's
 * iteration, which converges from any start). Symbols: χ the universal anomaly (√m), α = 1/a (1/m),
 * z = αχ², U_n = χⁿ c_n(z). Valid for time steps below one revolution. Error: rounding, below 1e-3
 * m over 7200 s. Begins from the last state's answer where that may serve. Cost: about 0.2 µs, 0.3
 * µs with derivatives. An instance is scratch space: one a thread.
 */
public final class UniversalKepler {

    private static final double SQRT_MU = Math.sqrt(Wgs84.GM);
    private static final double MU = Wgs84.GM;
    private static final int MAX_ITERATIONS = 60;
    private static final int NEAR_ITERATIONS = 6;

    /**
     * Cubic convergence: after a step this small, relative to χ, what is left is below rounding.
     */
    private static final double CLOSE = 1e-7;

    /** Series of c4 and c5 are summed to full precision below this |z|. */
    private static final double SERIES_LIMIT = 12.0;

    private static final int SERIES_TERMS = 14;

    /** 1/((2k+3)(2k+4)) and 1/((2k+4)(2k+5)): divisions would cost most of a step. */
    private static final double[] RATIO4 = new double[SERIES_TERMS + 1];

    private static final double[] RATIO5 = new double[SERIES_TERMS + 1];

    static {
        for (int k = 1; k <= SERIES_TERMS; k++) {
            RATIO4[k] = 1.0 / ((2 * k + 3) * (2 * k + 4));
            RATIO5[k] = 1.0 / ((2 * k + 4) * (2 * k + 5));
        }
    }

    /** Final position, m, in the frame of the initial state. */
    public final double[] position = new double[3];

    /** Final velocity, m/s. */
    public final double[] velocity = new double[3];

    /** ∂r/∂r₀, row by row; filled by {@link #propagateWithDerivatives}. */
    public final double[] dPositionByPosition = new double[9];

    /** ∂r/∂v₀, s, row by row; filled by {@link #propagateWithDerivatives}. */
    public final double[] dPositionByVelocity = new double[9];

    private double c0;
    private double c1;
    private double c2;
    private double c3;
    private double c4;
    private double c5;
    private double lagrangeF;
    private double lagrangeG;
    private double u2;
    private double u4;
    private double u5;
    private double chi;
    private double lastTarget;
    private double lastChi;
    private double finalRadius;

    /** An empty scratch space. */
    public UniversalKepler() {}

    /**
     * Moves a state on by a time; the result is in {@link #position} and {@link #velocity}.
     *
     * @param r0 position, m, inertial
     * @param v0 velocity, m/s, inertial
     * @param seconds time step, s, may be negative
     */
    public void propagate(double[] r0, double[] v0, double seconds) {
        double radius = Math.sqrt(dot(r0, r0));
        double sigma = dot(r0, v0) / SQRT_MU;
        double alpha = 2.0 / radius - dot(v0, v0) / MU;
        double target = SQRT_MU * seconds;
        solve(radius, sigma, alpha, target);
        double u1 = chi * c1;
        u2 = chi * chi * c2;
        finalRadius = radius * c0 + sigma * u1 + u2;
        lagrangeF = 1.0 - u2 / radius;
        lagrangeG = (radius * u1 + sigma * u2) / SQRT_MU;
        double ft = -SQRT_MU * u1 / (finalRadius * radius);
        double gt = 1.0 - u2 / finalRadius;
        for (int i = 0; i < 3; i++) {
            position[i] = lagrangeF * r0[i] + lagrangeG * v0[i];
            velocity[i] = ft * r0[i] + gt * v0[i];
        }
    }

    /**
     * As {@link #propagate}, and fills the derivatives of the final position.
     *
     * @param r0 position, m, inertial
     * @param v0 velocity, m/s, inertial
     * @param seconds time step, s
     */
    public void propagateWithDerivatives(double[] r0, double[] v0, double seconds) {
        propagate(r0, v0, seconds);
        double radius = Math.sqrt(dot(r0, r0));
        double chi2 = chi * chi;
        u4 = chi2 * chi2 * c4;
        u5 = chi2 * chi2 * chi * c5;
        double c = (3.0 * u5 - chi * u4) / SQRT_MU - seconds * u2;
        double f1 = 1.0 - lagrangeF;
        for (int i = 0; i < 3; i++) {
            double dr = position[i] - r0[i];
            double dv = velocity[i] - v0[i];
            for (int j = 0; j < 3; j++) {
                double dvj = velocity[j] - v0[j];
                dPositionByPosition[3 * i + j] =
                        finalRadius / MU * dv * dvj
                                + (radius * f1 * position[i] + c * velocity[i])
                                        * r0[j]
                                        / (radius * radius * radius);
                dPositionByVelocity[3 * i + j] =
                        radius / MU * f1 * (dr * v0[j] - dv * r0[j]) + c / MU * velocity[i] * v0[j];
            }
            dPositionByPosition[4 * i] += lagrangeF;
            dPositionByVelocity[4 * i] += lagrangeG;
        }
    }

    private void solve(double radius, double sigma, double alpha, double target) {
        // Flying outward without energy r₀χ + χ³/6 is the whole equation; either term alone bounds
        // χ.
        double size = Math.min(Math.abs(target) / radius, Math.cbrt(6.0 * Math.abs(target)));
        if (alpha > 0) {
            size = Math.min(size, 2.0 * Math.PI / Math.sqrt(alpha));
        }
        // Often the state is near the last: its χ, in proportion to the time, is nearer still.
        double near = lastTarget * target > 0 ? lastChi * target / lastTarget : Double.NaN;
        if (!(Math.abs(near) < size
                && iterate(near, NEAR_ITERATIONS, radius, sigma, alpha, target))) {
            iterate(Math.copySign(size, target), MAX_ITERATIONS, radius, sigma, alpha, target);
        }
        stumpff(alpha * chi * chi);
        lastTarget = target;
        lastChi = chi;
    }

    /** Laguerre's steps from a start into χ; whether they converged. */
    private boolean iterate(
            double start, int most, double radius, double sigma, double alpha, double target) {
        double x = start;
        for (int i = 0; i < most; i++) {
            stumpff(alpha * x * x);
            double u1 = x * c1;
            double u2x = x * x * c2;
            double u3 = x * x * x * c3;
            double f = radius * u1 + sigma * u2x + u3 - target;
            double df = radius * c0 + sigma * u1 + u2x;
            double ddf = (1.0 - alpha * radius) * u1 + sigma * c0;
            double disc = Math.sqrt(Math.abs(16.0 * df * df - 20.0 * f * ddf));
            double step = 5.0 * f / (df + Math.copySign(disc, df));
            x -= step;
            if (Math.abs(step) <= CLOSE * Math.abs(x)) {
                chi = x;
                return true;
            }
        }
        chi = x;
        return false;
    }

    /** Stumpff functions c0 to c5 of z, by series where it is short, by trigonometry elsewhere. */
    private void stumpff(double z) {
        if (Math.abs(z) <= SERIES_LIMIT) {
            double t4 = 1.0;
            double t5 = 1.0;
            // c4 = Σ (−z)^k/(2k+4)!, c5 = Σ (−z)^k/(2k+5)!, by Horner from the last term that
            // counts.
            for (int k = terms(Math.abs(z)); k >= 1; k--) {
                t4 = 1.0 - z * RATIO4[k] * t4;
                t5 = 1.0 - z * RATIO5[k] * t5;
            }
            c4 = t4 / 24.0;
            c5 = t5 / 120.0;
            c3 = 1.0 / 6.0 - z * c5;
            c2 = 0.5 - z * c4;
            c1 = 1.0 - z * c3;
            c0 = 1.0 - z * c2;
        } else if (z > 0) {
            double s = Math.sqrt(z);
            c0 = Math.cos(s);
            c1 = Math.sin(s) / s;
            finishFromC0C1(z);
        } else {
            double s = Math.sqrt(-z);
            c0 = Math.cosh(s);
            c1 = Math.sinh(s) / s;
            finishFromC0C1(z);
        }
    }

    /** How many terms leave an error below a rounding: |z|^(k+1) 4!/(2k+6)! &lt; 1e-16. */
    private static int terms(double z) {
        if (z < 0.5) {
            return z < 0.05 ? 4 : 6;
        }
        return z < 2.0 ? 8 : z < 6.0 ? 11 : SERIES_TERMS;
    }

    private void finishFromC0C1(double z) {
        c2 = (1.0 - c0) / z;
        c3 = (1.0 - c1) / z;
        c4 = (0.5 - c2) / z;
        c5 = (1.0 / 6.0 - c3) / z;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
