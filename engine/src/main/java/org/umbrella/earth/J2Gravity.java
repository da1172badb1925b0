// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

/**
 * Gravitation of the Earth: central, or with the second zonal harmonic (docs/model.md, section 1).
 *
 * <p><b>Formula.</b> a = −GM/r³ [x (1 + k (1 − 5 z²/r²)), y (1 + k (1 − 5 z²/r²)), z (1 + k (3 − 5
 * z²/r²))], k = 3/2 J2 (a/r)²; Vallado, Fundamentals of Astrodynamics and Applications, 4th ed.
 * (2013), eq. 8-41. <b>Symbols.</b> Earth-centred position with z along the axis, m; acceleration,
 * m/s². <b>Validity.</b> Outside the Earth, and within it as far as a step past impact needs.
 * <b>Error.</b> What J2 leaves out, some 1e-5 of gravity. <b>Cost.</b> A square root and a
 * division; allocates nothing.
 *
 * @param gm gravitational parameter, m³/s²
 * @param j2 second zonal harmonic; 0 for a central field
 * @param radiusMeters the equatorial radius that J2 refers to, m
 */
public record J2Gravity(double gm, double j2, double radiusMeters) {

    /** WGS 84 with J2. */
    public static final J2Gravity WGS84 =
            new J2Gravity(Wgs84.GM, Wgs84.J2, Wgs84.EQUATORIAL_RADIUS_METERS);

    /** The central part of WGS 84. */
    public static final J2Gravity CENTRAL =
            new J2Gravity(Wgs84.GM, 0.0, Wgs84.EQUATORIAL_RADIUS_METERS);

    /**
     * Acceleration of gravitation at a point.
     *
     * @param x coordinate, m; any Earth-centred frame whose z axis is the Earth's will do
     * @param y coordinate, m
     * @param z coordinate along the axis, m
     * @param out receives the acceleration, m/s², from offset on
     * @param offset where in {@code out} to write
     */
    public void acceleration(double x, double y, double z, double[] out, int offset) {
        double r2 = x * x + y * y + z * z;
        double inverse2 = 1.0 / r2;
        double g = -gm * inverse2 * Math.sqrt(inverse2);
        double k = 1.5 * j2 * radiusMeters * radiusMeters * inverse2;
        double s = 5.0 * z * z * inverse2;
        double equatorial = g * (1.0 + k * (1.0 - s));
        out[offset] = equatorial * x;
        out[offset + 1] = equatorial * y;
        out[offset + 2] = g * (1.0 + k * (3.0 - s)) * z;
    }

    /**
     * Potential energy of a unit mass, zero at infinity, for tests of conservation.
     *
     * @param x coordinate, m
     * @param y coordinate, m
     * @param z coordinate along the axis, m
     * @return J/kg
     */
    public double potential(double x, double y, double z) {
        double r2 = x * x + y * y + z * z;
        double r = Math.sqrt(r2);
        double k = 0.5 * j2 * radiusMeters * radiusMeters / r2;
        return -gm / r * (1.0 - k * (3.0 * z * z / r2 - 1.0));
    }
}
