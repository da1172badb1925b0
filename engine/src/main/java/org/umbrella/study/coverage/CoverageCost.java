// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

/**
 * What the coverage part of a study asks of a machine, before anything is computed.
 *
 * <p><b>What.</b> The unit of work is an arc: one launch point, shape and aim cell. Each is held
 * against every distinct battery set-up. <b>Formula.</b> Processor seconds = 2 + arcs (0.5 µs +
 * 0.45 µs set-ups); bytes = 0.3 GiB + cells (48 footprints + threads set-ups + 1000).
 * <b>Source.</b> The runs of docs/performance.md ({@code epaa}, resolutions 3 to 5).
 * <b>Validity.</b> An estimate, not a bound: right within a factor of some three on a machine like
 * that one; interceptors of more than 6 km/s cost more, and what a study asks beside coverage is
 * not in it. <b>Cost.</b> None.
 *
 * @param arcs how many arcs are asked for
 * @param setups how many distinct battery set-ups each is held against
 * @param cells how many aim cells there are
 * @param footprints how many footprints are kept: plans' days times threats times levels of sensing
 */
public record CoverageCost(long arcs, int setups, int cells, int footprints) {

    private static final double START_SECONDS = 2.0;
    private static final double ARC_SECONDS = 0.5e-6;
    private static final double SETUP_SECONDS = 0.45e-6;
    private static final double START_BYTES = 0.3 * (1 << 30);
    private static final double FOOTPRINT_BYTES = 48;
    private static final double OUTPUT_BYTES = 1000;

    /**
     * About how long it takes, once started.
     *
     * @param threads threads to compute with
     * @return seconds
     */
    public double seconds(int threads) {
        return START_SECONDS + arcs * (ARC_SECONDS + SETUP_SECONDS * setups) / threads;
    }

    /**
     * About how much memory it takes.
     *
     * @param threads threads to compute with
     * @return bytes
     */
    public double bytes(int threads) {
        return START_BYTES
                + cells * (FOOTPRINT_BYTES * footprints + (double) threads * setups + OUTPUT_BYTES);
    }
}
