// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.umbrella.earth.geography.Geography;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.RegionCells;
import org.umbrella.earth.work.Workers;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.Comparison;
import org.umbrella.scenario.CoverageQuestion;
import org.umbrella.scenario.DepthQuestion;
import org.umbrella.scenario.Question;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Box;
import org.umbrella.study.assurance.Places;
import org.umbrella.study.belief.BeliefFinding;
import org.umbrella.study.belief.BeliefStudy;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.comparison.Comparisons;
import org.umbrella.study.comparison.FirstCovered;
import org.umbrella.study.coverage.CoverageCost;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Launches;
import org.umbrella.study.depth.DepthFinding;

/**
 * The work of a study: cut into {@link #units}, each {@link #compute computed} by itself, and put
 * together to {@link #findings}. Made anew from the same study it has the same units, and they give
 * the same. Assurances over the same shots share their arcs. Comparisons need no units: they follow
 * from the footprints. Safe for use by several threads.
 */
public final class StudyWork {

    private final Study study;
    private final CoverageWork coverage;
    private final List<AssuranceWork> assurances = new ArrayList<>();
    private final List<BoxWork> boxes = new ArrayList<>();
    private Optional<DepthWork> depth = Optional.empty();
    private Optional<BeliefStudy> beliefs = Optional.empty();
    private final List<CoverageWork> believed = new ArrayList<>();
    private final Map<String, QuestionWork> byId = new LinkedHashMap<>();
    private Optional<RangeWork> ranges = Optional.empty();

    private StudyWork(Study study, CoverageStudy coverage) {
        this.study = study;
        this.coverage = new CoverageWork("coverage", coverage);
    }

    /**
     * The work of a study, with its grids laid and nothing computed yet.
     *
     * @param study the study
     * @param geography countries, cities and cells
     * @param exact whether every engagement is to be solved by the reference alone, without the
     *     fast kernels; some thousand times as slow. The limits of a box are found as ever.
     * @return the work
     * @throws IllegalArgumentException where the study has nothing to launch from or to aim at, or
     *     more than can be numbered
     */
    public static StudyWork of(Study study, Geography geography, boolean exact) {
        CoverageStudy coverage =
                CoverageStudy.of(study, geography.grids(), geography.alliances(), exact);
        StudyWork work = new StudyWork(study, coverage);
        Places places = new Places(geography.grids(), geography.alliances());
        Map<Assurance.Shots, AssuranceShots> shots = new HashMap<>();
        for (Question question : study.questions()) {
            switch (question) {
                case CoverageQuestion asked -> work.register(work.coverage);
                case Comparison asked -> {
                    // It follows from the footprints.
                }
                case Assurance asked ->
                        work.add(
                                asked,
                                shots.computeIfAbsent(
                                        asked.shots(), key -> new AssuranceShots(asked, places)),
                                geography.cells(),
                                exact);
                case DepthQuestion asked -> {
                    DepthWork depth = new DepthWork(asked, coverage, exact);
                    work.depth = Optional.of(depth);
                    work.register(depth);
                }
                case BeliefQuestion asked -> work.believe(coverage);
            }
        }
        return work;
    }

    private void add(Assurance asked, AssuranceShots shots, RegionCells cells, boolean exact) {
        AssuranceWork assurance = new AssuranceWork(asked, shots, exact);
        assurances.add(assurance);
        register(assurance);
        asked.box()
                .ifPresent(limits -> {
                    BoxWork box = new BoxWork(asked.id(), limits, shots, cells);
                    boxes.add(box);
                    register(box);
                });
    }

    /** All beliefs of the study at once: those that change the same share their coverage. */
    private void believe(CoverageStudy coverage) {
        if (beliefs.isPresent()) {
            return;
        }
        BeliefStudy asked = BeliefStudy.of(study, coverage);
        beliefs = Optional.of(asked);
        for (CoverageStudy part : asked.parts()) {
            CoverageWork work = new CoverageWork("beliefs " + believed.size(), part);
            believed.add(work);
            register(work);
        }
    }

    /**
     * The work of a study and of ranges of its inputs.
     *
     * @param variants the study, which can be resolved again with other values
     * @param request what is asked about ranges beside what the study's file asks
     * @param geography countries, cities and cells
     * @param exact whether every engagement is to be solved by the reference alone
     * @return the work
     * @throws IllegalArgumentException as {@link #of(Study, Geography, boolean)}
     */
    public static StudyWork of(
            StudyVariants variants, RangeRequest request, Geography geography, boolean exact) {
        StudyWork work = of(variants.nominal().study(), geography, exact);
        RangeWork ranges = RangeWork.of(variants, request, work.coverage.study(), geography, exact);
        work.ranges = Optional.of(ranges);
        ranges.questions().forEach(work::register);
        return work;
    }

