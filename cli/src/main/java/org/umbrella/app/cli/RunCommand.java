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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.evidence.BundleFile;
import org.umbrella.evidence.BundleWriter;
import org.umbrella.formats.study.RangesJson;
import org.umbrella.report.StudyReport;
import org.umbrella.report.SummaryTable;
import org.umbrella.results.Provenance;
import org.umbrella.results.RangeFindings;
import org.umbrella.results.StudyResult;
import org.umbrella.results.StudyResults;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.RangeQuestions;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.crux.CruxFinding;
import org.umbrella.study.crux.CruxStudy;
import org.umbrella.study.raid.RaidFinding;
import org.umbrella.study.run.StudyFindings;
import org.umbrella.study.run.StudyRunner;
import org.umbrella.study.uncertainty.DrawFindings;
import org.umbrella.study.uncertainty.DrawSet;
import org.umbrella.study.uncertainty.Ranking;
import org.umbrella.study.uncertainty.RankingFinding;
import org.umbrella.study.uncertainty.StudyDraws;
import org.umbrella.wording.UncertaintyWording;
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

    private static final int MOST_DRAWS = 1_000_000;

    /** The budget of --until where no number of draws is given. */
    private static final int MOST_UNTIL = 10_000;

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
            names = "--draws",
            paramLabel = "N",
            description =
                    "Compute the study again in N worlds, each published spread drawn; as many as the study"
                            + " says if left out.")
    private Optional<Integer> draws = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "PERCENT",
            description =
                    "Stop drawing when the error of every coverage and of every share of claims is no"
                            + " greater: 0.5%%.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--ranking",
            paramLabel = "ROWS",
            description =
                    "Rank the inputs by what coverage and margins hang on, from so many rows of worlds,"
                            + " one more than there are inputs in each.")
    private int ranking;

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
        OptionalDouble untilError = untilError(problems);
        if (draws.isPresent() && (draws.get() < 1 || draws.get() > MOST_DRAWS)) {
            problems.add(
                    new Problem(
                            "--draws",
                            0,
                            "",
                            "The draws ("
                                    + draws.get()
                                    + ") must be 1 to "
                                    + MOST_DRAWS
                                    + ". Try 1000."));
        }
        if (ranking < 0 || ranking > MOST_DRAWS) {
            problems.add(
                    new Problem(
                            "--ranking",
                            0,
                            "",
                            "The rows (" + ranking + ") must be 2 to " + MOST_DRAWS + ". Try 64."));
        }
        Optional<StudyVariants> variants =
                sound(problems, () -> Library.at(Home.root()).variants(study));
        Optional<LoadedStudy> read = variants.map(StudyVariants::nominal);
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

        PrintWriter err = spec.commandLine().getErr();
        loaded.notes().forEach(note -> err.println("note: " + note));
        PieceGrids geography = PieceGrids.load();
        Alliances alliances = Alliances.load();
        CoverageStudy coverage;
        try {
            coverage = CoverageStudy.of(loaded.study(), geography, alliances);
        } catch (IllegalArgumentException e) {
            throw new ProblemsException(
                    List.of(new Problem(study, 0, "", String.valueOf(e.getMessage()))));
        }
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
        DrawStore store = DrawStore.of(loaded, Path.of("out"));
        StudyResult result =
                StudyResults.of(
                                loaded,
                                coverage,
                                geography.countries(),
                                new Provenance(
                                        Main.VERSION,
                                        "./umbrella run " + study + ranges(),
                                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                                        ATTRIBUTIONS))
                        .withPromises(promises)
                        .withRanges(
                                ranges(
                                        variants.orElseThrow(),
                                        coverage,
                                        promises,
                                        untilError,
                                        geography,
                                        alliances,
                                        store));
        BundleFile report =
                new BundleFile(
                        "report.html",
                        "The report: maps, tables, inputs and sources on one page.",
                        to -> to.write(StudyReport.html(result).getBytes(StandardCharsets.UTF_8)));
        List<BundleFile> extra = new ArrayList<>(List.of(report));
        if (!result.ranges().isEmpty()) {
            extra.add(
                    new BundleFile(
                            "ranges.json",
                            "Bands, what they hang on, cruxes and raids.",
                            to -> RangesJson.write(result, to)));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            BundleWriter.write(target, result, extra, pool);
        }
        store.clear();

        PrintWriter print = spec.commandLine().getOut();
        print.print(
                SummaryTable.text(
                        result, target.resolve("report.html").toString(), Progress.isTerminal()));
        UncertaintyWording.lines(result).forEach(print::println);
        print.flush();
        return requireAssurances && !promises.allHold() ? Main.ASSURANCE_FAILS : 0;
    }

    /** The options that change what is found, as they were given. */
    private String ranges() {
        return draws.map(n -> " --draws " + n).orElse("")
                + until.map(error -> " --until " + error).orElse("")
                + (ranking > 0 ? " --ranking " + ranking : "");
    }

    private OptionalDouble untilError(List<Problem> problems) {
        if (until.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            String text = until.get().strip();
            double percent =
                    Double.parseDouble(
                            text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
            if (percent > 0 && percent < 100) {
                return OptionalDouble.of(percent / 100);
            }
        } catch (NumberFormatException e) {
            // Told below, with all that is no percentage.
        }
        problems.add(
                new Problem(
                        "--until",
                        0,
                        "",
                        "The error ("
                                + until.get()
                                + ") must be a percentage above 0 and below 100. Try 0.5%."));
        return OptionalDouble.empty();
    }

    /** The same, a question that cannot be answered being told as a problem of the study. */
    private RangeFindings ranges(
            StudyVariants variants,
            CoverageStudy coverage,
            StudyFindings promises,
            OptionalDouble untilError,
            PieceGrids geography,
            Alliances alliances,
            DrawStore store) {
        try {
            return found(variants, coverage, promises, untilError, geography, alliances, store);
        } catch (IllegalArgumentException e) {
            throw new ProblemsException(
                    List.of(new Problem(study, 0, "", String.valueOf(e.getMessage()))));
        }
    }

    /** What the study finds on ranges of its inputs. */
    private RangeFindings found(
            StudyVariants variants,
            CoverageStudy coverage,
            StudyFindings promises,
            OptionalDouble untilError,
            PieceGrids geography,
            Alliances alliances,
            DrawStore store) {
        PrintWriter err = spec.commandLine().getErr();
        RangeQuestions asked = variants.ranges();
        long seed = variants.nominal().study().seed();
        OptionalInt count = draws.isPresent() ? OptionalInt.of(draws.get()) : asked.draws();
        if (count.isEmpty() && (untilError.isPresent() || ranking > 0)) {
            count = OptionalInt.of(ranking > 0 && untilError.isEmpty() ? 2 * ranking : MOST_UNTIL);
        }
        Optional<DrawFindings> drawn = Optional.empty();
        List<RankingFinding> rankings = List.of();
        if (count.isPresent()) {
            StudyDraws study = new StudyDraws(variants, coverage, geography, alliances);
            DrawSet set =
                    new DrawRun(study, store, threads, err).compute(count.getAsInt(), untilError);
            List<Float> nominal = new ArrayList<>();
            for (float figure : study.nominal(coverage.footprints(), promises.assurances())) {
                nominal.add(figure);
            }
            drawn =
                    Optional.of(
                            new DrawFindings(
                                    study.parameters(),
                                    seed,
                                    study.layout(),
                                    nominal,
                                    set,
                                    count.getAsInt(),
                                    untilError));
            if (ranking > 1) {
                List<Integer> figures = new ArrayList<>();
                for (int f = 0; f < study.layout().footprints(); f++) {
                    figures.add(study.layout().area(f));
                }
                for (int a = 0; a < study.layout().assurances(); a++) {
                    figures.add(study.layout().marginSeconds(a));
                }
                Ranking of = new Ranking(study, figures);
                rankings = of.of(DrawRun.rows(of, ranking, threads, err));
            }
        }
        AssuranceJudge judge = new AssuranceJudge(geography, alliances);
        List<CruxFinding> cruxes =
                asked.sides().isEmpty()
                        ? List.of()
                        : ParallelTasks.call(
                                step ->
                                        asked.sides().stream()
                                                .map(sides -> {
                                                    CruxFinding found =
                                                            CruxStudy.of(sides, variants, judge);
                                                    step.run();
                                                    return found;
                                                })
                                                .toList(),
                                asked.sides().size(),
                                threads,
                                Progress.on(err, "cruxes"));
        return new RangeFindings(
                drawn,
                rankings,
                cruxes,
                asked.raids().stream().map(raid -> RaidFinding.of(raid, seed)).toList());
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
