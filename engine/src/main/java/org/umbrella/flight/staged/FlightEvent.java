// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

/**
 * Something that happened in a flight.
 *
 * @param kind what
 * @param subject the stage or body it happened to
 * @param timeSeconds when, s after the start
 */
public record FlightEvent(Kind kind, String subject, double timeSeconds) {

    /** What can happen. */
    public enum Kind {
        /** The flight begins: at the pad, or with a body let go. */
        START("start"),
        /** A stage lights. */
        IGNITION("ignition"),
        /** A stage's thrust ends, by itself or by a cut. */
        BURNOUT("burnout"),
        /** Greatest height above the ellipsoid, a maximum of a stretch of flight. */
        APOGEE("apogee"),
        /** The ground. */
        IMPACT("impact"),
        /** The time limit, still flying. */
        TIME_LIMIT("time limit");

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
