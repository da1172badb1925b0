// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.EngageCase;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;

/**
 * Reads the case that {@code umbrella engage} answers; the format is
 * schemas/engage-case.schema.json.
 */
public final class EngageCaseReader {

    private static final double LIMITLESS_HEIGHT_METERS = 1e9;

    private EngageCaseReader() {}

    /**
     * Reads a case.
     *
     * @param file the file, JSON or YAML
     * @param shown its name as the user gave it
     * @return the case
     * @throws ProblemsException with every problem in the file
     */
    public static EngageCase read(Path file, String shown) {
        Problems problems = new Problems();
        Optional<View> root = DocumentReader.read(file, shown, DocumentKind.CASE, problems);
        Optional<EngageCase> found = Optional.empty();
        // Past a schema problem the numbers are not there to be looked at.
        if (root.isPresent() && problems.isEmpty()) {
            View view = root.get().at("case").orElse(root.get());
            found =
                    switch (view.text("kind").orElse("")) {
                        case "engagement" -> engagement(view);
                        case "trajectory" -> trajectory(view);
                        case "flyout" -> flyout(view);
                        default -> Optional.empty();
                    };
        }
        problems.throwIfAny();
        return found.orElseThrow();
    }

    private static String id(View view) {
        return view.text("id").orElse("case");
    }

    private static Optional<EngageCase> engagement(View view) {
        Optional<ThreatShot> shot = shot(view);
        List<Sensor> sensors = sensors(view.items("sensors"));
        Optional<Battery> battery = view.at("battery").flatMap(b -> battery(b, sensors));
        return shot.isPresent() && battery.isPresent()
                ? Optional.of(
                        new EngageCase.OneEngagement(id(view), shot.get(), sensors, battery.get()))
                : Optional.empty();
    }

    private static Optional<EngageCase> trajectory(View view) {
        List<Double> times =
                view.items("times_s").stream().map(item -> item.node().doubleValue()).toList();
        return shot(view).map(shot -> new EngageCase.OneTrajectory(id(view), shot, times));
    }

    private static Optional<EngageCase> flyout(View view) {
        View interceptor = view.at("interceptor").orElseThrow();
        View target = view.at("target").orElseThrow();
        return view.build(() ->
                new EngageCase.OneFlyout(
                        id(view),
                        point(view.at("site").orElseThrow()),
                        1e3 * number(interceptor, "burnout_speed_km_s"),
                        number(interceptor, "burn_time_s"),
                        GeodeticPoint.ofDegrees(
                                number(target, "lat_deg"),
                                number(target, "lon_deg"),
                                1e3 * target.number("height_km").orElse(0))));
    }

    private static Optional<ThreatShot> shot(View view) {
        View threat = view.at("threat").orElseThrow();
        Optional<Missile> missile =
                threat.build(() ->
                        new Missile(
                                threat.text("id").orElse(id(view)),
                                1e3 * number(threat, "max_range_km"),
                                number(threat, "burn_time_s"),
                                1e3 * number(threat, "burnout_height_km"),
                                1e3 * number(threat, "burnout_downrange_km")));
        GeodeticPoint launch = point(threat.at("launch").orElseThrow());
        GeodeticPoint aim = point(threat.at("aim").orElseThrow());
        if (launch.latitudeRad() == aim.latitudeRad()
                && launch.longitudeRad() == aim.longitudeRad()) {
            threat.at("aim")
                    .orElseThrow()
                    .problem(
                            "The aim must differ from the launch point. Maybe one was copied from the other.");
        }
        return missile.map(m ->
                new ThreatShot(
                        m, launch, aim, Math.toRadians(threat.number("loft_deg").orElse(0))));
    }

    private static List<Sensor> sensors(List<View> views) {
        List<Sensor> sensors = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (View view : views) {
            String id = view.text("id").orElseThrow();
            if (!ids.add(id)) {
                view.problem(
                        "The id ('"
                                + id
                                + "') of a sensor must not be used twice. Rename one of them.");
            }
            double track = number(view, "track_time_s");
            Optional<? extends Sensor> sensor =
                    view.text("kind").orElseThrow().equals("radar")
                            ? view.build(() ->
                                    new Sensor.Radar(
                                            id,
                                            point(view),
                                            1e3 * number(view, "range_km"),
                                            Math.toRadians(
                                                    view.number("elevation_floor_deg").orElse(0)),
                                            sectors(view),
                                            track))
                            : view.build(() ->
                                    new Sensor.SpaceInfrared(
                                            id, number(view, "detection_delay_s"), track));
            sensor.ifPresent(sensors::add);
        }
        return sensors;
    }

    private static List<Sensor.Sector> sectors(View radar) {
        if (!radar.has("sectors_deg")) {
            return List.of(new Sensor.Sector(0, 2 * Math.PI));
        }
        return radar.items("sectors_deg").stream()
                .map(sector ->
                        new Sensor.Sector(
                                Math.toRadians(sector.items().get(0).node().doubleValue()),
                                Math.toRadians(sector.items().get(1).node().doubleValue())))
                .toList();
    }

    private static Optional<Battery> battery(View view, List<Sensor> sensors) {
        List<String> known = sensors.stream().map(Sensor::id).toList();
        List<String> linked = new ArrayList<>();
        for (View item : view.items("linked_sensors")) {
            String id = item.text().orElse("");
            linked.add(id);
            if (!known.contains(id)) {
                item.unknown("linked sensor", known);
            }
        }
        Optional<View> organic = view.at("organic_sensor");
        organic.filter(o -> !known.contains(o.text().orElse("")))
                .ifPresent(o -> o.unknown("organic sensor", known));
        View interceptor = view.at("interceptor").orElseThrow();
        return view.build(() ->
                new Battery(
                        view.text("id").orElse("battery"),
                        view.text("system").orElse(""),
                        point(view),
                        new Interceptor(
                                interceptor.text("id").orElse("of the case"),
                                1e3 * number(interceptor, "burnout_speed_km_s"),
                                number(interceptor, "burn_time_s"),
                                1e3 * interceptor.number("min_intercept_height_km").orElse(0),
                                interceptor.number("max_intercept_height_km").stream()
                                        .map(km -> 1e3 * km)
                                        .findFirst()
                                        .orElse(LIMITLESS_HEIGHT_METERS),
                                interceptor.number("max_flight_time_s")),
                        (int) view.number("count").orElse(1),
                        link(view.text("link").orElseThrow()),
                        organic.flatMap(View::text),
                        linked,
                        view.number("decision_delay_s").orElse(0),
                        view.number("look_time_s").orElse(0),
                        view.number("stated_commit_s")));
    }

    private static LinkRule link(String id) {
        for (LinkRule rule : LinkRule.values()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw new IllegalArgumentException(
                "The link ('" + id + "') must be one that the schema names.");
    }

    private static GeodeticPoint point(View view) {
        return GeodeticPoint.ofDegrees(
                number(view, "lat_deg"),
                number(view, "lon_deg"),
                view.number("height_m").orElse(0));
    }

    private static double number(View view, String name) {
        OptionalDouble value = view.number(name);
        return value.orElseThrow();
    }
}
