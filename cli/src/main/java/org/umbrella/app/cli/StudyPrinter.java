// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.umbrella.report.SummaryBrief;
import org.umbrella.report.SummaryTable;
import org.umbrella.results.StudyResult;
import org.umbrella.wording.UncertaintyWording;

/**
 * Prints what a study found: the answer and a few lines, or every table; then what ranges of its
 * inputs make of it.
 */
final class StudyPrinter {

    private StudyPrinter() {}

    /**
     * Prints.
     *
     * @param result what the study found
     * @param report where the report is
     * @param all whether to print every table
     * @param print where to
     */
    static void print(StudyResult result, Path report, boolean all, PrintWriter print) {
        String at = report.toString();
        print.print(
                all
                        ? SummaryTable.text(result, at, Progress.isTerminal())
                        : SummaryBrief.text(result, at, Progress.isTerminal()));
        UncertaintyWording.lines(result).forEach(print::println);
        print.flush();
    }
}
