// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import org.umbrella.earth.Wgs84;

/**
 * Area of a small polygon on the WGS 84 ellipsoid.
 *
 * <p>Corners go to the sphere of equal area by authalic latitude β (Snyder, Map Projections: A
 * Working Manual, USGS Professional Paper 1395, 1987, equations 3-11 to 3-13, p. 16–17), where the
 * polygon is divided into triangles from the first corner; the area of each is its spherical excess
 * (tan(E/2) = a·(b×c) / (1 + a·b + b·c + c·a), Van Oosterom and Strackee, IEEE Transactions on
 * Biomedical Engineering 30, 1983, p. 125). Edges are great circles of that sphere instead of
 * geodesics of the ellipsoid: what one cell gains by that its neighbour loses; less than 1e-5 of
 * the area for cells of 1000 km across.
 */
final class EllipsoidalArea {

    private static final double E2 = Wgs84.ECCENTRICITY_SQUARED;
    private static final double E = Math.sqrt(E2);

    /** q at the pole, Snyder 3-12. */
    private static final double Q_POLE = q(1.0);

    /** Radius of the sphere of equal area squared, m², Snyder 3-13. */
    private static final double RADIUS_SQUARED =
            Wgs84.EQUATORIAL_RADIUS_METERS * Wgs84.EQUATORIAL_RADIUS_METERS * Q_POLE / 2;

    private EllipsoidalArea() {}

    /** Area of the polygon with corners (latitude, longitude) in rad at [from, to), m². */
    static double squareMeters(double[] latLonRad, int from, int to) {
        int corners = (to - from) / 2;
        double[] v = new double[3 * corners];
        for (int k = 0; k < corners; k++) {
            double sine = q(Math.sin(latLonRad[from + 2 * k])) / Q_POLE;
            double cosine = Math.sqrt(Math.max(0, 1 - sine * sine));
            double longitude = latLonRad[from + 2 * k + 1];
            v[3 * k] = cosine * Math.cos(longitude);
            v[3 * k + 1] = cosine * Math.sin(longitude);
            v[3 * k + 2] = sine;
        }
        double excess = 0;
        for (int k = 1; k + 1 < corners; k++) {
            excess += excess(v, 3 * k, 3 * (k + 1));
        }
        return Math.abs(excess) * RADIUS_SQUARED;
    }

    private static double excess(double[] v, int b, int c) {
        double triple =
                v[0] * (v[b + 1] * v[c + 2] - v[b + 2] * v[c + 1])
                        + v[1] * (v[b + 2] * v[c] - v[b] * v[c + 2])
                        + v[2] * (v[b] * v[c + 1] - v[b + 1] * v[c]);
        double dots = 1 + dot(v, 0, b) + dot(v, b, c) + dot(v, c, 0);
        return 2 * Math.atan2(triple, dots);
    }

    private static double dot(double[] v, int i, int j) {
        return v[i] * v[j] + v[i + 1] * v[j + 1] + v[i + 2] * v[j + 2];
    }

    private static double q(double sinLatitude) {
        double es = E * sinLatitude;
        return (1 - E2) * (sinLatitude / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * E));
    }
}
