// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dated list of changes (docs/model.md, section 10). A plan that branches from another at a date
 * keeps all changes of its parent, those planned for later among them, less what it cancels; its
 * own changes are not before that date.
 *
 * @param id name in files
 * @param title name for people
 * @param summary what the plan is, in a sentence or two
 * @param branch the plan it comes from; empty for one that stands alone
 * @param changes its own changes, in the order of the file
 * @param alternatives other views of its sensors that it names, those of the plans it comes from
 *     among them
 * @param chosen the alternatives that hold
 */
public record Plan(
        String id,
        String title,
        String summary,
        Optional<Branch> branch,
        List<Change> changes,
        List<Alternative> alternatives,
        List<Alternative> chosen) {

    /** Copies the lists. */
    public Plan {
        changes = List.copyOf(changes);
        alternatives = List.copyOf(alternatives);
        chosen = List.copyOf(chosen);
    }

    /**
     * A plan that names no alternatives.
     *
     * @param id name in files
     * @param title name for people
     * @param summary what the plan is
     * @param branch the plan it comes from
     * @param changes its own changes
     */
    public Plan(
            String id,
            String title,
            String summary,
            Optional<Branch> branch,
            List<Change> changes) {
        this(id, title, summary, branch, changes, List.of(), List.of());
    }

    /**
     * The same plan under alternatives, as a plan of its own that stands beside it.
     *
     * @param newId name of the new plan
     * @param newTitle name for people
     * @param alternatives the alternatives that hold
     * @return the new plan
     */
    public Plan under(String newId, String newTitle, List<Alternative> alternatives) {
        return new Plan(
                newId,
                newTitle,
                summary,
                Optional.of(new Branch(this, LocalDate.MIN)),
                List.of(),
                this.alternatives,
                alternatives);
    }

    /**
     * Where a plan leaves another.
     *
     * @param parent the other plan
     * @param date the day
     */
    public record Branch(Plan parent, LocalDate date) {}
}
