// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.List;
import java.util.Optional;
import org.umbrella.study.crux.CruxFinding;
import org.umbrella.study.deal.DealFinding;
import org.umbrella.study.raid.RaidFinding;
import org.umbrella.study.uncertainty.DrawFindings;
import org.umbrella.study.uncertainty.RankingFinding;

/**
 * What a study found on ranges of its inputs.
 *
 * @param draws bands of its figures; empty where no draws were asked for
 * @param rankings what its figures hang on; empty where that was not asked
 * @param cruxes what divides its sides
 * @param raids what became of its raids
 * @param deals which deployments cover one side and leave the other alone
 */
public record RangeFindings(
        Optional<DrawFindings> draws,
        List<RankingFinding> rankings,
        List<CruxFinding> cruxes,
        List<RaidFinding> raids,
        List<DealFinding> deals) {

    /** Nothing was asked. */
    public static final RangeFindings NONE =
            new RangeFindings(Optional.empty(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public RangeFindings {
        rankings = List.copyOf(rankings);
        cruxes = List.copyOf(cruxes);
        raids = List.copyOf(raids);
        deals = List.copyOf(deals);
    }

    /**
     * Whether anything was found.
     *
     * @return true where nothing was asked
     */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
