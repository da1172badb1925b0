// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import java.util.Locale;

/** The few SVG elements that every chart is drawn with; lengths in user units, y downwards. */
public final class Svg {

    private Svg() {}

    /**
     * A straight line.
     *
     * @param x0 from
     * @param y0 from
     * @param x1 to
     * @param y1 to
     * @param style its class in the style sheet
     * @param into where it is written
     */
    public static void line(double x0, double y0, double x1, double y1, String style, Markup into) {
        into.empty(
                "path",
                "class",
                style,
                "d",
                "M" + number(x0) + " " + number(y0) + "L" + number(x1) + " " + number(y1));
    }

    /**
     * Words.
     *
     * @param words what is written
     * @param x where
     * @param y the line they stand on
     * @param style their class in the style sheet
     * @param anchor start, middle or end: what of them stands at x
     * @param into where they are written
     */
    public static void text(
            String words, double x, double y, String style, String anchor, Markup into) {
        into.leaf(
                "text",
                words,
                "x",
                number(x),
                "y",
                number(y),
                "class",
                style,
                "text-anchor",
                anchor);
    }

    /**
     * A coordinate.
     *
     * @param value in user units
     * @return with one decimal
     */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
