// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.umbrella.scenario.Alternative;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.document.View;

/**
 * Reads the alternatives of a plan, and which of them a study chooses. What an alternative deploys
 * is written as in a change.
 */
final class AlternativeReader {

    /** What is deployed at a place: batteries, and sensors with the batteries' own radars. */
    interface Deployments {
        Optional<Change.Deploy> read(View deploy, Set<String> knownSensors);
    }

    private final Resolver resolver;
    private final Deployments deployments;
    private final Map<String, LocalDate> changes = new LinkedHashMap<>();
    private final Set<String> sensors = new LinkedHashSet<>();
    private final Set<String> batteries = new LinkedHashSet<>();

    /**
     * A reader for the alternatives of one plan.
     *
     * @param standing all changes that the plan stands for
     */
    AlternativeReader(Resolver resolver, Deployments deployments, List<Change> standing) {
        this.resolver = resolver;
        this.deployments = deployments;
        for (Change change : standing) {
            changes.put(change.id(), change.date());
            if (change instanceof Change.Deploy deploy) {
                deploy.sensors().forEach(sensor -> sensors.add(sensor.id()));
                deploy.batteries().forEach(battery -> batteries.add(battery.id()));
            }
        }
    }

    /** The owner in whose name an alternative uses values. */
    static String owner(String alternative) {
        return "alternative/" + alternative;
    }

    /** The alternatives of a file. */
    List<Alternative> read(View file, Set<String> inherited) {
        List<Alternative> alternatives = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>(inherited);
        for (View place : file.items("alternatives")) {
            String id = place.text("id").orElse("");
            if (!ids.add(id)) {
                place.problem(
                        "The id ('"
                                + id
                                + "') of an alternative must be unique in the plan and its"
                                + " parents. Rename it.");
            }
            resolver.onBehalfOf(owner(id));
            one(place, id, resolver.citations().at(place)).ifPresent(alternatives::add);
        }
        return alternatives;
    }

    /** The alternative that a place describes, in a plan or in a belief. */
    Optional<Alternative> one(View place, String id, Citation citation) {
        Optional<String> restsOn = place.text("rests_on");
        if (restsOn.isPresent() && !changes.containsKey(restsOn.get())) {
            place.at("rests_on").orElse(place).unknown("change of the plan", changes.keySet());
            return Optional.empty();
        }
        Set<String> known = new LinkedHashSet<>(sensors);
        known.addAll(sensorIds(place));
        Optional<Change.Deploy> deploy =
                place.at("deploy").flatMap(at -> deployments.read(at, known));
        if (place.has("deploy") && deploy.isEmpty()) {
            return Optional.empty();
        }
        List<Sensor> addedSensors = deploy.map(Change.Deploy::sensors).orElse(List.of());
        List<Battery> addedBatteries = deploy.map(Change.Deploy::batteries).orElse(List.of());
        Set<String> targets = new LinkedHashSet<>(batteries);
        addedBatteries.forEach(battery -> targets.add(battery.id()));
        List<Alternative.OtherRadar> radars = new ArrayList<>();
        for (View radar : place.items("radars")) {
            radars.addAll(radars(radar, known));
        }
        List<Alternative.OtherLinks> links = new ArrayList<>();
        for (View link : place.items("links")) {
            links.add(
                    new Alternative.OtherLinks(
                            names(link.items("batteries"), "battery", targets),
                            names(link.items("sensors"), "sensor", known),
                            link.has("instead") && link.node().get("instead").booleanValue()));
        }
        targets.addAll(known);
        return Optional.of(
                new Alternative(
                        id,
                        place.text("title").orElse(id),
                        citation,
                        restsOn,
                        restsOn.map(changes::get),
                        place.date("until"),
                        names(place.items("remove"), "battery or sensor", targets),
                        addedSensors,
                        addedBatteries,
                        radars,
                        links));
    }

    private static List<Alternative.OtherRadar> radars(View place, Set<String> known) {
        List<View> bounds = place.items("sector_deg");
        Optional<Sensor.Sector> sector =
                bounds.size() == 2
                                && bounds.get(0).node().isNumber()
                                && bounds.get(1).node().isNumber()
                        ? Optional.of(
                                new Sensor.Sector(
                                        Math.toRadians(bounds.get(0).node().doubleValue()),
                                        Math.toRadians(bounds.get(1).node().doubleValue())))
                        : Optional.empty();
        OptionalDouble range = place.number("range_km");
        OptionalDouble meters =
                range.isPresent() ? OptionalDouble.of(1e3 * range.getAsDouble()) : range;
        return names(place.items("ids"), "sensor", known).stream()
                .map(id -> new Alternative.OtherRadar(id, meters, sector))
                .toList();
    }

    private static List<String> names(List<View> places, String what, Set<String> known) {
        List<String> names = new ArrayList<>();
        for (View place : places) {
            String name = place.text().orElse("");
            if (known.contains(name)) {
                names.add(name);
            } else {
                place.unknown(what, known);
            }
        }
        return names;
    }

    /** The alternatives of a plan that a list names. */
    static Optional<List<Alternative>> named(Plan plan, List<View> names) {
        List<Alternative> chosen = new ArrayList<>();
        for (View name : names) {
            Optional<Alternative> found =
                    plan.alternatives().stream()
                            .filter(a -> a.id().equals(name.text().orElse("")))
                            .findFirst();
            if (found.isEmpty()) {
                name.unknown(
                        "alternative of plan '" + plan.id() + "'",
                        plan.alternatives().stream().map(Alternative::id).toList());
                return Optional.empty();
            }
            chosen.add(found.get());
        }
        return Optional.of(chosen);
    }

    /** A plan under the alternatives that a list names; the plan itself where it names none. */
    static Optional<Plan> chosen(Plan plan, List<View> names) {
        return named(plan, names)
                .map(chosen -> {
                    if (chosen.isEmpty()) {
                        return plan;
                    }
                    Stream<String> ids = chosen.stream().map(Alternative::id);
                    Stream<String> titles = chosen.stream().map(Alternative::title);
                    return plan.under(
                            plan.id() + "--" + String.join("--", ids.toList()),
                            plan.title() + ", " + String.join(", ", titles.toList()),
                            chosen);
                });
    }

    /** Ids of the sensors that a change or an alternative deploys, own radars among them. */
    static List<String> sensorIds(View change) {
        List<String> ids = new ArrayList<>();
        Optional<View> deploy = change.at("deploy");
        deploy.ifPresent(d -> {
            d.items("sensors").forEach(s -> s.text("id").ifPresent(ids::add));
            d.items("batteries")
                    .forEach(b -> {
                        if (b.has("own_radar")) {
                            b.text("id").ifPresent(id -> ids.add(radarOf(id)));
                        }
                    });
        });
        return ids;
    }

    static String radarOf(String battery) {
        return battery + "-radar";
    }
}
