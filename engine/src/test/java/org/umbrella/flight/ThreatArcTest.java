// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ThreatShot;

class ThreatArcTest {

    private static final Missile IRBM = new Missile("irbm", 4000e3, 150, 140e3, 220e3);

    private static ThreatArc arc(
            Missile missile, GeodeticPoint from, GeodeticPoint to, double loftDeg) {
        ArcOutcome outcome =
                new ThreatArcSolver()
                        .solve(new ThreatShot(missile, from, to, Math.toRadians(loftDeg)));
        assertThat(outcome).as("%s", outcome).isInstanceOf(ArcOutcome.Found.class);
        return ((ArcOutcome.Found) outcome).arc();
    }

    private static ThreatShot draw(Cases c) {
        Missile missile =
                new Missile(
                        "drawn",
                        c.uniform("range", 2000e3, 14_000e3),
                        c.uniform("burn", 60, 320),
                        c.uniform("height", 30e3, 400e3),
                        c.uniform("downrange", 20e3, 600e3));
        double lat = c.latitudeRad("lat");
        double lon = c.uniform("lon", -Math.PI, Math.PI);
        double azimuth = c.uniform("azimuth", -Math.PI, Math.PI);
        double angle = c.uniform("distance", 800e3, 15_000e3) / Wgs84.MEAN_RADIUS_METERS;
        double lat2 =
                Math.asin(
                        Math.sin(lat) * Math.cos(angle)
                                + Math.cos(lat) * Math.sin(angle) * Math.cos(azimuth));
        double lon2 =
                lon
                        + Math.atan2(
                                Math.sin(azimuth) * Math.sin(angle) * Math.cos(lat),
                                Math.cos(angle) - Math.sin(lat) * Math.sin(lat2));
        return new ThreatShot(
                missile, new GeodeticPoint(lat, lon, 0), new GeodeticPoint(lat2, lon2, 0), 0);
    }

    /** Oracle: no time on a ladder from 20 s to 10,000 s has a lower speed than the arc found. */
    @Test
    void theMinimumEnergyArcIsTheSlowestOfAllTimes() {
        Lambert lambert = new Lambert();
        Cases.forAll(
                31,
                Math.min(2000, Cases.count()),
                c -> {
                    ThreatShot shot = draw(c);
                    ThreatArc arc = ((ArcOutcome.Found) new ThreatArcSolver().solve(shot)).arc();
                    double[] b = new double[3];
                    arc.positionEci(arc.burnoutSeconds(), b);
                    double[] aim = Ellipsoid.toEcef(shot.aim());
                    double[] eci = new double[3];
                    double first = 0;
                    for (double t = 20; t < 10_000; t *= 1.03) {
                        Ellipsoid.turn(aim, Wgs84.ROTATION_RATE * (arc.burnoutSeconds() + t), eci);
                        double side = b[0] * eci[1] - b[1] * eci[0];
                        first = first == 0 ? side : first;
                        lambert.solve(b, eci, t);
                        double speed =
                                Math.sqrt(
                                        Math.pow(
                                                        lambert.velocity[0]
                                                                + Wgs84.ROTATION_RATE * b[1],
                                                        2)
                                                + Math.pow(
                                                        lambert.velocity[1]
                                                                - Wgs84.ROTATION_RATE * b[0],
                                                        2)
                                                + Math.pow(lambert.velocity[2], 2));
                        assertThat(speed).isGreaterThan(arc.burnoutSpeedMetersPerSecond() - 1e-4);
                    }
                });
    }

