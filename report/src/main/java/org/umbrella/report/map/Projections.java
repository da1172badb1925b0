// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import org.umbrella.earth.Wgs84;
import org.umbrella.earth.geography.PieceGrid;

/** Which projection suits which territory. */
public final class Projections {

    private Projections() {}

    /**
     * The projection for maps of a grid: ETRS89-LAEA for Europe, Albers for the United States, and
     * Lambert azimuthal equal-area about its middle for any other.
     *
     * @param grid the cells
     * @return the projection
     */
    public static Projection forGrid(PieceGrid grid) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < grid.size(); i++) {
            double cos = Math.cos(grid.latitudeRad(i));
            x += cos * Math.cos(grid.longitudeRad(i));
            y += cos * Math.sin(grid.longitudeRad(i));
            z += Math.sin(grid.latitudeRad(i));
        }
        double latitude = Math.atan2(z, Math.hypot(x, y));
        double longitude = Math.atan2(y, x);
        if (grid.size() == 0 || (within(latitude, 35, 72) && within(longitude, -25, 45))) {
            return LambertAzimuthalEqualArea.europe();
        }
        if (grid.territory().countries().equals(java.util.List.of("US"))) {
            return AlbersEqualArea.unitedStates();
        }
        return new LambertAzimuthalEqualArea(
                Wgs84.EQUATORIAL_RADIUS_METERS, Wgs84.FLATTENING, latitude, longitude, 0, 0);
    }

    private static boolean within(double rad, double fromDeg, double toDeg) {
        double degrees = Math.toDegrees(rad);
        return degrees >= fromDeg && degrees <= toDeg;
    }
}
