// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

/**
 * An ellipsoid of revolution that heights and verticals refer to: WGS 84, or a sphere for check
 * cases that ask for a round Earth.
 *
 * <p><b>What.</b> Geodetic latitude and height of an Earth-centred point and back. <b>Formula.</b>
 * Bowring, Survey Review 23 (1976) 202, with the parametric latitude iterated twice and no
 * trigonometric call; height p cos φ + z sin φ − a √(1 − e² sin² φ), which holds at the poles too.
 * <b>Symbols.</b> p, z distance from the axis and above the equatorial plane, m. <b>Validity.</b>
 * −1000 km to 10^8 m. <b>Error.</b> Under 1e-8 m in height and 1e-12 rad in latitude. <b>Cost.</b>
 * Seven square roots; {@link #upAndHeight} allocates nothing.
 *
 * @param equatorialRadiusMeters a, m
 * @param flattening f, 0 for a sphere
 */
public record ReferenceEllipsoid(double equatorialRadiusMeters, double flattening) {

    /** WGS 84. */
    public static final ReferenceEllipsoid WGS84 =
            new ReferenceEllipsoid(Wgs84.EQUATORIAL_RADIUS_METERS, Wgs84.FLATTENING);

    /** Checks the radius and the flattening. */
    public ReferenceEllipsoid {
        if (!(equatorialRadiusMeters > 0) || Double.isInfinite(equatorialRadiusMeters)) {
            throw new IllegalArgumentException(
                    "The equatorial radius (" + equatorialRadiusMeters + " m) must be positive.");
        }
        if (!(flattening >= 0 && flattening < 1)) {
            throw new IllegalArgumentException(
                    "The flattening (" + flattening + ") must lie in [0, 1).");
        }
    }

    /**
     * A sphere.
     *
     * @param radiusMeters its radius, m
     * @return the sphere
     */
    public static ReferenceEllipsoid sphere(double radiusMeters) {
        return new ReferenceEllipsoid(radiusMeters, 0.0);
    }

    /**
     * Mean radius, for distances over the ground.
     *
     * @return m: the one of WGS 84 that docs/model.md, section 1 names, a sphere's own, (2a + b)/3
     *     of another ellipsoid
     */
    public double meanRadiusMeters() {
        return equals(WGS84)
                ? Wgs84.MEAN_RADIUS_METERS
                : equatorialRadiusMeters * (1.0 - flattening / 3.0);
    }

    /**
     * The outward normal through a point and the point's height along it, for inner loops.
     *
     * @param x Earth-centred coordinate, m; any frame whose z axis is the Earth's will do
     * @param y Earth-centred coordinate, m
     * @param z Earth-centred coordinate along the axis, north positive, m
     * @param out receives the unit normal in [0..2] and the height in m in [3]
     */
    public void upAndHeight(double x, double y, double z, double[] out) {
        double a = equatorialRadiusMeters;
        double p = Math.sqrt(x * x + y * y);
        if (flattening == 0.0) {
            double r = Math.sqrt(p * p + z * z);
            out[0] = x / r;
            out[1] = y / r;
            out[2] = z / r;
            out[3] = r - a;
            return;
        }
        double ratio = 1.0 - flattening;
        double b = a * ratio;
        double e2 = flattening * (2.0 - flattening);
        double second = e2 / (ratio * ratio);
        // Parametric latitude u as an unnormalised pair (cos, sin); exact on the ellipsoid.
        double cu = p * ratio;
        double su = z;
        double cosPhi = 0;
        double sinPhi = 0;
        for (int i = 0; i < 2; i++) {
            double n = 1.0 / Math.sqrt(cu * cu + su * su);
            double c = cu * n;
            double s = su * n;
            sinPhi = z + second * b * s * s * s;
            cosPhi = p - e2 * a * c * c * c;
            cu = cosPhi;
            su = sinPhi * ratio;
        }
        double n = 1.0 / Math.sqrt(cosPhi * cosPhi + sinPhi * sinPhi);
        cosPhi *= n;
        sinPhi *= n;
        double overP = p > 0 ? cosPhi / p : 0.0;
        out[0] = x * overP;
        out[1] = y * overP;
        out[2] = sinPhi;
        out[3] = p * cosPhi + z * sinPhi - a * Math.sqrt(1.0 - e2 * sinPhi * sinPhi);
    }

    /**
     * The geodetic place of an Earth-fixed point.
     *
     * @param positionEcef Earth-centred Earth-fixed position, m
     * @return latitude, longitude in (−π, π], height
     */
    public GeodeticPoint geodetic(double[] positionEcef) {
        double[] up = new double[4];
        upAndHeight(positionEcef[0], positionEcef[1], positionEcef[2], up);
        double latitude = Math.atan2(up[2], Math.sqrt(up[0] * up[0] + up[1] * up[1]));
        return new GeodeticPoint(latitude, Math.atan2(positionEcef[1], positionEcef[0]), up[3]);
    }

    /**
     * The Earth-fixed position of a geodetic place.
     *
     * @param point the place
     * @return Earth-centred Earth-fixed position, m
     */
    public double[] ecef(GeodeticPoint point) {
        double sin = Math.sin(point.latitudeRad());
        double cos = Math.cos(point.latitudeRad());
        double e2 = flattening * (2.0 - flattening);
        double n = equatorialRadiusMeters / Math.sqrt(1.0 - e2 * sin * sin);
        double p = (n + point.heightMeters()) * cos;
        return new double[] {
            p * Math.cos(point.longitudeRad()),
            p * Math.sin(point.longitudeRad()),
            (n * (1.0 - e2) + point.heightMeters()) * sin
        };
    }
}
