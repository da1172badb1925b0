// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import org.umbrella.evidence.BuildVersion;
import org.umbrella.scenario.ProblemsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code umbrella} command; each subcommand is a class of its own beside this one.
 *
 * <p>Exit status: 0 done; 1 an assurance that was required does not hold, or bundles differ; 2
 * input that cannot be used, every problem on a line of its own; 70 a defect of Umbrella.
 */
@Command(
        name = "umbrella",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "What a missile-defence architecture covers, when, against whom, and whom it cannot"
                        + " touch.",
        subcommands = {
            RunCommand.class,
            EngageCommand.class,
            FlyCommand.class,
            FitCommand.class,
            CheckCommand.class,
            CatalogueCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            DiffCommand.class
        })
public final class Main {

    /** Status of a study of which an assurance that was required does not hold. */
    static final int ASSURANCE_FAILS = 1;

    /** Status of two bundles that differ, or of one that is not as it was written. */
    static final int DIFFERS = 1;

    /** Status of input that cannot be used. */
    static final int BAD_INPUT = 2;

    private static final int DEFECT = 70;

    private Main() {}

    /**
     * Runs the command and exits with its status.
     *
     * @param args command line
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
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
                return BAD_INPUT;
            }
            err.println("umbrella: a defect of Umbrella, not of your input: " + failure);
            err.println(
                    "Please report it with the command you gave; UMBRELLA_DEBUG=1 shows where it came from.");
            if (System.getenv("UMBRELLA_DEBUG") != null) {
                failure.printStackTrace(err);
            }
            err.flush();
            return DEFECT;
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"umbrella " + BuildVersion.ofThisBuild()};
        }
    }
}
