// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.crux;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.special.Erf;

/**
 * Shapley values: what each input contributes to the difference between two sides, averaged over
 * all orders in which one side could take over the other's inputs one by one (L. S. Shapley, <i>A
 * value for n-person games</i>, 1953; for docs/model.md section 8).
 *
 * <p><b>Formula</b>: φ_i = Σ_S |S|! (n − |S| − 1)! / n! · (f(S ∪ i) − f(S)) over the sets S of
 * other inputs. {@link #exact} adds up in exact decimal arithmetic, so that the numerators over n!
 * sum to n! (f(all) − f(none)) without any rounding; a value is rounded once, at the end.
 *
 * <p><b>Validity</b>: n from 1 to 12 exact; {@link #sampled} beyond, to n = 30, with a confidence
 * interval. f must be finite.
 *
 * <p><b>Cost</b>: f is asked once for each of the 2ⁿ sets, or at most n times an order.
 */
public final class Shapley {

    /** Most inputs whose values are computed exactly. */
    public static final int MOST_EXACT = 12;

    private static final int MOST = 30;

    private Shapley() {}

    /**
     * What the inputs contribute.
     *
     * @param values φ of each input, in order, in the unit of f
     * @param halfWidths half the 95 % interval of each; 0 where exact
     * @param difference f(all) − f(none), in that unit
     */
    public record Attribution(List<Double> values, List<Double> halfWidths, double difference) {

        /** Copies the lists. */
        public Attribution {
            values = List.copyOf(values);
            halfWidths = List.copyOf(halfWidths);
        }

        /**
         * Whether the values are exact.
         *
         * @return true where nothing was sampled
         */
        public boolean exact() {
            return halfWidths.stream().allMatch(width -> width == 0);
        }
    }

    /**
     * Exact values.
     *
     * @param inputs n, 1 to 12
     * @param figure f of a set of inputs
     * @return the values
     */
    public static Attribution exact(int inputs, IntToDoubleFunction figure) {
        check(inputs, MOST_EXACT, "Use the sampled values beyond.");
        double[] of = new double[1 << inputs];
        for (int set = 0; set < of.length; set++) {
            of[set] = finite(figure.applyAsDouble(set), set);
        }
        BigInteger orders = factorial(inputs);
        List<Double> values = new ArrayList<>();
        for (BigDecimal numerator : numerators(inputs, of)) {
            values.add(
                    numerator.divide(new BigDecimal(orders), MathContext.DECIMAL128).doubleValue());
        }
        return new Attribution(
                values, values.stream().map(_ -> 0.0).toList(), of[of.length - 1] - of[0]);
    }

    /** φ_i · n!, without rounding. */
    static List<BigDecimal> numerators(int inputs, double[] of) {
        BigDecimal[] weights = new BigDecimal[inputs];
        for (int size = 0; size < inputs; size++) {
            weights[size] = new BigDecimal(factorial(size).multiply(factorial(inputs - size - 1)));
        }
        List<BigDecimal> numerators = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int set = 0; set < of.length; set++) {
                if ((set >> i & 1) == 0) {
                    BigDecimal gain =
                            new BigDecimal(of[set | 1 << i]).subtract(new BigDecimal(of[set]));
                    sum = sum.add(gain.multiply(weights[Integer.bitCount(set)]));
                }
            }
            numerators.add(sum);
        }
        return numerators;
    }

    /**
     * Values from a sample of orders. Each order's contributions sum to the difference, so the
     * means do too, to rounding.
     *
     * @param inputs n, 1 to 30
     * @param figure f of a set of inputs
     * @param orders how many orders, 2 at least
     * @param seed of the sample
     * @return the values with 95 % intervals (normal approximation)
     */
    public static Attribution sampled(
            int inputs, IntToDoubleFunction figure, int orders, long seed) {
        check(inputs, MOST, "Take together those that belong together.");
        if (orders < 2) {
            throw new IllegalArgumentException("The orders (" + orders + ") must be 2 at least.");
        }
        Map<Integer, Double> known = new HashMap<>();
        IntToDoubleFunction asked =
                set -> known.computeIfAbsent(set, s -> finite(figure.applyAsDouble(s), s));
        double[] sum = new double[inputs];
        double[] squares = new double[inputs];
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[inputs];
        for (int k = 0; k < inputs; k++) {
            order[k] = k;
        }
        for (int o = 0; o < orders; o++) {
            for (int k = inputs - 1; k > 0; k--) {
                int other = random.nextInt(k + 1);
                int held = order[k];
                order[k] = order[other];
                order[other] = held;
            }
            int set = 0;
            double before = asked.applyAsDouble(0);
            for (int i : order) {
                set |= 1 << i;
                double after = asked.applyAsDouble(set);
                sum[i] += after - before;
                squares[i] += (after - before) * (after - before);
                before = after;
            }
        }
        double normal = Math.sqrt(2) * Erf.erfInv(0.95);
        List<Double> values = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            double mean = sum[i] / orders;
            double variance = Math.max(0, squares[i] - orders * mean * mean) / (orders - 1);
            values.add(mean);
            widths.add(normal * Math.sqrt(variance / orders));
        }
        int all = (int) ((1L << inputs) - 1);
        return new Attribution(values, widths, asked.applyAsDouble(all) - asked.applyAsDouble(0));
    }

    private static void check(int inputs, int most, String remedy) {
        if (inputs < 1 || inputs > most) {
            throw new IllegalArgumentException(
                    "The inputs that differ (" + inputs + ") must be 1 to " + most + ". " + remedy);
        }
    }

    private static double finite(double value, int set) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The figure ("
                            + value
                            + ") of the set of inputs "
                            + Integer.toBinaryString(set)
                            + " must be finite.");
        }
        return value;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }
}
