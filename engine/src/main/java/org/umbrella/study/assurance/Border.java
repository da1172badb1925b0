// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.Optional;

/**
 * How far a claim is from the other verdict: the engagement on which it hangs, in seconds and in
 * burnout speed. Where the claim holds these are its margins, where it fails the least change that
 * would make it hold.
 *
 * @param inTime the engagement whose time margin decides; empty where no change of the delay
 *     decides, because the deciding engagement is out of reach whenever it is launched
 * @param inSpeed the engagement whose required burnout speed decides; empty where no burnout speed
 *     decides, or an interceptor of the claim is a staged vehicle, whose speed cannot be set
 */
public record Border(Optional<InTime> inTime, Optional<InSpeed> inSpeed) {

    /**
     * The engagement nearest to the border in time.
     *
     * @param nearest the engagement, solved
     * @param timeMarginSeconds its time margin: negative where the interceptor comes too late, s
     */
    public record InTime(Witness nearest, double timeMarginSeconds) {

        /**
         * How far it is from the border.
         *
         * @return seconds, never negative
         */
        public double distanceSeconds() {
            return Math.abs(timeMarginSeconds);
        }
    }

    /**
     * The engagement nearest to the border in burnout speed.
     *
     * @param nearest the engagement, solved
     * @param requiredMetersPerSecond the burnout speed it requires, m/s
     * @param speedMetersPerSecond the burnout speed its interceptor has, m/s
     * @param confirmed whether the window is empty 2 m/s below the required speed and not empty 2
     *     m/s above it
     */
    public record InSpeed(
            Witness nearest,
            double requiredMetersPerSecond,
            double speedMetersPerSecond,
            boolean confirmed) {

        /**
         * How far it is from the border.
         *
         * @return m/s, never negative
         */
        public double distanceMetersPerSecond() {
            return Math.abs(requiredMetersPerSecond - speedMetersPerSecond);
        }
    }
}
