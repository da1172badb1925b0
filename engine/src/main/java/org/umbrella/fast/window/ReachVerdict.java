// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

/**
 * What becomes of one battery against one arc, as flat arrays hold it. One verdict answers both
 * kinds of sensing: as deployed an intercept is feasible where it is {@link #FEASIBLE}, under
 * perfect sensing where it is {@link #FEASIBLE} or {@link #NOT_TRACKED}.
 */
public enum ReachVerdict {
    /** An intercept is feasible with the sensors linked. */
    FEASIBLE(0),
    /** None is, however early the launch after burnout, even under perfect sensing. */
    OUT_OF_REACH(1),
    /** One is under perfect sensing if launched at burnout, none after the decision delay. */
    TOO_LATE(2),
    /** One is under perfect sensing with the same decision delay, none with the sensors linked. */
    NOT_TRACKED(3);

    private final byte code;

    ReachVerdict(int code) {
        this.code = (byte) code;
    }

    /**
     * The code that flat arrays hold.
     *
     * @return 0 to 3
     */
    public byte code() {
        return code;
    }
}
