// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What a command ended with, and what it printed. */
record CommandRun(int status, String out, String err) {

    /** Runs {@code umbrella} with arguments, each as it prints. */
    static CommandRun of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int status = line.execute(Stream.of(args).map(String::valueOf).toArray(String[]::new));
        return new CommandRun(status, out.toString(), err.toString());
    }

    /** Runs a subcommand of {@code umbrella}. */
    static CommandRun ofSubcommand(String name, Object... args) {
        return of(Stream.concat(Stream.of(name), Stream.of(args)).toArray());
    }
}
