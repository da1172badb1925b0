// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.J2Gravity;
import org.umbrella.scenario.DragTable;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.Payload;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;

class StagedFlyerTest {

    private static final FlightEnvironment VACUUM = FlightEnvironment.MODEL.withAtmosphere(false);
    private static final Payload STONE = new Payload(1000, 0, DragTable.constant(0));
    private static final InitialState LONG_ARC =
            new InitialState.Local(GeodeticPoint.ofDegrees(50, 30, 1000), 5500, 2500, -3500);

    private static double[] momentum(double[] y) {
        return new double[] {
            y[1] * y[5] - y[2] * y[4], y[2] * y[3] - y[0] * y[5], y[0] * y[4] - y[1] * y[3]
        };
    }

    private static double energy(J2Gravity gravity, double[] y) {
        return 0.5 * (y[3] * y[3] + y[4] * y[4] + y[5] * y[5])
                + gravity.potential(y[0], y[1], y[2]);
    }

    @Test
    void energyAndAxialMomentumAreKeptOverAVacuumArcWithJ2() {
        StagedTrajectory arc = Vehicles.fine(VACUUM).release(STONE, LONG_ARC);
        double[] start = arc.stateEci(0);
        for (double t = 0; t <= arc.durationSeconds(); t += 20) {
            double[] y = arc.stateEci(t);
            assertThat(energy(J2Gravity.WGS84, y) / energy(J2Gravity.WGS84, start))
                    .isCloseTo(1, within(1e-10));
            assertThat(momentum(y)[2] / momentum(start)[2]).isCloseTo(1, within(1e-10));
        }
        assertThat(arc.durationSeconds()).isGreaterThan(1000);
    }

    @Test
    void angularMomentumIsKeptWholeInACentralField() {
        StagedTrajectory arc =
                Vehicles.fine(VACUUM.withGravity(J2Gravity.CENTRAL)).release(STONE, LONG_ARC);
        double[] start = momentum(arc.stateEci(0));
        for (double t = 0; t <= arc.durationSeconds(); t += 20) {
            double[] h = momentum(arc.stateEci(t));
            for (int i = 0; i < 3; i++) {
                assertThat(h[i] / start[i]).isCloseTo(1, within(1e-10));
            }
        }
    }

    @Test
    void theIntegratorIsOfEighthOrder() {
        PointMassEquations equations = new PointMassEquations(VACUUM);
        equations.begin(FlightProgram.unpowered(STONE, "stone").legs().getFirst(), 0);
        double[] start = Frames.eci(VACUUM, LONG_ARC);
        double[] exact = fixedStep(equations, start, 2.5);
        double coarse = distance(fixedStep(equations, start, 160), exact);
        double fine = distance(fixedStep(equations, start, 80), exact);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(7.5, 9.0);
    }

