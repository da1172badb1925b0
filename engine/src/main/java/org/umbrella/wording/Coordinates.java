// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.Locale;
import org.umbrella.earth.GeodeticPoint;

/** How coordinates are written for people. */
public final class Coordinates {

    private Coordinates() {}

    /**
     * A point that was given, to a hundredth of a degree.
     *
     * @param point the point
     * @return "35.00 N 52.00 E"
     */
    public static String given(GeodeticPoint point) {
        return written("%.2f %s %.2f %s", point);
    }

    /**
     * About where a point is, to a tenth of a degree.
     *
     * @param point the point
     * @return "35.0° N, 52.0° E"
     */
    public static String about(GeodeticPoint point) {
        return written("%.1f° %s, %.1f° %s", point);
    }

    private static String written(String pattern, GeodeticPoint point) {
        double lat = Math.toDegrees(point.latitudeRad());
        double lon = Math.toDegrees(point.longitudeRad());
        return String.format(
                Locale.ROOT,
                pattern,
                Math.abs(lat),
                lat < 0 ? "S" : "N",
                Math.abs(lon),
                lon < 0 ? "W" : "E");
    }
}
