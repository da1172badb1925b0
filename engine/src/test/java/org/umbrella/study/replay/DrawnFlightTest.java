// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.staged.StagedFlyouts;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.io.FlightCaseReader;

class DrawnFlightTest {

    private static final GeodeticPoint SITE = GeodeticPoint.ofDegrees(63.95, -145.73, 0);
    private static final double[] TARGET =
            Ellipsoid.toEcef(GeodeticPoint.ofDegrees(60, -170, 600e3));
    private static final StagedVehicle VEHICLE =
            FlightCaseReader.vehicle(
                    Path.of(System.getProperty("umbrella.root", ".")), "gbi-orion");

    @Test
    void anInterceptorWithStagesIsDrawnAsFlownWhereTheTableHasItsAge() {
        double table = StagedFlyouts.of(VEHICLE, SITE).flyoutSeconds(TARGET);
        DrawnFlight drawn = DrawnFlight.of(staged(), SITE, TARGET, table).orElseThrow();
        assertThat(drawn.words()).startsWith("Flown from its stages");
        assertThat(drawn.ageSeconds()).isBetween(table - 1.5, table + 1.5);
        assertThat(apart(drawn, drawn.ageSeconds(), TARGET)).isLessThan(1000);
    }

    @Test
    void whereNoFlightOfItsStagesPassesItIsANotionalArcThatSaysSo() {
        DrawnFlight drawn = DrawnFlight.of(staged(), SITE, TARGET, 700).orElseThrow();
        assertThat(drawn.remark()).contains("notional arc");
        assertThat(drawn.words()).contains("no flight of its stages was found");
        assertThat(drawn.ageSeconds()).isEqualTo(700);
        assertThat(apart(drawn, 700, TARGET)).isLessThan(1);
    }

    @Test
    void aNotionalInterceptorNeedsNoRemark() {
        DrawnFlight drawn =
                DrawnFlight.of(interceptor(Optional.empty()), SITE, TARGET, 400).orElseThrow();
        assertThat(drawn.remark()).isEmpty();
    }

    private static Interceptor staged() {
        return interceptor(Optional.of(VEHICLE));
    }

    private static Interceptor interceptor(Optional<StagedVehicle> vehicle) {
        return new Interceptor(
                "gbi", 8000, 206.5, 100_000, 2_000_000, OptionalDouble.empty(), vehicle);
    }

    private static double apart(DrawnFlight flight, double age, double[] point) {
        double[] at = new double[3];
        flight.path().at(age, at);
        return Math.hypot(Math.hypot(at[0] - point[0], at[1] - point[1]), at[2] - point[2]);
    }
}
