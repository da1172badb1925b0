// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * What many draws say of a figure: its median and its 5–95 % band beside the nominal value, with
 * the Monte-Carlo error of each (docs/model.md section 8).
 *
 * <p><b>Formula</b>: sample quantiles by linear interpolation (R. Hyndman and Y. Fan, 1996, type
 * 7). The standard error of the q-quantile is half the distance between the sample quantiles at q ±
 * √(q(1 − q)/n), the order-statistic interval of one standard deviation (H. A. David, <i>Order
 * Statistics</i>, 3rd edition, section 7.1), as for independent draws.
 *
 * <p><b>Validity</b>: draws in which the figure is not defined (NaN: nothing threatened) do not
 * count; {@code draws} says how many did. Errors are estimates, not bounds.
 *
 * @param nominal the figure at nominal values; empty where it is not defined there
 * @param median the median over the draws; empty, as the others, where no draw defines the figure
 * @param p05 5 % of the draws lie below
 * @param p95 5 % of the draws lie above
 * @param medianError standard error of the median
 * @param p05Error standard error of {@code p05}
 * @param p95Error standard error of {@code p95}
 * @param draws draws in which the figure is defined
 */
public record Band(
        OptionalDouble nominal,
        OptionalDouble median,
        OptionalDouble p05,
        OptionalDouble p95,
        OptionalDouble medianError,
        OptionalDouble p05Error,
        OptionalDouble p95Error,
        int draws) {

    /**
     * The band of a figure.
     *
     * @param nominal the figure at nominal values; empty where it is not defined there
     * @param drawn the figure in each draw, in any order; NaN where it is not defined
     * @return the band
     */
    public static Band of(OptionalDouble nominal, double[] drawn) {
        double[] sorted = Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return new Band(
                nominal,
                quantile(sorted, 0.5),
                quantile(sorted, 0.05),
                quantile(sorted, 0.95),
                error(sorted, 0.5),
                error(sorted, 0.05),
                error(sorted, 0.95),
                sorted.length);
    }

    /**
     * The greatest of the three errors, for where one is shown.
     *
     * @return the error; empty where no draw defines the figure
     */
    public OptionalDouble error() {
        return medianError.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Math.max(
                                medianError.getAsDouble(),
                                Math.max(p05Error.getAsDouble(), p95Error.getAsDouble())));
    }

    private static OptionalDouble quantile(double[] sorted, double q) {
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(at(sorted, q));
    }

    private static OptionalDouble error(double[] sorted, double q) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double step = Math.sqrt(q * (1 - q) / sorted.length);
        return OptionalDouble.of(
                (at(sorted, Math.min(1, q + step)) - at(sorted, Math.max(0, q - step))) / 2);
    }

    private static double at(double[] sorted, double q) {
        if (q <= 0) {
            return sorted[0];
        }
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(sorted, 100 * q);
    }
}
