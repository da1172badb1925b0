// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.Map;
import java.util.StringJoiner;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for fish, which Picocli does not make: one line for a command, option or name. */
final class FishCompletion {

    private FishCompletion() {}

    /** The script of a command and its subcommands. */
    static String script(CommandLine line) {
        String name = line.getCommandName();
        StringJoiner script = new StringJoiner("\n", "", "\n");
        script.add("# Completion of " + name + " for fish.");
        for (Map.Entry<String, CommandLine> one : line.getSubcommands().entrySet()) {
            CommandSpec spec = one.getValue().getCommandSpec();
            script.add(
                    complete(name, "__fish_use_subcommand")
                            + " -f -a "
                            + one.getKey()
                            + described(spec.usageMessage().description()));
            String within = "__fish_seen_subcommand_from " + one.getKey();
            for (OptionSpec option : spec.options()) {
                if (!option.hidden()) {
                    script.add(
                            complete(name, within)
                                    + option(option)
                                    + described(option.description()));
                }
            }
            for (PositionalParamSpec positional : spec.positionalParameters()) {
                String candidates = candidates(positional);
                if (!candidates.isEmpty()) {
                    script.add(complete(name, within) + " -a " + quoted(candidates));
                }
            }
        }
        return script.toString();
    }

    private static String complete(String name, String when) {
        return "complete -c " + name + " -n " + quoted(when);
    }

    private static String option(OptionSpec option) {
        StringBuilder words = new StringBuilder();
        for (String name : option.names()) {
            words.append(name.startsWith("--") ? " -l " : " -s ")
                    .append(name.replaceFirst("^-+", ""));
        }
        if (option.arity().max() > 0) {
            words.append(" -r");
            String candidates = candidates(option);
            if (!candidates.isEmpty()) {
                words.append(" -a ").append(quoted(candidates));
            }
        }
        return words.toString();
    }

    private static String candidates(ArgSpec arg) {
        Iterable<String> candidates = arg.completionCandidates();
        return candidates == null ? "" : String.join(" ", candidates);
    }

    private static String described(String[] description) {
        return description.length == 0
                ? ""
                : " -d " + quoted(description[0].replaceAll("\\s+", " ").strip());
    }

    /** Between single quotes, as fish reads them. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
