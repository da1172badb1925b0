// SPDX-License-Identifier: Apache-2.0
package org.umbrella.sensing;

import java.util.OptionalDouble;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Sensor;

/**
 * What one sensor makes of one threat (MODEL.md 4).
 *
 * @param sensorId the sensor
 * @param seen when it sees the threat
 * @param trackSeconds t_track: the first instant by which it has been seen without a break for the
 *     track time; empty: never
 */
public record Track(String sensorId, TimeIntervals seen, OptionalDouble trackSeconds) {

    /**
     * The track of a sensor on a threat.
     *
     * @param sensor the sensor
     * @param arc the threat
     * @return the track
     */
    public static Track of(Sensor sensor, ThreatArc arc) {
        TimeIntervals seen = Visibility.of(sensor, arc);
        for (TimeIntervals.Interval interval : seen.list()) {
            double at = interval.from() + sensor.trackTimeSeconds();
            if (at <= interval.to()) {
                return new Track(sensor.id(), seen, OptionalDouble.of(at));
            }
        }
        return new Track(sensor.id(), seen, OptionalDouble.empty());
    }
}
