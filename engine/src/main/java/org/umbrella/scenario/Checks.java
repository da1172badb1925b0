// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * Checks that records share, so that every message has the one grammar: what, value, what it must
 * be, a remedy.
 */
final class Checks {

    private Checks() {}

    static void positive(String what, double value, String of, String remedy) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + value + ") of " + of + " must be positive. " + remedy);
        }
    }

    static void notNegative(String what, double value, String of, String remedy) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The "
                            + what
                            + " ("
                            + value
                            + ") of "
                            + of
                            + " must not be negative. "
                            + remedy);
        }
    }
}
