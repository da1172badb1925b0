// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import org.umbrella.scenario.Sensing;

/**
 * What becomes of one battery against one arc, as flat arrays hold it. One code answers every level
 * of sensing, because each level finds what the one before finds ({@link #feasible}). Reasons are
 * nested (docs/model.md, section 6); from the farthest from success to the nearest: {@link
 * #OUT_OF_REACH}, {@link #TOO_LATE}, {@link #NOT_TRACKED}, {@link #TRACK_NOT_KEPT}.
 */
public enum ReachVerdict {
    /** An intercept is feasible that a linked sensor sees. */
    FEASIBLE(0),
    /** None is, however early the launch after burnout, even under perfect sensing. */
    OUT_OF_REACH(1),
    /** One is under perfect sensing if launched at burnout, none after the decision delay. */
    TOO_LATE(2),
    /** One is under perfect sensing with the same decision delay, none even if a track suffices. */
    NOT_TRACKED(3),
    /**
     * One is if a track suffices, none that a linked sensor sees. Codes from here on count the
     * prediction times of the {@link PredictionTimes}: the first that suffices, last without limit.
     */
    TRACK_NOT_KEPT(4);

    private final byte code;

    ReachVerdict(int code) {
        this.code = (byte) code;
    }

    /**
     * The code that flat arrays hold; of {@link #TRACK_NOT_KEPT} the first.
     *
     * @return 0 to 4
     */
    public byte code() {
        return code;
    }

    /**
     * The verdict of a code.
     *
     * @param code as flat arrays hold it
     * @return the verdict
     */
    public static ReachVerdict of(byte code) {
        return switch (code) {
            case 0 -> FEASIBLE;
            case 1 -> OUT_OF_REACH;
            case 2 -> TOO_LATE;
            case 3 -> NOT_TRACKED;
            default -> TRACK_NOT_KEPT;
        };
    }

    /**
     * Whether an intercept is feasible under a level of sensing.
     *
     * @param code as flat arrays hold it
     * @param sensing the level, one of those decided
     * @param times the prediction times that were decided
     * @return true where one is
     */
    public static boolean feasible(byte code, Sensing sensing, PredictionTimes times) {
        return switch (of(code)) {
            case FEASIBLE -> true;
            case OUT_OF_REACH, TOO_LATE -> false;
            case NOT_TRACKED -> sensing.perfect();
            case TRACK_NOT_KEPT ->
                    sensing.perfect()
                            || times.seconds(code - TRACK_NOT_KEPT.code)
                                    <= sensing.predictionSeconds();
        };
    }
}
