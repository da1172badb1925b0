// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import com.uber.h3core.H3Core;
import com.uber.h3core.util.LatLng;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.GeodeticPoint;

/**
 * H3 cells of a region between parallels and meridians, land and sea alike, and how they are
 * divided. Safe for use by several threads.
 */
public final class RegionCells {

    private final H3Core h3;

    private RegionCells(H3Core h3) {
        this.h3 = h3;
    }

    /**
     * Starts the library.
     *
     * @return the cells
     */
    public static RegionCells load() {
        try {
            return new RegionCells(H3Core.newInstance());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the H3 library.", e);
        }
    }

    /**
     * Cells whose centre lies in a region.
     *
     * @param southRad least latitude, rad
     * @param northRad greatest latitude, rad
     * @param westRad least longitude, rad
     * @param eastRad greatest longitude, rad
     * @param resolution H3 resolution
     * @return their numbers, rising
     */
    public long[] within(
            double southRad, double northRad, double westRad, double eastRad, int resolution) {
        List<Long> found = new ArrayList<>();
        for (long root : h3.getRes0Cells()) {
            for (long cell : h3.cellToChildren(root, resolution)) {
                GeodeticPoint centre = centre(cell);
                if (centre.latitudeRad() >= southRad
                        && centre.latitudeRad() <= northRad
                        && centre.longitudeRad() >= westRad
                        && centre.longitudeRad() <= eastRad) {
                    found.add(cell);
                }
            }
        }
        return found.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /**
     * The centre of a cell.
     *
     * @param cell its number
     * @return the centre, height 0
     */
    public GeodeticPoint centre(long cell) {
        LatLng centre = h3.cellToLatLng(cell);
        return GeodeticPoint.ofDegrees(centre.lat, centre.lng, 0);
    }

    /**
     * The corners of a cell.
     *
     * @param cell its number
     * @return corners counter-clockwise, the first not repeated
     */
    public List<GeodeticPoint> outline(long cell) {
        return h3.cellToBoundary(cell).stream()
                .map(corner -> GeodeticPoint.ofDegrees(corner.lat, corner.lng, 0))
                .toList();
    }

    /**
     * The cells around a cell.
     *
     * @param cell its number
     * @return their numbers
     */
    public List<Long> neighbours(long cell) {
        return h3.gridDisk(cell, 1).stream().filter(other -> other != cell).toList();
    }

    /**
     * The cells that a cell is divided into.
     *
     * @param cell its number
     * @param resolution a finer resolution
     * @return their numbers
     */
    public List<Long> children(long cell, int resolution) {
        return h3.cellToChildren(cell, resolution);
    }
}
