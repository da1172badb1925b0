// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One dated, sourced change of a plan (docs/model.md section 10). */
public sealed interface Change {

    /**
     * Its name, unique in the plan and in those it branches from.
     *
     * @return the id
     */
    String id();

    /**
     * The day from which it holds, that day included.
     *
     * @return the day
     */
    LocalDate date();

    /**
     * What happens, for people.
     *
     * @return a short phrase
     */
    String title();

    /**
     * Where it was found.
     *
     * @return source, grade and note
     */
    Citation citation();

    /**
     * What it takes: money, interceptors, ships.
     *
     * @return what was published, and what is known to be unknown; none where nothing was looked
     *     for
     */
    List<Resource> resources();

    /**
     * Something begins to stand: batteries, sensors or both (a ship brings its own radar).
     *
     * @param id its name
     * @param date its day
     * @param title what happens
     * @param citation where it was found
     * @param resources what it takes
     * @param batteries what can shoot; linked sensors that do not stand on a day do not count
     * @param sensors what can see
     */
    record Deploy(
            String id,
            LocalDate date,
            String title,
            Citation citation,
            List<Resource> resources,
            List<Battery> batteries,
            List<Sensor> sensors)
            implements Change {

        /** Copies the lists. */
        public Deploy {
            resources = List.copyOf(resources);
            batteries = List.copyOf(batteries);
            sensors = List.copyOf(sensors);
        }
    }

    /**
     * Batteries, with their own radars, or sensors cease to stand.
     *
     * @param id its name
     * @param date its day
     * @param title what happens
     * @param citation where it was found
     * @param resources what it takes
     * @param targets ids of batteries and sensors
     */
    record Remove(
            String id,
            LocalDate date,
            String title,
            Citation citation,
            List<Resource> resources,
            List<String> targets)
            implements Change {

        /** Copies the lists. */
        public Remove {
            resources = List.copyOf(resources);
            targets = List.copyOf(targets);
        }
    }

    /**
     * Batteries that stand become others; what is empty stays as it was.
     *
     * @param id its name
     * @param date its day
     * @param title what happens
     * @param citation where it was found
     * @param resources what it takes
     * @param targets ids of batteries
     * @param interceptor the new interceptor
     * @param system the new system, with the interceptor
     * @param count the new number
     * @param link the new link rule
     * @param linkedSensors sensors linked in addition
     */
    record Upgrade(
            String id,
            LocalDate date,
            String title,
            Citation citation,
            List<Resource> resources,
            List<String> targets,
            Optional<Interceptor> interceptor,
            Optional<String> system,
            OptionalInt count,
            Optional<LinkRule> link,
            List<String> linkedSensors)
            implements Change {

        /** Copies the lists. */
        public Upgrade {
            resources = List.copyOf(resources);
            targets = List.copyOf(targets);
            linkedSensors = List.copyOf(linkedSensors);
        }
    }

    /**
     * Changes that were planned will not happen.
     *
     * @param id its name
     * @param date the day it was decided; the cancelled changes are not before it
     * @param title what happens
     * @param citation where it was found
     * @param resources what it takes
     * @param changes ids of the changes that fall away
     */
    record Cancel(
            String id,
            LocalDate date,
            String title,
            Citation citation,
            List<Resource> resources,
            List<String> changes)
            implements Change {

        /** Copies the lists. */
        public Cancel {
            resources = List.copyOf(resources);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Something that happened and changes nothing that stands: an announcement, a slip, a test.
     *
     * @param id its name
     * @param date its day
     * @param title what happened
     * @param citation where it was found
     * @param resources what it takes
     */
    record Note(
            String id, LocalDate date, String title, Citation citation, List<Resource> resources)
            implements Change {

        /** Copies the list. */
        public Note {
            resources = List.copyOf(resources);
        }
    }
}
