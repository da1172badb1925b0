// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.umbrella.evidence.WorkJournal;
import org.umbrella.study.run.RunProgress;
import org.umbrella.study.run.StudyWork;
import org.umbrella.study.run.WorkPart;
import org.umbrella.study.run.WorkResult;
import org.umbrella.study.run.WorkRunner;
import org.umbrella.study.run.WorkUnit;
import org.umbrella.wording.RunWording;

/**
 * Does the work of a study and keeps each unit as it is finished, so that a run that is stopped
 * goes on where it was; says how far it has come. What comes out does not depend on where it was
 * stopped.
 */
final class JournaledRun {

    private final StudyWork work;
    private final WorkJournal journal;
    private final WorkRunner runner;
    private final PrintWriter err;
    private final AtomicInteger kept = new AtomicInteger();

    JournaledRun(StudyWork work, WorkJournal journal, WorkRunner runner, PrintWriter err) {
        this.work = work;
        this.journal = journal;
        this.runner = runner;
        this.err = err;
        kept.set(journal.kept().parts().size());
        if (journal.ofAnother()) {
            err.println("note: " + RunWording.startsAnew(journal.file().toString()));
        } else if (kept.get() > 0) {
            err.println("note: " + RunWording.goesOn(kept.get(), journal.file().toString()));
        }
        err.flush();
    }

    /** All work of the study. */
    WorkResult whole() throws IOException {
        return watched(() -> {
            WorkResult done = journal.kept();
            List<WorkUnit> wanted = work.wanted(done);
            while (!wanted.isEmpty()) {
                done = done.merge(run(wanted, before(done, wanted), total(done, wanted)));
                wanted = work.wanted(done);
            }
            return done;
        });
    }

    /** Some units. */
    WorkResult share(List<WorkUnit> units) throws IOException {
        return watched(() -> {
            List<WorkUnit> missing = journal.kept().missing(units);
            WorkResult done = run(missing, units.size() - missing.size(), units.size());
            for (WorkUnit unit : units) {
                if (!done.parts().containsKey(unit)) {
                    done = done.merge(WorkResult.of(Map.of(unit, journal.kept().part(unit))));
                }
            }
            return done;
        });
    }

    /** Of the same kind as some wanted units, nominal or ranges: how many are done before. */
    private int before(WorkResult done, List<WorkUnit> wanted) {
        boolean ranges = work.ofRanges(wanted.getFirst());
        return (int) done.parts().keySet().stream().filter(u -> work.ofRanges(u) == ranges).count();
    }

    /** And how many there are, the most that may be wanted. */
    private int total(WorkResult done, List<WorkUnit> wanted) {
        boolean ranges = work.ofRanges(wanted.getFirst());
        int all = (int) work.units().stream().filter(u -> work.ofRanges(u) == ranges).count();
        return Math.max(all, before(done, wanted) + wanted.size());
    }

    private WorkResult run(List<WorkUnit> units, int before, int total) {
        if (units.isEmpty()) {
            return WorkResult.NONE;
        }
        boolean ranges = work.ofRanges(units.getFirst());
        try (Progress progress =
                ranges ? Progress.timed(err, "ranges") : Progress.on(err, "computed")) {
            progress.at(before, total);
            return runner.run(
                    work,
                    units,
                    new RunProgress() {
                        @Override
                        public void at(int done, int all) {
                            progress.at(before + done, total);
                        }

                        @Override
                        public void finished(WorkUnit unit, WorkPart part) {
                            journal.keep(unit, part);
                            kept.incrementAndGet();
                        }
                    });
        }
    }

    private interface Step {
        WorkResult take() throws IOException;
    }

    /** Says goodbye where the program is told to stop meanwhile. */
    private WorkResult watched(Step step) throws IOException {
        AtomicBoolean done = new AtomicBoolean();
        Thread farewell =
                new Thread(() -> {
                    if (!done.get() && kept.get() > 0) {
                        err.println(
                                "umbrella: "
                                        + RunWording.stopped(
                                                kept.get(), journal.file().toString()));
                        err.flush();
                    }
                });
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            WorkResult result = step.take();
            journal.failure()
                    .ifPresent(e ->
                            err.println(
                                    "note: "
                                            + RunWording.notKept(
                                                    journal.file().toString(),
                                                    String.valueOf(e.getMessage()))));
            return result;
        } finally {
            done.set(true);
            try {
                Runtime.getRuntime().removeShutdownHook(farewell);
            } catch (IllegalStateException e) {
                // The machine is going down already: the farewell is being said.
                done.set(false);
            }
        }
    }
}
