// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.work.Workers;
import org.umbrella.evidence.BuildVersion;
import org.umbrella.study.cluster.SentStudy;
import org.umbrella.study.run.LocalRunner;
import org.umbrella.study.run.StudyWork;
import org.umbrella.study.run.WorkPart;
import org.umbrella.study.run.WorkUnit;
import org.umbrella.wording.ClusterWording;

/**
 * A study on an executor, broadcast as text: the first task makes its work, with the tables and
 * arcs that units share, on as many threads as the executor has cores; the others wait for it and
 * use the same.
 */
final class SharedWork implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SentStudy study;
    private final ArrayList<WorkUnit> oneOfEachQuestion;
    private final int threads;
    private transient @Nullable StudyWork work;

    /**
     * A study to send.
     *
     * @param oneOfEachQuestion a unit of each question that will be asked
     * @param threads cores of an executor; 0 for those of its machine
     */
    SharedWork(SentStudy study, List<WorkUnit> oneOfEachQuestion, int threads) {
        this.study = study;
        this.oneOfEachQuestion = new ArrayList<>(oneOfEachQuestion);
        this.threads = threads;
    }

    /** Does a unit. */
    WorkPart compute(WorkUnit unit) {
        return work().compute(unit, Workers.CALLER);
    }

    private synchronized StudyWork work() {
        StudyWork known = work;
        if (known != null) {
            return known;
        }
        String here = BuildVersion.ofThisBuild().toString();
        if (!here.equals(study.version())) {
            throw new IllegalStateException(ClusterWording.otherVersion(here, study.version()));
        }
        int wanted = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        try (LocalRunner runner = LocalRunner.of(wanted)) {
            StudyWork made = study.work(runner.workers());
            made.prepare(oneOfEachQuestion, runner.workers());
            work = made;
            return made;
        }
    }
}
