// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

/**
 * Newton's step for the burnout velocity of an interceptor that is to meet a place of the Earth
 * (docs/model.md, section 3.1), in velocity V and universal anomaly χ at once.
 *
 * <p>As in {@link org.umbrella.flight.RequiredVelocity} the burnout point is r₀ = b + h V, h = ½
 * t_i. With χ in the place of time Kepler's equation need not be solved: the place reached, x = F
 * r₀ + G V, and the age T are closed forms in V and χ (R. H. Battin, An Introduction to the
 * Mathematics and Methods of Astrodynamics, rev. ed., AIAA 1999, eqs. 4.76 to 4.84), and so are
 * their derivatives by ∂U_n/∂α = ½ (n U_{n+2} − χ U_{n+1}). All gradients lie in the plane of r₀
 * and V, so the matrix of the step is kI plus terms of rank one, k = F h + G, and two equations
 * give its inverse. The target p turns with the Earth, at ω × p, as T changes.
 *
 * <p>What is asked for is x(V, χ) = p(T(V, χ)): to first order δV = −a − c δχ, one unknown being
 * left for a condition on speed or on age. Lengths m, times s, χ √m, α 1/m. Valid for arcs of less
 * than one revolution and |αχ²| up to 12, elsewhere {@link #at} says no. Error: rounding. Cost:
 * about 70 ns. An instance is scratch space: one a thread.
 */
final class BurnoutNewtonStep {

    private static final double MU = Wgs84.GM;
    private static final double SQRT_MU = Math.sqrt(MU);
    private static final double RATE = Wgs84.ROTATION_RATE;
    private static final double LARGEST = 12.0;

    /** 1/(2k+4)! and 1/(2k+5)! with the sign of (−1)^k. */
    private static final double[] C4 = new double[16];

    private static final double[] C5 = new double[16];

    static {
        double f = -6.0;
        for (int k = 0; k < 16; k++) {
            f *= -(2 * k + 4);
            C4[k] = 1.0 / f;
            f *= 2 * k + 5;
            C5[k] = 1.0 / f;
        }
    }

    private final double half;
    private final double burnSeconds;
    private final double startX;
    private final double startY;
    private final double startZ;

    /** v_S, x and y; z is nought. */
    final double siteX;

    final double siteY;

    /** V, m/s, inertial, in the frame that coincides with the Earth-fixed one at the launch. */
    double vx;

    double vy;
    double vz;

    /** χ, √m. */
    double chi;

    /** T at V and χ, s. */
    double age;

    /** ∂T/∂χ, s/√m. */
    double chiRate;

    /** What the step −a adds to T to first order, s. */
    double ageShift;

    /** dT/dχ where V goes along, by −c, s/√m. */
    double ageByChi;

    /** a. */
    double ax;

    double ay;
    double az;

    /** c. */
    double cx;

    double cy;
    double cz;

    BurnoutNewtonStep(GeodeticPoint site, double burnSeconds) {
        double[] position = Ellipsoid.toEcef(site);
        this.burnSeconds = burnSeconds;
        half = 0.5 * burnSeconds;
        siteX = -RATE * position[1];
        siteY = RATE * position[0];
        startX = position[0] + half * siteX;
        startY = position[1] + half * siteY;
        startZ = position[2];
    }

