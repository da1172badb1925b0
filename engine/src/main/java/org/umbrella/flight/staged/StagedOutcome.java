// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

/** What solving for a staged flight gave. */
public sealed interface StagedOutcome {

    /**
     * The aim is in range, and this is how it is reached.
     *
     * @param flight the solution
     */
    record Reached(StagedSolution flight) implements StagedOutcome {}

    /**
     * The vehicle does not have the propellant.
     *
     * @param reason a sentence
     */
    record OutOfRange(String reason) implements StagedOutcome {}

    /**
     * There is no such flight, or it was not found.
     *
     * @param reason a sentence
     */
    record None(String reason) implements StagedOutcome {}
}
