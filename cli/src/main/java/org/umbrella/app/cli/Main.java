// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The {@code umbrella} command; each subcommand is a class of its own beside this one.
 *
 * <p>What its exit status says stands in {@link ExitStatus}.
 */
@Command(
        name = "umbrella",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "What a missile-defence architecture covers, when, against whom, and whom it cannot"
                        + " touch.",
        subcommands = {
            StudiesCommand.class,
            NewCommand.class,
            RunCommand.class,
            PublishCommand.class,
            MergeCommand.class,
            EngageCommand.class,
            FlyCommand.class,
            FitCommand.class,
            CheckCommand.class,
            CatalogueCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            DiffCommand.class,
            CompletionCommand.class
        })
public final class Main implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Without a subcommand: what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitStatus.DONE;
    }

    /**
     * Runs the command and exits with its status.
     *
     * @param args command line
     */
    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, UTF_8), true);
        Optional<String> names = UnreadableNames.problem(args);
        if (names.isPresent()) {
            err.println("umbrella: " + names.get());
            System.exit(ExitStatus.BAD_INPUT);
        }
        Scratch.removeAtExit();
        System.exit(run(args, Output.standard(), err));
    }

    /** Runs the command; what it printed must have arrived. */
    static int run(String[] args, Output output, PrintWriter err) {
        int status;
        try {
            status = commandLine().setOut(output.writer()).setErr(err).execute(args);
        } catch (Error e) {
            // Out of memory, or a library that did not load: no exception, yet no defect either.
            status = failed(e, err);
        }
        if (!output.arrived() && status == ExitStatus.DONE) {
            err.println(
                    "umbrella: The output must be taken ("
                            + output.reason()
                            + "). Part of it is lost; maybe the disk is full or its reader has"
                            + " left.");
            err.flush();
            return ExitStatus.ENVIRONMENT;
        }
        return status;
    }

    /**
     * The command, ready to run; tests give it their own streams.
     *
     * @return a new one
     */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        Tools.addTo(line);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (failure instanceof ProblemsException bad) {
                bad.problems().forEach(err::println);
                err.flush();
                return ExitStatus.BAD_INPUT;
            }
            return failed(failure, err);
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static int failed(Throwable failure, PrintWriter err) {
        if (System.getenv("UMBRELLA_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        Optional<String> environment = ExitStatus.environment(failure);
        if (environment.isPresent()) {
            err.println("umbrella: " + VisibleText.of(environment.get()));
            err.flush();
            return ExitStatus.ENVIRONMENT;
        }
        err.println(
                "umbrella: a defect of Umbrella, not of your input: "
                        + VisibleText.of(failure.toString()));
        err.println(
                "Please report it with the command you gave; UMBRELLA_DEBUG=1 shows where it came from.");
        err.flush();
        return ExitStatus.DEFECT;
    }

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"umbrella " + ThisBuild.VERSION};
        }
    }
}
