// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/** How well a value is known; the grade travels with the value wherever it is printed. */
public enum Grade {
    /** The number was seen in the named source. */
    READ("read", "seen in the named source, mostly as an excerpt of it"),
    /** Seen in press, a mirror or an indirect quotation. */
    SECONDARY("secondary", "second hand: press, a mirror or an indirect quotation"),
    /** Arithmetic on values that were read. */
    COMPUTED("computed", "computed from values that were read"),
    /** Recalled from the literature, not yet checked against the text. */
    UNVERIFIED("unverified", "recalled from the literature, not checked against the text"),
    /** Ours: nothing published was found, or a class value stands in for it. */
    ASSUMPTION("assumption", "our assumption, nothing published was found or used"),
    /** Nothing found, and nothing invented: there is no value. */
    NONE("none", "nothing found and nothing invented");

    private final String id;
    private final String words;

    Grade(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /**
     * The name in files.
     *
     * @return the name
     */
    public String id() {
        return id;
    }

    /**
     * What the grade means.
     *
     * @return a phrase without a full stop
     */
    public String words() {
        return words;
    }
}
