// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

/**
 * Conversions between geodetic and Cartesian coordinates on WGS 84, on flat {@code double[3]} so
 * that kernels allocate nothing.
 *
 * <p>Frames: <em>ECEF</em> turns with the Earth (x to longitude 0, z to the north pole).
 * <em>ECI</em> coincides with it at t = 0, the threat's launch (docs/model.md, section 1).
 */
public final class Ellipsoid {

    private static final double A = Wgs84.EQUATORIAL_RADIUS_METERS;
    private static final double B = Wgs84.POLAR_RADIUS_METERS;
    private static final double E2 = Wgs84.ECCENTRICITY_SQUARED;
    private static final double EP2 = E2 / (1.0 - E2);

    private Ellipsoid() {}

    /**
     * Geodetic to ECEF. Source: Hofmann-Wellenhof, Lichtenegger, Wasle, GNSS (2008), eq. 8.8. Exact
     * to rounding.
     *
     * @param latitudeRad geodetic latitude, rad
     * @param longitudeRad longitude, rad
     * @param heightMeters height above the ellipsoid, m
     * @param ecef receives x, y, z, m
     */
    public static void toEcef(
            double latitudeRad, double longitudeRad, double heightMeters, double[] ecef) {
        double sinLat = Math.sin(latitudeRad);
        double cosLat = Math.cos(latitudeRad);
        double n = A / Math.sqrt(1.0 - E2 * sinLat * sinLat);
        ecef[0] = (n + heightMeters) * cosLat * Math.cos(longitudeRad);
        ecef[1] = (n + heightMeters) * cosLat * Math.sin(longitudeRad);
        ecef[2] = (n * (1.0 - E2) + heightMeters) * sinLat;
    }

    /**
     * Geodetic to ECEF for a place.
     *
     * @param point the place
     * @return a new array x, y, z, m
     */
    public static double[] toEcef(GeodeticPoint point) {
        double[] ecef = new double[3];
        toEcef(point.latitudeRad(), point.longitudeRad(), point.heightMeters(), ecef);
        return ecef;
    }

    /**
     * The outward normal of the ellipsoid, which is the local geodetic vertical.
     *
     * @param latitudeRad geodetic latitude, rad
     * @param longitudeRad longitude, rad
     * @param normal receives the unit vector, ECEF
     */
    public static void normal(double latitudeRad, double longitudeRad, double[] normal) {
        double cosLat = Math.cos(latitudeRad);
        normal[0] = cosLat * Math.cos(longitudeRad);
        normal[1] = cosLat * Math.sin(longitudeRad);
        normal[2] = Math.sin(latitudeRad);
    }

    /**
     * Height above the ellipsoid, by one Bowring step for the latitude and the projection form of
     * the height. Source: B. R. Bowring, Survey Review 28 (1985) 202-206. Error below 1e-4 m to
     * 10,000 km, anywhere but within a kilometre of the centre. Cost: four square roots.
     *
     * @param x ECEF (or ECI: the ellipsoid is one of revolution), m
     * @param y m
     * @param z m
     * @return height, m
     */
    public static double heightMeters(double x, double y, double z) {
        double p = Math.sqrt(x * x + y * y);
        double r = Math.sqrt(p * p + z * z);
        // tan of the parametric latitude, Bowring 1985 eq. 3, then tan of the geodetic latitude.
        double num = B * z * (1.0 + EP2 * B / r);
        double den = A * p;
        double len = Math.sqrt(num * num + den * den);
        double su = num / len;
        double cu = den / len;
        double tn = z + EP2 * B * su * su * su;
        double td = p - E2 * A * cu * cu * cu;
        double tl = Math.sqrt(tn * tn + td * td);
        double sinLat = tn / tl;
        double cosLat = td / tl;
        return p * cosLat + z * sinLat - A * Math.sqrt(1.0 - E2 * sinLat * sinLat);
    }

    /**
     * ECEF to geodetic, latitude by two Bowring steps (error below 1e-12 rad to 10,000 km).
     *
     * @param ecef x, y, z, m
     * @return the place, longitude in (−π, π]
     */
    public static GeodeticPoint toGeodetic(double[] ecef) {
        double x = ecef[0];
        double y = ecef[1];
        double z = ecef[2];
        double p = Math.hypot(x, y);
        double r = Math.hypot(p, z);
        double u = Math.atan2(B * z * (1.0 + EP2 * B / r), A * p);
        double lat = 0.0;
        for (int i = 0; i < 2; i++) {
            double su = Math.sin(u);
            double cu = Math.cos(u);
            lat = Math.atan2(z + EP2 * B * su * su * su, p - E2 * A * cu * cu * cu);
            u = Math.atan2((1.0 - Wgs84.FLATTENING) * Math.sin(lat), Math.cos(lat));
        }
        double sinLat = Math.sin(lat);
        double height = p * Math.cos(lat) + z * sinLat - A * Math.sqrt(1.0 - E2 * sinLat * sinLat);
        return new GeodeticPoint(lat, Math.atan2(y, x), height);
    }

    /**
     * Turns a vector about the Earth's axis: ECEF to ECI with angle ω t, ECI to ECEF with −ω t.
     *
     * @param in vector
     * @param angleRad angle, rad, eastward
     * @param out receives the turned vector; may be {@code in}
     */
    public static void turn(double[] in, double angleRad, double[] out) {
        double c = Math.cos(angleRad);
        double s = Math.sin(angleRad);
        double x = in[0];
        double y = in[1];
        out[0] = c * x - s * y;
        out[1] = s * x + c * y;
        out[2] = in[2];
    }
}
