// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

class FlyoutTest {

    private record Draw(
            GeodeticPoint site,
            double speed,
            double burn,
            double latitudeRad,
            double longitudeRad,
            double heightMeters) {

        double[] target() {
            double[] ecef = new double[3];
            Ellipsoid.toEcef(latitudeRad, longitudeRad, heightMeters, ecef);
            return ecef;
        }
    }

    private static Draw draw(Cases c) {
        double speed = c.uniform("speed", 2500, 9000);
        double burn = c.uniform("burn", 40, 200);
        double lat = c.uniform("lat", -1.4, 1.4);
        double reach = c.uniform("reach", 0.02, 0.6);
        double azimuth = c.uniform("azimuth", -Math.PI, Math.PI);
        double lat2 =
                Math.asin(
                        Math.sin(lat) * Math.cos(reach)
                                + Math.cos(lat) * Math.sin(reach) * Math.cos(azimuth));
        double lon2 =
                Math.atan2(
                        Math.sin(azimuth) * Math.sin(reach) * Math.cos(lat),
                        Math.cos(reach) - Math.sin(lat) * Math.sin(lat2));
        return new Draw(
                new GeodeticPoint(lat, 0, 0),
                speed,
                burn,
                lat2,
                lon2,
                c.uniform("height", 70e3, 1500e3));
    }

    /**
     * Oracle: a fine ladder of ages, each solved from scratch, finds no allowed age below the one
     * found.
     */
    @Test
    void theFlyoutTimeIsTheFirstAgeOfAFineLadder() {
        Cases.forAll(
                41,
                400,
                c -> {
                    Draw d = draw(c);
                    double found = new Flyout(d.site, d.speed, d.burn).flyoutSeconds(d.target());
                    RequiredVelocity required = new RequiredVelocity(d.site, d.burn);
                    double ladder = Double.POSITIVE_INFINITY;
                    boolean wasAbove = true;
                    boolean first = true;
                    for (double t = d.burn; t < 7200; t += t < 1500 ? 2 : 20) {
                        required.forget();
                        if (!required.solve(d.target(), t)) {
                            continue;
                        }
                        boolean above = required.speed() > d.speed;
                        if (!first && above != wasAbove && required.launchable()) {
                            ladder = t;
                            break;
                        }
                        first = false;
                        wasAbove = above;
                    }
                    if (ladder < Double.POSITIVE_INFINITY) {
                        assertThat(found).isBetween(ladder - 21, ladder + 1e-6);
                    } else if (found < Double.POSITIVE_INFINITY) {
                        // A dip narrower than the ladder's step: the answer must still be an
                        // answer.
                        required.forget();
                        assertThat(required.solve(d.target(), found)).isTrue();
                        assertThat(required.speed()).isCloseTo(d.speed, within(1e-3));
                    }
                });
    }

    @Test
    void theInterceptorFliesToItsTarget() {
        UniversalKepler kepler = new UniversalKepler();
        Cases.forAll(
                42,
                Math.min(4000, Cases.count()),
                c -> {
                    Draw d = draw(c);
                    double age = new Flyout(d.site, d.speed, d.burn).flyoutSeconds(d.target());
                    if (age == Double.POSITIVE_INFINITY) {
                        return;
                    }
                    RequiredVelocity required = new RequiredVelocity(d.site, d.burn);
                    required.solve(d.target(), age);
                    double[] v = new double[3];
                    required.velocity(v);
                    // docs/model.md, section 3.1 word for word: direction u, position and velocity
                    // at burnout,
                    // two-body flight.
                    double[] site = Ellipsoid.toEcef(d.site);
                    double[] siteVelocity = {
                        -Wgs84.ROTATION_RATE * site[1], Wgs84.ROTATION_RATE * site[0], 0
                    };
                    double[] position = new double[3];
                    double[] velocity = new double[3];
                    double size = 0;
                    for (int i = 0; i < 3; i++) {
                        size += (v[i] - siteVelocity[i]) * (v[i] - siteVelocity[i]);
                    }
                    assertThat(Math.sqrt(size)).isCloseTo(d.speed, within(1e-3));
                    double[] up = new double[3];
                    Ellipsoid.normal(d.site.latitudeRad(), d.site.longitudeRad(), up);
                    double elevation = 0;
                    for (int i = 0; i < 3; i++) {
                        double u = (v[i] - siteVelocity[i]) / Math.sqrt(size);
                        elevation += u * up[i];
                        position[i] =
                                site[i] + siteVelocity[i] * d.burn + 0.5 * d.speed * d.burn * u;
                        velocity[i] = siteVelocity[i] + d.speed * u;
                    }
                    assertThat(elevation).isGreaterThanOrEqualTo(-1e-9);
                    kepler.propagate(position, velocity, age - d.burn);
                    double[] target = new double[3];
                    Ellipsoid.turn(d.target(), Wgs84.ROTATION_RATE * age, target);
                    for (int i = 0; i < 3; i++) {
                        assertThat(kepler.position[i]).isCloseTo(target[i], within(1.0));
                    }
                });
    }

