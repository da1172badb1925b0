// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.umbrella.scenario.RadarBand;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.scenario.VehicleFitter;
import org.umbrella.scenario.document.DocumentKind;
import org.umbrella.scenario.document.DocumentReader;
import org.umbrella.scenario.document.Problems;
import org.umbrella.scenario.document.View;

/**
 * Reads the case that {@code umbrella engage} answers; the format is
 * schemas/engage-case.schema.json.
 */
public final class EngageCaseReader {

    private static final double LIMITLESS_HEIGHT_METERS = 1e9;

    private final Problems problems = new Problems();
    private final VehicleFinder vehicles;
    private final VehicleFitter fitter;

    private EngageCaseReader(Path root, Path file, VehicleFitter fitter) {
        this.fitter = fitter;
        this.vehicles = new VehicleFinder(root, file, problems);
    }

    /**
     * Reads a case.
     *
     * @param root folder that holds {@code catalogue/}
     * @param file the file, JSON or YAML
     * @param shown its name as the user gave it
     * @param fitter finds the notional values of vehicles that it names
     * @return the case
     * @throws ProblemsException with every problem in the file
     */
    public static EngageCase read(Path root, Path file, String shown, VehicleFitter fitter) {
        EngageCaseReader reader = new EngageCaseReader(root, file, fitter);
        Problems problems = reader.problems;
        Optional<View> view = DocumentReader.read(file, shown, DocumentKind.CASE, problems);
        Optional<EngageCase> found = Optional.empty();
        // Past a schema problem the numbers are not there to be looked at.
        if (view.isPresent() && problems.isEmpty()) {
            found = reader.read(view.get().at("case").orElse(view.get()));
        }
        problems.throwIfAny();
        return found.orElseThrow();
    }

    private Optional<EngageCase> read(View view) {
        return switch (view.text("kind").orElse("")) {
            case "engagement" -> engagement(view);
            case "trajectory" -> trajectory(view);
            case "flyout" -> flyout(view);
            default -> Optional.empty();
        };
    }

    private static String id(View view) {
        return view.text("id").orElse("case");
    }

    private Optional<EngageCase> engagement(View view) {
        Optional<ThreatShot> shot = shot(view);
        List<Sensor> sensors = sensors(view.items("sensors"));
        Optional<Battery> battery = view.at("battery").flatMap(b -> battery(b, sensors));
        return shot.isPresent() && battery.isPresent()
                ? Optional.of(
                        new EngageCase.OneEngagement(id(view), shot.get(), sensors, battery.get()))
                : Optional.empty();
    }

    private Optional<EngageCase> trajectory(View view) {
        List<Double> times =
                view.items("times_s").stream().map(item -> item.node().doubleValue()).toList();
        return shot(view).map(shot -> new EngageCase.OneTrajectory(id(view), shot, times));
    }

    private Optional<EngageCase> flyout(View view) {
        View target = view.at("target").orElseThrow();
        Optional<Interceptor> interceptor = interceptor(view.at("interceptor").orElseThrow());
        Optional<GeodeticPoint> point =
                view.build(() ->
                        GeodeticPoint.ofDegrees(
                                number(target, "lat_deg"),
                                number(target, "lon_deg"),
                                1e3 * target.number("height_km").orElse(0)));
        return interceptor.isPresent() && point.isPresent()
                ? Optional.of(
                        new EngageCase.OneFlyout(
                                id(view),
                                point(view.at("site").orElseThrow()),
                                interceptor.get(),
                                point.get()))
                : Optional.empty();
    }

