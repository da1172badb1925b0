// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.work;

import java.time.Duration;

/**
 * What bounds the server, so that no request, however large, slow or frequent, harms another.
 *
 * @param bodyBytes greatest request body, bytes
 * @param connections greatest number of connections at a time; beyond it the one that has been
 *     between requests for the longest gives way
 * @param idle how long a connection may be silent
 * @param requestHead how long a request may take to arrive, from the start of the connection or
 *     from the answer before it
 * @param requestBody how long a body may take to arrive
 * @param questions greatest number of questions being computed or waiting
 * @param questionWait how long an answer may be expected to take while others are being computed
 * @param questionTime greatest time a question may take, the building of tables on a server that
 *     has just started included; how long it waits for others is bounded by questionWait
 * @param jobs greatest number of jobs running or waiting
 * @param jobTime greatest time a job may run
 * @param jobKept how long a finished job can still be asked about
 */
public record Limits(
        int bodyBytes,
        int connections,
        Duration idle,
        Duration requestHead,
        Duration requestBody,
        int questions,
        Duration questionWait,
        Duration questionTime,
        int jobs,
        Duration jobTime,
        Duration jobKept) {

    /** The limits of {@code umbrella serve}. */
    public static final Limits USUAL =
            new Limits(
                    64 * 1024,
                    1024,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(10),
                    512,
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(60),
                    64,
                    Duration.ofMinutes(3),
                    Duration.ofMinutes(5));
}
