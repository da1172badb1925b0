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

/**
 * What one core can do: floating-point operations a second, scalar and vectorised, of loops that do
 * nothing but multiply and add.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class PeakBenchmark {

    private static final int LENGTH = 1024;
    private static final int DEPTH = 8;
    private static final int ROUNDS = 1000;
    private static final int CHAINS = 8;

    private final double[] x = new double[LENGTH];

    /** For JMH. */
    public PeakBenchmark() {
        java.util.Arrays.fill(x, 0.5);
    }

    /**
     * Eight multiply-adds on each element of an array that stays in the first-level cache.
     *
     * @return the array
     */
    @Benchmark
    @OperationsPerInvocation(2 * LENGTH * DEPTH)
    public double[] vector() {
        for (int i = 0; i < LENGTH; i++) {
            double v = x[i];
            v = Math.fma(v, 0.5, 0.25);
            v = Math.fma(v, 0.5, 0.25);
            v = Math.fma(v, 0.5, 0.25);
            v = Math.fma(v, 0.5, 0.25);
            v = Math.fma(v, 0.5, 0.25);
            v = Math.fma(v, 0.5, 0.25);
            v = Math.fma(v, 0.5, 0.25);
            v = Math.fma(v, 0.5, 0.25);
            x[i] = v;
        }
        return x;
    }

    /**
     * Eight chains of multiply-adds in registers.
     *
     * @return their sum
     */
    @Benchmark
    @OperationsPerInvocation(2 * ROUNDS * CHAINS)
    public double scalar() {
        double a = x[0];
        double b = x[1];
        double c = x[2];
        double d = x[3];
        double e = x[4];
        double f = x[5];
        double g = x[6];
        double h = x[7];
        for (int i = 0; i < ROUNDS; i++) {
            a = Math.fma(a, 0.5, 0.25);
            b = Math.fma(b, 0.5, 0.25);
            c = Math.fma(c, 0.5, 0.25);
            d = Math.fma(d, 0.5, 0.25);
            e = Math.fma(e, 0.5, 0.25);
            f = Math.fma(f, 0.5, 0.25);
            g = Math.fma(g, 0.5, 0.25);
            h = Math.fma(h, 0.5, 0.25);
        }
        return a + b + c + d + e + f + g + h;
    }
}
