// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.chart;

import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Svg;

/**
 * A chart as wide as there is room: heights are pixels and places along are per cent, so that type
 * and signs have one size at every width and no script is needed.
 */
public final class Fluid {

    private Fluid() {}

    /**
     * Opens a chart.
     *
     * @param title what it says
     * @param description what is drawn, for those who cannot see it
     * @param height px
     * @param page where to; the element stays open
     */
    public static void open(String title, String description, double height, Markup page) {
        page.open(
                "svg",
                "role",
                "img",
                "class",
                "fluid chart",
                "height",
                Svg.number(height),
                "style",
                "height:" + Svg.number(height) + "px");
        page.leaf("title", title).leaf("desc", description);
    }

    /**
     * A line between two places.
     *
     * @param x0 from, per cent of the width
     * @param y0 from, px
     * @param x1 to, per cent
     * @param y1 to, px
     * @param style its class
     * @param page where to
     */
    public static void line(double x0, double y0, double x1, double y1, String style, Markup page) {
        page.empty(
                "line",
                "class",
                style,
                "x1",
                percent(x0),
                "y1",
                Svg.number(y0),
                "x2",
                percent(x1),
                "y2",
                Svg.number(y1));
    }

    /**
     * A box.
     *
     * @param x left edge, per cent
     * @param y upper edge, px
     * @param width per cent
     * @param height px
     * @param style its class
     * @param page where to
     */
    public static void box(
            double x, double y, double width, double height, String style, Markup page) {
        page.empty(
                "rect",
                "class",
                style,
                "x",
                percent(x),
                "y",
                Svg.number(y),
                "width",
                percent(width),
                "height",
                Svg.number(height));
    }

    /**
     * A dot.
     *
     * @param x middle, per cent
     * @param y middle, px
     * @param radius px
     * @param style its class
     * @param page where to
     */
    public static void dot(double x, double y, double radius, String style, Markup page) {
        page.empty(
                "circle",
                "class",
                style,
                "cx",
                percent(x),
                "cy",
                Svg.number(y),
                "r",
                Svg.number(radius));
    }

    /**
     * Words.
     *
     * @param words what is written
     * @param x where, per cent
     * @param shift px to the right of that
     * @param y the line they stand on, px
     * @param style their class
     * @param anchor start, middle or end
     * @param page where to
     */
    public static void text(
            String words,
            double x,
            double shift,
            double y,
            String style,
            String anchor,
            Markup page) {
        page.leaf(
                "text",
                words,
                "x",
                percent(x),
                "dx",
                Svg.number(shift),
                "y",
                Svg.number(y),
                "class",
                style,
                "text-anchor",
                anchor);
    }

    private static String percent(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f%%", value);
    }
}
