// SPDX-License-Identifier: Apache-2.0
package org.umbrella.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.umbrella.fast.window.AimStatus;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.fast.window.CoverageKernel;
import org.umbrella.fast.window.ReachVerdict;

/**
 * Holds the kernel's verdicts to the baseline's over seeded aims, and times both in the same run.
 */
public final class Agreement {

    private static final int ROUNDS = 100;

    private Agreement() {}

    /** Time this thread has had of a processor, so that other work beside it does not count. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /**
     * Runs it.
     *
     * @param args how many aims, 1000 if left out; and a file that holds the baseline's answers to
     *     them, a byte each, from an earlier run. Where it is not there it is made, on all cores,
     *     so that a later kernel can be held to the same answers without the hour that a million of
     *     them take.
     * @throws IOException where the file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        int aims = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        if (args.length > 1) {
            hold(aims, Path.of(args[1]));
            return;
        }
        Scene scene = new Scene(aims);
        CoverageKernel kernel = new CoverageKernel(Scene.ONE);
        byte[] status = new byte[aims];
        byte[] verdicts = new byte[aims];
        CoverageKernel.Scratch scratch = kernel.newScratch();
        long kernelNanos = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = processorNanos();
            kernel.decide(Scene.arcs(), scene.aims, 0, aims, status, verdicts, scratch);
            kernelNanos = Math.min(kernelNanos, processorNanos() - begin);
        }
        OrekitBaseline baseline = new OrekitBaseline();
        int different = 0;
        long begin = processorNanos();
        for (int i = 0; i < aims; i++) {
            different +=
                    differs(scene, i, answer(baseline, scene, i).letter, status, verdicts) ? 1 : 0;
        }
        long baselineNanos = processorNanos() - begin;
        System.out.printf(
                "%d aims, %d verdicts differ; kernel %.2f µs, baseline %.0f µs an engagement, ratio %.0f%n",
                aims,
                different,
                kernelNanos / 1e3 / aims,
                baselineNanos / 1e3 / aims,
                (double) baselineNanos / kernelNanos);
        time(scene, aims, Scene.EIGHT, "batteries under perfect sensing");
        time(scene, aims, Scene.SIGHT, "batteries whose radars must see");
    }

    /** Prints the processor time of many batteries on shared arcs. */
    private static void time(Scene scene, int aims, List<BatterySetup> batteries, String of) {
        CoverageKernel kernel = new CoverageKernel(batteries);
        CoverageKernel.Scratch scratch = kernel.newScratch();
        byte[] status = new byte[aims];
        byte[] verdicts = new byte[aims * batteries.size()];
        for (int size = aims / 4; size <= aims; size *= 2) {
            long best = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long from = processorNanos();
                kernel.decide(Scene.arcs(), scene.aims, 0, size, status, verdicts, scratch);
                best = Math.min(best, processorNanos() - from);
            }
            int feasible = 0;
            for (int k = 0; k < size * batteries.size(); k++) {
                feasible += verdicts[k] == ReachVerdict.FEASIBLE.code() ? 1 : 0;
            }
            System.out.printf(
                    "%d aims, %d %s, shared arcs: %.3f µs an engagement, %d feasible%n",
                    size, batteries.size(), of, best / 1e3 / size / batteries.size(), feasible);
        }
    }

    private static OrekitBaseline.Answer answer(OrekitBaseline baseline, Scene scene, int i) {
        return baseline.decide(
                Scene.MISSILE,
                Scene.LAUNCH,
                scene.latitudes[i],
                scene.longitudes[i],
                Scene.ONE.getFirst());
    }

    private static boolean differs(
            Scene scene, int i, char theirs, byte[] status, byte[] verdicts) {
        OrekitBaseline.Answer mine =
                status[i] != AimStatus.IN_RANGE.code()
                        ? OrekitBaseline.Answer.OUT_OF_RANGE
                        : verdicts[i] == ReachVerdict.FEASIBLE.code()
                                ? OrekitBaseline.Answer.FEASIBLE
                                : OrekitBaseline.Answer.NOT_FEASIBLE;
        if (theirs == mine.letter) {
            return false;
        }
        System.out.printf(
                "differs at %.6f, %.6f deg: baseline %s, kernel %s%n",
                Math.toDegrees(scene.latitudes[i]),
                Math.toDegrees(scene.longitudes[i]),
                theirs,
                mine);
        return true;
    }

    /** Compares with the baseline's answers from a file, made first where it is not there. */
    private static void hold(int aims, Path file) throws IOException {
        Scene scene = new Scene(aims);
        if (!Files.exists(file)) {
            byte[] made = new byte[aims];
            ThreadLocal<OrekitBaseline> baselines = ThreadLocal.withInitial(OrekitBaseline::new);
            IntStream.range(0, aims)
                    .parallel()
                    .forEach(i -> made[i] = (byte) answer(baselines.get(), scene, i).letter);
            Files.write(file, made);
        }
        byte[] theirs = Files.readAllBytes(file);
        if (theirs.length != aims) {
            throw new IllegalArgumentException(
                    file + " holds the answers to " + theirs.length + " aims, not to " + aims);
        }
        CoverageKernel kernel = new CoverageKernel(Scene.ONE);
        byte[] status = new byte[aims];
        byte[] verdicts = new byte[aims];
        kernel.decide(Scene.arcs(), scene.aims, 0, aims, status, verdicts, kernel.newScratch());
        int different = 0;
        for (int i = 0; i < aims; i++) {
            different += differs(scene, i, (char) theirs[i], status, verdicts) ? 1 : 0;
        }
        System.out.printf("%d aims, %d verdicts differ%n", aims, different);
    }
}
