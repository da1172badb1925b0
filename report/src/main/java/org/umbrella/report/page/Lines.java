// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import java.util.List;
import java.util.regex.Pattern;

/** Text for a terminal: lines of a width, cut or wrapped, with a terminal's own emphasis. */
public final class Lines {

    /** Columns that no line exceeds but one that names a path. */
    public static final int WIDTH = 100;

    /** A space at which a line may end: not the one between a number and its unit. */
    private static final Pattern BREAK =
            Pattern.compile("(?<!\\d) | (?!(?:%|km|km/s|km²|m/s|m|s|min|million)(?:[ ,;.:)]|$))");

    private Lines() {}

    /**
     * Words that must fit.
     *
     * @param text the words
     * @param width columns
     * @return the words, ended by an ellipsis where they were too long
     */
    public static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    /**
     * Words with a terminal's emphasis.
     *
     * @param text the words
     * @param code the SGR code, "1" bold, "2" faint
     * @param emphasis whether to use it
     * @return the words
     */
    public static String styled(String text, String code, boolean emphasis) {
        return emphasis ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /**
     * Wraps words at spaces, a number and its unit on one line.
     *
     * @param words the words
     * @param indent what each line begins with
     * @param lines where the lines are added
     */
    public static void wrap(String words, String indent, List<String> lines) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : BREAK.split(words, -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
            }
            if (line.length() > indent.length()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
    }
}
