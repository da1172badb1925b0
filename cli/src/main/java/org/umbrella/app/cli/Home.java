// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where Umbrella's files are: the launcher names the folder in the system property umbrella.home.
 */
final class Home {

    private Home() {}

    /**
     * The folder that holds catalogue, plans and studies; the working folder where the launcher
     * named none.
     */
    static Path root() {
        return Path.of(System.getProperty("umbrella.home", ""));
    }

    /**
     * Where a bundle goes that the user gave no place: out/STUDY under the working folder, or
     * out/STUDY-2 and so on.
     */
    static Path freeBundle(String studyId) {
        Path folder = Path.of("out");
        Path target = folder.resolve(studyId);
        for (int n = 2; Files.exists(target); n++) {
            target = folder.resolve(studyId + "-" + n);
        }
        return target;
    }
}
