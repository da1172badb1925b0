// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.time.Instant;
import java.util.List;

/**
 * Where a result comes from, enough to make it again.
 *
 * @param toolVersion version of Umbrella
 * @param command the command that makes the same result again
 * @param created when the caller says it was made; written to {@code run.json} and nowhere else, so
 *     that two bundles of the same inputs differ in that one file only
 * @param inputs every number used, assumptions first
 * @param sources what the inputs cite
 * @param attributions lines that data licences ask for ("GeoNames, CC BY 4.0")
 * @param files the study and every other file that was read
 */
public record Provenance(
        String toolVersion,
        String command,
        Instant created,
        List<InputValue> inputs,
        List<SourceReference> sources,
        List<String> attributions,
        List<InputFile> files) {

    /** Copies the lists. */
    public Provenance {
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
        attributions = List.copyOf(attributions);
        files = List.copyOf(files);
    }
}
