// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.FlyoutTimes;
import org.umbrella.flight.ScalarMinimum;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.flight.staged.StagedFlyouts;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.Sensor;
import org.umbrella.sensing.FireControl;
import org.umbrella.sensing.Track;

/**
 * Solves one engagement in full (docs/model.md, section 5): the window, earliest intercept, latest
 * launch, time margin, shots and required burnout speed.
 *
 * <p>The arc is looked at every second or so; ends of the window are bisected, maxima refined. This
 * is the reference that faster kernels are held against: clear before quick, some milliseconds an
 * engagement.
 */
public final class EngagementSolver {

    private static final double STEP_SECONDS = 1.0;
    private static final double REQUIRED_SPEED_STEPS = 240.0;
    private static final double NEAR_SECONDS = 30.0;

    private EngagementSolver() {}

    /**
     * Solves an engagement.
     *
     * @param arc the threat, whether or not the aim point is in range
     * @param battery the battery
     * @param sensors the sensors, the linked ones among them
     * @return the engagement
     */
    public static Engagement solve(ThreatArc arc, Battery battery, List<Sensor> sensors) {
        return solve(
                arc, battery, sensors, StagedFlyouts.of(battery.interceptor(), battery.site()));
    }

    /**
     * Solves an engagement with flyout times from elsewhere.
     *
     * @param arc the threat, whether or not the aim point is in range
     * @param battery the battery
     * @param sensors the sensors, the linked ones among them
     * @param flyout flyout times of the battery's interceptor from its site
     * @return the engagement; with the burnout speed it asks for if the times are a {@link Flyout}
     */
    public static Engagement solve(
            ThreatArc arc, Battery battery, List<Sensor> sensors, FlyoutTimes flyout) {
        List<Track> tracks = sensors.stream().map(sensor -> Track.of(sensor, arc)).toList();
        FireControl control = FireControl.of(battery, arc, tracks);
        Interceptor interceptor = battery.interceptor();
        FlyoutAlongArc age = FlyoutAlongArc.of(arc, flyout, interceptor);
        TimeIntervals allowed = allowedHeights(arc, interceptor).intersect(control.sight());

        if (control.commitSeconds().isEmpty()) {
            return new Engagement(
                    arc,
                    tracks,
                    control.commitSeconds(),
                    TimeIntervals.EMPTY,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    List.of(),
                    new Engagement.Outcome.NeverCommitted());
        }
        double commit = control.commitSeconds().getAsDouble();
        DoubleUnaryOperator launch = t -> t - age.applyAsDouble(t);

        TimeIntervals window = where(allowed, t -> launch.applyAsDouble(t) - commit);
        OptionalDouble latestLaunch = maximum(window, launch);
        OptionalDouble latestFromBurnout =
                maximum(allowed.clip(arc.burnoutSeconds(), arc.impactSeconds()), launch);
        OptionalDouble margin =
                latestFromBurnout.isPresent()
                        ? OptionalDouble.of(latestFromBurnout.getAsDouble() - commit)
                        : OptionalDouble.empty();
        return new Engagement(
                arc,
                tracks,
                control.commitSeconds(),
                window,
                latestLaunch,
                margin,
                flyout instanceof Flyout notional
                        ? requiredSpeed(arc, notional, interceptor, allowed, commit)
                        : OptionalDouble.empty(),
                shots(allowed, launch, commit, battery.lookTimeSeconds()),
                outcome(allowed.clip(commit, arc.impactSeconds()), window, margin));
    }

    /**
     * The largest t − T_f over some intervals.
     *
     * @param arc the threat
     * @param battery the battery
     * @param when intervals of the arc, s
     * @return seconds; empty where no point of the arc then is in reach
     */
    public static OptionalDouble latestLaunch(ThreatArc arc, Battery battery, TimeIntervals when) {
        Interceptor interceptor = battery.interceptor();
        FlyoutAlongArc age =
                FlyoutAlongArc.of(arc, StagedFlyouts.of(interceptor, battery.site()), interceptor);
        return maximum(when, t -> t - age.applyAsDouble(t));
    }

    private static Engagement.Outcome outcome(
            TimeIntervals allowed, TimeIntervals window, OptionalDouble margin) {
        if (!window.isEmpty()) {
            return new Engagement.Outcome.Feasible();
        }
        if (allowed.isEmpty()) {
            return new Engagement.Outcome.NotSeen();
        }
        return margin.isPresent()
                ? new Engagement.Outcome.TooLate(-margin.getAsDouble())
                : new Engagement.Outcome.OutOfReach();
    }

    private static TimeIntervals allowedHeights(ThreatArc arc, Interceptor interceptor) {
        return TimeIntervals.where(
                t -> {
                    double h = arc.heightMeters(t);
                    return Math.min(
                            h - interceptor.minInterceptHeightMeters(),
                            interceptor.maxInterceptHeightMeters() - h);
                },
                0.0,
                arc.impactSeconds(),
                STEP_SECONDS);
    }

