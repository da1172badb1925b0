// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.arcs;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.Wgs84;

/**
 * Places along a solved arc: boost as docs/model.md, section 2.1 has it, and free flight held as
 * burnout position and velocity in the inertial frame that coincides with the Earth-fixed one at
 * burnout; positions come from Lagrange's coefficients in the difference of eccentric anomaly
 * (Battin 1999, eqs. 4.41 and 4.42). Scratch space, one a thread.
 */
public abstract sealed class SampledArc permits FastThreatArc, StoredArc {

    private static final double SQRT_MU = Math.sqrt(Wgs84.GM);
    private static final double OMEGA = Wgs84.ROTATION_RATE;

    // t_b, h_b and d_b.
    double burnSeconds;
    double burnoutHeight;
    double burnoutDownrange;

    /** Direction of the launch point: the normal of the ellipsoid there. */
    final double[] start = new double[3];

    // Direction of the aim at right angles to that of the launch point.
    double tangentX;
    double tangentY;
    double tangentZ;

    // Burnout state, frame of burnout.
    double rx;
    double ry;
    double rz;
    double vx;
    double vy;
    double vz;
    double radius;
    double semiMajor;
    double sigma;
    double timeScale;
    double anomalyRange;
    double freeFlightSeconds;
    double aimRadius;

    // Where the path has been moved to.
    private double px;
    private double py;
    private double pz;
    private double seconds;

    /** Cosine and sine of how far the Earth turns in half of a flight of a stated time. */
    private double halfwayOf = Double.NaN;

    private double halfwayCosine;
    private double halfwaySine;

    /** Cosine and sine of the step of samples last taken. */
    private double turnedStep = Double.NaN;

    private double stepCosine;
    private double stepSine;

    // Of the samples: anomalies, their cosines and sines, and those of the Earth's turning.
    private double[] anomalies = new double[0];
    private double[] cosines = new double[0];
    private double[] sines = new double[0];
    private double[] earthCosines = new double[0];
    private double[] earthSines = new double[0];

    /**
     * t_b.
     *
     * @return burnout time, s
     */
    public double burnoutSeconds() {
        return burnSeconds;
    }

    /**
     * t_b + T.
     *
     * @return impact time, s
     */
    public double impactSeconds() {
        return burnSeconds + freeFlightSeconds;
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
        seconds = tau * burnSeconds;
        double angle = burnoutDownrange * tau * tau * tau / Wgs84.MEAN_RADIUS_METERS;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double ux = c * start[0] + s * tangentX;
        double uy = c * start[1] + s * tangentY;
        double uz = c * start[2] + s * tangentZ;
        double n =
                Wgs84.EQUATORIAL_RADIUS_METERS
                        / Math.sqrt(1.0 - Wgs84.ECCENTRICITY_SQUARED * uz * uz);
        double h = burnoutHeight * tau * tau;
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
        return instant < burnSeconds ? instant / burnSeconds - 1.0 : moveToTime(instant);
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
        double local = descending ? aimRadius : radius - burnoutHeight;
        double parameter = Double.NaN;
        for (int i = 0; i < 12; i++) {
            double cos = (1.0 - (local + heightMeters) / semiMajor) / e;
            if (!(cos >= -1.0)) {
                break;
            }
            double anomaly = Math.acos(Math.min(1.0, cos));
            double next = (descending ? 2.0 * Math.PI - anomaly : anomaly) - burnoutAnomaly;
            next = Math.max(0.0, Math.min(anomalyRange, next));
            moveToAnomaly(next);
            boolean done = Math.abs(next - parameter) < 1e-10;
            parameter = next;
            if (done) {
                return parameter;
            }
            local = Math.sqrt(px * px + py * py + pz * pz) - heightMeters();
        }
        // Close to the apogee a metre of height is a long way, and the steps above may go to and
        // fro or past it.
        return crossing(heightMeters, descending);
    }

