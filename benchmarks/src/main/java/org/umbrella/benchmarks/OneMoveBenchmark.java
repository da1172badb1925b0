// SPDX-License-Identifier: Apache-2.0
package org.umbrella.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.PlanDates;
import org.umbrella.scenario.Scene;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.scenario.io.Library;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Launches;
import org.umbrella.study.run.LocalRunner;
import org.umbrella.study.run.RunProgress;
import org.umbrella.study.run.StudyRunner;
import org.umbrella.study.run.StudyWork;
import org.umbrella.study.run.WorkRunner;

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
    private static final int PLACES = 50;

    private final Study study = study("");
    private final List<Study> burnoutSpeeds =
            studies("sm3-ib: {burnout_speed_km_s: %.2f}", 2.5, 0.02);
    private final List<Study> radarRanges = studies("an-tpy2: {range_km: %.0f}", 1000, 20);
    private final PieceGrid grid =
            CoverageStudy.of(study, PieceGrids.load(), Alliances.load(), false).grid();
    private final WorkRunner runner = LocalRunner.of(Runtime.getRuntime().availableProcessors());
    private final FlyoutTableCache tables = new FlyoutTableCache(MOST_TABLES);
    private int moves;

    /** For JMH. */
    public OneMoveBenchmark() {}

    /** The study with one input at one place after the other. */
    private static List<Study> studies(String input, double from, double step) {
        return IntStream.range(0, PLACES)
                .mapToObj(k ->
                        study(
                                "overrides:\n  "
                                        + String.format(Locale.ROOT, input, from + k * step)
                                        + "\n"))
                .toList();
    }

    private static Study study(String overrides) {
        Study whole;
        try {
            String text = Files.readString(Path.of("studies", "epaa.yaml"));
            whole =
                    Library.at(Path.of(""), new CatalogueFitter())
                            .studyOf("moved", text + overrides)
                            .study();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PlanDates plan = whole.plans().getLast();
        ThreatClass threat =
                whole.threats().stream()
                        .filter(t -> t.id().equals("irbm"))
                        .findFirst()
                        .orElseThrow();
        return Study.ofCoverage(
                whole.id(),
                whole.title(),
                whole.question(),
                new Scene(
                        List.of(new PlanDates(plan.plan(), List.of(plan.dates().getLast()))),
                        List.of(threat),
                        whole.launch(),
                        whole.aims(),
                        List.of(Sensing.SIGHT),
                        whole.loftsRad()),
                whole.seed());
    }

    /**
     * The launch point moves.
     *
     * @return the footprint
     */
    @Benchmark
    public Footprint launchPoint() {
        moves = (moves + 1) % PLACES;
        return footprint(study, 0.1 * moves, tables);
    }

    /**
     * The burnout speed of an interceptor moves, between 2.5 and 3.5 km/s. Every flyout table is
     * made anew, which is more than such a move asks for.
     *
     * @return the footprint
     */
    @Benchmark
    public Footprint burnoutSpeed() {
        moves = (moves + 1) % PLACES;
        return footprint(burnoutSpeeds.get(moves), 0.0, new FlyoutTableCache(MOST_TABLES));
    }

    /**
     * The range of the forward radar moves.
     *
     * @return the footprint
     */
    @Benchmark
    public Footprint radarRange() {
        moves = (moves + 1) % PLACES;
        return footprint(radarRanges.get(moves), 0.0, tables);
    }

    private Footprint footprint(Study moved, double north, FlyoutTableCache known) {
        GeodeticPoint launch = GeodeticPoint.ofDegrees(30.0 + north, 50.0, 0.0);
        StudyWork work =
                StudyWork.ofCoverage(
                        moved,
                        grid,
                        List.of(new Launches(moved.threats().getFirst(), "", List.of(launch))),
                        known);
        return StudyRunner.run(work, runner, RunProgress.NONE)
                .coverage()
                .orElseThrow()
                .footprints()
                .getFirst();
    }
}
