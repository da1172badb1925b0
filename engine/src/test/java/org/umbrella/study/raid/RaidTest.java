// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.raid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.umbrella.study.raid.Raid.Doctrine;

class RaidTest {

    /**
     * M1: Wilkening 2000, P(no leaker) = [P_track (1 − (1 − k)^n)]^W; by hand, four shots of 0.8 at
     * each of ten targets, all tracked: (1 − 0.2⁴)^10 = 0.9841.
     */
    @Test
    void noLeakerAsPublished() {
        Raid raid = new Raid(10, 0.8, 1, 40, new Doctrine(4, 1));
        assertThat(Leakage.of(raid).none()).isCloseTo(Math.pow(1 - 0.0016, 10), within(1e-15));
        assertThat(Leakage.of(raid).none()).isCloseTo(0.98411, within(5e-6));
        Raid tracked = new Raid(3, 0.5, 0.9, 6, new Doctrine(2, 1));
        assertThat(Leakage.of(tracked).none()).isCloseTo(Math.pow(0.9 * 0.75, 3), within(1e-15));
        assertThat(Leakage.of(tracked).probability(0))
                .isCloseTo(Leakage.of(tracked).none(), within(1e-14));
    }

    @Test
    void closedFormIsTheSimulationWhereShotsAreIndependent() {
        for (Raid raid :
                new Raid[] {
                    new Raid(5, 0.6, 1, 10, new Doctrine(2, 1)),
                    new Raid(5, 0.6, 0.8, 10, new Doctrine(1, 2)),
                    new Raid(12, 0.3, 0.95, 72, new Doctrine(2, 3)),
                    new Raid(1, 0.5, 1, 1, new Doctrine(1, 1)),
                    new Raid(4, 0.9, 1, 44, new Doctrine(4, 1))
                }) {
            int trials = 200_000;
            Leakage closed = Leakage.of(raid);
            RaidSimulation.Outcome seen = RaidSimulation.of(raid, trials, 9);
            for (int k = 0; k <= raid.targets(); k++) {
                double p = closed.probability(k);
                assertThat(seen.probability(k))
                        .as("%s, %d through", raid, k)
                        .isCloseTo(p, within(4.5 * Math.sqrt(p * (1 - p) / trials) + 1e-5));
            }
            assertThat(seen.mean()).isCloseTo(closed.mean(), within(4.5 * seen.meanError() + 1e-9));
            assertThat(seen.meanSpent()).isCloseTo(closed.meanSpent(), within(0.05));
            assertThat(seen.quantile(0.95)).isBetween(closed.quantile(0.94), closed.quantile(0.96));
        }
    }

    @Test
    void orderOfShotsMakesNoDifferenceToLeakageButToCost() {
        Leakage salvo = Leakage.of(new Raid(8, 0.7, 1, 16, new Doctrine(2, 1)));
        Leakage looks = Leakage.of(new Raid(8, 0.7, 1, 16, new Doctrine(1, 2)));
        assertThat(looks.mean()).isCloseTo(salvo.mean(), within(1e-12));
        assertThat(salvo.meanSpent()).isEqualTo(16);
        assertThat(looks.meanSpent()).isCloseTo(8 * 1.3, within(1e-12));
    }

    /** Bound: where interceptors are short, shoot–look–shoot leaks no more than a salvo. */
    @Test
    void aSharedInventoryLastsLongerWithALook() {
        Raid salvo = new Raid(20, 0.7, 1, 30, new Doctrine(2, 1));
        Raid looks = new Raid(20, 0.7, 1, 30, new Doctrine(1, 2));
        RaidSimulation.Outcome inSalvos = RaidSimulation.of(salvo, 50_000, 4);
        RaidSimulation.Outcome inLooks = RaidSimulation.of(looks, 50_000, 4);
        // 15 of 20 get two shots, 5 none: 15 × 0.09 + 5 = 6.35.
        assertThat(inSalvos.mean()).isCloseTo(6.35, within(5 * inSalvos.meanError()));
        assertThat(inLooks.mean()).isLessThan(inSalvos.mean() - 3);
        assertThat(inLooks.meanSpent()).isLessThan(30);
    }

    @Test
    void moreInterceptorsLeakNoMore() {
        double before = Double.POSITIVE_INFINITY;
        for (int inventory = 0; inventory <= 44; inventory += 4) {
            double mean =
                    RaidSimulation.of(
                                    new Raid(22, 0.5, 1, inventory, new Doctrine(2, 1)), 20_000, 2)
                            .mean();
            assertThat(mean).isLessThan(before + 0.05);
            before = mean;
        }
        assertThat(before).isCloseTo(22 * 0.25, within(0.1));
    }

    @Test
    void certainAndHopelessShots() {
        assertThat(Leakage.of(new Raid(3, 1, 1, 3, new Doctrine(1, 1))).none()).isEqualTo(1);
        assertThat(Leakage.of(new Raid(3, 0, 1, 3, new Doctrine(1, 1))).mean()).isEqualTo(3);
        assertThat(RaidSimulation.of(new Raid(3, 1, 1, 0, new Doctrine(1, 1)), 10, 1).mean())
                .isEqualTo(3);
        assertThat(RaidSimulation.of(new Raid(3, 1, 1, 2, new Doctrine(1, 1)), 10, 1).quantile(0.5))
                .isEqualTo(1);
    }

    @Test
    void wrongInputsAreSaid() {
        Doctrine one = new Doctrine(1, 1);
        assertThatThrownBy(() -> new Raid(3, 80, 1, 3, one))
                .hasMessageContaining("The kill_probability (80.0)");
        assertThatThrownBy(() -> new Raid(3, Double.NaN, 1, 3, one))
                .hasMessageContaining("kill_probability");
        assertThatThrownBy(() -> new Raid(0, 0.5, 1, 3, one)).hasMessageContaining("targets (0)");
        assertThatThrownBy(() -> new Raid(1, 0.5, 1, -1, one)).hasMessageContaining("(-1)");
        assertThatThrownBy(() -> new Doctrine(0, 1)).hasMessageContaining("salvo (0)");
        assertThatThrownBy(() -> Leakage.of(new Raid(3, 0.5, 1, 2, one)))
                .hasMessageContaining("Simulate the raid");
    }
}
