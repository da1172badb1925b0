// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class GreatCircleTest {

    private static final double QUARTER_METERS = Math.PI / 2 * Wgs84.MEAN_RADIUS_METERS;
    private static final int CASES = Integer.getInteger("umbrella.cases", 10_000);

    private static RandomGenerator seeded() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(20130315);
    }

    private static GeodeticPoint anywhere(RandomGenerator random) {
        return new GeodeticPoint(
                Math.asin(random.nextDouble(-1, 1)), random.nextDouble(-Math.PI, Math.PI), 0);
    }

    @Test
    void anAeronauticalExampleComesOut() {
        // E. Williams, Aviation Formulary: LAX to JFK, 2144 nautical miles (0.623585 rad), bearing
        // 1.150035 rad.
        GeodeticPoint lax = GeodeticPoint.ofDegrees(33 + 57 / 60.0, -(118 + 24 / 60.0), 0);
        GeodeticPoint jfk = GeodeticPoint.ofDegrees(40 + 38 / 60.0, -(73 + 47 / 60.0), 0);
        double angle = GreatCircle.distanceMeters(lax, jfk) / Wgs84.MEAN_RADIUS_METERS;
        assertThat(angle).isCloseTo(0.623585, within(1e-6));
        assertThat(GreatCircle.bearingRad(lax, jfk)).isCloseTo(1.150035, within(1e-6));
        GeodeticPoint d = GeodeticPoint.ofDegrees(34.5, -116.5, 0);
        assertThat(GreatCircle.crossTrackMeters(lax, jfk, d) / Wgs84.MEAN_RADIUS_METERS)
                .isCloseTo(0.00216747, within(1e-6)); // from a distance to four digits
    }

    @Test
    void aPlaceReachedLiesAtTheDistanceAndBearingAskedFor() {
        RandomGenerator random = seeded();
        for (int i = 0; i < CASES; i++) {
            GeodeticPoint from = anywhere(random);
            double bearing = random.nextDouble(0, 2 * Math.PI);
            double distance = random.nextDouble(1, 1.99 * QUARTER_METERS);
            GeodeticPoint to = GreatCircle.destination(from, bearing, distance);
            assertThat(GreatCircle.distanceMeters(from, to)).isCloseTo(distance, within(1e-4));
            assertThat(Math.IEEEremainder(GreatCircle.bearingRad(from, to) - bearing, 2 * Math.PI))
                    .isCloseTo(0, within(1e-4));
        }
    }

    @Test
    void theArcIsNoFartherThanItsNearestOfManyPoints() {
        RandomGenerator random = seeded();
        for (int i = 0; i < CASES / 100; i++) {
            GeodeticPoint from = anywhere(random);
            GeodeticPoint to = anywhere(random);
            GeodeticPoint place = anywhere(random);
            double least = Double.POSITIVE_INFINITY;
            double step = GreatCircle.distanceMeters(from, to) / 2000;
            for (int k = 0; k <= 2000; k++) {
                GeodeticPoint on = GreatCircle.between(from, to, k / 2000.0);
                least = Math.min(least, GreatCircle.distanceMeters(on, place));
            }
            double distance = GreatCircle.distanceToArcMeters(from, to, place);
            assertThat(distance).isLessThan(least + 1e-3).isGreaterThan(least - step);
        }
    }

    @Test
    void polesAndTheDateLineAreOrdinaryPlaces() {
        GeodeticPoint pole = GeodeticPoint.ofDegrees(90, 17, 0);
        GeodeticPoint equator = GeodeticPoint.ofDegrees(0, -120, 0);
        assertThat(GreatCircle.distanceMeters(pole, equator))
                .isCloseTo(QUARTER_METERS, within(1e-3));
        assertThat(GreatCircle.bearingRad(equator, pole)).isCloseTo(0, within(1e-12));
        GeodeticPoint west = GeodeticPoint.ofDegrees(0, 179.5, 0);
        GeodeticPoint east = GeodeticPoint.ofDegrees(0, -179.5, 0);
        assertThat(GreatCircle.distanceMeters(west, east))
                .isCloseTo(QUARTER_METERS / 90, within(1e-3));
        assertThat(GreatCircle.between(west, east, 0.75).longitudeRad())
                .isCloseTo(Math.toRadians(-179.75), within(1e-12));
        assertThat(GreatCircle.distanceMeters(pole, pole)).isZero();
        assertThat(GreatCircle.bearingRad(west, west)).isZero();
    }

    @Test
    void crossTrackIsPositiveToTheRight() {
        GeodeticPoint from = GeodeticPoint.ofDegrees(0, 0, 0);
        GeodeticPoint to = GeodeticPoint.ofDegrees(0, 10, 0);
        GeodeticPoint south = GeodeticPoint.ofDegrees(-1, 5, 0);
        assertThat(GreatCircle.crossTrackMeters(from, to, south))
                .isCloseTo(QUARTER_METERS / 90, within(1e-3));
    }
}
