// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.depth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.umbrella.scenario.NamedPoint;

/**
 * Depth under a plan on a day.
 *
 * @param planId the plan
 * @param date the day
 * @param inventory interceptors of each system asked about
 * @param threats one for each threat class
 */
public record DepthFinding(
        String planId, LocalDate date, Map<String, Integer> inventory, List<OfThreat> threats) {

    /** Copies the collections. */
    public DepthFinding {
        inventory = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(inventory));
        threats = List.copyOf(threats);
    }

    /**
     * All interceptors of the systems asked about.
     *
     * @return the count
     */
    public int interceptors() {
        return inventory.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Against one threat class.
     *
     * @param threatId the threat class
     * @param aims one for each aim point
     */
    public record OfThreat(String threatId, List<OfAim> aims) {

        /** Copies the list. */
        public OfThreat {
            aims = List.copyOf(aims);
        }
    }

    /**
     * Against one threat class at one aim point, over the launch points that have it in range.
     *
     * @param aim the aim point
     * @param launchPoints launch points of the class
     * @param threatenedBy of these, how many have the aim in range
     * @param engagedFrom of these, how many meet at least one feasible intercept
     * @param leastShots the least, over the launch points, of the shots that the battery with the
     *     most has in turn, shoot–look–shoot; 0 where some launch point meets none
     * @param leastBatteries the least number of batteries with a shot
     * @param latestTrackSeconds the latest, over the launch points, of the first track of any
     *     sensor; empty where some launch point is never tracked
     * @param latestTrackBy the sensor of that track; empty with it
     * @param leastSeenSeconds the least, over the launch points, of the time during which any
     *     sensor sees the missile
     * @param leastMarginSeconds the least, over the launch points, of the best battery's time
     *     margin; empty where it is not defined for some launch point
     */
    public record OfAim(
            NamedPoint aim,
            int launchPoints,
            int threatenedBy,
            int engagedFrom,
            int leastShots,
            int leastBatteries,
            OptionalDouble latestTrackSeconds,
            String latestTrackBy,
            double leastSeenSeconds,
            OptionalDouble leastMarginSeconds) {

        /**
         * Whether any launch point has it in range.
         *
         * @return true when threatened
         */
        public boolean threatened() {
            return threatenedBy > 0;
        }
    }
}
