// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class J2GravityTest {

    @Test
    void accelerationIsTheSlopeOfThePotential() {
        SplittableRandom random = new SplittableRandom(2);
        J2Gravity gravity = J2Gravity.WGS84;
        double[] a = new double[3];
        double h = 10.0;
        for (int i = 0; i < 1000; i++) {
            double x = random.nextDouble(-1e7, 1e7);
            double y = random.nextDouble(-1e7, 1e7);
            double z = random.nextDouble(6.4e6, 1e7);
            gravity.acceleration(x, y, z, a, 0);
            double dx = (gravity.potential(x + h, y, z) - gravity.potential(x - h, y, z)) / (2 * h);
            double dy = (gravity.potential(x, y + h, z) - gravity.potential(x, y - h, z)) / (2 * h);
            double dz = (gravity.potential(x, y, z + h) - gravity.potential(x, y, z - h)) / (2 * h);
            assertThat(a).containsExactly(new double[] {-dx, -dy, -dz}, within(2e-8));
        }
    }

    @Test
    void gravityAtTheEquatorIsThePublishedOne() {
        // WGS 84 normal gravity at the equator, 9.7803253359 m/s2 (NIMA TR8350.2, table 3.6), less
        // what
        // the zonal terms beyond J2 add (about 1e-5).
        double[] a = new double[3];
        double radius = Wgs84.EQUATORIAL_RADIUS_METERS;
        J2Gravity.WGS84.acceleration(radius, 0, 0, a, 0);
        double fall = -a[0] - Wgs84.ROTATION_RATE * Wgs84.ROTATION_RATE * radius;
        assertThat(fall).isCloseTo(9.7803253359, within(1e-4));
    }
}
