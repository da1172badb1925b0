// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dated list of changes (MODEL.md 10). A plan that branches from another at a date keeps all
 * changes of its parent, those planned for later among them, less what it cancels; its own changes
 * are not before that date.
 *
 * @param id name in files
 * @param title name for people
 * @param summary what the plan is, in a sentence or two
 * @param branch the plan it comes from; empty for one that stands alone
 * @param changes its own changes, in the order of the file
 */
public record Plan(
        String id, String title, String summary, Optional<Branch> branch, List<Change> changes) {

    /** Copies the list. */
    public Plan {
        changes = List.copyOf(changes);
    }

    /**
     * Where a plan leaves another.
     *
     * @param parent the other plan
     * @param date the day
     */
    public record Branch(Plan parent, LocalDate date) {}
}