    @Test
    void theArcEndsOnTheAimPointAndJoinsItsBoost() {
        Cases.forAll(
                32,
                Math.min(2000, Cases.count()),
                c -> {
                    ThreatShot shot = draw(c);
                    ThreatArc arc = ((ArcOutcome.Found) new ThreatArcSolver().solve(shot)).arc();
                    double[] aim = Ellipsoid.toEcef(shot.aim());
                    double[] end = new double[3];
                    arc.positionEcef(arc.impactSeconds(), end);
                    double[] before = new double[3];
                    double[] after = new double[3];
                    arc.positionEcef(arc.burnoutSeconds(), before);
                    arc.positionEcef(arc.burnoutSeconds() + 1e-9, after);
                    for (int i = 0; i < 3; i++) {
                        assertThat(end[i]).isCloseTo(aim[i], within(0.05));
                        assertThat(after[i]).isCloseTo(before[i], within(0.05));
                    }
                    assertThat(arc.heightMeters(arc.burnoutSeconds()))
                            .isCloseTo(shot.missile().burnoutHeightMeters(), within(1e-3));
                    for (int k = 0; k <= 50; k++) {
                        assertThat(arc.heightMeters(arc.impactSeconds() * k / 50))
                                .isLessThan(arc.apogeeMeters() + 0.01);
                    }
                });
    }

    @Test
    void loftedAndDepressedArcsTurnTheFlightPathByTheAngleAsked() {
        GeodeticPoint from = GeodeticPoint.ofDegrees(35, 52, 0);
        GeodeticPoint to = GeodeticPoint.ofDegrees(41.9, 12.5, 0);
        ThreatArc level = arc(IRBM, from, to, 0);
        for (double loft : new double[] {-20, -5, -0.5, 0.5, 5, 20}) {
            ThreatArc turned = arc(IRBM, from, to, loft);
            assertThat(
                            Math.toDegrees(
                                    turned.burnoutFlightPathAngleRad()
                                            - level.burnoutFlightPathAngleRad()))
                    .isCloseTo(loft, within(1e-6));
            assertThat(turned.impactSeconds() > level.impactSeconds()).isEqualTo(loft > 0);
            assertThat(turned.burnoutSpeedMetersPerSecond())
                    .isGreaterThan(level.burnoutSpeedMetersPerSecond());
        }
    }

    @Test
    void anAngleBeyondTheVerticalHasNoArc() {
        ArcOutcome outcome =
                new ThreatArcSolver()
                        .solve(
                                new ThreatShot(
                                        IRBM,
                                        GeodeticPoint.ofDegrees(35, 52, 0),
                                        GeodeticPoint.ofDegrees(41.9, 12.5, 0),
                                        Math.toRadians(60)));
        assertThat(outcome).isInstanceOf(ArcOutcome.None.class);
    }

    @Test
    void rotationMakesEastwardReachLonger() {
        Missile icbm = new Missile("icbm", 10_400e3, 300, 300e3, 500e3);
        GeodeticPoint middle = GeodeticPoint.ofDegrees(20, 0, 0);
        ThreatArc east = arc(icbm, middle, GeodeticPoint.ofDegrees(20, 60, 0), 0);
        ThreatArc west = arc(icbm, middle, GeodeticPoint.ofDegrees(20, -60, 0), 0);
        assertThat(east.burnoutSpeedMetersPerSecond())
                .isLessThan(west.burnoutSpeedMetersPerSecond() - 100);
    }

    @Test
    void turningTheWholePictureAboutTheAxisChangesNothing() {
        ThreatArc here =
                arc(
                        IRBM,
                        GeodeticPoint.ofDegrees(35, 52, 0),
                        GeodeticPoint.ofDegrees(48, 16, 0),
                        0);
        ThreatArc there =
                arc(
                        IRBM,
                        GeodeticPoint.ofDegrees(35, 192, 0),
                        GeodeticPoint.ofDegrees(48, 156, 0),
                        0);
        assertThat(there.impactSeconds()).isCloseTo(here.impactSeconds(), within(1e-3));
        assertThat(there.apogeeMeters()).isCloseTo(here.apogeeMeters(), within(0.5));
    }

