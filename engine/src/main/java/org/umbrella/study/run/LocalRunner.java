// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.umbrella.earth.work.PoolWorkers;
import org.umbrella.earth.work.Workers;

/** Does units on threads of this process: the caller's, and others until closed. */
public final class LocalRunner implements WorkRunner, AutoCloseable {

    private final Optional<ExecutorService> pool;
    private final Workers workers;

    private LocalRunner(Workers workers, Optional<ExecutorService> pool) {
        this.workers = workers;
        this.pool = pool;
    }

    /**
     * A runner with threads of its own.
     *
     * @param threads how many, the caller's among them
     * @return the runner
     * @throws IllegalArgumentException where that is less than one
     */
    public static LocalRunner of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "The number of threads (" + threads + ") must be positive.");
        }
        if (threads == 1) {
            return of(Workers.CALLER);
        }
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        threads - 1, Thread.ofPlatform().daemon().name("umbrella-", 1).factory());
        return new LocalRunner(new PoolWorkers(pool, threads - 1), Optional.of(pool));
    }

    /**
     * A runner with somebody else's threads.
     *
     * @param workers the workers
     * @return the runner
     */
    public static LocalRunner of(Workers workers) {
        return new LocalRunner(workers, Optional.empty());
    }

    @Override
    public WorkResult run(StudyWork work, Collection<WorkUnit> units, RunProgress progress) {
        work.prepare(units, workers);
        List<WorkUnit> list = List.copyOf(units);
        AtomicInteger done = new AtomicInteger();
        List<WorkPart> parts =
                workers.map(
                        list.size(),
                        i -> {
                            WorkPart part = work.compute(list.get(i), workers);
                            progress.finished(list.get(i), part);
                            progress.at(done.incrementAndGet(), list.size());
                            return part;
                        });
        Map<WorkUnit, WorkPart> byUnit = new TreeMap<>();
        for (int i = 0; i < list.size(); i++) {
            byUnit.put(list.get(i), parts.get(i));
        }
        return WorkResult.of(byUnit);
    }

    @Override
    public Workers workers() {
        return workers;
    }

    /** Ends its own threads. */
    @Override
    public void close() {
        pool.ifPresent(ExecutorService::shutdown);
    }
}
