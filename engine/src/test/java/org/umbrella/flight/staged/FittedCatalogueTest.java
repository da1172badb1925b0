// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.io.Library;

/** catalogue/missiles-fitted.yaml is what fitting the vehicles gives, and nobody's typing. */
class FittedCatalogueTest {

    @Test
    void theFittedMissilesOfTheCatalogueAreTheFitsOfItsVehicles() {
        Catalogue catalogue =
                Library.at(Path.of(System.getProperty("umbrella.root", ".")), Fitters.SHARED)
                        .catalogue();
        for (StagedVehicle vehicle : new StagedVehicle[] {Vehicles.solid(), Vehicles.liquid()}) {
            NotionalFit.Outcome outcome =
                    NotionalFit.of(vehicle, GeodeticPoint.ofDegrees(45, 50, 0), 0);
            assertThat(outcome).isInstanceOf(NotionalFit.Outcome.Fitted.class);
            Missile fit = ((NotionalFit.Outcome.Fitted) outcome).fit().missile();
            Percentage digits = withPercentage(0.05);
            assertThat(value(catalogue, vehicle, "max_range_km"))
                    .isCloseTo(fit.maxRangeMeters() / 1e3, digits);
            assertThat(value(catalogue, vehicle, "burn_time_s"))
                    .isCloseTo(fit.burnTimeSeconds(), digits);
            assertThat(value(catalogue, vehicle, "burnout_height_km"))
                    .isCloseTo(fit.burnoutHeightMeters() / 1e3, digits);
            assertThat(value(catalogue, vehicle, "burnout_downrange_km"))
                    .isCloseTo(fit.burnoutDownrangeMeters() / 1e3, digits);
        }
    }

    private static double value(Catalogue catalogue, StagedVehicle vehicle, String name) {
        var entry = catalogue.entries().get(vehicle.id());
        assertThat(entry).as(vehicle.id()).isNotNull();
        var quantity = entry == null ? null : entry.values().get(name);
        return quantity == null ? Double.NaN : quantity.nominal().orElse(Double.NaN);
    }
}
