// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code umbrella} in a process of its own, which a test may end. */
final class CommandProcess {

    private CommandProcess() {}

    /**
     * Starts it.
     *
     * @param output where all goes that it prints
     * @param arguments the command
     */
    static Process start(Path output, Object... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dumbrella.home=" + System.getProperty("umbrella.home"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
