// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines over ±180° are cut there, and nowhere else. */
class KmlLineTest {

    private static double[] at(double lon, double lat) {
        return new double[] {lon, lat, 1000};
    }

    @Test
    void aLineOverTheDateLineIsCutAtTheCrossing() {
        List<List<double[]>> parts =
                KmlLine.parts(List.of(at(179, 10), at(-179, 12), at(-178, 13)));
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).getLast()).containsExactly(180, 11, 1000);
        assertThat(parts.get(1).getFirst()).containsExactly(-180, 11, 1000);
        assertThat(KmlLine.parts(List.of(at(-179, 10), at(179, 12)))).hasSize(2);
    }

    @Test
    void longitudesPastTheDateLineAreBroughtBackAndCutToo() {
        List<List<double[]>> parts = KmlLine.parts(List.of(at(170, 0), at(190, 0), at(200, 0)));
        assertThat(parts).hasSize(2);
        assertThat(parts.get(1)).extracting(p -> p[0]).containsExactly(-180.0, -170.0, -160.0);
    }

    @Test
    void otherLinesStayWhole() {
        assertThat(KmlLine.parts(List.of(at(-170, 0), at(0, 10), at(170, 0)))).hasSize(1);
        assertThat(KmlLine.parts(List.of())).containsExactly(List.of());
        List<List<double[]>> touching = KmlLine.parts(List.of(at(179, 0), at(180, 0), at(-179, 0)));
        assertThat(touching.stream().flatMap(List::stream))
                .allMatch(p -> Math.abs(p[0]) >= 179 && Math.abs(p[0]) <= 180);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(KmlLine.number(-1e-9, 5)).isEqualTo("0.00000");
        assertThat(KmlLine.number(-0.5, 1)).isEqualTo("-0.5");
    }
}
