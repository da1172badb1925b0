// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Does pieces of work on the caller's thread and on those of a pool. The caller works with the
 * others and waits only for pieces that have begun, so that work may be handed out from within a
 * piece, however small the pool.
 */
public final class PoolWorkers implements Workers {

    private final Executor pool;
    private final int helpers;

    /**
     * Workers.
     *
     * @param pool where helpers run
     * @param helpers how many of its threads help the caller at most
     */
    public PoolWorkers(Executor pool, int helpers) {
        this.pool = pool;
        this.helpers = helpers;
    }

    /**
     * {@inheritDoc}
     *
     * @throws CancellationException where the caller is interrupted; pieces that have begun go on
     */
    @Override
    public void forEach(int count, IntConsumer piece) {
        Round round = new Round(count, piece);
        for (int k = 0; k < Math.min(helpers, count - 1); k++) {
            pool.execute(round::work);
        }
        round.work();
        round.await();
    }

    /** One call: its pieces are taken in order by whoever is free. */
    private static final class Round {

        private final int count;
        private final IntConsumer piece;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch left;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Round(int count, IntConsumer piece) {
            this.count = count;
            this.piece = piece;
            this.left = new CountDownLatch(count);
        }

        void work() {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        piece.accept(i);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    left.countDown();
                }
            }
        }

        void await() {
            try {
                left.await();
            } catch (InterruptedException e) {
                CancellationException interrupted = new CancellationException("interrupted");
                failure.compareAndSet(null, interrupted);
                Thread.currentThread().interrupt();
                throw interrupted;
            }
            switch (failure.get()) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
