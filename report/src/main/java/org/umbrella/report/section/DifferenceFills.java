// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Svg;

/**
 * The hatches that tell what differs apart where there is no colour: gained upright, lost crossed,
 * more and fewer systems level; what is covered alike has none. Colours are the style sheet's.
 */
final class DifferenceFills {

    /** Side of a tile in the legend's swatches and on maps, in the units of each. */
    private static final int KEY = 8;

    private static final int SMALL = 14;

    private static final double LINE = 0.2;

    private DifferenceFills() {}

    static void define(Markup into) {
        define("key", KEY, into);
        define("small", SMALL, into);
    }

    private static void define(String where, int side, Markup into) {
        begin("gain", where, side, 0, into);
        upright("gain", side, into);
        into.close();
        begin("lost", where, side, 45, into);
        upright("lost", side, into);
        level("lost", side, into);
        into.close();
        begin("more", where, side, 0, into);
        level("more", side, into);
        into.close();
        begin("fewer", where, side, 0, into);
        level("fewer", side, into);
        into.close();
    }

    private static void begin(String what, String where, int side, int turnDegrees, Markup into) {
        Svg.openTile(what + "-" + where, side, turnDegrees, what + "-ground", into);
    }

    private static void upright(String what, int side, Markup into) {
        line(what, side, "x", "width", "height", into);
    }

    private static void level(String what, int side, Markup into) {
        line(what, side, "y", "height", "width", into);
    }

    private static void line(
            String what, int side, String across, String thin, String along, Markup into) {
        into.empty(
                "rect",
                "class",
                what + "-line",
                across,
                Double.toString((1 - LINE) / 2 * side),
                thin,
                Double.toString(LINE * side),
                along,
                Integer.toString(side));
    }
}
