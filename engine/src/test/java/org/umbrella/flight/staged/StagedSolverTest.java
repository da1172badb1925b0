// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;
import org.umbrella.scenario.ThreatShot;

class StagedSolverTest {

    private static final GeodeticPoint SITE = GeodeticPoint.ofDegrees(45, 50, 0);
    private static final List<GeodeticPoint> AIMS =
            List.of(
                    GeodeticPoint.ofDegrees(30, -60, 0),
                    GeodeticPoint.ofDegrees(60, -60, 0),
                    GeodeticPoint.ofDegrees(80, 179.9, 0),
                    GeodeticPoint.ofDegrees(-25, 20, 0),
                    GeodeticPoint.ofDegrees(40, 120, 0));

    @Test
    void flightsComeDownAtTheAimWithTheAngleAskedFor() {
        StagedVehicle vehicle = Vehicles.solid();
        StagedSolver solver = Vehicles.solver(vehicle, SITE, FlightEnvironment.MODEL);
        StagedFlyer fine = Vehicles.fine(FlightEnvironment.MODEL);
        for (GeodeticPoint aim : AIMS) {
            for (double loftDeg : new double[] {0, 10, -6}) {
                StagedSolution found =
                        Vehicles.reached(solver.reach(aim, Math.toRadians(loftDeg))).orElseThrow();
                StagedTrajectory flown =
                        fine.launch(vehicle, SITE, found.steering(), found.burnSeconds());
                assertThat(1e3 * Vehicles.kilometers(flown.impact().orElseThrow(), aim))
                        .as("%s loft %s", aim, loftDeg)
                        .isLessThan(StagedSolver.AIM_TOLERANCE_METERS + 1);
                assertThat(Math.toDegrees(found.burnoutFlightPathRad()))
                        .isCloseTo(notional(found, aim, 0) + loftDeg, within(1e-3));
            }
        }
    }

    /** Burnout flight-path angle of the notional arc from the staged burnout, degrees. */
    private static double notional(StagedSolution found, GeodeticPoint aim, double loftRad) {
        Missile missile =
                new Missile(
                        "m",
                        12_000e3,
                        found.burnoutSeconds(),
                        found.burnoutHeightMeters(),
                        found.burnoutDownrangeMeters());
        ThreatArc arc =
                ((ArcOutcome.Found)
                                new ThreatArcSolver()
                                        .solve(new ThreatShot(missile, SITE, aim, loftRad)))
                        .arc();
        return Math.toDegrees(arc.burnoutFlightPathAngleRad());
    }

    @Test
    void noOtherPitchOverGoesFurther() {
        StagedVehicle vehicle = Vehicles.solid();
        StagedSolver solver = Vehicles.solver(vehicle, SITE, FlightEnvironment.MODEL);
        StagedFlyer fine = Vehicles.fine(FlightEnvironment.MODEL);
        for (double azimuth : new double[] {0, 1, 2.5, 4, 5.5}) {
            StagedSolution best = Vehicles.reached(solver.maximumRange(azimuth)).orElseThrow();
            for (double degrees = 5; degrees < 88; degrees += 1) {
                StagedTrajectory other =
                        fine.launch(
                                vehicle,
                                SITE,
                                new Steering.GravityTurn(azimuth, Math.toRadians(degrees)),
                                Double.POSITIVE_INFINITY);
                if (other.impact().isPresent() && !other.crashedUnderPower()) {
                    assertThat(1e3 * Vehicles.kilometers(SITE, other.impact().get()))
                            .isLessThan(best.rangeMeters() * (1 + 1e-5));
                }
            }
        }
    }

    @Test
    void theTurningEarthLengthensTheRangeEastwardAndTheRingSaysSo() {
        List<StagedOutcome> ring =
                Vehicles.solver(Vehicles.solid(), SITE, FlightEnvironment.MODEL).rangeRing(8);
        double east = Vehicles.reached(ring.get(2)).orElseThrow().rangeMeters();
        double west = Vehicles.reached(ring.get(6)).orElseThrow().rangeMeters();
        double still =
                Vehicles.reached(
                                Vehicles.solver(
                                                Vehicles.solid(),
                                                SITE,
                                                FlightEnvironment.MODEL.withRotationRate(0))
                                        .maximumRange(Math.PI / 2))
                        .orElseThrow()
                        .rangeMeters();
        assertThat(ring).hasSize(8);
        assertThat(east).isGreaterThan(still);
        assertThat(west).isLessThan(still);
    }

    @Test
    void rangeGrowsWithBurningTimeUpToTheLimitAndNoFurther() {
        StagedSolver solver = Vehicles.solver(Vehicles.solid(), SITE, FlightEnvironment.MODEL);
        StagedSolution limit =
                Vehicles.reached(solver.minimumEnergyRange(Math.toRadians(20))).orElseThrow();
        double bearing = Spherical.bearing(SITE, limit.impact());
        double angle = Spherical.angle(SITE, limit.impact());
        StagedOutcome inside = solver.reach(Spherical.along(SITE, bearing, angle * 0.995), 0);
        StagedOutcome outside = solver.reach(Spherical.along(SITE, bearing, angle * 1.005), 0);
        assertThat(Vehicles.reached(inside)).isPresent();
        assertThat(Vehicles.reached(inside).get().burnSeconds())
                .isBetween(178.0, Vehicles.solid().totalBurnSeconds());
        assertThat(outside).isInstanceOf(StagedOutcome.OutOfRange.class);
    }

    @Test
    void anAimFarBeyondIsOutOfRangeWithAReason() {
        StagedOutcome outcome =
                Vehicles.solver(Vehicles.solid(), SITE, FlightEnvironment.MODEL)
                        .reach(GeodeticPoint.ofDegrees(-40, -140, 0), 0);
        assertThat(outcome).isInstanceOf(StagedOutcome.OutOfRange.class);
        assertThat(((StagedOutcome.OutOfRange) outcome).reason())
                .contains("Out of range of vehicle 'generic-icbm-solid'");
    }

    @Test
    void anAimTooNearHasNoFlightWithAReason() {
        StagedOutcome outcome =
                Vehicles.solver(Vehicles.solid(), SITE, FlightEnvironment.MODEL)
                        .reach(GeodeticPoint.ofDegrees(45.0005, 50, 0), 0);
        assertThat(outcome).isInstanceOf(StagedOutcome.None.class);
    }

    @Test
    void aVehicleThatReachesOrbitIsNotSolvedInSilence() {
        StagedVehicle light = Vehicles.read("gbi-orion");
        StagedOutcome outcome =
                Vehicles.solver(light, SITE, FlightEnvironment.MODEL).minimumEnergyRange(0);
        assertThat(outcome).isInstanceOf(StagedOutcome.None.class);
    }
}
