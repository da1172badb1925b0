// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Names of files that Java cannot read or make, since the locale it was started in has another
 * encoding than UTF-8. The launcher sets one that has; this is for who starts the jar.
 */
final class UnreadableNames {

    private UnreadableNames() {}

    /**
     * What to do where an argument or the working folder has a name that the locale cannot hold.
     */
    static Optional<String> problem(String[] args) {
        String names = System.getProperty("sun.jnu.encoding", "UTF-8");
        return problem(args, names, System.getProperty("user.dir", ""));
    }

    static Optional<String> problem(String[] args, String encoding, String folder) {
        if (Charset.isSupported(encoding) && Charset.forName(encoding).name().equals("UTF-8")) {
            return Optional.empty();
        }
        boolean plain = folder.chars().allMatch(letter -> letter < 0x80);
        for (String arg : args) {
            plain &= arg.chars().allMatch(letter -> letter < 0x80);
        }
        return plain
                ? Optional.empty()
                : Optional.of(
                        "The locale must have the encoding UTF-8 for names of files with other"
                                + " letters than English ones; it has "
                                + encoding
                                + ". Set LC_ALL=C.UTF-8, or start Umbrella with ./umbrella.");
    }
}
