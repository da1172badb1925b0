// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;
import java.util.Optional;

/**
 * How far speed, delay and site may be moved before an assurance of no engagement breaks.
 *
 * @param interceptor whose burn time and height limits hold throughout; its speed is what is asked
 *     for
 * @param sites where it might stand
 * @param speedsMetersPerSecond burnout speeds for which the least delay is wanted, m/s
 * @param delaysSeconds delays after burnout for which the greatest burnout speed is wanted, s
 * @param map where else it might stand; empty where no map is wanted
 */
public record BoxQuestion(
        Interceptor interceptor,
        List<NamedPoint> sites,
        List<Double> speedsMetersPerSecond,
        List<Double> delaysSeconds,
        Optional<SiteMap> map) {

    /** Copies the lists. */
    public BoxQuestion {
        sites = List.copyOf(sites);
        speedsMetersPerSecond = List.copyOf(speedsMetersPerSecond);
        delaysSeconds = List.copyOf(delaysSeconds);
    }

    /**
     * A map of sites between parallels and meridians.
     *
     * @param southRad least latitude, rad
     * @param northRad greatest latitude, rad
     * @param westRad least longitude, rad
     * @param eastRad greatest longitude, rad
     * @param resolution H3 resolution of the cells
     * @param refined H3 resolution along the border
     * @param speedMetersPerSecond the burnout speed whose border is refined, m/s
     * @param delaySeconds delay after burnout, s
     */
    public record SiteMap(
            double southRad,
            double northRad,
            double westRad,
            double eastRad,
            int resolution,
            int refined,
            double speedMetersPerSecond,
            double delaySeconds) {

        /** Checks that south lies south of north and west west of east. */
        public SiteMap {
            if (!(southRad < northRad) || !(westRad < eastRad)) {
                throw new IllegalArgumentException(
                        "The south_deg ("
                                + Math.toDegrees(southRad)
                                + ") and west_deg ("
                                + Math.toDegrees(westRad)
                                + ") of a box map must be less than its north_deg ("
                                + Math.toDegrees(northRad)
                                + ") and east_deg ("
                                + Math.toDegrees(eastRad)
                                + "). Maybe two of them are swapped.");
            }
        }
    }
}
