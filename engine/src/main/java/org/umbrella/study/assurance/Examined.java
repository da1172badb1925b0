// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.Optional;

/**
 * What an assurance looked at.
 *
 * @param launchPoints launch points, each counted once
 * @param aims aim points
 * @param shots launch point, missile, aim and shape of arc: all combinations
 * @param shotsWithoutArc of these, how many have no arc at all of that shape
 * @param shotsOutOfRange of these, how many have an arc that the missile cannot fly
 * @param shotsInRange of these, how many were examined
 * @param batteries batteries, with their interceptors
 * @param delays decision delays
 * @param engagements shots in range, times batteries, times delays
 * @param feasible engagements that have a window
 * @param shotsEngaged shots in range, times delays, that at least one battery can engage
 * @param refined what was tried between the points of the grid, and not counted above; empty where
 *     points are all that is meant, or nothing could be refined
 */
public record Examined(
        int launchPoints,
        int aims,
        long shots,
        long shotsWithoutArc,
        long shotsOutOfRange,
        long shotsInRange,
        int batteries,
        int delays,
        long engagements,
        long feasible,
        long shotsEngaged,
        Optional<Refined> refined) {

    /** The same with what was tried between the points of the grid. */
    Examined with(Refined between) {
        return new Examined(
                launchPoints,
                aims,
                shots,
                shotsWithoutArc,
                shotsOutOfRange,
                shotsInRange,
                batteries,
                delays,
                engagements,
                feasible,
                shotsEngaged,
                Optional.of(between));
    }
}
