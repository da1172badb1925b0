// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * Closes connections whose first request has not arrived in time, so that a client that sends its
 * header a byte at a time cannot keep the place of another.
 */
final class SlowHeaderGuard extends ContainerLifeCycle implements Connection.Listener {

    private final Duration most;
    private final ScheduledExecutorScheduler clock =
            new ScheduledExecutorScheduler("umbrella-slow-heads", true);

    SlowHeaderGuard(Duration most) {
        this.most = most;
        installBean(clock);
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection.getMessagesIn() >= 0) {
            clock.schedule(
                    () -> {
                        if (connection.getMessagesIn() == 0) {
                            connection.getEndPoint().close();
                        }
                    },
                    most.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void onClosed(Connection connection) {}
}
