// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.request;

import java.time.Duration;
import java.util.List;

/** A request that is refused, with every reason, as RFC 9457 problem details. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> problems;
    private final transient Duration retryAfter;

    public BadRequest(int status, String title, List<String> problems) {
        this(status, title, problems, Duration.ofSeconds(2));
    }

    private BadRequest(int status, String title, List<String> problems, Duration retryAfter) {
        super(title, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
        this.retryAfter = retryAfter;
    }

    public static BadRequest badRequest(List<String> problems) {
        return new BadRequest(400, "The request cannot be answered as it stands.", problems);
    }

    public static BadRequest notFound(String problem) {
        return new BadRequest(404, "There is no such thing here.", List.of(problem));
    }

    public static BadRequest busy(String problem) {
        return new BadRequest(429, "The server has enough to do.", List.of(problem));
    }

    /** Refuses a question that would not be answered in time. */
    public static BadRequest overloaded(String problem, Duration retryAfter) {
        return new BadRequest(503, "The server has enough to do.", List.of(problem), retryAfter);
    }

    /** When to ask again, where the status says that it may help. */
    public Duration retryAfter() {
        return retryAfter;
    }

    public int status() {
        return status;
    }

    public String title() {
        return String.valueOf(getMessage());
    }

    public List<String> problems() {
        return problems;
    }
}
