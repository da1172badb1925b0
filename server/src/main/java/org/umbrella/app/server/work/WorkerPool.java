// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.umbrella.earth.work.PoolWorkers;
import org.umbrella.earth.work.Workers;

/**
 * As many threads as there are processors, which do blocks of work: those of questions before those
 * of jobs, each kind in the order asked. Blocks are short, so that a question never waits long for
 * a job.
 */
public final class WorkerPool implements AutoCloseable {

    /** What comes first. */
    public enum Rank {
        QUESTION,
        JOB
    }

    private final AtomicLong order = new AtomicLong();
    private final ThreadPoolExecutor threads;

    public WorkerPool(int count) {
        threads =
                new ThreadPoolExecutor(
                        count,
                        count,
                        0,
                        TimeUnit.SECONDS,
                        new PriorityBlockingQueue<>(),
                        WorkerThread::new);
    }

    public int count() {
        return threads.getMaximumPoolSize();
    }

    /**
     * These threads as the engine's workers. Work that is handed out from within a block is begun
     * by the thread that does so, so that blocks never wait for each other.
     *
     * @param rank what comes first
     * @param cancelled asked before each piece; true ends the work with a CancellationException
     * @return the workers
     */
    public Workers ranked(Rank rank, BooleanSupplier cancelled) {
        Workers within =
                new PoolWorkers(
                        task -> threads.execute(new Block(rank, order.getAndIncrement(), task)),
                        count() - 1);
        return (count, piece) -> {
            IntConsumer checked =
                    i -> {
                        if (cancelled.getAsBoolean()) {
                            throw new CancellationException("cancelled");
                        }
                        piece.accept(i);
                    };
            if (Thread.currentThread() instanceof WorkerThread) {
                within.forEach(count, checked);
            } else {
                run(rank, count, checked, cancelled);
            }
        };
    }

    /**
     * Does blocks 0 to count − 1 and waits for all.
     *
     * @param rank what comes first
     * @param count how many blocks
     * @param block does one
     * @param cancelled asked before each block; true ends the work with a CancellationException
     */
    public void run(Rank rank, int count, IntConsumer block, BooleanSupplier cancelled) {
        List<Future<?>> futures = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                int index = i;
                Block one =
                        new Block(
                                rank,
                                order.getAndIncrement(),
                                () -> {
                                    if (cancelled.getAsBoolean()) {
                                        throw new CancellationException("cancelled");
                                    }
                                    block.accept(index);
                                });
                futures.add(one);
                threads.execute(one);
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            futures.forEach(future -> future.cancel(false));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static final class WorkerThread extends Thread {

        private static final AtomicLong NUMBER = new AtomicLong();

        WorkerThread(Runnable work) {
            super(work, "umbrella-worker-" + NUMBER.getAndIncrement());
            setDaemon(true);
        }
    }

    private static final class Block extends FutureTask<Void> implements Comparable<Block> {
        private final Rank rank;
        private final long number;

        Block(Rank rank, long number, Runnable work) {
            super(work, null);
            this.rank = rank;
            this.number = number;
        }

        @Override
        public int compareTo(Block other) {
            int byRank = rank.compareTo(other.rank);
            return byRank != 0 ? byRank : Long.compare(number, other.number);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }
}
