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
    public static void write(
            String words, double[] at, Frame frame, boolean west, Markup page) {
        page.leaf(
                "span",
                words,
                "class",
                west ? "lab west" : "lab",
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
