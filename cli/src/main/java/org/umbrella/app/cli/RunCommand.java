// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.evidence.BundleClaim;
import org.umbrella.evidence.BundleFile;
import org.umbrella.evidence.BundleWriter;
import org.umbrella.report.StudyReport;
import org.umbrella.results.Provenance;
import org.umbrella.results.StudyResult;
import org.umbrella.results.StudyResults;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.run.StudyFindings;
import org.umbrella.study.run.StudyRunner;
import org.umbrella.wording.CostWording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella run}: a study in, a table and a bundle with its report out. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs a study: prints a summary and writes a bundle with report.html, results and all inputs.")
final class RunCommand implements Callable<Integer> {

    private static final List<String> ATTRIBUTIONS =
            List.of(
                    "Countries: Natural Earth 1:10m, public domain.",
                    "People: GeoNames (geonames.org), CC BY 4.0.");

    @Parameters(paramLabel = "STUDY", description = "Name of a study in studies/, or a file.")
    private String study = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The bundle's directory, which must not exist; out/STUDY, or the next free number, if left out.")
    private Path out = Path.of("");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads to compute with; as many as the machine has cores if left out. Results do not"
                            + " depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--require-assurances",
            description =
                    "Exit with status 1 unless every assurance of the study holds; undecided ones do not.")
    private boolean requireAssurances;

    @Option(
            names = "--all",
            description =
                    "Print every table: each plan, date, threat and country, and every ledger.")
    private boolean all;

    @Option(
            names = "--yes",
            description = "Run also what is expected to take more than an hour or 4 GiB.")
    private boolean yes;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>();
        if (threads < 1) {
            problems.add(
                    new Problem(
                            "--threads",
                            0,
                            "",
                            "The number of threads ("
                                    + threads
                                    + ") must be positive. Leave it out."));
        }
        Optional<LoadedStudy> read = sound(problems, () -> Library.at(Home.root()).study(study));
        Path target =
                out.toString().isEmpty()
                        ? Home.freeBundle(read.map(r -> r.study().id()).orElse("study"))
                        : out;
        sound(
                problems,
                () -> {
                    BundleWriter.check(target);
                    return target;
                });
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        LoadedStudy loaded = read.orElseThrow();
        try (BundleClaim _ = BundleWriter.claim(target)) {
            return run(loaded, target);
        }
    }

    private int run(LoadedStudy loaded, Path target) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        loaded.notes().forEach(note -> err.println("note: " + note));
        PieceGrids geography = PieceGrids.load();
        Alliances alliances = Alliances.load();
        CoverageStudy coverage =
                Refusal.of(study, () -> CoverageStudy.of(loaded.study(), geography, alliances));
        Optional<String> tooMuch = CostWording.tooMuch(coverage.cost(), threads);
        if (tooMuch.isPresent() && !yes) {
            throw new ProblemsException(List.of(new Problem(study, 0, "", tooMuch.get())));
        }
        tooMuch.ifPresent(_ -> err.println("note: " + CostWording.of(coverage.cost(), threads)));
        ParallelTasks.run(coverage.tasks(), threads, Progress.on(err, "coverage"));
        int steps = StudyRunner.steps(loaded.study());
        StudyFindings promises =
                steps == 0
                        ? StudyFindings.NONE
                        : ParallelTasks.call(
                                step ->
                                        StudyRunner.of(
                                                loaded.study(),
                                                coverage,
                                                geography,
                                                alliances,
                                                step),
                                steps,
                                threads,
                                Progress.on(err, "assurances, comparisons and depth"));
        StudyResult result =
                StudyResults.of(
                                loaded,
                                coverage,
                                geography.countries(),
                                new Provenance(
                                        Main.VERSION,
                                        "./umbrella run " + study,
                                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                                        ATTRIBUTIONS))
                        .withPromises(promises);
        BundleFile report =
                new BundleFile(
                        "report.html",
                        "The report: maps, tables, inputs and sources on one page.",
                        to -> to.write(StudyReport.html(result).getBytes(StandardCharsets.UTF_8)));
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            BundleWriter.write(target, result, List.of(report), pool);
        }

        PrintWriter print = spec.commandLine().getOut();
        StudyPrinter.print(result, target.resolve("report.html"), all, print);
        return requireAssurances && !promises.allHold() ? ExitStatus.ASSURANCE_FAILS : 0;
    }

    /**
     * What a step gives; where it finds problems they join the others, so that all are told at
     * once.
     */
    private static <T> Optional<T> sound(List<Problem> problems, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }
}
