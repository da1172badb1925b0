// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.CapabilitySpeed;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.flight.staged.StagedFlyouts;
import org.umbrella.scenario.EngageCase;
import org.umbrella.scenario.ThreatShot;

/** Answers one case of any kind. */
public final class CaseSolver {

    private CaseSolver() {}

    /**
     * Answers a case.
     *
     * @param asked the case
     * @return the answer
     */
    public static CaseAnswer solve(EngageCase asked) {
        return switch (asked) {
            case EngageCase.OneFlyout flyout -> new CaseAnswer.Timed(flyout, time(flyout));
            case EngageCase.OneTrajectory trajectory ->
                    switch (arc(trajectory.shot())) {
                        case ArcOutcome.Found found ->
                                new CaseAnswer.Flown(
                                        trajectory,
                                        found.arc(),
                                        positions(found.arc(), trajectory.timesSeconds()));
                        case ArcOutcome.None none -> noArc(asked, trajectory.shot(), none);
                    };
            case EngageCase.OneEngagement engagement ->
                    switch (arc(engagement.shot())) {
                        case ArcOutcome.Found found ->
                                new CaseAnswer.Engaged(
                                        engagement,
                                        EngagementSolver.solve(
                                                found.arc(),
                                                engagement.battery(),
                                                engagement.sensors()));
                        case ArcOutcome.None none -> noArc(asked, engagement.shot(), none);
                    };
        };
    }

    private static ArcOutcome arc(ThreatShot shot) {
        return new ThreatArcSolver().solve(shot);
    }

    private static CaseAnswer noArc(EngageCase asked, ThreatShot shot, ArcOutcome.None none) {
        return new CaseAnswer.NoArc(
                asked, CapabilitySpeed.metersPerSecond(shot.missile()), none.reason());
    }

    private static OptionalDouble time(EngageCase.OneFlyout asked) {
        double seconds =
                StagedFlyouts.of(asked.interceptor(), asked.site())
                        .flyoutSeconds(Ellipsoid.toEcef(asked.target()));
        return seconds < Double.POSITIVE_INFINITY
                ? OptionalDouble.of(seconds)
                : OptionalDouble.empty();
    }

    private static List<GeodeticPoint> positions(ThreatArc arc, List<Double> times) {
        List<GeodeticPoint> positions = new ArrayList<>();
        double[] ecef = new double[3];
        for (double time : times) {
            arc.positionEcef(time, ecef);
            positions.add(Ellipsoid.toGeodetic(ecef));
        }
        return positions;
    }
}
