// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.umbrella.evidence.Bundle;
import org.umbrella.evidence.BundleWriter;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.report.SiteIndex;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella publish}: studies in, a folder out that any web server can show. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Runs studies and writes a static site of their reports: a first page with each question"
                    + " and answer, and a folder for each study with its report and data.",
            "It needs no server of its own: copy the folder to any web host."
        })
final class PublishCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "STUDY",
            arity = "1..*",
            description = "Names in studies/, or study files (schemas/study.schema.json).")
    private List<String> studies = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the site; must not exist.")
    private Path out = Path.of("");

    @Option(
            names = "--yes",
            description = "Run also what is expected to take more than an hour or 4 GiB.")
    private boolean yes;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Library library = Library.at(Home.root(), new CatalogueFitter());
        List<Study> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String name : studies) {
            RunCommand.sound(problems, () -> library.study(name).study())
                    .ifPresent(study -> {
                        read.add(study);
                        if (!ids.add(study.id())) {
                            problems.add(
                                    new Problem(
                                            name,
                                            0,
                                            "",
                                            "The study '"
                                                    + study.id()
                                                    + "' must be there once. Name it once."));
                        }
                    });
        }
        RunCommand.free(problems, out);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        try {
            BundleWriter.writeFolder(out, folder -> write(read, folder));
        } catch (Stopped stopped) {
            PrintWriter err = spec.commandLine().getErr();
            stopped.run.problems().forEach(err::println);
            err.flush();
            return stopped.run.status();
        }
        PrintWriter print = spec.commandLine().getOut();
        print.println("Published " + read.size() + " in " + out.resolve("index.html"));
        print.flush();
        return ExitStatus.DONE;
    }

    private void write(List<Study> read, Path folder) throws IOException {
        List<SiteIndex.Entry> entries = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Study study = read.get(i);
            Path bundle = folder.resolve(study.id());
            run(studies.get(i), bundle);
            String answer = Bundle.at(bundle).results().path("answer").asString();
            entries.add(new SiteIndex.Entry(study.id(), study.title(), study.question(), answer));
            spec.commandLine().getErr().println("ran " + study.id());
        }
        Files.writeString(
                folder.resolve("index.html"),
                SiteIndex.html(entries, ThisBuild.VERSION),
                StandardCharsets.UTF_8);
    }

    private void run(String study, Path bundle) {
        List<String> words = new ArrayList<>(List.of("run", study, "--out=" + bundle));
        if (yes) {
            words.add("--yes");
        }
        InnerCommand run = InnerCommand.of(spec, words);
        if (run.status() != ExitStatus.DONE) {
            throw new Stopped(run);
        }
    }

    /** A run that did not end well: the site is given up, and its status is the one to end with. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient InnerCommand run;

        Stopped(InnerCommand run) {
            this.run = run;
        }
    }
}
