// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Resource;
import org.umbrella.scenario.document.View;

/** Reads what a change takes: money, interceptors, ships. */
final class ResourceReader {

    private ResourceReader() {}

    /** The resources of a change; those that cannot be, reported. */
    static List<Resource> of(View change, Citations citations) {
        List<Resource> resources = new ArrayList<>();
        for (View place : change.items("resources")) {
            Citation citation = citations.at(place);
            Optional<Resource> resource =
                    kind(place)
                            .flatMap(kind ->
                                    place.build(() ->
                                            new Resource(
                                                    kind,
                                                    place.text("of").orElse(""),
                                                    place.number("low"),
                                                    place.number("nominal"),
                                                    place.number("high"),
                                                    price(place),
                                                    citation)));
            resource.filter(r -> r.known() == (citation.grade() == Grade.NONE))
                    .ifPresent(r ->
                            place.problem(
                                    "The grade ("
                                            + citation.grade().id()
                                            + ") of the resource '"
                                            + r.of()
                                            + "' must be none where it has no number, and only"
                                            + " there. Add the number, or change the grade."));
            resource.ifPresent(resources::add);
        }
        return resources;
    }

    private static Optional<Resource.Price> price(View place) {
        if (!place.has("currency")) {
            return Optional.empty();
        }
        return basis(place)
                .map(basis ->
                        new Resource.Price(
                                place.text("currency").orElse(""),
                                place.text("price_year").orElse(""),
                                basis,
                                place.text("covers").orElse("")));
    }

    private static Optional<Resource.Kind> kind(View place) {
        String id = place.text("kind").orElse("");
        return List.of(Resource.Kind.values()).stream().filter(k -> k.id().equals(id)).findFirst();
    }

    private static Optional<Resource.Basis> basis(View place) {
        String id = place.text("basis").orElse("");
        return List.of(Resource.Basis.values()).stream().filter(b -> b.id().equals(id)).findFirst();
    }
}
