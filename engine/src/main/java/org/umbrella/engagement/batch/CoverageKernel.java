// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement.batch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;

/**
 * Decides engagements in bulk: whether aims are in range of a missile from a launch point, and what
 * each of a list of distinct battery set-ups can do about each.
 *
 * <p>Give it the distinct set-ups of all batteries of all dates and plans at once: arcs, sight and
 * flyout tables are shared between them. The kernel itself is immutable and shared between threads;
 * {@link Scratch} is one a thread. Verdicts do not depend on how aims are cut into blocks, on the
 * number of threads or on what was decided before.
 */
public final class CoverageKernel {

    private final List<BatterySetup> setups;

    /**
     * A kernel for a list of set-ups.
     *
     * @param setups the set-ups; verdicts come in this order
     */
    public CoverageKernel(List<BatterySetup> setups) {
        this.setups = List.copyOf(setups);
    }

    /**
     * How many set-ups there are.
     *
     * @return the count, the row length of verdict arrays
     */
    public int setupCount() {
        return setups.size();
    }

    /**
     * Scratch space for one thread.
     *
     * @return a new one
     */
    public Scratch newScratch() {
        return new Scratch();
    }

    /**
     * Decides a block of aims.
     *
     * @param missile the missile
     * @param launch launch point
     * @param loftRad Δ of the shape of arc, rad
     * @param aimLatitudesRad latitudes of all aims, rad
     * @param aimLongitudesRad longitudes of all aims, rad
     * @param from first aim to decide
     * @param to one past the last
     * @param status receives, per aim, the code of an {@link AimStatus}
     * @param verdicts receives, at aim × {@link #setupCount()} + set-up, the code of a {@link
     *     Verdict}; left alone for aims not in range
     * @param scratch this thread's
     */
    public void decide(
            Missile missile,
            GeodeticPoint launch,
            double loftRad,
            double[] aimLatitudesRad,
            double[] aimLongitudesRad,
            int from,
            int to,
            byte[] status,
            byte[] verdicts,
            Scratch scratch) {
        for (int i = from; i < to; i++) {
            ThreatShot shot =
                    new ThreatShot(
                            missile,
                            launch,
                            new GeodeticPoint(aimLatitudesRad[i], aimLongitudesRad[i], 0.0),
                            loftRad);
            switch (scratch.arcs.solve(shot)) {
                case ArcOutcome.None _ -> status[i] = AimStatus.NO_ARC.code();
                case ArcOutcome.Found found -> {
                    status[i] =
                            (found.arc().inRange() ? AimStatus.IN_RANGE : AimStatus.OUT_OF_RANGE)
                                    .code();
                    if (found.arc().inRange()) {
                        for (int j = 0; j < setups.size(); j++) {
                            verdicts[i * setups.size() + j] =
                                    verdict(found.arc(), setups.get(j)).code();
                        }
                    }
                }
            }
        }
    }

    private static Verdict verdict(ThreatArc arc, BatterySetup setup) {
        if (feasible(arc, setup, setup.link(), setup.decisionDelaySeconds())) {
            return Verdict.FEASIBLE;
        }
        if (feasible(arc, setup, LinkRule.PERFECT, setup.decisionDelaySeconds())) {
            return Verdict.NOT_TRACKED;
        }
        return feasible(arc, setup, LinkRule.PERFECT, 0.0)
                ? Verdict.TOO_LATE
                : Verdict.OUT_OF_REACH;
    }

    private static boolean feasible(
            ThreatArc arc, BatterySetup setup, LinkRule link, double delaySeconds) {
        Battery battery =
                new Battery(
                        "",
                        "",
                        setup.site(),
                        setup.interceptor(),
                        1,
                        link,
                        link == LinkRule.PERFECT
                                ? Optional.empty()
                                : setup.organic().map(Sensor::id),
                        link == LinkRule.PERFECT
                                ? List.of()
                                : setup.linked().stream().map(Sensor::id).toList(),
                        delaySeconds,
                        0.0,
                        Double.isNaN(setup.statedCommitSeconds())
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(setup.statedCommitSeconds()));
        return EngagementSolver.solve(arc, battery, setup.linked()).outcome()
                instanceof Engagement.Outcome.Feasible;
    }

    /** Scratch space for one thread. */
    public static final class Scratch {

        private final ThreatArcSolver arcs = new ThreatArcSolver();

        private Scratch() {}
    }
}
