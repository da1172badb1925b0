// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.engagement;

import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.engagement.CaseAnswer;
import org.umbrella.engagement.Engagement;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.EngageCase;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.sensing.Track;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of an answer, in full precision, under the names of docs/engage.md: degrees, km, m/s
 * and seconds after the threat's launch. A key whose value does not exist holds null; no key is
 * left out.
 */
public final class CaseAnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CaseAnswerJson() {}

    /**
     * Writes an answer.
     *
     * @param answer the answer
     * @return one JSON object, indented
     */
    public static String write(CaseAnswer answer) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(answer));
    }

    /**
     * The answer as a tree.
     *
     * @param answer the answer
     * @return one JSON object
     */
    public static ObjectNode tree(CaseAnswer answer) {
        return switch (answer) {
            case CaseAnswer.Timed timed ->
                    put(NODES.objectNode(), "flyout_time_s", timed.flyoutSeconds());
            case CaseAnswer.Flown flown -> {
                ObjectNode out = arc(flown.arc());
                out.set("positions", positions(flown.asked().timesSeconds(), flown.positions()));
                yield out;
            }
            case CaseAnswer.Engaged engaged -> {
                ObjectNode out = engagement(engaged.engagement());
                engaged.asked()
                        .battery()
                        .interceptor()
                        .vehicle()
                        .ifPresent(vehicle ->
                                out.put("required_burnout_speed_reason", noRequiredSpeed(vehicle)));
                yield out;
            }
            case CaseAnswer.NoArc none -> noArc(none);
        };
    }

    /** Why there is no least burnout speed. */
    static String noRequiredSpeed(StagedVehicle vehicle) {
        return "No least burnout speed is given: the speed of vehicle '"
                + vehicle.id()
                + "' follows from its stages and cannot be set.";
    }

    private static ObjectNode arc(ThreatArc arc) {
        return NODES.objectNode()
                .put("in_range", arc.inRange())
                .put("capability_speed_m_s", arc.capabilitySpeedMetersPerSecond())
                .put("burnout_speed_m_s", arc.burnoutSpeedMetersPerSecond())
                .put(
                        "burnout_flight_path_angle_deg",
                        Math.toDegrees(arc.burnoutFlightPathAngleRad()))
                .put("flight_time_s", arc.impactSeconds())
                .put("apogee_km", arc.apogeeMeters() / 1e3);
    }

    private static ObjectNode engagement(Engagement engagement) {
        ObjectNode out = arc(engagement.arc());
        ObjectNode tracks = out.putObject("track_times_s");
        for (Track track : engagement.tracks()) {
            put(tracks, track.sensorId(), track.trackSeconds());
        }
        ObjectNode held = out.putObject("held_from_s");
        for (Track track : engagement.tracks()) {
            ArrayNode from = held.putArray(track.sensorId());
            track.heldFrom().forEach(from::add);
        }
        put(out, "commit_s", engagement.commitSeconds());
        ArrayNode window = out.putArray("window_s");
        for (TimeIntervals.Interval interval : engagement.window().list()) {
            window.addArray().add(interval.from()).add(interval.to());
        }
        put(out, "earliest_intercept_s", engagement.earliestInterceptSeconds());
        put(out, "latest_launch_s", engagement.latestLaunchSeconds());
        put(out, "time_margin_s", engagement.timeMarginSeconds());
        put(out, "required_burnout_speed_m_s", engagement.requiredBurnoutSpeedMetersPerSecond());
        out.put("shot_opportunities", engagement.shots().size());
        ArrayNode shots = out.putArray("shots");
        for (Engagement.Shot shot : engagement.shots()) {
            shots.addObject()
                    .put("launch_s", shot.launchSeconds())
                    .put("intercept_s", shot.interceptSeconds());
        }
        return out;
    }

    private static ObjectNode noArc(CaseAnswer.NoArc none) {
        ObjectNode out =
                NODES.objectNode()
                        .put("in_range", false)
                        .put("capability_speed_m_s", none.capabilitySpeedMetersPerSecond())
                        .putNull("burnout_speed_m_s")
                        .putNull("burnout_flight_path_angle_deg")
                        .putNull("flight_time_s")
                        .putNull("apogee_km");
        switch (none.asked()) {
            case EngageCase.OneEngagement engagement -> {
                ObjectNode tracks = out.putObject("track_times_s");
                for (Sensor sensor : engagement.sensors()) {
                    tracks.putNull(sensor.id());
                }
                out.putNull("commit_s");
                out.putArray("window_s");
                out.putNull("earliest_intercept_s")
                        .putNull("latest_launch_s")
                        .putNull("time_margin_s")
                        .putNull("required_burnout_speed_m_s")
                        .put("shot_opportunities", 0);
                out.putArray("shots");
            }
            case EngageCase.OneTrajectory _ -> out.putNull("positions");
            case EngageCase.OneFlyout _ ->
                    throw new IllegalArgumentException("A flyout has no arc to lack.");
        }
        return out.put("reason", none.reason());
    }

    private static ArrayNode positions(List<Double> times, List<GeodeticPoint> positions) {
        ArrayNode out = NODES.arrayNode();
        for (int i = 0; i < times.size(); i++) {
            out.addObject()
                    .put("time_s", times.get(i))
                    .put("lat_deg", Math.toDegrees(positions.get(i).latitudeRad()))
                    .put("lon_deg", Math.toDegrees(positions.get(i).longitudeRad()))
                    .put("height_km", positions.get(i).heightMeters() / 1e3);
        }
        return out;
    }

    private static ObjectNode put(ObjectNode node, String name, OptionalDouble value) {
        return value.isPresent() ? node.put(name, value.getAsDouble()) : node.putNull(name);
    }
}
