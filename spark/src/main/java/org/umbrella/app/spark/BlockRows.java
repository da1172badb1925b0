// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.umbrella.study.run.WorkUnit;

/** The rows of some blocks, each unit done when its row is taken. */
final class BlockRows implements Iterator<Row> {

    private final Iterator<UnitBlock> blocks;
    private final Broadcast<SharedWork> shared;
    private int block;
    private Iterator<WorkUnit> units = Collections.emptyIterator();

    BlockRows(Iterator<UnitBlock> blocks, Broadcast<SharedWork> shared) {
        this.blocks = blocks;
        this.shared = shared;
    }

    @Override
    public boolean hasNext() {
        while (!units.hasNext() && blocks.hasNext()) {
            UnitBlock next = blocks.next();
            block = next.number();
            units = next.units().iterator();
        }
        return units.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new java.util.NoSuchElementException();
        }
        WorkUnit unit = units.next();
        return UnitRows.row(block, unit, shared.value().compute(unit));
    }
}
