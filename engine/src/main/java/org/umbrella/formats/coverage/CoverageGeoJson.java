// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.formats.Rounding;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.uncertainty.Share;
import org.umbrella.wording.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Coverage of one deployment as a GeoJSON FeatureCollection (RFC 7946), for any map program.
 *
 * <p>One feature a piece of land, its {@code id} the H3 index and the country, its geometry the
 * land. Properties: {@code plan}, {@code date}, {@code h3}, {@code country}, {@code area_km2},
 * {@code people}, {@code aim_lat_deg}, {@code aim_lon_deg}, and for each threat and kind of sensing
 * that threatens the piece {@code "<threat>/<sensing>"}: {@code "covered"} or what keeps it from
 * being covered ({@code "out-of-reach"}, {@code "too-late"}, {@code "not-tracked"}, {@code
 * "track-not-kept"}), and where covered {@code "<threat>/<sensing>/layers"}. A threat that cannot
 * reach the piece has no property there.
 *
 * <p>Longitude comes first, degrees with four decimals (11 m); outer rings are closed and run
 * anticlockwise, holes clockwise; land across the 180° meridian is cut there into a MultiPolygon,
 * and land round a pole runs along the latitude of the pole (RFC 7946, 3.1.9).
 *
 * <p>What a piece has in every deployment, its outline above all, is put into text once and copied
 * into each file. Safe for use by several threads.
 */
public final class CoverageGeoJson {

    /** Of the draws in which a piece is in range, the share in which it is covered. */
    private static final String IN_DRAWS = "/covered_in_draws";

    private final StudyResult result;

    /** Of each cell what comes before the threats' properties and after; empty until asked for. */
    private Optional<byte[][]> texts = Optional.empty();

    /**
     * The files of a study.
     *
     * @param result the study
     */
    public CoverageGeoJson(StudyResult result) {
        this.result = result;
    }

    /**
     * Writes the cells of one deployment.
     *
     * @param deployment which plan and date
     * @param out where to; left open
     * @throws IOException where it cannot be written
     */
    public void write(Deployment deployment, OutputStream out) throws IOException {
        byte[][] always = texts();
        List<Properties> properties =
                result.coverage().stream()
                        .map(Coverage::footprint)
                        .filter(f ->
                                f.planId().equals(deployment.planId())
                                        && f.date().equals(deployment.date()))
                        .map(Properties::of)
                        .toList();
        List<Integer> indices =
                IntStream.range(0, result.coverage().size())
                        .filter(f -> {
                            Footprint of = result.coverage().get(f).footprint();
                            return of.planId().equals(deployment.planId())
                                    && of.date().equals(deployment.date());
                        })
                        .boxed()
                        .toList();
        byte[] which =
                bytes(
                        ",\"plan\":"
                                + quoted(deployment.planId())
                                + ",\"date\":"
                                + quoted(deployment.date().toString()));
        out.write(bytes("{\"type\":\"FeatureCollection\",\"features\":["));
        for (int i = 0; i < result.grid().size(); i++) {
            out.write(always[2 * i]);
            out.write(which);
            for (int k = 0; k < properties.size(); k++) {
                properties.get(k).write(i, out);
                if (result.ranges().draws().isPresent()) {
                    Share covered =
                            result.ranges().draws().get().draws().covered(indices.get(k), i);
                    if (covered.draws() > 0) {
                        out.write(
                                bytes(
                                        ","
                                                + quoted(properties.get(k).name() + IN_DRAWS)
                                                + ":"
                                                + Rounding.decimals(covered.value(), 4)));
                    }
                }
            }
            out.write(always[2 * i + 1]);
        }
        out.write(bytes("]}\n"));
    }

    private synchronized byte[][] texts() {
        if (texts.isEmpty()) {
            PieceGrid cells = result.grid();
            byte[][] made = new byte[2 * cells.size()][];
            for (int i = 0; i < cells.size(); i++) {
                made[2 * i] = bytes((i == 0 ? "\n" : "\n,") + before(cells, i));
                made[2 * i + 1] = bytes(after(cells, i));
            }
            texts = Optional.of(made);
        }
        return texts.get();
    }

    private static String before(PieceGrid cells, int cell) {
        return "{\"type\":\"Feature\",\"id\":"
                + quoted(cells.address(cell) + "-" + cells.country(cell))
                + ",\"properties\":{\"h3\":"
                + quoted(cells.address(cell))
                + ",\"country\":"
                + quoted(cells.country(cell))
                + ",\"area_km2\":"
                + Rounding.squareKilometers(cells.areaSquareMeters(cell))
                + ",\"people\":"
                + cells.people(cell)
                + ",\"aim_lat_deg\":"
                + Rounding.degrees(cells.latitudeRad(cell))
                + ",\"aim_lon_deg\":"
                + Rounding.degrees(cells.longitudeRad(cell));
    }

    private static String after(PieceGrid pieces, int piece) {
        List<List<double[]>> polygons = Rings.written(Rings.ofPiece(pieces, piece));
        boolean single = polygons.size() == 1;
        StringBuilder text = new StringBuilder("},\"geometry\":{\"type\":");
        text.append(quoted(single ? "Polygon" : "MultiPolygon"))
                .append(",\"coordinates\":")
                .append(single ? "" : "[");
        for (int p = 0; p < polygons.size(); p++) {
            text.append(p == 0 ? "[" : ",[");
            for (int r = 0; r < polygons.get(p).size(); r++) {
                text.append(r == 0 ? "" : ",");
                ring(polygons.get(p).get(r), text);
            }
            text.append(']');
        }
        return text.append(single ? "" : "]").append("}}").toString();
    }

    private static void ring(double[] ring, StringBuilder text) {
        text.append('[');
        for (int k = 0; k <= ring.length; k += 2) {
            text.append(k == 0 ? "[" : ",[")
                    .append(
                            Rounding.decimals(
                                    ring[k % ring.length], PieceGeometry.COORDINATE_DECIMALS))
                    .append(',')
                    .append(
                            Rounding.decimals(
                                    ring[k % ring.length + 1], PieceGeometry.COORDINATE_DECIMALS))
                    .append(']');
        }
        text.append(']');
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a footprint says of a cell, ready to write: few texts for many cells. */
    private record Properties(Footprint footprint, List<byte[]> byLimit, List<byte[]> byLayers) {

        String name() {
            return footprint.threatId() + "/" + Words.sensing(footprint);
        }

        static Properties of(Footprint footprint) {
            String name = footprint.threatId() + "/" + Words.sensing(footprint);
            List<byte[]> byLimit = new ArrayList<>();
            for (String limit : Words.limits()) {
                byLimit.add(bytes("," + quoted(name) + ":" + quoted(limit)));
            }
            int most = 0;
            for (int i = 0; i < footprint.size(); i++) {
                most = Math.max(most, footprint.layers(i));
            }
            List<byte[]> byLayers = new ArrayList<>();
            for (int n = 0; n <= most; n++) {
                byLayers.add(
                        bytes(
                                ","
                                        + quoted(name)
                                        + ":\"covered\","
                                        + quoted(name + "/layers")
                                        + ":"
                                        + n));
            }
            return new Properties(footprint, byLimit, byLayers);
        }

        void write(int cell, OutputStream out) throws IOException {
            if (footprint.defended(cell)) {
                out.write(byLayers.get(footprint.layers(cell)));
            } else if (footprint.threatened(cell)) {
                out.write(byLimit.get(footprint.limit(cell).code()));
            }
        }
    }
}
