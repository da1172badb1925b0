// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

/** What became of a cell between two footprints. */
public enum CellChange {
    /** Not threatened; what stands changes nothing of that. */
    NOT_THREATENED,
    /** Not covered before, not covered after. */
    STILL_OPEN,
    /** Covered before, not after. */
    LOST,
    /** Not covered before, covered after. */
    GAINED,
    /** Covered by as many systems before and after. */
    SAME,
    /** Covered before and after, by more systems after. */
    MORE_LAYERS,
    /** Covered before and after, by fewer systems after. */
    FEWER_LAYERS
}
