// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * A missile of the notional tier (MODEL.md 2.1): what it can do, not one arc.
 *
 * @param id name in files
 * @param maxRangeMeters R_max over a non-rotating Earth, m
 * @param burnTimeSeconds t_b, s
 * @param burnoutHeightMeters h_b above the ellipsoid, m
 * @param burnoutDownrangeMeters d_b along the ground, m
 */
public record Missile(
        String id,
        double maxRangeMeters,
        double burnTimeSeconds,
        double burnoutHeightMeters,
        double burnoutDownrangeMeters) {

    /**
     * Checks signs, and that the burnout point lies within the range (0 ≤ R_max − d_b < half the
     * circumference).
     */
    public Missile {
        String of = "missile '" + id + "'";
        Checks.positive("max_range_km", maxRangeMeters / 1e3, of, "Maybe a unit was mistaken.");
        Checks.positive("burn_time_s", burnTimeSeconds, of, "Maybe the sign was mistaken.");
        Checks.notNegative(
                "burnout_height_km", burnoutHeightMeters / 1e3, of, "Maybe the sign was mistaken.");
        Checks.notNegative(
                "burnout_downrange_km",
                burnoutDownrangeMeters / 1e3,
                of,
                "Maybe the sign was mistaken.");
        double free = maxRangeMeters - burnoutDownrangeMeters;
        if (free < 0 || free >= Math.PI * org.umbrella.earth.Wgs84.MEAN_RADIUS_METERS) {
            throw new IllegalArgumentException(
                    "The max_range_km ("
                            + maxRangeMeters / 1e3
                            + ") of "
                            + of
                            + " must exceed its burnout_downrange_km ("
                            + burnoutDownrangeMeters / 1e3
                            + ") by less than half the Earth's circumference (20015 km). Maybe one of them is in metres.");
        }
    }
}
