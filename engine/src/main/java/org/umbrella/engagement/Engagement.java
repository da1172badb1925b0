// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement;

import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.sensing.Track;

/**
 * One battery against one arc (docs/model.md, section 5). Times are seconds after the threat's
 * launch.
 *
 * @param arc the threat
 * @param tracks what each sensor makes of it
 * @param commitSeconds t_commit; empty: never
 * @param window the engagement window
 * @param latestLaunchSeconds the largest t − T_f over the window; empty where the window is
 * @param timeMarginSeconds the largest t − t_commit − T_f over t_b ≤ t ≤ t_impact that meet the
 *     other conditions; empty: not defined
 * @param requiredBurnoutSpeedMetersPerSecond the least burnout speed with a window; empty: none, at
 *     any speed, or the interceptor is a staged vehicle, which has no other speed
 * @param shots shoot–look–shoot, one after the other
 * @param outcome feasible, or why not
 */
public record Engagement(
        ThreatArc arc,
        List<Track> tracks,
        OptionalDouble commitSeconds,
        TimeIntervals window,
        OptionalDouble latestLaunchSeconds,
        OptionalDouble timeMarginSeconds,
        OptionalDouble requiredBurnoutSpeedMetersPerSecond,
        List<Shot> shots,
        Outcome outcome) {

    /** Copies the lists. */
    public Engagement {
        tracks = List.copyOf(tracks);
        shots = List.copyOf(shots);
    }

    /**
     * The first instant of the window.
     *
     * @return seconds; empty where the window is
     */
    public OptionalDouble earliestInterceptSeconds() {
        return window.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(window.list().getFirst().from());
    }

    /**
     * One shot of shoot–look–shoot.
     *
     * @param launchSeconds t − T_f
     * @param interceptSeconds t
     */
    public record Shot(double launchSeconds, double interceptSeconds) {}

    /** Feasible, or the first condition that cannot be met. */
    public sealed interface Outcome {

        /** The window is not empty. */
        record Feasible() implements Outcome {}

        /** No linked sensor ever has a track, so the battery never commits. */
        record NeverCommitted() implements Outcome {}

        /** No intercept at an allowed height is seen as the link rule demands. */
        record NotSeen() implements Outcome {}

        /**
         * Where it is seen at an allowed height, the interceptor gets there at no age, however
         * early it is launched.
         */
        record OutOfReach() implements Outcome {}

        /**
         * The interceptor gets there, but not in time after commit.
         *
         * @param missedBySeconds how much sooner the commit would have to be
         */
        record TooLate(double missedBySeconds) implements Outcome {}
    }
}
