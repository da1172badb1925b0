// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The record of the talks (docs/model.md section 10): who said and met what and whom, when, at
 * which level, and where it left the talks.
 *
 * @param people those who speak, with their offices
 * @param events in the order of the file
 */
public record Dialogue(List<Person> people, List<Event> events) {

    /** Copies the lists. */
    public Dialogue {
        people = List.copyOf(people);
        events = List.copyOf(events);
    }

    /**
     * A person of the record.
     *
     * @param id his or her id
     * @return the person; empty where the record has none
     */
    public Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /**
     * Whose event it is.
     *
     * @param event an event
     * @return the sides that it names, those of its people and those of its positions, each once
     */
    public Set<String> sides(Event event) {
        Set<String> sides = new LinkedHashSet<>();
        event.people().forEach(id -> person(id).ifPresent(p -> sides.add(p.side())));
        event.positions().forEach(position -> sides.add(position.side()));
        sides.addAll(event.sides());
        return sides;
    }

    /**
     * Somebody who speaks or meets.
     *
     * @param id name in files
     * @param name name for people
     * @param side whose person: "US", "RU", "NATO" …
     * @param offices what he or she held, and when
     */
    public record Person(String id, String name, String side, List<Office> offices) {

        /** Copies the list. */
        public Person {
            offices = List.copyOf(offices);
        }

        /**
         * The office held on a day.
         *
         * @param day the day
         * @return the last listed of those that may have been held then; empty where none was
         */
        public Optional<Office> officeOn(LocalDate day) {
            return offices.stream()
                    .filter(o -> o.from().map(from -> !from.isAfter(day)).orElse(true))
                    .filter(o -> o.to().map(to -> !to.isBefore(day)).orElse(true))
                    .reduce((earlier, later) -> later);
        }
    }

    /**
     * An office held for a time.
     *
     * @param title the office
     * @param from first day known; empty where the record does not say
     * @param to last day known; empty where the record does not say
     * @param citation where it was found
     */
    public record Office(
            String title, Optional<LocalDate> from, Optional<LocalDate> to, Citation citation) {}

    /** What an event is. */
    public enum Kind {
        /** A position taken in public. */
        POSITION("position"),
        /** A meeting in person. */
        MEETING("meeting"),
        /** A telephone or video call. */
        CALL("call"),
        /** A decision or announcement that changes a plan. */
        DECISION("decision"),
        /** Something that began to stand, or slipped. */
        DEPLOYMENT("deployment"),
        /** A summit. */
        SUMMIT("summit"),
        /** An appointment. */
        APPOINTMENT("appointment"),
        /** A publication. */
        REPORT("report"),
        /** A test or an exercise. */
        TEST("test");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /**
         * The name in files.
         *
         * @return the name
         */
        public String id() {
            return id;
        }
    }

    /** Where an event leaves the talks. */
    public enum Status {
        /** Talks begin. */
        BEGUN("begun"),
        /** Talks go on. */
        ONGOING("ongoing"),
        /** Talks are broken off. */
        BROKEN_OFF("broken-off"),
        /** One side wishes for talks. */
        WISHED_FOR("wished-for"),
        /** Both sides agreed that talks resume. */
        TO_RESUME("to-resume"),
        /** Agreed, without a date. */
        NO_DATE("no-date"),
        /** Talks are held again. */
        RESUMED("resumed"),
        /** A meeting that was set is called off. */
        CANCELLED("cancelled"),
        /** One side stops all talks until further notice. */
        SUSPENDED("suspended");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        /**
         * The name in files.
         *
         * @return the name
         */
        public String id() {
            return id;
        }
    }

    /**
     * A day as precisely as it is known.
     *
     * @param text as in the file: "2011-11", "2013-03-25", "2019-04/2019-08-09"
     * @param first first day it may have been
     * @param last last day it may have been
     */
    public record When(String text, LocalDate first, LocalDate last) {}

    /**
     * One thing that happened.
     *
     * @param id name in files
     * @param when its day
     * @param kind what it is
     * @param title what happened, in a sentence
     * @param people ids of those who took part or spoke
     * @param sides whose event it is beside the sides of its people and positions
     * @param level level of the talks ("ministers", "deputy ministers", "heads of state"); empty
     *     where it has none
     * @param statuses where it leaves the talks; several may hold
     * @param plans ids of plans it bears on
     * @param positions what was claimed
     * @param citation where it was found
     */
    public record Event(
            String id,
            When when,
            Kind kind,
            String title,
            List<String> people,
            List<String> sides,
            String level,
            List<Status> statuses,
            List<String> plans,
            List<Position> positions,
            Citation citation) {

        /** Copies the lists. */
        public Event {
            people = List.copyOf(people);
            sides = List.copyOf(sides);
            statuses = List.copyOf(statuses);
            plans = List.copyOf(plans);
            positions = List.copyOf(positions);
        }
    }

    /**
     * What somebody claimed or demanded.
     *
     * @param id name in files
     * @param side whose position
     * @param text what was said, in our words unless quoted
     * @param links what in the model bears on it
     * @param citation where it was found; empty where the event's citation holds for it
     */
    public record Position(
            String id, String side, String text, List<Link> links, Optional<Citation> citation) {

        /** Copies the list. */
        public Position {
            links = List.copyOf(links);
        }
    }
}
