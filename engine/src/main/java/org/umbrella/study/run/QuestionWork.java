// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.List;
import org.umbrella.earth.work.Workers;

/** How one question of a study is cut into units, and what each gives. */
interface QuestionWork {

    /** The question, as its units name it. */
    String id();

    /**
     * Where its units come among those of all questions: those that take longest come first, so
     * that none of them is left to end alone.
     */
    Turn turn();

    /** The turns, first to last. */
    enum Turn {
        BOX,
        ASSURANCE,
        DEPTH,
        COVERAGE,
        RANGES
    }

    /** All its units, those that take longest first. */
    List<WorkUnit> units();

    /**
     * Which of its units are wanted next, after what was done so far; none where that is enough.
     */
    default List<WorkUnit> wanted(WorkResult done) {
        return done.missing(units());
    }

    /** Makes what its units share; they do so themselves where it was not called. */
    void prepare(Workers workers);

    /** Does one of its units. */
    WorkPart compute(WorkUnit unit, Workers workers);
}
