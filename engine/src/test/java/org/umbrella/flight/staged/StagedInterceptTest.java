// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.StagedVehicle;

class StagedInterceptTest {

    private static final GeodeticPoint SITE = GeodeticPoint.ofDegrees(63.95, -145.73, 0);
    private static final int POINTS = 40;

    private final StagedVehicle vehicle = Vehicles.read("gbi-orion");

    @Test
    void pointsThatTheTableKnowsArePassedAtItsAge() {
        StagedFlyout table = StagedFlyouts.of(vehicle, SITE);
        SplittableRandom random = new SplittableRandom(7);
        int asked = 0;
        while (asked < POINTS) {
            double[] target =
                    point(
                            random.nextDouble(2 * Math.PI),
                            random.nextDouble(50e3, 9500e3),
                            random.nextDouble(100e3, 2400e3));
            double age = table.flyoutSeconds(target);
            if (Double.isInfinite(age)) {
                continue;
            }
            asked++;
            assertThat(StagedIntercept.to(vehicle, SITE, target, age))
                    .hasValueSatisfying(flight -> {
                        assertThat(flight.ageSeconds()).isBetween(age - 1, age + 1);
                        assertThat(flight.missMeters()).isLessThan(1);
                        double[] at = new double[3];
                        flight.positionEcef(flight.ageSeconds(), at);
                        assertThat(apart(at, target)).isLessThan(1);
                    });
        }
    }

    @Test
    void pointsAboveTheSiteHaveTheirAgeAndTheirFlight() {
        StagedFlyout table = StagedFlyouts.of(vehicle, SITE);
        for (double height : new double[] {900e3, 1200e3, 1500e3, 2200e3}) {
            for (double distance : new double[] {0, 20e3, 45e3}) {
                for (double bearing : new double[] {0, 1.5, 4}) {
                    double[] target = point(bearing, distance, height);
                    double age = table.flyoutSeconds(target);
                    assertThat(age).describedAs("%s m up, %s m off", height, distance).isFinite();
                    assertThat(StagedIntercept.to(vehicle, SITE, target, age))
                            .hasValueSatisfying(flight -> {
                                assertThat(flight.ageSeconds()).isBetween(age - 2, age + 2);
                                assertThat(flight.missMeters()).isLessThan(1000);
                            });
                }
            }
        }
    }

    @Test
    void noFlightIsMadeUpForAnAgeThatNoneHasNorForAPointBeyondReach() {
        double[] target = point(1, 2000e3, 600e3);
        double age = StagedFlyouts.of(vehicle, SITE).flyoutSeconds(target);
        assertThat(StagedIntercept.to(vehicle, SITE, target, age + 60)).isEmpty();
        assertThat(StagedIntercept.to(vehicle, SITE, target, 30)).isEmpty();
        assertThat(StagedIntercept.to(vehicle, SITE, point(1, 18_000e3, 600e3), 900)).isEmpty();
    }

    private static double[] point(double bearing, double distance, double height) {
        GeodeticPoint ground = Spherical.along(SITE, bearing, distance / Wgs84.MEAN_RADIUS_METERS);
        return FlightEnvironment.MODEL
                .ellipsoid()
                .ecef(new GeodeticPoint(ground.latitudeRad(), ground.longitudeRad(), height));
    }

    private static double apart(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }
}
