// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.Interceptor;

/**
 * The heights an interceptor may intercept at, as distances from the Earth's centre, so that no
 * height above the ellipsoid need be worked out where the sine of the geocentric latitude is known
 * or bounded. Sines are those of the latitude north or south.
 *
 * @param least least height above the ellipsoid, m
 * @param most greatest height, m
 */
record HeightBand(double least, double most) {

    /**
     * The surface of the ellipsoid is nearer to the Earth's centre than at the equator by this
     * times the square of the sine, or up to {@link #FLATTER} more.
     */
    private static final double FLAT = Wgs84.EQUATORIAL_RADIUS_METERS - Wgs84.POLAR_RADIUS_METERS;

    /** 3/8 of the equatorial radius times the square of the flattening is 27 m. */
    private static final double FLATTER = 30.0;

    /**
     * The way down to the surface along the radius is longer than the height by half the square of
     * the flattening, 6e-6, and what the surface curves away; by less than this part of it.
     */
    private static final double SLANT = 2e-5;

    static HeightBand of(Interceptor interceptor) {
        return new HeightBand(
                interceptor.minInterceptHeightMeters(), interceptor.maxInterceptHeightMeters());
    }

    /** What no place of the band is nearer to the Earth's centre than, m. */
    double from(double toSine) {
        return outside(least, toSine);
    }

    /** What no place of the band is farther from the Earth's centre than, m. */
    double to(double fromSine) {
        return within(most, fromSine);
    }

    /** Whether places between two distances and two sines are in the band for certain. */
    boolean holds(double low, double high, double fromSine, double toSine) {
        return low >= within(least, fromSine) && high <= outside(most, toSine);
    }

    /** What places as high or higher are farther from the Earth's centre than, or as far. */
    private static double outside(double height, double toSine) {
        double sine = Math.min(1.0, toSine);
        return Wgs84.EQUATORIAL_RADIUS_METERS - FLAT * sine * sine - FLATTER + height;
    }

    /** What places as high or lower are nearer to the Earth's centre than, or as near. */
    private static double within(double height, double fromSine) {
        double sine = Math.max(0.0, fromSine);
        return Wgs84.EQUATORIAL_RADIUS_METERS
                - FLAT * sine * sine
                + height
                + SLANT * Math.abs(height);
    }
}
