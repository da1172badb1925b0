// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.ThreatShot;

/**
 * The definition of docs/model.md, section 7 without any cleverness: every combination solved by
 * the reference.
 *
 * @param word the verdict
 * @param marginSeconds the deciding time margin; ±∞ where there is none
 * @param slackMetersPerSecond the deciding burnout speed left over; ±∞ where there is none
 * @param inRange shots in range
 * @param feasible engagements with a window
 */
record BruteForce(
        String word,
        double marginSeconds,
        double slackMetersPerSecond,
        long inRange,
        long feasible) {

    static BruteForce of(Assurance assurance) {
        List<ThreatArc> arcs = new ArrayList<>();
        for (Assurance.Threat threat : assurance.threats()) {
            for (NamedPoint launch : ((LaunchSet.Points) threat.launch()).points()) {
                for (Missile missile : threat.missiles()) {
                    for (NamedPoint aim : ((AimSet.Points) assurance.aims()).points()) {
                        for (double loft : assurance.loftsRad()) {
                            ThreatShot shot =
                                    new ThreatShot(missile, launch.point(), aim.point(), loft);
                            if (new ThreatArcSolver().solve(shot)
                                            instanceof ArcOutcome.Found(var arc)
                                    && arc.inRange()) {
                                arcs.add(arc);
                            }
                        }
                    }
                }
            }
        }
        if (arcs.isEmpty()) {
            return new BruteForce("undecided", Double.NaN, Double.NaN, 0, 0);
        }
        boolean none = assurance.kind() == Assurance.Kind.NO_ENGAGEMENT;
        double decisive =
                assurance.decisionDelaysSeconds().stream()
                        .mapToDouble(d -> none ? d : -d)
                        .map(Math::abs)
                        .reduce(none ? Math::min : Math::max)
                        .orElseThrow();
        double[] margins = new double[arcs.size()];
        double[] slacks = new double[arcs.size()];
        Arrays.fill(margins, Double.NEGATIVE_INFINITY);
        Arrays.fill(slacks, Double.NEGATIVE_INFINITY);
        long feasible = 0;
        boolean everyDelayMet = true;
        for (double delay : assurance.decisionDelaysSeconds()) {
            int met = 0;
            for (int i = 0; i < arcs.size(); i++) {
                boolean engaged = false;
                for (Battery battery : assurance.batteries()) {
                    Engagement e =
                            EngagementSolver.solve(
                                    arcs.get(i),
                                    judged(battery, assurance, delay),
                                    assurance.sensing().perfect()
                                            ? List.of()
                                            : assurance.sensors());
                    if (!e.window().isEmpty()) {
                        feasible++;
                        engaged = true;
                    }
                    if (delay == decisive) {
                        margins[i] =
                                Math.max(
                                        margins[i],
                                        e.timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY));
                        double required =
                                e.requiredBurnoutSpeedMetersPerSecond()
                                        .orElse(Double.POSITIVE_INFINITY);
                        slacks[i] =
                                Math.max(
                                        slacks[i],
                                        battery.interceptor().burnoutSpeedMetersPerSecond()
                                                - required);
                    }
                }
                met += engaged ? 1 : 0;
            }
            double share = 100.0 * met / arcs.size();
            everyDelayMet &=
                    switch (assurance.kind()) {
                        case NO_ENGAGEMENT -> met == 0;
                        case EVERY -> met == arcs.size();
                        case AT_LEAST_PERCENT -> share >= assurance.percent().orElseThrow() - 1e-9;
                    };
        }
        int rank =
                switch (assurance.kind()) {
                    case NO_ENGAGEMENT -> 1;
                    case EVERY -> arcs.size();
                    case AT_LEAST_PERCENT -> {
                        int least = 0;
                        while (100.0 * least / arcs.size()
                                < assurance.percent().orElseThrow() - 1e-9) {
                            least++;
                        }
                        yield least;
                    }
                };
        Arrays.sort(margins);
        Arrays.sort(slacks);
        return new BruteForce(
                everyDelayMet ? "holds" : "fails",
                margins[arcs.size() - rank],
                slacks[arcs.size() - rank],
                arcs.size(),
                feasible);
    }

    private static Battery judged(Battery battery, Assurance assurance, double delay) {
        Battery b = assurance.sensing().perfect() ? battery.withPerfectSensing() : battery;
        return new Battery(
                b.id(),
                b.system(),
                b.site(),
                b.interceptor(),
                b.count(),
                b.link(),
                b.organicSensor(),
                b.linkedSensors(),
                delay,
                b.lookTimeSeconds(),
                OptionalDouble.empty());
    }
}
