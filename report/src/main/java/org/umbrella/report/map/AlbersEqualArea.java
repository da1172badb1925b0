// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

/**
 * Albers equal-area conic projection of an ellipsoid with two standard parallels.
 *
 * <p>J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987),
 * equations 14-1 to 14-4 and 14-12 to 14-15: x = ρ sin θ, y = ρ₀ − ρ cos θ, ρ = a √(C − n q) / n, θ
 * = n (λ − λ₀), n = (m₁² − m₂²) / (q₂ − q₁), C = m₁² + n q₁. Equal-area everywhere, true to scale
 * on the standard parallels.
 */
public final class AlbersEqualArea implements Projection {

    private final AuthalicLatitude authalic;
    private final double semiMajor;
    private final double longitude0;
    private final double n;
    private final double c;
    private final double rho0;

    /**
     * A projection.
     *
     * @param semiMajorMeters a, m
     * @param flattening f, greater than 0
     * @param parallel1Rad first standard parallel, rad
     * @param parallel2Rad second standard parallel, rad, neither the first nor its opposite
     * @param latitude0Rad latitude of the origin, rad
     * @param longitude0Rad longitude of the origin, rad
     */
    public AlbersEqualArea(
            double semiMajorMeters,
            double flattening,
            double parallel1Rad,
            double parallel2Rad,
            double latitude0Rad,
            double longitude0Rad) {
        this.authalic = new AuthalicLatitude(flattening);
        this.semiMajor = semiMajorMeters;
        this.longitude0 = longitude0Rad;
        double m1 = authalic.parallelRadius(parallel1Rad);
        double m2 = authalic.parallelRadius(parallel2Rad);
        double q1 = authalic.q(parallel1Rad);
        this.n = (m1 * m1 - m2 * m2) / (authalic.q(parallel2Rad) - q1);
        this.c = m1 * m1 + n * q1;
        this.rho0 = rho(latitude0Rad);
    }

    /**
     * The conterminous United States as the USGS draws them, on WGS 84: standard parallels 29.5°
     * and 45.5° N, origin 23° N 96° W.
     *
     * @return the projection
     */
    public static AlbersEqualArea unitedStates() {
        return new AlbersEqualArea(
                org.umbrella.earth.Wgs84.EQUATORIAL_RADIUS_METERS,
                org.umbrella.earth.Wgs84.FLATTENING,
                Math.toRadians(29.5),
                Math.toRadians(45.5),
                Math.toRadians(23),
                Math.toRadians(-96));
    }

    @Override
    public double[] project(double latitudeRad, double longitudeRad) {
        double rho = rho(latitudeRad);
        double theta = n * Math.IEEEremainder(longitudeRad - longitude0, 2 * Math.PI);
        return new double[] {rho * Math.sin(theta), rho0 - rho * Math.cos(theta)};
    }

    private double rho(double latitudeRad) {
        return semiMajor * Math.sqrt(Math.max(0, c - n * authalic.q(latitudeRad))) / n;
    }
}
