// SPDX-License-Identifier: Apache-2.0
package org.umbrella.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.Library;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Tallies;
import org.umbrella.study.run.LocalRunner;
import org.umbrella.study.run.RunProgress;
import org.umbrella.study.run.StudyRunner;

/** Asks a question of one's own: how much of Romania does each phase cover against a Ghadr-1? */
public final class WhoIsCovered {

    private static final String STUDY =
            """
            id: romania
            title: How much of Romania is covered
            question: How much of Romania is covered?
            plans: [{plan: epaa-2009, dates: [2012-12-31, 2016-12-31, 2018-12-31]}]
            threats: [{id: ghadr1, label: Ghadr-1, missile: ghadr1-1950}]
            launch: {country: IR, resolution: 1}
            aims: {countries: [RO], resolution: 3}
            sensing: [sight, predicted]
            """;

    private WhoIsCovered() {}

    /** A line for each day and level of sensing: the share of the area in range that is covered. */
    static List<String> answer() {
        Library library = Library.packed(new CatalogueFitter());
        Study study = library.studyOf("romania", STUDY).study();
        List<String> lines = new ArrayList<>();
        try (LocalRunner runner = LocalRunner.of(2)) {
            CoverageFinding found =
                    StudyRunner.run(study, runner, RunProgress.NONE).coverage().orElseThrow();
            for (Footprint one : found.footprints()) {
                double covered = 100 * Tallies.total(one, found.grid()).areaFraction();
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "%s, %s: %.0f %%",
                                one.date(),
                                one.sensing().id(),
                                covered));
            }
        }
        return lines;
    }

    public static void main(String[] args) {
        answer().forEach(System.out::println);
    }
}
