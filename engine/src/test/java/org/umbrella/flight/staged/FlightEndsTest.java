// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.Payload;
import org.umbrella.scenario.Steering;

/** Every flight ends at the ground, at its limit, or in words. */
class FlightEndsTest {

    private static final GeodeticPoint SITE = GeodeticPoint.ofDegrees(45, 50, 0);

    private static StagedFlyer flyer(FlightEnvironment earth, double stopMeters) {
        return new StagedFlyer(earth, new FlightLimits(14_400, stopMeters), 1e-3);
    }

    private static InitialState up(double metersPerSecond) {
        return new InitialState.Local(SITE, 0, 100, -metersPerSecond);
    }

    @Test
    void aStopHeightAboveTheApogeeIsSaid() {
        Payload body = Payload.ofBallisticCoefficient(5, 1000);
        for (FlightEnvironment earth :
                new FlightEnvironment[] {
                    FlightEnvironment.MODEL, FlightEnvironment.MODEL.withAtmosphere(false)
                }) {
            assertThatThrownBy(() -> flyer(earth, 1000).release(body, up(100)))
                    .isInstanceOf(NoFlight.class)
                    .hasMessageContaining("never rises above stop.height_m (1000 m)");
        }
    }

    @Test
    void theLeastHopEndsWhereItBegan() {
        Payload body = Payload.ofBallisticCoefficient(100, 1000);
        for (double speed : new double[] {1e-8, 1e-4, 1}) {
            StagedTrajectory flight = flyer(FlightEnvironment.MODEL, 0).release(body, up(speed));
            assertThat(flight.impact()).isPresent();
            assertThat(flight.heightMeters(flight.durationSeconds())).isGreaterThan(-1e-5);
        }
    }

    @Test
    void aVehicleThatLeansTooSoonEndsOnTheGround() {
        StagedTrajectory flight =
                flyer(FlightEnvironment.MODEL, 0)
                        .launch(
                                Vehicles.liquid(),
                                SITE,
                                new Steering.GravityTurn(0, Math.toRadians(89.9)),
                                Double.POSITIVE_INFINITY);
        assertThat(flight.crashedUnderPower()).isTrue();
        for (int k = 0; k <= 100; k++) {
            assertThat(flight.heightMeters(flight.durationSeconds() * k / 100.0))
                    .isGreaterThan(-1e-5);
        }
        assertThat(flight.unlitStages()).hasSize(1);
        assertThat(flight.events().getLast().subject())
                .isEqualTo(Vehicles.liquid().stages().getFirst().id());
    }

    @Test
    void aBodyTooLightForItsSizeIsRefusedInWords() {
        Payload feather = Payload.ofBallisticCoefficient(1, 1e-9);
        assertThatThrownBy(() -> flyer(FlightEnvironment.MODEL, 0).release(feather, up(1000)))
                .isInstanceOf(NoFlight.class)
                .hasMessageContaining("must be one that can be computed");
    }

    @Test
    void whereThereIsNoAirThereIsNoMachNumber() {
        Payload body = Payload.ofBallisticCoefficient(5, 1000);
        StagedTrajectory flight =
                flyer(FlightEnvironment.MODEL.withAtmosphere(false), 0).release(body, up(100));
        assertThat(flight.sample(1).mach()).isZero();
        assertThat(flyer(FlightEnvironment.MODEL, 0).release(body, up(100)).sample(1).mach())
                .isPositive();
    }
}
