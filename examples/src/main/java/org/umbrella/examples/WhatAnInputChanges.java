// SPDX-License-Identifier: Apache-2.0
package org.umbrella.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.Library;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.Tallies;
import org.umbrella.study.run.LocalRunner;
import org.umbrella.study.run.RunProgress;
import org.umbrella.study.run.StudyRunner;

/** Moves one input: Germany's coverage at the end of 2018 as SM-3 IIA's burnout speed varies. */
public final class WhatAnInputChanges {

    private static final String STUDY =
            """
            id: germany
            title: What hangs on the speed of SM-3 IIA
            question: What hangs on the speed of SM-3 IIA?
            plans: [{plan: restructured-2013, dates: [2018-12-31]}]
            threats: [{id: irbm, label: IRBM, missile: iran-irbm}]
            launch: {country: IR, resolution: 1}
            aims: {countries: [DE], resolution: 3}
            sensing: [predicted]
            overrides: {sm3-iia: {burnout_speed_km_s: SPEED}}
            """;

    private WhatAnInputChanges() {}

    /** A line for each speed. */
    static List<String> answer() {
        Library library = Library.packed(new CatalogueFitter());
        List<String> lines = new ArrayList<>();
        try (LocalRunner runner = LocalRunner.of(2)) {
            for (double speed : new double[] {1.5, 3, 4.5}) {
                String text = STUDY.replace("SPEED", Double.toString(speed));
                Study study = library.studyOf("germany", text).study();
                CoverageFinding found =
                        StudyRunner.run(study, runner, RunProgress.NONE).coverage().orElseThrow();
                double covered =
                        100
                                * Tallies.total(found.footprints().getFirst(), found.grid())
                                        .areaFraction();
                lines.add(String.format(Locale.ROOT, "%.1f km/s: %.0f %%", speed, covered));
            }
        }
        return lines;
    }

    public static void main(String[] args) {
        answer().forEach(System.out::println);
    }
}
