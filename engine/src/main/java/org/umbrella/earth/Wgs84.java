// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

/**
 * The Earth of the model: WGS 84 ellipsoid, gravity and rotation (docs/model.md, section 1).
 *
 * <p>Source: NIMA TR8350.2, third edition, amendment 1 (2000), tables 3.1 to 3.4; the rotation rate
 * and J2 as docs/model.md states them; mean radius (2a + b)/3 after IUGG (Moritz, Geodetic
 * Reference System 1980).
 */
public final class Wgs84 {

    /** Semi-major axis a, m. */
    public static final double EQUATORIAL_RADIUS_METERS = 6378137.0;

    /** Flattening f, dimensionless. */
    public static final double FLATTENING = 1.0 / 298.257223563;

    /** First eccentricity squared, e² = f (2 − f). */
    public static final double ECCENTRICITY_SQUARED = FLATTENING * (2.0 - FLATTENING);

    /** Semi-minor axis b = a (1 − f), m. */
    public static final double POLAR_RADIUS_METERS = EQUATORIAL_RADIUS_METERS * (1.0 - FLATTENING);

    /** Gravitational parameter GM, m³/s². */
    public static final double GM = 3.986004418e14;

    /** Rotation rate ω, rad/s. */
    public static final double ROTATION_RATE = 7.292115e-5;

    /** Second zonal harmonic J2, dimensionless. */
    public static final double J2 = 1.08262982e-3;

    /** Mean radius for spherical formulae, m. */
    public static final double MEAN_RADIUS_METERS = 6371008.8;

    private Wgs84() {}
}
