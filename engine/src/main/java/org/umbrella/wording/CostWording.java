// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.Locale;
import java.util.Optional;
import org.umbrella.study.coverage.CoverageCost;

/** What a run is expected to cost, and what to do where that is much. */
public final class CostWording {

    private static final double MOST_SECONDS = 3600;
    private static final double MOST_BYTES = 4.0 * (1 << 30);

    private CostWording() {}

    /**
     * The cost in a sentence.
     *
     * @param cost what is asked
     * @param threads threads to compute with
     * @return a sentence
     */
    public static String of(CoverageCost cost, int threads) {
        return String.format(
                Locale.ROOT,
                "The coverage asks for %,d arcs against %d battery set-ups: about %s on %d threads and"
                        + " %.1f GiB of memory (an estimate).",
                cost.arcs(),
                cost.setups(),
                duration(cost.seconds(threads)),
                threads,
                cost.bytes(threads) / (1 << 30));
    }

    /**
     * Why a run should not begin unless its user says so.
     *
     * @param cost what is asked
     * @param threads threads to compute with
     * @return the problem; empty where it takes neither more than an hour nor more than 4 GiB
     */
    public static Optional<String> tooMuch(CoverageCost cost, int threads) {
        return cost.seconds(threads) > MOST_SECONDS || cost.bytes(threads) > MOST_BYTES
                ? Optional.of(
                        of(cost, threads)
                                + " More than an hour or 4 GiB must be asked for. Give --yes, or"
                                + " choose a coarser resolution or fewer launch points.")
                : Optional.empty();
    }

    private static String duration(double seconds) {
        if (seconds < 90) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
