// SPDX-License-Identifier: Apache-2.0
package org.umbrella.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.RadarBand;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;

class TrackTest {

    private static final Missile IRBM = new Missile("irbm", 4000e3, 150, 140e3, 220e3);
    private static final GeodeticPoint LAUNCH = GeodeticPoint.ofDegrees(35, 52, 0);
    private static final GeodeticPoint AIM = GeodeticPoint.ofDegrees(41.9, 12.5, 0);
    private static final ThreatArc ARC =
            ((ArcOutcome.Found) new ThreatArcSolver().solve(new ThreatShot(IRBM, LAUNCH, AIM, 0)))
                    .arc();
    private static final GeodeticPoint KURECIK = GeodeticPoint.ofDegrees(38.35, 37.79, 2000);

    private static Sensor.Radar radar(
            double rangeKm, double floorDeg, double trackSeconds, double... sector) {
        return new Sensor.Radar(
                "radar",
                KURECIK,
                rangeKm * 1e3,
                Math.toRadians(floorDeg),
                List.of(new Sensor.Sector(Math.toRadians(sector[0]), Math.toRadians(sector[1]))),
                trackSeconds);
    }

    private static Battery battery(
            LinkRule link, Optional<String> own, OptionalDouble stated, String... linked) {
        return new Battery(
                "battery",
                "SM-3",
                AIM,
                new Interceptor("i", 3000, 60, 100e3, 500e3, OptionalDouble.empty()),
                1,
                link,
                own,
                List.of(linked),
                20,
                10,
                stated);
    }

    /** Brute force: on a ladder of 0.25 s the radar sees exactly what the intervals say. */
    @Test
    void aRadarSeesWhatRangeElevationAndSectorAllow() {
        for (Sensor.Radar radar :
                List.of(
                        radar(1500, 2, 20, 40, 200),
                        radar(900, 5, 20, 350, 20),
                        radar(3000, 0, 20, 0, 360),
                        radar(1200, 30, 20, 200, 100))) {
            TimeIntervals seen = Visibility.of(radar, ARC);
            double[] site = Ellipsoid.toEcef(KURECIK);
            double[] up = new double[3];
            Ellipsoid.normal(KURECIK.latitudeRad(), KURECIK.longitudeRad(), up);
            double[] east = {
                -Math.sin(KURECIK.longitudeRad()), Math.cos(KURECIK.longitudeRad()), 0
            };
            double[] north = {
                up[1] * east[2] - up[2] * east[1],
                up[2] * east[0] - up[0] * east[2],
                up[0] * east[1] - up[1] * east[0]
            };
            double[] p = new double[3];
            for (double t = 0.125; t < ARC.impactSeconds(); t += 0.25) {
                ARC.positionEcef(t, p);
                double e = 0;
                double n = 0;
                double u = 0;
                for (int i = 0; i < 3; i++) {
                    e += (p[i] - site[i]) * east[i];
                    n += (p[i] - site[i]) * north[i];
                    u += (p[i] - site[i]) * up[i];
                }
                double azimuth = (Math.toDegrees(Math.atan2(e, n)) + 360) % 360;
                double from = Math.toDegrees(radar.sectors().getFirst().fromRad());
                double to = Math.toDegrees(radar.sectors().getFirst().toRad());
                boolean inSector =
                        from <= to
                                ? azimuth >= from && azimuth <= to
                                : azimuth >= from || azimuth <= to;
                double range = Math.sqrt(e * e + n * n + u * u);
                boolean expected =
                        range <= radar.rangeMeters()
                                && Math.asin(u / range) >= radar.elevationFloorRad()
                                && inSector;
                double now = t;
                boolean actual =
                        seen.list().stream().anyMatch(i -> i.from() <= now && now <= i.to());
                assertThat(actual).as("%s at %s s", radar, t).isEqualTo(expected);
            }
        }
    }

    @Test
    void aTrackComesWhenTheThreatHasBeenSeenForTheTrackTime() {
        Track track = Track.of(radar(1500, 2, 20, 40, 200), ARC);
        assertThat(track.trackSeconds().orElseThrow())
                .isCloseTo(track.seen().list().getFirst().from() + 20, within(1e-9));
        assertThat(Track.of(radar(1500, 2, 5000, 40, 200), ARC).trackSeconds()).isEmpty();
    }

    @Test
    void infraredSeesTheBoostOnlyAndNotItsLastInstant() {
        assertThat(Track.of(new Sensor.SpaceInfrared("ir", 40, 20), ARC).trackSeconds())
                .hasValue(60);
        assertThat(Track.of(new Sensor.SpaceInfrared("ir", 130, 20), ARC).trackSeconds()).isEmpty();
        assertThat(Track.of(new Sensor.SpaceInfrared("ir", 160, 0), ARC).trackSeconds()).isEmpty();
    }

