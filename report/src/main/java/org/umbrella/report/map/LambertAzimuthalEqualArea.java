// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

/**
 * Lambert azimuthal equal-area projection of an ellipsoid, oblique aspect.
 *
 * <p>IOGP Geomatics Guidance Note 7 part 2, method 9820: E = FE + B D cos β sin(λ − λ₀), N = FN +
 * (B / D) [cos β₀ sin β − sin β₀ cos β cos(λ − λ₀)], B = R_q √(2 / (1 + sin β₀ sin β + cos β₀ cos β
 * cos(λ − λ₀))), D = a m(φ₀) / (R_q cos β₀), R_q = a √(q_P / 2), β the authalic latitude.
 * Equal-area everywhere; shapes stretch with distance from the centre. Not defined at the centre's
 * antipode, nor for a centre at a pole.
 */
public final class LambertAzimuthalEqualArea implements Projection {

    private static final double GRS80_SEMI_MAJOR_METERS = 6_378_137;
    private static final double GRS80_FLATTENING = 1 / 298.257222101;

    private final AuthalicLatitude authalic;
    private final double longitude0;
    private final double falseEasting;
    private final double falseNorthing;
    private final double radius;
    private final double stretch;
    private final double sinBeta0;
    private final double cosBeta0;

    /**
     * A projection.
     *
     * @param semiMajorMeters a, m
     * @param flattening f, greater than 0
     * @param latitude0Rad latitude of the centre, rad, not a pole
     * @param longitude0Rad longitude of the centre, rad
     * @param falseEastingMeters x of the centre, m
     * @param falseNorthingMeters y of the centre, m
     */
    public LambertAzimuthalEqualArea(
            double semiMajorMeters,
            double flattening,
            double latitude0Rad,
            double longitude0Rad,
            double falseEastingMeters,
            double falseNorthingMeters) {
        this.authalic = new AuthalicLatitude(flattening);
        this.longitude0 = longitude0Rad;
        this.falseEasting = falseEastingMeters;
        this.falseNorthing = falseNorthingMeters;
        this.radius = semiMajorMeters * Math.sqrt(authalic.qPolar() / 2);
        this.sinBeta0 = authalic.sine(latitude0Rad);
        this.cosBeta0 = Math.sqrt(1 - sinBeta0 * sinBeta0);
        this.stretch =
                semiMajorMeters * authalic.parallelRadius(latitude0Rad) / (radius * cosBeta0);
    }

    /**
     * ETRS89-extended / LAEA Europe, EPSG:3035: GRS 80, centre 52° N 10° E, false easting 4321 km,
     * false northing 3210 km.
     *
     * @return the projection
     */
    public static LambertAzimuthalEqualArea europe() {
        return new LambertAzimuthalEqualArea(
                GRS80_SEMI_MAJOR_METERS,
                GRS80_FLATTENING,
                Math.toRadians(52),
                Math.toRadians(10),
                4_321_000,
                3_210_000);
    }

    @Override
    public double[] project(double latitudeRad, double longitudeRad) {
        double sinBeta = authalic.sine(latitudeRad);
        double cosBeta = Math.sqrt(1 - sinBeta * sinBeta);
        double sinDelta = Math.sin(longitudeRad - longitude0);
        double cosDelta = Math.cos(longitudeRad - longitude0);
        double b =
                radius
                        * Math.sqrt(
                                2
                                        / Math.max(
                                                1e-12,
                                                1
                                                        + sinBeta0 * sinBeta
                                                        + cosBeta0 * cosBeta * cosDelta));
        return new double[] {
            falseEasting + b * stretch * cosBeta * sinDelta,
            falseNorthing + b / stretch * (cosBeta0 * sinBeta - sinBeta0 * cosBeta * cosDelta)
        };
    }
}
