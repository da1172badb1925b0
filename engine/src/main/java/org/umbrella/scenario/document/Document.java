// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import java.util.Map;
import org.umbrella.scenario.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A file as a tree, with the line of everything in it.
 *
 * @param file name of the file as the user gave it
 * @param text its content
 * @param root the tree
 * @param lines line, from 1, of every value by its JSON pointer; of a field the line of its name
 */
public record Document(String file, String text, JsonNode root, Map<String, Integer> lines) {

    /**
     * The line of a place, or of what holds it where the place itself is missing.
     *
     * @param pointer the place, as a JSON pointer
     * @return the line, from 1
     */
    public int line(String pointer) {
        String at = pointer;
        while (!at.isEmpty()) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault("", 1);
    }

    /**
     * A problem at a place.
     *
     * @param pointer the place, as a JSON pointer
     * @param message what is wrong, in the one grammar
     * @return the problem, with file and line
     */
    public Problem problem(String pointer, String message) {
        return new Problem(file, line(pointer), pointer, message);
    }
}
