// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;

class MeetingAgeTracerTest {

    /** Oracle: the solver that finds each point by itself. */
    @ParameterizedTest
    @CsvSource({
        "2700, 20, 100, 20, false",
        "3000, 75, 300, 35, false",
        "4500, 75, 600, 80, false",
        "5500, 75, 900, 160, false",
        "8500, 206, 900, 100, true",
    })
    void followsTheRootsThatRootPairFinds(
            double speed, double burn, double heightKm, double stepKm, boolean mirrored) {
        GeodeticPoint site = GeodeticPoint.ofDegrees(44.0, 24.0, 0.0);
        double[] target = new double[3];
        int real = 0;
        int complex = 0;
        for (int a = 0; a < 7; a++) {
            MeetingAgeTracer trace = new MeetingAgeTracer(site, speed, burn, mirrored);
            for (int k = 0; k < 60; k++) {
                GeodeticPoint below = GreatCircle.destination(site, 0.9 * a, 1e3 * stepKm * k);
                Ellipsoid.toEcef(below.latitudeRad(), below.longitudeRad(), 1e3 * heightKm, target);
                MeetingAges alone = new MeetingAges(site, speed, burn, mirrored);
                boolean found = alone.solve(target);
                assertThat(trace.solve(target)).isEqualTo(found);
                if (!found) {
                    break;
                }
                if (alone.square > 200.0) {
                    double half = Math.sqrt(alone.square);
                    double d = Math.sqrt(trace.square);
                    assertThat(trace.mean - d).isCloseTo(alone.mean - half, within(5e-5));
                    if (!mirrored) {
                        assertThat(trace.mean).isCloseTo(alone.mean, within(5e-5));
                    }
                    assertThat(trace.sine).isCloseTo(alone.sine, within(1e-5));
                    real++;
                } else {
                    // The oracle's own quartic is good to a hundredth or so beyond the border.
                    assertThat(trace.square)
                            .isCloseTo(alone.square, within(1.0 + 0.03 * Math.abs(alone.square)));
                    complex++;
                    break;
                }
            }
        }
        assertThat(real).isGreaterThan(100);
        assertThat(complex > 0).isNotEqualTo(mirrored);
    }
}
