// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

/** What keeps a threatened cell from being defended. */
public enum Limit {
    /** Nothing: the cell is defended, or not threatened. */
    NONE,
    /**
     * No battery's interceptor meets the arc within its height limits however early it is launched
     * after burnout.
     */
    OUT_OF_REACH,
    /**
     * Some battery could meet the arc if it were launched at burnout, but not after its commit and
     * decision delay.
     */
    TOO_LATE,
    /**
     * Under perfect sensing with the same delay a battery would have an intercept; the sensors it
     * is linked to do not.
     */
    NOT_TRACKED
}
