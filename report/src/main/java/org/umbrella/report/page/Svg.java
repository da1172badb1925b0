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
     * Opens a pattern to fill with, a square tile on its ground; what is drawn on that and the
     * closing are the caller's.
     *
     * @param id its id
     * @param side side of the tile, in units of what is filled
     * @param turnDegrees how far it is turned
     * @param ground class of the ground in the style sheet
     * @param into where it is written
     */
    public static void openTile(String id, int side, int turnDegrees, String ground, Markup into) {
        String size = Integer.toString(side);
        into.open(
                "pattern",
                "id",
                id,
                "width",
                size,
                "height",
                size,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(" + turnDegrees + ")");
        into.empty("rect", "class", ground, "width", size, "height", size);
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
