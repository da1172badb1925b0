// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.document.View;

/** Builds the catalogue from its files. */
final class CatalogueReader {

    private static final List<String> NOT_TEXTS = List.of("name", "note", "values");

    /** What a fit finds, so that an entry with a vehicle cannot state it too. */
    private static final List<String> FITTED =
            List.of(
                    "max_range_km",
                    "burn_time_s",
                    "burnout_height_km",
                    "burnout_downrange_km",
                    "burnout_speed_km_s");

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final Map<String, View> places = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final KnownNames vehicles;

    /**
     * A reader.
     *
     * @param vehicles ids of the staged vehicles there are
     */
    CatalogueReader(KnownNames vehicles) {
        this.vehicles = vehicles;
    }

    void add(View file) {
        Optional<CatalogueEntry.Kind> kind =
                file.text("kind")
                        .flatMap(id ->
                                List.of(CatalogueEntry.Kind.values()).stream()
                                        .filter(k -> k.id().equals(id))
                                        .findFirst());
        kind.ifPresent(k -> file.fields("entries").forEach((id, entry) -> addEntry(k, id, entry)));
        file.fields("sources")
                .forEach((id, source) ->
                        sources.put(
                                id,
                                new Source(
                                        id,
                                        source.text("title").orElse(""),
                                        source.text("url").orElse(""),
                                        document(source))));
    }

    private static Optional<Source.Document> document(View source) {
        return source.text("publisher")
                .map(publisher ->
                        new Source.Document(
                                publisher,
                                source.text("date").orElse(""),
                                source.flag("date_inferred"),
                                grade(source),
                                source.text("read").orElse(""),
                                source.text("note").orElse("")));
    }

    private void addEntry(CatalogueEntry.Kind kind, String id, View entry) {
        if (places.containsKey(id)) {
            View other = places.get(id);
            entry.problem(
                    "The id ('"
                            + id
                            + "') must be unique in the catalogue. It is in "
                            + other.document().file()
                            + " on line "
                            + other.document().line(other.pointer())
                            + " already; rename one of the two.");
            return;
        }
        Map<String, Quantity> values = new LinkedHashMap<>();
        entry.fields("values")
                .forEach((name, value) -> quantity(value).ifPresent(q -> values.put(name, q)));
        Map<String, String> texts = new LinkedHashMap<>();
        entry.fields()
                .forEach((name, value) -> {
                    if (!NOT_TEXTS.contains(name)) {
                        value.text().ifPresent(text -> texts.put(name, text));
                    }
                });
        places.put(id, entry);
        entries.put(
                id,
                new CatalogueEntry(
                        kind,
                        id,
                        entry.text("name").orElse(id),
                        values,
                        texts,
                        entry.text("note").orElse("")));
    }

    /** References between entries, once all files are in. */
    void checkReferences() {
        places.forEach((id, place) -> {
            place.at("profile")
                    .ifPresent(
                            profile -> profile.lookUp("profile", of(CatalogueEntry.Kind.PROFILES)));
            place.at(Vehicles.KEY).ifPresent(vehicle -> checkVehicle(id, place, vehicle));
            place.fields("values").values().forEach(this::checkSource);
        });
    }

    private void checkVehicle(String id, View place, View vehicle) {
        vehicles.check("vehicle", vehicle);
        for (String name : FITTED) {
            place.at("values")
                    .flatMap(values -> values.at(name))
                    .ifPresent(value ->
                            value.problem(
                                    "The "
                                            + name
                                            + " of '"
                                            + id
                                            + "' must not stand beside its vehicle, whose fit gives"
                                            + " it. Remove one of the two."));
        }
    }

    private void checkSource(View value) {
        boolean needs =
                value.text("grade")
                        .filter(g -> g.equals("read") || g.equals("secondary"))
                        .isPresent();
        String source = value.text("source").orElse("");
        if (needs && sourcesIn(source, sources).isEmpty()) {
            value.at("source")
                    .ifPresent(at ->
                            at.problem(
                                    "The source ('"
                                            + source
                                            + "') of a value of this grade must name an id"
                                            + " of catalogue/sources.yaml. Add the source"
                                            + " there, or grade the value unverified."));
        }
    }

    private Map<String, CatalogueEntry> of(CatalogueEntry.Kind kind) {
        Map<String, CatalogueEntry> found = new LinkedHashMap<>();
        entries.forEach((id, entry) -> {
            if (entry.kind() == kind) {
                found.put(id, entry);
            }
        });
        return found;
    }

    /** Entries with problems of their own: what refers to them is not to be blamed. */
    Set<String> broken() {
        Set<String> broken = new HashSet<>();
        places.forEach((id, place) -> {
            if (place.hasProblem()) {
                broken.add(id);
            }
        });
        return broken;
    }

    Catalogue catalogue() {
        return new Catalogue(entries, sources);
    }

    static Optional<Quantity> quantity(View value) {
        return value.build(() ->
                new Quantity(
                        value.number("low"),
                        value.number("nominal"),
                        value.number("high"),
                        value.text("unit").orElse(""),
                        value.text("source").orElse(""),
                        grade(value),
                        value.text("note").orElse("")));
    }

    static Citation citation(View value) {
        return new Citation(
                value.text("source").orElse(""), grade(value), value.text("note").orElse(""));
    }

    private static Grade grade(View value) {
        String id = value.text("grade").orElse("");
        for (Grade grade : Grade.values()) {
            if (grade.id().equals(id)) {
                return grade;
            }
        }
        return Grade.NONE;
    }

    /** The sources that a text names: those whose id stands in it as a word. */
    static List<Source> sourcesIn(String text, Map<String, Source> sources) {
        return java.util.regex.Pattern.compile("[^A-Za-z0-9_]+")
                .splitAsStream(text)
                .map(sources::get)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }
}
