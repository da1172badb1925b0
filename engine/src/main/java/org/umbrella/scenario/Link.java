// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * From a claim or a position to what the model finds on it.
 *
 * @param kind what it points to
 * @param study id of the study; empty where it is the study at hand
 * @param target id of the assurance, also for its box, the comparison, the coverage case or the
 *     published result
 */
public record Link(Kind kind, String study, String target) {

    /** What a link points to. */
    public enum Kind {
        /** An assurance of a study. */
        ASSURANCE("assurance"),
        /** A coverage question of a study: plan@date/threat/sensing, or a part of that. */
        COVERAGE("coverage"),
        /** A comparison of a study. */
        COMPARISON("comparison"),
        /** The box of speed, delay and site of an assurance. */
        BOX("box"),
        /** A published result by its id ("A4"). */
        RESULT("result");

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
}
