// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.batch;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.CapabilitySpeed;
import org.umbrella.flight.Lambert;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.flight.UniversalKepler;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ThreatShot;

/**
 * Arcs from one launch point, one aim after the other, into mutable fields: what {@link
 * ThreatArcSolver} gives, some fifty times as fast.
 *
 * <p>The minimum of the Earth-relative burnout speed v(T) is the root of its derivative, which is
 * closed-form in Lambert's variables: with x, λ, y of Izzo (2015), ∂T/∂λ at constant x is −2λ²/y
 * (from his eq. 18), and turning the target about the axis changes only the transfer angle and the
 * plane. The root is found by secant steps from the least-energy time of the triangle, x being
 * carried along by its own derivative and corrected by one Householder step each. Lofted and
 * depressed arcs, and the few where the iteration leaves its range, go to {@link ThreatArcSolver}
 * for T. Error: T to 1e-5 s, speed to 1e-6 m/s (beside the reference). Free flight is held as
 * burnout position and velocity in the inertial frame that coincides with the Earth-fixed one at
 * burnout; positions come from Lagrange's coefficients in the difference of eccentric anomaly
 * (Battin 1999, eqs. 4.41 and 4.42). An instance is scratch space: one a thread.
 */
public final class FastArc {

    private static final double MU = Wgs84.GM;
    private static final double SQRT_MU = Math.sqrt(Wgs84.GM);
    private static final double OMEGA = Wgs84.ROTATION_RATE;
    private static final int MAX_STEPS = 12;
    private static final double STEP_TOLERANCE = 2e-5;

    private final Missile missile;
    private final GeodeticPoint launch;
    private final double loftRad;
    private final double capabilitySpeed;
    private final double[] start = new double[3];
    private final double cosDownrange;
    private final double sinDownrange;
    private final ThreatArcSolver reference = new ThreatArcSolver();

    // Burnout state, frame of burnout.
    private double rx;
    private double ry;
    private double rz;
    private double vx;
    private double vy;
    private double vz;
    private double radius;
    private double semiMajor;
    private double sigma;
    private double timeScale;
    private double anomalyRange;
    private double freeFlightSeconds;
    private double burnoutSpeed;
    private double aimLatitude;
    private double aimLongitude;

    // Aim, Earth-fixed.
    private double ax;
    private double ay;
    private double az;
    private double aimRadius;
    private double tangentX;
    private double tangentY;
    private double tangentZ;

    // Lambert state at the T last looked at.
    private double x;
    private double dxdT;
    private double dTdx;
    private double d2Tdx2;
    private double d3Tdx3;
    private double speedSquared;
    private double halfSlope;
    private double cosHalfAnomaly;
    private double sinHalfAnomaly;
    private boolean ok;

    /** Position at the instant last asked for, Earth-fixed, m. */
    private double px;

    private double py;
    private double pz;
    private double seconds;

    /**
     * Arcs of a missile from a launch point.
     *
     * @param missile the missile
     * @param launch launch point
     * @param loftRad Δ of the shape of arc, rad
     */
    public FastArc(Missile missile, GeodeticPoint launch, double loftRad) {
        this.missile = missile;
        this.launch = launch;
        this.loftRad = loftRad;
        this.capabilitySpeed = CapabilitySpeed.metersPerSecond(missile);
        Ellipsoid.normal(launch.latitudeRad(), launch.longitudeRad(), start);
        double downrangeAngle = missile.burnoutDownrangeMeters() / Wgs84.MEAN_RADIUS_METERS;
        cosDownrange = Math.cos(downrangeAngle);
        sinDownrange = Math.sin(downrangeAngle);
    }

