// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.report.page.Markup;

/**
 * Claims on one axis of km/s: the speed at which the verdict turns as a tick, the published range
 * of the interceptor as a band with its nominal value as a dot, the gap in numbers.
 */
public final class Margins {

    /**
     * One claim.
     *
     * @param words who, from where, with the verdict
     * @param gap the gap in words
     * @param requiredKmS speed at which the verdict turns
     * @param speedKmS the speed judged
     * @param low lower end of what is published, where known
     * @param high upper end
     */
    public record Row(
            String words,
            String gap,
            double requiredKmS,
            double speedKmS,
            OptionalDouble low,
            OptionalDouble high) {}

    private static final int ROW = 46;
    private static final int AXIS = 30;
    private static final double LEFT = 1.5;
    private static final double WIDTH = 97;

    private Margins() {}

    /**
     * Draws the chart.
     *
     * @param title what it says
     * @param description the same in words
     * @param rows at least one
     * @param page where to
     */
    public static void draw(String title, String description, List<Row> rows, Markup page) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Row row : rows) {
            least = Math.min(least, Math.min(row.requiredKmS(), row.low().orElse(row.speedKmS())));
            least = Math.min(least, row.speedKmS());
            most = Math.max(most, Math.max(row.requiredKmS(), row.high().orElse(row.speedKmS())));
            most = Math.max(most, row.speedKmS());
        }
        double from = Math.floor(least);
        double to = Math.max(from + 1, Math.ceil(most));
        int height = ROW * rows.size() + AXIS;
        Fluid.open(title, description, height, page);
        for (int speed = (int) from; speed <= to; speed++) {
            double x = LEFT + WIDTH * (speed - from) / (to - from);
            Fluid.line(x, 0, x, height - AXIS + 4, "panel-grid", page);
            Fluid.text(
                    speed + (speed == (int) to ? " km/s" : ""),
                    x,
                    0,
                    height - 10,
                    "",
                    speed == (int) from ? "start" : speed == (int) to ? "end" : "middle",
                    page);
        }
        int y = 0;
        for (Row row : rows) {
            Fluid.text(row.words(), LEFT, 0, y + 14, "halo", "start", page);
            double middle = y + 30;
            double speed = LEFT + WIDTH * (row.speedKmS() - from) / (to - from);
            double required = LEFT + WIDTH * (row.requiredKmS() - from) / (to - from);
            if (row.low().isPresent() && row.high().isPresent()) {
                double low = LEFT + WIDTH * (row.low().getAsDouble() - from) / (to - from);
                double high = LEFT + WIDTH * (row.high().getAsDouble() - from) / (to - from);
                Fluid.box(low, middle - 7, Math.max(0.3, high - low), 14, "m-band", page);
            }
            Fluid.line(
                    Math.min(speed, required),
                    middle,
                    Math.max(speed, required),
                    middle,
                    "m-gap",
                    page);
            Fluid.line(required, middle - 9, required, middle + 9, "m-need", page);
            Fluid.dot(speed, middle, 5, "m-has", page);
            boolean right = Math.max(speed, required) < LEFT + 0.66 * WIDTH;
            // Where there is room on neither side the words stand on the dotted line.
            double at =
                    right || Math.min(speed, required) < LEFT + 0.3 * WIDTH
                            ? Math.max(speed, required)
                            : Math.min(speed, required);
            Fluid.text(
                    row.gap(),
                    at,
                    right ? 11 : -11,
                    middle + 4,
                    "val halo",
                    right ? "start" : "end",
                    page);
            y += ROW;
        }
        page.close();
    }
}
