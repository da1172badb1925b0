// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.List;
import org.umbrella.earth.geography.Geography;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.StudyVariants;

/**
 * Runs a study: the one thing that the command, the server, the benchmarks and whoever uses the
 * engine as a library call.
 */
public final class StudyRunner {

    private StudyRunner() {}

    /**
     * Runs a study of a library.
     *
     * @param study id of the study, or a file
     * @param library where it and all it names are read from
     * @param runner where its work is done
     * @param progress told as units are done
     * @return what it found
     * @throws ProblemsException with every problem of its files, or where it cannot be run
     */
    public static StudyFindings run(
            String study, Library library, WorkRunner runner, RunProgress progress) {
        return run(library.study(study).study(), runner, progress);
    }

    /**
     * Runs a study that has been read.
     *
     * @param study the study
     * @param runner where its work is done
     * @param progress told as units are done
     * @return what it found
     * @throws ProblemsException where it cannot be run
     */
    public static StudyFindings run(Study study, WorkRunner runner, RunProgress progress) {
        Geography geography = Geography.load(runner.workers());
        return run(prepare(study.id(), study, geography, false), runner, progress);
    }

    /**
     * The work of a study.
     *
     * @param name what the study is called where it cannot be run: its id or its file
     * @param study the study
     * @param geography countries, cities and cells
     * @param exact whether every engagement is to be solved by the reference alone
     * @return the work, nothing computed yet
     * @throws ProblemsException where it cannot be run
     */
    public static StudyWork prepare(String name, Study study, Geography geography, boolean exact) {
        try {
            return StudyWork.of(study, geography, exact);
        } catch (IllegalArgumentException e) {
            throw new ProblemsException(
                    List.of(new Problem(name, 0, "", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * The work of a study and of ranges of its inputs.
     *
     * @param name what the study is called where it cannot be run: its id or its file
     * @param study the study, which can be resolved again with other values
     * @param request what is asked about ranges beside what the study's file asks
     * @param geography countries, cities and cells
     * @param exact whether every engagement is to be solved by the reference alone
     * @return the work, nothing computed yet
     * @throws ProblemsException where it cannot be run
     */
    public static StudyWork prepare(
            String name,
            StudyVariants study,
            RangeRequest request,
            Geography geography,
            boolean exact) {
        try {
            return StudyWork.of(study, request, geography, exact);
        } catch (IllegalArgumentException e) {
            throw new ProblemsException(
                    List.of(new Problem(name, 0, "", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * Does all the work of a study.
     *
     * @param work the work
     * @param runner where it is done
     * @param progress told as units are done
     * @return what it found
     */
    public static StudyFindings run(StudyWork work, WorkRunner runner, RunProgress progress) {
        return work.findings(complete(work, WorkResult.NONE, runner, progress), runner.workers());
    }

    /**
     * Does what is left of the work of a study.
     *
     * @param work the work
     * @param done what was done before
     * @param runner where it is done
     * @param progress told as units are done, of each batch that is wanted
     * @return what was done before and now
     */
    public static WorkResult complete(
            StudyWork work, WorkResult done, WorkRunner runner, RunProgress progress) {
        WorkResult result = done;
        List<WorkUnit> wanted = work.wanted(result);
        while (!wanted.isEmpty()) {
            result = result.merge(runner.run(work, wanted, progress));
            wanted = work.wanted(result);
        }
        return result;
    }
}
