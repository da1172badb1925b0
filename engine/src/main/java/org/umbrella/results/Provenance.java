// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.time.Instant;
import java.util.List;

/**
 * What made a result, beside the inputs that its study holds.
 *
 * @param toolVersion version of Umbrella
 * @param command the command that makes the same result again
 * @param created when the caller says it was made; written to {@code run.json} and nowhere else, so
 *     that two bundles of the same inputs differ in that one file only
 * @param attributions lines that data licences ask for ("GeoNames, CC BY 4.0")
 */
public record Provenance(
        String toolVersion, String command, Instant created, List<String> attributions) {

    /** Copies the list. */
    public Provenance {
        attributions = List.copyOf(attributions);
    }
}
