// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import org.hipparchus.analysis.solvers.BrentSolver;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ThreatShot;

/**
 * Solves for the minimum-energy, lofted or depressed arc from a launch point to an aim point over
 * the rotating WGS 84 Earth (MODEL.md 2.1).
 *
 * <p>The free-flight time T is the one unknown: Lambert's problem from burnout to where the aim
 * point will be gives the Earth-relative burnout speed v(T), which has one minimum; the arc a
 * stated angle off it is the first T outward at which the flight-path angle has changed by that
 * much. The minimum is bracketed from the closed-form least-energy time of the triangle and found
 * by golden section with parabolic steps (Brent) on the speed. Error: T to 1e-4 s. An instance is
 * scratch space: one a thread.
 */
public final class ThreatArcSolver {

    /** Least and greatest free-flight time looked at, s (MODEL.md 2.1). */
    static final double MIN_SECONDS = 20.0;

    static final double MAX_SECONDS = 10_000.0;

    private static final double SCAN_RATIO = 1.02;

    private final Lambert lambert = new Lambert();
    private final double[] burnoutEcef = new double[3];
    private final double[] burnoutEci = new double[3];
    private final double[] aimEcef = new double[3];
    private final double[] aimEci = new double[3];
    private final double[] vertical = new double[3];
    private final double[] planeNormal = new double[3];
    private double burnSeconds;

    /** Empty scratch space. */
    public ThreatArcSolver() {}

    /**
     * Solves for an arc.
     *
     * @param shot missile, launch, aim and loft
     * @return the arc, or why there is none
     * @throws IllegalArgumentException where launch and aim coincide or are antipodes
     */
    public ArcOutcome solve(ThreatShot shot) {
        Missile missile = shot.missile();
        GroundTrack track = new GroundTrack(shot.launch(), shot.aim());
        if (!(missile.burnoutDownrangeMeters() < track.rangeMeters())) {
            return new ArcOutcome.None(
                    "The ground range ("
                            + track.rangeMeters() / 1e3
                            + " km) must exceed the"
                            + " burnout_downrange_km ("
                            + missile.burnoutDownrangeMeters() / 1e3
                            + ") of missile '"
                            + missile.id()
                            + "'. The aim point lies too near for its boost.");
        }
        burnSeconds = missile.burnTimeSeconds();
        track.toEcef(missile.burnoutDownrangeMeters(), missile.burnoutHeightMeters(), burnoutEcef);
        double burnAngle = Wgs84.ROTATION_RATE * burnSeconds;
        Ellipsoid.turn(burnoutEcef, burnAngle, burnoutEci);
        Ellipsoid.toEcef(
                shot.aim().latitudeRad(),
                shot.aim().longitudeRad(),
                shot.aim().heightMeters(),
                aimEcef);
        // The vertical at burnout: the normal at the point on the ground below it.
        var burnoutPoint = Ellipsoid.toGeodetic(burnoutEcef);
        Ellipsoid.normal(
                burnoutPoint.latitudeRad(), burnoutPoint.longitudeRad() + burnAngle, vertical);

        double least = leastSpeedTime();
        double time = least;
        if (shot.loftRad() != 0.0) {
            double target = flightPathAngle(least) + shot.loftRad();
            time = firstTimeAtAngle(least, target, shot.loftRad() > 0);
            if (Double.isNaN(time)) {
                return new ArcOutcome.None(
                        "No arc of less than 180 degrees is "
                                + (shot.loftRad() > 0 ? "lofted" : "depressed")
                                + " by loft_deg ("
                                + Math.toDegrees(shot.loftRad())
                                + ") from the minimum-energy one within "
                                + (int) MAX_SECONDS
                                + " s of free flight. Try a smaller angle.");
            }
        }
        double angle = flightPathAngle(time);
        double speed = relativeSpeed(time);
        if (dot(lambert.velocity, lambert.velocity)
                >= 2.0 * Wgs84.GM / Math.sqrt(dot(burnoutEci, burnoutEci))) {
            return new ArcOutcome.None(
                    "The arc depressed by loft_deg ("
                            + Math.toDegrees(shot.loftRad())
                            + ") would leave burnout at "
                            + speed / 1e3
                            + " km/s, above escape speed. Try a smaller angle.");
        }
        return new ArcOutcome.Found(
                new ThreatArc(shot, track, time, burnoutEci, lambert.velocity, speed, angle));
    }

