// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.earth.geography.Geography;
import org.umbrella.earth.work.Workers;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.uncertainty.DrawFindings;
import org.umbrella.study.uncertainty.DrawSet;

/**
 * Ranges as units of work: the same wherever, however often and in whatever order they are done.
 */
class RangeWorkTest {

    private static final String STUDY =
            """
            id: ranges
            title: A small study
            question: What does phase 3 cover of Romania?
            plans:
              - {plan: epaa-2009, dates: [2018-12-31]}
            threats:
              - {id: irbm, label: Notional IRBM (3700 km), missile: iran-irbm}
            launch: {areas: [tabriz]}
            aims: {countries: [RO, BG], resolution: 2}
            sensing: [sight, perfect]
            seed: 3
            draws: 20
            """;

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));
    private static final Geography GEOGRAPHY = Geography.load(Workers.CALLER);

    @TempDir private Path temp = Path.of("");

    private StudyWork work(RangeRequest request) throws IOException {
        Path file = Files.writeString(temp.resolve("ranges.yaml"), STUDY);
        StudyVariants study = Library.at(ROOT, new CatalogueFitter()).variants(file.toString());
        return StudyWork.of(study, request, GEOGRAPHY, false);
    }

    private static void same(DrawSet a, DrawSet b) {
        assertThat(a.figures().keySet()).isEqualTo(b.figures().keySet());
        a.figures().forEach((draw, values) -> assertThat(values).isEqualTo(b.figures().get(draw)));
        assertThat(a.threatened()).isDeepEqualTo(b.threatened());
        assertThat(a.defended()).isDeepEqualTo(b.defended());
    }

    private static RangeFindings findings(StudyWork work, WorkResult result) {
        return work.ranges(result, work.findings(result, Workers.CALLER));
    }

    @Test
    void drawsInAnyOrderTwiceAndOnTwoThreadsGiveTheSame() throws IOException {
        RangeRequest request = new RangeRequest(0, 0, 2);
        StudyWork serial = work(request);
        assertThat(serial.units())
                .contains(new WorkUnit("draws", "", 0, 16, 20), WorkUnit.nominal("ranking", "", 1));
        WorkResult one =
                StudyRunner.complete(
                        serial, WorkResult.NONE, LocalRunner.of(Workers.CALLER), RunProgress.NONE);
        assertThat(one.parts().keySet()).containsExactlyInAnyOrderElementsOf(serial.units());

        StudyWork again = work(request);
        List<WorkUnit> shuffled = new ArrayList<>(again.units());
        Collections.shuffle(shuffled, new Random(1));
        WorkResult two;
        try (LocalRunner runner = LocalRunner.of(2)) {
            int half = shuffled.size() / 2;
            WorkResult late =
                    runner.run(
                            again, shuffled.subList(half - 1, shuffled.size()), RunProgress.NONE);
            two = late.merge(runner.run(again, shuffled.subList(0, half), RunProgress.NONE));
        }
        assertThat(two).isEqualTo(one);
        RangeFindings a = findings(serial, one);
        RangeFindings b = findings(again, two);
        assertThat(b.rankings()).isEqualTo(a.rankings()).hasSize(2);
        DrawSet draws = a.draws().orElseThrow().draws();
        same(draws, b.draws().orElseThrow().draws());
        assertThat(draws.size()).isEqualTo(20);
    }

    /** One draw after the other, last first, is what draws in units of eight are. */
    @Test
    void aDrawDependsOnItsNumberAlone() throws IOException {
        StudyWork work = work(new RangeRequest(9, 0, 0));
        WorkPart eight = work.compute(new WorkUnit("draws", "", 0, 0, 8), Workers.CALLER);
        WorkPart last = work.compute(new WorkUnit("draws", "", 0, 7, 8), Workers.CALLER);
        DrawFindings whole =
                findings(
                                work,
                                StudyRunner.complete(
                                        work,
                                        WorkResult.NONE,
                                        LocalRunner.of(Workers.CALLER),
                                        RunProgress.NONE))
                        .draws()
                        .orElseThrow();
        int figures = whole.layout().size();
        int[] of = eight.integers();
        int[] alone = last.integers();
        assertThat(java.util.Arrays.copyOf(alone, figures))
                .isEqualTo(java.util.Arrays.copyOfRange(of, 7 * figures, 8 * figures));
        assertThat(whole.draws().size()).isEqualTo(9);
    }

    /** Waves end where every error is small enough, whatever was done beyond. */
    @Test
    void drawsStopAfterTheSameWaveWhateverElseWasDone() throws IOException {
        StudyWork work = work(new RangeRequest(300, 40, 0));
        WorkResult result =
                StudyRunner.complete(
                        work, WorkResult.NONE, LocalRunner.of(Workers.CALLER), RunProgress.NONE);
        WorkUnit beyond = new WorkUnit("draws", "", 0, 128, 136);
        assertThat(result.parts()).doesNotContainKey(beyond);
        DrawFindings found = findings(work, result).draws().orElseThrow();
        assertThat(found.draws().size()).isEqualTo(128);
        WorkResult more =
                result.merge(
                        LocalRunner.of(Workers.CALLER)
                                .run(work, List.of(beyond), RunProgress.NONE));
        same(findings(work, more).draws().orElseThrow().draws(), found.draws());
    }
}
