// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "0|0 %",
                "0.001|< 1 %",
                "0.5|50 %",
                "0.984|98 %",
                "0.9949|99.4 %",
                "0.9989|99.8 %",
                "0.99999|> 99.9 %",
                "1|100 %"
            },
            delimiter = '|')
    void roundsWithoutReachingTheEnds(double fraction, String text) {
        assertThat(Percent.of(fraction)).isEqualTo(text);
    }

    @Test
    void onlyAllIsAHundredAndOnlyNothingIsNought() {
        for (int k = 1; k < 10_000; k++) {
            assertThat(Percent.of(k / 10_000.0)).isNotIn("0 %", "100 %", "100.0 %");
        }
    }
}
