// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

/**
 * The great circle from a launch point towards an aim point, on geodetic latitude and longitude
 * taken as spherical (docs/model.md, section 2.1), with ground distance on the mean radius.
 */
public final class GroundTrack {

    private final double[] start = new double[3];
    private final double[] tangent = new double[3];
    private final double rangeMeters;

    /**
     * A track from one point to another.
     *
     * @param from launch point
     * @param to aim point
     * @throws IllegalArgumentException where the two coincide or are antipodes, so that no
     *     direction is given
     */
    public GroundTrack(GeodeticPoint from, GeodeticPoint to) {
        double[] end = new double[3];
        Ellipsoid.normal(from.latitudeRad(), from.longitudeRad(), start);
        Ellipsoid.normal(to.latitudeRad(), to.longitudeRad(), end);
        double cos = start[0] * end[0] + start[1] * end[1] + start[2] * end[2];
        double cx = start[1] * end[2] - start[2] * end[1];
        double cy = start[2] * end[0] - start[0] * end[2];
        double cz = start[0] * end[1] - start[1] * end[0];
        double sin = Math.sqrt(cx * cx + cy * cy + cz * cz);
        if (!(sin > 1e-9)) {
            throw new IllegalArgumentException(
                    "The aim point ("
                            + Math.toDegrees(to.latitudeRad())
                            + ", "
                            + Math.toDegrees(to.longitudeRad())
                            + " deg) must differ from the launch point and from its antipode. Maybe the two are the same.");
        }
        for (int i = 0; i < 3; i++) {
            tangent[i] = (end[i] - cos * start[i]) / sin;
        }
        rangeMeters = Wgs84.MEAN_RADIUS_METERS * Math.atan2(sin, cos);
    }

    /**
     * Ground distance between the two points.
     *
     * @return m
     */
    public double rangeMeters() {
        return rangeMeters;
    }

    /**
     * A point on the track.
     *
     * @param distanceMeters ground distance from the start, m
     * @param heightMeters height above the ellipsoid, m
     * @param ecef receives the Earth-fixed position, m
     */
    public void toEcef(double distanceMeters, double heightMeters, double[] ecef) {
        double angle = distanceMeters / Wgs84.MEAN_RADIUS_METERS;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double x = c * start[0] + s * tangent[0];
        double y = c * start[1] + s * tangent[1];
        double z = c * start[2] + s * tangent[2];
        Ellipsoid.toEcef(
                Math.asin(Math.max(-1.0, Math.min(1.0, z))), Math.atan2(y, x), heightMeters, ecef);
    }
}