    @Test
    void aNeighboursTimeLeadsToTheSameAnswerAsNone() {
        Cases.forAll(
                43,
                2000,
                c -> {
                    Draw d = draw(c);
                    Flyout flyout = new Flyout(d.site, d.speed, d.burn);
                    double scratch = flyout.flyoutSeconds(d.target());
                    double warm = flyout.flyoutSeconds(d.target(), c.uniform("near", d.burn, 1500));
                    if (scratch == Double.POSITIVE_INFINITY) {
                        assertThat(warm).isEqualTo(scratch);
                    } else {
                        assertThat(warm).isCloseTo(scratch, within(1e-4));
                    }
                });
    }

    /**
     * The required speed is the least: an interceptor 1 mm/s faster is there in time, one 1 m/s
     * slower is not.
     */
    @Test
    void theRequiredSpeedIsEnoughAndNoLessIs() {
        Cases.forAll(
                44,
                400,
                c -> {
                    Draw d = draw(c);
                    double limit = d.burn + c.uniform("limit", 20, 1500);
                    double speed = new Flyout(d.site, 1, d.burn).requiredSpeed(d.target(), limit);
                    if (speed == Double.POSITIVE_INFINITY) {
                        return;
                    }
                    assertThat(new Flyout(d.site, speed + 1e-3, d.burn).flyoutSeconds(d.target()))
                            .isLessThanOrEqualTo(limit + 1e-3);
                    assertThat(new Flyout(d.site, speed - 1, d.burn).flyoutSeconds(d.target()))
                            .isGreaterThan(limit - 1e-3);
                });
    }

    @Test
    void turningSiteAndTargetAboutTheAxisChangesNothing() {
        Cases.forAll(
                45,
                300,
                c -> {
                    Draw d = draw(c);
                    double turn = c.uniform("turn", -3, 3);
                    double[] turned = new double[3];
                    Ellipsoid.turn(d.target(), turn, turned);
                    double here = new Flyout(d.site, d.speed, d.burn).flyoutSeconds(d.target());
                    double there =
                            new Flyout(
                                            new GeodeticPoint(d.site.latitudeRad(), turn, 0),
                                            d.speed,
                                            d.burn)
                                    .flyoutSeconds(turned);
                    if (here == Double.POSITIVE_INFINITY) {
                        assertThat(there).isEqualTo(here);
                    } else {
                        assertThat(there).isCloseTo(here, within(1e-4));
                    }
                });
    }

    @Test
    void aPointInsideTheBurnoutShellIsMetOnTheWayDown() {
        Flyout flyout = new Flyout(GeodeticPoint.ofDegrees(44, 24, 0), 4500, 67);
        double[] target = new double[3];
        Ellipsoid.toEcef(Math.toRadians(44.2), Math.toRadians(24.2), 60e3, target);
        assertThat(flyout.flyoutSeconds(target)).isGreaterThan(1000);
        double[] overhead = new double[3];
        Ellipsoid.toEcef(Math.toRadians(44), Math.toRadians(24), 300e3, overhead);
        assertThat(flyout.flyoutSeconds(overhead)).isLessThan(200);
    }
}
