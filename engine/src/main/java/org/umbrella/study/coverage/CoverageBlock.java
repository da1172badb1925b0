// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.util.List;

/**
 * What a block of cells is to every footprint of one threat class: a part of {@link
 * CoverageStudy#footprints}. Of each list one array a footprint, architecture by architecture and
 * in it level by level of sensing; of each array one entry a cell. The arrays are handed over and
 * not written to any more.
 *
 * @param threatenedBy how many launch points have a cell in range
 * @param defendedAgainst against how many of these a feasible intercept exists
 * @param layers the least number of distinct systems over the launch points that threaten it
 * @param limits the code of the {@link Limit} that most undefended launch points meet
 */
public record CoverageBlock(
        List<int[]> threatenedBy,
        List<int[]> defendedAgainst,
        List<int[]> layers,
        List<byte[]> limits) {

    /** Copies the lists. */
    public CoverageBlock {
        threatenedBy = List.copyOf(threatenedBy);
        defendedAgainst = List.copyOf(defendedAgainst);
        layers = List.copyOf(layers);
        limits = List.copyOf(limits);
    }
}
