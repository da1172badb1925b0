// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.geography.CellGrid;
import org.umbrella.earth.geography.CellGrids;
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
    void everyCellIsAFeatureNamedByItsH3Index() throws IOException {
        JsonNode features = features();
        assertThat(features.size()).isEqualTo(result.grid().size());
        for (int i = 0; i < features.size(); i++) {
            assertThat(features.get(i).get("id").asString()).isEqualTo(result.grid().address(i));
        }
    }

    @Test
    void ringsAreClosedAndRunAnticlockwise() throws IOException {
        for (JsonNode feature : features()) {
            assertThat(feature.get("geometry").get("type").asString()).isEqualTo("Polygon");
            JsonNode ring = feature.get("geometry").get("coordinates").get(0);
            assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
            assertThat(ring.size()).isGreaterThanOrEqualTo(6);
            double[] flat = new double[2 * (ring.size() - 1)];
            for (int k = 0; k + 1 < ring.size(); k++) {
                flat[2 * k] = ring.get(k).get(0).asDouble();
                flat[2 * k + 1] = ring.get(k).get(1).asDouble();
            }
            assertThat(Rings.signedArea(flat)).isPositive();
        }
    }

    @Test
    void threatHasAPropertyOnlyWhereItReaches() throws IOException {
        JsonNode features = features();
        for (int i = 0; i < features.size(); i++) {
            JsonNode properties = features.get(i).get("properties");
            assertThat(properties.has("short/deployed")).isFalse();
            JsonNode state = properties.get("long/deployed");
            switch (i % 3) {
                case 0 -> assertThat(state).isNull();
                case 1 -> {
                    assertThat(state.asString()).isEqualTo("defended");
                    assertThat(properties.get("long/deployed/layers").asInt()).isEqualTo(1);
                }
                default -> {
                    assertThat(state.asString()).isEqualTo("not-tracked");
                    assertThat(properties.get("long/perfect").asString()).isEqualTo("defended");
                }
            }
        }
    }

    @Test
    void cellsAcrossTheDateLineAreCutThereWithoutLosingArea() {
        CellGrid fiji = CellGrids.load().grid(Territory.of("Fiji", "FJ"), 4);
        List<Integer> across = new ArrayList<>();
        for (int i = 0; i < fiji.size(); i++) {
            List<double[]> rings = Rings.ofCell(fiji, i);
            double area = 0;
            for (double[] ring : rings) {
                assertThat(Rings.signedArea(ring)).isPositive();
                for (int k = 0; k < ring.length; k += 2) {
                    assertThat(ring[k]).isBetween(-180.0, 180.0);
                }
                area += Rings.signedArea(ring) / 2;
            }
            double inSquareKilometers = area * 111.2 * 111.2 * Math.cos(fiji.latitudeRad(i));
            assertThat(inSquareKilometers * 1e6)
                    .isCloseTo(
                            fiji.areaSquareMeters(i),
                            org.assertj.core.data.Percentage.withPercentage(2));
            if (rings.size() == 2) {
                across.add(i);
            }
        }
        assertThat(across).isNotEmpty();
    }
}
