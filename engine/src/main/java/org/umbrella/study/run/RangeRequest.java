// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.io.Serializable;

/**
 * What is asked about ranges beside what the study's file asks.
 *
 * @param draws how many draws; 0 where the study says
 * @param untilPercent at which greatest error to stop, in per cent; 0 where all draws are wanted
 * @param rankingRows rows of worlds for the ranking of inputs; 0 where none is asked for
 */
public record RangeRequest(int draws, double untilPercent, int rankingRows)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the study's file asks and no more. */
    public static final RangeRequest NONE = new RangeRequest(0, 0, 0);

    /** Checks bounds. */
    public RangeRequest {
        if (draws < 0 || rankingRows < 0 || !(untilPercent >= 0 && untilPercent < 100)) {
            throw new IllegalArgumentException(
                    "The draws ("
                            + draws
                            + ") and rows ("
                            + rankingRows
                            + ") must not be negative, and the error ("
                            + untilPercent
                            + ") must be 0 to 100 per cent.");
        }
    }
}
