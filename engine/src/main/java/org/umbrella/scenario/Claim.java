// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * Something said in public that a study judges: what was claimed stands beside what the model
 * finds.
 *
 * @param id name in files
 * @param speaker who said it
 * @param date when
 * @param text what was said
 * @param inShort what was said as what follows "the claim that"; empty where it was not written
 * @param citation where it was found
 * @param links what in the model answers it
 */
public record Claim(
        String id,
        String speaker,
        LocalDate date,
        String text,
        String inShort,
        Citation citation,
        List<Link> links) {

    /** Copies the list. */
    public Claim {
        links = List.copyOf(links);
    }
}
