// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.RegionCells;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Study;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.AssuranceStudy;
import org.umbrella.study.assurance.Box;
import org.umbrella.study.assurance.BoxStudy;
import org.umbrella.study.assurance.Places;
import org.umbrella.study.assurance.ShotSet;
import org.umbrella.study.assurance.WholeTerritory;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.comparison.Comparisons;
import org.umbrella.study.comparison.FirstCovered;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.depth.DepthFinding;
import org.umbrella.study.depth.DepthStudy;

/**
 * Answers everything that a study asks beside coverage. Assurances over the same shots share their
 * arcs. Runs in parallel in the caller's pool; the answer does not depend on it.
 */
public final class StudyRunner {

    private record Shots(List<Assurance.Threat> threats, AimSet aims, List<Double> loftsRad) {}

    private final Study study;
    private final Places places;
    private final Map<Shots, ShotSet> shots = new HashMap<>();
    private final Map<ShotSet, WholeTerritory> wholes = new HashMap<>();

    private StudyRunner(Study study, PieceGrids geography, Alliances alliances) {
        this.study = study;
        this.places = new Places(geography, alliances);
    }

    /**
     * Answers.
     *
     * @param study the study
     * @param coverage its footprints, computed
     * @param geography countries, cities and cells
     * @param alliances who is in NATO when
     * @param step called after each assurance, box, comparison and depth question answered
     * @return the answers
     */
    public static StudyFindings of(
            Study study,
            CoverageStudy coverage,
            PieceGrids geography,
            Alliances alliances,
            Runnable step) {
        return new StudyRunner(study, geography, alliances).answer(coverage, step);
    }

    /**
     * How often {@code step} will be called.
     *
     * @param study the study
     * @return the count
     */
    public static int steps(Study study) {
        return study.assurances().size()
                + (int) study.assurances().stream().filter(a -> a.box().isPresent()).count()
                + study.comparisons().size()
                + (study.depth().isPresent() ? 1 : 0);
    }

    private StudyFindings answer(CoverageStudy coverage, Runnable step) {
        List<AssuranceFinding> assurances = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        for (Assurance assurance : study.assurances()) {
            ShotSet set = shots(assurance);
            WholeTerritory whole = wholes.computeIfAbsent(set, s -> places.whole(assurance, s));
            assurances.add(AssuranceStudy.judge(assurance, set, whole));
            step.run();
            assurance
                    .box()
                    .ifPresent(question -> {
                        boxes.add(
                                BoxStudy.of(
                                        assurance.id(), set, whole, question, RegionCells.load()));
                        step.run();
                    });
        }
        List<Footprint> footprints = coverage.footprints();
        List<ComparisonFinding> comparisons = new ArrayList<>();
        study.comparisons()
                .forEach(comparison -> {
                    comparisons.add(Comparisons.of(comparison, footprints, coverage.grid()));
                    step.run();
                });
        List<FirstCovered> first =
                study.comparisons().isEmpty()
                        ? List.of()
                        : Comparisons.firstCovered(footprints, coverage.grid());
        List<DepthFinding> depth = new ArrayList<>();
        study.depth()
                .ifPresent(question -> {
                    depth.addAll(
                            DepthStudy.of(question, coverage.architectures(), coverage.launches()));
                    step.run();
                });
        return new StudyFindings(assurances, boxes, comparisons, first, depth);
    }

    private ShotSet shots(Assurance assurance) {
        return shots.computeIfAbsent(
                new Shots(assurance.threats(), assurance.aims(), assurance.loftsRad()),
                asked ->
                        ShotSet.of(
                                asked.threats().stream()
                                        .map(threat ->
                                                new ShotSet.Launches(
                                                        places.of(threat.launch()),
                                                        threat.missiles()))
                                        .toList(),
                                places.of(asked.aims()),
                                asked.loftsRad()));
    }
}
