// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.umbrella.earth.geography.CellGrid;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.study.coverage.Footprint;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Coverage cells of one deployment as a GeoJSON FeatureCollection (RFC 7946), for any map program.
 *
 * <p>One feature a cell, its {@code id} the H3 index. Properties: {@code country}, {@code
 * area_km2}, {@code people}, and for each threat and kind of sensing that threatens the cell {@code
 * "<threat>/<sensing>"}: {@code "defended"} or what keeps it from being covered ({@code
 * "out-of-reach"}, {@code "too-late"}, {@code "not-tracked"}), and where defended {@code
 * "<threat>/<sensing>/layers"}. A threat that cannot reach the cell has no property there.
 *
 * <p>Longitude comes first, degrees with four decimals (11 m); rings are closed and run
 * anticlockwise; a cell across the 180° meridian is cut there into a MultiPolygon. Known limit: a
 * cell that holds a pole is refused.
 */
public final class CoverageGeoJson {

    private static final int COORDINATE_DECIMALS = 4;

    private CoverageGeoJson() {}

    /**
     * Writes the cells of one deployment.
     *
     * @param result the study
     * @param deployment which plan and date
     * @param out where to; left open
     * @throws IOException where it cannot be written
     */
    public static void write(StudyResult result, Deployment deployment, OutputStream out)
            throws IOException {
        List<Coverage> footprints =
                result.coverage().stream()
                        .filter(c ->
                                c.footprint().planId().equals(deployment.planId())
                                        && c.footprint().date().equals(deployment.date()))
                        .toList();
        CellGrid cells = result.grid();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(new OpenStream(out))) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (int i = 0; i < cells.size(); i++) {
                json.writeRaw('\n');
                feature(cells, i, footprints, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void feature(
            CellGrid cells, int cell, List<Coverage> footprints, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", cells.address(cell));
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("country", cells.country(cell));
        json.writeNumberProperty(
                "area_km2", Rounding.squareKilometers(cells.areaSquareMeters(cell)));
        json.writeNumberProperty("people", cells.people(cell));
        for (Coverage coverage : footprints) {
            Footprint footprint = coverage.footprint();
            if (footprint.threatened(cell)) {
                String name = footprint.threatId() + "/" + Words.sensing(footprint);
                boolean defended = footprint.defended(cell);
                json.writeStringProperty(
                        name, defended ? "defended" : Words.limit(footprint.limit(cell)));
                if (defended) {
                    json.writeNumberProperty(name + "/layers", footprint.layers(cell));
                }
            }
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("geometry");
        geometry(Rings.ofCell(cells, cell), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void geometry(List<double[]> ringsDeg, JsonGenerator json) {
        boolean single = ringsDeg.size() == 1;
        json.writeStringProperty("type", single ? "Polygon" : "MultiPolygon");
        json.writeArrayPropertyStart("coordinates");
        for (double[] ring : ringsDeg) {
            if (!single) {
                json.writeStartArray();
            }
            json.writeStartArray();
            for (int k = 0; k <= ring.length; k += 2) {
                json.writeStartArray();
                json.writeNumber(Rounding.decimals(ring[k % ring.length], COORDINATE_DECIMALS));
                json.writeNumber(Rounding.decimals(ring[k % ring.length + 1], COORDINATE_DECIMALS));
                json.writeEndArray();
            }
            json.writeEndArray();
            if (!single) {
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }
}
