// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.List;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Sensor;

/**
 * All of a battery that decides whether an intercept is feasible, and nothing else: two batteries
 * of different dates, names or counts with the same set-up are equal, so that each is decided once.
 *
 * @param site where the interceptors stand
 * @param interceptor what they are; only its numbers matter, its id is kept out
 * @param link the link rule
 * @param organic its own radar; empty where there is none
 * @param linked the linked sensors, its own radar among them
 * @param decisionDelaySeconds from track to launch, s; 0 where a commit time is stated
 * @param statedCommitSeconds under {@link LinkRule#PERFECT} only: t_commit, s; NaN where none is
 *     stated
 */
public record BatterySetup(
        GeodeticPoint site,
        Interceptor interceptor,
        LinkRule link,
        Optional<Sensor> organic,
        List<Sensor> linked,
        double decisionDelaySeconds,
        double statedCommitSeconds) {

    /** Copies the list. */
    public BatterySetup {
        linked = List.copyOf(linked);
    }

    /**
     * The set-up of a battery.
     *
     * @param battery the battery
     * @param sensors all sensors that stand, the linked ones among them
     * @return its set-up
     * @throws IllegalArgumentException where a linked sensor is not among those given
     */
    public static BatterySetup of(Battery battery, List<Sensor> sensors) {
        boolean perfect = battery.link() == LinkRule.PERFECT;
        Interceptor i = battery.interceptor();
        return new BatterySetup(
                battery.site(),
                new Interceptor(
                        "",
                        i.burnoutSpeedMetersPerSecond(),
                        i.burnTimeSeconds(),
                        i.minInterceptHeightMeters(),
                        i.maxInterceptHeightMeters(),
                        i.maxFlightTimeSeconds(),
                        i.vehicle()),
                battery.link(),
                perfect
                        ? Optional.empty()
                        : battery.organicSensor().map(id -> byId(id, sensors, battery)),
                perfect
                        ? List.of()
                        : battery.linkedSensors().stream()
                                .map(id -> byId(id, sensors, battery))
                                .toList(),
                battery.commitDelaySeconds(),
                perfect ? battery.statedCommitSeconds().orElse(Double.NaN) : Double.NaN);
    }

    private static Sensor byId(String id, List<Sensor> sensors, Battery battery) {
        for (Sensor sensor : sensors) {
            if (sensor.id().equals(id)) {
                return sensor;
            }
        }
        throw new IllegalArgumentException(
                "The linked sensor '"
                        + id
                        + "' of battery '"
                        + battery.id()
                        + "' must be among the sensors given. Maybe the id is misspelt.");
    }
}
