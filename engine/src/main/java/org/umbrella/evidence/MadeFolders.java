// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folders that are missing above a place: made for it, and removed where nothing came of it.
 */
final class MadeFolders {

    /** Innermost first. */
    private final List<Path> missing;

    private final @Nullable Path base;

    private MadeFolders(List<Path> missing, @Nullable Path base) {
        this.missing = missing;
        this.base = base;
    }

    /** What is missing above a place now. */
    static MadeFolders above(Path place) {
        List<Path> missing = new ArrayList<>();
        Path path = place.getParent();
        while (path != null && !Files.exists(path)) {
            missing.add(path);
            path = path.getParent();
        }
        return new MadeFolders(List.copyOf(missing), path);
    }

    /** The nearest thing above the place that is there; null where nothing is. */
    @Nullable Path base() {
        return base;
    }

    /** Makes them; where that fails, some may have been made. */
    void make() throws IOException {
        if (!missing.isEmpty()) {
            Files.createDirectories(missing.getFirst());
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
