// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import org.umbrella.scenario.Sensing;

/** Gathers a block of cells of one footprint; for one thread. */
final class Accumulator {

    final Sensing sensing;
    final int[] threatenedBy;
    final int[] defendedAgainst;
    final int[] layers;
    private final int[] outOfReach;
    private final int[] tooLate;
    private final int[] notTracked;
    private final int[] trackNotKept;

    Accumulator(Sensing sensing, int cells) {
        this.sensing = sensing;
        threatenedBy = new int[cells];
        defendedAgainst = new int[cells];
        layers = new int[cells];
        outOfReach = new int[cells];
        tooLate = new int[cells];
        notTracked = new int[cells];
        trackNotKept = new int[cells];
    }

    /**
     * One launch point that threatens a cell: how many systems have an intercept, and if none has,
     * what limits.
     */
    void add(int cell, int systems, Limit limit) {
        layers[cell] = threatenedBy[cell] == 0 ? systems : Math.min(layers[cell], systems);
        threatenedBy[cell]++;
        if (systems > 0) {
            defendedAgainst[cell]++;
            return;
        }
        switch (limit) {
            case OUT_OF_REACH -> outOfReach[cell]++;
            case TOO_LATE -> tooLate[cell]++;
            case NOT_TRACKED -> notTracked[cell]++;
            case TRACK_NOT_KEPT -> trackNotKept[cell]++;
            case NONE -> throw new IllegalArgumentException("An undefended cell has a limit.");
        }
    }

    /** The code of what limits each cell. */
    byte[] limits() {
        byte[] limits = new byte[threatenedBy.length];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = most(i).code();
        }
        return limits;
    }

    /** The limit that most launch points meet; of equals the one hardest to mend. */
    private Limit most(int cell) {
        if (defendedAgainst[cell] == threatenedBy[cell]) {
            return Limit.NONE;
        }
        Limit most = Limit.OUT_OF_REACH;
        int count = outOfReach[cell];
        if (tooLate[cell] > count) {
            most = Limit.TOO_LATE;
            count = tooLate[cell];
        }
        if (notTracked[cell] > count) {
            most = Limit.NOT_TRACKED;
            count = notTracked[cell];
        }
        return trackNotKept[cell] > count ? Limit.TRACK_NOT_KEPT : most;
    }
}
