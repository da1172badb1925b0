// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Link;
import org.umbrella.scenario.document.Names;
import org.umbrella.scenario.document.View;

/** Builds the record of the talks. */
final class DialogueReader {

    private final KnownNames plans;
    private final KnownNames studies;
    private final Citations citations;

    DialogueReader(KnownNames plans, KnownNames studies, Citations citations) {
        this.citations = citations;
        this.plans = plans;
        this.studies = studies;
    }

    Dialogue read(View file) {
        Map<String, Dialogue.Person> people = new LinkedHashMap<>();
        for (View place : file.items("people")) {
            String id = place.text("id").orElse("");
            List<Dialogue.Office> offices = new ArrayList<>();
            for (View office : place.items("offices")) {
                offices.add(
                        new Dialogue.Office(
                                office.text("title").orElse(""),
                                office.at("from")
                                        .flatMap(DialogueReader::when)
                                        .map(Dialogue.When::first),
                                office.at("to")
                                        .flatMap(DialogueReader::when)
                                        .map(Dialogue.When::last),
                                citations.at(office)));
            }
            Dialogue.Person person =
                    new Dialogue.Person(
                            id,
                            place.text("name").orElse(id),
                            place.text("side").orElse(""),
                            offices);
            if (people.put(id, person) != null) {
                place.problem("The id ('" + id + "') of a person must be unique. Rename it.");
            }
        }
        List<Dialogue.Event> events = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (View place : file.items("events")) {
            if (!ids.add(place.text("id").orElse(""))) {
                place.problem(
                        "The id ('"
                                + place.text("id").orElse("")
                                + "') of an event must be unique. Rename it.");
            }
            event(place, people).ifPresent(events::add);
        }
        return new Dialogue(List.copyOf(people.values()), events);
    }

    private Optional<Dialogue.Event> event(View place, Map<String, Dialogue.Person> people) {
        Optional<Dialogue.When> when = place.at("date").flatMap(DialogueReader::when);
        place.items("people").forEach(person -> person.lookUp("person", people));
        for (View plan : place.items("plans")) {
            plans.check("plan", plan);
        }
        List<Dialogue.Position> positions = new ArrayList<>();
        for (View position : place.items("positions")) {
            List<Link> links = new ArrayList<>();
            for (View link : position.items("links")) {
                link.at("study").ifPresent(study -> studies.check("study", study));
                CommonFields.link(link).ifPresent(links::add);
            }
            positions.add(
                    new Dialogue.Position(
                            position.text("id").orElse(""),
                            position.text("side").orElse(""),
                            position.text("text").orElse(""),
                            links,
                            position.has("source")
                                    ? Optional.of(citations.at(position))
                                    : Optional.empty()));
        }
        List<Dialogue.Status> statuses = new ArrayList<>();
        for (String id : texts(place.items("statuses"))) {
            for (Dialogue.Status status : Dialogue.Status.values()) {
                if (status.id().equals(id)) {
                    statuses.add(status);
                }
            }
        }
        return when.map(day ->
                new Dialogue.Event(
                        place.text("id").orElse(""),
                        day,
                        kind(place.text("kind").orElse("")),
                        place.text("title").orElse(""),
                        texts(place.items("people")),
                        texts(place.items("sides")),
                        place.text("level").orElse(""),
                        statuses,
                        texts(place.items("plans")),
                        positions,
                        citations.at(place)));
    }

    private static Dialogue.Kind kind(String id) {
        for (Dialogue.Kind kind : Dialogue.Kind.values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        return Dialogue.Kind.POSITION;
    }

    /**
     * A day, a month or a year, or two of them with a stroke between: from the one to the other.
     */
    private static Optional<Dialogue.When> when(View at) {
        String text = at.node().isNumber() ? at.node().toString() : at.text().orElse("");
        try {
            String[] ends = text.split("/", 2);
            LocalDate first = first(ends[0]);
            LocalDate last = last(ends[ends.length - 1]);
            if (last.isBefore(first)) {
                at.problem(
                        "The "
                                + Names.field(at.pointer())
                                + " ("
                                + text
                                + ") must not end before it begins. Maybe its two ends are"
                                + " swapped.");
                return Optional.empty();
            }
            return Optional.of(new Dialogue.When(text, first, last));
        } catch (DateTimeException e) {
            at.problem(
                    "The "
                            + Names.field(at.pointer())
                            + " ("
                            + text
                            + ") must be a day, month or year of the calendar: YYYY-MM-DD, YYYY-MM"
                            + " or YYYY. Maybe month and day are swapped.");
            return Optional.empty();
        }
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> first(text).withDayOfYear(Year.parse(text).length());
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static List<String> texts(List<View> places) {
        return places.stream().map(View::text).flatMap(Optional::stream).toList();
    }
}
