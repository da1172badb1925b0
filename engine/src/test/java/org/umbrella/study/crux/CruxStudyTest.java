// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.crux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.SidesQuestion;
import org.umbrella.scenario.Study;
import org.umbrella.study.assurance.Margin;
import org.umbrella.wording.UncertaintyWording;

class CruxStudyTest {

    private static final Citation SAID = new Citation("self", Grade.ASSUMPTION, "");

    private static SidesQuestion question(double... values) {
        return new SidesQuestion(
                "q",
                "A dispute",
                "claim",
                "one side",
                "the other",
                java.util.stream.IntStream.range(0, values.length / 2)
                        .mapToObj(i ->
                                new SidesQuestion.Input(
                                        "input " + i,
                                        "e" + i,
                                        "burnout_speed_km_s",
                                        values[2 * i],
                                        SAID,
                                        values[2 * i + 1],
                                        SAID))
                        .toList());
    }

    private static Function<List<Study.Setting>, Margin> margin(
            Function<double[], Double> seconds) {
        return settings -> {
            double m =
                    seconds.apply(settings.stream().mapToDouble(Study.Setting::nominal).toArray());
            return new Margin(m > 0, OptionalDouble.of(m), OptionalDouble.empty());
        };
    }

    /** The claim holds by 100 − 20 x − 10 y: first (1, 1) by 70; second (6, 2) fails by 40. */
    @Test
    void oneNumberAloneDecides() {
        CruxFinding crux =
                CruxStudy.of(question(1, 6, 1, 2), margin(v -> 100 - 20 * v[0] - 10 * v[1]));
        assertThat(crux.first().holds()).isTrue();
        assertThat(crux.second().holds()).isFalse();
        assertThat(crux.unit()).isEqualTo("s");
        assertThat(crux.attribution().orElseThrow().values()).containsExactly(-100.0, -10.0);
        assertThat(crux.attribution().orElseThrow().difference()).isEqualTo(-110);
        assertThat(crux.turnsFirst()).containsExactly(0b01);
        assertThat(crux.turnsSecond()).containsExactly(0b01);
        assertThat(crux.decisive()).containsExactly(0);
        assertThat(crux.firstThresholds().get(0).orElseThrow()).isCloseTo(4.5, within(0.006));
        assertThat(crux.firstThresholds().get(1)).isEmpty();
        assertThat(crux.secondThresholds().get(0).orElseThrow()).isCloseTo(4.0, within(0.006));
        assertThat(UncertaintyWording.crux(crux))
                .isEqualTo(
                        "one side and the other differ in two numbers; this one alone decides:"
                                + " input 0.");
    }

    @Test
    void twoNumbersTogetherDecide() {
        CruxFinding crux =
                CruxStudy.of(
                        question(0, 1, 0, 1), margin(v -> v[0] == 1 && v[1] == 1 ? -1.0 : 1.0));
        assertThat(crux.turnsFirst()).containsExactly(0b11);
        assertThat(crux.turnsSecond()).containsExactly(0b01, 0b10);
        assertThat(crux.decisive()).isEmpty();
        assertThat(UncertaintyWording.crux(crux))
                .contains(
                        "no single one turns the claim both ways. It turns for one side with input 0"
                                + " and input 1 of the other side, for the other with input 0, or"
                                + " with input 1.");
        assertThat(UncertaintyWording.sets(crux.question(), crux.turnsFirst()))
                .isEqualTo("input 0 with input 1");
    }

    @Test
    void sidesThatAgreeOnTheVerdictHaveNoFlips() {
        CruxFinding crux = CruxStudy.of(question(1, 2), margin(v -> v[0]));
        assertThat(crux.turnsFirst()).isEmpty();
        assertThat(crux.attribution().orElseThrow().values()).containsExactly(1.0);
        assertThat(UncertaintyWording.crux(crux)).contains("with either side's the claim holds");
    }

    /** Where no delay decides for some mixture there is nothing to share out in seconds. */
    @Test
    void marginsThatAreNotDefinedAreNotShared() {
        CruxFinding crux =
                CruxStudy.of(
                        question(1, 2),
                        settings ->
                                new Margin(
                                        settings.getFirst().nominal() < 2,
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty()));
        assertThat(crux.attribution()).isEmpty();
        assertThat(crux.unit()).isEmpty();
        assertThat(crux.turnsFirst()).containsExactly(1);
    }
}
