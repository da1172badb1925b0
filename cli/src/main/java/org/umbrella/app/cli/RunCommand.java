// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.umbrella.earth.geography.Geography;
import org.umbrella.evidence.BundleClaim;
import org.umbrella.evidence.BundleWriter;
import org.umbrella.evidence.Shard;
import org.umbrella.evidence.ShardFolder;
import org.umbrella.evidence.WorkJournal;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.coverage.CoverageCost;
import org.umbrella.study.run.LocalRunner;
import org.umbrella.study.run.RangeFindings;
import org.umbrella.study.run.StudyFindings;
import org.umbrella.study.run.StudyRunner;
import org.umbrella.study.run.StudyWork;
import org.umbrella.study.run.WorkResult;
import org.umbrella.study.run.WorkUnit;
import org.umbrella.wording.ClusterWording;
import org.umbrella.wording.CostWording;
import org.umbrella.wording.RunWording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Parameters(
            paramLabel = "STUDY",
            description = "Name of a study ('umbrella studies' lists them), or a file.",
            completionCandidates = StudyNames.class)
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
            names = "--exact",
            description =
                    "Solve every engagement by the reference solver alone, without the fast kernels: some"
                            + " thousand times as slow, for small studies and for checking.")
    private boolean exact;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Do the I-th of N shares of the work and write it to --out, for 'umbrella merge' to put"
                            + " together.")
    private String shard = "";

    @Option(
            names = "--inputs",
            paramLabel = "DIR",
            description =
                    "The folder inputs/ of a bundle: its catalogue and plans are taken in the place of"
                            + " Umbrella's own.")
    private Optional<Path> inputs = Optional.empty();

    @Option(
            names = "--command",
            hidden = true,
            description = "The command that the bundle names, where verify runs it again.")
    private String command = "";

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

    @Mixin private RangeOptions ranges = new RangeOptions();

    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>(threads(threads));
        problems.addAll(ranges.problems());
        if (cluster.isAsked() && !shard.isEmpty()) {
            problems.add(new Problem("--spark", 0, "", ClusterWording.alone("--shard")));
        }
        Optional<StudyVariants> variants = sound(problems, () -> library().variants(study));
        Optional<LoadedStudy> read = variants.map(StudyVariants::nominal);
        Optional<Shard> share = read.flatMap(loaded -> shard(loaded, problems));
        Path target =
                out.toString().isEmpty()
                        ? Home.freeBundle(read.map(r -> r.study().id()).orElse("study"))
                        : out;
        free(problems, target);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        LoadedStudy loaded = read.orElseThrow();
        try (BundleClaim _ = BundleWriter.claim(target);
                WorkJournal journal = WorkJournal.beside(target, ThisBuild.VERSION, exact, loaded);
                ClusterOptions.Joined elsewhere =
                        cluster.join(loaded, ranges.request(), exact, threads, target)) {
            int status = run(variants.orElseThrow(), target, share, journal, elsewhere);
            elsewhere.forget(spec.commandLine().getErr());
            return status;
        }
    }

    private int run(
            StudyVariants variants,
            Path target,
            Optional<Shard> share,
            WorkJournal journal,
            ClusterOptions.Joined elsewhere)
            throws IOException {
        LoadedStudy loaded = variants.nominal();
        RangeFindings found;
        PrintWriter err = spec.commandLine().getErr();
        loaded.notes().forEach(note -> err.println("note: " + note));
        StudyFindings findings;
        Geography geography;
        try (LocalRunner runner = LocalRunner.of(threads)) {
            geography = Geography.load(runner.workers());
            StudyWork work =
                    StudyRunner.prepare(study, variants, ranges.request(), geography, exact);
            if (share.isPresent()) {
                return write(share.get(), target, work, journal, runner);
            }
            if (!cluster.isAsked()) {
                affordable(work.cost(), err);
            }
            JournaledRun run = new JournaledRun(work, journal, elsewhere.or(runner), err);
            WorkResult result = Refusal.of(study, run::whole);
            findings = work.findings(result, runner.workers());
            found = work.ranges(result, findings);
        }
        StudyBundle.write(
                target,
                all,
                command.isEmpty() ? StudyBundle.command(study, exact, ranges.request()) : command,
                loaded,
                findings,
                found,
                geography.grids().countries(),
                threads,
                spec.commandLine().getOut());
        journal.remove();
        return requireAssurances && !findings.allHold() ? ExitStatus.ASSURANCE_FAILS : 0;
    }

    /** Refuses what would take long or much memory, unless it was asked for in so many words. */
    private void affordable(CoverageCost cost, PrintWriter err) {
        Optional<String> tooMuch = CostWording.tooMuch(cost, threads);
        if (tooMuch.isPresent() && !yes) {
            throw new ProblemsException(List.of(new Problem(study, 0, "", tooMuch.get())));
        }
        tooMuch.ifPresent(_ -> err.println("note: " + CostWording.of(cost, threads)));
    }

    private int write(
            Shard share, Path target, StudyWork work, WorkJournal journal, LocalRunner runner)
            throws IOException {
        long began = System.nanoTime();
        List<WorkUnit> all = work.units();
        List<WorkUnit> units = share.share(all);
        JournaledRun run = new JournaledRun(work, journal, runner, spec.commandLine().getErr());
        WorkResult result = Refusal.of(study, () -> run.share(units));
        ShardFolder.write(target, share, result);
        journal.remove();
        PrintWriter print = spec.commandLine().getOut();
        print.printf(
                Locale.ROOT,
                "Shard %s: %d of %d units in %.1f s, in %s%n",
                share.name(),
                units.size(),
                all.size(),
                (System.nanoTime() - began) / 1e9,
                target);
        print.flush();
        return 0;
    }

    /** The share that is asked for; empty where the whole is, or with a problem. */
    private Optional<Shard> shard(LoadedStudy loaded, List<Problem> problems) {
        if (shard.isEmpty()) {
            return Optional.empty();
        }
        if (!ranges.problems().isEmpty()) {
            return Optional.empty();
        }
        if (ranges.request().untilPercent() > 0) {
            problems.add(new Problem("--until", 0, "", RunWording.untilInShares()));
            return Optional.empty();
        }
        String[] parts = shard.split("/", -1);
        try {
            if (parts.length == 2 && !requireAssurances && !out.toString().isEmpty()) {
                return Optional.of(
                        Shard.of(
                                ThisBuild.VERSION,
                                study,
                                exact,
                                ranges.request(),
                                Integer.parseInt(parts[0]),
                                Integer.parseInt(parts[1]),
                                loaded));
            }
        } catch (IllegalArgumentException e) {
            // Told below: not numbers, or not from 1 to N.
        }
        problems.add(
                new Problem(
                        "--shard",
                        0,
                        "",
                        "The shard ("
                                + shard
                                + ") must be I/N with I from 1 to N, such as 3/8, and go with --out"
                                + " and without --require-assurances, which 'umbrella merge'"
                                + " takes."));
        return Optional.empty();
    }

    /** What is wrong with a number of threads. */
    static List<Problem> threads(int threads) {
        return threads >= 1
                ? List.of()
                : List.of(
                        new Problem(
                                "--threads",
                                0,
                                "",
                                "The number of threads ("
                                        + threads
                                        + ") must be positive. Leave it out."));
    }

    private Library library() {
        CatalogueFitter fitter = new CatalogueFitter();
        return inputs.map(folder -> Library.ofBundle(folder, fitter))
                .orElseGet(() -> Library.at(Home.root(), fitter));
    }

    /** Whether a folder can be written; what keeps it from that joins the problems. */
    static void free(List<Problem> problems, Path target) {
        try {
            BundleWriter.check(target);
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
    }

    /**
     * What a step gives; where it finds problems they join the others, so that all are told at
     * once.
     */
    static <T> Optional<T> sound(List<Problem> problems, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }
}
