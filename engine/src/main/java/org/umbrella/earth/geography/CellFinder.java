// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.umbrella.earth.GreatCircle;

/** Finds the cell of a grid whose centre is nearest to a place, from boxes of one degree. */
public final class CellFinder {

    private final CellGrid grid;
    private final Map<Long, List<Integer>> boxes = new HashMap<>();

    public CellFinder(CellGrid grid) {
        this.grid = grid;
        for (int i = 0; i < grid.size(); i++) {
            boxes.computeIfAbsent(
                            box(grid.latitudeRad(i), grid.longitudeRad(i), 0, 0),
                            _ -> new ArrayList<>())
                    .add(i);
        }
    }

    private static long box(double latRad, double lonRad, int up, int right) {
        long lat = (long) Math.floor(Math.toDegrees(latRad)) + up;
        long lon = Math.floorMod((long) Math.floor(Math.toDegrees(lonRad)) + right, 360L);
        return lat * 360 + lon;
    }

    /** The cell, or −1 where no centre lies in the boxes around. */
    public int nearest(double latRad, double lonRad) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int up = -1; up <= 1; up++) {
            for (int right = -1; right <= 1; right++) {
                for (int cell : boxes.getOrDefault(box(latRad, lonRad, up, right), List.of())) {
                    double away =
                            GreatCircle.distanceMeters(
                                    latRad,
                                    lonRad,
                                    grid.latitudeRad(cell),
                                    grid.longitudeRad(cell));
                    if (away < least) {
                        least = away;
                        best = cell;
                    }
                }
            }
        }
        return best;
    }
}
