// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CellGridTest {

    private static final CellGrids GRIDS = CellGrids.load();

    @Test
    void europeanNatoOf2013HasAboutItsLandArea() {
        Territory territory = Alliances.load().europeanNato(LocalDate.of(2013, 3, 15));
        CellGrid grid = GRIDS.grid(territory, 4);
        assertThat(grid.totalAreaSquareMeters() / 1e12).isCloseTo(4.9, within(0.2));
        assertThat(grid.totalPeople()).isBetween(400_000_000L, 600_000_000L);
    }
}
