// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgPathTest {

    @Test
    void ringsFollowEachOtherRelatively() {
        String path =
                new SvgPath()
                        .add(new double[] {0, 0, 10, 0, 10, 10}, true)
                        .add(new double[] {20, 5, 30, 5, 30, 2.4, 20, 2.4}, true)
                        .toString();
        assertThat(path).isEqualTo("M0 0l10 0 0 10zm20 5l10 0 0-3-10 0z");
    }

    @Test
    void pointsOnOneUnitAndOnStraightLinesFall() {
        String path =
                new SvgPath()
                        .add(new double[] {0, 0, 5, 0, 10, 0, 10.2, 0.1, 10, 10, 0, 0}, true)
                        .toString();
        assertThat(path).isEqualTo("M0 0l10 0 0 10z");
    }

    @Test
    void ringSmallerThanAUnitIsNotDrawn() {
        assertThat(new SvgPath().add(new double[] {0, 0, 0.3, 0, 0.3, 0.3}, true).isEmpty())
                .isTrue();
    }

    @Test
    void clipKeepsWhatIsInside() {
        double[] ring = {-5, 2, 15, 2, 15, 8, -5, 8};
        double[] kept = RingClip.toRectangle(ring, 0, 0, 10, 10);
        assertThat(new SvgPath().add(kept, true).toString()).isEqualTo("M0 2l10 0 0 6-10 0z");
        assertThat(RingClip.toRectangle(ring, 20, 0, 30, 10)).isEmpty();
    }
}
