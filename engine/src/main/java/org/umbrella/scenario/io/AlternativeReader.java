// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.umbrella.scenario.Alternative;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Sensor;

/** Reads the alternatives of a plan, and which of them a study chooses. */
final class AlternativeReader {

    private final Resolver resolver;

    AlternativeReader(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The owner in whose name an alternative uses values. */
    static String owner(String alternative) {
        return "alternative/" + alternative;
    }

    /**
     * The alternatives of a file.
     *
     * @param sensors ids of the sensors of the plan and its parents
     * @param batteries ids of their batteries
     */
    List<Alternative> read(View file, Set<String> sensors, Set<String> batteries) {
        List<Alternative> alternatives = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (View place : file.items("alternatives")) {
            String id = place.text("id").orElse("");
            if (!ids.add(id)) {
                place.problem("The id ('" + id + "') of an alternative must be unique. Rename it.");
            }
            resolver.onBehalfOf(owner(id));
            Optional<LocalDate> from = place.date("from");
            Set<String> known = new LinkedHashSet<>(sensors);
            List<Alternative.OtherSensor> others = new ArrayList<>();
            for (View sensor : place.items("sensors")) {
                sensor(sensor, known).ifPresent(others::add);
            }
            List<Alternative.OtherLinks> links = new ArrayList<>();
            for (View link : place.items("links")) {
                links.add(
                        new Alternative.OtherLinks(
                                names(link.items("batteries"), "battery", batteries),
                                names(link.items("sensors"), "sensor", known)));
            }
            alternatives.add(
                    new Alternative(
                            id,
                            place.text("title").orElse(id),
                            CatalogueReader.citation(place),
                            from,
                            others,
                            links));
        }
        return alternatives;
    }

    private Optional<Alternative.OtherSensor> sensor(View place, Set<String> known) {
        String id = place.text("id").orElse("");
        Optional<Sensor> added = Optional.empty();
        if (place.has("type")) {
            Optional<CatalogueEntry> site =
                    place.at("site")
                            .flatMap(at ->
                                    at.lookUp("site", resolver.entries(CatalogueEntry.Kind.SITES)));
            added = resolver.sensor(place, id, place.at("type").orElseThrow(), site);
            if (added.isEmpty()) {
                return Optional.empty();
            }
            known.add(id);
        } else if (!known.contains(id)) {
            place.at("id").orElse(place).unknown("sensor of the plan", known);
            return Optional.empty();
        }
        List<View> bounds = place.items("sector_deg");
        Optional<Sensor.Sector> sector =
                bounds.size() == 2
                        ? Optional.of(
                                new Sensor.Sector(
                                        Math.toRadians(bounds.get(0).node().doubleValue()),
                                        Math.toRadians(bounds.get(1).node().doubleValue())))
                        : Optional.empty();
        OptionalDouble range = place.number("range_km");
        return Optional.of(
                new Alternative.OtherSensor(
                        id,
                        !place.has("present") || place.node().get("present").booleanValue(),
                        added,
                        range.isPresent() ? OptionalDouble.of(1e3 * range.getAsDouble()) : range,
                        sector));
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

    /** A plan under the alternatives that a list names; the plan itself where it names none. */
    static Optional<Plan> chosen(Plan plan, List<View> names) {
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
        if (chosen.isEmpty()) {
            return Optional.of(plan);
        }
        Stream<String> ids = chosen.stream().map(Alternative::id);
        Stream<String> titles = chosen.stream().map(Alternative::title);
        return Optional.of(
                plan.under(
                        plan.id() + "-with-" + String.join("-", ids.toList()),
                        plan.title() + ", alternative: " + String.join("; ", titles.toList()),
                        chosen));
    }
}
