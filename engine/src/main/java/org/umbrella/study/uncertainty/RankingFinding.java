// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.Comparator;
import java.util.List;

/**
 * What a figure hangs on.
 *
 * @param figure index of the figure
 * @param rows rows of the design
 * @param indices one for each parameter; empty where the figure does not vary
 */
public record RankingFinding(int figure, int rows, List<SobolIndices.Index> indices) {

    /** Copies the list. */
    public RankingFinding {
        indices = List.copyOf(indices);
    }

    /**
     * The indices from the greatest down.
     *
     * @return those whose interval does not end at 0
     */
    public List<SobolIndices.Index> ranked() {
        return indices.stream()
                .filter(index -> index.high() > 0)
                .sorted(
                        Comparator.comparingDouble(SobolIndices.Index::total)
                                .reversed()
                                .thenComparing(SobolIndices.Index::parameter))
                .toList();
    }
}
