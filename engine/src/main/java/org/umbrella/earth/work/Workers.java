// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Does independent pieces of work, on one thread or on several. A piece may itself hand out work to
 * the same workers.
 */
@FunctionalInterface
public interface Workers {

    /** The thread that asks, and no other. */
    Workers CALLER =
            (count, piece) -> {
                for (int i = 0; i < count; i++) {
                    piece.accept(i);
                }
            };

    /**
     * Does pieces 0 to count − 1, each once, in any order; returns when all are done.
     *
     * @param count how many pieces
     * @param piece does one
     */
    void forEach(int count, IntConsumer piece);

    /**
     * What each piece gives, in the order of the pieces.
     *
     * @param <T> of what kind
     * @param count how many pieces
     * @param piece does one
     * @return one a piece
     */
    default <T> List<T> map(int count, IntFunction<T> piece) {
        List<@Nullable T> found = new ArrayList<>(Collections.nCopies(count, null));
        forEach(count, i -> found.set(i, piece.apply(i)));
        List<T> all = new ArrayList<>(count);
        for (T one : found) {
            all.add(java.util.Objects.requireNonNull(one));
        }
        return all;
    }
}
