// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.ThreatArcFamily;

/**
 * Says which aims are in range of a missile from a launch point, and what each of a list of battery
 * set-ups can do about each. Two do so: {@link CoverageKernel} in bulk, and {@link
 * ReferenceKernel}, which solves every engagement by itself and to which the other is held.
 */
public sealed interface ReachKernel permits CoverageKernel, ReferenceKernel {

    /**
     * How many set-ups there are.
     *
     * @return the count, the row length of verdict arrays
     */
    int setupCount();

    /**
     * What decides on one thread.
     *
     * @return a new one, with its own scratch space
     */
    Decider newDecider();

    /** Decides blocks of aims; for one thread. */
    @FunctionalInterface
    interface Decider {

        /**
         * Decides a block of aims.
         *
         * @param arcs the arcs of a missile from a launch point
         * @param aims all aims
         * @param from first aim to decide
         * @param to one past the last
         * @param status receives, per aim, the code of an {@link AimStatus}
         * @param verdicts receives, at aim × {@link #setupCount()} + set-up, the code of a {@link
         *     ReachVerdict}; left alone for aims not in range
         */
        void decide(
                ThreatArcFamily arcs,
                AimPoints aims,
                int from,
                int to,
                byte[] status,
                byte[] verdicts);
    }
}
