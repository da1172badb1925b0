// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.FlyoutTimes;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.StagedVehicle;

/**
 * The flyout times of an interceptor, staged or notional, at a site. The table of a staged one is
 * built once per vehicle and site, by the first who asks, and shared; of more than {@value #MOST}
 * those not asked for the longest are forgotten. Safe for use by several threads.
 */
public final class StagedFlyouts {

    /** How many tables are kept, about four megabytes each. */
    static final int MOST = 32;

    private static final Map<Key, FutureTask<StagedFlyout>> TABLES =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Key, FutureTask<StagedFlyout>> eldest) {
                    return size() > MOST;
                }
            };

    private record Key(StagedVehicle vehicle, GeodeticPoint site) {}

    private StagedFlyouts() {}

    /**
     * The flyout times of an interceptor.
     *
     * @param interceptor the interceptor
     * @param site where it stands
     * @return those of its vehicle where it names one, else the notional ones; for one thread
     * @throws VehicleStaysDown if the thrust of its vehicle does not lift it
     */
    public static FlyoutTimes of(Interceptor interceptor, GeodeticPoint site) {
        return interceptor
                .vehicle()
                .<FlyoutTimes>map(vehicle -> of(vehicle, site))
                .orElseGet(() ->
                        new Flyout(
                                site,
                                interceptor.burnoutSpeedMetersPerSecond(),
                                interceptor.burnTimeSeconds()));
    }

    /**
     * The table of a vehicle at a site, built where it is not there yet.
     *
     * @param vehicle the vehicle
     * @param site where it stands
     * @return the table
     * @throws VehicleStaysDown if its thrust does not lift it
     */
    public static StagedFlyout of(StagedVehicle vehicle, GeodeticPoint site) {
        FutureTask<StagedFlyout> task;
        synchronized (TABLES) {
            task =
                    TABLES.computeIfAbsent(
                            new Key(vehicle, site),
                            key ->
                                    new FutureTask<>(
                                            () -> new StagedFlyout(key.vehicle(), key.site())));
        }
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new StagedFlyout(vehicle, site);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoFlight down) {
                throw down;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
