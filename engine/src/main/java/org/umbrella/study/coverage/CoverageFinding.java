// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.util.List;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.scenario.Architecture;

/**
 * What a study found on coverage, and on what.
 *
 * @param grid the aim cells
 * @param architectures what is deployed, for each plan and date in the order of the study
 * @param launches launch points of each threat class, in the order of the study
 * @param footprints for each architecture, threat class and kind of sensing, in that order
 */
public record CoverageFinding(
        PieceGrid grid,
        List<Architecture> architectures,
        List<Launches> launches,
        List<Footprint> footprints) {

    /** Copies the lists. */
    public CoverageFinding {
        architectures = List.copyOf(architectures);
        launches = List.copyOf(launches);
        footprints = List.copyOf(footprints);
    }
}
