// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.umbrella.scenario.Quantity;

/**
 * How a parameter is spread (docs/model.md section 8): triangular on {low, nominal, high}, uniform
 * where the nominal is absent, fixed where there is one value. Where one of low and high is absent
 * the nominal is its own end: the spread that is published is taken and none is added.
 *
 * @param low least value
 * @param mode the nominal value; empty where there is none
 * @param high greatest value
 */
public record Spread(double low, OptionalDouble mode, double high) {

    /** Checks that the three are finite and in order. */
    public Spread {
        double middle = mode.orElse(low);
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= middle && middle <= high)) {
            throw new IllegalArgumentException(
                    "The low ("
                            + low
                            + "), nominal ("
                            + middle
                            + ") and high ("
                            + high
                            + ") of a spread must be finite and must not decrease. Maybe two of"
                            + " them are swapped.");
        }
    }

    /**
     * The spread of a published value.
     *
     * @param quantity the value; its unit is kept
     * @return the spread; empty where the value has no number at all
     */
    public static Optional<Spread> of(Quantity quantity) {
        OptionalDouble nominal = quantity.nominal();
        OptionalDouble low = quantity.low().isPresent() ? quantity.low() : nominal;
        OptionalDouble high = quantity.high().isPresent() ? quantity.high() : nominal;
        if (low.isEmpty() && high.isEmpty()) {
            return Optional.empty();
        }
        double least = low.orElseGet(high::getAsDouble);
        double greatest = high.orElseGet(low::getAsDouble);
        return Optional.of(new Spread(least, nominal, greatest));
    }

    /**
     * Whether there is one value only.
     *
     * @return true where every draw has the same
     */
    public boolean fixed() {
        return low == high;
    }

    /**
     * The value below which a share of the draws lies.
     *
     * @param share from 0 to 1
     * @return the value, in the unit of the three
     */
    public double quantile(double share) {
        if (fixed()) {
            return low;
        }
        return mode.isPresent()
                ? new TriangularDistribution(low, mode.getAsDouble(), high)
                        .inverseCumulativeProbability(share)
                : low + share * (high - low);
    }
}
