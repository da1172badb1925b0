// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.replay;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.Sensor;

/** A radar's sector as an outline on the ground, for drawing: great circles of the mean sphere. */
final class Fans {

    private static final double STEP_RAD = Math.toRadians(4);

    private Fans() {}

    /** Corners as longitude and latitude, degrees; closed. */
    static List<double[]> outline(GeodeticPoint at, double rangeMeters, Sensor.Sector sector) {
        double radius = rangeMeters / Wgs84.MEAN_RADIUS_METERS;
        double turn = 2 * Math.PI;
        double raw = sector.toRad() - sector.fromRad();
        double width = raw - turn * Math.floor(raw / turn);
        boolean round = width < 1e-9;
        if (round) {
            width = turn;
        }
        List<double[]> corners = new ArrayList<>();
        double[] center = {Math.toDegrees(at.longitudeRad()), Math.toDegrees(at.latitudeRad())};
        if (!round) {
            corners.add(center);
        }
        int steps = Math.max(2, (int) Math.ceil(width / STEP_RAD));
        for (int i = 0; i <= steps; i++) {
            corners.add(along(at, sector.fromRad() + width * i / steps, radius));
        }
        if (!round) {
            corners.add(center);
        }
        return corners;
    }

    private static double[] along(GeodeticPoint from, double bearingRad, double arcRad) {
        double lat = from.latitudeRad();
        double sin =
                Math.sin(lat) * Math.cos(arcRad)
                        + Math.cos(lat) * Math.sin(arcRad) * Math.cos(bearingRad);
        double lon =
                from.longitudeRad()
                        + Math.atan2(
                                Math.sin(bearingRad) * Math.sin(arcRad) * Math.cos(lat),
                                Math.cos(arcRad) - Math.sin(lat) * sin);
        double degrees = Math.toDegrees(lon);
        return new double[] {
            degrees - 360 * Math.floor((degrees + 180) / 360),
            Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, sin))))
        };
    }
}
