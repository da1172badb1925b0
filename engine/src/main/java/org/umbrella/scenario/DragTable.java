// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;

/**
 * Drag coefficient against Mach number: straight lines between points, held at the ends
 * (docs/model.md, section 2.2).
 *
 * @param points at least one, in rising order of Mach number
 */
public record DragTable(List<Point> points) {

    /**
     * One point of the table.
     *
     * @param mach Mach number
     * @param coefficient drag coefficient on the reference area
     */
    public record Point(double mach, double coefficient) {}

    /** Copies the list, and checks that it rises and that no coefficient is negative. */
    public DragTable {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException(
                    "The drag table ([]) must hold at least one point. Give [[0, 0]] for no drag.");
        }
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Checks.notNegative(
                    "cd at Mach " + point.mach(),
                    point.coefficient(),
                    "the drag table",
                    "Maybe the columns are swapped.");
            Checks.notNegative(
                    "mach", point.mach(), "the drag table", "Maybe the sign was mistaken.");
            if (i > 0 && !(point.mach() > points.get(i - 1).mach())) {
                throw new IllegalArgumentException(
                        "The Mach number ("
                                + point.mach()
                                + ") of point "
                                + (i + 1)
                                + " of the drag table must exceed the one before it ("
                                + points.get(i - 1).mach()
                                + "). Sort the table.");
            }
        }
    }

    /**
     * The same coefficient at every Mach number.
     *
     * @param coefficient drag coefficient
     * @return the table
     */
    public static DragTable constant(double coefficient) {
        return new DragTable(List.of(new Point(0.0, coefficient)));
    }
}
