// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.List;
import java.util.Optional;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Box;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.belief.BeliefFinding;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.comparison.FirstCovered;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.depth.DepthFinding;

/**
 * What a study found.
 *
 * @param coverage the footprints, and what they are on; empty where they are not at hand
 * @param assurances what became of each claim, in the order of the study
 * @param boxes the boxes of those that asked for one
 * @param comparisons what each comparison found, in the order of the study
 * @param firstCovered when each country is first covered
 * @param depth shots, tracks and inventory, for each plan and day; empty where not asked
 * @param beliefs what one must believe for claims of coverage, in the order of the study
 */
public record StudyFindings(
        Optional<CoverageFinding> coverage,
        List<AssuranceFinding> assurances,
        List<Box> boxes,
        List<ComparisonFinding> comparisons,
        List<FirstCovered> firstCovered,
        List<DepthFinding> depth,
        List<BeliefFinding> beliefs) {

    /** Nothing was asked. */
    public static final StudyFindings NONE =
            new StudyFindings(
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    /** Copies the lists. */
    public StudyFindings {
        assurances = List.copyOf(assurances);
        boxes = List.copyOf(boxes);
        comparisons = List.copyOf(comparisons);
        firstCovered = List.copyOf(firstCovered);
        depth = List.copyOf(depth);
        beliefs = List.copyOf(beliefs);
    }

    /**
     * Whether nothing but coverage was asked.
     *
     * @return true where there are no assurances, comparisons, depth or beliefs
     */
    public boolean coverageAlone() {
        return assurances.isEmpty()
                && boxes.isEmpty()
                && comparisons.isEmpty()
                && firstCovered.isEmpty()
                && depth.isEmpty()
                && beliefs.isEmpty();
    }

    /**
     * What became of a claim.
     *
     * @param id the assurance
     * @return empty where the study has none of that name
     */
    public Optional<AssuranceFinding> assurance(String id) {
        return assurances.stream().filter(a -> a.assurance().id().equals(id)).findFirst();
    }

    /**
     * What a comparison found.
     *
     * @param id the comparison
     * @return empty where the study has none of that name
     */
    public Optional<ComparisonFinding> comparison(String id) {
        return comparisons.stream().filter(c -> c.comparison().id().equals(id)).findFirst();
    }

    /**
     * The box of an assurance.
     *
     * @param id the assurance
     * @return empty where it asked for none
     */
    public Optional<Box> box(String id) {
        return boxes.stream().filter(b -> b.assuranceId().equals(id)).findFirst();
    }

    /**
     * Whether every assurance holds; undecided ones do not.
     *
     * @return true also where there is none
     */
    public boolean allHold() {
        return assurances.stream().allMatch(a -> a.verdict() instanceof Verdict.Holds);
    }
}
