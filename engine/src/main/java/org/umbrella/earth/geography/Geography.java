// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import org.umbrella.earth.work.Workers;

/**
 * All that a study needs to know of countries.
 *
 * @param grids countries, cities and cells
 * @param alliances who is in NATO when
 * @param cells cells of land and sea alike
 */
public record Geography(PieceGrids grids, Alliances alliances, RegionCells cells) {

    /**
     * The geography of the resources.
     *
     * @param workers who divides several countries side by side
     * @return the geography
     */
    public static Geography load(Workers workers) {
        return new Geography(PieceGrids.load(workers), Alliances.load(), RegionCells.load());
    }
}
