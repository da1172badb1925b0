// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.deal;

import java.util.List;

/**
 * What some sites, each by itself, meet and break.
 *
 * @param threatened by coverage, which aims are in range of which launch point, as bits
 * @param defended by site, then speed, delay and sensors in one index, then coverage: which of
 *     these shots it meets, as bits
 * @param breakingMetersPerSecond by site and delay, the least burnout speed that breaks an
 *     assurance, m/s; infinite where none does
 */
public record DealSites(
        List<long[]> threatened,
        List<List<List<long[]>>> defended,
        List<double[]> breakingMetersPerSecond) {

    /** Copies the lists. */
    public DealSites {
        threatened = List.copyOf(threatened);
        defended = List.copyOf(defended);
        breakingMetersPerSecond = List.copyOf(breakingMetersPerSecond);
    }
}
