// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.DragTable;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.Payload;
import org.umbrella.scenario.Stage;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;

/**
 * Oracle: forty seeded vehicles, thrust 1.15 to 3 times their weight, one to three stages, against
 * a scan over pitch-over that shares neither ladder nor minimum search with the solver.
 */
class FortyVehiclesTest {

    private static final long SEED = 20261128;
    private static final GeodeticPoint SITE = GeodeticPoint.ofDegrees(35, 50, 0);

    private static StagedVehicle draw(int index) {
        Random random = new Random(SEED + index);
        List<Stage> stages = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        double payload = 200 + 1300 * random.nextDouble();
        double above = payload;
        for (int i = 0; i < count; i++) {
            double propellant = above * (2 + 3 * random.nextDouble());
            double inert = propellant * (0.08 + 0.12 * random.nextDouble());
            double isp = 220 + 60 * random.nextDouble();
            double ratio = i == count - 1 ? 1.15 + 1.85 * random.nextDouble() : 1.5;
            double mass = above + propellant + inert;
            double burn = isp * propellant / (ratio * mass);
            stages.addFirst(
                    new Stage(
                            "s" + (count - i),
                            propellant,
                            inert,
                            isp,
                            0,
                            Math.max(12, burn),
                            0.5 * Math.cbrt(mass / 1000),
                            DragTable.constant(0.3),
                            0,
                            Stage.Separation.AT_BURNOUT));
            above = mass;
        }
        return new StagedVehicle(
                "drawn-" + index,
                "drawn",
                stages,
                Payload.ofBallisticCoefficient(payload, 5000),
                4,
                6);
    }

    /** The greatest ground distance of a dense scan, m, and whether any flight stays up. */
    private record Scan(double range, boolean orbit) {}

    private static Scan scan(StagedVehicle vehicle, double azimuth, double ratio) {
        StagedFlyer flyer =
                new StagedFlyer(
                        FlightEnvironment.MODEL,
                        FlightLimits.MODEL,
                        StagedFlyer.STUDY_ACCURACY_METERS);
        double best = 0;
        boolean orbit = false;
        for (double degrees = 0.004; degrees < 89; degrees *= ratio) {
            StagedTrajectory flight =
                    flyer.launch(
                            vehicle,
                            SITE,
                            new Steering.GravityTurn(azimuth, Math.toRadians(degrees)),
                            Double.POSITIVE_INFINITY);
            orbit |= flight.impact().isEmpty();
            if (flight.impact().isPresent() && !flight.crashedUnderPower()) {
                double range = 1e3 * Vehicles.kilometers(SITE, flight.impact().get());
                double off = Spherical.bearing(SITE, flight.impact().get()) - azimuth;
                best = Math.max(best, Math.cos(off) > 0 ? range : 0);
            }
        }
        return new Scan(best, orbit);
    }

    @Test
    void noPitchOverOfAScanGoesFurtherThanTheGreatestRange() {
        int reached = 0;
        int weak = 0;
        for (int i = 0; i < 40; i++) {
            StagedVehicle vehicle = draw(i);
            double azimuth = 2 * Math.PI * i / 40;
            Scan scan = scan(vehicle, azimuth, 1.02);
            StagedOutcome outcome =
                    Vehicles.solver(vehicle, SITE, FlightEnvironment.MODEL).maximumRange(azimuth);
            if (outcome instanceof StagedOutcome.None none) {
                // Orbit may be had within a hundredth of a degree only, between two steps of a
                // scan.
                assertThat(none.reason()).contains("reaches orbit");
                assertThat(scan.orbit() || scan(vehicle, azimuth, 1.0003).orbit()).isTrue();
                continue;
            }
            assertThat(scan.orbit()).as("%s", vehicle).isFalse();
            double found =
                    Vehicles.reached(outcome)
                            .orElseThrow(() -> new AssertionError(vehicle + " " + outcome))
                            .rangeMeters();
            assertThat(found).as("%s", vehicle).isGreaterThan(scan.range() * (1 - 1e-5));
            reached++;
            weak += thrustOverWeight(vehicle) < 1.3 ? 1 : 0;
        }
        assertThat(reached).isGreaterThan(30);
        assertThat(weak).isPositive();
    }

    private static double thrustOverWeight(StagedVehicle vehicle) {
        return vehicle.stages().getFirst().vacuumThrustNewtons()
                / (Stage.STANDARD_GRAVITY * vehicle.launchMassKg());
    }

    @Test
    void anEarthAtRestHasNoEastOrWest() {
        FlightEnvironment rest = FlightEnvironment.MODEL.withRotationRate(0);
        for (StagedVehicle vehicle : List.of(Vehicles.solid(), Vehicles.liquid())) {
            StagedSolver solver =
                    Vehicles.solver(vehicle, GeodeticPoint.ofDegrees(45, 50, 0), rest);
            double east =
                    Vehicles.reached(solver.minimumEnergyRange(Math.PI / 2))
                            .orElseThrow()
                            .rangeMeters();
            double west =
                    Vehicles.reached(solver.minimumEnergyRange(3 * Math.PI / 2))
                            .orElseThrow()
                            .rangeMeters();
            assertThat(east).isCloseTo(west, within(100.0));
        }
    }

    @Test
    void aFlightOfMoreThanThreeQuartersOfATurnIsNotTakenForAShortOne() {
        StagedSolution furthest =
                Vehicles.reached(
                                Vehicles.solver(
                                                Vehicles.liquid(),
                                                GeodeticPoint.ofDegrees(45, 50, 0),
                                                FlightEnvironment.MODEL)
                                        .maximumRange(Math.toRadians(20)))
                        .orElseThrow();
        assertThat(furthest.rangeMeters()).isGreaterThan(36_300e3);
        StagedTrajectory flown =
                Vehicles.fine(FlightEnvironment.MODEL)
                        .launch(
                                Vehicles.liquid(),
                                GeodeticPoint.ofDegrees(45, 50, 0),
                                furthest.steering(),
                                Double.POSITIVE_INFINITY);
        assertThat(flown.groundRangeMeters()).isCloseTo(furthest.rangeMeters(), within(1e5));
    }
}
