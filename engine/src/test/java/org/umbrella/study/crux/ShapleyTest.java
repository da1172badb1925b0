// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.crux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.umbrella.Cases;

class ShapleyTest {

    /** By hand: f(∅)=0, f(a)=4, f(b)=1, f(ab)=10; orders a b: 4, 6; b a: 9, 1. */
    @Test
    void twoInputsByHand() {
        double[] of = {0, 4, 1, 10};
        Shapley.Attribution shared = Shapley.exact(2, set -> of[set]);
        assertThat(shared.values()).containsExactly(6.5, 3.5);
        assertThat(shared.difference()).isEqualTo(10);
        assertThat(shared.exact()).isTrue();
    }

    /** The glove game: two left gloves, one right; only a pair is worth 1. */
    @Test
    void theGloveGame() {
        Shapley.Attribution shared =
                Shapley.exact(3, set -> (set & 4) != 0 && (set & 3) != 0 ? 1 : 0);
        assertThat(shared.values().get(0)).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(shared.values().get(1)).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(shared.values().get(2)).isCloseTo(4.0 / 6, within(1e-15));
    }

    /** Three airlines that need a runway of 1, 2 and 3 (S. Littlechild, G. Owen 1973). */
    @Test
    void theAirportGame() {
        Shapley.Attribution shared =
                Shapley.exact(
                        3, set -> (set & 4) != 0 ? 3 : (set & 2) != 0 ? 2 : (set & 1) != 0 ? 1 : 0);
        assertThat(shared.values().get(0)).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(shared.values().get(1)).isCloseTo(5.0 / 6, within(1e-15));
        assertThat(shared.values().get(2)).isCloseTo(11.0 / 6, within(1e-15));
    }

    @Test
    void valuesSumToTheDifferenceExactly() {
        Cases.forAll(
                15,
                60,
                c -> {
                    int inputs = 1 + c.index("inputs", 12);
                    double[] of = new double[1 << inputs];
                    for (int set = 0; set < of.length; set++) {
                        of[set] = c.uniform("f" + set, -1e3, 1e3) * Math.pow(10, set % 7 - 3);
                    }
                    BigDecimal sum =
                            Shapley.numerators(inputs, of).stream()
                                    .reduce(BigDecimal.ZERO, BigDecimal::add);
                    BigDecimal orders = BigDecimal.ONE;
                    for (int k = 2; k <= inputs; k++) {
                        orders = orders.multiply(BigDecimal.valueOf(k));
                    }
                    BigDecimal difference =
                            new BigDecimal(of[of.length - 1]).subtract(new BigDecimal(of[0]));
                    assertThat(sum).isEqualByComparingTo(difference.multiply(orders));
                    Shapley.Attribution shared = Shapley.exact(inputs, set -> of[set]);
                    assertThat(shared.values().stream().mapToDouble(v -> v).sum())
                            .isCloseTo(difference.doubleValue(), within(1e-9 * 1e6));
                });
    }

    @Test
    void anInputWithoutEffectHasNothingAndLikesHaveAlike() {
        Shapley.Attribution shared =
                Shapley.exact(4, set -> Math.pow(Integer.bitCount(set & 0b1011), 2));
        assertThat(shared.values().get(2)).isZero();
        assertThat(shared.values().get(0)).isEqualTo(shared.values().get(1));
        assertThat(shared.values().get(0)).isCloseTo(3, within(1e-12));
    }

    @Test
    void sampledValuesHoldTheExactOnes() {
        IntToDoubleFunction figure =
                set -> Math.sin(set * 12.9898) * 10 + 3 * Integer.bitCount(set & 0b10101);
        Shapley.Attribution exact = Shapley.exact(8, figure);
        int held = 0;
        for (int seed = 0; seed < 50; seed++) {
            Shapley.Attribution sampled = Shapley.sampled(8, figure, 400, seed);
            assertThat(sampled.values().stream().mapToDouble(v -> v).sum())
                    .isCloseTo(exact.difference(), within(1e-9));
            for (int i = 0; i < 8; i++) {
                held +=
                        Math.abs(sampled.values().get(i) - exact.values().get(i))
                                        <= sampled.halfWidths().get(i)
                                ? 1
                                : 0;
            }
        }
        assertThat(held / 400.0).isBetween(0.9, 1.0);
    }

    @Test
    void sampledBeyondTwelve() {
        Shapley.Attribution shared = Shapley.sampled(20, set -> Integer.bitCount(set), 10, 1);
        assertThat(shared.values()).containsOnly(1.0);
        assertThat(shared.exact()).isTrue();
        assertThatThrownBy(() -> Shapley.exact(13, set -> 0))
                .hasMessageContaining("The inputs that differ (13) must be 1 to 12");
        assertThatThrownBy(() -> Shapley.exact(0, set -> 0)).hasMessageContaining("(0)");
        assertThatThrownBy(() -> Shapley.exact(1, set -> Double.NaN))
                .hasMessageContaining("must be finite");
        assertThat(List.of(Shapley.exact(1, set -> set)).getFirst().values()).containsExactly(1.0);
    }
}
