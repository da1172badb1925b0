// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * One thing wrong with a file, in the one grammar of errors: what, the value, what it must be, a
 * remedy.
 *
 * @param file name of the file as the user gave it
 * @param line line, from 1; 0 where the problem has no line (a missing file)
 * @param path where in the document, as a JSON pointer; empty for the whole document
 * @param message a sentence
 */
public record Problem(String file, int line, String path, String message) {

    /** Writes what no terminal should be sent another way. */
    public Problem {
        message = VisibleText.of(message);
    }

    /** Formats as compilers do, so that editors can jump: {@code file:line: /path: message}. */
    @Override
    public String toString() {
        return VisibleText.of(words()).replaceAll("\\R", " ");
    }

    private String words() {
        return file
                + (line > 0 ? ":" + line : "")
                + ": "
                + (path.isEmpty() ? "" : path + ": ")
                + message;
    }
}
