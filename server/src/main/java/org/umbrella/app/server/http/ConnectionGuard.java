// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * Keeps connections that send nothing whole from taking the place of others. A connection waits
 * while no request of it is being answered: before its first request is complete, between an answer
 * and the next request, while a body arrives. One that waits too long is closed, and where there
 * are too many connections the one that has waited longest gives way to the new one. Where all are
 * being answered the new one is kept beyond the number, until the server takes no more at twice as
 * many.
 */
final class ConnectionGuard extends ContainerLifeCycle implements Connection.Listener {

    private static final long LOOK_MILLIS = 500;

    private final int most;
    private final long mostNanos;
    private final Map<Connection, Waiting> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorScheduler clock =
            new ScheduledExecutorScheduler("umbrella-connections", true);

    /** Since when a connection waits, unless a request of it is being answered. */
    private static final class Waiting {
        private volatile long since = System.nanoTime();
        private volatile boolean asked;

        Optional<Long> since() {
            return asked ? Optional.empty() : Optional.of(since);
        }

        void asked() {
            asked = true;
        }

        void answered() {
            since = System.nanoTime();
            asked = false;
        }
    }

    ConnectionGuard(int most, Duration longest) {
        this.most = most;
        this.mostNanos = longest.toNanos();
        installBean(clock);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        look();
    }

    private void look() {
        try {
            long now = System.nanoTime();
            for (Map.Entry<Connection, Waiting> one : open.entrySet()) {
                one.getValue()
                        .since()
                        .filter(since -> now - since > mostNanos)
                        .ifPresent(_ -> close(one.getKey()));
            }
        } finally {
            if (isRunning() || isStarting()) {
                clock.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /**
     * Notes that a request has arrived whole and is being answered, until its answer has been sent.
     *
     * @param request the request
     */
    void arrived(HttpServletRequest request) {
        Waiting waiting = open.get(connectionOf(request));
        if (waiting != null) {
            waiting.asked();
            Request.addCompletionListener(
                    ServletContextRequest.getServletContextRequest(request),
                    _ -> waiting.answered());
        }
    }

    static Connection connectionOf(HttpServletRequest request) {
        return ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection();
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Waiting());
        if (open.size() > most) {
            open.entrySet().stream()
                    .filter(one -> !one.getKey().equals(connection))
                    .flatMap(one ->
                            one.getValue().since().stream()
                                    .map(since -> Map.entry(one.getKey(), since)))
                    .min(Comparator.comparingLong(Map.Entry::getValue))
                    .ifPresent(one -> close(one.getKey()));
        }
    }

    private void close(Connection connection) {
        open.remove(connection);
        connection.getEndPoint().close();
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }
}
