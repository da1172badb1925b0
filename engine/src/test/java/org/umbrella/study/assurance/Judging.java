// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.umbrella.Fitters;
import org.umbrella.earth.work.Workers;
import org.umbrella.engagement.CaseAnswer;
import org.umbrella.engagement.CaseSolver;
import org.umbrella.engagement.Engagement;
import org.umbrella.formats.engagement.EngageCaseJson;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.io.EngageCaseReader;

/** Judges assurances whose launch and aim points are given, and replays their witnesses. */
final class Judging {

    private Judging() {}

    static ShotSet shots(Assurance assurance) {
        return ShotSet.of(
                assurance.threats().stream()
                        .map(t ->
                                new ShotSet.Launches(
                                        ((LaunchSet.Points) t.launch()).points(), t.missiles()))
                        .toList(),
                ((AimSet.Points) assurance.aims()).points(),
                assurance.loftsRad(),
                Workers.CALLER);
    }

    static AssuranceFinding judged(Assurance assurance) {
        return judged(assurance, Workers.CALLER);
    }

    static AssuranceFinding judged(Assurance assurance, Workers workers) {
        return AssuranceStudy.judge(assurance, shots(assurance), workers);
    }

    /**
     * Writes a witness to a file and answers it as {@code umbrella engage} does.
     *
     * @param root the folder with the catalogue, as far as the file needs one
     */
    static CaseAnswer.Engaged replayed(Witness witness, Path root, Path file) throws IOException {
        Files.writeString(file, EngageCaseJson.write("case", witness));
        return (CaseAnswer.Engaged)
                CaseSolver.solve(
                        EngageCaseReader.read(root, file, file.toString(), Fitters.SHARED));
    }

    static void assertSame(Engagement again, Engagement found) {
        assertThat(again.window().list()).hasSameSizeAs(found.window().list());
        assertThat(again.timeMarginSeconds().orElse(-1e9))
                .isCloseTo(found.timeMarginSeconds().orElse(-1e9), within(1e-3));
        assertThat(again.requiredBurnoutSpeedMetersPerSecond().orElse(1e9))
                .isCloseTo(found.requiredBurnoutSpeedMetersPerSecond().orElse(1e9), within(1e-2));
        assertThat(again.commitSeconds().orElse(-1))
                .isCloseTo(found.commitSeconds().orElse(-1), within(1e-3));
    }
}
