// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.raid;

/**
 * A raid and what meets it (docs/model.md section 9). Shots are independent of one another; all
 * targets come at the same time and are shot at in turn, so that in every look each target that is
 * left gets its salvo before the next look begins.
 *
 * @param targets W, missiles that come
 * @param killProbability p of a single shot, 0 to 1: the reader's, never ours
 * @param trackProbability that a target is tracked and can be shot at at all, 0 to 1: the reader's;
 *     1 where that is not in question
 * @param inventory interceptors there are
 * @param doctrine how they are spent
 */
public record Raid(
        int targets,
        double killProbability,
        double trackProbability,
        int inventory,
        Doctrine doctrine) {

    /** Checks bounds. */
    public Raid {
        if (targets < 1) {
            throw new IllegalArgumentException(
                    "The targets (" + targets + ") of a raid must be 1 at least.");
        }
        probability("kill_probability", killProbability);
        probability("track_probability", trackProbability);
        if (inventory < 0) {
            throw new IllegalArgumentException(
                    "The inventory (" + inventory + ") of a raid must not be negative.");
        }
    }

    /**
     * How interceptors are spent: a salvo at each target in each of several looks; salvo n is one
     * look of n shots, shoot–look–shoot k looks of one shot.
     *
     * @param salvo shots at a target in a look
     * @param looks opportunities in turn, k of docs/model.md section 5
     */
    public record Doctrine(int salvo, int looks) {

        /** Checks bounds. */
        public Doctrine {
            if (salvo < 1 || looks < 1) {
                throw new IllegalArgumentException(
                        "The salvo ("
                                + salvo
                                + ") and the looks ("
                                + looks
                                + ") of a doctrine must be 1 at least.");
            }
        }

        /**
         * Most shots that one target can get.
         *
         * @return the count
         */
        public int shots() {
            return Math.multiplyExact(salvo, looks);
        }
    }

    /**
     * Whether there are interceptors enough for every shot that the doctrine may ask for, so that
     * no target's shots depend on what befell another.
     *
     * @return true where the closed form holds
     */
    public boolean independent() {
        return (long) targets * doctrine.shots() <= inventory;
    }

    private static void probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "The "
                            + name
                            + " ("
                            + value
                            + ") of a raid must lie between 0 and 1. Maybe it is in per cent.");
        }
    }
}