    /** The step at the present V and χ towards a place, Earth-fixed; false where there is none. */
    boolean at(double px, double py, double pz) {
        double rx = startX + half * vx;
        double ry = startY + half * vy;
        double rz = startZ + half * vz;
        double rr = rx * rx + ry * ry + rz * rz;
        double rv = rx * vx + ry * vy + rz * vz;
        double vv = vx * vx + vy * vy + vz * vz;
        double rho = Math.sqrt(rr);
        double inverse = 1.0 / rho;
        double sigma = rv * (1.0 / SQRT_MU);
        double alpha = 2.0 * inverse - vv * (1.0 / MU);
        double chi2 = chi * chi;
        double z = alpha * chi2;
        if (!(Math.abs(z) <= LARGEST)) {
            return false;
        }
        // Terms enough that the next is below a rounding of the first; even and odd ones apart, as
        // two short chains of products take less time than a long one.
        double size = Math.abs(z);
        double zz = z * z;
        double t4 = 0.0;
        double t5 = 0.0;
        double s4 = 0.0;
        double s5 = 0.0;
        for (int k = size < 0.5 ? 6 : size < 3.0 ? 10 : 14; k >= 0; k -= 2) {
            t4 = C4[k] + zz * t4;
            t5 = C5[k] + zz * t5;
            s4 = C4[k + 1] + zz * s4;
            s5 = C5[k + 1] + zz * s5;
        }
        t4 += z * s4;
        t5 += z * s5;
        double u4 = chi2 * chi2 * t4;
        double u5 = chi2 * chi2 * chi * t5;
        double u3 = chi * chi2 * (1.0 / 6.0) - alpha * u5;
        double u2 = 0.5 * chi2 - alpha * u4;
        double u1 = chi - alpha * u3;
        double u0 = 1.0 - alpha * u2;
        double d1 = 0.5 * (u3 - chi * u2);
        double d2 = u4 - 0.5 * chi * u3;
        double d3 = 0.5 * (3.0 * u5 - chi * u4);
        double range = rho * u0 + sigma * u1 + u2;
        double f = 1.0 - u2 * inverse;
        double g = (rho * u1 + sigma * u2) * (1.0 / SQRT_MU);
        age = burnSeconds + g + u3 * (1.0 / SQRT_MU);
        double ageRate = range * (1.0 / SQRT_MU);
        chiRate = ageRate;
        // Gradients: of F is f1 r₀ + f2 V, and so on.
        double lean = half * inverse * inverse * inverse;
        double q = rho * d1 + sigma * d2;
        double f1 = (2.0 * d2 * inverse + u2) * lean;
        double f2 = 2.0 / MU * d2 * inverse;
        double g1 = (u1 * half * inverse + u2 * (1.0 / SQRT_MU) - 2.0 * lean * q) * (1.0 / SQRT_MU);
        double g2 = (u2 * half - 2.0 / SQRT_MU * q) * (1.0 / MU);
        double t1 = g1 - 2.0 / SQRT_MU * lean * d3;
        double t2 = g2 - 2.0 / MU / SQRT_MU * d3;
        // The target at age T: sine and cosine of the Earth's turn by their series, below 1 rad.
        double turn = RATE * age;
        double w = turn * turn;
        double sin = 1.0 - w * (1.0 / 156.0);
        sin = 1.0 - w * (1.0 / 110.0) * sin;
        sin = 1.0 - w * (1.0 / 72.0) * sin;
        sin = 1.0 - w * (1.0 / 42.0) * sin;
        sin = 1.0 - w * (1.0 / 20.0) * sin;
        sin = turn * (1.0 - w * (1.0 / 6.0) * sin);
        double cos = Math.sqrt(1.0 - sin * sin);
        double tx = cos * px - sin * py;
        double ty = sin * px + cos * py;
        double mx = -RATE * ty;
        double my = RATE * tx;
        double ex = f * rx + g * vx - tx;
        double ey = f * ry + g * vy - ty;
        double ez = f * rz + g * vz - pz;
        double xr = -u1 * inverse;
        double xv = (range - u2) * (1.0 / SQRT_MU);
        double hx = xr * rx + xv * vx - ageRate * mx;
        double hy = xr * ry + xv * vy - ageRate * my;
        double hz = xr * rz + xv * vz;
        // (kI + r₀∇F + V∇G − m∇T) δV = −e, by its products with r₀ and V.
        double k = f * half + g;
        double mr = mx * rx + my * ry;
        double mv = mx * vx + my * vy;
        double m11 = k + rr * f1 + rv * g1 - mr * t1;
        double m12 = rr * f2 + rv * g2 - mr * t2;
        double m21 = rv * f1 + vv * g1 - mv * t1;
        double m22 = k + rv * f2 + vv * g2 - mv * t2;
        double scale = 1.0 / (m11 * m22 - m12 * m21);
        double er = (ex * rx + ey * ry + ez * rz) * scale;
        double ev = (ex * vx + ey * vy + ez * vz) * scale;
        double hr = (hx * rx + hy * ry + hz * rz) * scale;
        double hv = (hx * vx + hy * vy + hz * vz) * scale;
        double e1 = m22 * er - m12 * ev;
        double e2 = m11 * ev - m21 * er;
        double h1 = m22 * hr - m12 * hv;
        double h2 = m11 * hv - m21 * hr;
        double reciprocal = 1.0 / k;
        double er0 = f1 * e1 + f2 * e2;
        double ev0 = g1 * e1 + g2 * e2;
        double em0 = t1 * e1 + t2 * e2;
        ax = (ex - rx * er0 - vx * ev0 + mx * em0) * reciprocal;
        ay = (ey - ry * er0 - vy * ev0 + my * em0) * reciprocal;
        az = (ez - rz * er0 - vz * ev0) * reciprocal;
        double hr0 = f1 * h1 + f2 * h2;
        double hv0 = g1 * h1 + g2 * h2;
        double hm0 = t1 * h1 + t2 * h2;
        cx = (hx - rx * hr0 - vx * hv0 + mx * hm0) * reciprocal;
        cy = (hy - ry * hr0 - vy * hv0 + my * hm0) * reciprocal;
        cz = (hz - rz * hr0 - vz * hv0) * reciprocal;
        ageShift = -em0;
        ageByChi = ageRate - hm0;
        return true;
    }
}
