// SPDX-License-Identifier: Apache-2.0
package org.umbrella.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.CellGrid;
import org.umbrella.earth.geography.CellGrids;
import org.umbrella.engagement.batch.FlyoutTables;
import org.umbrella.scenario.PlanDates;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.scenario.io.Library;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Footprint;

/**
 * What the live map asks while one input moves: European NATO at resolution 4 against the notional
 * IRBM from one launch point, as built at the end of 2024, over all processors. Run from the
 * repository's root, whose studies it reads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class OneMoveBenchmark {

    private static final int MOST_TABLES = 100;

    private final Study study = study();
    private final CellGrid grid =
            CoverageStudy.of(study, CellGrids.load(), Alliances.load()).grid();
    private final FlyoutTables tables = new FlyoutTables(MOST_TABLES);
    private int moves;

    /** For JMH. */
    public OneMoveBenchmark() {}

    private static Study study() {
        Study whole = Library.at(Path.of("")).study("epaa").study();
        PlanDates plan = whole.plans().getLast();
        ThreatClass threat =
                whole.threats().stream()
                        .filter(t -> t.id().equals("irbm"))
                        .findFirst()
                        .orElseThrow();
        return new Study(
                whole.id(),
                whole.title(),
                whole.question(),
                List.of(new PlanDates(plan.plan(), List.of(plan.dates().getLast()))),
                List.of(threat),
                whole.launch(),
                whole.aims(),
                List.of(Sensing.AS_DEPLOYED),
                whole.loftsRad(),
                whole.seed(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /**
     * The launch point moves.
     *
     * @return the footprint
     */
    @Benchmark
    public Footprint launchPoint() {
        return footprint(tables);
    }

    /**
     * All interceptors change at once, so that every flyout table is made anew: more than a moved
     * burnout speed asks for.
     *
     * @return the footprint
     */
    @Benchmark
    public Footprint everyFlyoutTable() {
        return footprint(new FlyoutTables(MOST_TABLES));
    }

    private Footprint footprint(FlyoutTables known) {
        moves = (moves + 1) % 100;
        GeodeticPoint launch = GeodeticPoint.ofDegrees(30.0 + 0.05 * moves, 50.0, 0.0);
        CoverageStudy.missing(study, known).parallelStream().forEach(Runnable::run);
        CoverageStudy coverage =
                CoverageStudy.over(
                        study,
                        grid,
                        List.of(
                                new CoverageStudy.Launches(
                                        study.threats().getFirst(), "", List.of(launch))),
                        known);
        coverage.tasks().parallelStream().forEach(Runnable::run);
        return coverage.footprints().getFirst();
    }
}
