// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.umbrella.results.Coverage;
import org.umbrella.results.ResultFixture;
import org.umbrella.results.StudyResult;
import org.umbrella.study.coverage.Tally;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
                                "SELECT count(*), sum(CASE WHEN coverage_state <> 'not-threatened' THEN"
                                        + " area_km2 ELSE 0 END), sum(CASE WHEN coverage_state ="
                                        + " 'covered' THEN people ELSE 0"
                                        + " END), count(DISTINCT h3 || country) FROM '"
                                        + file
                                        + "' WHERE plan_id = 'alpha' AND plan_date = DATE '2018-12-31' AND"
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
    void stateTellsApartCoveredNotThreatenedAndTheReasons() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT coverage_state, bool_and(CASE coverage_state WHEN"
                                        + " 'covered' THEN threatened_by > 0 AND covered_against ="
                                        + " threatened_by WHEN 'not-threatened' THEN threatened_by"
                                        + " = 0 ELSE covered_against < threatened_by END) FROM '"
                                        + write("states.parquet")
                                        + "' GROUP BY 1")) {
            List<String> states = new ArrayList<>();
            while (rows.next()) {
                states.add(rows.getString(1));
                assertThat(rows.getBoolean(2)).as(rows.getString(1)).isTrue();
            }
            assertThat(states)
                    .hasSizeGreaterThan(1)
                    .isSubsetOf(
                            "covered",
                            "not-threatened",
                            "out-of-reach",
                            "too-late",
                            "not-tracked",
                            "track-not-kept");
        }
    }

    @Test
    void noColumnIsAWordOfSql() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT count(*), count(*) FILTER (lower(column_name) IN (SELECT"
                                        + " keyword_name FROM duckdb_keywords()) OR"
                                        + " lower(column_name) IN ('date', 'day', 'plan', 'state',"
                                        + " 'limit', 'value')) FROM (DESCRIBE SELECT * FROM '"
                                        + write("names.parquet")
                                        + "')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(15);
            assertThat(rows.getInt(2)).isZero();
        }
    }

    @Test
    void metadataIsThatOfGeoParquetAndNamesVersionStudyUnitsAndLicences()
            throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT decode(key), decode(value) FROM parquet_kv_metadata('"
                                        + write("metadata.parquet")
                                        + "') ORDER BY 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("geo");
            JsonNode geo = JsonMapper.shared().readTree(rows.getString(2));
            assertThat(geo.path("version").asString()).isEqualTo("1.1.0");
            assertThat(geo.path("primary_column").asString()).isEqualTo("geometry");
            JsonNode column = geo.path("columns").path("geometry");
            assertThat(column.path("encoding").asString()).isEqualTo("WKB");
            assertThat(column.path("bbox").size()).isEqualTo(4);
            // Romania and Bulgaria.
            assertThat(column.path("bbox").get(0).asDouble()).isBetween(20.0, 23.0);
            assertThat(column.path("bbox").get(3).asDouble()).isBetween(48.0, 48.5);
            assertThat(rows.next()).isTrue();
            JsonNode about = JsonMapper.shared().readTree(rows.getString(2));
            assertThat(about.path("umbrella_version").asString()).isEqualTo("0");
            assertThat(about.path("study").asString()).isEqualTo("made-up");
            assertThat(about.path("units").path("area_km2").asString()).contains("kilometres");
            assertThat(about.path("licences").toString()).contains("Apache-2.0", "CC B");
        }
    }

    /** The geometry read back has the area of the piece, and its outer rings run anticlockwise. */
    @Test
    void geometryIsTheLandOfThePiece() throws ParseException {
        for (int i = 0; i < result.grid().size(); i++) {
            Geometry land = new WKBReader().read(PieceGeometry.wkb(result.grid(), i));
            double square =
                    Math.pow(Math.toRadians(6371000), 2)
                            * land.getArea()
                            * Math.cos(Math.toRadians(land.getCentroid().getY()));
            assertThat(square).isCloseTo(result.grid().areaSquareMeters(i), withPercentage(1.5));
            for (int p = 0; p < land.getNumGeometries(); p++) {
                Polygon part = (Polygon) land.getGeometryN(p);
                assertThat(Orientation.isCCW(part.getExteriorRing().getCoordinates())).isTrue();
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
