// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.work.Workers;
import org.umbrella.fast.flyout.FlyoutTable;
import org.umbrella.fast.flyout.FlyoutTables;
import org.umbrella.flight.staged.StagedFlyouts;
import org.umbrella.scenario.Interceptor;

/**
 * Flyout tables kept from one kernel to the next, for a map that asks many questions about the same
 * interceptors. A table is built once, by the first who asks; others wait for it. Of more than the
 * given number those not asked for the longest are forgotten. Safe for use by several threads; a
 * kernel's verdicts are the same with and without it.
 */
public final class FlyoutTableCache {

    private final Map<Key, FutureTask<FlyoutTable>> tables;

    /**
     * A store.
     *
     * @param most how many tables are kept, some megabytes each
     */
    public FlyoutTableCache(int most) {
        tables =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(
                            Map.Entry<Key, FutureTask<FlyoutTable>> eldest) {
                        return size() > most;
                    }
                };
    }

    /**
     * What a table depends on.
     *
     * @param site where the interceptor stands
     * @param burnoutSpeedMetersPerSecond v_bo, m/s
     * @param burnSeconds t_i, s
     * @param minHeightMeters least height to be looked up
     * @param maxHeightMeters greatest height to be looked up
     */
    public record Key(
            GeodeticPoint site,
            double burnoutSpeedMetersPerSecond,
            double burnSeconds,
            double minHeightMeters,
            double maxHeightMeters) {}

    /**
     * The tables that a kernel for a list of set-ups needs, so that they can be built side by side
     * before it is made.
     *
     * @param setups the set-ups
     * @param workers who solves the azimuths of one table side by side
     * @return one task for each table that is not there yet
     */
    public List<Runnable> missing(List<BatterySetup> setups, Workers workers) {
        List<Runnable> tasks = new ArrayList<>();
        for (Key key : keys(setups).values()) {
            synchronized (tables) {
                FutureTask<FlyoutTable> known = tables.get(key);
                if (known != null && known.isDone()) {
                    continue;
                }
            }
            tasks.add(() -> table(key, workers));
        }
        for (BatterySetup setup : setups) {
            if (setup.interceptor().vehicle().isPresent()) {
                tasks.add(() -> StagedFlyouts.of(setup.interceptor(), setup.site()));
            }
        }
        return List.copyOf(tasks);
    }

    /** A table, built where it is not there yet. */
    FlyoutTable table(Key key) {
        return table(key, Workers.CALLER);
    }

    private FlyoutTable table(Key key, Workers workers) {
        FutureTask<FlyoutTable> task;
        synchronized (tables) {
            task = tables.computeIfAbsent(key, k -> new FutureTask<>(() -> build(k, workers)));
        }
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return build(key, workers);
        } catch (ExecutionException e) {
            synchronized (tables) {
                tables.remove(key);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static FlyoutTable build(Key key, Workers workers) {
        return FlyoutTables.of(
                key.site(),
                key.burnoutSpeedMetersPerSecond(),
                key.burnSeconds(),
                key.minHeightMeters(),
                key.maxHeightMeters(),
                workers);
    }

    /**
     * The table of each notional set-up: set-ups that differ only in what a table does not hold
     * share one.
     */
    static Map<BatterySetup, Key> keys(List<BatterySetup> setups) {
        Map<Key, double[]> heights = new LinkedHashMap<>();
        for (BatterySetup setup : setups) {
            Interceptor i = setup.interceptor();
            if (i.vehicle().isPresent()) {
                continue;
            }
            heights.merge(
                    flight(setup),
                    new double[] {i.minInterceptHeightMeters(), i.maxInterceptHeightMeters()},
                    (a, b) -> new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
        }
        Map<BatterySetup, Key> keys = new LinkedHashMap<>();
        for (BatterySetup setup : setups) {
            if (setup.interceptor().vehicle().isPresent()) {
                continue;
            }
            Key flight = flight(setup);
            double[] range = heights.getOrDefault(flight, new double[2]);
            keys.put(
                    setup,
                    new Key(
                            flight.site(),
                            flight.burnoutSpeedMetersPerSecond(),
                            flight.burnSeconds(),
                            range[0],
                            range[1]));
        }
        return keys;
    }

    private static Key flight(BatterySetup setup) {
        return new Key(
                setup.site(),
                setup.interceptor().burnoutSpeedMetersPerSecond(),
                setup.interceptor().burnTimeSeconds(),
                0,
                0);
    }
}
