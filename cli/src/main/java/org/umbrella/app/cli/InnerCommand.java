// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command of Umbrella that another one gives: what it prints is not shown.
 *
 * @param status its exit status
 * @param problems what it had to say on the standard error, a line each
 */
record InnerCommand(int status, List<String> problems) {

    /**
     * Gives a command.
     *
     * @param spec of the command that gives it
     * @param words the command
     */
    static InnerCommand of(CommandSpec spec, List<String> words) {
        CommandLine asked = spec.root().commandLine();
        CommandLine line = new CommandLine(asked.<Object>getCommand());
        line.setExecutionExceptionHandler(asked.getExecutionExceptionHandler());
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(said));
        int status = line.execute(words.toArray(String[]::new));
        return new InnerCommand(status, said.toString().lines().toList());
    }
}