    /**
     * The work of the coverage of a study on a grid and launch points that are laid already: the
     * live map lays them once and asks many times.
     *
     * @param study the study; its aims, launch sets and other questions are not looked at
     * @param grid the aim cells
     * @param launches launch points of each threat class, in the order of the study
     * @param tables flyout tables there are; those missing are built and added
     * @return the work
     */
    public static StudyWork ofCoverage(
            Study study, PieceGrid grid, List<Launches> launches, FlyoutTableCache tables) {
        StudyWork work = new StudyWork(study, CoverageStudy.over(study, grid, launches, tables));
        work.register(work.coverage);
        return work;
    }

    private void register(QuestionWork question) {
        byId.put(question.id(), question);
    }

    /**
     * What the coverage of the study asks of a machine.
     *
     * @return the cost, known before anything is computed
     */
    public CoverageCost cost() {
        return coverage.study().cost();
    }

    /**
     * All units of the study, all draws that may be wanted among them, those of the questions with
     * the longest units first, so that none of these ends alone.
     *
     * @return the units, in an order that is good to work through
     */
    public List<WorkUnit> units() {
        return inTurn().flatMap(question -> question.units().stream()).toList();
    }

    private Stream<QuestionWork> inTurn() {
        return byId.values().stream().sorted(Comparator.comparing(QuestionWork::turn));
    }

    /**
     * What is to be done next: first what the study asks at nominal values, then what it asks about
     * ranges; draws that stop at an error come in waves.
     *
     * @param done what was done so far
     * @return units that are not done; empty where {@link #findings} and {@link #ranges} can be
     *     made
     */
    public List<WorkUnit> wanted(WorkResult done) {
        List<WorkUnit> nominal = wanted(done, false);
        return nominal.isEmpty() ? wanted(done, true) : nominal;
    }

    private List<WorkUnit> wanted(WorkResult done, boolean ofRanges) {
        return inTurn().filter(
                        question -> (question.turn() == QuestionWork.Turn.RANGES) == ofRanges)
                .flatMap(question -> question.wanted(done).stream())
                .toList();
    }

    /**
     * Whether a unit is of a question about ranges of inputs.
     *
     * @param unit the unit
     * @return false where it is of the study at nominal values, or of no question asked here
     */
    public boolean ofRanges(WorkUnit unit) {
        QuestionWork question = byId.get(unit.question());
        return question != null && question.turn() == QuestionWork.Turn.RANGES;
    }

    /**
     * Makes what some units share, flyout tables and arcs; without it the first unit that needs
     * something does so alone.
     *
     * @param units the units to be computed
     * @param workers who does so side by side
     */
    public void prepare(Collection<WorkUnit> units, Workers workers) {
        Set<String> asked = new HashSet<>();
        units.forEach(unit -> asked.add(unit.question()));
        byId.forEach((id, question) -> {
            if (asked.contains(id)) {
                question.prepare(workers);
            }
        });
    }

    /**
     * Computes a unit.
     *
     * @param unit one of {@link #units()}
     * @param workers who does what can be done side by side within it
     * @return what it gives; the same each time
     * @throws IllegalArgumentException where it is not a unit of this study
     */
    public WorkPart compute(WorkUnit unit, Workers workers) {
        QuestionWork question = byId.get(unit.question());
        if (question == null) {
            throw new IllegalArgumentException(
                    "The question of the unit '" + unit + "' must be one of the study's.");
        }
        return question.compute(unit, workers);
    }

    /**
     * Puts the findings together.
     *
     * @param result what every unit gave
     * @param workers who does so side by side
     * @return the findings
     * @throws IllegalArgumentException where a unit is missing
     */
    public StudyFindings findings(WorkResult result, Workers workers) {
        CoverageFinding covered = coverage.finding(result);
        // One after the other, each on all threads: those over the same shots wait for each other.
        assurances.forEach(assurance -> assurance.solve(workers));
        List<AssuranceFinding> judged =
                workers.map(assurances.size(), i -> assurances.get(i).finding(result, workers));
        List<Box> found = boxes.stream().map(box -> box.finding(result)).toList();
        List<ComparisonFinding> comparisons =
                study.comparisons().stream()
                        .map(asked -> Comparisons.of(asked, covered.footprints(), covered.grid()))
                        .toList();
        List<FirstCovered> first =
                comparisons.isEmpty()
                        ? List.of()
                        : Comparisons.firstCovered(covered.footprints(), covered.grid());
        List<DepthFinding> deep = depth.map(asked -> asked.findings(result)).orElse(List.of());
        List<BeliefFinding> believes =
                beliefs.map(asked ->
                                asked.findings(
                                        believed.stream()
                                                .map(part -> part.finding(result))
                                                .toList()))
                        .orElse(List.of());
        return new StudyFindings(
                Optional.of(covered), judged, found, comparisons, first, deep, believes);
    }

    /**
     * Puts together what was found on ranges of inputs.
     *
     * @param result what every unit that was {@link #wanted} gave
     * @param nominal the findings at nominal values
     * @return the findings
     * @throws IllegalArgumentException where a unit is missing
     */
    public RangeFindings ranges(WorkResult result, StudyFindings nominal) {
        return ranges.map(asked -> asked.findings(result, nominal)).orElse(RangeFindings.NONE);
    }
}
