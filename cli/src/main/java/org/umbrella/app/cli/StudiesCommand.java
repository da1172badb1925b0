// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.report.page.Lines;
import org.umbrella.scenario.io.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code umbrella studies}: what can be run, and which question each answers. */
@Command(
        name = "studies",
        mixinStandardHelpOptions = true,
        description =
                "Lists the studies that 'umbrella run' knows by name, each with its question.")
final class StudiesCommand implements Callable<Integer> {

    private static final String INDENT = "    ";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Library.Heading> studies =
                Library.at(Home.root(), new CatalogueFitter()).studyHeadings();
        int id = studies.stream().mapToInt(study -> study.id().length()).max().orElse(0);
        for (Library.Heading study : studies) {
            out.println(study.id() + " ".repeat(id + 2 - study.id().length()) + study.title());
            List<String> lines = new ArrayList<>();
            Lines.wrap(study.question(), INDENT, lines);
            lines.forEach(out::println);
        }
        out.println(
                "'umbrella run STUDY' answers one; 'umbrella new NAME' begins one of your own.");
        out.flush();
        return ExitStatus.DONE;
    }
}
