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

class FlyoutTableTest {

    @ParameterizedTest
    @CsvSource({
        "2000, 30, 40, 20, 100",
        "2700, 20, 36, 40, 150",
        "3000, 75, 44, 100, 500",
        "3500, 126, -30, 70, 500",
        "4500, 75, 54, 100, 1000",
        "5500, 75, 54, 100, 1500",
        "6300, 138, 54, 100, 1000",
        "7500, 200, 35, 100, 1500",
        "8500, 206, 64, 100, 2000",
    })
    void eachAnswerKeepsItsOwnErrorBound(
            double speed, double burn, double latitudeDeg, double leastKm, double mostKm) {
        GeodeticPoint site = GeodeticPoint.ofDegrees(latitudeDeg, 20.0, 0.0);
        FlyoutTable table = FlyoutTables.of(site, speed, burn, leastKm * 1e3, mostKm * 1e3);
        Flyout exact = new Flyout(site, speed, burn);
        FlyoutTable.Look look = new FlyoutTable.Look();
        double reach = Math.min(2.2, 1.03 * Math.acos(table.reachCosine()));
        double[] target = new double[3];
        int[] told = new int[1];
        int count = Cases.count() / 9;
        Cases.forAll(
                63,
                count,
                c -> {
                    GeodeticPoint below =
                            GreatCircle.destination(
                                    site,
                                    c.uniform("azimuth", -Math.PI, Math.PI),
                                    c.uniform("angle", 0.0, reach) * Wgs84.MEAN_RADIUS_METERS);
                    Ellipsoid.toEcef(
                            below.latitudeRad(),
                            below.longitudeRad(),
                            1e3 * c.uniform("height", leastKm, mostKm),
                            target);
                    table.lookUp(target[0], target[1], target[2], look);
                    double age = exact.flyoutSeconds(target);
                    double radius = Math.hypot(Math.hypot(target[0], target[1]), target[2]);
                    assertThat(age)
                            .isGreaterThanOrEqualTo(
                                    table.leastAge(
                                            target[0] / radius,
                                            target[1] / radius,
                                            target[2] / radius,
                                            radius));
                    switch (look.kind) {
                        case FALLING, RISING -> {
                            assertThat(age).isCloseTo(look.age, within(look.error));
                            told[0]++;
                        }
                        case UNREACHED -> {
                            assertThat(age).isInfinite();
                            told[0]++;
                        }
                        case UNKNOWN -> assertThat(age).isGreaterThanOrEqualTo(look.age - 1e-3);
                    }
                });
        // A table that never tells would keep every bound.
        assertThat(told[0]).isGreaterThan(count / 4);
    }

    @ParameterizedTest
    @CsvSource({
        "2700, 20, 36, 40, 150",
        "4500, 75, 54, 100, 1000",
        "6300, 138, 54, 100, 1000",
        "7500, 200, 35, 100, 1500",
        "8500, 206, 64, 100, 2000",
    })
    void nothingInARegionIsReachedSoonerThanItsBound(
            double speed, double burn, double latitudeDeg, double leastKm, double mostKm) {
        GeodeticPoint site = GeodeticPoint.ofDegrees(latitudeDeg, 20.0, 0.0);
        FlyoutTable table = FlyoutTables.of(site, speed, burn, leastKm * 1e3, mostKm * 1e3);
        Flyout exact = new Flyout(site, speed, burn);
        double farthest = Math.min(2.2, 1.03 * Math.acos(table.reachCosine()));
        double[] target = new double[3];
        int[] told = new int[2];
        int count = Cases.count() / 5;
        Cases.forAll(
                66,
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
                            1e3 * c.uniform("height", leastKm, mostKm),
                            target);
                    double radius = Math.hypot(Math.hypot(target[0], target[1]), target[2]);
                    double chord =
                            table.chordTo(
                                    target[0] / radius, target[1] / radius, target[2] / radius);
                    // A region of any size and shape that holds the place.
                    double wide = c.uniform("wide", 0.0, 0.5 * farthest);
                    double high = c.uniform("high", 0.0, 4e5);
                    double aside = c.uniform("aside", 0.0, 1.0);
                    double below1 = c.uniform("below", 0.0, 1.0);
                    double bound =
                            table.leastAgeWithin(
                                    Math.max(0.0, chord - aside * wide),
                                    chord + (1.0 - aside) * wide,
                                    radius - below1 * high,
                                    radius + (1.0 - below1) * high);
                    double age = exact.flyoutSeconds(target);
                    assertThat(age).isGreaterThanOrEqualTo(bound);
                    told[0] += bound > burn + 5.0 ? 1 : 0;
                    told[1] += age < Double.POSITIVE_INFINITY ? 1 : 0;
                });
        // A bound that never says anything would always hold.
        assertThat(told[0]).isGreaterThan(count / 4);
        assertThat(told[1]).isGreaterThan(count / 4);
    }
}