    private static TimeIntervals where(TimeIntervals allowed, DoubleUnaryOperator f) {
        TimeIntervals all = TimeIntervals.EMPTY;
        for (TimeIntervals.Interval interval : allowed.list()) {
            all = all.union(TimeIntervals.where(f, interval.from(), interval.to(), STEP_SECONDS));
        }
        return all;
    }

    /**
     * The greatest finite value of a function over a union of intervals: samples, then Brent about
     * the best ones.
     */
    private static OptionalDouble maximum(TimeIntervals where, DoubleUnaryOperator f) {
        double best = Double.NEGATIVE_INFINITY;
        for (TimeIntervals.Interval interval : where.list()) {
            best =
                    Math.max(
                            best,
                            -minimum(
                                    interval,
                                    t -> -f.applyAsDouble(t),
                                    interval.length() / STEP_SECONDS));
        }
        return best > Double.NEGATIVE_INFINITY ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    private static double minimum(
            TimeIntervals.Interval interval, DoubleUnaryOperator f, double steps) {
        int n = Math.max(8, (int) Math.ceil(steps));
        double[] t = new double[n + 1];
        double[] y = new double[n + 1];
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k <= n; k++) {
            t[k] = k == n ? interval.to() : interval.from() + interval.length() * k / n;
            y[k] = f.applyAsDouble(t[k]);
            best = Math.min(best, y[k]);
        }
        double result = best;
        for (int k = 1; k < n; k++) {
            // Only a sample near the best can hide a better value beside it: a step's change bounds
            // what is hidden.
            boolean local = y[k] < Double.POSITIVE_INFINITY && y[k] <= y[k - 1] && y[k] <= y[k + 1];
            double change = Math.max(y[k - 1] - y[k], y[k + 1] - y[k]);
            if (local && (y[k] - change <= best || !Double.isFinite(change))) {
                result =
                        Math.min(
                                result,
                                ScalarMinimum.find(f, t[k - 1], t[k], t[k + 1], 1e-9).value());
            }
        }
        return result;
    }

    private static OptionalDouble requiredSpeed(
            ThreatArc arc,
            Flyout flyout,
            Interceptor interceptor,
            TimeIntervals allowed,
            double commit) {
        double[] target = new double[3];
        double best = Double.POSITIVE_INFINITY;
        double longest = interceptor.maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS);
        TimeIntervals possible =
                allowed.clip(commit + interceptor.burnTimeSeconds(), arc.impactSeconds());
        for (TimeIntervals.Interval interval : possible.list()) {
            best =
                    Math.min(
                            best,
                            minimum(
                                    interval,
                                    t -> {
                                        arc.positionEcef(t, target);
                                        return flyout.requiredSpeed(
                                                target, Math.min(t - commit, longest));
                                    },
                                    Math.min(
                                            REQUIRED_SPEED_STEPS,
                                            interval.length() / STEP_SECONDS)));
        }
        return best < Double.POSITIVE_INFINITY ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    private static List<Engagement.Shot> shots(
            TimeIntervals allowed, DoubleUnaryOperator launch, double commit, double look) {
        List<Engagement.Shot> shots = new ArrayList<>();
        double soonest = commit;
        while (true) {
            double limit = soonest;
            TimeIntervals later =
                    where(
                            allowed.clip(limit, Double.POSITIVE_INFINITY),
                            t -> launch.applyAsDouble(t) - limit);
            if (later.isEmpty()) {
                return shots;
            }
            double intercept = later.list().getFirst().from();
            shots.add(new Engagement.Shot(launch.applyAsDouble(intercept), intercept));
            soonest = Math.max(commit, intercept + look);
        }
    }

    /**
     * T_f along an arc, started from the last instant looked at; infinite beyond the greatest
     * flight time.
     */
    private static final class FlyoutAlongArc implements DoubleUnaryOperator {

        private final ThreatArc arc;
        private final FlyoutTimes flyout;
        private final double longest;
        private final double[] target = new double[3];
        private double lastInstant = Double.NaN;
        private double lastAge = Double.POSITIVE_INFINITY;

        private FlyoutAlongArc(ThreatArc arc, FlyoutTimes flyout, double longest) {
            this.arc = arc;
            this.flyout = flyout;
            this.longest = longest;
        }

        static FlyoutAlongArc of(ThreatArc arc, FlyoutTimes flyout, Interceptor interceptor) {
            return new FlyoutAlongArc(
                    arc, flyout, interceptor.maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS));
        }

        @Override
        public double applyAsDouble(double instant) {
            arc.positionEcef(instant, target);
            boolean near =
                    Math.abs(instant - lastInstant) < NEAR_SECONDS
                            && lastAge < Double.POSITIVE_INFINITY;
            lastAge = near ? flyout.flyoutSeconds(target, lastAge) : flyout.flyoutSeconds(target);
            lastInstant = instant;
            return lastAge <= longest ? lastAge : Double.POSITIVE_INFINITY;
        }
    }
}
