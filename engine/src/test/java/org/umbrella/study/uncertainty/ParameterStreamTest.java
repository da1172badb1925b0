// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.hipparchus.random.SobolSequenceGenerator;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Quantity;

class ParameterStreamTest {

    private static final ParameterStream STREAM = new ParameterStream(20130325);

    /** Regression pin: these move only where every recorded result of a draw moves with them. */
    @Test
    void drawsAreTheRecordedOnes() {
        assertThat(STREAM.share(0, "sm3-iia/burnout_speed_km_s")).isEqualTo(0.9898350922581226);
        assertThat(STREAM.share(1, "sm3-iia/burnout_speed_km_s")).isEqualTo(0.17471068257738487);
        assertThat(STREAM.share(999, "sm3-iia/burnout_speed_km_s")).isEqualTo(0.9750372353657096);
        assertThat(new ParameterStream(20130326).share(0, "sm3-iia/burnout_speed_km_s"))
                .isNotEqualTo(STREAM.share(0, "sm3-iia/burnout_speed_km_s"));
        assertThat(STREAM.share(0, "sm3-ib/burnout_speed_km_s"))
                .isNotEqualTo(STREAM.share(0, "sm3-iia/burnout_speed_km_s"));
    }

    @Test
    void backwardsAndInBlocksAreTheSameDraws() {
        double[] forward = IntStream.range(0, 500).mapToDouble(i -> STREAM.share(i, "a")).toArray();
        double[] backward = new double[500];
        for (int i = 499; i >= 0; i--) {
            STREAM.share(i, "b");
            backward[i] = STREAM.share(i, "a");
        }
        double[] parallel =
                IntStream.range(0, 500).parallel().mapToDouble(i -> STREAM.share(i, "a")).toArray();
        assertThat(backward).isEqualTo(forward);
        assertThat(parallel).isEqualTo(forward);
    }

    /** What makes it a scrambled Sobol' sequence: one point in each equal share, block by block. */
    @Test
    void everyAlignedBlockHasOnePointInEachShare() {
        for (int k = 0; k <= 12; k++) {
            int n = 1 << k;
            for (int block = 0; block < 3; block++) {
                Set<Integer> shares = new HashSet<>();
                for (int i = 0; i < n; i++) {
                    shares.add((int) (n * STREAM.share((long) block * n + i, "x")));
                }
                assertThat(shares).as("2^%d, block %d", k, block).hasSize(n);
            }
        }
    }

    /** Oracle: a library's first Sobol' dimension has the same shares, unscrambled. */
    @Test
    void theLibrarysSobolSequenceHasTheSameShares() {
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(1);
        int n = 1024;
        int[] library = IntStream.range(0, n).map(i -> (int) (n * sobol.nextVector()[0])).toArray();
        int[] ours = IntStream.range(0, n).map(i -> (int) (n * STREAM.share(i, "x"))).toArray();
        Arrays.sort(library);
        Arrays.sort(ours);
        assertThat(ours).isEqualTo(library);
    }

    @Test
    void triangularDrawsPassChiSquare() {
        Spread spread = new Spread(4.35, OptionalDouble.of(4.5), 5.6);
        TriangularDistribution law = new TriangularDistribution(4.35, 4.5, 5.6);
        int bins = 40;
        for (int seed = 0; seed < 20; seed++) {
            ParameterStream stream = new ParameterStream(seed);
            // A draw from each of 10,000 streams: independent, where draws of one are stratified
            // and would pass better than chance.
            long[] seen = new long[bins];
            for (int i = 0; i < 10_000; i++) {
                double value = stream.apart("" + i).value(i, "speed", spread);
                double equal = (value - 4.35) / (5.6 - 4.35) * bins;
                seen[(int) equal]++;
            }
            double[] expected = new double[bins];
            for (int b = 0; b < bins; b++) {
                double width = (5.6 - 4.35) / bins;
                expected[b] =
                        10_000
                                * (law.cumulativeProbability(4.35 + (b + 1) * width)
                                        - law.cumulativeProbability(4.35 + b * width));
            }
            assertThat(new ChiSquareTest().chiSquareTest(expected, seen))
                    .as("seed %d", seed)
                    .isGreaterThan(1e-4);
        }
    }

