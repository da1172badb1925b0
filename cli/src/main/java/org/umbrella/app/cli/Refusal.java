// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.List;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;

/** What a computation refuses of its input, as a problem of the file it came from. */
final class Refusal {

    private Refusal() {}

    /** A step, which may read and write. */
    interface Step<T, E extends Exception> {
        T take() throws E;
    }

    /** The value of a step, or its refusal as a problem. */
    static <T, E extends Exception> T of(String file, Step<T, E> step) throws E {
        try {
            return step.take();
        } catch (IllegalArgumentException e) {
            throw new ProblemsException(
                    List.of(new Problem(file, 0, "", String.valueOf(e.getMessage()))));
        }
    }
}
