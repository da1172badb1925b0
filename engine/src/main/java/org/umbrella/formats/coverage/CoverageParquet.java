// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.formats.Rounding;
import org.umbrella.results.Coverage;
import org.umbrella.results.StudyResult;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.wording.Words;

/**
 * Coverage of a whole study as one GeoParquet 1.1 table in long form: a row is a piece of land
 * under one plan, date, threat and level of sensing, in the order of the study and of the pieces.
 *
 * <p>Columns: {@code plan_id, plan_date, threat, sensing, h3, country, area_km2, people,
 * aim_lat_deg, aim_lon_deg, coverage_state, threatened_by, covered_against, layers, geometry}.
 * {@code coverage_state} is {@code covered}, {@code not-threatened}, or what keeps the piece from
 * being covered: {@code out-of-reach}, {@code too-late}, {@code not-tracked}, {@code
 * track-not-kept}. The geometry is the land of the piece as well-known binary, in longitude and
 * latitude (OGC:CRS84), its outlines those of the GeoJSON files. The file's metadata has the key
 * {@code geo} that GeoParquet asks for and {@code umbrella} with version, study, units and
 * licences.
 *
 * <p>DuckDB writes it, in memory and on one thread, which makes the bytes depend on the rows alone.
 */
public final class CoverageParquet {

    private CoverageParquet() {}

    /**
     * Writes all footprints of a study.
     *
     * @param result the study
     * @param out where to; left open
     * @throws IOException where it cannot be written
     */
    public static void write(StudyResult result, OutputStream out) throws IOException {
        // DuckDB writes files only.
        Path scratch = Files.createTempDirectory("umbrella");
        Path file = scratch.resolve("coverage.parquet");
        Path spill = scratch.resolve("spill");
        try {
            write(result, file, spill);
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(spill);
            Files.deleteIfExists(scratch);
        }
    }

    /**
     * Writes the table.
     *
     * @param result the study
     * @param file the file to make
     * @param scratch a directory for what does not fit into memory
     * @throws IOException where it cannot be written
     */
    static void write(StudyResult result, Path file, Path scratch) throws IOException {
        try (DuckDBConnection connection =
                        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '512MB'");
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET temp_directory = " + quoted(scratch));
            cells(result.grid(), connection, statement);
            footprints(result, connection, statement);
            statement.execute(
                    "COPY (SELECT f.plan_id, f.plan_date, f.threat, f.sensing, c.h3, c.country,"
                            + " c.area_km2, c.people, c.aim_lat_deg, c.aim_lon_deg,"
                            + " s.coverage_state, s.threatened_by, s.covered_against, s.layers,"
                            + " c.geometry"
                            + " FROM states s JOIN footprints f ON f.footprint = s.footprint"
                            + " JOIN cells c ON c.cell = s.cell ORDER BY s.footprint, s.cell) TO "
                            + quoted(file)
                            + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {geo: "
                            + quoted(CoverageMetadata.geo(result.grid()))
                            + ", umbrella: "
                            + quoted(CoverageMetadata.umbrella(result))
                            + "})");
        } catch (SQLException e) {
            throw new IOException("The Parquet file cannot be written: " + e.getMessage(), e);
        }
    }

    private static void cells(PieceGrid cells, DuckDBConnection connection, Statement statement)
            throws SQLException {
        statement.execute(
                "CREATE TABLE cells (cell INTEGER, h3 VARCHAR, aim_lat_deg DOUBLE, aim_lon_deg DOUBLE,"
                        + " area_km2 DOUBLE, people BIGINT, country VARCHAR, geometry BLOB)");
        try (DuckDBAppender rows = connection.createAppender("cells")) {
            for (int i = 0; i < cells.size(); i++) {
                rows.beginRow();
                rows.append(i);
                rows.append(cells.address(i));
                rows.append(Rounding.degrees(cells.latitudeRad(i)));
                rows.append(Rounding.degrees(cells.longitudeRad(i)));
                rows.append(Rounding.squareKilometers(cells.areaSquareMeters(i)));
                rows.append(cells.people(i));
                rows.append(cells.country(i));
                rows.append(PieceGeometry.wkb(cells, i));
                rows.endRow();
            }
        }
    }

    private static void footprints(
            StudyResult result, DuckDBConnection connection, Statement statement)
            throws SQLException {
        statement.execute(
                "CREATE TABLE footprints (footprint INTEGER, plan_id VARCHAR, plan_date DATE, threat"
                        + " VARCHAR, sensing VARCHAR)");
        statement.execute(
                "CREATE TABLE states (footprint INTEGER, cell INTEGER, coverage_state VARCHAR,"
                        + " threatened_by INTEGER, covered_against INTEGER, layers INTEGER)");
        try (DuckDBAppender heads = connection.createAppender("footprints");
                DuckDBAppender rows = connection.createAppender("states")) {
            int n = 0;
            for (Coverage coverage : result.coverage()) {
                Footprint footprint = coverage.footprint();
                heads.beginRow();
                heads.append(n);
                heads.append(footprint.planId());
                heads.append(footprint.date());
                heads.append(footprint.threatId());
                heads.append(Words.sensing(footprint));
                heads.endRow();
                for (int i = 0; i < footprint.size(); i++) {
                    rows.beginRow();
                    rows.append(n);
                    rows.append(i);
                    rows.append(Words.state(footprint, i));
                    rows.append(footprint.threatenedBy(i));
                    rows.append(footprint.defendedAgainst(i));
                    rows.append(footprint.layers(i));
                    rows.endRow();
                }
                n++;
            }
        }
    }

    private static String quoted(Path path) {
        return quoted(path.toString());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
