// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.umbrella.earth.GeodeticPoint;

/** Between the inertial frame and the Earth-fixed one that it coincides with at t = 0. */
final class Frames {

    private Frames() {}

    /** Earth-fixed position and Earth-relative velocity of an inertial state. */
    static double[] toEcef(FlightEnvironment environment, double[] eci, double seconds) {
        double omega = environment.rotationRate();
        double c = Math.cos(omega * seconds);
        double s = Math.sin(omega * seconds);
        double wx = eci[3] + omega * eci[1];
        double wy = eci[4] - omega * eci[0];
        return new double[] {
            c * eci[0] + s * eci[1],
            c * eci[1] - s * eci[0],
            eci[2],
            c * wx + s * wy,
            c * wy - s * wx,
            eci[5]
        };
    }

    static GeodeticPoint geodetic(FlightEnvironment environment, double[] eci, double seconds) {
        return environment.ellipsoid().geodetic(toEcef(environment, eci, seconds));
    }

    /** North, east and down components of an Earth-fixed vector at a place. */
    static double[] ned(GeodeticPoint at, double x, double y, double z) {
        double sinLat = Math.sin(at.latitudeRad());
        double cosLat = Math.cos(at.latitudeRad());
        double sinLon = Math.sin(at.longitudeRad());
        double cosLon = Math.cos(at.longitudeRad());
        double outward = x * cosLon + y * sinLon;
        return new double[] {
            -sinLat * outward + cosLat * z,
            -x * sinLon + y * cosLon,
            -(cosLat * outward + sinLat * z)
        };
    }
}
