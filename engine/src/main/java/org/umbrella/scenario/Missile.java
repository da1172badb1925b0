// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A missile of the notional tier (docs/model.md, section 2.1): what it can do, not one arc.
 *
 * @param id name in files
 * @param maxRangeMeters R_max over a non-rotating Earth, m
 * @param burnTimeSeconds t_b, s
 * @param burnoutHeightMeters h_b above the ellipsoid, m
 * @param burnoutDownrangeMeters d_b along the ground, m
 * @param crossSectionsSquareMeters σ after burnout by radar band, m²; bands that are not in it are
 *     not known
 */
public record Missile(
        String id,
        double maxRangeMeters,
        double burnTimeSeconds,
        double burnoutHeightMeters,
        double burnoutDownrangeMeters,
        Map<RadarBand, Double> crossSectionsSquareMeters) {

    /**
     * A missile whose cross-section is not known.
     *
     * @param id name in files
     * @param maxRangeMeters R_max over a non-rotating Earth, m
     * @param burnTimeSeconds t_b, s
     * @param burnoutHeightMeters h_b above the ellipsoid, m
     * @param burnoutDownrangeMeters d_b along the ground, m
     */
    public Missile(
            String id,
            double maxRangeMeters,
            double burnTimeSeconds,
            double burnoutHeightMeters,
            double burnoutDownrangeMeters) {
        this(
                id,
                maxRangeMeters,
                burnTimeSeconds,
                burnoutHeightMeters,
                burnoutDownrangeMeters,
                Map.of());
    }

    /**
     * Checks signs, and that the burnout point lies within the range (0 ≤ R_max − d_b &lt; half the
     * circumference).
     */
    public Missile {
        crossSectionsSquareMeters = Map.copyOf(crossSectionsSquareMeters);
        String of = "missile '" + id + "'";
        crossSectionsSquareMeters.forEach((band, sigma) ->
                Checks.positive(
                        "cross_section_" + band.id().toLowerCase(Locale.ROOT) + "_m2",
                        sigma,
                        of,
                        "Maybe the sign was mistaken."));
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

    /**
     * Its cross-section after burnout in a band.
     *
     * @param band the band
     * @return σ, m²; empty where it is not known
     */
    public OptionalDouble crossSectionSquareMeters(RadarBand band) {
        Double sigma = crossSectionsSquareMeters.get(band);
        return sigma == null ? OptionalDouble.empty() : OptionalDouble.of(sigma);
    }
}
