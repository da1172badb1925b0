// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.earth.Wgs84;

class LambertTest {

    private static final double R = Wgs84.MEAN_RADIUS_METERS;

    @Test
    void whatItSolvesForArrives() {
        Lambert lambert = new Lambert();
        UniversalKepler kepler = new UniversalKepler();
        Cases.forAll(
                21,
                Cases.count(),
                c -> {
                    double r1 = c.uniform("r1", 6.4e6, 7.5e6);
                    double r2 = c.uniform("r2", 6.4e6, 8.0e6);
                    double angle = c.uniform("angle", 0.01, 3.0);
                    double tilt = c.uniform("tilt", -1.5, 1.5);
                    double[] from = {r1, 0, 0};
                    double[] to = {
                        r2 * Math.cos(angle),
                        r2 * Math.sin(angle) * Math.cos(tilt),
                        r2 * Math.sin(angle) * Math.sin(tilt)
                    };
                    double seconds = c.uniform("seconds", 60 + 700 * angle, 3000 + 1000 * angle);
                    lambert.solve(from, to, seconds);
                    kepler.propagate(from, lambert.velocity, seconds);
                    for (int i = 0; i < 3; i++) {
                        assertThat(kepler.position[i]).isCloseTo(to[i], within(0.05));
                    }
                });
    }

    /**
     * results.md T1: textbook minimum-energy arcs over a spherical Earth that does not turn,
     * surface to surface.
     */
    @Test
    void minimumEnergyArcsHaveTheTextbookSpeedApogeeAndTime() {
        double[][] published = {
            {1000, 3.02, 240, 7.9},
            {2000, 4.11, 459, 11.7},
            {3000, 4.86, 655, 14.9},
            {5500, 6.08, 1041, 21.9},
            {8000, 6.80, 1264, 28.0},
            {10000, 7.20, 1319, 32.2},
            {12000, 7.48, 1265, 35.7}
        };
        Lambert lambert = new Lambert();
        UniversalKepler kepler = new UniversalKepler();
        for (double[] row : published) {
            double angle = row[0] * 1e3 / R;
            double[] from = {R, 0, 0};
            double[] to = {R * Math.cos(angle), R * Math.sin(angle), 0};
            ScalarMinimum least =
                    ScalarMinimum.find(
                            t -> {
                                lambert.solve(from, to, t);
                                return Math.hypot(lambert.velocity[0], lambert.velocity[1]);
                            },
                            100,
                            row[3] * 60,
                            5000,
                            1e-8);
            assertThat(least.value() / 1e3)
                    .as(row[0] + " km: speed")
                    .isCloseTo(row[1], within(0.005 * row[1]));
            // Published to a tenth of a minute: half a digit of rounding beside the 0.5 %.
            assertThat(least.at() / 60)
                    .as(row[0] + " km: time")
                    .isCloseTo(row[3], within(0.005 * row[3] + 0.05));
            lambert.solve(from, to, least.at());
            kepler.propagate(from, lambert.velocity, least.at() / 2);
            double apogee = Math.hypot(kepler.position[0], kepler.position[1]) - R;
            assertThat(apogee / 1e3)
                    .as(row[0] + " km: apogee")
                    .isCloseTo(row[2], within(0.005 * row[2]));
        }
    }
}
