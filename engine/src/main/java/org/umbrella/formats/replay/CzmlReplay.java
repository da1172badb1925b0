// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.umbrella.flight.TimeIntervals.Interval;
import org.umbrella.scenario.Sensor;
import org.umbrella.study.replay.Replay;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a replay as CZML (the CZML Guide of the AnalyticalGraphicsInc/czml-writer project, version
 * 1.0): positions Earth-fixed in metres, linearly interpolated, colours as in the maps. What
 * happens when stands as packets {@code phase/N} with the property {@code at_s}.
 */
public final class CzmlReplay {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int[] THREAT = {255, 143, 192, 255};
    private static final int[] INTERCEPTOR = {111, 208, 200, 255};
    private static final int[] WINDOW = {255, 255, 255, 255};
    private static final int[] RADAR = {185, 161, 240, 255};
    private static final int[] PLACE = {255, 255, 255, 255};

    private CzmlReplay() {}

    /**
     * Writes a replay.
     *
     * @param replay the replay
     * @param launch the instant of the threat's launch
     * @return a CZML document
     */
    public static String write(Replay replay, Instant launch) {
        ArrayNode packets = JSON.createArrayNode();
        ObjectNode document = packets.addObject();
        document.put("id", "document");
        document.put("name", replay.title());
        document.put("version", "1.0");
        ObjectNode clock = document.putObject("clock");
        clock.put("interval", launch + "/" + at(launch, replay.endSeconds()));
        clock.put("currentTime", launch.toString());
        clock.put("multiplier", 20);
        clock.put("range", "CLAMPED");

        for (Replay.Place place : replay.places()) {
            place(packets, place);
        }
        for (Replay.Trace trace : replay.traces()) {
            trace(packets, trace, launch, replay.endSeconds());
        }
        for (Replay.Window window : replay.windows()) {
            window(packets, window, replay.traces(), launch, replay.endSeconds());
        }
        for (Replay.Radar radar : replay.radars()) {
            radar(packets, radar, launch, replay.endSeconds());
        }
        int number = 0;
        for (Replay.Phase phase : replay.phases()) {
            ObjectNode packet = packets.addObject();
            packet.put("id", "phase/" + number++);
            packet.put("name", phase.name());
            packet.putObject("properties")
                    .putObject("at_s")
                    .put("number", Math.round(phase.seconds() * 10) / 10.0);
        }
        return JSON.writeValueAsString(packets);
    }

    private static void place(ArrayNode packets, Replay.Place place) {
        ObjectNode packet = packets.addObject();
        packet.put(
                "id",
                "place/"
                        + place.kind().name().toLowerCase(java.util.Locale.ROOT)
                        + "/"
                        + place.name());
        packet.put("name", place.name());
        degrees(packet.putObject("position"), place.point());
        int pixels =
                switch (place.kind()) {
                    case LAUNCH, AIM -> 7;
                    case BATTERY, SHIP -> 9;
                };
        point(packet, PLACE, pixels);
        label(packet, Labels.of(place));
    }

    private static void trace(
            ArrayNode packets, Replay.Trace trace, Instant launch, double endSeconds) {
        double from = trace.samples().getFirst().seconds();
        double to = trace.samples().getLast().seconds();
        ObjectNode packet = packets.addObject();
        packet.put("id", trace.id());
        packet.put("name", trace.name());
        packet.put("description", trace.words());
        packet.put("availability", at(launch, from) + "/" + at(launch, Math.min(to, endSeconds)));
        ObjectNode position = packet.putObject("position");
        position.put("epoch", launch.toString());
        position.put("referenceFrame", "FIXED");
        position.put("interpolationAlgorithm", "LINEAR");
        position.put("interpolationDegree", 1);
        ArrayNode values = position.putArray("cartesian");
        for (Replay.Sample sample : trace.samples()) {
            values.add(Math.round(sample.seconds() * 1000) / 1000.0);
            values.add((double) Math.round(sample.xMeters()));
            values.add((double) Math.round(sample.yMeters()));
            values.add((double) Math.round(sample.zMeters()));
        }
        int[] color = trace.threat() ? THREAT : INTERCEPTOR;
        point(packet, color, trace.threat() ? 9 : 7);
        ObjectNode path = packet.putObject("path");
        path.put("width", trace.threat() ? 2.5 : 2);
        path.put("leadTime", 0);
        path.put("trailTime", to - from);
        path.put("resolution", 10);
        color(path.putObject("material").putObject("solidColor").putObject("color"), color);
        label(packet, trace.name());
        // What has flown stays drawn, faint, after its end.
        ObjectNode whole = packets.addObject();
        whole.put("id", trace.id() + "/arc");
        whole.put("name", trace.name() + ", whole arc");
        line(whole, trace.samples(), from, to, color, 1, 90);
    }