    @Test
    void overThePolesAndOverTheDateLineThereAreArcs() {
        Missile icbm = new Missile("icbm", 12_000e3, 180, 230e3, 470e3);
        ThreatArc pole =
                arc(
                        icbm,
                        GeodeticPoint.ofDegrees(60, 60, 0),
                        GeodeticPoint.ofDegrees(60, -120, 0),
                        0);
        assertThat(pole.inRange()).isTrue();
        double[] top = new double[3];
        pole.positionEcef(pole.impactSeconds() / 2, top);
        assertThat(Math.toDegrees(Ellipsoid.toGeodetic(top).latitudeRad())).isGreaterThan(80);
        ThreatArc fromPole =
                arc(icbm, GeodeticPoint.ofDegrees(90, 0, 0), GeodeticPoint.ofDegrees(40, 10, 0), 0);
        assertThat(fromPole.inRange()).isTrue();
    }

    @Test
    void anAimPointWithinTheBoostHasNoArc() {
        ArcOutcome outcome =
                new ThreatArcSolver()
                        .solve(
                                new ThreatShot(
                                        IRBM,
                                        GeodeticPoint.ofDegrees(35, 52, 0),
                                        GeodeticPoint.ofDegrees(35.5, 52, 0),
                                        0));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ArcOutcome.None.class,
                        none -> assertThat(none.reason()).contains("burnout_downrange_km (220.0)"));
    }

    @Test
    void theRangeOfAMissileIsWhatItsCapabilityReachesOverAnEarthAtRest() {
        // Along a meridian rotation costs little: a point somewhat within R_max is in range, one
        // well beyond is not.
        Missile mrbm = new Missile("mrbm", 2000e3, 105, 80e3, 110e3);
        GeodeticPoint from = GeodeticPoint.ofDegrees(30, 50, 0);
        double perDegree = Math.PI * Wgs84.MEAN_RADIUS_METERS / 180;
        assertThat(
                        arc(mrbm, from, GeodeticPoint.ofDegrees(30 + 1900e3 / perDegree, 50, 0), 0)
                                .inRange())
                .isTrue();
        assertThat(
                        arc(mrbm, from, GeodeticPoint.ofDegrees(30 + 2100e3 / perDegree, 50, 0), 0)
                                .inRange())
                .isFalse();
    }

    /** A westward aim of the same latitude is carried through the radius of burnout. */
    @Test
    void aLoftedArcGoesOnPastTheTurnOfItsPlaneAtNought() {
        Missile icbm = new Missile("icbm", 13_000e3, 180, 230e3, 470e3);
        double west = Math.toDegrees(1800e3 / Wgs84.MEAN_RADIUS_METERS);
        GeodeticPoint from = GeodeticPoint.ofDegrees(0, 30, 0);
        GeodeticPoint to = GeodeticPoint.ofDegrees(0, 30 - west, 0);
        double before = 0;
        int past = 0;
        for (double loft = 1; loft <= 50; loft += 1) {
            ArcOutcome outcome =
                    new ThreatArcSolver()
                            .solve(new ThreatShot(icbm, from, to, Math.toRadians(loft)));
            if (!(outcome instanceof ArcOutcome.Found found)) {
                continue;
            }
            ThreatArc arc = found.arc();
            assertThat(arc.impactSeconds()).isGreaterThan(before);
            before = arc.impactSeconds();
            double[] b = new double[3];
            arc.positionEci(arc.burnoutSeconds(), b);
            double[] aim = Ellipsoid.toEcef(to);
            Ellipsoid.turn(aim, Wgs84.ROTATION_RATE * arc.impactSeconds(), aim);
            past += b[0] * aim[1] - b[1] * aim[0] > 0 ? 1 : 0;
            double[] end = new double[3];
            arc.positionEcef(arc.impactSeconds(), end);
            double[] wanted = Ellipsoid.toEcef(to);
            for (int i = 0; i < 3; i++) {
                assertThat(end[i]).isCloseTo(wanted[i], within(0.05));
            }
        }
        assertThat(past).isPositive();
    }
}
