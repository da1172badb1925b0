// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.umbrella.study.run.RunProgress;

/** Tells how many units are done as the tasks that did them end; a block done twice counts once. */
final class TaskProgress extends SparkListener {

    private final RunProgress progress;
    private final int total;
    private final Set<Integer> ended = new HashSet<>();
    private List<UnitBlock> blocks = List.of();
    private int done;

    TaskProgress(RunProgress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    /** These are sent now; all other units are done. */
    synchronized void begin(List<UnitBlock> sent) {
        blocks = sent;
        ended.clear();
        done = total - sent.stream().mapToInt(block -> block.units().size()).sum();
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        int index = end.taskInfo().index();
        // Reading the store makes tasks too, which write nothing.
        boolean wrote =
                end.taskInfo().successful()
                        && end.taskMetrics().outputMetrics().recordsWritten() > 0;
        if (wrote && index < blocks.size() && ended.add(index)) {
            done += blocks.get(index).units().size();
            progress.at(done, total);
        }
    }
}
