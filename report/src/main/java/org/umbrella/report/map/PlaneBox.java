// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

/**
 * A box in a projected plane.
 *
 * @param west least x, m
 * @param south least y, m
 * @param east greatest x, m
 * @param north greatest y, m
 */
public record PlaneBox(double west, double south, double east, double north) {

    /** Holds nothing; any point put into it becomes the whole of it. */
    public static final PlaneBox EMPTY =
            new PlaneBox(
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.NEGATIVE_INFINITY);

    /**
     * A box that also holds a point.
     *
     * @param at x and y, m
     * @return the greater box
     */
    public PlaneBox with(double[] at) {
        return new PlaneBox(
                Math.min(west, at[0]),
                Math.min(south, at[1]),
                Math.max(east, at[0]),
                Math.max(north, at[1]));
    }

    /**
     * A box with a margin all round.
     *
     * @param meters the margin, m
     * @return the greater box
     */
    public PlaneBox grown(double meters) {
        return new PlaneBox(west - meters, south - meters, east + meters, north + meters);
    }
}
