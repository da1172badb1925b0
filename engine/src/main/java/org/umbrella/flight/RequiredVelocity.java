// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

/**
 * The burnout velocity an interceptor of given site and burn time needs to be at a target point at
 * a given age (docs/model.md, section 3.1), whatever its burnout speed: the one boundary-value
 * problem behind flyout times and required speeds.
 *
 * <p>With V = v_S + v_bo u the burnout point r_S + v_S t_i + ½ v_bo t_i u is b + ½ t_i V, b = r_S +
 * ½ t_i v_S, so v_bo drops out: V(T) solves X(b + ½ t_i V, V; T − t_i) = p(T), X the two-body
 * motion, and the speed wanted is w(T) = |V − v_S|. Newton's method with Battin's state transition
 * matrix, from a Lambert arc that treats the burn as a coast with the same mean; the derivative
 * dw/dT falls out of the same matrix. The frame coincides with the Earth-fixed one at the
 * interceptor's launch; p(T) turns with the Earth. Valid for ages t_i to 7200 s. Error: rounding,
 * below 1e-5 m/s. Cost: about 1 µs. An instance is scratch space: one a thread.
 */
public final class RequiredVelocity {

    private static final int MAX_ITERATIONS = 40;

    private final double burnSeconds;
    private final double[] site = new double[3];
    private final double[] siteVelocity = new double[3];
    private final double[] vertical = new double[3];
    private final double[] start = new double[3];

    private final UniversalKepler kepler = new UniversalKepler();
    private final Lambert lambert = new Lambert();
    private final double[] target = new double[3];
    private final double[] burnout = new double[3];
    private final double[] velocity = new double[3];
    private final double[] trial = new double[3];
    private final double[] jacobian = new double[9];
    private final double[] step = new double[3];
    private final double[] rate = new double[3];
    private double speed;
    private double speedRate;
    private boolean launchable;
    private boolean shortWay;
    private double age;
    private boolean warm;

    /**
     * A solver for a site and a burn time.
     *
     * @param site where the interceptor stands
     * @param burnSeconds t_i, s
     */
    public RequiredVelocity(GeodeticPoint site, double burnSeconds) {
        this.burnSeconds = burnSeconds;
        Ellipsoid.toEcef(site.latitudeRad(), site.longitudeRad(), site.heightMeters(), this.site);
        Ellipsoid.normal(site.latitudeRad(), site.longitudeRad(), vertical);
        siteVelocity[0] = -Wgs84.ROTATION_RATE * this.site[1];
        siteVelocity[1] = Wgs84.ROTATION_RATE * this.site[0];
        for (int i = 0; i < 3; i++) {
            start[i] = this.site[i] + 0.5 * burnSeconds * siteVelocity[i];
        }
    }

    /**
     * t_i.
     *
     * @return the burn time, s
     */
    public double burnSeconds() {
        return burnSeconds;
    }

    /**
     * Forgets the last solution, so that the next one starts from scratch: call it when the target
     * jumps.
     */
    public void forget() {
        warm = false;
    }

    /**
     * Solves for an age.
     *
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @param ageSeconds T, from launch to intercept, s, at least the burn time
     * @return whether the iteration converged; the results below speak of this solution
     */
    public boolean solve(double[] targetEcef, double ageSeconds) {
        Ellipsoid.turn(targetEcef, Wgs84.ROTATION_RATE * ageSeconds, target);
        double coast = ageSeconds - burnSeconds;
        if (warm) {
            double d = ageSeconds - age;
            for (int i = 0; i < 3; i++) {
                trial[i] = velocity[i] + rate[i] * d;
            }
            if (newton(coast, trial)) {
                finish(ageSeconds);
                if (shortWay) {
                    return true;
                }
            }
        }
        guess(ageSeconds);
        boolean converged = newton(coast, trial);
        if (converged) {
            finish(ageSeconds);
        } else {
            warm = false;
        }
        return converged;
    }

    /**
     * w(T) = |V − v_S|, the burnout speed wanted.
     *
     * @return m/s
     */
    public double speed() {
        return speed;
    }

    /**
     * dw/dT.
     *
     * @return m/s²
     */
    public double speedRate() {
        return speedRate;
    }

    /**
     * Whether the launch direction is at or above the local geodetic horizontal and the arc is of
     * less than 180°.
     *
     * @return true when such a launch is allowed
     */
    public boolean launchable() {
        return launchable;
    }

    /**
     * The inertial velocity at burnout, in the frame that coincides with the Earth-fixed one at the
     * launch.
     *
     * @param out receives V, m/s
     */
    public void velocity(double[] out) {
        System.arraycopy(velocity, 0, out, 0, 3);
    }

    private void guess(double ageSeconds) {
        double half = 0.5 * burnSeconds;
        double coast = ageSeconds - burnSeconds;
        double r = Math.sqrt(dot(start, start));
        double g = -Wgs84.GM / (r * r * r);
        double lift = half * (0.5 * half + coast) / (half + coast);
        double cx = start[1] * target[2] - start[2] * target[1];
        double cy = start[2] * target[0] - start[0] * target[2];
        double cz = start[0] * target[1] - start[1] * target[0];
        double cross = Math.sqrt(cx * cx + cy * cy + cz * cz);
        double range = Math.sqrt(dot(target, target));
        double[] end = target;
        if (!(cross > 1e-6 * r * range)) {
            // Straight overhead: a Lambert arc has no plane, a little eastward it has.
            burnout[0] = target[0] - 1e-5 * target[1];
            burnout[1] = target[1] + 1e-5 * target[0];
            burnout[2] = target[2] + 1e-5 * range;
            end = burnout;
        }
        lambert.solve(start, end, ageSeconds - half);
        for (int i = 0; i < 3; i++) {
            trial[i] = lambert.velocity[i] + g * start[i] * lift;
        }
    }

