// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code CHANGELOG.md} says has changed.
 *
 * @param text the file; empty where there is none
 */
public record Changelog(String text) {

    private static final String HEADING = "## ";
    private static final String ENTRY = "* ";

    /**
     * The file of an installation.
     *
     * @param home the folder that holds it
     * @return its text, or nothing where it is not there
     * @throws IOException where it cannot be read
     */
    public static Changelog at(Path home) throws IOException {
        Path file = home.resolve("CHANGELOG.md");
        return new Changelog(Files.isRegularFile(file) ? Files.readString(file) : "");
    }

    /**
     * The first sentence of each entry of the releases after a version.
     *
     * @param version the version, build metadata apart: "0.1.0"; nothing is found where the file
     *     does not name it
     * @return sentences, newest first
     */
    public List<String> since(String version) {
        String number = version.replaceFirst("[+-].*", "");
        List<String> sentences = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        boolean inRelease = false;
        boolean known = false;
        for (String line : text.lines().toList()) {
            boolean heading = line.startsWith(HEADING);
            if (heading || line.startsWith(ENTRY) || line.isBlank()) {
                close(entry, sentences);
            }
            if (heading) {
                if (line.substring(HEADING.length()).split(" ", 2)[0].equals(number)) {
                    known = true;
                    break;
                }
                inRelease = true;
            } else if (inRelease && line.startsWith(ENTRY)) {
                entry.append(line.substring(ENTRY.length()));
            } else if (!entry.isEmpty()) {
                entry.append(' ').append(line.strip());
            }
        }
        return known ? List.copyOf(sentences) : List.of();
    }

    private static void close(StringBuilder entry, List<String> sentences) {
        if (!entry.isEmpty()) {
            sentences.add(entry.toString().split("(?<=[.:]|[.]\\*\\*) ", 2)[0]);
            entry.setLength(0);
        }
    }
}
