// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.umbrella.app.server.workbench.Workbench;

/**
 * Who waits for an answer: work for it stops when its client has left or its time is over.
 *
 * <p>Jetty reads nothing from a connection while its request is answered, and so does not see that
 * the client has closed it; this does, by reading. What a client sends ahead of its answer is given
 * to the connection, which takes it for the beginning of the next request.
 */
final class Asker implements Workbench.Pace {

    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    private final Connection connection;
    private final long end;
    private long looked = System.nanoTime();
    private volatile boolean gone;

    Asker(Connection connection, Duration most) {
        this.connection = connection;
        this.end = System.nanoTime() + most.toNanos();
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean stopped() {
        return gone() || late();
    }

    /** Whether the time of the question is over. */
    boolean late() {
        return System.nanoTime() > end;
    }

    /** Whether the client has closed its connection. */
    synchronized boolean gone() {
        long now = System.nanoTime();
        if (!gone && now - looked > LOOK_NANOS) {
            looked = now;
            gone = closed();
        }
        return gone;
    }

    private boolean closed() {
        if (!connection.getEndPoint().isOpen()) {
            return true;
        }
        if (!(connection.getEndPoint() instanceof SocketChannelEndPoint endPoint)
                || !(connection instanceof HttpConnection http)) {
            return false;
        }
        try {
            SocketChannel channel = endPoint.getChannel();
            ByteBuffer ahead = ByteBuffer.allocate(1);
            int read = channel.read(ahead);
            if (read > 0) {
                http.onUpgradeTo(ahead.flip());
            }
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
