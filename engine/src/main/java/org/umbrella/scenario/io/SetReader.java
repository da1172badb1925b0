// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.DepthQuestion;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.document.Names;
import org.umbrella.scenario.document.View;

/** Builds launch and aim sets. */
final class SetReader {

    private static final int AIM_RESOLUTION = 4;
    private static final int LAUNCH_RESOLUTION = 2;

    private final Resolver resolver;

    SetReader(Resolver resolver) {
        this.resolver = resolver;
    }

    Optional<LaunchSet> launch(View at) {
        if (!oneOf(at, "country", "areas", "areas_of", "points")) {
            return Optional.empty();
        }
        if (at.has("country")) {
            return at.at("country")
                    .flatMap(SetReader::country)
                    .map(code ->
                            new LaunchSet.CountryGrid(code, resolution(at, LAUNCH_RESOLUTION)));
        }
        if (at.has("points")) {
            return points(at).map(LaunchSet.Points::new);
        }
        Map<String, CatalogueEntry> areas = resolver.entries(CatalogueEntry.Kind.LAUNCH_AREAS);
        List<NamedPoint> points = new ArrayList<>();
        Set<GeodeticPoint> seen = new HashSet<>();
        for (View area : at.items("areas")) {
            area.lookUp("launch area", areas)
                    .flatMap(entry -> resolver.launchArea(area, entry))
                    .ifPresent(point -> {
                        points.add(point);
                        if (!seen.add(point.point()) && !at.hasProblem()) {
                            area.problem(
                                    "The launch area ('"
                                            + point.id()
                                            + "') must lie apart from the others. Remove one of"
                                            + " the two.");
                        }
                    });
        }
        at.at("areas_of")
                .ifPresent(country -> {
                    Map<String, CatalogueEntry> there = new LinkedHashMap<>();
                    areas.forEach((id, entry) -> {
                        if (entry.texts()
                                .getOrDefault("country", "")
                                .equals(country.text().orElse(""))) {
                            there.put(id, entry);
                        }
                    });
                    if (there.isEmpty()) {
                        country.unknown(
                                "country of launch areas",
                                areas.values().stream()
                                        .map(e -> e.texts().getOrDefault("country", ""))
                                        .distinct()
                                        .toList());
                    }
                    there.values()
                            .forEach(entry ->
                                    resolver.launchArea(country, entry).ifPresent(points::add));
                });
        return points.isEmpty() ? Optional.empty() : Optional.of(new LaunchSet.Points(points));
    }

    Optional<AimSet> aims(View at) {
        if (!oneOf(at, "group", "countries", "points")) {
            return Optional.empty();
        }
        if (at.has("points")) {
            return points(at).map(AimSet.Points::new);
        }
        int resolution = resolution(at, AIM_RESOLUTION);
        if (at.has("countries")) {
            List<String> countries = new ArrayList<>();
            for (View item : at.items("countries")) {
                country(item)
                        .ifPresent(code -> {
                            if (countries.contains(code)) {
                                item.problem(
                                        "The country '"
                                                + code
                                                + "' must be there once. Remove it here.");
                            } else {
                                countries.add(code);
                            }
                        });
            }
            return countries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AimSet.Countries(countries, resolution));
        }
        Optional<LocalDate> asOf = at.date("as_of");
        if (!at.has("as_of")) {
            at.problem(
                    "The field 'as_of' must be there with a group: members have come and gone. Add"
                            + " the day of the membership.");
        }
        return asOf.flatMap(
                day -> at.text("group").map(group -> new AimSet.Group(group, day, resolution)));
    }

    /** A question about shots, tracks and inventory. */
    Optional<DepthQuestion> depth(View at) {
        return at.at("aims")
                .flatMap(SetReader::points)
                .flatMap(aims ->
                        at.build(() ->
                                new DepthQuestion(
                                        aims,
                                        at.items("systems").stream()
                                                .flatMap(item -> item.text().stream())
                                                .toList(),
                                        CommonFields.numbers(at.items("shots_per_target")).stream()
                                                .map(Double::intValue)
                                                .toList())));
    }

    private static boolean oneOf(View at, String... names) {
        long there = List.of(names).stream().filter(at::has).count();
        if (there != 1) {
            at.problem(
                    "The "
                            + Names.field(at.pointer())
                            + " must have exactly one of "
                            + String.join(", ", names)
                            + ". "
                            + (there == 0 ? "Add one." : "Remove the others."));
        }
        return there == 1;
    }

    private static Optional<String> country(View at) {
        String code = at.text().orElse("");
        if (!List.of(Locale.getISOCountries()).contains(code)) {
            at.unknown("country code (ISO 3166-1 alpha-2)", List.of(Locale.getISOCountries()));
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private static int resolution(View at, int otherwise) {
        OptionalDouble given = at.number("resolution");
        return given.isPresent() ? (int) given.getAsDouble() : otherwise;
    }

    private static Optional<List<NamedPoint>> points(View at) {
        List<NamedPoint> points = new ArrayList<>();
        Set<GeodeticPoint> seen = new HashSet<>();
        for (View place : at.items("points")) {
            OptionalDouble latitude = place.number("lat_deg");
            OptionalDouble longitude = place.number("lon_deg");
            if (latitude.isEmpty() || longitude.isEmpty()) {
                continue;
            }
            String id = place.text("id").orElse("point-" + (points.size() + 1));
            place.build(() ->
                            new NamedPoint(
                                    id,
                                    place.text("name").orElse(id),
                                    GeodeticPoint.ofDegrees(
                                            latitude.getAsDouble(), longitude.getAsDouble(), 0)))
                    .ifPresent(point -> {
                        if (seen.add(point.point())) {
                            points.add(point);
                        } else {
                            place.problem(
                                    "The place of '"
                                            + id
                                            + "' must be there once. Remove it here, or correct"
                                            + " its latitude or longitude.");
                        }
                    });
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(points));
    }
}
