// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.work.Workers;

/** Makes flyout tables. */
public final class FlyoutTables {

    private FlyoutTables() {}

    /**
     * The table of an interceptor at a site, solved on the caller's thread.
     *
     * @param site where the interceptor stands
     * @param burnoutSpeedMetersPerSecond v_bo, m/s
     * @param burnSeconds t_i, s
     * @param minHeightMeters least height to be looked up
     * @param maxHeightMeters greatest height to be looked up
     * @return the table
     */
    public static FlyoutTable of(
            GeodeticPoint site,
            double burnoutSpeedMetersPerSecond,
            double burnSeconds,
            double minHeightMeters,
            double maxHeightMeters) {
        return of(
                site,
                burnoutSpeedMetersPerSecond,
                burnSeconds,
                minHeightMeters,
                maxHeightMeters,
                Workers.CALLER);
    }

    /**
     * The table of an interceptor at a site.
     *
     * @param site where the interceptor stands
     * @param burnoutSpeedMetersPerSecond v_bo, m/s
     * @param burnSeconds t_i, s
     * @param minHeightMeters least height to be looked up
     * @param maxHeightMeters greatest height to be looked up
     * @param workers who solves its azimuths side by side
     * @return the table
     */
    public static FlyoutTable of(
            GeodeticPoint site,
            double burnoutSpeedMetersPerSecond,
            double burnSeconds,
            double minHeightMeters,
            double maxHeightMeters,
            Workers workers) {
        return new MeetingAgeTable(
                site,
                burnoutSpeedMetersPerSecond,
                burnSeconds,
                minHeightMeters,
                maxHeightMeters,
                burnoutSpeedMetersPerSecond > FlyoutTable.TWO_ROOT_SPEED,
                workers);
    }
}