    /** v(T); leaves the inertial velocity in the Lambert solver. */
    private double relativeSpeed(double freeFlightSeconds) {
        Ellipsoid.turn(aimEcef, Wgs84.ROTATION_RATE * (burnSeconds + freeFlightSeconds), aimEci);
        lambert.solve(burnoutEci, aimEci, freeFlightSeconds);
        double[] v = lambert.velocity;
        double vx = v[0] + Wgs84.ROTATION_RATE * burnoutEci[1];
        double vy = v[1] - Wgs84.ROTATION_RATE * burnoutEci[0];
        return Math.sqrt(vx * vx + vy * vy + v[2] * v[2]);
    }

    private double flightPathAngle(double freeFlightSeconds) {
        double speed = relativeSpeed(freeFlightSeconds);
        double[] v = lambert.velocity;
        // ω × r is horizontal on an ellipsoid of revolution, so the vertical part needs no
        // correction.
        double up = v[0] * vertical[0] + v[1] * vertical[1] + v[2] * vertical[2];
        return Math.asin(Math.max(-1.0, Math.min(1.0, up / speed)));
    }

    private double leastSpeedTime() {
        // Least-energy time of the triangle, Battin eq. 6.68 ff., as a start; rotation moves it by
        // some per cent.
        Ellipsoid.turn(aimEcef, Wgs84.ROTATION_RATE * burnSeconds, aimEci);
        double r1 = Math.sqrt(dot(burnoutEci, burnoutEci));
        double r2 = Math.sqrt(dot(aimEci, aimEci));
        double dx = aimEci[0] - burnoutEci[0];
        double dy = aimEci[1] - burnoutEci[1];
        double dz = aimEci[2] - burnoutEci[2];
        double c = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double s = 0.5 * (r1 + r2 + c);
        double beta = 2.0 * Math.asin(Math.sqrt((s - c) / s));
        double start = Math.sqrt(s * s * s / (8.0 * Wgs84.GM)) * (Math.PI - beta + Math.sin(beta));

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

    private double firstTimeAtAngle(double from, double target, boolean outwardIsLonger) {
        BrentSolver brent = new BrentSolver(1e-12, 1e-7);
        crossWithAim(from, planeNormal);
        double ratio = outwardIsLonger ? SCAN_RATIO : 1.0 / SCAN_RATIO;
        double before = from;
        double[] normal = new double[3];
        while (true) {
            double next = clamp(before * ratio);
            crossWithAim(next, normal);
            if (dot(normal, planeNormal) <= 0) {
                return Double.NaN;
            }
            double difference = flightPathAngle(next) - target;
            if (outwardIsLonger ? difference >= 0 : difference <= 0) {
                return brent.solve(
                        200,
                        t -> flightPathAngle(t) - target,
                        Math.min(before, next),
                        Math.max(before, next));
            }
            if (next == before) {
                break;
            }
            before = next;
        }
        return Double.NaN;
    }

    private void crossWithAim(double freeFlightSeconds, double[] out) {
        Ellipsoid.turn(aimEcef, Wgs84.ROTATION_RATE * (burnSeconds + freeFlightSeconds), aimEci);
        out[0] = burnoutEci[1] * aimEci[2] - burnoutEci[2] * aimEci[1];
        out[1] = burnoutEci[2] * aimEci[0] - burnoutEci[0] * aimEci[2];
        out[2] = burnoutEci[0] * aimEci[1] - burnoutEci[1] * aimEci[0];
    }

    private static double clamp(double seconds) {
        return Math.max(MIN_SECONDS, Math.min(MAX_SECONDS, seconds));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