    /**
     * Newton with halving where a step does not reduce the miss. Leaves the answer in velocity and
     * step matrices.
     */
    private boolean newton(double coast, double[] first) {
        System.arraycopy(first, 0, velocity, 0, 3);
        double miss = residual(coast);
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            if (!(miss < Double.POSITIVE_INFINITY)) {
                return false;
            }
            double sx = kepler.position[0] - target[0];
            double sy = kepler.position[1] - target[1];
            double sz = kepler.position[2] - target[2];
            fillJacobian();
            if (!solve3(sx, sy, sz, step)) {
                return false;
            }
            double size = Math.sqrt(dot(step, step));
            if (size < 1e-6) {
                // Quadratic convergence: the next step would be far below rounding.
                velocity[0] -= step[0];
                velocity[1] -= step[1];
                velocity[2] -= step[2];
                residual(coast);
                fillJacobian();
                return true;
            }
            double vx = velocity[0];
            double vy = velocity[1];
            double vz = velocity[2];
            double factor = 1.0;
            double next = Double.POSITIVE_INFINITY;
            for (int k = 0; k < 8; k++) {
                velocity[0] = vx - factor * step[0];
                velocity[1] = vy - factor * step[1];
                velocity[2] = vz - factor * step[2];
                next = residual(coast);
                if (next < miss) {
                    break;
                }
                factor *= 0.5;
            }
            if (!(next < miss)) {
                return size < 1e-3;
            }
            miss = next;
        }
        return false;
    }

    private double residual(double coast) {
        for (int i = 0; i < 3; i++) {
            burnout[i] = start[i] + 0.5 * burnSeconds * velocity[i];
        }
        kepler.propagateWithDerivatives(burnout, velocity, coast);
        double dx = kepler.position[0] - target[0];
        double dy = kepler.position[1] - target[1];
        double dz = kepler.position[2] - target[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private void fillJacobian() {
        for (int i = 0; i < 9; i++) {
            jacobian[i] =
                    0.5 * burnSeconds * kepler.dPositionByPosition[i]
                            + kepler.dPositionByVelocity[i];
        }
    }

    private void finish(double ageSeconds) {
        age = ageSeconds;
        warm = true;
        double wx = velocity[0] - siteVelocity[0];
        double wy = velocity[1] - siteVelocity[1];
        double wz = velocity[2] - siteVelocity[2];
        speed = Math.sqrt(wx * wx + wy * wy + wz * wz);
        // X(V, T) = p(T): dV/dT = −J⁻¹ (v_final − ω × p).
        solve3(
                kepler.velocity[0] + Wgs84.ROTATION_RATE * target[1],
                kepler.velocity[1] - Wgs84.ROTATION_RATE * target[0],
                kepler.velocity[2],
                rate);
        rate[0] = -rate[0];
        rate[1] = -rate[1];
        rate[2] = -rate[2];
        speedRate = (wx * rate[0] + wy * rate[1] + wz * rate[2]) / speed;
        boolean above = wx * vertical[0] + wy * vertical[1] + wz * vertical[2] >= 0.0;
        // Short way: the target lies ahead of the burnout point in the sense of the motion.
        double hx = burnout[1] * velocity[2] - burnout[2] * velocity[1];
        double hy = burnout[2] * velocity[0] - burnout[0] * velocity[2];
        double hz = burnout[0] * velocity[1] - burnout[1] * velocity[0];
        double cx = burnout[1] * target[2] - burnout[2] * target[1];
        double cy = burnout[2] * target[0] - burnout[0] * target[2];
        double cz = burnout[0] * target[1] - burnout[1] * target[0];
        shortWay = ageSeconds == burnSeconds || hx * cx + hy * cy + hz * cz >= 0.0;
        launchable = above && shortWay;
    }

    /** Solves J x = b by Cramer's rule. */
    private boolean solve3(double bx, double by, double bz, double[] x) {
        double[] j = jacobian;
        double m0 = j[4] * j[8] - j[5] * j[7];
        double m1 = j[5] * j[6] - j[3] * j[8];
        double m2 = j[3] * j[7] - j[4] * j[6];
        double det = j[0] * m0 + j[1] * m1 + j[2] * m2;
        if (!(Math.abs(det) > 0)) {
            return false;
        }
        x[0] =
                (bx * m0 + by * (j[2] * j[7] - j[1] * j[8]) + bz * (j[1] * j[5] - j[2] * j[4]))
                        / det;
        x[1] =
                (bx * m1 + by * (j[0] * j[8] - j[2] * j[6]) + bz * (j[2] * j[3] - j[0] * j[5]))
                        / det;
        x[2] =
                (bx * m2 + by * (j[1] * j[6] - j[0] * j[7]) + bz * (j[0] * j[4] - j[1] * j[3]))
                        / det;
        return true;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
