// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.earth.Wgs84;

class UniversalKeplerTest {

    private static double[] position(Cases c) {
        double lat = c.latitudeRad("lat");
        double lon = c.uniform("lon", -Math.PI, Math.PI);
        double r = c.uniform("radius", 6.4e6, 9.0e6);
        return new double[] {
            r * Math.cos(lat) * Math.cos(lon), r * Math.cos(lat) * Math.sin(lon), r * Math.sin(lat)
        };
    }

    private static double[] velocity(Cases c) {
        double z = c.uniform("vz", -1, 1);
        double phi = c.uniform("vphi", -Math.PI, Math.PI);
        double v = c.uniform("speed", 200, 12_500);
        double h = Math.sqrt(1 - z * z);
        return new double[] {v * h * Math.cos(phi), v * h * Math.sin(phi), v * z};
    }

    private static double energy(double[] r, double[] v) {
        return 0.5 * (v[0] * v[0] + v[1] * v[1] + v[2] * v[2])
                - Wgs84.GM / Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
    }

    @Test
    void thereAndBackIsTheIdentityAndEnergyIsKept() {
        UniversalKepler kepler = new UniversalKepler();
        Cases.forAll(
                11,
                Cases.count(),
                c -> {
                    double[] r = position(c);
                    double[] v = velocity(c);
                    double dt = c.uniform("dt", 1, 1500);
                    kepler.propagate(r, v, dt);
                    double[] r1 = kepler.position.clone();
                    double[] v1 = kepler.velocity.clone();
                    // Arcs that fall near the centre lose digits there, as any two-body formula
                    // does; no one flies them.
                    double rv = r[0] * v[0] + r[1] * v[1] + r[2] * v[2];
                    double mag = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
                    double speed2 = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
                    double h2 = mag * mag * speed2 - rv * rv;
                    double e =
                            Math.sqrt(
                                    Math.max(0, 1 + 2 * energy(r, v) * h2 / (Wgs84.GM * Wgs84.GM)));
                    double perigee = h2 / Wgs84.GM / (1 + e);
                    if (perigee < 2e5) {
                        return;
                    }
                    assertThat(energy(r1, v1)).isCloseTo(energy(r, v), within(1e-9 * 6.2e7));
                    kepler.propagate(r1, v1, -dt);
                    for (int i = 0; i < 3; i++) {
                        assertThat(kepler.position[i]).isCloseTo(r[i], within(1e-3));
                        assertThat(kepler.velocity[i]).isCloseTo(v[i], within(1e-6));
                    }
                });
    }

    @Test
    void aCircularOrbitComesRoundByItsClosedForm() {
        double r = 7.0e6;
        double v = Math.sqrt(Wgs84.GM / r);
        double quarter = 0.5 * Math.PI * Math.sqrt(r * r * r / Wgs84.GM);
        UniversalKepler kepler = new UniversalKepler();
        kepler.propagate(new double[] {r, 0, 0}, new double[] {0, v, 0}, quarter);
        assertThat(kepler.position[0]).isCloseTo(0, within(1e-5));
        assertThat(kepler.position[1]).isCloseTo(r, within(1e-5));
        assertThat(kepler.velocity[0]).isCloseTo(-v, within(1e-8));
    }

    @Test
    void derivativesAgreeWithDifferences() {
        UniversalKepler kepler = new UniversalKepler();
        Cases.forAll(
                12,
                300,
                c -> {
                    double[] r = position(c);
                    double[] v = velocity(c);
                    double dt = c.uniform("dt", 10, 900);
                    kepler.propagateWithDerivatives(r, v, dt);
                    double[] byPosition = kepler.dPositionByPosition.clone();
                    double[] byVelocity = kepler.dPositionByVelocity.clone();
                    for (int j = 0; j < 3; j++) {
                        for (int i = 0; i < 3; i++) {
                            assertThat(difference(kepler, r, v, dt, j, true, i))
                                    .isCloseTo(byPosition[3 * i + j], within(2e-4));
                            assertThat(difference(kepler, r, v, dt, j, false, i))
                                    .isCloseTo(byVelocity[3 * i + j], within(2e-4 * dt));
                        }
                    }
                });
    }

    private static double difference(
            UniversalKepler kepler,
            double[] r,
            double[] v,
            double dt,
            int j,
            boolean ofPosition,
            int i) {
        double h = ofPosition ? 10.0 : 0.01;
        double[] plus = ofPosition ? r.clone() : v.clone();
        double[] minus = plus.clone();
        plus[j] += h;
        minus[j] -= h;
        kepler.propagate(ofPosition ? plus : r, ofPosition ? v : plus, dt);
        double up = kepler.position[i];
        kepler.propagate(ofPosition ? minus : r, ofPosition ? v : minus, dt);
        return (up - kepler.position[i]) / (2 * h);
    }
}
