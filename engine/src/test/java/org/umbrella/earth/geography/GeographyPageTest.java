// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The table of people whom no cell counts in docs/geography.md says what the program finds. */
class GeographyPageTest {

    @Test
    void thePageSaysWhomNoCellCounts() throws IOException {
        Path page =
                Path.of(
                        Objects.requireNonNull(System.getProperty("umbrella.root")),
                        "docs/geography.md");
        List<String> said =
                Files.readAllLines(page).stream()
                        .filter(line -> line.matches("\\| [2-6] \\| [0-9| ]+"))
                        .toList();
        PieceGrids grids = PieceGrids.load();
        Territory territory = Alliances.load().europeanNato(LocalDate.of(2013, 3, 15));
        List<String> found = new ArrayList<>();
        for (int resolution = 2; resolution <= 6; resolution++) {
            PieceGrid grid = grids.grid(territory, resolution);
            int whole = 0;
            for (int i = 0; i < grid.size(); i++) {
                whole += grid.isWholeCell(i) ? 1 : 0;
            }
            found.add(
                    "| "
                            + resolution
                            + " | "
                            + grid.size()
                            + " | "
                            + whole
                            + " | "
                            + Math.round(grid.totalAreaSquareMeters() / 1e6)
                            + " | "
                            + grid.totalPeople()
                            + " | "
                            + grid.unplacedPeople()
                            + " |");
        }
        assertThat(said).isEqualTo(found);
    }
}
