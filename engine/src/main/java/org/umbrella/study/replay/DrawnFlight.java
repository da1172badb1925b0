// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.replay;

import java.util.Locale;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.InterceptorArc;
import org.umbrella.flight.staged.StagedIntercept;
import org.umbrella.scenario.Interceptor;

/**
 * How the flight of a shot is drawn: that of an interceptor with stages as flown, else, or where no
 * such flight is found, as a notional arc of the same flight time.
 *
 * @param ageSeconds its own flight time from launch to intercept, s
 * @param burnoutSeconds age at the last burnout, s
 * @param stepSeconds longest time between samples under power, s
 * @param path where it is at which age
 * @param remark what a reader of the shot's launch must know about the drawing; empty for nothing
 * @param words how it is drawn, in a sentence
 */
record DrawnFlight(
        double ageSeconds,
        double burnoutSeconds,
        double stepSeconds,
        Path path,
        String remark,
        String words) {

    /** Longest time between samples of free flight, s. */
    static final double FREE_STEP_SECONDS = 4.0;

    private static final double STAGED_STEP_SECONDS = 1.0;

    /** Differences of flight time that a replay, whose times have one decimal, can show, s. */
    private static final double SHOWN_SECONDS = 0.05;

    /** A position over time. */
    interface Path {

        /** Writes the Earth-fixed position (m) at a time (s). */
        void at(double seconds, double[] ecef);
    }

    /**
     * The flight that meets a point.
     *
     * @param interceptor the interceptor
     * @param site where it stands
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @param ageSeconds T_f, as the engagement has it, s
     * @return the flight; empty where there is not even a notional one
     */
    static Optional<DrawnFlight> of(
            Interceptor interceptor, GeodeticPoint site, double[] targetEcef, double ageSeconds) {
        Optional<DrawnFlight> staged =
                interceptor
                        .vehicle()
                        .flatMap(vehicle ->
                                StagedIntercept.to(vehicle, site, targetEcef, ageSeconds))
                        .map(flight -> staged(flight, ageSeconds));
        return staged.isPresent() ? staged : notional(interceptor, site, targetEcef, ageSeconds);
    }

    private static DrawnFlight staged(StagedIntercept flight, double tableSeconds) {
        double more = flight.ageSeconds() - tableSeconds;
        boolean differs = Math.abs(more) >= SHOWN_SECONDS;
        String difference =
                String.format(
                        Locale.ROOT, "%.1f s %s", Math.abs(more), more > 0 ? "longer" : "shorter");
        return new DrawnFlight(
                flight.ageSeconds(),
                flight.burnoutSeconds(),
                STAGED_STEP_SECONDS,
                flight::positionEcef,
                differs ? "drawn as flown: " + difference : "",
                String.format(
                                Locale.ROOT,
                                "Flown from its stages: %.1f s from launch to intercept",
                                flight.ageSeconds())
                        + (differs
                                ? ", "
                                        + difference
                                        + " than the table of flyout times has it. It ends at the"
                                        + " time of the intercept; its start differs from the shot's"
                                        + " launch by as much."
                                : "."));
    }

    private static Optional<DrawnFlight> notional(
            Interceptor interceptor, GeodeticPoint site, double[] targetEcef, double ageSeconds) {
        boolean stages = interceptor.vehicle().isPresent();
        return InterceptorArc.to(site, interceptor.burnTimeSeconds(), targetEcef, ageSeconds)
                .map(arc ->
                        new DrawnFlight(
                                arc.ageSeconds(),
                                arc.burnSeconds(),
                                FREE_STEP_SECONDS,
                                arc::positionEcef,
                                stages ? "drawn as a notional arc" : "",
                                stages
                                        ? "A notional arc of the same flight time: no flight of its"
                                                + " stages was found that passes the point of"
                                                + " intercept at about this time."
                                        : "Notional interceptor."));
    }
}
