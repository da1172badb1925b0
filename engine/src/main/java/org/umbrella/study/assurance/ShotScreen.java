// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.LinkRule;
import org.umbrella.sensing.FireControl;
import org.umbrella.sensing.Track;

/**
 * All batteries against one shot, quickly: time margins and required speeds that say which
 * engagements the reference solver must look at.
 */
final class ShotScreen {

    private final ArcProfile profile;
    private final List<Track> tracks = new ArrayList<>();

    ShotScreen(ArcProfile profile) {
        this.profile = profile;
    }

    /** t_commit of a weapon; empty: never. */
    record Fire(OptionalDouble commitSeconds, TimeIntervals allowed) {}

    /** When a weapon may commit, and when an intercept is at an allowed height and seen. */
    Fire fire(Weapon weapon) {
        ThreatArc arc = profile.arc();
        if (weapon.battery().link() != LinkRule.PERFECT) {
            weapon.sensors().stream()
                    .filter(s -> tracks.stream().noneMatch(t -> t.sensorId().equals(s.id())))
                    .forEach(s -> tracks.add(Track.of(s, arc)));
        }
        FireControl control = FireControl.of(weapon.battery(), arc, tracks);
        return new Fire(
                control.commitSeconds(),
                profile.allowedHeights(weapon.battery().interceptor()).intersect(control.sight()));
    }

    /** The largest t − T_f from burnout on. */
    double latestLaunch(Weapon weapon, Fire fire, QuickReach.Interest interest) {
        TimeIntervals flight =
                fire.allowed().clip(profile.arc().burnoutSeconds(), profile.arc().impactSeconds());
        return latestLaunch(weapon, flight, interest);
    }

    /** The largest t − T_f before burnout, which matters where commit may come before it. */
    double latestLaunchInBoost(Weapon weapon, Fire fire) {
        double commit = fire.commitSeconds().orElse(Double.POSITIVE_INFINITY);
        return commit < profile.arc().burnoutSeconds()
                ? latestLaunch(
                        weapon,
                        fire.allowed().clip(commit, profile.arc().burnoutSeconds()),
                        QuickReach.Interest.ALL)
                : Double.NEGATIVE_INFINITY;
    }

    /** A table of staged flight has no bounds to skip by, so the reference looks at all of it. */
    private double latestLaunch(Weapon weapon, TimeIntervals when, QuickReach.Interest interest) {
        return weapon.staged()
                ? EngagementSolver.latestLaunch(profile.arc(), weapon.battery(), when)
                        .orElse(Double.NEGATIVE_INFINITY)
                : weapon.quickReach().latestLaunch(profile, when, interest);
    }

    /** The least burnout speed with a window, +∞ where it is above what is worth knowing. */
    double requiredSpeed(
            Weapon weapon, Fire fire, double worthMetersPerSecond, double stopMetersPerSecond) {
        return fire.commitSeconds().isPresent()
                ? weapon.quickReach()
                        .requiredSpeed(
                                profile,
                                fire.allowed(),
                                fire.commitSeconds().getAsDouble(),
                                worthMetersPerSecond,
                                stopMetersPerSecond)
                : Double.POSITIVE_INFINITY;
    }
}
