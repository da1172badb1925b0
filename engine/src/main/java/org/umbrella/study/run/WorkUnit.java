// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One piece of the work of a study, small enough to be done elsewhere. What it gives depends on
 * nothing but the study, so it may be done anywhere, at any time and more than once.
 *
 * @param question the question it is a part of: {@code coverage}, {@code assurance.ID}, {@code
 *     box.ID}, {@code depth}, {@code draws}, {@code ranking}, {@code sides.ID}, {@code deals.ID}
 * @param threat the threat class; empty where the question has its own threats
 * @param block which part, from 0
 * @param firstDraw the first draw of uncertain inputs; 0 where all inputs are at their nominal
 *     values
 * @param endDraw one past the last draw
 */
public record WorkUnit(String question, String threat, int block, int firstDraw, int endDraw)
        implements Comparable<WorkUnit>, Serializable {

    private static final Comparator<WorkUnit> ORDER =
            Comparator.comparing(WorkUnit::question)
                    .thenComparing(WorkUnit::threat)
                    .thenComparingInt(WorkUnit::block)
                    .thenComparingInt(WorkUnit::firstDraw)
                    .thenComparingInt(WorkUnit::endDraw);

    /** Checks the numbers. */
    public WorkUnit {
        if (block < 0 || firstDraw < 0 || endDraw <= firstDraw) {
            throw new IllegalArgumentException(
                    "The block ("
                            + block
                            + ") and the first draw ("
                            + firstDraw
                            + ") of a unit of '"
                            + question
                            + "' must not be negative, and its end draw ("
                            + endDraw
                            + ") must come after the first.");
        }
    }

    /**
     * A unit over the nominal values of all inputs.
     *
     * @param question the question
     * @param threat the threat class, or empty
     * @param block which part
     * @return the unit
     */
    public static WorkUnit nominal(String question, String threat, int block) {
        return new WorkUnit(question, threat, block, 0, 1);
    }

    @Override
    public int compareTo(WorkUnit other) {
        return ORDER.compare(this, other);
    }

    /** As people are shown it: "coverage, irbm, block 3". */
    @Override
    public String toString() {
        return question
                + (threat.isEmpty() ? "" : ", " + threat)
                + ", block "
                + block
                + (firstDraw == 0 && endDraw == 1
                        ? ""
                        : ", draws " + firstDraw + " to " + (endDraw - 1));
    }
}