    @Test
    void theDrawsOfOneStreamPassChiSquareToo() {
        Spread spread = new Spread(10, OptionalDouble.of(30), 60);
        TriangularDistribution law = new TriangularDistribution(10, 30, 60);
        long[] seen = new long[50];
        double[] expected = new double[50];
        for (int i = 0; i < 10_000; i++) {
            seen[(int) (STREAM.value(i, "delay", spread) - 10)]++;
        }
        for (int b = 0; b < 50; b++) {
            expected[b] =
                    10_000
                            * (law.cumulativeProbability(11 + b)
                                    - law.cumulativeProbability(10 + b));
        }
        assertThat(new ChiSquareTest().chiSquareTest(expected, seen)).isGreaterThan(0.05);
    }

    @Test
    void parametersAreUncorrelated() {
        int n = 4096;
        double[][] columns = new double[12][];
        for (int p = 0; p < columns.length; p++) {
            String id = "entry" + p + "/burn_time_s";
            columns[p] = IntStream.range(0, n).mapToDouble(i -> STREAM.share(i, id)).toArray();
        }
        for (int p = 0; p < columns.length; p++) {
            for (int q = 0; q < p; q++) {
                assertThat(new PearsonsCorrelation().correlation(columns[p], columns[q]))
                        .isCloseTo(0, within(5 / Math.sqrt(n)));
            }
        }
    }

    /** Stratified draws are no worse than independent ones: the mean of a sum comes out closer. */
    @Test
    void theMeanOfASumIsCloserThanChance() {
        int n = 1024;
        double squared = 0;
        for (int seed = 0; seed < 50; seed++) {
            ParameterStream stream = new ParameterStream(seed);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += stream.share(i, "a") + stream.share(i, "b") + stream.share(i, "c");
            }
            squared += Math.pow(sum / n - 1.5, 2);
        }
        double independent = Math.sqrt(3 / 12.0 / n);
        assertThat(Math.sqrt(squared / 50)).isLessThan(0.05 * independent);
    }

    @Test
    void sharesAreInsideAndTheEndsOfTheStreamAreDrawn() {
        for (long draw : new long[] {0, 1, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFFL}) {
            assertThat(STREAM.share(draw, "")).isGreaterThan(0).isLessThan(1);
        }
        assertThatThrownBy(() -> STREAM.share(-1, "a"))
                .hasMessageContaining("The draw (-1) must be");
        assertThatThrownBy(() -> STREAM.share(1L << 32, "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSpreadIsThatOfThePublishedValue() {
        assertThat(Spread.of(quantity(3.0, 3.2, 3.5)))
                .contains(new Spread(3.0, OptionalDouble.of(3.2), 3.5));
        assertThat(Spread.of(quantity(5.0, 5.5, Double.NaN)))
                .contains(new Spread(5.0, OptionalDouble.of(5.5), 5.5));
        assertThat(Spread.of(quantity(Double.NaN, 5.5, 6)))
                .contains(new Spread(5.5, OptionalDouble.of(5.5), 6));
        assertThat(Spread.of(quantity(6.3, Double.NaN, 9.0)))
                .contains(new Spread(6.3, OptionalDouble.empty(), 9.0));
        assertThat(Spread.of(quantity(Double.NaN, 7, Double.NaN)).orElseThrow().fixed()).isTrue();
        assertThat(Spread.of(quantity(Double.NaN, Double.NaN, Double.NaN))).isEmpty();
    }

    @Test
    void quantilesAreThoseOfTheLaws() {
        Spread uniform = new Spread(6.3, OptionalDouble.empty(), 9.0);
        assertThat(uniform.quantile(0.5)).isCloseTo(7.65, within(1e-12));
        Spread triangle = new Spread(0, OptionalDouble.of(1), 2);
        assertThat(triangle.quantile(0.5)).isCloseTo(1, within(1e-12));
        assertThat(triangle.quantile(0.125)).isCloseTo(0.5, within(1e-12));
        Spread fixed = new Spread(7, OptionalDouble.of(7), 7);
        assertThat(STREAM.value(5, "a", fixed)).isEqualTo(7);
    }

    private static Quantity quantity(double low, double nominal, double high) {
        return new Quantity(
                optional(low), optional(nominal), optional(high), "km/s", "", Grade.NONE, "");
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
