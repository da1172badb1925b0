// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella check}: every problem of files of any kind, with path, line and remedy. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks studies, plans, catalogue files, the record of the talks and engage cases,"
                        + " with everything they refer to, and reports every problem at once: those"
                        + " of the files, and those for which run, engage or fly would refuse them.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, or names of studies in studies/.")
    private List<String> files = new ArrayList<>();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Library library = Library.at(Home.root(), new CatalogueFitter());
        int bad = 0;
        for (String name : files) {
            try {
                Path file = file(name, library);
                Library.Checked checked = library.check(file);
                List<String> refusals = new DryRun(library).refusals(checked.kind(), file, name);
                out.println("ok  " + name + ": " + checked.summary());
                checked.notes().forEach(note -> out.println("note  " + note));
                refusals.forEach(note -> out.println("note  " + note));
            } catch (ProblemsException e) {
                bad++;
                for (Problem problem : e.problems()) {
                    err.println(problem);
                }
            }
        }
        out.flush();
        err.flush();
        return bad == 0 ? 0 : ExitStatus.BAD_INPUT;
    }

    private static Path file(String name, Library library) {
        Path file = Path.of(name);
        if (!Files.exists(file) && library.studies().contains(name)) {
            return Home.root().resolve("studies").resolve(name + ".yaml");
        }
        return file;
    }
}
