// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one must believe for a claim of coverage (docs/model.md, section 8): one finding, the share
 * of the area in range that is covered, with each belief alone changed from the baseline, then with
 * all together.
 *
 * @param id name in the study
 * @param claim what is claimed, in a sentence
 * @param planTitle the plan whose coverage is the finding
 * @param date the day
 * @param claimedFraction the share that the claim asks for, 0 to 1; empty where it names none
 * @param baseline what is computed before any belief
 * @param beliefs the beliefs, in the order of the file
 * @param together with all beliefs; of several on the same input the last
 */
public record BeliefQuestion(
        String id,
        String claim,
        String planTitle,
        LocalDate date,
        OptionalDouble claimedFraction,
        Held baseline,
        List<Belief> beliefs,
        Held together)
        implements Question {

    /** Copies the list. */
    public BeliefQuestion {
        beliefs = List.copyOf(beliefs);
    }

    /**
     * What is computed.
     *
     * @param plan the plan, its sensors and interceptors as held
     * @param threats the threat classes, as held
     * @param sensing the level of sensing
     */
    public record Held(Plan plan, List<ThreatClass> threats, Sensing sensing) {

        /** Copies the list. */
        public Held {
            threats = List.copyOf(threats);
        }
    }

    /**
     * One belief.
     *
     * @param id its name
     * @param title what is believed, for people
     * @param heldBy by whom
     * @param citation source, grade and note
     * @param held what is computed with it alone
     * @param together whether it is among all together: not where a later belief sets the same
     */
    public record Belief(
            String id,
            String title,
            String heldBy,
            Citation citation,
            Held held,
            boolean together) {}
}
