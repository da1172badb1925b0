// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.ThreatShot;

/**
 * The notional parameters of a staged vehicle, and what is lost by using them (docs/model.md,
 * sections 2.1, 2.2).
 *
 * <p><b>What.</b> The fit is anchored at the furthest minimum-energy flight on a non-rotating
 * Earth: maximum range, burn time (coasts included), burnout height and burnout downrange are that
 * flight's own, so burnout time is exact there. A flat shot of greatest range goes further; how
 * much is kept beside it. <b>Residuals.</b> At shares of the range along an azimuth of the turning
 * Earth, the staged minimum-energy flight and the notional arc to the same aim are compared. A shot
 * at shorter range is cut earlier, lower and nearer than the notional missile, whose burnout does
 * not move with range: that is most of the residual there. <b>Cost.</b> Some ten solved flights.
 *
 * @param missile the notional missile
 * @param greatestRangeMeters greatest range of any flight without a cut on a non-rotating Earth, m
 * @param residuals one for each share of the range, the shortest first
 */
public record NotionalFit(Missile missile, double greatestRangeMeters, List<Residual> residuals) {

    private static final double[] SHARES = {0.3, 0.5, 0.7, 0.85, 1.0};
    private static final double STEP_SECONDS = 5.0;

    /** Height below which air bends the staged flight away from an arc without air, m. */
    public static final double AIR_HEIGHT_METERS = 100_000.0;

    /**
     * What is lost at one range: notional less staged.
     *
     * @param rangeMeters ground distance, m
     * @param burnoutSeconds difference of burnout times, s
     * @param burnoutSpeedMetersPerSecond difference of burnout speeds relative to the Earth, m/s
     * @param flightSeconds difference of impact times, s
     * @param apogeeShare difference of apogees over the staged one
     * @param heightShare greatest difference of heights over the staged one, from the later burnout
     *     down to {@link NotionalFit#AIR_HEIGHT_METERS}
     * @param heightOfApogeeShare greatest difference of heights over the staged apogee, from the
     *     later burnout to the earlier impact
     */
    public record Residual(
            double rangeMeters,
            double burnoutSeconds,
            double burnoutSpeedMetersPerSecond,
            double flightSeconds,
            double apogeeShare,
            double heightShare,
            double heightOfApogeeShare) {}

    /** Copies the list. */
    public NotionalFit {
        residuals = List.copyOf(residuals);
    }

    /** What fitting gave. */
    public sealed interface Outcome {

        /**
         * A fit.
         *
         * @param fit the fit
         */
        record Fitted(NotionalFit fit) implements Outcome {}

        /**
         * The vehicle has none.
         *
         * @param reason a sentence
         */
        record NotFitted(String reason) implements Outcome {}
    }

    /**
     * Fits a vehicle.
     *
     * @param vehicle the vehicle
     * @param launch where it stands
     * @param azimuthRad heading of the flights it is fitted to, rad clockwise from north
     * @return the fit, or why there is none
     */
    public static Outcome of(StagedVehicle vehicle, GeodeticPoint launch, double azimuthRad) {
        StagedSolver still =
                new StagedSolver(
                        vehicle,
                        launch,
                        FlightEnvironment.MODEL.withRotationRate(0),
                        FlightLimits.MODEL);
        StagedOutcome energy = still.minimumEnergyRange(azimuthRad);
        StagedOutcome greatest = still.maximumRange(azimuthRad);
        if (!(energy instanceof StagedOutcome.Reached anchor)) {
            return new Outcome.NotFitted(reason(energy));
        }
        if (!(greatest instanceof StagedOutcome.Reached most)) {
            return new Outcome.NotFitted(reason(greatest));
        }
        StagedSolution flight = anchor.flight();
        Missile missile =
                new Missile(
                        vehicle.id(),
                        flight.rangeMeters(),
                        flight.burnoutSeconds(),
                        flight.burnoutHeightMeters(),
                        flight.burnoutDownrangeMeters());
        return new Outcome.Fitted(
                new NotionalFit(
                        missile,
                        most.flight().rangeMeters(),
                        residuals(vehicle, missile, launch, azimuthRad)));
    }

    private static List<Residual> residuals(
            StagedVehicle vehicle, Missile missile, GeodeticPoint launch, double azimuthRad) {
        StagedSolver solver =
                new StagedSolver(vehicle, launch, FlightEnvironment.MODEL, FlightLimits.MODEL);
        List<Residual> residuals = new ArrayList<>();
        if (!(solver.minimumEnergyRange(azimuthRad) instanceof StagedOutcome.Reached furthest)) {
            return residuals;
        }
        double bearing = Spherical.bearing(launch, furthest.flight().impact());
        for (double share : SHARES) {
            GeodeticPoint aim =
                    Spherical.along(
                            launch,
                            bearing,
                            share * furthest.flight().rangeMeters() / Wgs84.MEAN_RADIUS_METERS);
            StagedOutcome outcome = share == 1.0 ? furthest : solver.reach(aim, 0);
            if (outcome instanceof StagedOutcome.Reached reached
                    && new ThreatArcSolver()
                                    .solve(
                                            new ThreatShot(
                                                    missile, launch, reached.flight().impact(), 0))
                            instanceof ArcOutcome.Found found) {
                residuals.add(residual(vehicle, launch, reached.flight(), found.arc()));
            }
        }
        return residuals;
    }

    private static Residual residual(
            StagedVehicle vehicle, GeodeticPoint launch, StagedSolution flight, ThreatArc arc) {
        StagedTrajectory staged =
                new StagedFlyer(
                                FlightEnvironment.MODEL,
                                FlightLimits.MODEL,
                                StagedFlyer.STUDY_ACCURACY_METERS)
                        .launch(vehicle, launch, flight.steering(), flight.burnSeconds());
        double apogee = staged.apogeeMeters();
        double from = Math.max(flight.burnoutSeconds(), arc.burnoutSeconds());
        double to = Math.min(staged.durationSeconds(), arc.impactSeconds());
        double share = 0;
        double ofApogee = 0;
        for (double t = from; t <= to; t += STEP_SECONDS) {
            double height = staged.heightMeters(t);
            double off = Math.abs(arc.heightMeters(t) - height);
            ofApogee = Math.max(ofApogee, off / apogee);
            if (height > AIR_HEIGHT_METERS) {
                share = Math.max(share, off / height);
            }
        }
        return new Residual(
                flight.rangeMeters(),
                arc.burnoutSeconds() - flight.burnoutSeconds(),
                arc.burnoutSpeedMetersPerSecond() - flight.burnoutSpeedMetersPerSecond(),
                arc.impactSeconds() - flight.impactSeconds(),
                arc.apogeeMeters() / apogee - 1,
                share,
                ofApogee);
    }

    private static String reason(StagedOutcome outcome) {
        return switch (outcome) {
            case StagedOutcome.Reached ignored -> "";
            case StagedOutcome.OutOfRange far -> far.reason();
            case StagedOutcome.None none -> none.reason();
        };
    }
}
