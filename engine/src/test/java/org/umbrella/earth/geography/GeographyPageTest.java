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
                        .filter(line -> line.matches("\\| ([A-Z]{2}|all) \\| [0-9| ]+"))
                        .toList();
        PieceGrids grids = PieceGrids.load();
        Territory territory = Alliances.load().europeanNato(LocalDate.of(2013, 3, 15));
        List<PeopleAccount> four = grids.accounts(grids.grid(territory, 4));
        List<PeopleAccount> five = grids.accounts(grids.grid(territory, 5));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < four.size(); i++) {
            PeopleAccount account = four.get(i);
            found.add(
                    row(
                            account.country(),
                            account.people(),
                            account.outside(),
                            five.get(i).outside()));
        }
        found.add(
                row(
                        "all",
                        four.stream().mapToLong(PeopleAccount::people).sum(),
                        four.stream().mapToLong(PeopleAccount::outside).sum(),
                        five.stream().mapToLong(PeopleAccount::outside).sum()));
        assertThat(said).isEqualTo(found);
    }

    private static String row(String name, long people, long outsideFour, long outsideFive) {
        return "| "
                + name
                + " | "
                + Math.round(people / 1e3)
                + " | "
                + Math.round(outsideFour / 1e3)
                + " | "
                + Math.round(outsideFive / 1e3)
                + " |";
    }
}
