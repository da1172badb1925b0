// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.util.List;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Tally;

/**
 * One footprint and its sums.
 *
 * @param footprint piece by piece
 * @param total over the whole territory
 * @param countries per country, by country code; countries with nothing threatened included
 */
public record Coverage(Footprint footprint, Tally total, List<Tally> countries) {

    /** Copies the list. */
    public Coverage {
        countries = List.copyOf(countries);
    }
}
