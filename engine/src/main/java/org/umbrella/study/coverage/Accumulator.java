// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Sensing;

/** Gathers one footprint, cell by cell; different cells may be filled by different threads. */
final class Accumulator {

    final Sensing sensing;
    private final Architecture architecture;
    private final String threatId;
    private final int launchPoints;
    private final int[] threatenedBy;
    private final int[] defendedAgainst;
    private final int[] layers;
    private final int[] outOfReach;
    private final int[] tooLate;
    private final int[] notTracked;
    private final int[] trackNotKept;

    Accumulator(
            Architecture architecture,
            String threatId,
            Sensing sensing,
            int launchPoints,
            int cells) {
        this.architecture = architecture;
        this.threatId = threatId;
        this.sensing = sensing;
        this.launchPoints = launchPoints;
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

    Footprint footprint() {
        byte[] limits = new byte[threatenedBy.length];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = most(i).code();
        }
        return new Footprint(
                architecture.plan(),
                architecture.date(),
                threatId,
                sensing,
                launchPoints,
                threatenedBy,
                defendedAgainst,
                layers,
                limits);
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
