// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.List;

/**
 * How a claim over a territory was judged between the points of its grid.
 *
 * @param shots shots tried beyond the grid's
 * @param spacingMeters about the shot that decides, no land whose shots may still come nearer (by
 *     up to {@link #SECONDS} or {@link #METERS_PER_SECOND}) reaches farther from a point tried than
 *     this, m
 * @param complete whether the search came to its end; where not, the spacing is what it reached
 */
public record Refined(long shots, double spacingMeters, boolean complete) {

    /** What of a margin in time may be left between the points tried, s. */
    public static final double SECONDS = 0.5;

    /** What of a margin in burnout speed may be left between the points tried, m/s. */
    public static final double METERS_PER_SECOND = 2.5;

    /** Of several searches, what holds of all. */
    static Refined of(List<Refined> searches) {
        return new Refined(
                searches.stream().mapToLong(Refined::shots).sum(),
                searches.stream().mapToDouble(Refined::spacingMeters).max().orElse(0),
                searches.stream().allMatch(Refined::complete));
    }
}
