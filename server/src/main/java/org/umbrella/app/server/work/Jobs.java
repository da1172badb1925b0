// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.work;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.request.Json;
import org.umbrella.app.server.request.RequestFields;
import tools.jackson.databind.node.ObjectNode;

/** Long work: two at a time, the rest wait in line, all of it bounded in number and time. */
public final class Jobs implements AutoCloseable {

    /** Where a job stands. */
    public enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean over() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The work of a job. */
    public interface Work {
        /**
         * Does the work.
         *
         * @param job where to tell of progress, and to ask whether to go on
         * @return the result
         */
        ObjectNode run(Job job);
    }

    private static final int AT_A_TIME = 2;

    private final Limits limits;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Semaphore running = new Semaphore(AT_A_TIME, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("umbrella-jobs").factory());

    public Jobs(Limits limits) {
        this.limits = limits;
    }

    /** Puts work in line. */
    public Job start(String kind, Work work) {
        Job job;
        synchronized (jobs) {
            tidy();
            long open = jobs.values().stream().filter(one -> !one.status().over()).count();
            if (open >= limits.jobs()) {
                throw BadRequest.busy(
                        open
                                + " jobs are running or waiting, and no more are taken. Maybe cancel"
                                + " one, or try again in a minute.");
            }
            job = new Job(HexFormat.of().formatHex(random.generateSeed(16)), kind);
            jobs.put(job.id(), job);
            while (jobs.size() > 4 * limits.jobs()) {
                String oldest =
                        jobs.values().stream()
                                .filter(one -> one.status().over())
                                .map(Job::id)
                                .findFirst()
                                .orElseThrow();
                jobs.remove(oldest);
            }
        }
        Job started = job;
        threads.execute(() -> run(started, work));
        return job;
    }

    private void run(Job job, Work work) {
        try {
            running.acquire();
        } catch (InterruptedException e) {
            job.end(Status.CANCELLED, "The server stopped.", null);
            return;
        }
        try {
            if (!job.begin()) {
                return;
            }
            var alarm =
                    clock.schedule(
                            () -> job.expire(limits.jobTime()),
                            limits.jobTime().toMillis(),
                            TimeUnit.MILLISECONDS);
            try {
                ObjectNode result = work.run(job);
                job.end(Status.DONE, "", result);
            } catch (CancellationException e) {
                job.end(Status.CANCELLED, "Cancelled.", null);
            } catch (BadRequest e) {
                job.end(Status.FAILED, String.join(" ", e.problems()), null);
            } catch (IllegalArgumentException e) {
                job.end(Status.FAILED, String.valueOf(e.getMessage()), null);
            } catch (RuntimeException e) {
                job.end(Status.FAILED, "The work failed: " + e, null);
            } finally {
                alarm.cancel(false);
            }
        } finally {
            running.release();
        }
    }

    /** Forgets jobs that ended long ago; the caller holds the lock. */
    private void tidy() {
        jobs.values().removeIf(job -> job.endedBefore(limits.jobKept()));
    }

    public Job find(String id) {
        synchronized (jobs) {
            tidy();
            return Optional.ofNullable(jobs.get(id))
                    .orElseThrow(() ->
                            BadRequest.notFound(
                                    "There is no job '"
                                            + RequestFields.shown(id)
                                            + "'. Maybe it ended more than "
                                            + limits.jobKept().toMinutes()
                                            + " minutes ago."));
        }
    }

    List<Job> all() {
        synchronized (jobs) {
            return new ArrayList<>(jobs.values());
        }
    }

    @Override
    public void close() {
        all().forEach(Job::cancel);
        threads.shutdownNow();
        clock.shutdownNow();
    }

    /** One piece of work and where it stands; every change can be waited for. */
    public static final class Job {
        private final String id;
        private final String kind;
        private Status status = Status.WAITING;
        private volatile boolean stop;
        private long done;
        private long total;
        private String message = "";
        private @Nullable ObjectNode result;
        private long version;
        private long endedNanos;

        private Job(String id, String kind) {
            this.id = id;
            this.kind = kind;
        }

        public String id() {
            return id;
        }

        public synchronized Status status() {
            return status;
        }

        public synchronized long version() {
            return version;
        }

        /** Whether the work must stop; asked between blocks. */
        public boolean stopped() {
            return stop;
        }

        public synchronized void progress(long newDone, long newTotal) {
            done = newDone;
            total = newTotal;
            changed();
        }

        private synchronized boolean begin() {
            if (status != Status.WAITING) {
                return false;
            }
            status = Status.RUNNING;
            changed();
            return true;
        }

        public synchronized void cancel() {
            stop = true;
            if (status == Status.WAITING) {
                end(Status.CANCELLED, "Cancelled.", null);
            }
        }

        private synchronized void expire(Duration after) {
            if (!status.over()) {
                stop = true;
                end(
                        Status.FAILED,
                        "The job ran for "
                                + after.toSeconds()
                                + " s, the most a job may. Maybe ask at a coarser resolution, or"
                                + " run it as a study on the command line.",
                        null);
            }
        }

        private synchronized void end(Status how, String words, @Nullable ObjectNode found) {
            if (status.over()) {
                return;
            }
            status = how;
            message = words;
            result = found;
            endedNanos = System.nanoTime();
            changed();
        }

        private synchronized boolean endedBefore(Duration ago) {
            return status.over() && System.nanoTime() - endedNanos > ago.toNanos();
        }

        private void changed() {
            version++;
            notifyAll();
        }

        /** Waits until the job is no longer at a version, or for a time. */
        public synchronized void await(long seen, Duration most) throws InterruptedException {
            long end = System.nanoTime() + most.toNanos();
            while (version == seen) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }

        public synchronized ObjectNode json() {
            ObjectNode node = Json.object();
            node.put("id", id);
            node.put("kind", kind);
            node.put("status", status.word());
            node.put("done", done);
            node.put("total", total);
            node.put("message", message);
            node.set("result", result);
            return node;
        }
    }
}
