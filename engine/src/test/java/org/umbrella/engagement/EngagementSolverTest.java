// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;

class EngagementSolverTest {

    private static final Missile IRBM = new Missile("irbm", 4000e3, 150, 140e3, 220e3);
    private static final GeodeticPoint IRAN = GeodeticPoint.ofDegrees(35, 52, 0);

    private static ThreatArc arc(GeodeticPoint aim) {
        return ((ArcOutcome.Found) new ThreatArcSolver().solve(new ThreatShot(IRBM, IRAN, aim, 0)))
                .arc();
    }

    private static Battery battery(
            GeodeticPoint site, double speed, double delay, OptionalDouble longest) {
        return new Battery(
                "b",
                "SM-3",
                site,
                new Interceptor("i", speed, 67, 100e3, 600e3, longest),
                24,
                LinkRule.PERFECT,
                Optional.empty(),
                List.of(),
                delay,
                15,
                OptionalDouble.empty());
    }

    private static Battery draw(Cases c) {
        return battery(
                new GeodeticPoint(
                        Math.toRadians(c.uniform("lat", 34, 60)),
                        Math.toRadians(c.uniform("lon", 0, 50)),
                        0),
                c.uniform("speed", 2500, 5500),
                c.uniform("delay", 0, 300),
                c.index("limited", 2) == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(c.uniform("tmax", 150, 500)));
    }

    /**
     * Oracle: on a ladder of 5 s, an instant is in the window exactly where docs/model.md, section
     * 5 makes it feasible.
     */
    @Test
    void theWindowIsWhereEveryConditionHolds() {
        Cases.forAll(
                51,
                40,
                c -> {
                    ThreatArc arc =
                            arc(
                                    new GeodeticPoint(
                                            Math.toRadians(c.uniform("aimLat", 38, 58)),
                                            Math.toRadians(c.uniform("aimLon", -5, 35)),
                                            0));
                    Battery battery = draw(c);
                    Engagement engagement = EngagementSolver.solve(arc, battery, List.of());
                    double commit = arc.burnoutSeconds() + battery.decisionDelaySeconds();
                    assertThat(engagement.commitSeconds()).hasValue(commit);
                    Flyout flyout =
                            new Flyout(
                                    battery.site(),
                                    battery.interceptor().burnoutSpeedMetersPerSecond(),
                                    battery.interceptor().burnTimeSeconds());
                    double[] p = new double[3];
                    double best = Double.NEGATIVE_INFINITY;
                    for (double t = 0.5; t <= arc.impactSeconds(); t += 5) {
                        double height = arc.heightMeters(t);
                        arc.positionEcef(t, p);
                        double age = flyout.flyoutSeconds(p);
                        boolean met =
                                height >= 100e3
                                        && height <= 600e3
                                        && age
                                                <= battery.interceptor()
                                                        .maxFlightTimeSeconds()
                                                        .orElse(7200);
                        boolean feasible = met && commit + age <= t;
                        if (met && t >= arc.burnoutSeconds()) {
                            best = Math.max(best, t - commit - age);
                        }
                        double now = t;
                        boolean inside =
                                engagement.window().list().stream()
                                        .anyMatch(i ->
                                                i.from() <= now + 1e-3 && now - 1e-3 <= i.to());
                        boolean near =
                                engagement.window().list().stream()
                                        .anyMatch(i ->
                                                Math.abs(i.from() - now) < 1e-2
                                                        || Math.abs(i.to() - now) < 1e-2);
                        assertThat(inside || near).as("at %s s", t).isEqualTo(feasible || near);
                    }
                    if (best > Double.NEGATIVE_INFINITY) {
                        assertThat(engagement.timeMarginSeconds().orElseThrow())
                                .isGreaterThanOrEqualTo(best - 1e-3);
                        assertThat(engagement.timeMarginSeconds().getAsDouble() >= 0)
                                .isEqualTo(!engagement.window().isEmpty());
                    }
                });
    }

