// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {

    /** T. Ishigami and T. Homma, 1990, with a = 7 and b = 0.1. */
    private static double ishigami(double[] x) {
        return Math.sin(x[0])
                + 7 * Math.pow(Math.sin(x[1]), 2)
                + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    private static final double[] G = {0, 1, 4.5, 9};

    /** I. M. Sobol' and Saltelli's g function. */
    private static double g(double[] x) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= (Math.abs(4 * x[i] - 2) + G[i]) / (1 + G[i]);
        }
        return product;
    }

    private static double[] ishigamiTotals() {
        double pi4 = Math.pow(Math.PI, 4);
        double first = 0.5 * Math.pow(1 + 0.1 * pi4 / 5, 2);
        double second = 49.0 / 8;
        double both = 0.01 * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
        double all = first + second + both;
        return new double[] {(first + both) / all, second / all, both / all};
    }

    private static double[] gTotals() {
        double product = 1;
        for (double a : G) {
            product *= 1 + 1 / (3 * (1 + a) * (1 + a));
        }
        double[] totals = new double[G.length];
        for (int i = 0; i < G.length; i++) {
            double own = 1 / (3 * (1 + G[i]) * (1 + G[i]));
            totals[i] = own * product / (1 + own) / (product - 1);
        }
        return totals;
    }

    private static List<SobolIndices.Index> indices(
            int parameters, Spread spread, ToDoubleFunction<double[]> of, int rows, long seed) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            names.add("x" + i);
        }
        SobolDesign design =
                new SobolDesign(
                        new ParameterStream(seed), names, Collections.nCopies(parameters, spread));
        double[][] figures = new double[rows][design.columns()];
        for (int j = 0; j < rows; j++) {
            for (int c = 0; c < design.columns(); c++) {
                figures[j][c] = of.applyAsDouble(design.world(j, c));
            }
        }
        return SobolIndices.of(names, figures, seed);
    }

    private static final Spread CIRCLE = new Spread(-Math.PI, OptionalDouble.empty(), Math.PI);
    private static final Spread UNIT = new Spread(0, OptionalDouble.empty(), 1);

    @Test
    void analyticTotalsAreThePublishedOnes() {
        assertThat(ishigamiTotals()[0]).isCloseTo(0.5576, within(5e-5));
        assertThat(ishigamiTotals()[1]).isCloseTo(0.4424, within(5e-5));
        assertThat(ishigamiTotals()[2]).isCloseTo(0.2437, within(5e-5));
    }

    @Test
    void intervalsHoldTheAnalyticValueForIshigami() {
        held(3, CIRCLE, SobolIndicesTest::ishigami, ishigamiTotals());
    }

    @Test
    void intervalsHoldTheAnalyticValueForSobolsG() {
        held(4, UNIT, SobolIndicesTest::g, gTotals());
    }

    private static void held(
            int parameters, Spread spread, ToDoubleFunction<double[]> of, double[] analytic) {
        int[] held = new int[parameters];
        double[] widest = new double[parameters];
        for (int seed = 0; seed < 200; seed++) {
            List<SobolIndices.Index> indices = indices(parameters, spread, of, 256, seed);
            for (int i = 0; i < parameters; i++) {
                SobolIndices.Index index = indices.get(i);
                widest[i] = Math.max(widest[i], index.high() - index.low());
                if (index.low() <= analytic[i] && analytic[i] <= index.high()) {
                    held[i]++;
                }
            }
        }
        for (int i = 0; i < parameters; i++) {
            assertThat(held[i]).as("x%d held in 200", i).isGreaterThanOrEqualTo(180);
            // An interval that holds everything would tell nothing.
            assertThat(widest[i]).as("x%d widest", i).isLessThan(0.45);
        }
    }

    @Test
    void moreRowsComeCloser() {
        List<SobolIndices.Index> indices =
                indices(3, CIRCLE, SobolIndicesTest::ishigami, 16_384, 5);
        for (int i = 0; i < 3; i++) {
            assertThat(indices.get(i).total()).isCloseTo(ishigamiTotals()[i], within(0.01));
        }
    }

    @Test
    void whatDoesNotMatterHasNoIndex() {
        List<SobolIndices.Index> indices = indices(3, UNIT, x -> x[0] + 2 * x[1], 1024, 1);
        assertThat(indices.get(0).total()).isCloseTo(0.2, within(0.02));
        assertThat(indices.get(1).total()).isCloseTo(0.8, within(0.06));
        assertThat(indices.get(2).total()).isZero();
        assertThat(indices.get(2).high()).isZero();
    }

    @Test
    void aFigureThatDoesNotVaryHasNone() {
        assertThat(indices(2, UNIT, x -> 3, 64, 1)).isEmpty();
        assertThat(SobolIndices.of(List.of("a"), new double[][] {{1, 2}}, 1)).isEmpty();
        assertThat(
                        SobolIndices.of(
                                List.of("a"), new double[][] {{1, 2}, {Double.NaN, 1}, {3, 3}}, 1))
                .hasSize(1);
    }
}
