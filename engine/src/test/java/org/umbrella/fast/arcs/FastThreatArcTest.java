// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ThreatShot;

class FastThreatArcTest {

    private static ThreatShot shot(Cases c) {
        double range = c.uniform("range", 5e5, 1.35e7);
        Missile missile =
                new Missile(
                        "m",
                        range,
                        c.uniform("burn", 60, 300),
                        c.uniform("height", 4e4, 3.4e5),
                        Math.min(0.3 * range, c.uniform("downrange", 2e4, 6e5)));
        return new ThreatShot(
                missile,
                new GeodeticPoint(c.latitudeRad("lat"), c.uniform("lon", -Math.PI, Math.PI), 0.0),
                new GeodeticPoint(c.latitudeRad("lat2"), c.uniform("lon2", -Math.PI, Math.PI), 0.0),
                c.index("lofted", 20) == 0 ? c.uniform("loft", -0.15, 0.3) : 0.0);
    }

    @Test
    void givesTheReferencesArcs() {
        ThreatArcSolver reference = new ThreatArcSolver();
        double[] ecef = new double[3];
        Cases.forAll(
                61,
                Cases.count(),
                c -> {
                    ThreatShot shot = shot(c);
                    FastThreatArc arc =
                            ThreatArcFamily.ofFew(shot.missile(), shot.launch(), shot.loftRad())
                                    .newArc();
                    boolean solved = arc.solve(at(shot.aim()), 0);
                    if (!(reference.solve(shot) instanceof ArcOutcome.Found found)) {
                        assertThat(solved).isFalse();
                        return;
                    }
                    ThreatArc expected = found.arc();
                    assertThat(solved).isTrue();
                    assertThat(arc.impactSeconds())
                            .isCloseTo(expected.impactSeconds(), within(1e-3));
                    assertThat(arc.burnoutSpeedMetersPerSecond())
                            .isCloseTo(expected.burnoutSpeedMetersPerSecond(), within(1e-6));
                    arc.moveTo(c.uniform("where", -1.0, arc.anomalyRangeRad()));
                    expected.positionEcef(arc.seconds(), ecef);
                    double miss =
                            Math.hypot(
                                    Math.hypot(arc.ecefX() - ecef[0], arc.ecefY() - ecef[1]),
                                    arc.ecefZ() - ecef[2]);
                    // A millisecond of flight time.
                    assertThat(miss).isLessThan(10.0);
                });
    }

    /**
     * Westward aims, carried by the turning Earth past the radius of burnout while an arc lasts.
     */
    @Test
    void givesTheReferencesArcsPastTheTurnOfTheirPlaneAtNought() {
        ThreatArcSolver reference = new ThreatArcSolver();
        double[] ecef = new double[3];
        int[] past = new int[1];
        Cases.forAll(
                68,
                Cases.count() / 10,
                c -> {
                    double latitude = c.uniform("lat", -0.7, 0.7);
                    double longitude = c.uniform("lon", -Math.PI, Math.PI);
                    double west = c.uniform("west", 0.1, 0.3) / Math.cos(latitude);
                    ThreatShot shot =
                            new ThreatShot(
                                    new Missile("m", 13_000e3, 180, 230e3, 470e3),
                                    new GeodeticPoint(latitude, longitude, 0.0),
                                    new GeodeticPoint(
                                            latitude + c.uniform("aside", -0.05, 0.05),
                                            longitude - west,
                                            0.0),
                                    c.uniform("loft", 0.5, 1.0));
                    FastThreatArc arc =
                            ThreatArcFamily.ofFew(shot.missile(), shot.launch(), shot.loftRad())
                                    .newArc();
                    boolean solved = arc.solve(at(shot.aim()), 0);
                    if (!(reference.solve(shot) instanceof ArcOutcome.Found found)) {
                        assertThat(solved).isFalse();
                        return;
                    }
                    assertThat(solved).isTrue();
                    ThreatArc expected = found.arc();
                    assertThat(arc.inRange()).isEqualTo(expected.inRange());
                    double turned = Wgs84.ROTATION_RATE * expected.impactSeconds();
                    past[0] += turned > west ? 1 : 0;
                    for (int k = 0; k <= 20; k++) {
                        arc.moveTo(arc.anomalyRangeRad() * k / 20);
                        expected.positionEcef(arc.seconds(), ecef);
                        double miss =
                                Math.hypot(
                                        Math.hypot(arc.ecefX() - ecef[0], arc.ecefY() - ecef[1]),
                                        arc.ecefZ() - ecef[2]);
                        assertThat(miss).isLessThan(10.0);
                    }
                });
        assertThat(past[0]).isGreaterThan(20);
    }

    @Test
    void findsTheParameterOfAnInstantAndOfAHeight() {
        Cases.forAll(
                62,
                Cases.count() / 10,
                c -> {
                    ThreatShot shot = shot(c);
                    FastThreatArc arc =
                            ThreatArcFamily.ofFew(shot.missile(), shot.launch(), 0.0).newArc();
                    if (!arc.solve(at(shot.aim()), 0)) {
                        return;
                    }
                    double instant = c.uniform("instant", 0.0, arc.impactSeconds());
                    arc.moveTo(arc.parameterAt(instant));
                    assertThat(arc.seconds()).isCloseTo(instant, within(1e-6));
                    arc.moveTo(arc.apogeeParameter());
                    double apogee = arc.heightMeters();
                    double height = c.uniform("fraction", 0.05, 0.95) * apogee;
                    arc.moveTo(arc.parameterAtHeight(height, true));
                    assertThat(arc.heightMeters()).isCloseTo(height, within(1e-2));
                });
    }

    @Test
    void givesTheSameArcsFromATableOfGuesses() {
        int aimsEach = 100;
        int[] compared = new int[1];
        Cases.forAll(
                67,
                Cases.count() / aimsEach,
                c -> {
                    ThreatShot shot = shot(c);
                    FastThreatArc one =
                            ThreatArcFamily.ofFew(shot.missile(), shot.launch(), 0.0).newArc();
                    FastThreatArc many =
                            ThreatArcFamily.ofMany(shot.missile(), shot.launch(), 0.0).newArc();
                    for (int i = 0; i < aimsEach; i++) {
                        AimPoints aim =
                                at(
                                        new GeodeticPoint(
                                                c.latitudeRad("lat" + i),
                                                c.uniform("lon" + i, -Math.PI, Math.PI),
                                                0.0));
                        boolean solved = one.solve(aim, 0);
                        assertThat(many.solve(aim, 0)).isEqualTo(solved);
                        if (!solved) {
                            continue;
                        }
                        compared[0]++;
                        assertThat(many.impactSeconds())
                                .isCloseTo(one.impactSeconds(), within(1e-3));
                        assertThat(many.burnoutSpeedMetersPerSecond())
                                .isCloseTo(one.burnoutSpeedMetersPerSecond(), within(1e-6));
                    }
                });
        assertThat(compared[0]).isGreaterThan(Cases.count() / 2);
    }

    private static AimPoints at(GeodeticPoint aim) {
        return new AimPoints(new double[] {aim.latitudeRad()}, new double[] {aim.longitudeRad()});
    }
}
