// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Territory;

class CellMeshTest {

    private final PieceGrid grid =
            PieceGrids.load().grid(Territory.of("land", "TR", "GR", "BG"), 4);
    private final Frame frame = frame(grid);
    private final CellMesh mesh = new CellMesh(grid, frame);

    /** Units of some hundred metres, so that rounding to them hardly changes an area. */
    private static Frame frame(PieceGrid grid) {
        Projection projection = LambertAzimuthalEqualArea.europe();
        PlaneBox box = PlaneBox.EMPTY;
        for (int i = 0; i < grid.size(); i++) {
            box = box.with(projection.project(grid.latitudeRad(i), grid.longitudeRad(i)));
        }
        return Frame.of(projection, box.grown(1e5), 20_000);
    }

    /** Area within path data made of relative lines, square units. */
    private static double area(String path) {
        double sum = 0;
        double x = 0;
        double y = 0;
        Matcher ring = Pattern.compile("[Mm]([^lz]*)l([^z]*)z").matcher(path);
        while (ring.find()) {
            int[] start = numbers(ring.group(1));
            int[] steps = numbers(ring.group(2));
            x += start[0];
            y += start[1];
            double px = x;
            double py = y;
            for (int k = 0; k < steps.length; k += 2) {
                sum += px * (py + steps[k + 1]) - (px + steps[k]) * py;
                px += steps[k];
                py += steps[k + 1];
            }
            sum += px * y - x * py;
        }
        return Math.abs(sum) / 2;
    }

    private static int[] numbers(String text) {
        return Pattern.compile("-?\\d+")
                .matcher(text)
                .results()
                .mapToInt(m -> Integer.parseInt(m.group()))
                .toArray();
    }

    @Test
    void outlineOfAnySetHoldsTheAreaOfItsCells() {
        SplittableRandom random = new SplittableRandom(20130325);
        for (int round = 0; round < 50; round++) {
            double share = random.nextDouble();
            String country = List.of("TR", "GR", "BG").get(round % 3);
            boolean[] in = new boolean[grid.size()];
            double expected = 0;
            for (int i = 0; i < in.length; i++) {
                in[i] = random.nextDouble() < share;
                if (in[i] && grid.country(i).equals(country)) {
                    expected += cellSquareMeters(i);
                }
            }
            double unit = frame.unitMeters();
            assertThat(area(mesh.outline(country, i -> in[i])) * unit * unit)
                    .isCloseTo(expected, within(2e-3 * expected + 1e7));
        }
    }

    /** Area of the whole cell of a piece in the plane of the map. */
    private double cellSquareMeters(int i) {
        double sum = 0;
        int n = grid.corners(i);
        for (int k = 0; k < n; k++) {
            double[] a = frame.at(grid.cornerLatitudeRad(i, k), grid.cornerLongitudeRad(i, k));
            int next = (k + 1) % n;
            double[] b =
                    frame.at(grid.cornerLatitudeRad(i, next), grid.cornerLongitudeRad(i, next));
            sum += a[0] * b[1] - b[0] * a[1];
        }
        return Math.abs(sum) / 2 * frame.unitMeters() * frame.unitMeters();
    }

    @Test
    void noPiecesHaveNoOutlineAndTwoCountriesInOneCellHaveOneEach() {
        assertThat(mesh.countries()).containsExactly("BG", "GR", "TR");
        assertThat(mesh.outline("TR", i -> false)).isEmpty();
        assertThat(mesh.outline("PL", i -> true)).isEmpty();
        String all = mesh.outline("TR", i -> true);
        assertThat(all.length()).isLessThan(40 * grid.size());
        int shared = 0;
        for (int i = 1; i < grid.size(); i++) {
            if (grid.cell(i) == grid.cell(i - 1)) {
                int cell = i;
                String one = mesh.outline(grid.country(i), k -> k == cell);
                String other = mesh.outline(grid.country(i - 1), k -> k == cell - 1);
                assertThat(one).isNotEmpty();
                assertThat(other).isNotEmpty();
                shared++;
            }
        }
        assertThat(shared).isPositive();
    }
}
