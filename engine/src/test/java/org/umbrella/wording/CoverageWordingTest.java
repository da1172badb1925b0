// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.results.Deployment;
import org.umbrella.results.ResultFixture;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.study.coverage.Tally;

class CoverageWordingTest {

    private final StudyResult result = ResultFixture.over("RO", "BG");
    private final Deployment deployment = result.deployments().getFirst();

    private String sentence(String threat, Sensing sensing) {
        return CoverageWording.sentence(
                result, result.coverage(deployment, threat, sensing).orElseThrow());
    }

    @Test
    void nothingInRangeIsSaidSo() {
        assertThat(sentence("short", Sensing.SIGHT))
                .isEqualTo("Nothing in Romania and Bulgaria is in range of A short one");
    }

    @Test
    void allIsSaidOnlyWhereAllIsCovered() {
        assertThat(sentence("long", Sensing.PERFECT))
                .isEqualTo("All of Romania and Bulgaria in range of A long one is covered");
        assertThat(sentence("long", Sensing.SIGHT))
                .matches(
                        "\\d+ % of Romania and Bulgaria in range of A long one is covered; left out: part"
                                + " of Romania and part of Bulgaria");
    }

    @Test
    void planSentenceLeavesOutThreatsThatReachNothing() {
        assertThat(CoverageWording.planSentence(result, result.deployments().getFirst().planId()))
                .matches(
                        "By 31 December 2018 “Plan alpha” covers \\d+ % of Romania and Bulgaria in"
                                + " range, if a radar must see the intercept; under perfect sensing"
                                + " it would cover all");
    }

    @Test
    void limitsAreSharesOfWhatIsLeftOut() {
        Tally tally = new Tally("", 1, 10, 8, 4, 0, 0, 0, 1, 3, 0, 0);
        assertThat(CoverageWording.limits(tally)).isEqualTo("too late 75 %, out of reach 25 %");
        assertThat(CoverageWording.limits(new Tally("", 1, 10, 8, 8, 0, 0, 0, 0, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void wordsJoinAsProse() {
        assertThat(CoverageWording.and(List.of("a"))).isEqualTo("a");
        assertThat(CoverageWording.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
