// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

/** Told how far a run has come, by any thread and in any order. */
@FunctionalInterface
public interface RunProgress {

    /** Tells nobody. */
    RunProgress NONE = (done, total) -> {};

    /**
     * Units are done.
     *
     * @param done how many so far
     * @param total of how many
     */
    void at(int done, int total);

    /**
     * A unit is done: told by runners that have what a unit gave before they end, so that it can be
     * kept.
     *
     * @param unit the unit
     * @param part what it gave
     */
    default void finished(WorkUnit unit, WorkPart part) {
        // Nobody keeps it.
    }
}