    private static void window(
            ArrayNode packets,
            Replay.Window window,
            List<Replay.Trace> traces,
            Instant launch,
            double endSeconds) {
        Replay.Trace threat =
                traces.stream().filter(Replay.Trace::threat).findFirst().orElseThrow();
        int number = 0;
        for (Interval interval : window.intervals().list()) {
            ObjectNode packet = packets.addObject();
            packet.put("id", "window/" + window.battery() + "/" + number++);
            packet.put("name", "engagement window of " + window.battery());
            packet.put("availability", launch + "/" + at(launch, endSeconds));
            line(packet, threat.samples(), interval.from(), interval.to(), WINDOW, 6, 110);
        }
    }

    private static void radar(
            ArrayNode packets, Replay.Radar radar, Instant launch, double endSeconds) {
        ObjectNode packet = packets.addObject();
        packet.put("id", "radar/" + radar.id());
        packet.put("name", radar.name());
        degrees(packet.putObject("position"), radar.point());
        point(packet, RADAR, 8);
        label(packet, Labels.of(radar));
        for (int i = 0; i < radar.sectors().size(); i++) {
            Sensor.Sector sector = radar.sectors().get(i);
            ObjectNode fan = packets.addObject();
            fan.put("id", "radar/" + radar.id() + "/sector/" + i);
            fan.put("name", radar.name() + ", sector");
            ObjectNode polyline = fan.putObject("polyline");
            ArrayNode corners = polyline.putObject("positions").putArray("cartographicDegrees");
            for (double[] corner : Fans.outline(radar.point(), radar.rangeMeters(), sector)) {
                corners.add(corner[0]).add(corner[1]).add(0);
            }
            polyline.put("width", 1.2);
            polyline.put("clampToGround", false);
            polyline.put("arcType", "GEODESIC");
            color(polyline.putObject("material").putObject("solidColor").putObject("color"), RADAR);
        }
        int number = 0;
        for (Interval interval : radar.seen().list()) {
            ObjectNode beam = packets.addObject();
            beam.put("id", "radar/" + radar.id() + "/track/" + number++);
            beam.put("name", radar.name() + " sees the threat");
            beam.put(
                    "availability",
                    at(launch, interval.from())
                            + "/"
                            + at(launch, Math.min(interval.to(), endSeconds)));
            ObjectNode polyline = beam.putObject("polyline");
            ArrayNode ends = polyline.putObject("positions").putArray("references");
            ends.add("radar/" + radar.id() + "#position");
            ends.add("threat#position");
            polyline.put("width", 1.5);
            polyline.put("arcType", "NONE");
            color(polyline.putObject("material").putObject("solidColor").putObject("color"), RADAR);
        }
    }

    private static void line(
            ObjectNode packet,
            List<Replay.Sample> samples,
            double from,
            double to,
            int[] color,
            double width,
            int alpha) {
        ObjectNode polyline = packet.putObject("polyline");
        ArrayNode values = polyline.putObject("positions").putArray("cartesian");
        for (Replay.Sample sample : samples) {
            if (sample.seconds() >= from - 2 && sample.seconds() <= to + 2) {
                values.add((double) Math.round(sample.xMeters()));
                values.add((double) Math.round(sample.yMeters()));
                values.add((double) Math.round(sample.zMeters()));
            }
        }
        polyline.put("width", width);
        polyline.put("arcType", "NONE");
        color(
                polyline.putObject("material").putObject("solidColor").putObject("color"),
                new int[] {color[0], color[1], color[2], alpha});
    }

    private static void degrees(ObjectNode position, org.umbrella.earth.GeodeticPoint point) {
        position.putArray("cartographicDegrees")
                .add(Math.toDegrees(point.longitudeRad()))
                .add(Math.toDegrees(point.latitudeRad()))
                .add(point.heightMeters());
    }

    private static void point(ObjectNode packet, int[] color, int pixels) {
        ObjectNode point = packet.putObject("point");
        point.put("pixelSize", pixels);
        color(point.putObject("color"), color);
        color(point.putObject("outlineColor"), new int[] {11, 16, 32, 255});
        point.put("outlineWidth", 1.5);
    }

    private static void label(ObjectNode packet, String text) {
        ObjectNode label = packet.putObject("label");
        label.put("text", text);
        label.put("font", "13px sans-serif");
        label.put("style", "FILL_AND_OUTLINE");
        color(label.putObject("fillColor"), PLACE);
        color(label.putObject("outlineColor"), new int[] {11, 16, 32, 255});
        label.put("outlineWidth", 3);
        label.put("horizontalOrigin", "LEFT");
        label.putObject("pixelOffset").putArray("cartesian2").add(9).add(-4);
    }

    private static void color(ObjectNode node, int[] rgba) {
        ArrayNode values = node.putArray("rgba");
        for (int value : rgba) {
            values.add(value);
        }
    }

    private static Instant at(Instant launch, double seconds) {
        return launch.plus(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
