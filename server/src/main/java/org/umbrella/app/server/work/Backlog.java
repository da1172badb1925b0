// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.umbrella.app.server.request.BadRequest;

/**
 * Who may still ask: a question is taken where it can expect its answer in time, and refused at
 * once where it cannot.
 *
 * <p>Questions share the threads so that the one with the least time so far comes next ({@link
 * WorkerPool}). One that costs c seconds therefore waits for at most min(c, c_j) seconds of each
 * other question j, and the sum of these over the threads, its own cost included, is the estimate
 * held against the limit. Costs are units (engagements) times the mean time of a unit, which is
 * measured on the questions answered, the newer counting more.
 */
public final class Backlog {

    private static final double FIRST_SECONDS_PER_UNIT = 1e-6;
    private static final double WEIGHT_OF_NEWEST = 0.1;

    /** Questions with fewer units than this say little about the time of a unit. */
    private static final long FEWEST_UNITS = 10_000;

    private final int threads;
    private final double mostSeconds;
    private final List<Place> open = new ArrayList<>();
    private double secondsPerUnit = FIRST_SECONDS_PER_UNIT;

    /**
     * A backlog.
     *
     * @param threads how many blocks are done at a time
     * @param most how long an answer may be expected to take where others wait too
     */
    public Backlog(int threads, Duration most) {
        this.threads = threads;
        this.mostSeconds = most.toMillis() / 1e3;
    }

    /** A question taken; closed when it is answered or given up. */
    public final class Place implements AutoCloseable {
        private final long units;
        private final double seconds;

        private Place(long units, double seconds) {
            this.units = units;
            this.seconds = seconds;
        }

        /**
         * Tells how long the question took, so that the next ones are better estimated.
         *
         * @param nanos time of the threads, all together
         */
        public void took(long nanos) {
            if (units >= FEWEST_UNITS) {
                synchronized (open) {
                    secondsPerUnit += WEIGHT_OF_NEWEST * (nanos / 1e9 / units - secondsPerUnit);
                }
            }
        }

        @Override
        public void close() {
            synchronized (open) {
                open.remove(this);
            }
        }
    }

    /**
     * Takes a question.
     *
     * @param units how many engagements it has
     * @return its place
     * @throws BadRequest 503 where its answer is not to be expected in time
     */
    public Place enter(long units) {
        synchronized (open) {
            double own = units * secondsPerUnit;
            double wait = own;
            for (Place other : open) {
                wait += Math.min(own, other.seconds);
            }
            wait /= threads;
            if (!open.isEmpty() && wait > mostSeconds) {
                throw BadRequest.overloaded(
                        "So much is being answered at this moment that this question would wait"
                                + " some "
                                + Math.round(wait)
                                + " s. Ask again later, or more coarsely.",
                        Duration.ofSeconds(Math.max(1, Math.round(wait - mostSeconds))));
            }
            Place place = new Place(units, own);
            open.add(place);
            return place;
        }
    }
}