    /** The required burnout speed is confirmed by raising and lowering it by 2 m/s. */
    @Test
    void theRequiredSpeedOpensTheWindowAndALittleLessClosesIt() {
        Cases.forAll(
                52,
                25,
                c -> {
                    ThreatArc arc =
                            arc(
                                    new GeodeticPoint(
                                            Math.toRadians(c.uniform("aimLat", 38, 58)),
                                            Math.toRadians(c.uniform("aimLon", -5, 35)),
                                            0));
                    Battery battery = draw(c);
                    OptionalDouble required =
                            EngagementSolver.solve(arc, battery, List.of())
                                    .requiredBurnoutSpeedMetersPerSecond();
                    if (required.isEmpty()) {
                        return;
                    }
                    double speed = required.getAsDouble();
                    assertThat(window(arc, battery, speed + 2)).isFalse();
                    assertThat(window(arc, battery, speed - 2)).isTrue();
                });
    }

    private static boolean window(ThreatArc arc, Battery battery, double speed) {
        return EngagementSolver.solve(
                        arc,
                        battery.withInterceptor(battery.interceptor().withBurnoutSpeed(speed)),
                        List.of())
                .window()
                .isEmpty();
    }

    @Test
    void shotsFollowOneAnotherByTheLookTime() {
        ThreatArc arc = arc(GeodeticPoint.ofDegrees(44.43, 26.1, 0));
        Engagement engagement =
                EngagementSolver.solve(
                        arc,
                        battery(
                                GeodeticPoint.ofDegrees(44.08, 24.42, 0),
                                4000,
                                0,
                                OptionalDouble.empty()),
                        List.of());
        assertThat(engagement.shots()).hasSizeGreaterThan(1);
        for (int k = 1; k < engagement.shots().size(); k++) {
            assertThat(engagement.shots().get(k).launchSeconds())
                    .isGreaterThanOrEqualTo(
                            engagement.shots().get(k - 1).interceptSeconds() + 15 - 1e-6);
        }
        assertThat(engagement.shots().getFirst().interceptSeconds())
                .isCloseTo(engagement.earliestInterceptSeconds().orElseThrow(), within(1e-3));
    }

    @Test
    void outcomesSayWhyNot() {
        ThreatArc arc = arc(GeodeticPoint.ofDegrees(44.43, 26.1, 0));
        Battery near =
                battery(GeodeticPoint.ofDegrees(44.08, 24.42, 0), 3000, 0, OptionalDouble.empty());
        assertThat(EngagementSolver.solve(arc, near, List.of()).outcome())
                .isInstanceOf(Engagement.Outcome.Feasible.class);
        Battery slow = battery(near.site(), 3000, 700, OptionalDouble.empty());
        assertThat(EngagementSolver.solve(arc, slow, List.of()).outcome())
                .isInstanceOfSatisfying(
                        Engagement.Outcome.TooLate.class,
                        late -> assertThat(late.missedBySeconds()).isPositive());
        Battery far =
                battery(GeodeticPoint.ofDegrees(-40, -120, 0), 3000, 0, OptionalDouble.empty());
        assertThat(EngagementSolver.solve(arc, far, List.of()).outcome())
                .isInstanceOf(Engagement.Outcome.OutOfReach.class);
        Sensor infrared = new Sensor.SpaceInfrared("ir", 40, 20);
        Battery blind =
                new Battery(
                        "b",
                        "SM-3",
                        near.site(),
                        near.interceptor(),
                        24,
                        LinkRule.ENGAGE_ON_REMOTE,
                        Optional.empty(),
                        List.of("ir"),
                        0,
                        15,
                        OptionalDouble.empty());
        assertThat(EngagementSolver.solve(arc, blind, List.of(infrared)).outcome())
                .isInstanceOf(Engagement.Outcome.NotSeen.class);
        Battery never =
                new Battery(
                        "b",
                        "SM-3",
                        near.site(),
                        near.interceptor(),
                        24,
                        LinkRule.ENGAGE_ON_REMOTE,
                        Optional.empty(),
                        List.of(),
                        0,
                        15,
                        OptionalDouble.empty());
        assertThat(EngagementSolver.solve(arc, never, List.of()).outcome())
                .isInstanceOf(Engagement.Outcome.NeverCommitted.class);
    }
}
