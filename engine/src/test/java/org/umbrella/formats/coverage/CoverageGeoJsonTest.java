// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Territory;
import org.umbrella.results.ResultFixture;
import org.umbrella.results.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoverageGeoJsonTest {

    private final StudyResult result = ResultFixture.over("RO", "BG");

    private JsonNode features() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CoverageGeoJson(result).write(result.deployments().getFirst(), out);
        JsonNode root = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(root.get("type").asString()).isEqualTo("FeatureCollection");
        return root.get("features");
    }

    @Test
    void everyPieceIsAFeatureNamedByItsCellAndCountry() throws IOException {
        JsonNode features = features();
        assertThat(features.size()).isEqualTo(result.grid().size());
        for (int i = 0; i < features.size(); i++) {
            assertThat(features.get(i).get("id").asString())
                    .isEqualTo(result.grid().address(i) + "-" + result.grid().country(i));
        }
    }

    @Test
    void ringsAreClosedAndRunAnticlockwiseHolesClockwise() throws IOException {
        int several = 0;
        for (JsonNode feature : features()) {
            JsonNode geometry = feature.get("geometry");
            boolean single = geometry.get("type").asString().equals("Polygon");
            several += single ? 0 : 1;
            List<JsonNode> polygons = new ArrayList<>();
            if (single) {
                polygons.add(geometry.get("coordinates"));
            } else {
                geometry.get("coordinates").forEach(polygons::add);
            }
            for (JsonNode polygon : polygons) {
                for (int r = 0; r < polygon.size(); r++) {
                    JsonNode ring = polygon.get(r);
                    assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
                    assertThat(ring.size()).isGreaterThanOrEqualTo(4);
                    double[] flat = new double[2 * (ring.size() - 1)];
                    for (int k = 0; k + 1 < ring.size(); k++) {
                        flat[2 * k] = ring.get(k).get(0).asDouble();
                        flat[2 * k + 1] = ring.get(k).get(1).asDouble();
                    }
                    assertThat(Rings.signedArea(flat) * (r == 0 ? 1 : -1)).isNotNegative();
                }
            }
        }
        assertThat(several).isPositive();
    }

    @Test
    void threatHasAPropertyOnlyWhereItReaches() throws IOException {
        JsonNode features = features();
        for (int i = 0; i < features.size(); i++) {
            JsonNode properties = features.get(i).get("properties");
            assertThat(properties.has("short/sight")).isFalse();
            JsonNode state = properties.get("long/sight");
            switch (i % 3) {
                case 0 -> assertThat(state).isNull();
                case 1 -> {
                    assertThat(state.asString()).isEqualTo("covered");
                    assertThat(properties.get("long/sight/layers").asInt()).isEqualTo(1);
                }
                default -> {
                    assertThat(state.asString()).isEqualTo("not-tracked");
                    assertThat(properties.get("long/perfect").asString()).isEqualTo("covered");
                }
            }
        }
    }

    @Test
    void landAcrossTheDateLineAndRoundThePoleStaysInThePlaneWithAllItsArea() {
        for (String code : List.of("FJ", "AQ")) {
            PieceGrid grid = PieceGrids.load().land(Territory.of(code, code), 3);
            int wide = 0;
            for (int i = 0; i < grid.size(); i++) {
                double squareDegrees = 0;
                double west = 180;
                double east = -180;
                for (List<double[]> polygon : Rings.ofPiece(grid, i)) {
                    for (double[] ring : polygon) {
                        for (int k = 0; k < ring.length; k += 2) {
                            assertThat(ring[k]).isBetween(-180.0, 180.0);
                            assertThat(ring[k + 1]).isBetween(-90.0, 90.0);
                            west = Math.min(west, ring[k]);
                            east = Math.max(east, ring[k]);
                        }
                        squareDegrees += Rings.signedArea(ring) / 2;
                    }
                }
                assertThat(squareDegrees).isPositive();
                wide += east - west > 350 ? 1 : 0;
                if (code.equals("FJ")) {
                    assertThat(squareDegrees * 111.2 * 111.2 * 1e6 * Math.cos(grid.latitudeRad(i)))
                            .isCloseTo(
                                    grid.areaSquareMeters(i),
                                    org.assertj.core.data.Percentage.withPercentage(2));
                }
            }
            assertThat(wide).as("pieces cut at the date line").isPositive();
        }
    }
}