    @Test
    void aSpaceMidcourseSensorSeesWhatIsBurntOutAndHighEnoughEverywhere() {
        Track track = Track.of(new Sensor.SpaceMidcourse("space", 200e3, 40), ARC);
        TimeIntervals.Interval seen = track.seen().list().getFirst();
        assertThat(track.seen().list()).hasSize(1);
        assertThat(ARC.heightMeters(seen.from())).isCloseTo(200e3, within(1.0));
        assertThat(ARC.heightMeters(seen.to())).isCloseTo(200e3, within(1.0));
        assertThat(track.trackSeconds().orElseThrow()).isCloseTo(seen.from() + 40, within(1e-9));
        assertThat(track.heldFrom()).containsExactly(seen.to());
        // From burnout at 140 km on, and never before.
        assertThat(
                        Track.of(new Sensor.SpaceMidcourse("low", 0, 40), ARC)
                                .seen()
                                .list()
                                .getFirst()
                                .from())
                .isEqualTo(ARC.burnoutSeconds());
        assertThat(Track.of(new Sensor.SpaceMidcourse("high", 5e6, 0), ARC).seen().isEmpty())
                .isTrue();
    }

    /** Counted from burnout or first sight, whichever is later; a sight during boost holds none. */
    @Test
    void aSightHoldsTheTargetWhereItLastsTheTrackTimeAfterBurnout() {
        TimeIntervals whole = Track.of(radar(3000, -5, 20, 0, 360), ARC).seen();
        double end = whole.list().getFirst().to();
        double begin = Math.max(ARC.burnoutSeconds(), whole.list().getFirst().from());
        assertThat(Track.of(radar(3000, -5, end - begin - 0.01, 0, 360), ARC).heldFrom())
                .containsExactly(end);
        assertThat(Track.of(radar(3000, -5, end - begin + 0.01, 0, 360), ARC).heldFrom()).isEmpty();
        // Infrared tracks the boost and holds nothing.
        Track infrared = Track.of(new Sensor.SpaceInfrared("ir", 0, 0), ARC);
        assertThat(infrared.trackSeconds()).isPresent();
        assertThat(infrared.heldFrom()).isEmpty();
    }

    @Test
    void predictionHoldsForItsTimeAfterTheSightEndsAndNeverPastImpact() {
        Track track =
                new Track("r", TimeIntervals.of(100, 300), OptionalDouble.of(120), List.of(300.0));
        double impact = ARC.impactSeconds();
        assertThat(track.seenOrHeld(0, impact)).isEqualTo(track.seen());
        assertThat(track.seenOrHeld(60, impact)).isEqualTo(TimeIntervals.of(100, 360));
        assertThat(track.seenOrHeld(Double.POSITIVE_INFINITY, impact))
                .isEqualTo(TimeIntervals.of(100, impact));
        Track gap =
                new Track(
                        "r",
                        TimeIntervals.of(100, 300).union(TimeIntervals.of(500, 505)),
                        OptionalDouble.of(120),
                        List.of(300.0));
        assertThat(gap.seenOrHeld(50, impact).list())
                .as("the second sight is too short to hold")
                .containsExactly(
                        new TimeIntervals.Interval(100, 350), new TimeIntervals.Interval(500, 505));
    }

    /** Only the sensors that may see the intercept may foretell it; commit stays as it was. */
    @Test
    void predictionBearsOnTheSensorsThatTheLinkRuleLetsSeeTheIntercept() {
        Track far =
                new Track(
                        "far", TimeIntervals.of(100, 300), OptionalDouble.of(120), List.of(300.0));
        Track own = new Track("own", TimeIntervals.of(500, 505), OptionalDouble.empty(), List.of());
        for (LinkRule link : List.of(LinkRule.LAUNCH_ON_REMOTE, LinkRule.ENGAGE_ON_REMOTE)) {
            Battery battery =
                    battery(link, Optional.of("own"), OptionalDouble.empty(), "far", "own");
            FireControl sight = FireControl.of(battery, ARC, List.of(far, own));
            FireControl held =
                    FireControl.of(
                            battery.withPrediction(Double.POSITIVE_INFINITY),
                            ARC,
                            List.of(far, own));
            assertThat(held.commitSeconds()).isEqualTo(sight.commitSeconds());
            assertThat(held.sight())
                    .isEqualTo(
                            link == LinkRule.ENGAGE_ON_REMOTE
                                    ? TimeIntervals.of(100, ARC.impactSeconds())
                                    : sight.sight());
        }
    }

    @Test
    void sectorsThatTouchAreOneUnbrokenSight() {
        double turn = 2 * Math.PI;
        assertThat(
                        Sensor.Sector.joined(
                                List.of(
                                        new Sensor.Sector(Math.toRadians(60), Math.toRadians(130)),
                                        new Sensor.Sector(
                                                Math.toRadians(130), Math.toRadians(235)))))
                .hasSize(1);
        assertThat(
                        Sensor.Sector.joined(
                                List.of(
                                        new Sensor.Sector(Math.toRadians(350), Math.toRadians(10)),
                                        new Sensor.Sector(Math.toRadians(5), Math.toRadians(20)),
                                        new Sensor.Sector(
                                                Math.toRadians(180), Math.toRadians(200)))))
                .hasSize(2);
        assertThat(
                        Sensor.Sector.joined(
                                List.of(
                                        new Sensor.Sector(0, 2.5),
                                        new Sensor.Sector(2, 4.5),
                                        new Sensor.Sector(4.5, turn))))
                .containsExactly(new Sensor.Sector(0, turn));
        Sensor.Radar whole = radar(3000, -5, 20, 40, 200);
        Sensor.Radar halves =
                new Sensor.Radar(
                        "radar",
                        KURECIK,
                        3e6,
                        Math.toRadians(-5),
                        List.of(
                                new Sensor.Sector(Math.toRadians(100), Math.toRadians(200)),
                                new Sensor.Sector(Math.toRadians(40), Math.toRadians(100))),
                        20);
        TimeIntervals one = Visibility.of(whole, ARC);
        TimeIntervals two = Visibility.of(halves, ARC);
        assertThat(two.list()).hasSameSizeAs(one.list());
    }

