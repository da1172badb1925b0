// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code umbrella} command; each subcommand is a class of its own beside this one. */
@Command(
        name = "umbrella",
        mixinStandardHelpOptions = true,
        version = "umbrella 0.1.0",
        description =
                "What a missile-defence architecture covers, when, against whom, and whom it cannot"
                        + " touch.")
public final class Main {

    private Main() {}

    /**
     * Runs the command and exits with its status.
     *
     * @param args command line
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
