// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.RaidQuestion;
import org.umbrella.scenario.RangeQuestions;
import org.umbrella.scenario.SidesQuestion;
import org.umbrella.scenario.document.View;

/** Reads what a study asks about ranges of its inputs. */
final class RangeReader {

    private static final int TRIALS = 100_000;

    private final Catalogue catalogue;
    private final Citations citations;

    RangeReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.citations = new Citations(catalogue.sources());
    }

    RangeQuestions read(View study, List<DealQuestion> deals) {
        Set<String> ids = new HashSet<>();
        List<SidesQuestion> sides = new ArrayList<>();
        for (View place : study.items("sides")) {
            unique(place, ids);
            sides(place, study).ifPresent(sides::add);
        }
        List<RaidQuestion> raids = new ArrayList<>();
        for (View place : study.items("raids")) {
            unique(place, ids);
            raids.add(raid(place));
        }
        OptionalDouble draws = study.number("draws");
        return new RangeQuestions(
                draws.isPresent() ? OptionalInt.of((int) draws.getAsDouble()) : OptionalInt.empty(),
                sides,
                raids,
                deals);
    }

    private static void unique(View place, Set<String> ids) {
        String id = place.text("id").orElse("");
        if (!ids.add(id)) {
            place.problem("The id ('" + id + "') of sides or a raid must be unique. Rename it.");
        }
    }

    private Optional<SidesQuestion> sides(View place, View study) {
        List<String> known =
                study.items("assurances").stream().flatMap(a -> a.text("id").stream()).toList();
        place.at("assurance")
                .filter(at -> !known.contains(at.text().orElse("")))
                .ifPresent(at -> at.unknown("assurance", known));
        List<SidesQuestion.Input> inputs = new ArrayList<>();
        for (View at : place.items("inputs")) {
            input(at).ifPresent(inputs::add);
        }
        return Optional.of(
                new SidesQuestion(
                        place.text("id").orElse(""),
                        place.text("title").orElse(""),
                        place.text("assurance").orElse(""),
                        place.text("first").orElse(""),
                        place.text("second").orElse(""),
                        inputs));
    }

    private Optional<SidesQuestion.Input> input(View at) {
        Map<String, CatalogueEntry> entries = catalogue.entries();
        Optional<CatalogueEntry> entry = at.at("entry").flatMap(e -> e.lookUp("entry", entries));
        String value = at.text("value").orElse("");
        entry.filter(e -> !Settings.settable(e.kind(), value))
                .ifPresent(e ->
                        at.problem(
                                "The value ('"
                                        + value
                                        + "') of '"
                                        + e.id()
                                        + "' must be one that the model uses of "
                                        + e.kind().id()
                                        + ". Maybe it is misspelt."));
        OptionalDouble first = at.at("first").map(v -> v.number("value")).orElse(none());
        OptionalDouble second = at.at("second").map(v -> v.number("value")).orElse(none());
        if (entry.isEmpty() || first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (first.getAsDouble() == second.getAsDouble()) {
            at.problem(
                    "The sides must differ in the "
                            + value
                            + " of '"
                            + entry.get().id()
                            + "'. Leave out what they agree on.");
        }
        Citation firstCitation = at.at("first").map(citations::at).orElseThrow();
        Citation secondCitation = at.at("second").map(citations::at).orElseThrow();
        return Optional.of(
                new SidesQuestion.Input(
                        at.text("title").orElse(""),
                        entry.get().id(),
                        value,
                        first.getAsDouble(),
                        firstCitation,
                        second.getAsDouble(),
                        secondCitation));
    }

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }

    private static RaidQuestion raid(View place) {
        return new RaidQuestion(
                place.text("id").orElse(""),
                place.text("title").orElse(""),
                CommonFields.numbers(place.items("kill_probabilities")),
                place.number("track_probability").orElse(1.0),
                whole(place.items("inventories")),
                whole(place.items("targets")),
                (int) place.number("salvo").orElse(1),
                (int) place.number("looks").orElse(1),
                (int) place.number("trials").orElse(TRIALS));
    }

    private static List<Integer> whole(List<View> items) {
        return CommonFields.numbers(items).stream().map(Double::intValue).toList();
    }
}
