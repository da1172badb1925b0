// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.work.PoolWorkers;
import org.umbrella.earth.work.Workers;

/**
 * As many threads as there are processors, which do blocks of work: those of questions before those
 * of jobs, and among questions those of the question that has had the least time so far. A short
 * question is so done before the long ones that came before it, however many they are.
 */
public final class WorkerPool implements AutoCloseable {

    /** What comes first. */
    public enum Rank {
        QUESTION,
        JOB
    }

    /** How often work that waits asks whether it is still wanted, ms. */
    private static final long LOOK_MILLIS = 100;

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
        Workers within = new PoolWorkers(task -> threads.execute(oneTurn(rank, task)), count() - 1);
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
     * @param cancelled asked before each block and while waiting; true ends the work with a
     *     CancellationException
     */
    public void run(Rank rank, int count, IntConsumer block, BooleanSupplier cancelled) {
        if (count == 0) {
            return;
        }
        Work work = new Work(rank, order.getAndIncrement(), count, block, cancelled);
        try {
            for (int i = 0; i < Math.min(count, count()); i++) {
                threads.execute(work.turn());
            }
            work.await();
        } catch (java.util.concurrent.RejectedExecutionException e) {
            throw new CancellationException("The server stops.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            work.stop();
        }
    }

    private Turn oneTurn(Rank rank, Runnable task) {
        return new Work(rank, order.getAndIncrement(), 1, _ -> task.run(), () -> false).turn();
    }

    /** How many turns wait for a thread. */
    int waiting() {
        return threads.getQueue().size();
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

    /** The blocks of one question or job. */
    private final class Work {
        private final Rank rank;
        private final long number;
        private final int count;
        private final IntConsumer block;
        private final BooleanSupplier cancelled;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicLong nanosHad = new AtomicLong();
        private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
        private int done;
        private volatile boolean stopped;

        Work(Rank rank, long number, int count, IntConsumer block, BooleanSupplier cancelled) {
            this.rank = rank;
            this.number = number;
            this.count = count;
            this.block = block;
            this.cancelled = cancelled;
        }

        Turn turn() {
            return new Turn(this, nanosHad.get());
        }

        /** Does the next block, and takes another turn if there are more. */
        void doNext() {
            int index = next.getAndIncrement();
            if (index >= count || stopped) {
                return;
            }
            long began = System.nanoTime();
            try {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("cancelled");
                }
                block.accept(index);
            } catch (RuntimeException | Error e) {
                fault.compareAndSet(null, e);
                stopped = true;
            }
            nanosHad.addAndGet(System.nanoTime() - began);
            synchronized (this) {
                done++;
                notifyAll();
            }
            if (!stopped && next.get() < count) {
                try {
                    threads.execute(turn());
                } catch (java.util.concurrent.RejectedExecutionException e) {
                    fault.compareAndSet(null, new CancellationException("The server stops."));
                    stopped = true;
                }
            }
        }

        void await() throws InterruptedException {
            synchronized (this) {
                while (done < count && fault.get() == null) {
                    wait(LOOK_MILLIS);
                    if (done < count && (cancelled.getAsBoolean() || threads.isShutdown())) {
                        throw new CancellationException("cancelled");
                    }
                }
            }
            Throwable found = fault.get();
            if (found instanceof RuntimeException e) {
                throw e;
            }
            if (found instanceof Error e) {
                throw e;
            }
        }

        void stop() {
            stopped = true;
        }
    }

    /** One turn of a work; its place in the line is fixed when it is put there. */
    private record Turn(Work work, long nanosHad) implements Runnable, Comparable<Turn> {
        @Override
        public void run() {
            work.doNext();
        }

        @Override
        public int compareTo(Turn other) {
            int byRank = work.rank.compareTo(other.work.rank);
            if (byRank != 0) {
                return byRank;
            }
            int byTime = work.rank == Rank.QUESTION ? Long.compare(nanosHad, other.nanosHad) : 0;
            return byTime != 0 ? byTime : Long.compare(work.number, other.work.number);
        }
    }
}
