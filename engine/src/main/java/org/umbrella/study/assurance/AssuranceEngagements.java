// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.scenario.Assurance;

/**
 * The shots of an assurance and the batteries they are held against, with the reference solver's
 * answers as far as they were asked for. Safe for use by several threads.
 */
final class AssuranceEngagements {

    final Assurance assurance;
    final ShotSet set;
    final List<ShotSet.Shot> shots;
    final List<OptionalDouble> delays;
    final List<List<Weapon>> weaponsByDelay;

    /** At the delay that decides. */
    final List<Weapon> weapons;

    final int decisiveDelay;

    /** Whether any interceptor is a staged vehicle, so that no burnout speed can be left over. */
    final boolean staged;

    private final Map<Long, Engagement> solved = new ConcurrentHashMap<>();

    AssuranceEngagements(Assurance assurance, ShotSet set) {
        this.assurance = assurance;
        this.set = set;
        this.shots = set.inRange();
        this.delays =
                // A stated commit takes the place of burnout and delay together.
                assurance.decisionDelaysSeconds().isEmpty()
                                || assurance.statedCommitSeconds().isPresent()
                        ? List.of(OptionalDouble.empty())
                        : assurance.decisionDelaysSeconds().stream()
                                .distinct()
                                .sorted()
                                .map(OptionalDouble::of)
                                .toList();
        this.weaponsByDelay = delays.stream().map(d -> Weapon.of(assurance, d)).toList();
        this.decisiveDelay = noEngagement() ? 0 : delays.size() - 1;
        this.weapons = weaponsByDelay.get(decisiveDelay);
        this.staged = !assurance.stagedBatteries().isEmpty();
    }

    boolean noEngagement() {
        return assurance.kind() == Assurance.Kind.NO_ENGAGEMENT;
    }

    boolean everyOne() {
        return assurance.kind() == Assurance.Kind.EVERY;
    }

    EngagementCase engagement(int i, int b) {
        ShotSet.Shot shot = shots.get(i);
        Weapon weapon = weapons.get(b);
        return new EngagementCase(
                shot.launch(),
                shot.aim(),
                shot.missile(),
                shot.loftRad(),
                weapon.battery(),
                weapon.sensors());
    }

    /** The reference solver's answer at the decisive delay. */
    Engagement solve(int i, int b) {
        return solve(i, b, decisiveDelay);
    }

    /** The reference solver's answer, kept. */
    Engagement solve(int i, int b, int d) {
        long key = ((long) i * weapons.size() + b) * delays.size() + d;
        return solved.computeIfAbsent(key, k -> solveOnce(i, b, d));
    }

    /** The reference solver's answer, not kept. */
    Engagement solveOnce(int i, int b, int d) {
        Weapon weapon = weaponsByDelay.get(d).get(b);
        return EngagementSolver.solve(
                shots.get(i).profile().arc(), weapon.battery(), weapon.sensors());
    }
}
