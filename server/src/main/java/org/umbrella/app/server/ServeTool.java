// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.spi.ToolProvider;
import picocli.CommandLine;

/** {@code umbrella serve}, as the command line finds it: a tool named {@code umbrella-serve}. */
public final class ServeTool implements ToolProvider {

    /** Found by {@link java.util.ServiceLoader}. */
    public ServeTool() {}

    @Override
    public String name() {
        return "umbrella-serve";
    }

    @Override
    public Optional<String> description() {
        return Optional.of(ServeCommand.DESCRIPTION);
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new ServeCommand())
                .setCommandName("umbrella serve")
                .setOut(out)
                .setErr(err)
                .execute(args);
    }
}
