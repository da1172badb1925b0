// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.flight;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A flight as CZML for CesiumJS: a moving point with its path, Earth-fixed, and a label for each
 * event. CZML wants a calendar: the flight starts at noon of 1 January 2000, which means nothing.
 */
public final class FlightCzml {

    private static final Instant EPOCH = Instant.parse("2000-01-01T12:00:00Z");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FlightCzml() {}

    /**
     * Writes a flight.
     *
     * @param flight the flight
     * @return the text
     */
    public static String write(FlightRecord flight) {
        double end = flight.rows().getLast().sample().timeSeconds();
        String interval = EPOCH + "/" + EPOCH.plusMillis(Math.round(end * 1e3));
        ArrayNode packets = NODES.arrayNode();
        ObjectNode document = packets.addObject();
        document.put("id", "document").put("name", flight.title()).put("version", "1.0");
        document.putObject("clock")
                .put("interval", interval)
                .put("currentTime", EPOCH.toString())
                .put("multiplier", 10);
        ObjectNode body = packets.addObject();
        body.put("id", "flight").put("name", flight.subject()).put("availability", interval);
        ObjectNode position = body.putObject("position");
        position.put("epoch", EPOCH.toString())
                .put("referenceFrame", "FIXED")
                .put("interpolationAlgorithm", "LAGRANGE")
                .put("interpolationDegree", 5);
        ArrayNode cartesian = position.putArray("cartesian");
        for (FlightRow row : flight.rows()) {
            double[] ecef = row.sample().ecef();
            cartesian.add(row.sample().timeSeconds()).add(ecef[0]).add(ecef[1]).add(ecef[2]);
        }
        colour(body.putObject("point").put("pixelSize", 8).putObject("color"));
        ObjectNode path = body.putObject("path").put("width", 2).put("resolution", 10);
        colour(path.putObject("material").putObject("solidColor").putObject("color"));
        for (int i = 0; i < flight.events().size(); i++) {
            FlightRecord.Happening happening = flight.events().get(i);
            ObjectNode packet = packets.addObject();
            packet.put("id", "event-" + i);
            double[] ecef = happening.row().sample().ecef();
            packet.putObject("position")
                    .putArray("cartesian")
                    .add(ecef[0])
                    .add(ecef[1])
                    .add(ecef[2]);
            packet.putObject("label")
                    .put("text", happening.event().kind().id())
                    .put("font", "12px sans-serif");
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(packets) + "\n";
    }

    /** Okabe and Ito's vermilion. */
    private static void colour(ObjectNode node) {
        node.putArray("rgba").add(213).add(94).add(0).add(255);
    }
}
