// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.List;
import java.util.Optional;
import org.umbrella.scenario.Assurance;

/**
 * Finds the shots by which an assurance over the whole of its launch areas and aims is decided
 * (docs/model.md section 7), in time and in burnout speed, by {@link TerritorySearch}.
 *
 * <p>A share of shots ("at least n %") is a share of the grid's, which stand for land alike: it is
 * not refined. Nor is a claim of which every launch and aim is a point.
 */
final class Refinement {

    /** How many searches there are: in time and in burnout speed. */
    static final int SEARCHES = 2;

    private final AssuranceEngagements of;
    private final WholeTerritory whole;

    Refinement(AssuranceEngagements of, WholeTerritory whole) {
        this.of = of;
        this.whole = whole;
    }

    /** Whether there is anything between the points of the grid. */
    static boolean wanted(Assurance assurance) {
        return assurance.kind() != Assurance.Kind.AT_LEAST_PERCENT
                && !Places.pointsOnly(assurance)
                && !assurance.batteries().isEmpty();
    }

    /** The shot that decides in time (0) or in burnout speed (1); empty where none has a value. */
    Optional<FinerShot> search(int which) {
        if (which == 1 && of.staged) {
            return Optional.empty();
        }
        return (which == 0
                        ? TerritorySearch.greatest(whole, this::inTime, Refined.SECONDS)
                        : TerritorySearch.greatest(whole, this::inSpeed, Refined.METERS_PER_SECOND))
                .map(found -> found.named(whole));
    }

    /** The best time margin over the weapons, s; its negative where every shot must be met. */
    private double inTime(ShotSet.Shot shot, double worth) {
        boolean none = of.noEngagement();
        ShotScreen screen = new ShotScreen(shot.profile());
        double best = Double.NEGATIVE_INFINITY;
        for (Weapon weapon : of.weapons) {
            ShotScreen.Fire fire = screen.fire(weapon);
            if (fire.commitSeconds().isEmpty()) {
                continue;
            }
            double commit = fire.commitSeconds().getAsDouble();
            double matters = commit + (none ? Math.max(worth, best) : best);
            double latest =
                    screen.latestLaunch(
                            weapon,
                            fire,
                            new QuickReach.Interest(
                                    matters,
                                    Double.POSITIVE_INFINITY,
                                    matters,
                                    List.of(),
                                    none ? Double.POSITIVE_INFINITY : commit - worth));
            best = Math.max(best, latest - commit);
        }
        return none ? best : -best;
    }

    /** The greatest burnout speed left over, m/s; its negative where every shot must be met. */
    private double inSpeed(ShotSet.Shot shot, double worth) {
        boolean none = of.noEngagement();
        ShotScreen screen = new ShotScreen(shot.profile());
        double best = Double.NEGATIVE_INFINITY;
        for (Weapon weapon : of.weapons) {
            double has = weapon.speedMetersPerSecond();
            double required =
                    screen.requiredSpeed(
                            weapon,
                            screen.fire(weapon),
                            has - (none ? Math.max(worth, best) : best),
                            none ? 0.0 : has + worth);
            best = Math.max(best, has - required);
        }
        return none ? best : -best;
    }
}