    private Optional<ThreatShot> shot(View view) {
        View threat = view.at("threat").orElseThrow();
        String name = threat.text("id").orElse(id(view));
        Optional<Missile> missile =
                flight(threat, name, "the threat", false)
                        .flatMap(flight ->
                                threat.build(() ->
                                        new Missile(
                                                name,
                                                1e3 * flight.value("max_range_km"),
                                                flight.value("burn_time_s"),
                                                1e3 * flight.value("burnout_height_km"),
                                                1e3 * flight.value("burnout_downrange_km"),
                                                crossSections(threat))));
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

    /** What is known of how something flies: the values of the file, or those of a fit. */
    private record Flight(Optional<StagedVehicle> vehicle, Map<String, Double> values) {

        double value(String name) {
            return values.getOrDefault(name, Double.NaN);
        }
    }

    /** The values of a notional flight, stated, or fitted to the vehicle that is named. */
    private Optional<Flight> flight(View at, String id, String of, boolean interceptor) {
        List<String> names =
                interceptor
                        ? List.of("burnout_speed_km_s", "burn_time_s")
                        : List.of(
                                "max_range_km",
                                "burn_time_s",
                                "burnout_height_km",
                                "burnout_downrange_km");
        Map<String, Double> values = new LinkedHashMap<>();
        Optional<View> named = at.at(Vehicles.KEY);
        for (String name : names) {
            at.number(name).ifPresent(value -> values.put(name, value));
            if (named.isPresent()) {
                at.at(name)
                        .ifPresent(value ->
                                value.problem(
                                        "The "
                                                + name
                                                + " of "
                                                + of
                                                + " must not stand beside its vehicle, whose fit"
                                                + " gives it. Remove one of the two."));
            }
        }
        if (named.isEmpty()) {
            return Optional.of(new Flight(Optional.empty(), values));
        }
        Optional<StagedVehicle> vehicle = vehicles.find(named.get(), id);
        return vehicle.flatMap(
                        found -> Vehicles.fitted(named.get(), of, found, interceptor, fitter))
                .map(fit -> {
                    Map<String, Double> fitted = new LinkedHashMap<>();
                    fit.forEach((name, quantity) ->
                            fitted.put(name, quantity.nominal().orElse(Double.NaN)));
                    return new Flight(vehicle, fitted);
                });
    }

    private Optional<Interceptor> interceptor(View at) {
        String id = at.text("id").orElse("of the case");
        return flight(at, id, "the interceptor", true)
                .flatMap(flight ->
                        at.build(() ->
                                new Interceptor(
                                        id,
                                        1e3 * flight.value("burnout_speed_km_s"),
                                        flight.value("burn_time_s"),
                                        1e3 * at.number("min_intercept_height_km").orElse(0),
                                        at.number("max_intercept_height_km").stream()
                                                .map(km -> 1e3 * km)
                                                .findFirst()
                                                .orElse(LIMITLESS_HEIGHT_METERS),
                                        at.number("max_flight_time_s"),
                                        flight.vehicle())));
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
                    switch (view.text("kind").orElseThrow()) {
                        case "radar" ->
                                view.build(() ->
                                        new Sensor.Radar(
                                                id,
                                                point(view),
                                                1e3 * number(view, "range_km"),
                                                Math.toRadians(
                                                        view.number("elevation_floor_deg")
                                                                .orElse(0)),
                                                sectors(view),
                                                track,
                                                reference(view)));
                        case "space-midcourse" ->
                                view.build(() ->
                                        new Sensor.SpaceMidcourse(
                                                id, 1e3 * number(view, "min_height_km"), track));
                        default ->
                                view.build(() ->
                                        new Sensor.SpaceInfrared(
                                                id, number(view, "detection_delay_s"), track));
                    };
            sensor.ifPresent(sensors::add);
        }
        return sensors;
    }

    private static Optional<Sensor.RangeReference> reference(View radar) {
        OptionalDouble stated = radar.number(CrossSections.REFERENCE);
        return stated.isEmpty()
                ? Optional.empty()
                : radar.text("band")
                        .flatMap(CrossSections::band)
                        .map(band -> new Sensor.RangeReference(stated.getAsDouble(), band));
    }

    private static Map<RadarBand, Double> crossSections(View threat) {
        Map<RadarBand, Double> known = new EnumMap<>(RadarBand.class);
        for (RadarBand band : RadarBand.values()) {
            OptionalDouble own = threat.number(CrossSections.ofBand(band));
            (own.isPresent() ? own : threat.number(CrossSections.ALL_BANDS))
                    .ifPresent(sigma -> known.put(band, sigma));
        }
        return known;
    }

    /** X of a battery: seconds, or the word for without limit. */
    private static double prediction(View battery) {
        return battery.text("prediction_s").filter("unlimited"::equals).isPresent()
                ? Double.POSITIVE_INFINITY
                : battery.number("prediction_s").orElse(0);
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

    private Optional<Battery> battery(View view, List<Sensor> sensors) {
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
        Optional<Interceptor> interceptor = interceptor(view.at("interceptor").orElseThrow());
        return interceptor.flatMap(weapon ->
                view.build(() ->
                        new Battery(
                                view.text("id").orElse("battery"),
                                view.text("system").orElse(""),
                                point(view),
                                weapon,
                                (int) view.number("count").orElse(1),
                                link(view.text("link").orElseThrow()),
                                organic.flatMap(View::text),
                                linked,
                                view.number("decision_delay_s").orElse(0),
                                view.number("look_time_s").orElse(0),
                                view.number("stated_commit_s"),
                                prediction(view))));
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
