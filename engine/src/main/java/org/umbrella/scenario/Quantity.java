// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.OptionalDouble;

/**
 * A published or assumed value with its spread and where it comes from (docs/model.md, section 8).
 * The numbers are in {@code unit}, as in files; they are not converted to SI.
 *
 * @param low least of the spread between sources; empty where unknown
 * @param nominal the value used unless a study says otherwise; empty where there is none
 * @param high greatest of the spread between sources; empty where unknown
 * @param unit unit of the three ("km", "km/s", "s", "deg")
 * @param source where it was found, in words that name ids of {@link Source}
 * @param grade how well it is known
 * @param note what else must be known to use it; empty where nothing
 */
public record Quantity(
        OptionalDouble low,
        OptionalDouble nominal,
        OptionalDouble high,
        String unit,
        String source,
        Grade grade,
        String note) {

    /** Checks that the numbers are finite and in order. */
    public Quantity {
        double least = low.orElse(nominal.orElse(Double.NEGATIVE_INFINITY));
        double middle = nominal.orElse(least);
        double greatest = high.orElse(Double.POSITIVE_INFINITY);
        if (!(least <= middle && middle <= greatest)) {
            throw new IllegalArgumentException(
                    "The low ("
                            + text(low)
                            + "), nominal ("
                            + text(nominal)
                            + ") and high ("
                            + text(high)
                            + ") of a value must not decrease. Maybe two of them are swapped.");
        }
    }

    /**
     * A copy whose nominal a study has set; low and high widen to hold it.
     *
     * @param value the value the study uses, in {@code unit}
     * @param why what to say of it, in the place of the source
     * @return the changed copy
     */
    public Quantity withNominal(double value, String why) {
        return new Quantity(
                low.isPresent() ? OptionalDouble.of(Math.min(low.getAsDouble(), value)) : low,
                OptionalDouble.of(value),
                high.isPresent() ? OptionalDouble.of(Math.max(high.getAsDouble(), value)) : high,
                unit,
                why,
                Grade.ASSUMPTION,
                "The catalogue has " + text(nominal) + " " + unit + " (" + grade.id() + ").");
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "none";
    }
}
