// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.umbrella.Fitters;
import org.umbrella.earth.geography.Geography;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.Library;

/**
 * Every shipped study, on coarse grids and smaller aims, gives the same units bit for bit on one
 * thread in order, and on several in any order, in parts, with units done twice.
 */
class ShippedStudiesTest {

    private static final Library LIBRARY =
            Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED);
    private static final Geography GEOGRAPHY = Geography.load(Workers.CALLER);

    static Stream<String> studies() {
        return LIBRARY.studies().stream();
    }

    /** On coarse grids, with Cuba in the place of the U.S. and two countries in that of NATO. */
    private static Study coarse(String id) {
        String text = LIBRARY.texts().get("studies/" + id + ".yaml");
        return LIBRARY.studyOf(
                        id,
                        String.valueOf(text)
                                .replace(
                                        "{country: IR, resolution: 2}",
                                        "{country: IR, resolution: 1}")
                                .replaceAll("resolution: [34]", "resolution: 2")
                                .replaceAll(
                                        "\\{group: european-nato, as_of: \\S+ resolution: 2}",
                                        "{countries: [RO, GR], resolution: 2}")
                                .replace("countries: [US]", "countries: [CU]"))
                .study();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void serialIsParallelIsShuffledIsEveryUnitTwice(String id) {
        Study study = coarse(id);
        StudyWork serial = StudyWork.of(study, GEOGRAPHY, false);
        WorkResult one;
        try (LocalRunner runner = LocalRunner.of(1)) {
            one = runner.run(serial, serial.units(), RunProgress.NONE);
        }
        assertThat(one.missing(serial.units())).isEmpty();

        StudyWork parallel = StudyWork.of(study, GEOGRAPHY, false);
        List<WorkUnit> shuffled = new ArrayList<>(parallel.units());
        Collections.shuffle(shuffled, new Random(20130315));
        int third = shuffled.size() / 3;
        try (LocalRunner runner = LocalRunner.of(3)) {
            WorkResult first =
                    runner.run(
                            parallel,
                            shuffled.subList(0, shuffled.size() - third),
                            RunProgress.NONE);
            WorkResult second =
                    runner.run(
                            parallel, shuffled.subList(third, shuffled.size()), RunProgress.NONE);
            // Merging compares what is in both, which is a third of all units.
            assertThat(second.merge(first)).isEqualTo(one);
            assertThat(first.merge(second)).isEqualTo(one);

            StudyFindings a = serial.findings(one, Workers.CALLER);
            StudyFindings b = parallel.findings(first.merge(second), runner.workers());
            assertThat(printed(b.assurances())).isEqualTo(printed(a.assurances()));
            assertThat(b.boxes()).isEqualTo(a.boxes());
            assertThat(b.comparisons()).isEqualTo(a.comparisons());
            assertThat(b.firstCovered()).isEqualTo(a.firstCovered());
            assertThat(b.depth()).isEqualTo(a.depth());
            assertThat(a.assurances()).hasSameSizeAs(study.assurances());
            assertThat(a.coverage().orElseThrow().footprints())
                    .hasSize(
                            study.plans().stream().mapToInt(p -> p.dates().size()).sum()
                                    * study.threats().size()
                                    * study.sensing().size());
        }
    }

    /** All that a value holds, arcs left out: two arcs of the same numbers are not equal. */
    private static String printed(Object value) {
        return value.toString().replaceAll("ThreatArc@[0-9a-f]+", "ThreatArc");
    }
}
