// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.LaunchSet;

class AssuranceStudyTest {

    private static final long SEED = 3;
    private static final int SAMPLE = 200;

    private static ShotSet shots(Assurance assurance) {
        return ShotSet.of(
                assurance.threats().stream()
                        .map(
                                t ->
                                        new ShotSet.Launches(
                                                ((LaunchSet.Points) t.launch()).points(),
                                                t.missiles()))
                        .toList(),
                ((AimSet.Points) assurance.aims()).points(),
                assurance.loftsRad());
    }

    private static Assurance random(int index) {
        return new RandomAssurances(SEED, index).next();
    }

    @Test
    void verdictMarginAndCountsAreThoseOfEveryCombinationSolvedByTheReference() {
        int[] seen = new int[3];
        for (int i = 0; i < SAMPLE; i++) {
            Assurance assurance = random(i);
            AssuranceFinding finding = AssuranceStudy.judge(assurance, shots(assurance));
            BruteForce expected = BruteForce.of(assurance);
            String what = "assurance " + i + " " + assurance.kind();
            assertThat(finding.verdict().word()).as(what).isEqualTo(expected.word());
            assertThat(finding.examined().shotsInRange()).as(what).isEqualTo(expected.inRange());
            assertThat(finding.examined().feasible()).as(what).isEqualTo(expected.feasible());
            seen[List.of("holds", "fails", "undecided").indexOf(expected.word())]++;
            if (finding.verdict() instanceof Verdict.Undecided) {
                continue;
            }
            double margin =
                    finding.border().inTime().isPresent()
                            ? finding.border().inTime().get().timeMarginSeconds()
                            : Double.NEGATIVE_INFINITY;
            assertThat(margin).as(what + " s").isCloseTo(expected.marginSeconds(), within(0.1));
            double slack =
                    finding.border()
                            .inSpeed()
                            .map(s -> s.speedMetersPerSecond() - s.requiredMetersPerSecond())
                            .orElse(Double.NEGATIVE_INFINITY);
            assertThat(slack)
                    .as(what + " m/s")
                    .isCloseTo(expected.slackMetersPerSecond(), within(1.0));
        }
        assertThat(seen[0]).as("claims that hold").isGreaterThan(SAMPLE / 5);
        assertThat(seen[1]).as("claims that fail").isGreaterThan(SAMPLE / 5);
    }
}
