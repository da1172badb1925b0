// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.umbrella.study.coverage.CoverageCost;

/** The cost of a run is said beforehand, and much of it is asked about. */
class CostWordingTest {

    @Test
    void theEstimateIsThatOfTheRunsItIsTakenFrom() {
        // docs/performance.md: 1,950,000 arcs against up to 20 set-ups, 19.0 s of processor time.
        CoverageCost measured = new CoverageCost(1_950_000, 20, 280_000, 30);
        assertThat(measured.seconds(1)).isBetween(19.0 / 1.5, 19.0 * 1.5);
        assertThat(measured.seconds(2)).isLessThan(measured.seconds(1));
        assertThat(measured.bytes(2)).isBetween(0.4 * (1 << 30), 1.6 * (1 << 30));
        assertThat(CostWording.tooMuch(measured, 1)).isEmpty();
        assertThat(CostWording.of(measured, 1)).startsWith("The coverage asks for 1,950,000 arcs");
    }

    @Test
    void anHourOrFourGibibytesMustBeAskedFor() {
        assertThat(CostWording.tooMuch(new CoverageCost(1_000_000_000L, 20, 1000, 1), 2))
                .hasValueSatisfying(words -> assertThat(words).contains("1.3 h", "--yes"));
        assertThat(CostWording.tooMuch(new CoverageCost(1000, 20, 100_000_000, 1), 2))
                .hasValueSatisfying(words -> assertThat(words).contains("GiB", "--yes"));
    }
}
