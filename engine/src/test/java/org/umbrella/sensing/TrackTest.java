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
    void linkRulesSayWhoCommitsAndWhoMustSee() {
        Track early = new Track("far", TimeIntervals.of(100, 300), OptionalDouble.of(120));
        Track late = new Track("own", TimeIntervals.of(500, 900), OptionalDouble.of(520));
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
        assertThat(boosting.commitSeconds()).hasValue(60);
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
