// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

/** What keeps a threatened cell from being defended. */
public enum Limit {
    /** Nothing: the cell is defended, or not threatened. */
    NONE(0),
    /**
     * No battery's interceptor meets the arc within its height limits however early it is launched
     * after burnout.
     */
    OUT_OF_REACH(1),
    /**
     * Some battery could meet the arc if it were launched at burnout, but not after its commit and
     * decision delay.
     */
    TOO_LATE(2),
    /**
     * Under perfect sensing with the same delay a battery would have an intercept; the sensors it
     * is linked to do not.
     */
    NOT_TRACKED(3);

    private final byte code;

    Limit(int code) {
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

    /**
     * The limit a flat array's code stands for.
     *
     * @param code 0 to 3
     * @return the limit
     */
    public static Limit ofCode(byte code) {
        return switch (code) {
            case 0 -> NONE;
            case 1 -> OUT_OF_REACH;
            case 2 -> TOO_LATE;
            case 3 -> NOT_TRACKED;
            default ->
                    throw new IllegalArgumentException(
                            "The limit code (" + code + ") must be 0 to 3.");
        };
    }
}
