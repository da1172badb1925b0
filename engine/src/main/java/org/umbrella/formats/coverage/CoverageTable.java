// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads tables that {@link CoverageParquet} wrote. */
public final class CoverageTable {

    private static final List<String> NEEDED =
            List.of(
                    "plan_id",
                    "plan_date",
                    "threat",
                    "sensing",
                    "h3",
                    "country",
                    "coverage_state",
                    "threatened_by",
                    "covered_against",
                    "layers");

    private CoverageTable() {}

    /**
     * What names a footprint.
     *
     * @param plan id of the plan
     * @param date the day, ISO 8601
     * @param threat id of the threat class
     * @param sensing level of sensing
     */
    public record Key(String plan, String date, String threat, String sensing) {}

    /**
     * Whether a table has the columns of this version.
     *
     * @param table a Parquet file
     * @return false for the tables of Umbrella 0.1.0
     * @throws IOException where it cannot be read
     */
    public static boolean readable(Path table) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet columns =
                        statement.executeQuery(
                                "DESCRIBE SELECT * FROM read_parquet(" + quoted(table) + ")")) {
            Set<String> names = new HashSet<>();
            while (columns.next()) {
                names.add(columns.getString(1));
            }
            return names.containsAll(NEEDED);
        } catch (SQLException e) {
            throw unreadable(table, e);
        }
    }

    /**
     * How many pieces differ, in state, counts or layers, in each footprint that both tables have.
     *
     * @param first one table
     * @param second the other
     * @return pieces by footprint; footprints without a difference are left out
     * @throws IOException where one cannot be read
     */
    public static Map<Key, Long> differingPieces(Path first, Path second) throws IOException {
        String values = "coverage_state, threatened_by, covered_against, layers";
        String query =
                "WITH a AS (SELECT plan_id, plan_date, threat, sensing, h3, country, ("
                        + values
                        + ") AS found FROM read_parquet("
                        + quoted(first)
                        + ")), b AS (SELECT plan_id, plan_date, threat, sensing, h3, country, ("
                        + values
                        + ") AS found FROM read_parquet("
                        + quoted(second)
                        + ")) SELECT plan_id, CAST(plan_date AS VARCHAR), threat, sensing, count(*)"
                        + " FROM a FULL JOIN b USING (plan_id, plan_date, threat, sensing, h3, country)"
                        + " WHERE a.found IS DISTINCT FROM b.found GROUP BY ALL ORDER BY ALL";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Map<Key, Long> pieces = new LinkedHashMap<>();
            while (rows.next()) {
                pieces.put(
                        new Key(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4)),
                        rows.getLong(5));
            }
            return pieces;
        } catch (SQLException e) {
            throw unreadable(first, e);
        }
    }

    private static IOException unreadable(Path table, SQLException e) {
        return new IOException("The table " + table + " cannot be read: " + e.getMessage(), e);
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