    /**
     * Solves the arc to an aim point.
     *
     * @param latitudeRad latitude of the aim point, rad
     * @param longitudeRad longitude, rad
     * @return whether there is one
     */
    public boolean solve(double latitudeRad, double longitudeRad) {
        aimLatitude = latitudeRad;
        aimLongitude = longitudeRad;
        double cosLat = Math.cos(latitudeRad);
        double nx = cosLat * Math.cos(longitudeRad);
        double ny = cosLat * Math.sin(longitudeRad);
        double nz = Math.sin(latitudeRad);
        double cos = start[0] * nx + start[1] * ny + start[2] * nz;
        double cx = start[1] * nz - start[2] * ny;
        double cy = start[2] * nx - start[0] * nz;
        double cz = start[0] * ny - start[1] * nx;
        double sin = Math.sqrt(cx * cx + cy * cy + cz * cz);
        // Aims at the launch point itself or its antipode have no direction.
        if (!(sin > 1e-9)) {
            return false;
        }
        // The ground range must exceed the burnout downrange.
        if (!(sin * cosDownrange - cos * sinDownrange > 0)) {
            return false;
        }
        tangentX = (nx - cos * start[0]) / sin;
        tangentY = (ny - cos * start[1]) / sin;
        tangentZ = (nz - cos * start[2]) / sin;
        double primeVertical =
                Wgs84.EQUATORIAL_RADIUS_METERS
                        / Math.sqrt(1.0 - Wgs84.ECCENTRICITY_SQUARED * nz * nz);
        ax = primeVertical * nx;
        ay = primeVertical * ny;
        az = primeVertical * (1.0 - Wgs84.ECCENTRICITY_SQUARED) * nz;
        aimRadius = Math.sqrt(ax * ax + ay * ay + az * az);
        double ct = cosDownrange - sinDownrange * cos / sin;
        double st = sinDownrange / sin;
        double bx = ct * start[0] + st * nx;
        double by = ct * start[1] + st * ny;
        double bz = ct * start[2] + st * nz;
        double h = missile.burnoutHeightMeters();
        double n =
                Wgs84.EQUATORIAL_RADIUS_METERS
                        / Math.sqrt(1.0 - Wgs84.ECCENTRICITY_SQUARED * bz * bz);
        rx = (n + h) * bx;
        ry = (n + h) * by;
        rz = (n * (1.0 - Wgs84.ECCENTRICITY_SQUARED) + h) * bz;
        radius = Math.sqrt(rx * rx + ry * ry + rz * rz);
        double time = loftRad == 0.0 ? leastSpeedTime() : Double.NaN;
        if (Double.isNaN(time)) {
            time = referenceTime();
            if (Double.isNaN(time)) {
                return false;
            }
            lambertState(time);
        }
        freeFlightSeconds = time;
        burnoutSpeed = Math.sqrt(speedSquared);
        double v2 = vx * vx + vy * vy + vz * vz;
        semiMajor = 1.0 / (2.0 / radius - v2 / MU);
        if (!(semiMajor > 0)) {
            return false;
        }
        sigma = (rx * vx + ry * vy + rz * vz) / SQRT_MU;
        timeScale = semiMajor * Math.sqrt(semiMajor) / SQRT_MU;
        anomalyRange = 2.0 * Math.atan2(sinHalfAnomaly, cosHalfAnomaly);
        return true;
    }

    /** The state at burnout by the reference's Lambert solver. */
    private void lambertState(double time) {
        double angle = OMEGA * time;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[] q = {c * ax - s * ay, s * ax + c * ay, az};
        double[] r = {rx, ry, rz};
        Lambert lambert = new Lambert();
        lambert.solve(r, q, time);
        vx = lambert.velocity[0];
        vy = lambert.velocity[1];
        vz = lambert.velocity[2];
        double wx = vx + OMEGA * ry;
        double wy = vy - OMEGA * rx;
        speedSquared = wx * wx + wy * wy + vz * vz;
        double a = 1.0 / (2.0 / radius - (vx * vx + vy * vy + vz * vz) / MU);
        if (!(a > 0)) {
            return;
        }
        double sig = (rx * vx + ry * vy + rz * vz) / SQRT_MU;
        UniversalKepler kepler = new UniversalKepler();
        kepler.propagate(r, lambert.velocity, time);
        double sigmaEnd =
                (q[0] * kepler.velocity[0] + q[1] * kepler.velocity[1] + q[2] * kepler.velocity[2])
                        / SQRT_MU;
        double difference =
                Math.atan2(sigmaEnd / Math.sqrt(a), 1.0 - aimRadius / a)
                        - Math.atan2(sig / Math.sqrt(a), 1.0 - radius / a);
        if (difference < 0) {
            difference += 2.0 * Math.PI;
        }
        cosHalfAnomaly = Math.cos(0.5 * difference);
        sinHalfAnomaly = Math.sin(0.5 * difference);
    }

    /** T from the reference solver; NaN where it finds none. */
    private double referenceTime() {
        ArcOutcome outcome =
                reference.solve(
                        new ThreatShot(
                                missile,
                                launch,
                                new GeodeticPoint(aimLatitude, aimLongitude, 0.0),
                                loftRad));
        return outcome instanceof ArcOutcome.Found found
                ? found.arc().impactSeconds() - missile.burnTimeSeconds()
                : Double.NaN;
    }

