// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.geography.CellGrid;

/**
 * Outlines of cells as GeoJSON wants them (RFC 7946, 3.1.6 and 3.1.9): anticlockwise, and cut where
 * they cross the 180° meridian.
 */
final class Rings {

    private Rings() {}

    /**
     * The outline of a cell: one ring, or two where it crosses the 180° meridian.
     *
     * @param cells the cells
     * @param cell which
     * @return rings of longitude and latitude in turn, degrees, not closed
     */
    static List<double[]> ofCell(CellGrid cells, int cell) {
        int corners = cells.corners(cell);
        double[] ring = new double[2 * corners];
        double previous = Math.toDegrees(cells.cornerLongitudeRad(cell, 0));
        for (int k = 0; k < corners; k++) {
            double longitude = Math.toDegrees(cells.cornerLongitudeRad(cell, k));
            ring[2 * k] = previous + Math.IEEEremainder(longitude - previous, 360);
            ring[2 * k + 1] = Math.toDegrees(cells.cornerLatitudeRad(cell, k));
            previous = ring[2 * k];
        }
        if (Math.abs(ring[0] + Math.IEEEremainder(previous - ring[0], 360) - previous) > 180) {
            throw new IllegalArgumentException(
                    "The cell "
                            + cells.address(cell)
                            + " holds a pole, which GeoJSON rings cannot go round. Leave it out of"
                            + " the territory.");
        }
        if (signedArea(ring) < 0) {
            ring = reversed(ring);
        }
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < ring.length; k += 2) {
            west = Math.min(west, ring[k]);
            east = Math.max(east, ring[k]);
        }
        if (west >= -180 && east <= 180) {
            return List.of(ring);
        }
        double cut = east > 180 ? 180 : -180;
        List<double[]> parts = new ArrayList<>();
        double[] inside = clipped(ring, cut, cut > 0);
        double[] outside = shifted(clipped(ring, cut, cut < 0), -2 * cut);
        if (inside.length >= 6) {
            parts.add(inside);
        }
        if (outside.length >= 6) {
            parts.add(outside);
        }
        return parts;
    }

    /**
     * Twice the area within a ring in the plane of its coordinates.
     *
     * @param ring x and y in turn, not closed
     * @return positive where it runs anticlockwise
     */
    static double signedArea(double[] ring) {
        double sum = 0;
        for (int k = 0; k < ring.length; k += 2) {
            int next = (k + 2) % ring.length;
            sum += ring[k] * ring[next + 1] - ring[next] * ring[k + 1];
        }
        return sum;
    }

    private static double[] reversed(double[] ring) {
        double[] back = new double[ring.length];
        for (int k = 0; k < ring.length; k += 2) {
            back[k] = ring[ring.length - 2 - k];
            back[k + 1] = ring[ring.length - 1 - k];
        }
        return back;
    }

    private static double[] shifted(double[] ring, double degrees) {
        double[] moved = ring.clone();
        for (int k = 0; k < moved.length; k += 2) {
            moved[k] += degrees;
        }
        return moved;
    }

    /** One side of a meridian, after Sutherland and Hodgman (CACM 17, 1974). */
    private static double[] clipped(double[] ring, double meridian, boolean west) {
        double[] kept = new double[2 * ring.length + 4];
        int n = 0;
        for (int k = 0; k < ring.length; k += 2) {
            int next = (k + 2) % ring.length;
            double x = ring[k];
            double y = ring[k + 1];
            boolean here = west ? x <= meridian : x >= meridian;
            boolean there = west ? ring[next] <= meridian : ring[next] >= meridian;
            if (here) {
                kept[n++] = x;
                kept[n++] = y;
            }
            if (here != there) {
                double part = (meridian - x) / (ring[next] - x);
                kept[n++] = meridian;
                kept[n++] = y + part * (ring[next + 1] - y);
            }
        }
        return java.util.Arrays.copyOf(kept, n);
    }
}
