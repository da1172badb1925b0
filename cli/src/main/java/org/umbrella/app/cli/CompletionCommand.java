// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella completion}: the script with which a shell completes commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the script with which a shell completes commands, options and names of studies.",
            "bash, zsh: source <(umbrella completion bash)",
            "fish: umbrella completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {

    /** Shells with a script. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine umbrella = spec.commandLine().getParent();
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (shell) {
                    // Picocli's script for bash turns on zsh's way of reading it by itself.
                    case BASH, ZSH -> AutoComplete.bash(umbrella.getCommandName(), umbrella);
                    case FISH -> FishCompletion.script(umbrella);
                });
        out.flush();
        return ExitStatus.DONE;
    }
}
