// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.umbrella.app.server.request.BadRequest;

class WorkerPoolTest {

    @Test
    void aShortQuestionIsDoneBeforeTheLongOneThatCameFirst() throws Exception {
        try (WorkerPool pool = new WorkerPool(1);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            List<String> done = new CopyOnWriteArrayList<>();
            Future<?> slow =
                    clients.submit(() ->
                            pool.run(
                                    WorkerPool.Rank.QUESTION,
                                    20,
                                    i -> {
                                        begun.countDown();
                                        await(goOn);
                                        done.add("long " + i);
                                    },
                                    () -> false));
            begun.await();
            Future<?> quick =
                    clients.submit(() ->
                            pool.run(
                                    WorkerPool.Rank.QUESTION,
                                    1,
                                    i -> done.add("short"),
                                    () -> false));
            while (pool.waiting() == 0) {
                Thread.sleep(5);
            }
            goOn.countDown();
            slow.get();
            quick.get();
            assertThat(done).hasSize(21).startsWith("long 0", "short");
        }
    }

    @Test
    void everyBlockIsDoneOnceWhateverTheNumberOfThreads() {
        for (int threads : new int[] {1, 2, 7}) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                AtomicInteger[] times = new AtomicInteger[500];
                java.util.Arrays.setAll(times, _ -> new AtomicInteger());
                pool.run(WorkerPool.Rank.JOB, 500, i -> times[i].incrementAndGet(), () -> false);
                assertThat(times).allMatch(one -> one.get() == 1);
            }
        }
    }

    @Test
    void workThatNobodyWantsAnyMoreStops() {
        try (WorkerPool pool = new WorkerPool(2)) {
            AtomicBoolean gone = new AtomicBoolean();
            AtomicInteger done = new AtomicInteger();
            assertThatThrownBy(() ->
                            pool.run(
                                    WorkerPool.Rank.QUESTION,
                                    1000,
                                    i -> {
                                        if (done.incrementAndGet() == 10) {
                                            gone.set(true);
                                        }
                                    },
                                    gone::get))
                    .isInstanceOf(CancellationException.class);
            assertThat(done.get()).isBetween(10, 12);
        }
    }

    @Test
    void aFaultInABlockIsTheFaultOfTheWork() {
        try (WorkerPool pool = new WorkerPool(2)) {
            assertThatThrownBy(() ->
                            pool.run(
                                    WorkerPool.Rank.JOB,
                                    10,
                                    i -> {
                                        throw new IllegalStateException("block " + i);
                                    },
                                    () -> false))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void longQuestionsAreRefusedWhereTheyWouldWaitAndShortOnesAreNot() {
        Backlog backlog = new Backlog(1, Duration.ofSeconds(3));
        long long1 = 2_500_000;
        try (Backlog.Place first = backlog.enter(long1)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> backlog.enter(long1))
                    .isInstanceOfSatisfying(
                            BadRequest.class,
                            e -> {
                                assertThat(e.status()).isEqualTo(503);
                                assertThat(e.retryAfter()).isPositive();
                            });
            for (int i = 0; i < 25; i++) {
                assertThat(backlog.enter(100_000)).isNotNull();
            }
        }
        assertThatThrownBy(() -> backlog.enter(100_000_000)).isInstanceOf(BadRequest.class);
    }

    @Test
    void theTimeOfAUnitIsLearntFromWhatWasAnswered() {
        Backlog backlog = new Backlog(1, Duration.ofSeconds(3));
        for (int i = 0; i < 100; i++) {
            try (Backlog.Place place = backlog.enter(1_000_000)) {
                place.took(10_000_000);
            }
        }
        try (Backlog.Place first = backlog.enter(100_000_000)) {
            assertThat(first).isNotNull();
            assertThat(backlog.enter(100_000_000)).isNotNull();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
