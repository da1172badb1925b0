// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.flight;

import org.umbrella.flight.staged.StagedSolution;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A flight as JSON: what was flown, the solution, the events and the rows. */
public final class FlightJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FlightJson() {}

    /**
     * Writes a flight.
     *
     * @param flight the flight
     * @return the text
     */
    public static String write(FlightRecord flight) {
        ObjectNode root = NODES.objectNode();
        root.put("title", flight.title());
        root.put("subject", flight.subject());
        root.put("environment", flight.environment());
        root.put("impact", flight.impact());
        root.put("apogee_m", flight.apogeeMeters());
        root.put("ground_range_m", flight.groundRangeMeters());
        ArrayNode unlit = root.putArray("never_lit");
        flight.unlitStages().forEach(unlit::add);
        if (flight.solution().isPresent()) {
            root.set("solution", solution(flight.solution().get()));
        }
        ArrayNode events = root.putArray("events");
        for (FlightRecord.Happening happening : flight.events()) {
            ObjectNode event = events.addObject();
            event.put("event", happening.event().kind().id());
            event.put("subject", happening.event().subject());
            fill(event, happening.row());
        }
        ArrayNode rows = root.putArray("rows");
        for (FlightRow row : flight.rows()) {
            fill(rows.addObject(), row);
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void fill(ObjectNode node, FlightRow row) {
        for (FlightColumn column : FlightColumn.values()) {
            node.put(column.id(), column.of(row));
        }
    }

    private static ObjectNode solution(StagedSolution found) {
        ObjectNode node = NODES.objectNode();
        node.put("azimuth_deg", Math.toDegrees(found.steering().azimuthRad()));
        node.put("pitch_over_deg", Math.toDegrees(found.steering().pitchOverRad()));
        node.put("cut_s", found.burnSeconds());
        node.put("burnout_time_s", found.burnoutSeconds());
        node.put("burnout_speed_m_s", found.burnoutSpeedMetersPerSecond());
        node.put("burnout_flight_path_deg", Math.toDegrees(found.burnoutFlightPathRad()));
        node.put("burnout_height_m", found.burnoutHeightMeters());
        node.put("burnout_downrange_m", found.burnoutDownrangeMeters());
        node.put("impact_lat_deg", Math.toDegrees(found.impact().latitudeRad()));
        node.put("impact_lon_deg", Math.toDegrees(found.impact().longitudeRad()));
        node.put("impact_time_s", found.impactSeconds());
        node.put("range_m", found.rangeMeters());
        return node;
    }
}
