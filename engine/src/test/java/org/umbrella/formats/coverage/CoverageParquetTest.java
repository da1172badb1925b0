// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.results.Coverage;
import org.umbrella.results.ResultFixture;
import org.umbrella.results.StudyResult;
import org.umbrella.study.coverage.Tally;

class CoverageParquetTest {

    @TempDir private Path directory;

    private final StudyResult result = ResultFixture.over("RO", "BG");

    private Path write(String name) throws IOException {
        Path file = directory.resolve(name);
        CoverageParquet.write(result, file, directory.resolve("scratch"));
        return file;
    }

    @Test
    void sumsOfTheRowsAreTheTallies() throws IOException, SQLException {
        Path file = write("cells.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (Coverage coverage : result.coverage()) {
                Tally total = coverage.total();
                String sensing = coverage.footprint().sensing().id();
                try (ResultSet row =
                        statement.executeQuery(
                                "SELECT count(*), sum(CASE WHEN threatened_by > 0 THEN area_km2"
                                        + " ELSE 0 END), sum(CASE WHEN threatened_by > 0 AND"
                                        + " defended_against = threatened_by THEN people ELSE 0"
                                        + " END), count(DISTINCT h3 || country) FROM '"
                                        + file
                                        + "' WHERE plan = 'alpha' AND date = DATE '2018-12-31' AND"
                                        + " threat = '"
                                        + coverage.footprint().threatId()
                                        + "' AND sensing = '"
                                        + sensing
                                        + "'")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getInt(1)).isEqualTo(result.grid().size());
                    assertThat(row.getDouble(2) * 1e6)
                            .isCloseTo(
                                    total.threatenedAreaSquareMeters(),
                                    org.assertj.core.data.Offset.offset(
                                            1e3 * result.grid().size()));
                    assertThat(row.getLong(3)).isEqualTo(total.defendedPeople());
                    assertThat(row.getInt(4)).isEqualTo(result.grid().size());
                }
            }
        }
    }

    @Test
    void sameResultGivesTheSameBytes() throws IOException {
        assertThat(Files.mismatch(write("a.parquet"), write("b.parquet"))).isEqualTo(-1);
    }

    @Test
    void quoteInThePathIsPartOfThePath() throws IOException {
        assertThat(write("o'clock.parquet")).isNotEmptyFile();
    }
}
