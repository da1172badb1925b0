// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.scenario.Sensor;

/**
 * A radar's geometry, worked out once: how clearly it sees a point (docs/model.md, section 4), not
 * negative where it does.
 */
final class RadarGeometry {

    private static final double FULL_TURN = 2.0 * Math.PI;

    private final double[] site = new double[3];
    private final double[] up = new double[3];
    private final double sinLat;
    private final double cosLat;
    private final double sinLon;
    private final double cosLon;
    private final double range;
    private final double sinFloor;
    private final boolean allRound;
    private final double[] sinMiddle;
    private final double[] cosMiddle;
    private final double[] cosHalfWidth;

    RadarGeometry(Sensor.@Nullable Radar radar) {
        if (radar == null) {
            sinLat = cosLat = sinLon = cosLon = range = sinFloor = 0.0;
            allRound = false;
            sinMiddle = cosMiddle = cosHalfWidth = new double[0];
            return;
        }
        double lat = radar.position().latitudeRad();
        double lon = radar.position().longitudeRad();
        System.arraycopy(Ellipsoid.toEcef(radar.position()), 0, site, 0, 3);
        Ellipsoid.normal(lat, lon, up);
        sinLat = Math.sin(lat);
        cosLat = Math.cos(lat);
        sinLon = Math.sin(lon);
        cosLon = Math.cos(lon);
        range = radar.rangeMeters();
        sinFloor = Math.sin(radar.elevationFloorRad());
        List<Sensor.Sector> sectors = Sensor.Sector.joined(radar.sectors());
        int n = sectors.size();
        sinMiddle = new double[n];
        cosMiddle = new double[n];
        cosHalfWidth = new double[n];
        boolean round = false;
        for (int i = 0; i < n; i++) {
            Sensor.Sector sector = sectors.get(i);
            double width = sector.widthRad();
            round |= width >= FULL_TURN;
            double middle = sector.fromRad() + 0.5 * width;
            sinMiddle[i] = Math.sin(middle);
            cosMiddle[i] = Math.cos(middle);
            cosHalfWidth[i] = Math.cos(0.5 * width);
        }
        allRound = round;
    }

    /**
     * The least of the margins in range, elevation and azimuth, each as a sine or a ratio, so that
     * no angle has to be worked out.
     */
    double margin(double px, double py, double pz) {
        double x = px - site[0];
        double y = py - site[1];
        double z = pz - site[2];
        double distance = Math.sqrt(x * x + y * y + z * z);
        double vertical = x * up[0] + y * up[1] + z * up[2];
        double best = Math.min(1.0 - distance / range, vertical / distance - sinFloor);
        if (allRound) {
            return best;
        }
        double east = -sinLon * x + cosLon * y;
        double north = -sinLat * (cosLon * x + sinLon * y) + cosLat * z;
        double level = Math.sqrt(east * east + north * north);
        double inside = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sinMiddle.length; i++) {
            double along = north * cosMiddle[i] + east * sinMiddle[i];
            inside = Math.max(inside, along - cosHalfWidth[i] * level);
        }
        return Math.min(best, inside / distance);
    }
}
