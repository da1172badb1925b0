// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.umbrella.study.run.WorkUnit;

/**
 * Units that one task does: as many blocks as keep all cores busy to the end, none so large that
 * much is lost with it.
 *
 * @param number which block, from 0
 * @param units its units
 */
record UnitBlock(int number, List<WorkUnit> units) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Blocks for each core, so that no core waits long for the last one. */
    private static final int BLOCKS_A_CORE = 8;

    private static final int LEAST_BLOCKS = 64;

    /** What is lost at most where a task is. */
    private static final int MOST_UNITS = 256;

    UnitBlock {
        units = new ArrayList<>(units);
    }

    /**
     * Deals units out to blocks, one after the other, so that long ones, which come first, are
     * spread evenly and are begun first.
     */
    static List<UnitBlock> of(List<WorkUnit> units, int cores) {
        int wanted =
                Math.max(
                        Math.max(LEAST_BLOCKS, BLOCKS_A_CORE * cores),
                        Math.ceilDiv(units.size(), MOST_UNITS));
        int count = Math.min(wanted, units.size());
        List<UnitBlock> blocks = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            List<WorkUnit> mine = new ArrayList<>();
            for (int i = b; i < units.size(); i += count) {
                mine.add(units.get(i));
            }
            blocks.add(new UnitBlock(b, mine));
        }
        return blocks;
    }
}
