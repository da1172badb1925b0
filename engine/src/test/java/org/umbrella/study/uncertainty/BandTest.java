// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandTest {

    @Test
    void quantilesOfEvenSteps() {
        double[] drawn = IntStream.rangeClosed(0, 100).mapToDouble(i -> 100 - i).toArray();
        Band band = Band.of(OptionalDouble.of(42), drawn);
        assertThat(band.nominal()).hasValue(42);
        assertThat(band.median().orElseThrow()).isCloseTo(50, within(1e-9));
        assertThat(band.p05().orElseThrow()).isCloseTo(5, within(1e-9));
        assertThat(band.p95().orElseThrow()).isCloseTo(95, within(1e-9));
        assertThat(band.draws()).isEqualTo(101);
        // √(0.25/101) of 100 steps
        assertThat(band.medianError().orElseThrow()).isCloseTo(4.975, within(0.001));
        assertThat(band.error()).isEqualTo(band.medianError());
    }

    @Test
    void drawsThatDefineNothingDoNotCount() {
        Band band = Band.of(OptionalDouble.empty(), new double[] {1, Double.NaN, 3});
        assertThat(band.draws()).isEqualTo(2);
        assertThat(band.median().orElseThrow()).isCloseTo(2, within(1e-12));
        Band none = Band.of(OptionalDouble.empty(), new double[] {Double.NaN});
        assertThat(none.median()).isEmpty();
        assertThat(none.error()).isEmpty();
        Band one = Band.of(OptionalDouble.empty(), new double[] {7});
        assertThat(one.p05()).hasValue(7);
        assertThat(one.p95()).hasValue(7);
        assertThat(one.error()).hasValue(0);
    }

    /** The stated errors are the spread of the quantiles over repetitions, within a third. */
    @Test
    void errorsAreThoseSeenInRepetitions() {
        SplittableRandom random = new SplittableRandom(8);
        int repetitions = 400;
        double[] sums = new double[4];
        for (int r = 0; r < repetitions; r++) {
            double[] drawn = random.doubles(500).toArray();
            Band band = Band.of(OptionalDouble.empty(), drawn);
            sums[0] += Math.pow(band.median().orElseThrow() - 0.5, 2) / repetitions;
            sums[1] += band.medianError().orElseThrow() / repetitions;
            sums[2] += Math.pow(band.p05().orElseThrow() - 0.05, 2) / repetitions;
            sums[3] += band.p05Error().orElseThrow() / repetitions;
        }
        assertThat(sums[1] / Math.sqrt(sums[0])).isBetween(0.75, 1.33);
        assertThat(sums[3] / Math.sqrt(sums[2])).isBetween(0.75, 1.33);
    }

    @Test
    void sharesAddUp() {
        Share share = new Share(3, 4).and(new Share(0, 6));
        assertThat(share).isEqualTo(new Share(3, 10));
        assertThat(share.value()).isEqualTo(0.3);
        assertThat(share.unsure()).isTrue();
        assertThat(new Share(10, 10).unsure()).isFalse();
        assertThat(new Share(10, 10).error()).isGreaterThan(0);
        assertThat(new Share(0, 0).value()).isNaN();
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
