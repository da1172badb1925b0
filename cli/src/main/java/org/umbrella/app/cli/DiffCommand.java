// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.umbrella.evidence.BundleDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella diff}: what sets two bundles apart. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says what sets two bundles apart: first the inputs, then what was found.",
            "Exit status 0 where nothing does, 1 where something does. The time, the number of threads"
                    + " and the version of Umbrella alone set no two bundles apart."
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "A bundle's directory.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Another's.")
    private Path second = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        BundleDiff diff = BundleDiff.between(first, second);
        PrintWriter out = spec.commandLine().getOut();
        DiffText.lines(diff).forEach(out::println);
        out.flush();
        return diff.same() ? 0 : ExitStatus.DIFFERS;
    }
}
