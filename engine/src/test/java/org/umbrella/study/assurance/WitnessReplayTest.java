// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.engagement.CaseAnswer;
import org.umbrella.engagement.CaseSolver;
import org.umbrella.engagement.Engagement;
import org.umbrella.results.codec.EngageCaseJson;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.io.EngageCaseReader;

/** A witness written as a file is read and answered as {@code umbrella engage} does it. */
class WitnessReplayTest {

    @Test
    void everyWitnessAndNearestEngagementReplaysFromItsFile(@TempDir Path folder)
            throws IOException {
        int replayed = 0;
        for (int i = 0; i < 30; i++) {
            Assurance assurance = new RandomAssurances(3, i).next();
            ShotSet shots =
                    ShotSet.of(
                            assurance.threats().stream()
                                    .map(t ->
                                            new ShotSet.Launches(
                                                    ((LaunchSet.Points) t.launch()).points(),
                                                    t.missiles()))
                                    .toList(),
                            ((AimSet.Points) assurance.aims()).points(),
                            assurance.loftsRad());
            AssuranceFinding finding = AssuranceStudy.judge(assurance, shots);
            for (Witness witness : engagements(finding)) {
                Path file = folder.resolve("case-" + replayed++ + ".json");
                Files.writeString(file, EngageCaseJson.write("case", witness));
                Engagement again =
                        ((CaseAnswer.Engaged)
                                        CaseSolver.solve(
                                                EngageCaseReader.read(
                                                        Path.of(".."), file, file.toString())))
                                .engagement();
                same(again, witness.answer());
            }
        }
        assertThat(replayed).isGreaterThan(20);
    }

    private static List<Witness> engagements(AssuranceFinding finding) {
        return Stream.of(
                        finding.verdict() instanceof Verdict.Fails(Witness witness)
                                ? Stream.of(witness)
                                : Stream.<Witness>empty(),
                        finding.border().inTime().stream().map(Border.InTime::nearest),
                        finding.border().inSpeed().stream().map(Border.InSpeed::nearest))
                .flatMap(s -> s)
                .toList();
    }

    private static void same(Engagement again, Engagement found) {
        assertThat(again.window().list()).hasSameSizeAs(found.window().list());
        assertThat(again.timeMarginSeconds().orElse(-1e9))
                .isCloseTo(found.timeMarginSeconds().orElse(-1e9), within(1e-3));
        assertThat(again.requiredBurnoutSpeedMetersPerSecond().orElse(1e9))
                .isCloseTo(found.requiredBurnoutSpeedMetersPerSecond().orElse(1e9), within(1e-2));
        assertThat(again.commitSeconds().orElse(-1))
                .isCloseTo(found.commitSeconds().orElse(-1), within(1e-3));
    }
}
