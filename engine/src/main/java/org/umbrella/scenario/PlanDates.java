// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan and the days on which a study looks at it.
 *
 * @param plan the plan
 * @param dates the days, in the order of the file
 */
public record PlanDates(Plan plan, List<LocalDate> dates) {

    /** Copies the list. */
    public PlanDates {
        dates = List.copyOf(dates);
    }
}
