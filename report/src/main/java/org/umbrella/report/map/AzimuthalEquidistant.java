// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import org.umbrella.earth.Wgs84;

/**
 * Azimuthal equidistant projection of the sphere of mean radius about any centre: distances and
 * bearings from the centre are true.
 *
 * <p>J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987),
 * equations 22-4, 22-5, 25-2 and 5-3: x = R k cos φ sin Δλ, y = R k (cos φ₀ sin φ − sin φ₀ cos φ
 * cos Δλ), k = c / sin c. Geodetic latitude is taken as spherical, which shifts places by up to 0.3
 * % of their distance from the centre. Not defined at the centre's antipode.
 */
public final class AzimuthalEquidistant implements Projection {

    private final double sin0;
    private final double cos0;
    private final double longitude0;

    /**
     * A projection.
     *
     * @param latitude0Rad latitude of the centre, rad; π/2 for the view of the north pole
     * @param longitude0Rad longitude of the centre, rad: straight down from a pole
     */
    public AzimuthalEquidistant(double latitude0Rad, double longitude0Rad) {
        this.sin0 = Math.sin(latitude0Rad);
        this.cos0 = Math.cos(latitude0Rad);
        this.longitude0 = longitude0Rad;
    }

    @Override
    public double[] project(double latitudeRad, double longitudeRad) {
        double sin = Math.sin(latitudeRad);
        double cos = Math.cos(latitudeRad);
        double sinDelta = Math.sin(longitudeRad - longitude0);
        double cosDelta = Math.cos(longitudeRad - longitude0);
        double east = cos * sinDelta;
        double north = cos0 * sin - sin0 * cos * cosDelta;
        double sinC = Math.hypot(east, north);
        double angle = Math.atan2(sinC, sin0 * sin + cos0 * cos * cosDelta);
        double k = sinC < 1e-15 ? 1 : angle / sinC;
        return new double[] {
            Wgs84.MEAN_RADIUS_METERS * k * east, Wgs84.MEAN_RADIUS_METERS * k * north
        };
    }
}
