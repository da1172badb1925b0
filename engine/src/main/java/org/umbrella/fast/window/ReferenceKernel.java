// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;

/**
 * The reference solvers behind the contract of the bulk kernel: each arc by {@link
 * ThreatArcSolver}, each engagement by {@link EngagementSolver}, one after the other, without
 * tables, bounds or anything shared. Some thousand times as slow as {@link CoverageKernel}; it is
 * for small studies, and for checking the other. Immutable.
 */
public final class ReferenceKernel implements ReachKernel {

    private final List<BatterySetup> setups;
    private final List<Battery> batteries;
    private final PredictionTimes times;

    /**
     * A kernel for a list of set-ups.
     *
     * @param setups the set-ups; verdicts come in this order
     * @param times the prediction times
     */
    public ReferenceKernel(List<BatterySetup> setups, PredictionTimes times) {
        this.setups = List.copyOf(setups);
        this.batteries = this.setups.stream().map(ReferenceKernel::battery).toList();
        this.times = times;
    }

    /** Any battery of a set-up: name, system, count and look time decide no verdict. */
    private static Battery battery(BatterySetup setup) {
        return new Battery(
                "",
                "",
                setup.site(),
                setup.interceptor(),
                1,
                setup.link(),
                setup.organic().map(Sensor::id),
                setup.linked().stream().map(Sensor::id).toList(),
                setup.decisionDelaySeconds(),
                0.0,
                Double.isNaN(setup.statedCommitSeconds())
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(setup.statedCommitSeconds()));
    }

    @Override
    public int setupCount() {
        return setups.size();
    }

    @Override
    public Decider newDecider() {
        ThreatArcSolver solver = new ThreatArcSolver();
        return (arcs, aims, from, to, status, verdicts) -> {
            for (int i = from; i < to; i++) {
                status[i] = decide(solver, arcs, aims, i, verdicts).code();
            }
        };
    }

    private AimStatus decide(
            ThreatArcSolver solver, ThreatArcFamily arcs, AimPoints aims, int i, byte[] verdicts) {
        GeodeticPoint aim = aims.point(i);
        if (!apart(arcs.launch(), aim)) {
            return AimStatus.NO_ARC;
        }
        return switch (solver.solve(
                new ThreatShot(arcs.missile(), arcs.launch(), aim, arcs.loftRad()))) {
            case ArcOutcome.None _ -> AimStatus.NO_ARC;
            case ArcOutcome.Found(ThreatArc arc) when !arc.inRange() -> AimStatus.OUT_OF_RANGE;
            case ArcOutcome.Found(ThreatArc arc) -> {
                for (int j = 0; j < setups.size(); j++) {
                    verdicts[i * setups.size() + j] = verdict(arc, j);
                }
                yield AimStatus.IN_RANGE;
            }
        };
    }

    /** Whether a great circle leads from one to the other. */
    private static boolean apart(GeodeticPoint a, GeodeticPoint b) {
        double angle =
                GreatCircle.angleRad(
                        a.latitudeRad(), a.longitudeRad(), b.latitudeRad(), b.longitudeRad());
        return angle > 1e-8 && angle < Math.PI - 1e-6;
    }

    /** The reasons in their order, the farthest from success first. */
    private byte verdict(ThreatArc arc, int j) {
        Battery battery = batteries.get(j);
        List<Sensor> sensors = setups.get(j).linked();
        Engagement perfect = EngagementSolver.solve(arc, battery.withPerfectSensing(), List.of());
        if (!feasible(perfect)) {
            OptionalDouble margin = perfect.timeMarginSeconds();
            boolean atOnce =
                    margin.isPresent() && margin.getAsDouble() + battery.commitDelaySeconds() >= 0;
            return (atOnce ? ReachVerdict.TOO_LATE : ReachVerdict.OUT_OF_REACH).code();
        }
        if (battery.link() == LinkRule.PERFECT
                || feasible(EngagementSolver.solve(arc, battery.under(Sensing.SIGHT), sensors))) {
            return ReachVerdict.FEASIBLE.code();
        }
        for (int k = 0; k < times.count(); k++) {
            Sensing level =
                    Double.isInfinite(times.seconds(k))
                            ? Sensing.PREDICTED
                            : Sensing.predictedFor(times.seconds(k));
            if (feasible(EngagementSolver.solve(arc, battery.under(level), sensors))) {
                return (byte) (ReachVerdict.TRACK_NOT_KEPT.code() + k);
            }
        }
        return ReachVerdict.NOT_TRACKED.code();
    }

    private static boolean feasible(Engagement engagement) {
        return engagement.outcome() instanceof Engagement.Outcome.Feasible;
    }
}
