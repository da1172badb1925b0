// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import java.util.List;
import org.umbrella.scenario.Sensing;

/**
 * The difference against one threat class.
 *
 * @param threatId the threat class
 * @param sensing the level of sensing
 * @param cells piece by piece, in the order of the grid
 * @param total over the whole territory
 * @param countries country by country, those with nothing threatened left out
 */
public record ThreatChange(
        String threatId,
        Sensing sensing,
        List<CellChange> cells,
        ChangeTally total,
        List<ChangeTally> countries) {

    /** Copies the lists. */
    public ThreatChange {
        cells = List.copyOf(cells);
        countries = List.copyOf(countries);
    }
}
