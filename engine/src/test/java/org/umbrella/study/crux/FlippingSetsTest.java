// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.crux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umbrella.Cases;

class FlippingSetsTest {

    @Test
    void equalBruteForceOverAllSubsets() {
        Cases.forAll(
                3,
                150,
                c -> {
                    int inputs = 1 + c.index("inputs", 12);
                    double rate = c.uniform("rate", 0, 0.3);
                    Set<Integer> flipped = new HashSet<>();
                    for (int set = 1; set < 1 << inputs; set++) {
                        if (c.uniform("f" + set, 0, 1) < rate) {
                            flipped.add(set);
                        }
                    }
                    List<Integer> brute = new ArrayList<>();
                    for (int set : flipped) {
                        boolean minimal = true;
                        for (int sub = (set - 1) & set; ; sub = (sub - 1) & set) {
                            minimal &= !flipped.contains(sub);
                            if (sub == 0) {
                                break;
                            }
                        }
                        if (minimal) {
                            brute.add(set);
                        }
                    }
                    brute.sort(
                            Comparator.<Integer>comparingInt(Integer::bitCount)
                                    .thenComparing(Comparator.naturalOrder()));
                    assertThat(FlippingSets.minimal(inputs, flipped::contains)).isEqualTo(brute);
                });
    }

    @Test
    void noneWhereNothingFlipsAndTheEmptySetWhereNothingNeedsTo() {
        assertThat(FlippingSets.minimal(4, set -> false)).isEmpty();
        assertThat(FlippingSets.minimal(4, set -> true)).containsExactly(0);
        assertThatThrownBy(() -> FlippingSets.minimal(13, set -> false))
                .hasMessageContaining("(13)");
    }

    @Test
    void thresholdsAreFoundToTheirTolerance() {
        assertThat(Threshold.between(6.3, 9.0, 8, 0.001, v -> v >= 7.654).orElseThrow())
                .isBetween(7.654, 7.655);
        assertThat(Threshold.between(9.0, 6.3, 8, 0.001, v -> v >= 7.654).orElseThrow())
                .isBetween(7.653, 7.654);
        assertThat(Threshold.between(6.3, 9.0, 8, 0.001, v -> v > 9))
                .isEqualTo(OptionalDouble.empty());
        // It turns at the other side's value only.
        assertThat(Threshold.between(0, 1, 3, 1e-6, v -> v == 1).orElseThrow()).isEqualTo(1);
        // A verdict that turns and turns back: the first turn, where a step shows it.
        assertThat(Threshold.between(0, 1, 10, 1e-6, v -> v > 0.32 && v < 0.47).orElseThrow())
                .isBetween(0.32, 0.32 + 1e-6);
        assertThatThrownBy(() -> Threshold.between(0, 1, 0, 1, v -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
