// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import org.umbrella.report.map.Signs;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Svg;

/** The legend of coverage maps: the same words and signs everywhere. */
final class Legend {

    private Legend() {}

    /** What maps and legend fill with: the hatch for what is in range and not covered. */
    static void define(Markup into) {
        hatch("hatch-key", 6, into);
        hatch("hatch-large", 15, into);
        hatch("hatch-small", 30, into);
        Signs.define(into);
    }

    private static void hatch(String id, int spacing, Markup into) {
        Svg.openTile(id, spacing, 45, "hatch-ground", into);
        into.empty(
                "rect",
                "class",
                "hatch-line",
                "width",
                Double.toString(0.42 * spacing),
                "height",
                Integer.toString(spacing));
        into.close();
    }

    static void write(Markup into) {
        into.open("ul", "class", "legend key");
        swatch("c1", "covered by one system", into);
        swatch("c2", "two", into);
        swatch("c3", "three or more", into);
        swatch("c0", "in range, not covered", into);
        swatch("own", "not in range", into);
        swatch("land", "not asked", into);
        sign(Signs.SITE, "interceptors on land", into);
        sign(Signs.SHIP, "ship (notional station)", into);
        sign(Signs.RADAR, "radar", into);
        item(into).empty("path", "class", "fan", "d", "M3 9 21 1A22 22 0 0 1 21 17z");
        end("radar sector and range", into);
        item(into).empty("path", "class", "launch", "d", "M3 3h18v12h-18z");
        end("launch area", into);
        sign(Signs.LAUNCH, "launch point", into);
        into.close();
    }

    private static void swatch(String style, String words, Markup into) {
        item(into).empty("rect", "class", style, "width", "24", "height", "18");
        end(words, into);
    }

    private static void sign(String sign, String words, Markup into) {
        item(into);
        Signs.put(sign, 12, 9, into);
        end(words, into);
    }

    private static Markup item(Markup into) {
        return into.open("li").open("svg", "viewBox", "0 0 24 18", "aria-hidden", "true");
    }

    private static void end(String words, Markup into) {
        into.close().text(words).close();
    }
}
