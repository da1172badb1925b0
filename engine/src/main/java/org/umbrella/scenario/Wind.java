// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;

/**
 * Horizontal wind against height, straight lines between points and held at the ends. The model's
 * air turns with the Earth (docs/model.md, section 2.2); a wind table is for check cases that ask
 * for one.
 *
 * @param points at least one, in rising order of height
 */
public record Wind(List<Point> points) {

    /**
     * The wind at a height: where the air goes to, relative to the Earth.
     *
     * @param heightMeters height above the ellipsoid, m
     * @param northMetersPerSecond northward component, m/s
     * @param eastMetersPerSecond eastward component, m/s
     */
    public record Point(
            double heightMeters, double northMetersPerSecond, double eastMetersPerSecond) {}

    /** Copies the list and checks that heights rise. */
    public Wind {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException(
                    "The wind table ([]) must hold at least one point. Leave it out for still air.");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).heightMeters() > points.get(i - 1).heightMeters())) {
                throw new IllegalArgumentException(
                        "The height_m ("
                                + points.get(i).heightMeters()
                                + ") of point "
                                + (i + 1)
                                + " of the wind table must exceed the one before it ("
                                + points.get(i - 1).heightMeters()
                                + "). Sort the table.");
            }
        }
    }
}
