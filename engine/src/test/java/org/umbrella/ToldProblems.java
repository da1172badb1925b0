// SPDX-License-Identifier: Apache-2.0
package org.umbrella;

import java.util.List;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.VisibleText;

/** What every reader owes who gives it a file that it cannot use. */
public final class ToldProblems {

    private ToldProblems() {}

    /**
     * Holds problems to what is owed: there is one, and each is a line in words that a terminal can
     * show, without the name of an exception.
     *
     * @param problems the problems that were told
     * @param which of what, for the failure
     */
    public static void hold(List<Problem> problems, String which) {
        if (problems.isEmpty()) {
            throw new AssertionError(which + ": refused without a problem");
        }
        for (Problem problem : problems) {
            String words = problem.toString();
            if (words.contains("\n")
                    || words.contains("Exception")
                    || !VisibleText.isPlain(words)) {
                throw new AssertionError(which + ": not told in plain words: " + words);
            }
        }
    }
}
