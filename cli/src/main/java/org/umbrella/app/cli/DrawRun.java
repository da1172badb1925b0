// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final int threads;
    private final PrintWriter err;

    DrawRun(StudyDraws study, DrawStore store, int threads, PrintWriter err) {
        this.study = study;
        this.store = store;
        this.threads = threads;
        this.err = err;
    }

    /** A block and what it found. */
    private record Block(int from, DrawSet draws) {}

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
        try (Progress progress = Progress.timed(err, "draws");
                ForkJoinPool pool = new ForkJoinPool(threads)) {
            for (int from = 0; from < asked; from += wave) {
                int to = Math.min(asked, from + wave);
                all = all.merge(wave(from, to, asked, pool, progress, kept));
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

    private DrawSet wave(
            int first,
            int last,
            int asked,
            ForkJoinPool pool,
            Progress progress,
            AtomicInteger kept) {
        Map<Integer, DrawSet> found = new TreeMap<>();
        ExecutorCompletionService<Block> completion = new ExecutorCompletionService<>(pool);
        int submitted = 0;
        for (int from = first; from < last; from += BLOCK) {
            int begin = from;
            int end = Math.min(last, from + BLOCK);
            Optional<DrawSet> known = store.block(begin, end);
            if (known.isPresent()) {
                found.put(begin, known.get());
                kept.addAndGet(end - begin);
                continue;
            }
            submitted++;
            completion.submit(() -> {
                DrawSet block = study.compute(begin, end);
                store.keep(begin, end, block);
                kept.addAndGet(end - begin);
                return new Block(begin, block);
            });
        }
        try {
            progress.at(kept.get(), asked);
            for (int k = 0; k < submitted; k++) {
                Block block = completion.take().get();
                found.put(block.from(), block.draws());
                progress.at(kept.get(), asked);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
        DrawSet all = DrawSet.NONE;
        for (DrawSet block : new ArrayList<>(found.values())) {
            all = all.merge(block);
        }
        return all;
    }
}
