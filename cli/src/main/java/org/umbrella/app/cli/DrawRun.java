// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.umbrella.earth.work.Workers;
import org.umbrella.evidence.DrawStore;
import org.umbrella.study.uncertainty.DrawFindings;
import org.umbrella.study.uncertainty.DrawSet;
import org.umbrella.study.uncertainty.StudyDraws;

/**
 * Computes the draws of a study, block by block on a number of threads; finished blocks are kept,
 * so that a run that is stopped goes on where it was. What comes out does not depend on the
 * threads, nor on where it was stopped.
 */
final class DrawRun {

    /** Draws in a block: what is lost at most, for each thread, when a run is stopped. */
    private static final int BLOCK = 8;

    /** After so many draws it is looked whether errors are small enough. */
    private static final int WAVE = 128;

    private final StudyDraws study;
    private final DrawStore store;
    private final Workers workers;
    private final PrintWriter err;

    DrawRun(StudyDraws study, DrawStore store, Workers workers, PrintWriter err) {
        this.study = study;
        this.store = store;
        this.workers = workers;
        this.err = err;
    }

    /** All draws asked for, or as many as make the errors small enough. */
    DrawSet compute(int asked, OptionalDouble untilError) {
        AtomicInteger kept = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        Thread farewell =
                new Thread(() -> {
                    if (!done.get()) {
                        err.println(
                                "umbrella: stopped; "
                                        + kept.get()
                                        + " draws are kept. The same command goes on from there.");
                        err.flush();
                    }
                });
        Runtime.getRuntime().addShutdownHook(farewell);
        int wave = untilError.isPresent() ? WAVE : asked;
        DrawSet all = DrawSet.NONE;
        try (Progress progress = Progress.timed(err, "draws")) {
            for (int from = 0; from < asked; from += wave) {
                int to = Math.min(asked, from + wave);
                all = all.merge(wave(from, to, asked, progress, kept));
                OptionalDouble error = DrawFindings.greatestError(study.layout(), all);
                if (untilError.isPresent()
                        && error.isPresent()
                        && error.getAsDouble() <= untilError.getAsDouble()) {
                    break;
                }
            }
        } finally {
            done.set(true);
            try {
                Runtime.getRuntime().removeShutdownHook(farewell);
            } catch (IllegalStateException e) {
                // The machine is going down already: the farewell is being said.
                done.set(false);
            }
        }
        return all;
    }

    private DrawSet wave(int first, int last, int asked, Progress progress, AtomicInteger kept) {
        List<Optional<DrawSet>> known = new ArrayList<>();
        for (int from = first; from < last; from += BLOCK) {
            Optional<DrawSet> block = store.block(from, Math.min(last, from + BLOCK));
            block.ifPresent(draws -> kept.addAndGet(draws.size()));
            known.add(block);
        }
        progress.at(kept.get(), asked);
        List<DrawSet> blocks =
                workers.map(
                        known.size(),
                        k ->
                                known.get(k)
                                        .orElseGet(() -> {
                                            int from = first + k * BLOCK;
                                            DrawSet block =
                                                    computed(from, Math.min(last, from + BLOCK));
                                            progress.at(kept.addAndGet(block.size()), asked);
                                            return block;
                                        }));
        DrawSet all = DrawSet.NONE;
        for (DrawSet block : blocks) {
            all = all.merge(block);
        }
        return all;
    }

    private DrawSet computed(int from, int to) {
        DrawSet block = study.compute(from, to);
        store.keep(from, to, block);
        return block;
    }
}
