// SPDX-License-Identifier: Apache-2.0
package org.umbrella.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ThreatShot;

class StatedCommitTest {

    private static Battery battery(OptionalDouble stated) {
        return new Battery(
                "b",
                "system",
                GeodeticPoint.ofDegrees(44, 24, 0),
                new Interceptor(
                        "i", 4500, 67, 100e3, 600e3, OptionalDouble.empty(), Optional.empty()),
                1,
                LinkRule.PERFECT,
                Optional.empty(),
                List.of(),
                30,
                15,
                stated);
    }

    /** A stated time takes the place of burnout plus decision delay, not of burnout alone. */
    @Test
    void aStatedTimeIsTheCommitTime() {
        ThreatArc arc =
                ((ArcOutcome.Found)
                                new ThreatArcSolver()
                                        .solve(
                                                new ThreatShot(
                                                        new Missile("m", 4000e3, 150, 140e3, 220e3),
                                                        GeodeticPoint.ofDegrees(35, 52, 0),
                                                        GeodeticPoint.ofDegrees(48, 16, 0),
                                                        0)))
                        .arc();
        assertThat(FireControl.of(battery(OptionalDouble.of(100)), arc, List.of()).commitSeconds())
                .hasValue(100);
        assertThat(FireControl.of(battery(OptionalDouble.empty()), arc, List.of()).commitSeconds())
                .hasValue(180);
        BatterySetup setup = BatterySetup.of(battery(OptionalDouble.of(100)), List.of());
        assertThat(setup.statedCommitSeconds() + setup.decisionDelaySeconds()).isEqualTo(100);
    }
}
