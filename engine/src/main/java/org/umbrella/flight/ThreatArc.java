// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.ThreatShot;

/**
 * One arc of a threat from launch to impact (docs/model.md, section 2.1): the boost's power law,
 * then a two-body arc. Made by {@link ThreatArcSolver}; immutable, safe to share between threads.
 * Times are seconds after the threat's launch.
 */
public final class ThreatArc {

    private final ThreatShot shot;
    private final GroundTrack track;
    private final double freeFlightSeconds;
    private final double burnoutSpeed;
    private final double flightPathAngleRad;
    private final double capabilitySpeed;
    private final double apogeeMeters;

    // Perifocal description of the ellipse in ECI, m: position = p (cos E − e) + q sin E.
    private final double[] p = new double[3];
    private final double[] q = new double[3];
    private final double eccentricity;
    private final double meanMotion;
    private final double burnoutMeanAnomaly;

    ThreatArc(
            ThreatShot shot,
            GroundTrack track,
            double freeFlightSeconds,
            double[] burnoutEci,
            double[] burnoutVelocityEci,
            double burnoutSpeed,
            double flightPathAngleRad) {
        this.shot = shot;
        this.track = track;
        this.freeFlightSeconds = freeFlightSeconds;
        this.burnoutSpeed = burnoutSpeed;
        this.flightPathAngleRad = flightPathAngleRad;
        this.capabilitySpeed = CapabilitySpeed.metersPerSecond(shot.missile());

        double[] r = burnoutEci;
        double[] v = burnoutVelocityEci;
        double radius = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
        double v2 = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
        double a = 1.0 / (2.0 / radius - v2 / Wgs84.GM);
        if (!(a > 0)) {
            throw new IllegalArgumentException(
                    "The free flight of missile '"
                            + shot.missile().id()
                            + "' must be an ellipse; at "
                            + Math.sqrt(v2) / 1e3
                            + " km/s it escapes the Earth.");
        }
        double rv = r[0] * v[0] + r[1] * v[1] + r[2] * v[2];
        double eCosE = 1.0 - radius / a;
        double eSinE = rv / Math.sqrt(Wgs84.GM * a);
        eccentricity = Math.hypot(eCosE, eSinE);
        double anomaly = Math.atan2(eSinE, eCosE);
        double cosE = Math.cos(anomaly);
        double sinE = Math.sin(anomaly);
        meanMotion = Math.sqrt(Wgs84.GM / a) / a;
        burnoutMeanAnomaly = anomaly - eSinE;
        // Battin eq. 4.43: perifocal vectors from position and velocity.
        double k = Math.sqrt(a / Wgs84.GM);
        for (int i = 0; i < 3; i++) {
            double unitP = cosE / radius * r[i] - k * sinE * v[i];
            p[i] = a * unitP;
            q[i] = a * (sinE / radius * r[i] + k * (cosE - eccentricity) * v[i]);
        }
        apogeeMeters = findApogee();
    }

    /**
     * The question this arc answers.
     *
     * @return missile, launch, aim and loft
     */
    public ThreatShot shot() {
        return shot;
    }

    /**
     * t_b.
     *
     * @return burnout time, s
     */
    public double burnoutSeconds() {
        return shot.missile().burnTimeSeconds();
    }

    /**
     * Launch to impact, t_b + T.
     *
     * @return impact time, s
     */
    public double impactSeconds() {
        return shot.missile().burnTimeSeconds() + freeFlightSeconds;
    }

    /**
     * v(T), relative to the rotating Earth.
     *
     * @return burnout speed, m/s
     */
    public double burnoutSpeedMetersPerSecond() {
        return burnoutSpeed;
    }

    /**
     * Burnout flight-path angle of the Earth-relative velocity above the local geodetic horizontal.
     *
     * @return angle, rad
     */
    public double burnoutFlightPathAngleRad() {
        return flightPathAngleRad;
    }

    /**
     * v_cap of the missile.
     *
     * @return capability speed, m/s
     */
    public double capabilitySpeedMetersPerSecond() {
        return capabilitySpeed;
    }

    /**
     * Whether the aim point is in range on this arc: v(T) ≤ v_cap.
     *
     * @return true when in range
     */
    public boolean inRange() {
        return burnoutSpeed <= capabilitySpeed;
    }

