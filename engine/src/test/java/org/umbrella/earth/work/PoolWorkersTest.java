// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PoolWorkersTest {

    @Test
    void everyPieceIsDoneOnceAndWhatTheyGiveComesInTheirOrder() {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            Workers workers = new PoolWorkers(pool, 3);
            AtomicIntegerArray done = new AtomicIntegerArray(1000);
            List<Integer> squares =
                    workers.map(
                            1000,
                            i -> {
                                done.incrementAndGet(i);
                                return i * i;
                            });
            assertThat(squares)
                    .isEqualTo(IntStream.range(0, 1000).mapToObj(i -> i * i).toList())
                    .isEqualTo(Workers.CALLER.map(1000, i -> i * i));
            assertThat(IntStream.range(0, 1000).map(done::get)).containsOnly(1);
            workers.forEach(
                    0,
                    i -> {
                        throw new AssertionError("There is no piece.");
                    });
        }
    }

    /** Every thread of the pool waits within a piece: nothing is left but the callers. */
    @Test
    void workWithinWorkNeverWaitsForAFreeThread() {
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            Workers workers = new PoolWorkers(pool, 1);
            AtomicInteger done = new AtomicInteger();
            workers.forEach(
                    8,
                    i -> workers.forEach(8, j -> workers.forEach(8, k -> done.incrementAndGet())));
            assertThat(done).hasValue(512);
        }
    }

    @Test
    void aFailureReachesTheCallerAndEndsTheRest() {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            AtomicInteger begun = new AtomicInteger();
            assertThatThrownBy(() ->
                            new PoolWorkers(pool, 2)
                                    .forEach(
                                            1_000_000,
                                            i -> {
                                                begun.incrementAndGet();
                                                throw new IllegalStateException("piece");
                                            }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("piece");
            assertThat(begun.get()).isLessThan(100);
        }
    }
}
