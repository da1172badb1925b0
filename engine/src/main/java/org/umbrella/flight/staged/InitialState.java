// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.umbrella.earth.GeodeticPoint;

/**
 * Where a body is let go and how it moves then, at t = 0, when the inertial and Earth-fixed frames
 * coincide.
 *
 * @param position geodetic position on the environment's ellipsoid
 * @param northMetersPerSecond velocity relative to the Earth, northward, m/s
 * @param eastMetersPerSecond velocity relative to the Earth, eastward, m/s
 * @param downMetersPerSecond velocity relative to the Earth, downward along the geodetic vertical,
 *     m/s
 */
public record InitialState(
        GeodeticPoint position,
        double northMetersPerSecond,
        double eastMetersPerSecond,
        double downMetersPerSecond) {

    /**
     * At rest relative to the Earth.
     *
     * @param position where
     * @return the state
     */
    public static InitialState atRest(GeodeticPoint position) {
        return new InitialState(position, 0, 0, 0);
    }

    /** Inertial position (m) and velocity (m/s). */
    double[] eci(FlightEnvironment environment) {
        double[] r = environment.ellipsoid().ecef(position);
        double sinLat = Math.sin(position.latitudeRad());
        double cosLat = Math.cos(position.latitudeRad());
        double sinLon = Math.sin(position.longitudeRad());
        double cosLon = Math.cos(position.longitudeRad());
        double n = northMetersPerSecond;
        double e = eastMetersPerSecond;
        double u = -downMetersPerSecond;
        double omega = environment.rotationRate();
        return new double[] {
            r[0],
            r[1],
            r[2],
            -n * sinLat * cosLon - e * sinLon + u * cosLat * cosLon - omega * r[1],
            -n * sinLat * sinLon + e * cosLon + u * cosLat * sinLon + omega * r[0],
            n * cosLat + u * sinLat
        };
    }
}
