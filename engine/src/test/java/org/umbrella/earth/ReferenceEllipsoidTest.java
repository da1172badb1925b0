// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReferenceEllipsoidTest {

    private static final int CASES = Integer.getInteger("umbrella.cases", 10_000);

    @Test
    void placesSurviveTheRoundTripWithinTheStatedBound() {
        SplittableRandom random = new SplittableRandom(1976);
        for (int i = 0; i < CASES; i++) {
            double height =
                    random.nextBoolean() ? random.nextDouble(-1e4, 1e6) : random.nextDouble(1e8);
            GeodeticPoint point =
                    new GeodeticPoint(
                            Math.asin(random.nextDouble(-1, 1)),
                            random.nextDouble(-Math.PI, Math.PI),
                            height);
            GeodeticPoint back =
                    ReferenceEllipsoid.WGS84.geodetic(ReferenceEllipsoid.WGS84.ecef(point));
            assertThat(back.latitudeRad()).isCloseTo(point.latitudeRad(), within(1e-11));
            assertThat(back.longitudeRad()).isCloseTo(point.longitudeRad(), within(1e-14));
            assertThat(back.heightMeters()).isCloseTo(height, within(1e-7));
        }
    }

    @Test
    void polesAndTheEquatorAreNoEdge() {
        double[] up = new double[4];
        ReferenceEllipsoid.WGS84.upAndHeight(0, 0, -Wgs84.POLAR_RADIUS_METERS - 100, up);
        assertThat(up).containsExactly(new double[] {0, 0, -1, 100}, within(1e-8));
        ReferenceEllipsoid.WGS84.upAndHeight(Wgs84.EQUATORIAL_RADIUS_METERS + 7, 0, 0, up);
        assertThat(up).containsExactly(new double[] {1, 0, 0, 7}, within(1e-8));
    }

    @Test
    void aSphereHasRadialVerticals() {
        double[] up = new double[4];
        ReferenceEllipsoid.sphere(6_371_000).upAndHeight(0, 3e6, 6e6, up);
        double r = Math.hypot(3e6, 6e6);
        assertThat(up)
                .containsExactly(new double[] {0, 3e6 / r, 6e6 / r, r - 6_371_000}, within(1e-8));
    }
}
