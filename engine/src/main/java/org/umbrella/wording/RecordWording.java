// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.List;
import org.umbrella.scenario.Dialogue;

/** The record of the talks, in words. */
public final class RecordWording {

    private RecordWording() {}

    /**
     * Who took part in an event, with the office of the day.
     *
     * @param record the record
     * @param event the event
     * @return "Chuck Hagel, Secretary of Defense; James Miller, …"; empty where nobody is named
     */
    public static String people(Dialogue record, Dialogue.Event event) {
        List<String> people =
                event.people().stream()
                        .flatMap(id -> record.person(id).stream())
                        .map(person ->
                                person.name()
                                        + person.officeOn(event.when().first())
                                                .map(office -> ", " + office.title())
                                                .orElse(""))
                        .toList();
        return String.join("; ", people);
    }
}
