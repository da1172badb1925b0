// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.List;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;

/**
 * One engagement of an assurance, complete: what is needed to solve it again.
 *
 * @param launch from where
 * @param aim at what
 * @param missile what flies
 * @param loftRad Δ of its arc, rad
 * @param battery the battery, with the delay and the sensing under which it was judged
 * @param sensors the sensors it is linked to; empty under perfect sensing
 */
public record EngagementCase(
        NamedPoint launch,
        NamedPoint aim,
        Missile missile,
        double loftRad,
        Battery battery,
        List<Sensor> sensors) {

    /** Copies the list. */
    public EngagementCase {
        sensors = List.copyOf(sensors);
    }

    /**
     * The arc it is about.
     *
     * @return missile, launch, aim and loft
     */
    public ThreatShot shot() {
        return new ThreatShot(missile, launch.point(), aim.point(), loftRad);
    }

    /**
     * The same with an interceptor of another burnout speed.
     *
     * @param metersPerSecond the burnout speed, m/s
     * @return the changed copy
     */
    public EngagementCase withBurnoutSpeed(double metersPerSecond) {
        return new EngagementCase(
                launch,
                aim,
                missile,
                loftRad,
                battery.withInterceptor(battery.interceptor().withBurnoutSpeed(metersPerSecond)),
                sensors);
    }
}
