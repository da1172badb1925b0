// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
        Missile missile = new Missile("irbm", 4_000_000, 150, 150_000, 200_000);
        ArcOutcome outcome =
                new ThreatArcSolver()
                        .solve(
                                new ThreatShot(
                                        missile,
                                        GeodeticPoint.ofDegrees(35.2, 53.9, 0),
                                        GeodeticPoint.ofDegrees(52.5, 13.4, 0),
                                        0));
        return switch (outcome) {
            case ArcOutcome.Found found -> found.arc();
            case ArcOutcome.None none -> throw new AssertionError(none.reason());
        };
    }

    private static Replay replay() {
        Battery battery =
                new Battery(
                        "redzikowo",
                        "SM-3 IIA",
                        GeodeticPoint.ofDegrees(54.48, 17.1, 0),
                        new Interceptor(
                                "iia", 4500, 75, 100_000, 1_000_000, OptionalDouble.empty()),
                        24,
                        LinkRule.PERFECT,
                        Optional.empty(),
                        List.of(),
                        30,
                        60,
                        OptionalDouble.empty());
        return ReplaySampler.sample(
                "Semnan to Berlin",
                "Semnan",
                "Berlin & environs",
                arc(),
                List.of(battery),
                List.of(RADAR),
                id -> id);
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
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        KmlReplay.write(replay, LAUNCH)
                                                .getBytes(StandardCharsets.UTF_8)));
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
