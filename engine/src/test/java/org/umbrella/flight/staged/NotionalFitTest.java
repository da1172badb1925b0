// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.StagedVehicle;

class NotionalFitTest {

    @Test
    void theFitOfTheGenericMissilesHasTheirBurnoutTimeAndHeightsWithinFourPercent() {
        for (StagedVehicle vehicle : List.of(Vehicles.solid(), Vehicles.liquid())) {
            NotionalFit.Outcome outcome =
                    NotionalFit.of(vehicle, GeodeticPoint.ofDegrees(45, 50, 0), 0);
            assertThat(outcome).isInstanceOf(NotionalFit.Outcome.Fitted.class);
            NotionalFit fit = ((NotionalFit.Outcome.Fitted) outcome).fit();
            assertThat(fit.missile().burnTimeSeconds())
                    .isCloseTo(vehicle.totalBurnSeconds(), within(1e-9));
            assertThat(fit.greatestRangeMeters()).isGreaterThan(fit.missile().maxRangeMeters());
            NotionalFit.Residual full = fit.residuals().getLast();
            assertThat(full.burnoutSeconds()).isCloseTo(0, within(1e-9));
            assertThat(full.heightShare()).isLessThan(0.04);
            assertThat(full.heightOfApogeeShare()).isLessThan(0.01);
            assertThat(Math.abs(full.burnoutSpeedMetersPerSecond())).isLessThan(20);
            assertThat(fit.residuals()).hasSize(5);
        }
    }

    @Test
    void aVehicleThatGoesRoundTheEarthHasNoFit() {
        assertThat(
                        NotionalFit.of(
                                Vehicles.read("gbi-orion"),
                                GeodeticPoint.ofDegrees(64, -145, 0),
                                0))
                .isInstanceOf(NotionalFit.Outcome.NotFitted.class);
    }
}
