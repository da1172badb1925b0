// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umbrella.Cases;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.Flyout;

class FastFlyoutSolverTest {

    @ParameterizedTest
    @CsvSource({
        "2700, 20, 0.25",
        "3000, 75, 0.25",
        "4500, 75, 0.6",
        "5500, 75, 1.0",
        "7500, 200, 2.2",
        "8500, 206, 2.2",
    })
    void givesTheReferencesFlyoutTimes(double speed, double burn, double farthest) {
        GeodeticPoint site = GeodeticPoint.ofDegrees(44.0, 24.0, 0.0);
        Flyout reference = new Flyout(site, speed, burn);
        FastFlyoutSolver solver = new FastFlyoutSolver(site, speed, burn);
        double[] target = new double[3];
        int[] told = new int[2];
        int count = Cases.count() / 6;
        Cases.forAll(
                68,
                count,
                c -> {
                    GeodeticPoint below =
                            GreatCircle.destination(
                                    site,
                                    c.uniform("azimuth", -Math.PI, Math.PI),
                                    c.uniform("angle", 0.0, farthest) * Wgs84.MEAN_RADIUS_METERS);
                    Ellipsoid.toEcef(
                            below.latitudeRad(),
                            below.longitudeRad(),
                            c.uniform("height", 2e4, speed * speed / 12.0),
                            target);
                    double expected = reference.flyoutSeconds(target);
                    double near =
                            c.index("near", 2) == 0
                                    ? Double.POSITIVE_INFINITY
                                    : expected * c.uniform("off", 0.95, 1.05);
                    double found = solver.flyoutSeconds(target, near);
                    double limit = c.uniform("limit", 0.5 * burn, 4000);
                    double within = solver.flyoutSeconds(target, near, limit);
                    if (expected <= limit || within < Double.POSITIVE_INFINITY) {
                        assertThat(within).isCloseTo(expected, within(1e-5));
                    }
                    if (expected < Double.POSITIVE_INFINITY) {
                        assertThat(found).isCloseTo(expected, within(1e-5));
                        told[0]++;
                    } else {
                        assertThat(found).isInfinite();
                        told[1]++;
                    }
                });
        assertThat(told[0]).isGreaterThan(count / 10);
        assertThat(told[1]).isGreaterThan(speed < 6000 ? count / 10 : -1);
    }
}
