// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import org.umbrella.fast.window.ReachVerdict;

/**
 * What keeps a threatened cell from being defended; the reasons are nested, from the farthest from
 * success to the nearest (docs/model.md, section 6).
 */
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
     * Under perfect sensing with the same delay a battery would have an intercept; none even if one
     * track of the sensors it is linked to sufficed.
     */
    NOT_TRACKED(3),
    /**
     * If one track sufficed a battery would have an intercept; none that a sensor sees, or holds
     * for the prediction time: committed, but seen by nobody the link rule allows when it counts.
     */
    TRACK_NOT_KEPT(4);

    private final byte code;

    Limit(int code) {
        this.code = (byte) code;
    }

    /**
     * The code that flat arrays hold.
     *
     * @return 0 to 4
     */
    public byte code() {
        return code;
    }

    /**
     * The limit a flat array's code stands for.
     *
     * @param code 0 to 4
     * @return the limit
     */
    public static Limit ofCode(byte code) {
        return switch (code) {
            case 0 -> NONE;
            case 1 -> OUT_OF_REACH;
            case 2 -> TOO_LATE;
            case 3 -> NOT_TRACKED;
            case 4 -> TRACK_NOT_KEPT;
            default ->
                    throw new IllegalArgumentException(
                            "The limit code (" + code + ") must be 0 to 4.");
        };
    }

    /**
     * The limit that a battery's verdict stands for, where no intercept is feasible.
     *
     * @param verdict the verdict
     * @return the limit, {@link #NONE} where one is feasible with the sensors linked
     */
    static Limit of(ReachVerdict verdict) {
        return switch (verdict) {
            case FEASIBLE -> NONE;
            case OUT_OF_REACH -> OUT_OF_REACH;
            case TOO_LATE -> TOO_LATE;
            case NOT_TRACKED -> NOT_TRACKED;
            case TRACK_NOT_KEPT -> TRACK_NOT_KEPT;
        };
    }
}
