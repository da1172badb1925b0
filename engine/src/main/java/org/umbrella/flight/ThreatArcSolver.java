// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ThreatShot;

/**
 * Solves for the minimum-energy, lofted or depressed arc from a launch point to an aim point over
 * the rotating WGS 84 Earth (docs/model.md, section 2.1).
 *
 * <p>The free-flight time T is the one unknown; {@link BurnoutArcs} says how it is found, and which
 * lofted arcs there are. Error: T to 1e-4 s. An instance is scratch space: one a thread.
 */
public final class ThreatArcSolver {

    private final BurnoutArcs arcs = new BurnoutArcs(Wgs84.GM, Wgs84.ROTATION_RATE);
    private final double[] burnoutEcef = new double[3];
    private final double[] aimEcef = new double[3];
    private final double[] up = new double[3];

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
        track.toEcef(missile.burnoutDownrangeMeters(), missile.burnoutHeightMeters(), burnoutEcef);
        Ellipsoid.toEcef(
                shot.aim().latitudeRad(),
                shot.aim().longitudeRad(),
                shot.aim().heightMeters(),
                aimEcef);
        // The vertical at burnout: the normal at the point on the ground below it.
        var burnoutPoint = Ellipsoid.toGeodetic(burnoutEcef);
        Ellipsoid.normal(burnoutPoint.latitudeRad(), burnoutPoint.longitudeRad(), up);
        arcs.between(burnoutEcef, up, missile.burnTimeSeconds(), aimEcef);

        double least = arcs.leastSpeedTime();
        double time = least;
        if (shot.loftRad() != 0.0) {
            double target = arcs.flightPathAngle(least) + shot.loftRad();
            time = arcs.firstTimeAtAngle(least, target, shot.loftRad() > 0);
            if (Double.isNaN(time)) {
                return new ArcOutcome.None(
                        "No arc of less than 180 degrees is "
                                + (shot.loftRad() > 0 ? "lofted" : "depressed")
                                + " by loft_deg ("
                                + Math.toDegrees(shot.loftRad())
                                + ") from the minimum-energy one within "
                                + (int) BurnoutArcs.MAX_SECONDS
                                + " s of free flight. Try a smaller angle.");
            }
        }
        double angle = arcs.flightPathAngle(time);
        double speed = arcs.relativeSpeed(time);
        double[] burnout = arcs.burnoutEci();
        double[] velocity = arcs.velocityEci();
        if (dot(velocity, velocity) >= 2.0 * Wgs84.GM / Math.sqrt(dot(burnout, burnout))) {
            return new ArcOutcome.None(
                    "The arc depressed by loft_deg ("
                            + Math.toDegrees(shot.loftRad())
                            + ") would leave burnout at "
                            + speed / 1e3
                            + " km/s, above escape speed. Try a smaller angle.");
        }
        return new ArcOutcome.Found(
                new ThreatArc(shot, track, time, burnout, velocity, speed, angle));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
