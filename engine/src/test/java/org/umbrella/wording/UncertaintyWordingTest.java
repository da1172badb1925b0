// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.umbrella.scenario.RaidQuestion;
import org.umbrella.study.raid.RaidFinding;
import org.umbrella.study.uncertainty.Band;
import org.umbrella.study.uncertainty.Share;

class UncertaintyWordingTest {

    @Test
    void everySentenceOfARaidSaysWhoseTheProbabilityIs() {
        RaidFinding finding =
                RaidFinding.of(
                        new RaidQuestion(
                                "r",
                                "A raid",
                                List.of(0.5, 0.8),
                                1,
                                List.of(30),
                                List.of(10, 20),
                                2,
                                1,
                                1000),
                        1);
        assertThat(finding.cases())
                .hasSize(4)
                .allSatisfy(one ->
                        assertThat(UncertaintyWording.raid(finding, one))
                                .startsWith("If a single shot killed with the probability of ")
                                .contains("that you supplied"));
        assertThat(finding.cases())
                .extracting(RaidFinding.Case::closed)
                .containsExactly(true, false, true, false);
        assertThat(UncertaintyWording.RAID_NOTE).contains("yours").contains("no default");
    }

    @Test
    void bandsAndSharesInWords() {
        assertThat(
                        UncertaintyWording.shares(
                                Band.of(OptionalDouble.empty(), new double[] {Double.NaN})))
                .isEqualTo("not in range in any draw");
        assertThat(UncertaintyWording.shares(Band.of(OptionalDouble.of(0.2), new double[] {0.25})))
                .isEqualTo("median 25.0 %, from 25.0 % to 25.0 % in nine draws of ten");
        assertThat(UncertaintyWording.holds(new Share(3, 4)))
                .startsWith("holds in 75.0 % of 4 draws");
        assertThat(UncertaintyWording.holds(new Share(0, 0)))
                .isEqualTo("is undecided in every draw");
        assertThat(UncertaintyWording.value("burnout_speed_km_s")).isEqualTo("burnout speed");
        assertThat(UncertaintyWording.number(5.33, "burnout_speed_km_s")).isEqualTo("5.33 km/s");
        assertThat(UncertaintyWording.number(60, "decision_delay_s")).isEqualTo("60 s");
    }
}
