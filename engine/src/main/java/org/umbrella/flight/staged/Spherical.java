// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.umbrella.earth.GeodeticPoint;

/**
 * Great circles on geodetic latitude and longitude taken as spherical (docs/model.md, section 2.1).
 */
final class Spherical {

    private Spherical() {}

    /** Central angle, rad, by Vincenty's formula, which is good at all distances. */
    static double angle(GeodeticPoint a, GeodeticPoint b) {
        double sinA = Math.sin(a.latitudeRad());
        double cosA = Math.cos(a.latitudeRad());
        double sinB = Math.sin(b.latitudeRad());
        double cosB = Math.cos(b.latitudeRad());
        double d = b.longitudeRad() - a.longitudeRad();
        double x = cosB * Math.sin(d);
        double y = cosA * sinB - sinA * cosB * Math.cos(d);
        return Math.atan2(Math.hypot(x, y), sinA * sinB + cosA * cosB * Math.cos(d));
    }

    /** Bearing of b from a, rad clockwise from north. */
    static double bearing(GeodeticPoint a, GeodeticPoint b) {
        double d = b.longitudeRad() - a.longitudeRad();
        return Math.atan2(
                Math.cos(b.latitudeRad()) * Math.sin(d),
                Math.cos(a.latitudeRad()) * Math.sin(b.latitudeRad())
                        - Math.sin(a.latitudeRad()) * Math.cos(b.latitudeRad()) * Math.cos(d));
    }

    /** The point at a bearing (rad clockwise from north) and central angle (rad), height 0. */
    static GeodeticPoint along(GeodeticPoint from, double bearing, double angle) {
        double sinLat =
                Math.sin(from.latitudeRad()) * Math.cos(angle)
                        + Math.cos(from.latitudeRad()) * Math.sin(angle) * Math.cos(bearing);
        double latitude = Math.asin(Math.max(-1, Math.min(1, sinLat)));
        double longitude =
                from.longitudeRad()
                        + Math.atan2(
                                Math.sin(bearing) * Math.sin(angle) * Math.cos(from.latitudeRad()),
                                Math.cos(angle) - Math.sin(from.latitudeRad()) * sinLat);
        return new GeodeticPoint(latitude, Math.IEEEremainder(longitude, 2 * Math.PI), 0);
    }
}