    /**
     * Apogee, the greatest height above the ellipsoid from launch to impact.
     *
     * @return height, m
     */
    public double apogeeMeters() {
        return apogeeMeters;
    }

    /**
     * Where the threat is.
     *
     * @param seconds time after launch, s, 0 to impact
     * @param ecef receives the Earth-fixed position, m
     */
    public void positionEcef(double seconds, double[] ecef) {
        if (seconds <= burnoutSeconds()) {
            double tau = seconds / burnoutSeconds();
            double tau2 = tau * tau;
            track.toEcef(
                    shot.missile().burnoutDownrangeMeters() * tau2 * tau,
                    shot.missile().burnoutHeightMeters() * tau2,
                    ecef);
        } else {
            freeFlightEci(seconds, ecef);
            Ellipsoid.turn(ecef, -Wgs84.ROTATION_RATE * seconds, ecef);
        }
    }

    /**
     * Where the threat is, in the inertial frame that coincides with the Earth-fixed one at its
     * launch.
     *
     * @param seconds time after launch, s, 0 to impact
     * @param eci receives the position, m
     */
    public void positionEci(double seconds, double[] eci) {
        if (seconds <= burnoutSeconds()) {
            positionEcef(seconds, eci);
            Ellipsoid.turn(eci, Wgs84.ROTATION_RATE * seconds, eci);
        } else {
            freeFlightEci(seconds, eci);
        }
    }

    /**
     * Height above the ellipsoid.
     *
     * @param seconds time after launch, s, 0 to impact
     * @return height, m
     */
    public double heightMeters(double seconds) {
        if (seconds <= burnoutSeconds()) {
            double tau = seconds / burnoutSeconds();
            return shot.missile().burnoutHeightMeters() * tau * tau;
        }
        double[] eci = new double[3];
        freeFlightEci(seconds, eci);
        return Ellipsoid.heightMeters(eci[0], eci[1], eci[2]);
    }

    private void freeFlightEci(double seconds, double[] eci) {
        double anomaly =
                eccentricAnomaly(
                        burnoutMeanAnomaly + meanMotion * (seconds - burnoutSeconds()),
                        eccentricity);
        double x = Math.cos(anomaly) - eccentricity;
        double y = Math.sin(anomaly);
        for (int i = 0; i < 3; i++) {
            eci[i] = p[i] * x + q[i] * y;
        }
    }

    /**
     * Kepler's equation M = E − e sin E by Newton with a third-order correction (Danby,
     * Fundamentals of Celestial Mechanics, 2nd ed., eq. 6.6.7). A suborbital arc passes apogee at E
     * = π, where the start is good.
     */
    private static double eccentricAnomaly(double meanAnomaly, double e) {
        double anomaly = meanAnomaly + 0.85 * e * Math.signum(Math.sin(meanAnomaly));
        for (int i = 0; i < 20; i++) {
            double s = e * Math.sin(anomaly);
            double c = e * Math.cos(anomaly);
            double f = anomaly - s - meanAnomaly;
            double f1 = 1.0 - c;
            double d1 = -f / f1;
            double d2 = -f / (f1 + 0.5 * d1 * s);
            double d3 = -f / (f1 + 0.5 * d2 * s + d2 * d2 * c / 6.0);
            anomaly += d3;
            if (Math.abs(d3) < 1e-14) {
                break;
            }
        }
        return anomaly;
    }

    /**
     * Height has one maximum on the free arc; golden section to a hundredth of a second, quadratic
     * in the error.
     */
    private double findApogee() {
        double a = burnoutSeconds();
        double b = impactSeconds();
        double ratio = 0.5 * (Math.sqrt(5.0) - 1.0);
        double x1 = b - ratio * (b - a);
        double x2 = a + ratio * (b - a);
        double h1 = heightMeters(x1);
        double h2 = heightMeters(x2);
        while (b - a > 1e-2) {
            if (h1 > h2) {
                b = x2;
                x2 = x1;
                h2 = h1;
                x1 = b - ratio * (b - a);
                h1 = heightMeters(x1);
            } else {
                a = x1;
                x1 = x2;
                h1 = h2;
                x2 = a + ratio * (b - a);
                h2 = heightMeters(x2);
            }
        }
        return Math.max(shot.missile().burnoutHeightMeters(), Math.max(h1, h2));
    }
}
