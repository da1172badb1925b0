// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.crux;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Where on the way from one side's value of an input to the other's a verdict turns (docs/model.md
 * section 8), all other inputs as the first side has them.
 *
 * <p>The way is looked at in equal steps and the first turn is narrowed by bisection; a verdict
 * that turns and turns back within one step is not seen.
 */
public final class Threshold {

    private Threshold() {}

    /**
     * The first value at which the verdict is no longer that of the start.
     *
     * @param from the first side's value
     * @param to the other side's, or any end of the way
     * @param steps steps to look at, 1 at least
     * @param tolerance how closely, in the unit of the values
     * @param verdict the verdict at a value
     * @return a value within {@code tolerance} past the turn, at which the verdict is the other
     *     one; empty where it does not turn
     */
    public static OptionalDouble between(
            double from, double to, int steps, double tolerance, DoublePredicate verdict) {
        if (steps < 1 || !(tolerance > 0)) {
            throw new IllegalArgumentException(
                    "The steps ("
                            + steps
                            + ") and the tolerance ("
                            + tolerance
                            + ") must be positive.");
        }
        boolean start = verdict.test(from);
        double before = from;
        for (int k = 1; k <= steps; k++) {
            double at = k == steps ? to : from + (to - from) * k / steps;
            if (verdict.test(at) != start) {
                double after = at;
                while (Math.abs(after - before) > tolerance) {
                    double middle = before + (after - before) / 2;
                    if (middle == before || middle == after) {
                        break;
                    }
                    if (verdict.test(middle) == start) {
                        before = middle;
                    } else {
                        after = middle;
                    }
                }
                return OptionalDouble.of(after);
            }
            before = at;
        }
        return OptionalDouble.empty();
    }
}
