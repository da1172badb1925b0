// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.umbrella.scenario.Dialogue;

/** The record of the talks, in words. */
public final class RecordWording {

    /** How long a day, 2013-03-15, and a month, 2013-03, are written. */
    private static final int DAY = 10;

    private static final int MONTH = 7;
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

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

    /**
     * When an event was, no more exactly than is known.
     *
     * @param when its day, month, year or span
     * @return "15 March 2013", "March 2011", "2006", "April 2019 to 9 August 2019"
     */
    public static String day(Dialogue.When when) {
        return Arrays.stream(when.text().split("/"))
                .map(RecordWording::part)
                .collect(Collectors.joining(" to "));
    }

    private static String part(String text) {
        return switch (text.length()) {
            case DAY -> CoverageWording.day(LocalDate.parse(text));
            case MONTH -> IN_WORDS.format(YearMonth.parse(text));
            default -> text;
        };
    }
}
