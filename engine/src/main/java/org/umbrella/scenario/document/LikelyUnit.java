// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.umbrella.scenario.Stage;

/**
 * The unit that was probably meant where a number lies outside the bounds of its field: one in
 * which the same number would lie inside them. The unit of a field is the end of its name.
 */
final class LikelyUnit {

    private static final int DIGITS = 6;

    /** What a unit that is easily mistaken for that of a field turns into. */
    private record Slip(String fieldEnd, String unit, DoubleUnaryOperator toField) {}

    /** The longer ends of names first, since a shorter one may end them. */
    private static final List<Slip> SLIPS =
            List.of(
                    new Slip("gm_m3_s2", "km3/s2", x -> 1e9 * x),
                    new Slip("_isp_s", "m/s", x -> x / Stage.STANDARD_GRAVITY),
                    new Slip("_rad_s", "deg/s", Math::toRadians),
                    new Slip("_km_s", "m/s", x -> x / 1e3),
                    new Slip("_m_s", "mm/s", x -> x / 1e3),
                    new Slip("cross_section_m2", "dBsm", x -> Math.pow(10, x / 10)),
                    new Slip("_uhf_m2", "dBsm", x -> Math.pow(10, x / 10)),
                    new Slip("_l_m2", "dBsm", x -> Math.pow(10, x / 10)),
                    new Slip("_s_m2", "dBsm", x -> Math.pow(10, x / 10)),
                    new Slip("_x_m2", "dBsm", x -> Math.pow(10, x / 10)),
                    new Slip("_kg_m2", "g/m2", x -> x / 1e3),
                    new Slip("_m2", "cm2", x -> x / 1e4),
                    new Slip("sphere_radius_m", "km", x -> 1e3 * x),
                    new Slip("_km", "m", x -> x / 1e3),
                    new Slip("_m", "mm", x -> x / 1e3),
                    new Slip("_kg", "g", x -> x / 1e3),
                    new Slip("_s", "ms", x -> x / 1e3));

    private LikelyUnit() {}

    /**
     * Names the unit.
     *
     * @param field name of the field, with its unit
     * @param given the number in the file
     * @param allowed whether a number is within the bounds of the field
     * @return "Maybe m/s was meant: 4.5."; empty where no other unit makes sense of it
     */
    static Optional<String> remedy(String field, double given, DoublePredicate allowed) {
        // A negative length is a wrong sign in every unit; only decibels go below zero.
        return SLIPS.stream()
                .filter(slip -> field.endsWith(slip.fieldEnd))
                .filter(slip -> (given < 0) == slip.unit.equals("dBsm"))
                .findFirst()
                .map(slip -> List.of(slip.unit, text(slip.toField.applyAsDouble(given))))
                .filter(unit -> allowed.test(Double.parseDouble(unit.get(1))))
                .map(unit -> "Maybe " + unit.get(0) + " was meant: " + unit.get(1) + ".");
    }

    private static String text(double value) {
        if (!Double.isFinite(value)) {
            return "NaN";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        boolean readable = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9;
        return readable ? rounded.toPlainString() : rounded.toString();
    }
}
