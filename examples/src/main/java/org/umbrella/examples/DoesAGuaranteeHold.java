// SPDX-License-Identifier: Apache-2.0
package org.umbrella.examples;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.Library;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Margin;
import org.umbrella.study.run.LocalRunner;
import org.umbrella.study.run.RunProgress;
import org.umbrella.study.run.StudyRunner;

/** Checks a claim and tells its margin: can SM-3 IB in Romania reach an ICBM from Kozelsk? */
public final class DoesAGuaranteeHold {

    private static final String STUDY =
            """
            id: guarantee
            title: A guarantee for one base
            question: Would a guarantee hold?
            launch: {areas: [kozelsk]}
            aims: {countries: [US], resolution: 2}
            assurances:
              - id: ib-romania
                claim: SM-3 IB from Deveselu can reach no SS-19 from Kozelsk on its way to the United States.
                kind: no-engagement
                weapons: [{sites: [deveselu], interceptors: [sm3-ib]}]
                threats: [{launch: {areas: [kozelsk]}, missiles: [ss19]}]
                aims: {countries: [US], resolution: 2}
                decision_delays_s: [0, 60]
            """;

    private DoesAGuaranteeHold() {}

    /** A line for each claim. */
    static List<String> answer() {
        Library library = Library.packed(new CatalogueFitter());
        Study study = library.studyOf("guarantee", STUDY).study();
        List<String> lines = new ArrayList<>();
        try (LocalRunner runner = LocalRunner.of(2)) {
            for (AssuranceFinding found :
                    StudyRunner.run(study, runner, RunProgress.NONE).assurances()) {
                Margin margin = Margin.of(found);
                lines.add(
                        found.assurance().claim()
                                + (margin.holds() ? " Holds by " : " Fails by ")
                                + Math.round(margin.metersPerSecond().orElseThrow())
                                + " m/s.");
            }
        }
        return lines;
    }

    public static void main(String[] args) {
        answer().forEach(System.out::println);
    }
}
