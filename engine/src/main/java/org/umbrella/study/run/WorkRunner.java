// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.Collection;
import org.umbrella.earth.work.Workers;

/**
 * Where the work of a study is done: on the threads of this process ({@link LocalRunner}), or on
 * other machines, which read the study's files as text, make the same {@link StudyWork} of them and
 * send back what units gave. The findings do not depend on it.
 */
public interface WorkRunner {

    /**
     * Does units, each at least once.
     *
     * @param work the work they are of
     * @param units which of its units
     * @param progress told as units are done
     * @return what they gave
     */
    WorkResult run(StudyWork work, Collection<WorkUnit> units, RunProgress progress);

    /**
     * The threads of this process, for what comes before and after the units.
     *
     * @return the workers
     */
    Workers workers();
}
