// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

/**
 * A place: geodetic latitude and longitude on WGS 84 and height above its ellipsoid.
 *
 * @param latitudeRad geodetic latitude, rad, −π/2 to π/2, north positive
 * @param longitudeRad longitude, rad, east positive, any turn (not normalised)
 * @param heightMeters height above the ellipsoid, m
 */
public record GeodeticPoint(double latitudeRad, double longitudeRad, double heightMeters) {

    /** Checks that the latitude lies within the poles and that nothing is NaN or infinite. */
    public GeodeticPoint {
        if (!(Math.abs(latitudeRad) <= Math.PI / 2)) {
            throw new IllegalArgumentException(
                    "The latitude ("
                            + Math.toDegrees(latitudeRad)
                            + " deg) must lie between -90 and 90 deg.");
        }
        if (!Double.isFinite(longitudeRad) || !Double.isFinite(heightMeters)) {
            throw new IllegalArgumentException(
                    "The longitude ("
                            + longitudeRad
                            + " rad) and height ("
                            + heightMeters
                            + " m) of a place must be finite.");
        }
    }

    /**
     * A place from degrees, as files give it.
     *
     * @param latitudeDeg geodetic latitude, degrees
     * @param longitudeDeg longitude, degrees
     * @param heightMeters height above the ellipsoid, m
     * @return the place
     */
    public static GeodeticPoint ofDegrees(
            double latitudeDeg, double longitudeDeg, double heightMeters) {
        return new GeodeticPoint(
                Math.toRadians(latitudeDeg), Math.toRadians(longitudeDeg), heightMeters);
    }
}
