// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * Subcommands that live beside the command line, not in it: every {@link ToolProvider} on the class
 * path whose name begins with {@value #PREFIX} becomes one ({@code umbrella-serve} is {@code
 * umbrella serve}). So the server and the command line never import each other, and either is built
 * without the other.
 */
final class Tools {

    private static final String PREFIX = "umbrella-";

    private Tools() {}

    /** Adds what is on the class path. */
    static void addTo(CommandLine line) {
        for (ToolProvider tool : ServiceLoader.load(ToolProvider.class)) {
            if (tool.name().startsWith(PREFIX)) {
                CommandLine command = new CommandLine(new Forward(tool));
                tool.description()
                        .ifPresent(
                                text -> command.getCommandSpec().usageMessage().description(text));
                line.addSubcommand(tool.name().substring(PREFIX.length()), command);
            }
        }
    }

    /** Hands all arguments to a tool, which knows its own options. */
    @Command
    private static final class Forward implements Callable<Integer> {

        private final ToolProvider tool;

        @Spec private CommandSpec spec = CommandSpec.create();

        @Unmatched private List<String> args = new ArrayList<>();

        Forward(ToolProvider tool) {
            this.tool = tool;
        }

        @Override
        public Integer call() {
            CommandLine line = spec.commandLine();
            return tool.run(line.getOut(), line.getErr(), args.toArray(String[]::new));
        }
    }
}
