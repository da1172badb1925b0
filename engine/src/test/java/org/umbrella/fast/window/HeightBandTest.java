// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;

class HeightBandTest {

    @Test
    void boundsTheDistancesFromTheCenterThatAHeightMayHave() {
        Cases.forAll(
                68,
                Cases.count(),
                c -> {
                    double height = c.uniform("height", -500, 2.5e6);
                    double[] place =
                            Ellipsoid.toEcef(
                                    GeodeticPoint.ofDegrees(
                                            c.uniform("lat", -90, 90),
                                            c.uniform("lon", -180, 180),
                                            height));
                    double radius = Math.hypot(Math.hypot(place[0], place[1]), place[2]);
                    double sine = Math.abs(place[2]) / radius;
                    HeightBand band = new HeightBand(height, height);
                    assertThat(band.from(sine)).isBetween(radius - 30.0, radius);
                    assertThat(band.to(sine)).isBetween(radius, radius + 80.0);
                    // Certainty takes a little more than the height itself, on either side.
                    assertThat(holds(height + 80.0, 3e6, radius, sine)).isFalse();
                    assertThat(holds(height - 80.0, 3e6, radius, sine)).isTrue();
                    assertThat(holds(-1e3, height - 80.0, radius, sine)).isFalse();
                    assertThat(holds(-1e3, height + 80.0, radius, sine)).isTrue();
                });
    }

    private static boolean holds(double least, double most, double radius, double sine) {
        return new HeightBand(least, most).holds(radius, radius, sine, sine);
    }
}
