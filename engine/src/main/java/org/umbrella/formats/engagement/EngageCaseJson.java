// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.engagement;

import java.util.Locale;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.RadarBand;
import org.umbrella.scenario.Sensor;
import org.umbrella.study.assurance.EngagementCase;
import org.umbrella.study.assurance.Witness;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An engagement of an assurance as a case that {@code umbrella engage} answers
 * (schemas/engage-case.schema.json), complete, with the answer found here beside it. Numbers in
 * full precision, so that the case replays to the same answer.
 */
public final class EngageCaseJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double SECONDS = 0.1;
    private static final double METERS_PER_SECOND = 1.0;

    private EngageCaseJson() {}

    /**
     * Writes a witness: the case and what was found.
     *
     * @param id name of the case
     * @param witness the engagement and its answer
     * @return one JSON object, indented
     */
    public static String write(String id, Witness witness) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("case", tree(id, witness.engagement()));
        ObjectNode expected = out.putObject("expected");
        ObjectNode tolerance = out.putObject("tolerance");
        put(expected, "commit_s", witness.answer().commitSeconds());
        put(expected, "time_margin_s", witness.answer().timeMarginSeconds());
        put(
                expected,
                "required_burnout_speed_m_s",
                witness.answer().requiredBurnoutSpeedMetersPerSecond());
        ArrayNode window = expected.putArray("window_s");
        witness.answer()
                .window()
                .list()
                .forEach(interval -> window.addArray().add(interval.from()).add(interval.to()));
        tolerance
                .put("commit_s", SECONDS)
                .put("time_margin_s", SECONDS)
                .put("required_burnout_speed_m_s", METERS_PER_SECOND)
                .put("window_s", SECONDS);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(out) + "\n";
    }

    /**
     * The case alone.
     *
     * @param id name of the case
     * @param engagement the engagement
     * @return one JSON object
     */
    public static ObjectNode tree(String id, EngagementCase engagement) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", id)
                .put("title", engagement.launch().name() + " to " + engagement.aim().name())
                .put("kind", "engagement");
        threat(out.putObject("threat"), engagement);
        ArrayNode sensors = out.putArray("sensors");
        for (Sensor sensor : engagement.sensors()) {
            sensor(sensors.addObject(), sensor);
        }
        battery(out.putObject("battery"), engagement.battery());
        return out;
    }

    private static void threat(ObjectNode out, EngagementCase engagement) {
        Missile missile = engagement.missile();
        out.put("id", missile.id())
                .put("max_range_km", missile.maxRangeMeters() / 1e3)
                .put("burn_time_s", missile.burnTimeSeconds())
                .put("burnout_height_km", missile.burnoutHeightMeters() / 1e3)
                .put("burnout_downrange_km", missile.burnoutDownrangeMeters() / 1e3);
        for (RadarBand band : RadarBand.values()) {
            missile.crossSectionSquareMeters(band)
                    .ifPresent(sigma ->
                            out.put(
                                    "cross_section_" + band.id().toLowerCase(Locale.ROOT) + "_m2",
                                    sigma));
        }
        place(out.putObject("launch"), engagement.launch());
        place(out.putObject("aim"), engagement.aim());
        out.put("loft_deg", Math.toDegrees(engagement.loftRad()));
    }

    private static void place(ObjectNode out, NamedPoint place) {
        out.put("lat_deg", Math.toDegrees(place.point().latitudeRad()))
                .put("lon_deg", Math.toDegrees(place.point().longitudeRad()));
    }

    private static void sensor(ObjectNode out, Sensor sensor) {
        out.put("id", sensor.id());
        switch (sensor) {
            case Sensor.Radar radar -> {
                out.put("kind", "radar");
                position(out, radar.position());
                out.put("range_km", radar.rangeMeters() / 1e3)
                        .put("elevation_floor_deg", Math.toDegrees(radar.elevationFloorRad()));
                ArrayNode sectors = out.putArray("sectors_deg");
                for (Sensor.Sector sector : radar.sectors()) {
                    sectors.addArray()
                            .add(Math.toDegrees(sector.fromRad()))
                            .add(Math.toDegrees(sector.toRad()));
                }
                radar.reference()
                        .ifPresent(stated ->
                                out.put(
                                                "reference_cross_section_m2",
                                                stated.crossSectionSquareMeters())
                                        .put("band", stated.band().id()));
            }
            case Sensor.SpaceMidcourse space ->
                    out.put("kind", "space-midcourse")
                            .put("min_height_km", space.minHeightMeters() / 1e3);
            case Sensor.SpaceInfrared infrared ->
                    out.put("kind", "space-infrared")
                            .put("detection_delay_s", infrared.detectionDelaySeconds());
        }
        out.put("track_time_s", sensor.trackTimeSeconds());
    }

    private static void battery(ObjectNode out, Battery battery) {
        out.put("id", battery.id()).put("system", battery.system());
        position(out, battery.site());
        out.put("count", battery.count()).put("link", battery.link().id());
        battery.organicSensor()
                .ifPresentOrElse(
                        id -> out.put("organic_sensor", id), () -> out.putNull("organic_sensor"));
        ArrayNode linked = out.putArray("linked_sensors");
        battery.linkedSensors().forEach(linked::add);
        out.put("decision_delay_s", battery.decisionDelaySeconds())
                .put("look_time_s", battery.lookTimeSeconds());
        battery.statedCommitSeconds().ifPresent(at -> out.put("stated_commit_s", at));
        if (battery.predictionSeconds() == Double.POSITIVE_INFINITY) {
            out.put("prediction_s", "unlimited");
        } else if (battery.predictionSeconds() > 0) {
            out.put("prediction_s", battery.predictionSeconds());
        }
        Interceptor interceptor = battery.interceptor();
        ObjectNode weapon = out.putObject("interceptor");
        weapon.put("id", interceptor.id());
        interceptor
                .vehicle()
                .ifPresentOrElse(
                        vehicle -> weapon.set("vehicle", VehicleJson.tree(vehicle)),
                        () ->
                                weapon.put(
                                                "burnout_speed_km_s",
                                                interceptor.burnoutSpeedMetersPerSecond() / 1e3)
                                        .put("burn_time_s", interceptor.burnTimeSeconds()));
        weapon.put("min_intercept_height_km", interceptor.minInterceptHeightMeters() / 1e3)
                .put("max_intercept_height_km", interceptor.maxInterceptHeightMeters() / 1e3);
        put(weapon, "max_flight_time_s", interceptor.maxFlightTimeSeconds());
    }

    private static void position(ObjectNode out, GeodeticPoint point) {
        out.put("lat_deg", Math.toDegrees(point.latitudeRad()))
                .put("lon_deg", Math.toDegrees(point.longitudeRad()))
                .put("height_m", point.heightMeters());
    }

    private static void put(ObjectNode out, String name, OptionalDouble value) {
        if (value.isPresent()) {
            out.put(name, value.getAsDouble());
        } else {
            out.putNull(name);
        }
    }
}
