// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server;

import java.util.List;

/** A request that is refused, with every reason, as RFC 9457 problem details. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> problems;

    Refusal(int status, String title, List<String> problems) {
        super(title, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    static Refusal badRequest(List<String> problems) {
        return new Refusal(400, "The request cannot be answered as it stands.", problems);
    }

    static Refusal notFound(String problem) {
        return new Refusal(404, "There is no such thing here.", List.of(problem));
    }

    static Refusal busy(String problem) {
        return new Refusal(429, "The server has enough to do.", List.of(problem));
    }

    int status() {
        return status;
    }

    String title() {
        return String.valueOf(getMessage());
    }

    List<String> problems() {
        return problems;
    }
}
