// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.nio.file.Path;
import java.util.List;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Plan;

/**
 * The files that people read and copy: {@code catalogue/}, {@code plans/}, {@code studies/} and
 * {@code dialogue/} under one root. Files are read when first asked for.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Library {

    private final Path root;

    private Library(Path root) {
        this.root = root;
    }

    /**
     * A library.
     *
     * @param root the folder that holds catalogue, plans, studies and dialogue
     * @return the library
     */
    public static Library at(Path root) {
        return new Library(root);
    }

    /**
     * Everything in the catalogue.
     *
     * @return the catalogue
     * @throws org.umbrella.scenario.ProblemsException with every problem in its files
     */
    public Catalogue catalogue() {
        throw new UnsupportedOperationException("catalogue of " + root);
    }

    /**
     * A plan, resolved, with those it branches from.
     *
     * @param id its id
     * @return the plan
     * @throws org.umbrella.scenario.ProblemsException where there is none, or with every problem
     */
    public Plan plan(String id) {
        throw new UnsupportedOperationException("plan " + id + " of " + root);
    }

    /**
     * A study, resolved, with all its inputs.
     *
     * @param nameOrFile id of a study in {@code studies/}, or the path of a file
     * @return the study
     * @throws org.umbrella.scenario.ProblemsException where there is none, or with every problem
     */
    public LoadedStudy study(String nameOrFile) {
        throw new UnsupportedOperationException("study " + nameOrFile + " of " + root);
    }

    /**
     * The record of the talks.
     *
     * @return the record; empty where there is no file
     * @throws org.umbrella.scenario.ProblemsException with every problem in its file
     */
    public Dialogue dialogue() {
        throw new UnsupportedOperationException("dialogue of " + root);
    }

    /**
     * The plans there are.
     *
     * @return their ids, sorted
     */
    public List<String> plans() {
        throw new UnsupportedOperationException("plans of " + root);
    }

    /**
     * The studies there are.
     *
     * @return their ids, sorted
     */
    public List<String> studies() {
        throw new UnsupportedOperationException("studies of " + root);
    }
}
