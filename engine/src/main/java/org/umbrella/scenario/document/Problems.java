// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;

/** Collects what is wrong, so that everything can be reported at once. */
public final class Problems {

    /** How many problems of one file are worth printing. */
    private static final int MOST = 200;

    private final Set<Problem> found = new LinkedHashSet<>();
    private final Set<Problem> notes = new LinkedHashSet<>();

    /** Starts with none. */
    public Problems() {}

    /**
     * Adds a problem; one that is there already is not repeated.
     *
     * @param problem what is wrong
     */
    public void add(Problem problem) {
        found.add(problem);
    }

    /**
     * Adds a note on how something was read, which stops nothing; one that is there already is not
     * repeated.
     *
     * @param note what was read how
     */
    public void note(Problem note) {
        notes.add(note);
    }

    /**
     * The notes, in the order of reading.
     *
     * @return the notes
     */
    public List<Problem> notes() {
        return List.copyOf(notes);
    }

    /**
     * Whether there is none.
     *
     * @return true where nothing is wrong so far
     */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * How many there are.
     *
     * @return the number
     */
    public int count() {
        return found.size();
    }

    /**
     * Whether something is wrong at a place or below it.
     *
     * @param file name of the file
     * @param pointer the place, as a JSON pointer
     * @return true where a problem is there already
     */
    public boolean under(String file, String pointer) {
        return found.stream()
                .anyMatch(problem ->
                        problem.file().equals(file)
                                && (problem.path().equals(pointer)
                                        || problem.path().startsWith(pointer + "/")));
    }

    /**
     * All of them: files in the order read, lines in the order of the file.
     *
     * @return the problems; of very many the first, and how many more
     */
    public List<Problem> list() {
        List<String> files = found.stream().map(Problem::file).distinct().toList();
        List<Problem> sorted = new ArrayList<>();
        for (String file : files) {
            List<Problem> here =
                    found.stream()
                            .filter(problem -> problem.file().equals(file))
                            .sorted(java.util.Comparator.comparingInt(Problem::line))
                            .toList();
            sorted.addAll(here.subList(0, Math.min(MOST, here.size())));
            if (here.size() > MOST) {
                sorted.add(
                        new Problem(
                                file,
                                0,
                                "",
                                "There are "
                                        + (here.size() - MOST)
                                        + " more problems. Mend these first."));
            }
        }
        return List.copyOf(sorted);
    }

    /**
     * Reports them.
     *
     * @throws ProblemsException where there is at least one
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemsException(list());
        }
    }
}