    /** The T of least v(T); NaN where the iteration fails. */
    private double leastSpeedTime() {
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
        evaluate(t0);
        double slope0 = halfSlope;
        double t1 = t0 * 1.01;
        x += dxdT * (t1 - t0);
        evaluate(t1);
        double slope1 = halfSlope;
        for (int i = 0; i < MAX_STEPS && ok; i++) {
            double curvature = (slope1 - slope0) / (t1 - t0);
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
        cosHalfAnomaly = x * y + lambda * umx2;
        sinHalfAnomaly = (y - x * lambda) * Math.sqrt(Math.max(0.0, umx2));
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

    /** Izzo's equation for x by Householder's iteration; elliptic arcs away from x = 1 only. */
    private boolean lambdaSolve(double lambda, double time) {
        double l2 = lambda * lambda;
        double l3 = l2 * lambda;
        double x0 = x;
        if (Double.isNaN(x0)) {
            double t00 = Math.acos(lambda) + lambda * Math.sqrt(1.0 - l2);
            double t1 = 2.0 / 3.0 * (1.0 - l3);
            if (time >= t00) {
                x0 = -(time - t00) / (time - t00 + 4.0);
            } else {
                x0 = Math.max(-0.9, Math.min(0.9, (t00 - time) / (t00 - t1)));
            }
        }
        for (int i = 0; i < 12; i++) {
            double umx2 = 1.0 - x0 * x0;
            if (!(umx2 > 0.01)) {
                x = x0;
                return false;
            }
            double y2 = 1.0 - l2 * umx2;
            double y = Math.sqrt(y2);
            double root = Math.sqrt(umx2);
            // ψ from both its sine and its cosine, so that no digit is lost.
            double psi = Math.atan2((y - x0 * lambda) * root, x0 * y + lambda * umx2);
            double tof = (psi / root - x0 + lambda * y) / umx2;
            dTdx = (3.0 * tof * x0 - 2.0 + 2.0 * l3 * x0 / y) / umx2;
            d2Tdx2 = (3.0 * tof + 5.0 * x0 * dTdx + 2.0 * (1.0 - l2) * l3 / (y2 * y)) / umx2;
            d3Tdx3 =
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

    /**
     * Whether the missile has the speed for the arc.
     *
     * @return true when in range
     */
    public boolean inRange() {
        return burnoutSpeed <= capabilitySpeed;
    }

    /**
     * v(T) relative to the rotating Earth.
     *
     * @return burnout speed, m/s
     */
    public double burnoutSpeedMetersPerSecond() {
        return burnoutSpeed;
    }

    /**
     * t_b.
     *
     * @return burnout time, s
     */
    public double burnoutSeconds() {
        return missile.burnTimeSeconds();
    }

    /**
     * t_b + T.
     *
     * @return impact time, s
     */
    public double impactSeconds() {
        return missile.burnTimeSeconds() + freeFlightSeconds;
    }

    /**
     * Difference of eccentric anomaly from burnout to impact.
     *
     * @return rad
     */
    public double anomalyRangeRad() {
        return anomalyRange;
    }

    /**
     * Moves to the instant at which the eccentric anomaly has grown by a stated amount since
     * burnout.
     *
     * @param anomalyRad difference of eccentric anomaly from burnout, rad, 0 to {@link
     *     #anomalyRangeRad()}
     */
    public void moveToAnomaly(double anomalyRad) {
        moveToAnomaly(anomalyRad, Math.cos(anomalyRad), Math.sin(anomalyRad));
    }

    /**
     * Moves to an instant by a parameter that runs through the whole arc: below zero t/t_b − 1
     * (boost), from zero on the difference of eccentric anomaly from burnout.
     *
     * @param parameter −1 to {@link #anomalyRangeRad()}
     */
    public void moveTo(double parameter) {
        if (parameter >= 0) {
            moveToAnomaly(parameter);
            return;
        }
        double tau = Math.max(0.0, 1.0 + parameter);
        seconds = tau * missile.burnTimeSeconds();
        double angle =
                missile.burnoutDownrangeMeters() * tau * tau * tau / Wgs84.MEAN_RADIUS_METERS;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double ux = c * start[0] + s * tangentX;
        double uy = c * start[1] + s * tangentY;
        double uz = c * start[2] + s * tangentZ;
        double n =
                Wgs84.EQUATORIAL_RADIUS_METERS
                        / Math.sqrt(1.0 - Wgs84.ECCENTRICITY_SQUARED * uz * uz);
        double h = missile.burnoutHeightMeters() * tau * tau;
        px = (n + h) * ux;
        py = (n + h) * uy;
        pz = (n * (1.0 - Wgs84.ECCENTRICITY_SQUARED) + h) * uz;
    }

    /**
     * The parameter of {@link #moveTo} at an instant.
     *
     * @param instant s after launch, 0 to impact
     * @return the parameter
     */
    public double parameterAt(double instant) {
        return instant < missile.burnTimeSeconds()
                ? instant / missile.burnTimeSeconds() - 1.0
                : moveToTime(instant);
    }

    /**
     * The parameter at which a height is crossed on free flight, on the way up or down.
     *
     * @param heightMeters height above the ellipsoid, m
     * @param descending whether on the way down
     * @return the parameter, NaN where the arc does not get so high, cut to the free flight
     */
    public double parameterAtHeight(double heightMeters, boolean descending) {
        double eCos = 1.0 - radius / semiMajor;
        double eSin = sigma / Math.sqrt(semiMajor);
        double e = Math.sqrt(eCos * eCos + eSin * eSin);
        double burnoutAnomaly = Math.atan2(eSin, eCos);
        double local = descending ? aimRadius : radius - missile.burnoutHeightMeters();
        double parameter = Double.NaN;
        for (int i = 0; i < 12; i++) {
            double cos = (1.0 - (local + heightMeters) / semiMajor) / e;
            if (!(cos >= -1.0)) {
                return Double.NaN;
            }
            double anomaly = Math.acos(Math.min(1.0, cos));
            double next = (descending ? 2.0 * Math.PI - anomaly : anomaly) - burnoutAnomaly;
            next = Math.max(0.0, Math.min(anomalyRange, next));
            moveToAnomaly(next);
            boolean done = Math.abs(next - parameter) < 1e-10;
            parameter = next;
            if (done) {
                break;
            }
            local = Math.sqrt(px * px + py * py + pz * pz) - heightMeters();
        }
        return parameter;
    }

    /**
     * The parameter of the apogee.
     *
     * @return difference of eccentric anomaly from burnout, cut to the free flight
     */
    public double apogeeParameter() {
        double burnoutAnomaly = Math.atan2(sigma / Math.sqrt(semiMajor), 1.0 - radius / semiMajor);
        return Math.max(0.0, Math.min(anomalyRange, Math.PI - burnoutAnomaly));
    }

    /**
     * Distance of the apogee of the free flight from the Earth's centre, whether or not the missile
     * passes it.
     *
     * @return m
     */
    public double apogeeRadiusMeters() {
        double eCos = 1.0 - radius / semiMajor;
        return semiMajor * (1.0 + Math.sqrt(eCos * eCos + sigma * sigma / semiMajor));
    }

    /**
     * Places on free flight at equal steps of eccentric anomaly, burnout to impact.
     *
     * @param first index in the arrays of the first place
     * @param count how many places
     * @param parameter receives the parameter of {@link #moveTo} of each
     * @param time receives s after launch
     * @param x receives Earth-fixed x, m
     * @param y receives Earth-fixed y, m
     * @param z receives Earth-fixed z, m
     */
    public void sample(
            int first,
            int count,
            double[] parameter,
            double[] time,
            double[] x,
            double[] y,
            double[] z) {
        double step = anomalyRange / (count - 1);
        double cosStep = Math.cos(step);
        double sinStep = Math.sin(step);
        double c = 1.0;
        double s = 0.0;
        double rootRadius = radius * Math.sqrt(semiMajor) / SQRT_MU;
        double scaledSigma = semiMajor * sigma / SQRT_MU;
        double ratio = semiMajor / radius;
        for (int k = 0; k < count; k++) {
            double anomaly = k * step;
            double versine = 1.0 - c;
            double f = 1.0 - ratio * versine;
            double g = rootRadius * s + scaledSigma * versine;
            double elapsed = timeScale * (anomaly - s) + g;
            double qx = f * rx + g * vx;
            double qy = f * ry + g * vy;
            double angle = OMEGA * elapsed;
            double a2 = angle * angle;
            // Taylor's series: the Earth turns by less than 0.8 rad.
            double sine =
                    angle
                            * (1.0
                                    - a2
                                            * (1.0 / 6.0)
                                            * (1.0
                                                    - a2
                                                            * (1.0 / 20.0)
                                                            * (1.0
                                                                    - a2
                                                                            * (1.0 / 42.0)
                                                                            * (1.0
                                                                                    - a2
                                                                                            * (1.0
                                                                                                    / 72.0)
                                                                                            * (1.0
                                                                                                    - a2
                                                                                                            * (1.0
                                                                                                                    / 110.0)
                                                                                                            * (1.0
                                                                                                                    - a2
                                                                                                                            * (1.0
                                                                                                                                    / 156.0)))))));
            double cosine =
                    1.0
                            - a2
                                    * (1.0 / 2.0)
                                    * (1.0
                                            - a2
                                                    * (1.0 / 12.0)
                                                    * (1.0
                                                            - a2
                                                                    * (1.0 / 30.0)
                                                                    * (1.0
                                                                            - a2
                                                                                    * (1.0 / 56.0)
                                                                                    * (1.0
                                                                                            - a2
                                                                                                    * (1.0
                                                                                                            / 90.0)
                                                                                                    * (1.0
                                                                                                            - a2
                                                                                                                    * (1.0
                                                                                                                            / 132.0)
                                                                                                                    * (1.0
                                                                                                                            - a2
                                                                                                                                    * (1.0
                                                                                                                                            / 182.0)))))));
            int at = first + k;
            parameter[at] = anomaly;
            time[at] = missile.burnTimeSeconds() + elapsed;
            x[at] = cosine * qx + sine * qy;
            y[at] = cosine * qy - sine * qx;
            z[at] = f * rz + g * vz;
            double next = c * cosStep - s * sinStep;
            s = s * cosStep + c * sinStep;
            c = next;
        }
        parameter[first + count - 1] = anomalyRange;
    }

    private void moveToAnomaly(double anomalyRad, double cos, double sin) {
        double versine = 1.0 - cos;
        double f = 1.0 - semiMajor / radius * versine;
        double g = (radius * Math.sqrt(semiMajor) * sin + semiMajor * sigma * versine) / SQRT_MU;
        double elapsed = timeScale * (anomalyRad - sin) + g;
        seconds = missile.burnTimeSeconds() + elapsed;
        double qx = f * rx + g * vx;
        double qy = f * ry + g * vy;
        double angle = OMEGA * elapsed;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        px = c * qx + s * qy;
        py = c * qy - s * qx;
        pz = f * rz + g * vz;
    }

    /**
     * Moves to an instant of free flight.
     *
     * @param instant s after launch, burnout to impact
     * @return the difference of eccentric anomaly from burnout, rad
     */
    public double moveToTime(double instant) {
        double elapsed = instant - missile.burnTimeSeconds();
        double root = Math.sqrt(semiMajor);
        double guess = anomalyRange * elapsed / freeFlightSeconds;
        double cos = 1.0;
        double sin = 0.0;
        for (int i = 0; i < 20; i++) {
            cos = Math.cos(guess);
            sin = Math.sin(guess);
            double versine = 1.0 - cos;
            double f =
                    timeScale * (guess - sin)
                            + (radius * root * sin + semiMajor * sigma * versine) / SQRT_MU
                            - elapsed;
            double rate =
                    timeScale * versine + (radius * root * cos + semiMajor * sigma * sin) / SQRT_MU;
            double bend =
                    timeScale * sin + (semiMajor * sigma * cos - radius * root * sin) / SQRT_MU;
            double newton = f / rate;
            double step = newton / (1.0 - 0.5 * newton * bend / rate);
            guess -= step;
            if (Math.abs(step) < 1e-11) {
                break;
            }
        }
        moveToAnomaly(guess);
        return guess;
    }

    /**
     * The instant moved to.
     *
     * @return s after launch
     */
    public double seconds() {
        return seconds;
    }

    /**
     * Earth-fixed x at the instant moved to.
     *
     * @return m
     */
    public double ecefX() {
        return px;
    }

    /**
     * Earth-fixed y at the instant moved to.
     *
     * @return m
     */
    public double ecefY() {
        return py;
    }

    /**
     * Earth-fixed z at the instant moved to.
     *
     * @return m
     */
    public double ecefZ() {
        return pz;
    }

    /**
     * Height above the ellipsoid at the instant moved to.
     *
     * @return m
     */
    public double heightMeters() {
        return Ellipsoid.heightMeters(px, py, pz);
    }
}
