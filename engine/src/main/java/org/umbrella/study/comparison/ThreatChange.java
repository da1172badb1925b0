// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import java.util.List;

/**
 * The difference against one threat class.
 *
 * @param threatId the threat class
 * @param perfectSensing whether sensing was perfect, else as deployed
 * @param cells cell by cell, in the order of the grid
 * @param total over the whole territory
 * @param countries country by country, those with nothing threatened left out
 */
public record ThreatChange(
        String threatId,
        boolean perfectSensing,
        List<CellChange> cells,
        ChangeTally total,
        List<ChangeTally> countries) {

    /** Copies the lists. */
    public ThreatChange {
        cells = List.copyOf(cells);
        countries = List.copyOf(countries);
    }
}
