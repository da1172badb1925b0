// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import org.umbrella.scenario.Source;

/** A source in print: who published it and when, and what of it was seen. */
public final class SourceWording {

    private SourceWording() {}

    /**
     * Publisher and date where they are known, the title where not.
     *
     * @param source the source
     * @return "RIA Novosti, 2011-05-02"; a date that is not on the page stands in brackets
     */
    public static String label(Source source) {
        return source.document()
                .map(d -> d.publisher() + date(d))
                .orElse(source.title().isEmpty() ? source.id() : source.title());
    }

    /**
     * The whole of it: title, publisher, date.
     *
     * @param source the source
     * @return "Officials discuss missile defence, RIA Novosti, 2011-05-02"
     */
    public static String title(Source source) {
        return source.document()
                .map(d -> source.title() + ", " + d.publisher() + date(d))
                .orElse(source.title().isEmpty() ? source.id() : source.title());
    }

    /**
     * How well it is known and what of it was seen: most were seen as excerpts, and a reader must
     * know that.
     *
     * @param source the source
     * @return "read: the stating sentence"; empty where neither was noted
     */
    public static String seen(Source source) {
        return source.document()
                .map(d -> d.grade().id() + (d.read().isEmpty() ? "" : ": " + d.read()))
                .orElse("");
    }

    private static String date(Source.Document document) {
        if (document.date().isEmpty()) {
            return "";
        }
        return document.dateInferred() ? ", [" + document.date() + "]" : ", " + document.date();
    }
}
