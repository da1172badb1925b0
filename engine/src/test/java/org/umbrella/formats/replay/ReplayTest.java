// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.scenario.io.FlightCaseReader;
import org.umbrella.study.replay.Replay;
import org.umbrella.study.replay.ReplaySampler;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

    private static final Instant LAUNCH = Instant.parse("2018-06-30T12:00:00Z");

    private static final Sensor.Radar RADAR =
            new Sensor.Radar(
                    "tpy2",
                    GeodeticPoint.ofDegrees(38.35, 37.79, 1200),
                    2_000_000,
                    Math.toRadians(2),
                    List.of(new Sensor.Sector(Math.toRadians(45), Math.toRadians(165))),
                    20);

    private static ThreatArc arc() {
        return arc(
                new Missile("irbm", 4_000_000, 150, 150_000, 200_000),
                GeodeticPoint.ofDegrees(35.2, 53.9, 0),
                GeodeticPoint.ofDegrees(52.5, 13.4, 0));
    }

    private static ThreatArc arc(Missile missile, GeodeticPoint launch, GeodeticPoint aim) {
        ArcOutcome outcome = new ThreatArcSolver().solve(new ThreatShot(missile, launch, aim, 0));
        return switch (outcome) {
            case ArcOutcome.Found found -> found.arc();
            case ArcOutcome.None none -> throw new AssertionError(none.reason());
        };
    }

    private static Battery battery(String id, GeodeticPoint site, Interceptor interceptor) {
        return new Battery(
                id,
                "Interceptors",
                site,
                interceptor,
                24,
                LinkRule.PERFECT,
                Optional.empty(),
                List.of(),
                30,
                60,
                OptionalDouble.empty());
    }

    private static Replay replay() {
        return replay(battery -> false);
    }

    private static Replay replay(Predicate<Battery> afloat) {
        Battery battery =
                battery(
                        "redzikowo",
                        GeodeticPoint.ofDegrees(54.48, 17.1, 0),
                        new Interceptor(
                                "iia", 4500, 75, 100_000, 1_000_000, OptionalDouble.empty()));
        return ReplaySampler.sample(
                "Semnan to Berlin",
                "Semnan",
                "Berlin & environs",
                arc(),
                List.of(battery),
                List.of(RADAR),
                id -> id,
                afloat);
    }

    @Test
    void everyInterceptorStartsAtItsSiteAndEndsOnTheThreat() {
        ThreatArc arc = arc();
        List<Replay.Trace> interceptors =
                replay().traces().stream().filter(trace -> !trace.threat()).toList();
        assertThat(interceptors).isNotEmpty();
        for (Replay.Trace trace : interceptors) {
            Replay.Sample first = trace.samples().getFirst();
            Replay.Sample last = trace.samples().getLast();
            double[] site = Ellipsoid.toEcef(GeodeticPoint.ofDegrees(54.48, 17.1, 0));
            double[] threat = new double[3];
            arc.positionEcef(last.seconds(), threat);
            assertThat(apart(first, site)).isLessThan(0.001);
            assertThat(apart(last, threat)).isLessThan(1.0);
        }
    }

    @Test
    void anInterceptorWithStagesRisesSlowlyAndStraightUpAndMeetsTheThreatOnTime() {
        GeodeticPoint site = GeodeticPoint.ofDegrees(63.95, -145.73, 0);
        ThreatArc arc =
                arc(
                        new Missile("icbm", 10_000_000, 180, 250_000, 400_000),
                        GeodeticPoint.ofDegrees(39.93, 125.21, 0),
                        GeodeticPoint.ofDegrees(47.6, -122.3, 0));
        Interceptor interceptor =
                new Interceptor(
                        "gbi",
                        9500,
                        206.5,
                        100_000,
                        2_000_000,
                        OptionalDouble.empty(),
                        Optional.of(
                                FlightCaseReader.vehicle(
                                        Path.of(System.getProperty("umbrella.root", ".")),
                                        "gbi-orion")));
        Replay replay =
                ReplaySampler.sample(
                        "Panghyon to Seattle",
                        "Panghyon",
                        "Seattle",
                        arc,
                        List.of(battery("greely", site, interceptor)),
                        List.of(),
                        id -> id,
                        battery -> false);
        List<Replay.Trace> interceptors =
                replay.traces().stream().filter(trace -> !trace.threat()).toList();
        assertThat(interceptors).isNotEmpty();
        for (Replay.Trace trace : interceptors) {
            assertThat(trace.words()).startsWith("Flown from its stages");
            Replay.Sample first = trace.samples().getFirst();
            assertThat(apart(first, Ellipsoid.toEcef(site))).isLessThan(0.001);
            // Twice the weight in thrust lifts it by 10 m in a second, straight up for four; the
            // notional arc of the same burnout speed starts aslant at 46 m/s².
            Replay.Sample second = trace.samples().get(1);
            Replay.Sample fourth = trace.samples().get(3);
            assertThat(second.seconds() - first.seconds()).isLessThanOrEqualTo(1.0 + 1e-9);
            assertThat(apart(second, array(first))).isBetween(5.0, 15.0);
            double height = Ellipsoid.toGeodetic(array(fourth)).heightMeters();
            assertThat(height / apart(fourth, array(first))).isGreaterThan(Math.cos(0.03));

            Replay.Sample last = trace.samples().getLast();
            double[] threat = new double[3];
            arc.positionEcef(last.seconds(), threat);
            assertThat(apart(last, threat)).isLessThan(1000.0);
            assertThat(replay.phases())
                    .contains(
                            new Replay.Phase(
                                    "possible intercept: " + trace.name(), last.seconds()));
            assertThat(CzmlReplay.write(replay, LAUNCH)).contains(trace.words());
            assertThat(KmlReplay.write(replay, LAUNCH)).contains(trace.words());
        }
    }

    @Test
    void nothingJumpsBetweenSamples() {
        for (Replay.Trace trace : replay().traces()) {
            List<Replay.Sample> samples = trace.samples();
            for (int i = 1; i < samples.size(); i++) {
                double seconds = samples.get(i).seconds() - samples.get(i - 1).seconds();
                assertThat(seconds).isPositive().isLessThanOrEqualTo(4.0 + 1e-9);
                assertThat(apart(samples.get(i), array(samples.get(i - 1))))
                        .isLessThan(8000 * seconds);
            }
        }
    }

    @Test
    void phasesComeInOrderAndTheShotsLieInTheWindow() {
        Replay replay = replay();
        assertThat(replay.phases())
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(Replay.Phase::seconds));
        double opens = replay.windows().getFirst().intervals().list().getFirst().from();
        double closes = replay.windows().getFirst().intervals().list().getLast().to();
        assertThat(replay.phases())
                .filteredOn(phase -> phase.name().startsWith("possible intercept"))
                .isNotEmpty()
                .allSatisfy(
                        phase -> assertThat(phase.seconds()).isBetween(opens - 0.2, closes + 0.2));
    }

    @Test
    void czmlHoldsEveryTraceWithItsTimesAndTheRadarsBeams() {
        Replay replay = replay();
        JsonNode packets = JsonMapper.shared().readTree(CzmlReplay.write(replay, LAUNCH));
        assertThat(packets.get(0).get("id").stringValue()).isEqualTo("document");
        assertThat(packets.get(0).get("version").stringValue()).isEqualTo("1.0");
        List<String> ids = new ArrayList<>();
        for (JsonNode packet : packets) {
            ids.add(packet.get("id").stringValue());
        }
        assertThat(ids).doesNotHaveDuplicates();
        for (Replay.Trace trace : replay.traces()) {
            JsonNode packet = packets.get(ids.indexOf(trace.id()));
            JsonNode position = packet.get("position");
            assertThat(position.get("referenceFrame").stringValue()).isEqualTo("FIXED");
            assertThat(position.get("cartesian")).hasSize(4 * trace.samples().size());
            assertThat(
                            Instant.parse(
                                    packet.get("availability")
                                            .stringValue()
                                            .replaceFirst("/.*", "")))
                    .isEqualTo(
                            LAUNCH.plusMillis(
                                    Math.round(trace.samples().getFirst().seconds() * 1000)));
        }
        assertThat(ids).anyMatch(id -> id.startsWith("radar/tpy2/track/"));
        assertThat(ids).anyMatch(id -> id.startsWith("window/"));
        assertThat(ids).anyMatch(id -> id.startsWith("phase/"));
    }

    @Test
    void kmlIsWellFormedAndHasAsManyTimesAsPlaces() throws Exception {
        Replay replay = replay();
        Document document = kml(replay);
        NodeList tracks =
                document.getElementsByTagNameNS("http://www.google.com/kml/ext/2.2", "Track");
        assertThat(tracks.getLength()).isEqualTo(replay.traces().size());
        for (int i = 0; i < tracks.getLength(); i++) {
            org.w3c.dom.Element track = (org.w3c.dom.Element) tracks.item(i);
            int times =
                    track.getElementsByTagNameNS("http://www.opengis.net/kml/2.2", "when")
                            .getLength();
            int places =
                    track.getElementsByTagNameNS("http://www.google.com/kml/ext/2.2", "coord")
                            .getLength();
            assertThat(times).isEqualTo(places).isEqualTo(replay.traces().get(i).samples().size());
        }
        assertThat(document.getDocumentElement().getTextContent()).contains("Berlin & environs");
    }

    @Test
    void everyPlaceBearsTheSignOfTheMapsAndAShipsIsNotThatOfASiteAshore() throws Exception {
        assertThat(labels(replay(battery -> false)))
                .containsExactly("+ Semnan", "◇ Berlin & environs", "▲ redzikowo", "● tpy2");
        Replay afloat = replay(battery -> battery.id().equals("redzikowo"));
        assertThat(labels(afloat))
                .containsExactly("+ Semnan", "◇ Berlin & environs", "▼ redzikowo", "● tpy2");
        assertThat(kml(afloat).getDocumentElement().getTextContent())
                .contains("◇ Berlin & environs", "▼ redzikowo", "Ship with interceptors", "● tpy2")
                .doesNotContain("▲", "Interceptor site");
    }

    private static Document kml(Replay replay) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(
                        new ByteArrayInputStream(
                                KmlReplay.write(replay, LAUNCH).getBytes(StandardCharsets.UTF_8)));
    }

    /** What stands written beside places and radars in CZML. */
    private static List<String> labels(Replay replay) {
        List<String> labels = new ArrayList<>();
        for (JsonNode packet : JsonMapper.shared().readTree(CzmlReplay.write(replay, LAUNCH))) {
            String id = packet.get("id").stringValue();
            if (packet.has("label") && (id.startsWith("place/") || id.startsWith("radar/"))) {
                labels.add(packet.get("label").get("text").stringValue());
            }
        }
        return labels;
    }

    private static double[] array(Replay.Sample sample) {
        return new double[] {sample.xMeters(), sample.yMeters(), sample.zMeters()};
    }

    private static double apart(Replay.Sample sample, double[] point) {
        return Math.sqrt(
                Math.pow(sample.xMeters() - point[0], 2)
                        + Math.pow(sample.yMeters() - point[1], 2)
                        + Math.pow(sample.zMeters() - point[2], 2));
    }
}
