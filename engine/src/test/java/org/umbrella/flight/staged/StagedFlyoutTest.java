// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.UniversalKepler;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;

class StagedFlyoutTest {

    private static final GeodeticPoint SITE = GeodeticPoint.ofDegrees(63.95, -145.73, 0);

    @Test
    void theTableKnowsTheAgesOfFlightsThroughItsPoints() {
        StagedVehicle vehicle = Vehicles.read("gbi-orion");
        StagedFlyout table = new StagedFlyout(vehicle, SITE);
        double burn = vehicle.totalBurnSeconds();
        StagedFlyer flyer =
                new StagedFlyer(FlightEnvironment.MODEL, new FlightLimits(burn, 0), 1.0);
        double[] start = Frames.eci(FlightEnvironment.MODEL, InitialState.atRest(SITE));
        SplittableRandom random = new SplittableRandom(32);
        UniversalKepler kepler = new UniversalKepler();
        int near = 0;
        int seen = 0;
        double[] state = new double[6];
        for (int i = 0; i < 600; i++) {
            Steering steering =
                    new Steering.GravityTurn(
                            random.nextDouble(2 * Math.PI),
                            Math.toRadians(random.nextDouble(3, 60)));
            FlightEnd end =
                    flyer.end(FlightProgram.of(vehicle, steering, Double.POSITIVE_INFINITY), start);
            double age = burn + random.nextDouble(50, 900);
            kepler.propagate(
                    Arrays.copyOf(end.endEci(), 3),
                    Arrays.copyOfRange(end.endEci(), 3, 6),
                    age - burn);
            System.arraycopy(kepler.position, 0, state, 0, 3);
            double[] ecef = Frames.toEcef(FlightEnvironment.MODEL, state, age);
            double height = FlightEnvironment.MODEL.ellipsoid().geodetic(ecef).heightMeters();
            if (end.impact() || height < 100e3 || height > 2_400e3) {
                continue;
            }
            double found = table.flyoutSeconds(ecef);
            if (Double.isInfinite(found)) {
                continue;
            }
            seen++;
            assertThat(found).isLessThan(age + 3);
            if (Math.abs(found - age) < 1.5) {
                near++;
            }
        }
        assertThat(seen).isGreaterThan(100);
        assertThat(near).isGreaterThan(seen * 9 / 10);
    }

    @Test
    void pointsTooFarHaveNoFlyout() {
        StagedFlyout table = new StagedFlyout(Vehicles.read("gbi-orion"), SITE);
        double[] antipode =
                FlightEnvironment.MODEL
                        .ellipsoid()
                        .ecef(GeodeticPoint.ofDegrees(-63.95, 34.27, 500e3));
        assertThat(table.flyoutSeconds(antipode)).isInfinite();
    }

    @Test
    void theFitOfAnInterceptorBurnsAsLongAndIsComparedAtPoints() {
        InterceptorFit fit = InterceptorFit.of(Vehicles.read("gbi-orion"), SITE);
        assertThat(fit.burnSeconds()).isEqualTo(Vehicles.read("gbi-orion").totalBurnSeconds());
        assertThat(fit.burnoutSpeedMetersPerSecond()).isBetween(6000.0, 10_000.0);
        assertThat(fit.residuals()).hasSize(30);
        assertThat(fit.residuals())
                .anySatisfy(residual -> {
                    assertThat(residual.stagedSeconds()).isFinite();
                    assertThat(residual.notionalSeconds()).isFinite();
                });
    }
}
