// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that the launcher gave this process for its temporary files. Where the process is
 * killed outright the next start of the launcher removes it.
 */
final class Scratch {

    private Scratch() {}

    /** Removes the folder when the program ends, also where a signal ends it. */
    static void removeAtExit() {
        String folder = System.getProperty("umbrella.scratch", "");
        if (!folder.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(Path.of(folder))));
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // The next start tries again.
        }
    }
}
