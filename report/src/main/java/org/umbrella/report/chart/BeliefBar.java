// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.chart;

import java.util.Locale;
import org.umbrella.report.page.Markup;

/**
 * One bar of a chart of beliefs: from the baseline to the share under the belief, on an axis from 0
 * to 100 %. Lengths are per cent of the width it is given, so that nothing scales but the bar; a
 * bar to the right of the baseline is filled, one to the left is hollow, so that they differ in
 * grey. The number stands beside it in words, so it is hidden from those who hear the page.
 */
public final class BeliefBar {

    private static final double HEIGHT = 18;

    private BeliefBar() {}

    /**
     * Draws the bar.
     *
     * @param baseline the share at the baseline, 0 to 1
     * @param share the share under the belief, 0 to 1
     * @param into where it is written
     */
    public static void draw(double baseline, double share, Markup into) {
        into.open(
                "svg",
                "class",
                "belief-bar",
                "aria-hidden",
                "true",
                "height",
                Double.toString(HEIGHT));
        into.empty(
                "rect",
                "class",
                "belief-axis",
                "x",
                "0",
                "y",
                "4",
                "width",
                "100%",
                "height",
                "10");
        double from = Math.min(baseline, share);
        double length = Math.abs(share - baseline);
        if (length > 0) {
            into.empty(
                    "rect",
                    "class",
                    share > baseline ? "belief-more" : "belief-less",
                    "x",
                    percent(from),
                    "y",
                    "4",
                    "width",
                    percent(length),
                    "height",
                    "10");
        }
        into.empty(
                "line",
                "class",
                "belief-base",
                "x1",
                percent(baseline),
                "x2",
                percent(baseline),
                "y1",
                "0",
                "y2",
                Double.toString(HEIGHT));
        into.close();
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * fraction);
    }
}
