// SPDX-License-Identifier: Apache-2.0
package org.umbrella.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.fast.flyout.FlyoutTable;
import org.umbrella.fast.flyout.FlyoutTables;

/**
 * Building one flyout table and looking up in it, for interceptors of several speeds. A table's
 * azimuths are solved side by side: with {@code
 * -Djava.util.concurrent.ForkJoinPool.common.parallelism=0} on one thread, so that the time is what
 * the processors spend.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TableBenchmark {

    /** Burnout speed, m/s; burn time, s; greatest height, km. */
    @Param({"3000/75/500", "4500/75/1000", "5500/75/1500", "8500/206/2000"})
    String interceptor = "3000/75/500";

    private final GeodeticPoint site = GeodeticPoint.ofDegrees(44.0, 24.0, 0.0);
    private final FlyoutTable.Look look = new FlyoutTable.Look();
    private FlyoutTable table = FlyoutTables.of(site, 3000.0, 75.0, 100e3, 500e3);
    private int asked;

    /** For JMH. */
    public TableBenchmark() {}

    /** The table to look up in. */
    @Setup
    public void table() {
        table = build();
    }

    /**
     * Builds.
     *
     * @return the table
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public FlyoutTable build() {
        String[] parts = interceptor.split("/", -1);
        return FlyoutTables.of(
                site,
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                100e3,
                Double.parseDouble(parts[2]) * 1e3);
    }

    /**
     * Looks up at places up to 6 degrees away and 100 to 400 km high.
     *
     * @return what was found
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public FlyoutTable.Look lookUp() {
        asked = (asked * 1_103_515_245 + 12_345) & Integer.MAX_VALUE;
        double north = Math.scalb((double) ((asked >> 8) & 0xfff), -12) * 0.1;
        double east = Math.scalb((double) ((asked >> 19) & 0xfff), -12) * 0.1;
        double radius = 6.48e6 + 3e5 * north * 10.0;
        // The site's own direction, leaned north and east.
        double x = 0.6570 - 0.6346 * north - 0.4067 * east;
        double y = 0.2925 - 0.2826 * north + 0.9135 * east;
        double z = 0.6947 + 0.7193 * north;
        double scale = radius / Math.sqrt(x * x + y * y + z * z);
        table.lookUp(scale * x, scale * y, scale * z, look);
        return look;
    }
}
