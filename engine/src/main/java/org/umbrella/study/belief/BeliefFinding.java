// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.belief;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.Sensing;
import org.umbrella.study.coverage.Tally;

/**
 * What a finding is under beliefs.
 *
 * @param question what was asked
 * @param baseline before any belief
 * @param beliefs with each alone, in the order of the question
 * @param together with all together
 */
public record BeliefFinding(
        BeliefQuestion question, Found baseline, List<Found> beliefs, Found together) {

    /** Copies the list and checks that each belief has its finding. */
    public BeliefFinding {
        beliefs = List.copyOf(beliefs);
        if (beliefs.size() != question.beliefs().size()) {
            throw new IllegalArgumentException(
                    "The findings ("
                            + beliefs.size()
                            + ") of '"
                            + question.id()
                            + "' must be one for each of its beliefs ("
                            + question.beliefs().size()
                            + ").");
        }
    }

    /**
     * Coverage under one view.
     *
     * @param sensing the level of sensing
     * @param coverage one for each threat class, in the order of the study
     */
    public record Found(Sensing sensing, List<OfThreat> coverage) {

        /** Copies the list. */
        public Found {
            coverage = List.copyOf(coverage);
        }

        /**
         * The share of the area in range that is covered against a threat.
         *
         * @param threatId the threat class
         * @return 0 to 1; empty where nothing is in range
         */
        public OptionalDouble fraction(String threatId) {
            Optional<Tally> total =
                    coverage.stream()
                            .filter(c -> c.threatId().equals(threatId))
                            .map(OfThreat::total)
                            .filter(Tally::anyThreatened)
                            .findFirst();
            return total.isPresent()
                    ? OptionalDouble.of(total.get().areaFraction())
                    : OptionalDouble.empty();
        }
    }

    /**
     * Coverage against a threat class.
     *
     * @param threatId the class
     * @param total sums over the territory
     */
    public record OfThreat(String threatId, Tally total) {}

    /**
     * How far a view moves the share against a threat.
     *
     * @param found the view
     * @param threatId the threat class
     * @return the share less that of the baseline; empty where either has none
     */
    public OptionalDouble change(Found found, String threatId) {
        OptionalDouble before = baseline.fraction(threatId);
        OptionalDouble after = found.fraction(threatId);
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }
}