    private static double[] fixedStep(PointMassEquations equations, double[] start, double step) {
        return new DormandPrince853Integrator(step, step, 1, 1)
                .integrate(equations, new ODEState(0, start), 1600)
                .getPrimaryState();
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], Math.hypot(a[1] - b[1], a[2] - b[2]));
    }

    @Test
    void impactsAreAsAccurateAsAskedFor() {
        SplittableRandom random = new SplittableRandom(5);
        List<StagedVehicle> vehicles = List.of(Vehicles.solid(), Vehicles.liquid());
        StagedFlyer study =
                new StagedFlyer(
                        FlightEnvironment.MODEL,
                        FlightLimits.MODEL,
                        StagedFlyer.STUDY_ACCURACY_METERS);
        StagedFlyer reference =
                new StagedFlyer(
                        FlightEnvironment.MODEL,
                        FlightLimits.MODEL,
                        StagedFlyer.STUDY_ACCURACY_METERS / 1000);
        int flown = 0;
        for (int i = 0; i < 100; i++) {
            StagedVehicle vehicle = vehicles.get(i % 2);
            GeodeticPoint site =
                    GeodeticPoint.ofDegrees(
                            random.nextDouble(-80, 80), random.nextDouble(-180, 180), 0);
            Steering steering =
                    new Steering.GravityTurn(
                            random.nextDouble(2 * Math.PI),
                            Math.toRadians(
                                    i % 2 == 0
                                            ? random.nextDouble(5, 55)
                                            : random.nextDouble(2, 15)));
            double burn = vehicle.totalBurnSeconds() * random.nextDouble(0.7, 0.97);
            FlightProgram program = FlightProgram.of(vehicle, steering, burn);
            double[] start = Frames.eci(FlightEnvironment.MODEL, InitialState.atRest(site));
            FlightEnd rough = study.end(program, start);
            FlightEnd exact = reference.end(program, start);
            if (exact.impact()) {
                flown++;
                double[] a =
                        Frames.toEcef(FlightEnvironment.MODEL, rough.endEci(), rough.endSeconds());
                double[] b =
                        Frames.toEcef(FlightEnvironment.MODEL, exact.endEci(), exact.endSeconds());
                assertThat(distance(a, b)).isLessThan(StagedFlyer.STUDY_ACCURACY_METERS);
            }
        }
        assertThat(flown).isGreaterThan(80);
    }

    @Test
    void theEarthTurnsUnderAVacuumArcAndDoesNotBendIt() {
        StagedTrajectory turning = Vehicles.fine(VACUUM).release(STONE, LONG_ARC);
        double[] eci = turning.stateEci(0);
        StagedTrajectory still =
                Vehicles.fine(VACUUM.withRotationRate(0))
                        .release(
                                STONE,
                                new InitialState.Eci(
                                        eci[0], eci[1], eci[2], eci[3], eci[4], eci[5]));
        double t = still.durationSeconds();
        assertThat(turning.durationSeconds()).isCloseTo(t, within(1e-6));
        assertThat(distance(turning.stateEci(t / 2), still.stateEci(t / 2))).isLessThan(1e-3);
    }

    @Test
    void eventsComeInOrderAndStagesBurnAsLongAsTheySay() {
        StagedVehicle vehicle = Vehicles.solid();
        StagedTrajectory flight =
                Vehicles.fine(FlightEnvironment.MODEL)
                        .launch(
                                vehicle,
                                Vehicles.PANGHYON,
                                new Steering.GravityTurn(0.5, Math.toRadians(40)),
                                Double.POSITIVE_INFINITY);
        assertThat(flight.events().stream().map(FlightEvent::kind))
                .containsExactly(
                        FlightEvent.Kind.START,
                        FlightEvent.Kind.IGNITION,
                        FlightEvent.Kind.BURNOUT,
                        FlightEvent.Kind.IGNITION,
                        FlightEvent.Kind.BURNOUT,
                        FlightEvent.Kind.IGNITION,
                        FlightEvent.Kind.BURNOUT,
                        FlightEvent.Kind.APOGEE,
                        FlightEvent.Kind.IMPACT);
        assertThat(flight.events().stream().map(FlightEvent::timeSeconds)).isSorted();
        assertThat(flight.burnoutSeconds()).isCloseTo(180, within(1e-9));
        assertThat(flight.sample(59.999).massKg())
                .isCloseTo(37_500 - 23_400 / 60.0 * 59.999, within(1e-6));
        assertThat(flight.sample(500).massKg()).isCloseTo(1000, within(1e-9));
        assertThat(flight.impact().orElseThrow().heightMeters()).isCloseTo(0, within(1e-3));
    }

    @Test
    void thrustIsLessInAirByPressureOverTheNozzle() {
        StagedVehicle vehicle = Vehicles.liquid();
        FlightEnvironment still = FlightEnvironment.MODEL.withRotationRate(0);
        Steering up = new Steering.GravityTurn(0, 0);
        double air =
                Vehicles.fine(still)
                        .launch(vehicle, Vehicles.PANGHYON, up, Double.POSITIVE_INFINITY)
                        .sample(0)
                        .specificForceMetersPerSecondSquared();
        // Sea-level Isp 265 s: thrust 265 g0 mdot at the pad.
        double expected = 265 * 9.80665 * 69_000 / 120 / vehicle.launchMassKg();
        assertThat(air).isCloseTo(expected, within(1e-9));
        double vacuum =
                Vehicles.fine(still.withAtmosphere(false))
                        .launch(vehicle, Vehicles.PANGHYON, up, Double.POSITIVE_INFINITY)
                        .sample(0)
                        .specificForceMetersPerSecondSquared();
        assertThat(vacuum / air).isCloseTo(300.0 / 265.0, within(1e-12));
    }

    @Test
    void dragSlowsAFallingSphereToItsTerminalSpeed() {
        Payload sphere = new Payload(10, 0.05, DragTable.constant(0.5));
        StagedTrajectory fall =
                Vehicles.fine(FlightEnvironment.MODEL.withRotationRate(0))
                        .release(sphere, InitialState.atRest(GeodeticPoint.ofDegrees(0, 0, 9000)));
        FlightSample end = fall.sample(fall.durationSeconds());
        // Terminal speed at the ground, and above it by what thickening air takes to slow the fall:
        // v' = v^2 / 2H, H the density scale height of the lowest layer.
        double gravity = 9.8143;
        double terminal = Math.sqrt(2 * 10 * gravity / (1.225 * 0.5 * 0.05));
        double scaleHeight = 288.15 / (0.0341632 - 0.0065);
        double lag = terminal * terminal / (2 * scaleHeight * gravity);
        assertThat(end.relativeSpeedMetersPerSecond())
                .isCloseTo(terminal * Math.sqrt(1 + lag), withPercentage(0.3));
    }

    @Test
    void aVehicleTooHeavyToLiftIsRefused() {
        StagedVehicle vehicle = Vehicles.solid();
        StagedVehicle heavy = vehicle.withPayload(vehicle.payload().withMass(500_000));
        assertThatThrownBy(() ->
                        Vehicles.fine(FlightEnvironment.MODEL)
                                .launch(
                                        heavy,
                                        Vehicles.PANGHYON,
                                        new Steering.GravityTurn(0, 0.1),
                                        Double.POSITIVE_INFINITY))
                .isInstanceOf(VehicleStaysDown.class)
                .hasMessageContaining("must lift the vehicle");
    }

    @Test
    void aBodyThatLiesOnTheGroundIsRefused() {
        assertThatThrownBy(() ->
                        Vehicles.fine(FlightEnvironment.MODEL)
                                .release(
                                        STONE,
                                        InitialState.atRest(GeodeticPoint.ofDegrees(10, 0, 0))))
                .isInstanceOf(VehicleStaysDown.class)
                .hasMessageContaining("must lie above");
    }

    @Test
    void aPitchIntoTheGroundEndsThere() {
        StagedTrajectory flight =
                Vehicles.fine(FlightEnvironment.MODEL)
                        .launch(
                                Vehicles.solid(),
                                Vehicles.PANGHYON,
                                new Steering.PitchTable(
                                        0,
                                        List.of(
                                                new Steering.PitchTable.Point(0, Math.PI / 2),
                                                new Steering.PitchTable.Point(10, -1))),
                                Double.POSITIVE_INFINITY);
        assertThat(flight.crashedUnderPower()).isTrue();
        assertThat(flight.durationSeconds()).isLessThan(60);
        assertThat(flight.impact().orElseThrow().heightMeters()).isCloseTo(0, within(1e-3));
    }

    @Test
    void flightsFromThePolesHaveNoEdge() {
        for (double lat : new double[] {90, -90}) {
            StagedTrajectory flight =
                    Vehicles.fine(FlightEnvironment.MODEL)
                            .launch(
                                    Vehicles.solid(),
                                    GeodeticPoint.ofDegrees(lat, 0, 0),
                                    new Steering.GravityTurn(0, Math.toRadians(40)),
                                    Double.POSITIVE_INFINITY);
            assertThat(flight.impact()).isPresent();
        }
    }

    @Test
    void windCarriesAFallingBody() {
        Payload leaf = new Payload(1, 1, DragTable.constant(1));
        FlightEnvironment windy =
                FlightEnvironment.MODEL.withWind(
                        new org.umbrella.scenario.Wind(
                                List.of(new org.umbrella.scenario.Wind.Point(0, 3, -4))));
        StagedTrajectory fall =
                Vehicles.fine(windy)
                        .release(leaf, InitialState.atRest(GeodeticPoint.ofDegrees(30, 40, 500)));
        double[] ned = fall.sample(fall.durationSeconds()).nedMetersPerSecond();
        assertThat(ned[0]).isCloseTo(3, within(0.01));
        assertThat(ned[1]).isCloseTo(-4, within(0.01));
    }
}
