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

/** Runs every query of {@code docs/use/duckdb.md}. */
class DuckDbPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("umbrella.root", ".")).resolve("docs/use/duckdb.md");

    @TempDir private Path directory = Path.of("");

    @Test
    void everyQueryGivesRowsAndTheSharesAreThoseOfTheStudy() throws IOException, SQLException {
        StudyResult result = ResultFixture.over("RO", "BG");
        Path table = directory.resolve("coverage.parquet");
        CoverageParquet.write(result, table, directory.resolve("scratch"));
        int run = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String part : Files.readString(PAGE).split("```sql\n", -1)) {
                if (!part.startsWith("SELECT")) {
                    continue;
                }
                String query =
                        part.substring(0, part.indexOf("```"))
                                .replace("'coverage.parquet'", "'" + table + "'");
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        if (run == 0) {
                            sharesAgree(rows, result);
                        } else if (query.contains("about")) {
                            assertThat(rows.getString("about")).contains("\"units\"");
                        }
                    }
                }
                run++;
            }
        }
        assertThat(run).isEqualTo(4);
    }

    private static void sharesAgree(ResultSet row, StudyResult result) throws SQLException {
        String threat = row.getString("threat");
        String sensing = row.getString("sensing");
        Coverage coverage =
                result.coverage().stream()
                        .filter(one ->
                                one.footprint().threatId().equals(threat)
                                        && one.footprint().sensing().id().equals(sensing))
                        .findFirst()
                        .orElseThrow();
        double share = row.getDouble("covered_percent");
        if (coverage.total().anyThreatened()) {
            assertThat(share)
                    .isCloseTo(
                            100 * coverage.total().areaFraction(),
                            org.assertj.core.data.Offset.offset(0.1));
        } else {
            assertThat(row.wasNull()).isTrue();
        }
    }
}
