// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class UsStandardAtmosphere1976Test {

    private static List<double[]> published() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        UsStandardAtmosphere1976Test.class.getResourceAsStream(
                                "us-standard-atmosphere-1976-published.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .map(line ->
                            List.of(line.split(",", -1)).stream()
                                    .mapToDouble(Double::parseDouble)
                                    .toArray())
                    .toList();
        }
    }

    @Test
    void layersAgreeWithThePublishedTableToATenthOfAPercentAtFortyHeights() throws IOException {
        List<double[]> rows = published().stream().filter(row -> row[0] <= 86).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(40);
        compare(rows, 0.1);
    }

    @Test
    void tablesAgreeWithThePublishedTableToOnePercent() throws IOException {
        List<double[]> rows = published().stream().filter(row -> row[0] > 86).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
        compare(rows, 1.0);
    }

    private static void compare(List<double[]> rows, double percent) {
        AirSample air = new AirSample();
        Percentage tolerance = Percentage.withPercentage(percent);
        for (double[] row : rows) {
            UsStandardAtmosphere1976.sample(row[0] * 1e3, air);
            assertThat(air.temperatureKelvin()).isCloseTo(row[1], tolerance);
            assertThat(air.pressurePascals()).isCloseTo(row[2], tolerance);
            assertThat(air.densityKgPerCubicMeter()).isCloseTo(row[3], tolerance);
        }
    }

    @Test
    void printedDigitsComeOutBelow86Kilometers() throws IOException {
        // Five printed digits: an error of 5e-5 at most, were every printed digit right; the
        // standard
        // itself rounds pressures at the bases of its layers, which costs another 1e-4.
        double worst = 0;
        AirSample air = new AirSample();
        for (double[] row : published()) {
            if (row[0] < 86) {
                UsStandardAtmosphere1976.sample(row[0] * 1e3, air);
                worst = Math.max(worst, Math.abs(air.pressurePascals() / row[2] - 1));
                worst = Math.max(worst, Math.abs(air.densityKgPerCubicMeter() / row[3] - 1));
            }
        }
        assertThat(worst).isLessThan(1.5e-4);
    }

    @Test
    void airIsContinuousAtTheSeamAndThinsUpwards() {
        AirSample below = new AirSample();
        AirSample above = new AirSample();
        UsStandardAtmosphere1976.sample(86_000 - 1e-6, below);
        UsStandardAtmosphere1976.sample(86_000, above);
        assertThat(above.densityKgPerCubicMeter() / below.densityKgPerCubicMeter())
                .isCloseTo(1.0, within(2e-4));
        double last = Double.POSITIVE_INFINITY;
        for (double z = -5_000; z <= 1_000_000; z += 137) {
            UsStandardAtmosphere1976.sample(z, above);
            assertThat(above.densityKgPerCubicMeter()).isPositive().isLessThan(last);
            last = above.densityKgPerCubicMeter();
        }
    }

    @Test
    void nothingIsLeftAboveTheTop() {
        AirSample air = new AirSample();
        UsStandardAtmosphere1976.sample(1_000_000.1, air);
        assertThat(air.densityKgPerCubicMeter()).isZero();
        assertThat(air.pressurePascals()).isZero();
        assertThat(air.soundSpeedMetersPerSecond()).isPositive();
    }
}
