// SPDX-License-Identifier: Apache-2.0
package org.umbrella.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.umbrella.fast.window.CoverageKernel;

/**
 * Engagements a second on one core: fresh (own arc, one battery), eight batteries on a shared arc
 * under perfect sensing and where radars must see, and the baseline on the same aims.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class EngagementBenchmark {

    private static final int AIMS = 3000;
    private static final int BASELINE_AIMS = 10;
    private static final int SETUPS = 8;

    private final Scene scene = new Scene(AIMS);
    private final Scene few = new Scene(BASELINE_AIMS);
    private final CoverageKernel one = new CoverageKernel(Scene.ONE);
    private final CoverageKernel eight = new CoverageKernel(Scene.EIGHT);
    private final CoverageKernel sighted = new CoverageKernel(Scene.SIGHT);
    private final CoverageKernel none = new CoverageKernel(java.util.List.of());
    private final CoverageKernel.Scratch oneScratch = one.newScratch();
    private final CoverageKernel.Scratch eightScratch = eight.newScratch();
    private final CoverageKernel.Scratch sightedScratch = sighted.newScratch();
    private final CoverageKernel.Scratch noScratch = none.newScratch();
    private final byte[] status = new byte[AIMS];
    private final byte[] verdicts = new byte[AIMS * SETUPS];
    private final OrekitBaseline baseline = new OrekitBaseline();

    /** For JMH. */
    public EngagementBenchmark() {}

    /**
     * Arcs alone.
     *
     * @return the statuses
     */
    @Benchmark
    @OperationsPerInvocation(AIMS)
    public byte[] arcs() {
        decide(none, noScratch);
        return status;
    }

    /**
     * Fresh engagements: each its own arc, one battery.
     *
     * @return the verdicts
     */
    @Benchmark
    @OperationsPerInvocation(AIMS)
    public byte[] fresh() {
        decide(one, oneScratch);
        return verdicts;
    }

    /**
     * Engagements of eight batteries on shared arcs.
     *
     * @return the verdicts
     */
    @Benchmark
    @OperationsPerInvocation(AIMS * SETUPS)
    public byte[] shared() {
        decide(eight, eightScratch);
        return verdicts;
    }

    /**
     * Engagements of eight batteries whose radars must see, on shared arcs.
     *
     * @return the verdicts
     */
    @Benchmark
    @OperationsPerInvocation(AIMS * SETUPS)
    public byte[] sight() {
        decide(sighted, sightedScratch);
        return verdicts;
    }

    /**
     * Fresh engagements by the baseline.
     *
     * @return how many are feasible
     */
    @Benchmark
    @OperationsPerInvocation(BASELINE_AIMS)
    public int baseline() {
        int feasible = 0;
        for (int i = 0; i < BASELINE_AIMS; i++) {
            feasible +=
                    baseline.decide(
                                            Scene.MISSILE,
                                            Scene.LAUNCH,
                                            few.latitudes[i],
                                            few.longitudes[i],
                                            Scene.ONE.getFirst())
                                    == OrekitBaseline.Answer.FEASIBLE
                            ? 1
                            : 0;
        }
        return feasible;
    }

    private void decide(CoverageKernel kernel, CoverageKernel.Scratch scratch) {
        kernel.decide(Scene.arcs(), scene.aims, 0, AIMS, status, verdicts, scratch);
    }
}
