// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.Locale;
import org.umbrella.report.map.Frame;
import org.umbrella.report.page.Markup;

/** Names of places over a map: words of the page, so that they have one size at every width. */
public final class MapLabel {

    private MapLabel() {}

    /**
     * Writes a name beside a sign; the script draws it into pictures that are saved.
     *
     * @param words the name
     * @param at the sign, in the units of the frame
     * @param frame the map
     * @param west whether the name stands left of the sign
     * @param page the inside of the map's box
     */
    public static void write(String words, double[] at, Frame frame, boolean west, Markup page) {
        place(words, at, frame, west ? "lab west" : "lab", page);
    }

    /**
     * Writes a name below a sign, towards the middle of the map: beside it a line goes on.
     *
     * @param words the name
     * @param at the sign, in the units of the frame
     * @param frame the map
     * @param page the inside of the map's box
     */
    public static void below(String words, double[] at, Frame frame, Markup page) {
        boolean east = at[0] > frame.width() / 2.0;
        place(words, at, frame, east ? "lab below west" : "lab below", page);
    }

    private static void place(String words, double[] at, Frame frame, String style, Markup page) {
        page.leaf(
                "span",
                words,
                "class",
                style,
                "aria-hidden",
                "true",
                "style",
                String.format(
                        Locale.ROOT,
                        "left:%.2f%%;top:%.2f%%",
                        100 * at[0] / frame.width(),
                        100 * at[1] / frame.height()));
    }
}
