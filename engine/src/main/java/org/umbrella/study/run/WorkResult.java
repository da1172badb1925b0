// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What some units of work gave. Two results {@link #merge} to one that has the units of both: in
 * any order, however grouped, and with a unit in both as if it were in one, so that units done
 * again or twice at the same time change nothing. Immutable.
 */
public final class WorkResult implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of no unit. */
    public static final WorkResult NONE = new WorkResult(new TreeMap<>());

    private final TreeMap<WorkUnit, WorkPart> parts;

    private WorkResult(SortedMap<WorkUnit, WorkPart> parts) {
        this.parts = new TreeMap<>(parts);
    }

    /**
     * A result.
     *
     * @param parts what each unit gave
     * @return the result
     */
    public static WorkResult of(Map<WorkUnit, WorkPart> parts) {
        return new WorkResult(new TreeMap<>(parts));
    }

    /**
     * The result of the units of both.
     *
     * @param other another result of the same study
     * @return the two as one
     * @throws IllegalArgumentException where a unit is in both and gave something else: then they
     *     are not of the same study, or not by the same program
     */
    public WorkResult merge(WorkResult other) {
        if (parts.isEmpty()) {
            return other;
        }
        if (other.parts.isEmpty()) {
            return this;
        }
        TreeMap<WorkUnit, WorkPart> both = new TreeMap<>(parts);
        other.parts.forEach((unit, part) -> {
            WorkPart known = both.putIfAbsent(unit, part);
            if (known != null && !known.equals(part)) {
                throw new IllegalArgumentException(
                        "The two results of the unit '"
                                + unit
                                + "' must be the same. Maybe one was made from other inputs or by"
                                + " another version of the program.");
            }
        });
        return new WorkResult(both);
    }

    /**
     * What each unit gave.
     *
     * @return by unit, in the order of the units
     */
    public SortedMap<WorkUnit, WorkPart> parts() {
        return Collections.unmodifiableSortedMap(parts);
    }

    /**
     * What a unit gave.
     *
     * @param unit the unit
     * @return its part
     * @throws IllegalArgumentException where the unit is missing
     */
    public WorkPart part(WorkUnit unit) {
        WorkPart part = parts.get(unit);
        if (part == null) {
            throw new IllegalArgumentException(
                    "The unit '" + unit + "' must be among the results. It was not done.");
        }
        return part;
    }

    /**
     * Which of some units are missing.
     *
     * @param wanted the units
     * @return those not here, in their order
     */
    public List<WorkUnit> missing(Collection<WorkUnit> wanted) {
        return wanted.stream().filter(unit -> !parts.containsKey(unit)).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkResult result && parts.equals(result.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.size() + " units";
    }
}
