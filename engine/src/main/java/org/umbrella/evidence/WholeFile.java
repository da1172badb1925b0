// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;

/**
 * Writes one file beside its place and moves it there, so that it is there whole or not at all, and
 * what it replaces stays until then.
 */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a file in the place of one that may be there.
     *
     * @param file the file; folders that are missing are made
     * @param text what it holds, written as UTF-8
     * @throws IOException where it cannot be written; all is as before then
     * @throws ProblemsException where a folder is in its place
     */
    public static void write(Path file, String text) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ProblemsException(
                    List.of(
                            new Problem(
                                    file.toString(),
                                    0,
                                    "",
                                    "It must be a file, not a folder. Name a file in it.")));
        }
        place(file.toAbsolutePath(), text, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Writes a file that must not be there yet.
     *
     * @param file the file; folders that are missing are made
     * @param text what it holds, written as UTF-8
     * @throws FileAlreadyExistsException where it is there
     * @throws IOException where it cannot be written; all is as before then
     */
    public static void writeNew(Path file, String text) throws IOException {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        place(whole, text);
    }

    private static void place(Path whole, String text, CopyOption... options) throws IOException {
        MadeFolders folders = MadeFolders.above(whole);
        boolean done = false;
        try {
            folders.make();
            Path part = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".part");
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8);
                Files.move(part, whole, options);
                done = true;
            } finally {
                Files.deleteIfExists(part);
            }
        } finally {
            if (!done) {
                folders.removeQuietly();
            }
        }
    }
}
