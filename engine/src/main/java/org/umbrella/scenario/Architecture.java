// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands on a day under a plan (docs/model.md, section 10).
 *
 * @param plan id of the plan
 * @param date the day
 * @param batteries what can shoot
 * @param sensors what can see
 */
public record Architecture(
        String plan, LocalDate date, List<Battery> batteries, List<Sensor> sensors) {

    /** Copies the lists. */
    public Architecture {
        batteries = List.copyOf(batteries);
        sensors = List.copyOf(sensors);
    }
}
