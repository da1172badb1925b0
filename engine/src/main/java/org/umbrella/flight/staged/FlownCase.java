// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.Optional;
import org.umbrella.scenario.FlightCase;

/** What flying a case gave. */
public sealed interface FlownCase {

    /**
     * It flew.
     *
     * @param flight the case
     * @param trajectory the flight
     * @param solution what was solved for; empty where the steering was given
     */
    record Flown(FlightCase flight, StagedTrajectory trajectory, Optional<StagedSolution> solution)
            implements FlownCase {}

    /**
     * There is no such flight.
     *
     * @param reason a sentence
     */
    record NotFlown(String reason) implements FlownCase {}
}
