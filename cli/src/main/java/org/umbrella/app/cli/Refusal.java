// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.List;
import java.util.function.Supplier;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;

/** What a computation refuses of its input, as a problem of the file it came from. */
final class Refusal {

    private Refusal() {}

    /** The value of a step, or its refusal as a problem. */
    static <T> T of(String file, Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            throw new ProblemsException(
                    List.of(new Problem(file, 0, "", String.valueOf(e.getMessage()))));
        }
    }
}
