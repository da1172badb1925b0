// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

/**
 * A footprint summed over a territory or one country of it.
 *
 * @param country ISO 3166-1 alpha-2 code; empty for the whole territory
 * @param cells how many cells
 * @param areaSquareMeters area of all cells, m²
 * @param threatenedAreaSquareMeters area threatened, m²
 * @param defendedAreaSquareMeters area defended, m²
 * @param people people in all cells
 * @param threatenedPeople people threatened
 * @param defendedPeople people defended
 * @param outOfReachAreaSquareMeters area undefended because out of reach, m²
 * @param tooLateAreaSquareMeters area undefended because too late, m²
 * @param notTrackedAreaSquareMeters area undefended because not tracked, m²
 * @param trackNotKeptAreaSquareMeters area undefended because the track is not kept, m²
 */
public record Tally(
        String country,
        int cells,
        double areaSquareMeters,
        double threatenedAreaSquareMeters,
        double defendedAreaSquareMeters,
        long people,
        long threatenedPeople,
        long defendedPeople,
        double outOfReachAreaSquareMeters,
        double tooLateAreaSquareMeters,
        double notTrackedAreaSquareMeters,
        double trackNotKeptAreaSquareMeters) {

    /**
     * Whether anything is threatened; where nothing is, there is no coverage to speak of (never 100
     * %).
     *
     * @return true when some cell is threatened
     */
    public boolean anyThreatened() {
        return threatenedAreaSquareMeters > 0;
    }

    /**
     * Coverage by area, defended over threatened.
     *
     * @return a fraction 0 to 1
     * @throws IllegalStateException where nothing is threatened
     */
    public double areaFraction() {
        if (!anyThreatened()) {
            throw new IllegalStateException(
                    "Nothing is threatened in '" + country + "', so there is no coverage.");
        }
        return defendedAreaSquareMeters / threatenedAreaSquareMeters;
    }
}
