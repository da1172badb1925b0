// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;

/**
 * Two sides that compute the same claim with different inputs (docs/model.md section 8, crux).
 *
 * @param id name in the study
 * @param title what they dispute, in a few words
 * @param assurance id of the claim that both compute
 * @param first who holds the first values
 * @param second who holds the second
 * @param inputs what they differ in, in the order of the file
 */
public record SidesQuestion(
        String id,
        String title,
        String assurance,
        String first,
        String second,
        List<Input> inputs) {

    /** Copies the list. */
    public SidesQuestion {
        inputs = List.copyOf(inputs);
    }

    /**
     * An input in which the sides differ.
     *
     * @param title its name for people
     * @param entry id of the catalogue entry
     * @param value name of its value, with its unit
     * @param first the first side's value
     * @param firstCitation where the first side said so
     * @param second the second side's value
     * @param secondCitation where the second side said so
     */
    public record Input(
            String title,
            String entry,
            String value,
            double first,
            Citation firstCitation,
            double second,
            Citation secondCitation) {}
}