    /** R = R₀ (σ/σ₀)^¼ in the radar's own band; where either is not given, R = R₀. */
    @Test
    void aRangeGoesAsTheFourthRootOfTheCrossSection() {
        Sensor.Radar stated =
                new Sensor.Radar(
                        "spy",
                        KURECIK,
                        310e3,
                        0,
                        List.of(new Sensor.Sector(0, 2 * Math.PI)),
                        10,
                        Optional.of(new Sensor.RangeReference(0.03, RadarBand.S)));
        Missile ofSize =
                new Missile("m", 4000e3, 150, 140e3, 220e3, java.util.Map.of(RadarBand.S, 1.0));
        assertThat(stated.against(ofSize).rangeMeters())
                .as("745 km at 1 m² of 310 km at 0.03 m²")
                .isCloseTo(745e3, within(500.0));
        assertThat(stated.against(IRBM)).isSameAs(stated);
        assertThat(
                        stated.against(
                                        new Missile(
                                                "m",
                                                4000e3,
                                                150,
                                                140e3,
                                                220e3,
                                                java.util.Map.of(RadarBand.X, 1.0)))
                                .rangeMeters())
                .isEqualTo(310e3);
        assertThat(radar(1500, 2, 20, 0, 360).against(ofSize).rangeMeters()).isEqualTo(1500e3);
    }

    @Test
    void linkRulesSayWhoCommitsAndWhoMustSee() {
        Track early =
                new Track(
                        "far", TimeIntervals.of(100, 300), OptionalDouble.of(120), List.of(300.0));
        Track late =
                new Track(
                        "own", TimeIntervals.of(500, 900), OptionalDouble.of(520), List.of(900.0));
        List<Track> tracks = List.of(early, late);
        FireControl organic =
                FireControl.of(
                        battery(
                                LinkRule.ORGANIC,
                                Optional.of("own"),
                                OptionalDouble.empty(),
                                "far",
                                "own"),
                        ARC,
                        tracks);
        assertThat(organic.commitSeconds()).hasValue(540);
        assertThat(organic.sight()).isEqualTo(TimeIntervals.of(500, 900));
        FireControl launch =
                FireControl.of(
                        battery(
                                LinkRule.LAUNCH_ON_REMOTE,
                                Optional.of("own"),
                                OptionalDouble.empty(),
                                "far",
                                "own"),
                        ARC,
                        tracks);
        assertThat(launch.commitSeconds())
                .as("burnout at 150 s is later than the track")
                .hasValue(170);
        assertThat(launch.sight()).isEqualTo(TimeIntervals.of(500, 900));
        FireControl engage =
                FireControl.of(
                        battery(
                                LinkRule.ENGAGE_ON_REMOTE,
                                Optional.of("own"),
                                OptionalDouble.empty(),
                                "far",
                                "own"),
                        ARC,
                        tracks);
        assertThat(engage.sight().list()).hasSize(2);
        FireControl blind =
                FireControl.of(
                        battery(
                                LinkRule.LAUNCH_ON_REMOTE,
                                Optional.empty(),
                                OptionalDouble.empty(),
                                "far"),
                        ARC,
                        tracks);
        assertThat(blind.sight().isEmpty()).as("no radar of its own").isTrue();
    }

    @Test
    void perfectSensingCommitsAtBurnoutOrAStatedTime() {
        FireControl perfect =
                FireControl.of(
                        battery(LinkRule.PERFECT, Optional.empty(), OptionalDouble.empty()),
                        ARC,
                        List.of());
        assertThat(perfect.commitSeconds()).hasValue(170);
        assertThat(perfect.sight()).isEqualTo(TimeIntervals.of(0, ARC.impactSeconds()));
        FireControl boosting =
                FireControl.of(
                        battery(LinkRule.PERFECT, Optional.empty(), OptionalDouble.of(60)),
                        ARC,
                        List.of());
        assertThat(boosting.commitSeconds()).as("in the place of burnout and delay").hasValue(60);
    }

    @Test
    void anUnknownSensorIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FireControl.of(
                                battery(
                                        LinkRule.ENGAGE_ON_REMOTE,
                                        Optional.empty(),
                                        OptionalDouble.empty(),
                                        "kurecik"),
                                ARC,
                                List.of()))
                .withMessageContaining("'kurecik'");
    }
}
