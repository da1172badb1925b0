// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.umbrella.earth.geography.PlaceNames;
import org.umbrella.engagement.CaseAnswer;
import org.umbrella.engagement.CaseSolver;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.formats.engagement.CaseAnswerJson;
import org.umbrella.formats.engagement.CaseAnswerText;
import org.umbrella.scenario.EngageCase;
import org.umbrella.scenario.io.EngageCaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella engage}: one case in, its answer out. */
@Command(
        name = "engage",
        mixinStandardHelpOptions = true,
        description = "Answers one case: an engagement, a trajectory or a flyout (docs/engage.md).")
final class EngageCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CASE",
            description = "The case, JSON or YAML (schemas/engage-case.schema.json).")
    private Path file = Path.of("");

    @Option(
            names = "--json",
            description = "Write the numbers as JSON instead of an account in words.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        EngageCase asked =
                EngageCaseReader.read(Home.root(), file, file.toString(), new CatalogueFitter());
        CaseAnswer answer = Refusal.of(file.toString(), () -> CaseSolver.solve(asked));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CaseAnswerJson.write(answer));
        } else {
            out.print(CaseAnswerText.write(answer, PlaceNames.load()::name));
        }
        out.flush();
        return 0;
    }
}
