// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as print shows them: two or three significant figures, thousands apart. */
public final class Numbers {

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
    private static final char NARROW_SPACE = '\u202f';

    private Numbers() {}

    /**
     * Three significant figures.
     *
     * @param value the number
     * @return "0", "0.0123", "4.5", "312", "5 320"
     */
    public static String three(double value) {
        if (value == 0) {
            return "0";
        }
        return grouped(BigDecimal.valueOf(value).round(THREE));
    }

    /**
     * An area in thousands of square kilometres.
     *
     * @param squareMeters the area, m²
     * @return its number
     */
    public static String thousandSquareKilometers(double squareMeters) {
        return three(squareMeters / 1e9);
    }

    /**
     * People in millions.
     *
     * @param people how many
     * @return their number
     */
    public static String millions(long people) {
        return three(people / 1e6);
    }

    /**
     * A value as its file has it.
     *
     * @param value the number
     * @return all its digits, none for nothing
     */
    public static String exact(double value) {
        return grouped(BigDecimal.valueOf(value));
    }

    private static String grouped(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(plain);
        if (end - start > 4) {
            for (int k = end - 3; k > start; k -= 3) {
                text.insert(k, NARROW_SPACE);
            }
        }
        return text.toString().replace('-', '\u2212');
    }
}
