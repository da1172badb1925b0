// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

/**
 * A rectangle of the projected plane, drawn in whole units: x to the right, y down.
 *
 * @param projection how the globe becomes a plane
 * @param westMeters left edge, m in the plane
 * @param northMeters upper edge, m in the plane
 * @param unitMeters length of one drawing unit, m
 * @param width width in units
 * @param height height in units
 */
public record Frame(
        Projection projection,
        double westMeters,
        double northMeters,
        double unitMeters,
        int width,
        int height) {

    /**
     * The frame that holds a box of the plane.
     *
     * @param projection how the globe becomes a plane
     * @param box the box
     * @param width width in units
     * @return the frame
     */
    public static Frame of(Projection projection, PlaneBox box, int width) {
        double unit = (box.east() - box.west()) / width;
        int height = (int) Math.ceil((box.north() - box.south()) / unit);
        return new Frame(projection, box.west(), box.north(), unit, width, height);
    }

    /**
     * A place in drawing units.
     *
     * @param latitudeRad geodetic latitude, rad
     * @param longitudeRad longitude, rad
     * @return x to the right and y down
     */
    public double[] at(double latitudeRad, double longitudeRad) {
        double[] plane = projection.project(latitudeRad, longitudeRad);
        return new double[] {
            (plane[0] - westMeters) / unitMeters, (northMeters - plane[1]) / unitMeters
        };
    }

    /**
     * Whether a place in drawing units lies in the frame.
     *
     * @param at x and y
     * @return true within the frame or on its edge
     */
    public boolean holds(double[] at) {
        return at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
    }
}
