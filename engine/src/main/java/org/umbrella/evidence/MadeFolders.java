// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders that are missing above a place: made for it, and removed where nothing came of it.
 */
final class MadeFolders {

    /** Innermost first. */
    private final List<Path> missing;

    private MadeFolders(List<Path> missing) {
        this.missing = missing;
    }

    /** What is missing above a place now. */
    static MadeFolders above(Path place) {
        List<Path> missing = new ArrayList<>();
        for (Path path = place.getParent();
                path != null && !Files.exists(path);
                path = path.getParent()) {
            missing.add(path);
        }
        return new MadeFolders(List.copyOf(missing));
    }

    /** Makes them; where one cannot be made, those before it are removed again. */
    void make() throws IOException {
        boolean done = false;
        try {
            if (!missing.isEmpty()) {
                Files.createDirectories(missing.getFirst());
            }
            done = true;
        } finally {
            if (!done) {
                removeQuietly();
            }
        }
    }

    /** Removes them, but those that another has put something in meanwhile. */
    void removeQuietly() {
        try {
            for (Path folder : missing) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // Another has put something there meanwhile.
        }
    }
}
