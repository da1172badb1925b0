// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.scenario.Assurance;

/** A witness written as a file is read and answered as {@code umbrella engage} does it. */
class WitnessReplayTest {

    @Test
    void everyWitnessAndNearestEngagementReplaysFromItsFile(@TempDir Path folder)
            throws IOException {
        int replayed = 0;
        for (int i = 0; i < 30; i++) {
            Assurance assurance = new RandomAssurances(3, i).next();
            AssuranceFinding finding = Judging.judged(assurance);
            for (Witness witness : engagements(finding)) {
                Path file = folder.resolve("case-" + replayed++ + ".json");
                Judging.assertSame(
                        Judging.replayed(witness, Path.of(".."), file).engagement(),
                        witness.answer());
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
}
