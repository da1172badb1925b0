// SPDX-License-Identifier: Apache-2.0
package org.umbrella.sensing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Sensor;

/**
 * What one sensor makes of one threat (docs/model.md, section 4).
 *
 * @param sensorId the sensor
 * @param seen when it sees the threat
 * @param trackSeconds t_track: the first instant by which it has been seen without a break for the
 *     track time; empty: never
 * @param heldFrom when each sight ends that holds the target, in order: one that lasts the track
 *     time, counted from burnout or from its beginning, whichever is later, so that the arc can be
 *     foretold from it
 */
public record Track(
        String sensorId, TimeIntervals seen, OptionalDouble trackSeconds, List<Double> heldFrom) {

    /** Copies the list. */
    public Track {
        heldFrom = List.copyOf(heldFrom);
    }

    /**
     * The track of a sensor on a threat, its range that against the threat's cross-section.
     *
     * @param sensor the sensor
     * @param arc the threat
     * @return the track
     */
    public static Track of(Sensor sensor, ThreatArc arc) {
        Sensor against = sensor.against(arc.shot().missile());
        TimeIntervals seen = Visibility.of(against, arc);
        OptionalDouble track = OptionalDouble.empty();
        List<Double> heldFrom = new ArrayList<>();
        for (TimeIntervals.Interval interval : seen.list()) {
            double at = interval.from() + sensor.trackTimeSeconds();
            if (track.isEmpty() && at <= interval.to()) {
                track = OptionalDouble.of(at);
            }
            double afterBurnout = Math.max(arc.burnoutSeconds(), interval.from());
            if (afterBurnout + sensor.trackTimeSeconds() <= interval.to()) {
                heldFrom.add(interval.to());
            }
        }
        return new Track(sensor.id(), seen, track, heldFrom);
    }

    /**
     * When an intercept counts as seen by the sensor: while it sees the target, and for a time
     * after each sight that held it.
     *
     * @param predictionSeconds X, s; infinite for without limit
     * @param impactSeconds impact of the threat, s
     * @return the intervals, none past impact
     */
    public TimeIntervals seenOrHeld(double predictionSeconds, double impactSeconds) {
        TimeIntervals counted = seen;
        if (predictionSeconds > 0) {
            for (double from : heldFrom) {
                counted =
                        counted.union(
                                TimeIntervals.of(
                                        from, Math.min(from + predictionSeconds, impactSeconds)));
            }
        }
        return counted;
    }
}