    /** The parameter of a height between the apogee and an end of the free flight. */
    private double crossing(double heightMeters, boolean descending) {
        double apogee = apogeeParameter();
        double end = descending ? anomalyRange : 0.0;
        UnivariateFunction above =
                at -> {
                    moveToAnomaly(at);
                    return heightMeters() - heightMeters;
                };
        if (!(above.value(apogee) >= 0)) {
            return Double.NaN;
        }
        if (above.value(end) >= 0) {
            return end;
        }
        return new BracketingNthOrderBrentSolver(1e-12, 5)
                .solve(100, above, Math.min(apogee, end), Math.max(apogee, end));
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
     * Places on free flight at equal steps of eccentric anomaly.
     *
     * @param first index in the arrays of the first place
     * @param count how many places
     * @param from the parameter of {@link #moveTo} of the first place
     * @param step from one place to the next
     * @param time receives s after launch
     * @param x receives Earth-fixed x, m
     * @param y receives Earth-fixed y, m
     * @param z receives Earth-fixed z, m
     * @param distance receives the distance from the Earth's centre, m
     */
    public void sample(
            int first,
            int count,
            double from,
            double step,
            double[] time,
            double[] x,
            double[] y,
            double[] z,
            double[] distance) {
        if (cosines.length < count) {
            anomalies = new double[count];
            cosines = new double[count];
            sines = new double[count];
            earthCosines = new double[count];
            earthSines = new double[count];
        }
        turn(from, step, count);
        lagrange(first, count, time, distance);
        // From the Earth's axes halfway, so that it has turned by no more than 0.35 rad either way.
        double halfway = 0.5 * freeFlightSeconds;
        turnEarth(first, count, time, burnSeconds + halfway);
        if (!(freeFlightSeconds == halfwayOf)) {
            halfwayOf = freeFlightSeconds;
            halfwayCosine = Math.cos(OMEGA * halfway);
            halfwaySine = Math.sin(OMEGA * halfway);
        }
        double c = halfwayCosine;
        double s = halfwaySine;
        place(
                first,
                count,
                c * rx + s * ry,
                c * ry - s * rx,
                c * vx + s * vy,
                c * vy - s * vx,
                x,
                y,
                z);
    }

    // Short loops with one index for all arrays, so that the compiler takes several places at a
    // time.

    /**
     * Lagrange's f and g in place of the cosines and sines of anomalies, and what goes with them.
     */
    private void lagrange(int first, int count, double[] time, double[] distance) {
        double[] anomaly = anomalies;
        double[] cosine = cosines;
        double[] sine = sines;
        double ratio = semiMajor / radius;
        double rootRadius = radius * Math.sqrt(semiMajor) / SQRT_MU;
        double scaledSigma = semiMajor * sigma / SQRT_MU;
        double distanceCosine = radius - semiMajor;
        double distanceSine = Math.sqrt(semiMajor) * sigma;
        double scale = timeScale;
        double major = semiMajor;
        double burn = burnSeconds;
        for (int k = 0; k < count; k++) {
            double c = cosine[k];
            double s = sine[k];
            double g = rootRadius * s + scaledSigma * (1.0 - c);
            distance[first + k] = major + distanceCosine * c + distanceSine * s;
            time[first + k] = burn + (scale * (anomaly[k] - s) + g);
            cosine[k] = 1.0 - ratio * (1.0 - c);
            sine[k] = g;
        }
    }

    /** How far the Earth has turned since an instant, by Taylor's series to 1e-13 at 0.35 rad. */
    private void turnEarth(int first, int count, double[] time, double since) {
        double[] cosine = earthCosines;
        double[] sine = earthSines;
        for (int k = 0; k < count; k++) {
            double a = OMEGA * (time[first + k] - since);
            double a2 = a * a;
            double s = 1.0 / 362880.0;
            s = -1.0 / 5040.0 + a2 * s;
            s = 1.0 / 120.0 + a2 * s;
            s = -1.0 / 6.0 + a2 * s;
            sine[k] = a * (1.0 + a2 * s);
            double c = -1.0 / 3628800.0;
            c = 1.0 / 40320.0 + a2 * c;
            c = -1.0 / 720.0 + a2 * c;
            c = 1.0 / 24.0 + a2 * c;
            c = -0.5 + a2 * c;
            cosine[k] = 1.0 + a2 * c;
        }
    }

    private void place(
            int first,
            int count,
            double r0,
            double r1,
            double v0,
            double v1,
            double[] x,
            double[] y,
            double[] z) {
        double[] f = cosines;
        double[] g = sines;
        double[] cosine = earthCosines;
        double[] sine = earthSines;
        double r2 = rz;
        double v2 = vz;
        for (int k = 0; k < count; k++) {
            double qx = f[k] * r0 + g[k] * v0;
            double qy = f[k] * r1 + g[k] * v1;
            x[first + k] = cosine[k] * qx + sine[k] * qy;
            y[first + k] = cosine[k] * qy - sine[k] * qx;
            z[first + k] = f[k] * r2 + g[k] * v2;
        }
    }

    /** Angles at equal steps, their cosines and sines. */
    private void turn(double from, double step, int count) {
        double[] c = cosines;
        double[] s = sines;
        c[0] = Math.cos(from);
        s[0] = Math.sin(from);
        if (!(step == turnedStep)) {
            turnedStep = step;
            stepCosine = Math.cos(step);
            stepSine = Math.sin(step);
        }
        double cosine = stepCosine;
        double sine = stepSine;
        // By doubling, so that no long chain waits for itself.
        for (int have = 1; have < count; have *= 2) {
            int to = Math.min(have, count - have);
            for (int k = 0; k < to; k++) {
                c[k + have] = c[k] * cosine - s[k] * sine;
                s[k + have] = s[k] * cosine + c[k] * sine;
            }
            double twice = 2.0 * cosine * sine;
            cosine = cosine * cosine - sine * sine;
            sine = twice;
        }
        for (int k = 0; k < count; k++) {
            anomalies[k] = from + k * step;
        }
    }

    private void moveToAnomaly(double anomalyRad, double cos, double sin) {
        double versine = 1.0 - cos;
        double f = 1.0 - semiMajor / radius * versine;
        double g = (radius * Math.sqrt(semiMajor) * sin + semiMajor * sigma * versine) / SQRT_MU;
        double elapsed = timeScale * (anomalyRad - sin) + g;
        seconds = burnSeconds + elapsed;
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
        double elapsed = instant - burnSeconds;
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
