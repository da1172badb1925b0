// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.umbrella.earth.geography.Geography;
import org.umbrella.evidence.BundleClaim;
import org.umbrella.evidence.BundleWriter;
import org.umbrella.evidence.Shard;
import org.umbrella.evidence.ShardFolder;
import org.umbrella.evidence.ShardMerge;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.run.LocalRunner;
import org.umbrella.study.run.RangeFindings;
import org.umbrella.study.run.StudyFindings;
import org.umbrella.study.run.StudyRunner;
import org.umbrella.study.run.StudyWork;
import org.umbrella.study.run.WorkResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella merge}: the shards of a study in, the bundle of one run out. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Puts the shards of a study together and writes the bundle that one run would have"
                        + " written. Shards may come in any order and more than once.")
final class MergeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Folders that 'umbrella run STUDY --shard I/N --out DIR' wrote.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The bundle's directory, which must not exist.")
    private Path out = Path.of("");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads to compute with; as many as the machine has cores if left out. Results do not"
                            + " depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--all", description = "Print every table, and not the answer alone.")
    private boolean all;

    @Option(
            names = "--require-assurances",
            description =
                    "Exit with status 1 unless every assurance of the study holds; undecided ones do not.")
    private boolean requireAssurances;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>(RunCommand.threads(threads));
        List<ShardFolder.Held> shards = new ArrayList<>();
        for (Path folder : folders) {
            RunCommand.sound(problems, () -> ShardFolder.read(folder)).ifPresent(shards::add);
        }
        RunCommand.free(problems, out);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        try (BundleClaim _ = BundleWriter.claim(out)) {
            return merge(shards);
        }
    }

    private int merge(List<ShardFolder.Held> shards) throws IOException {
        Shard shard = ShardMerge.same(shards);
        StudyVariants variants =
                Library.at(Home.root(), new CatalogueFitter()).variants(shard.study());
        LoadedStudy loaded = variants.nominal();
        ShardMerge.check(shard, ThisBuild.VERSION, loaded);

        PrintWriter err = spec.commandLine().getErr();
        loaded.notes().forEach(note -> err.println("note: " + note));
        Geography geography;
        StudyFindings findings;
        RangeFindings ranges;
        try (LocalRunner runner = LocalRunner.of(threads)) {
            geography = Geography.load(runner.workers());
            StudyWork work =
                    StudyRunner.prepare(
                            shard.study(), variants, shard.request(), geography, shard.exact());
            WorkResult result = ShardMerge.merged(shards, work.units());
            findings = work.findings(result, runner.workers());
            ranges = work.ranges(result, findings);
        }
        StudyBundle.write(
                out,
                all,
                StudyBundle.command(shard.study(), shard.exact(), shard.request()),
                loaded,
                findings,
                ranges,
                geography.grids().countries(),
                threads,
                spec.commandLine().getOut());
        return requireAssurances && !findings.allHold() ? ExitStatus.ASSURANCE_FAILS : 0;
    }
}
