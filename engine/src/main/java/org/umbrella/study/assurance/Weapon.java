// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.flight.Flyout;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.Sensor;

/**
 * A battery as an assurance judges it: under its sensing, with one of its delays.
 *
 * @param battery the battery, changed accordingly
 * @param sensors the sensors it is linked to; empty under perfect sensing
 */
record Weapon(Battery battery, List<Sensor> sensors) {

    /** The batteries of an assurance, each with the same of its delays. */
    static List<Weapon> of(Assurance assurance, OptionalDouble delaySeconds) {
        List<Weapon> weapons = new ArrayList<>();
        for (Battery battery : assurance.batteries()) {
            Battery judged = battery.under(assurance.sensing());
            List<Sensor> linked =
                    assurance.sensing().perfect()
                            ? List.of()
                            : assurance.sensors().stream()
                                    .filter(s -> battery.linkedSensors().contains(s.id()))
                                    .toList();
            weapons.add(
                    new Weapon(
                            new Battery(
                                    judged.id(),
                                    judged.system(),
                                    judged.site(),
                                    judged.interceptor(),
                                    judged.count(),
                                    judged.link(),
                                    judged.organicSensor(),
                                    judged.linkedSensors(),
                                    delaySeconds.orElse(judged.decisionDelaySeconds()),
                                    judged.lookTimeSeconds(),
                                    assurance.statedCommitSeconds().isPresent()
                                            ? assurance.statedCommitSeconds()
                                            : judged.statedCommitSeconds(),
                                    judged.predictionSeconds()),
                            linked));
        }
        return weapons;
    }

    QuickReach quickReach() {
        Interceptor interceptor = battery.interceptor();
        return new QuickReach(
                battery.site(),
                interceptor.burnoutSpeedMetersPerSecond(),
                interceptor.burnTimeSeconds(),
                interceptor.maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS));
    }

    /** Whether flyout times come from staged flight, so that the burnout speed cannot be set. */
    boolean staged() {
        return battery.interceptor().vehicle().isPresent();
    }

    double speedMetersPerSecond() {
        return battery.interceptor().burnoutSpeedMetersPerSecond();
    }
}
