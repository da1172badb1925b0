// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Optional;

/**
 * From a claim or a position to what the model finds on it.
 *
 * @param kind what it points to
 * @param study id of the study; empty where it is the study at hand
 * @param target id of the assurance, also for its box, the comparison, the coverage case or the
 *     published result
 * @param rightIf what of it makes the claim right; empty where it bears on the claim and does not
 *     decide
 */
public record Link(Kind kind, String study, String target, Optional<RightIf> rightIf) {

    /** What the model must find for a claim to be right. */
    public enum RightIf {
        /** The assurance holds. */
        HOLDS("holds", Kind.ASSURANCE),
        /** The assurance fails. */
        FAILS("fails", Kind.ASSURANCE),
        /** The comparison finds the same coverage, piece by piece. */
        SAME("same", Kind.COMPARISON),
        /** The comparison finds that something is gained. */
        GAINED("gained", Kind.COMPARISON),
        /** All that is in range is covered. */
        ALL("all", Kind.COVERAGE);

        private final String id;
        private final Kind of;

        RightIf(String id, Kind of) {
            this.id = id;
            this.of = of;
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
         * What links may carry it.
         *
         * @return the kind of link
         */
        public Kind of() {
            return of;
        }
    }

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
