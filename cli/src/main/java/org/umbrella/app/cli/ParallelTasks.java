// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Runs independent tasks on a number of threads. */
final class ParallelTasks {

    private ParallelTasks() {}

    static void run(List<Runnable> tasks, int threads, Progress progress) {
        try (progress;
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            ExecutorCompletionService<Void> completion = new ExecutorCompletionService<>(pool);
            tasks.forEach(task -> completion.submit(task, null));
            for (int done = 1; done <= tasks.size(); done++) {
                completion.take().get();
                progress.at(done, tasks.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }

    /** Calls something that works in parallel by itself, in a pool of that many threads. */
    static <T> T call(Function<Runnable, T> work, int steps, int threads, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        try (progress;
                ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> work.apply(() -> progress.at(done.incrementAndGet(), steps)))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
