// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.umbrella.evidence.Bundle;
import org.umbrella.evidence.BundleCheck;
import org.umbrella.evidence.BundleDiff;
import org.umbrella.evidence.Changelog;
import org.umbrella.wording.VerifyWording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code umbrella verify}: whether a bundle is as it was written, and whether it comes out again.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that no byte of a bundle has changed since it was written, then runs its study again"
                    + " from its own inputs and says whether the same comes out, or what differs.",
            "Exit status 0 where nothing has changed and the same comes out, 1 where not."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BUNDLE", description = "The bundle's directory.")
    private Path bundle = Path.of("");

    @Option(names = "--no-run", description = "Checks the bytes alone and runs nothing.")
    private boolean noRun;

    @Option(
            names = "--threads",
            description = "Threads to run on; all cores if left out. Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BundleCheck check = BundleCheck.of(bundle);
        check.faults().forEach(fault -> out.println(fault(fault)));
        if (!check.faults().isEmpty()) {
            out.println(VerifyWording.notRunAgain());
            out.flush();
            return ExitStatus.DIFFERS;
        }
        out.println(VerifyWording.filesAsWritten(check.files()));
        if (!check.stamped()) {
            out.println(VerifyWording.noStamp());
        }
        Bundle opened = Bundle.at(bundle);
        boolean sameVersion = opened.version().equals(ThisBuild.VERSION);
        if (!sameVersion) {
            out.println(VerifyWording.otherVersion(opened.version(), ThisBuild.VERSION));
            List<String> changes = Changelog.at(Home.root()).since(opened.version());
            if (!changes.isEmpty()) {
                out.println(VerifyWording.changesSince(opened.version()));
                changes.forEach(change -> out.println("  " + change));
            }
        }
        out.flush();
        if (noRun) {
            return 0;
        }
        return runAgain(opened, sameVersion, out);
    }

    private static String fault(BundleCheck.Fault fault) {
        return switch (fault.kind()) {
            case CHANGED -> VerifyWording.changed(fault.path());
            case MISSING -> VerifyWording.missing(fault.path());
            case ADDED -> VerifyWording.added(fault.path());
        };
    }

    private int runAgain(Bundle opened, boolean sameVersion, PrintWriter out) throws IOException {
        Path scratch = Files.createTempDirectory("umbrella-verify");
        try {
            Path again = scratch.resolve("bundle");
            List<String> words =
                    new ArrayList<>(
                            List.of(
                                    "run",
                                    bundle.resolve(opened.studyFile()).toString(),
                                    "--inputs=" + bundle.resolve("inputs"),
                                    "--out=" + again,
                                    "--threads=" + threads,
                                    "--command=" + opened.command()));
            words.addAll(RangeOptions.of(opened.command()));
            InnerCommand run = InnerCommand.of(spec, words);
            int status = run.status();
            if (status != 0) {
                out.println(VerifyWording.cannotRun());
                run.problems().forEach(problem -> out.println("  " + problem));
                out.flush();
                return status == ExitStatus.BAD_INPUT && !sameVersion ? ExitStatus.DIFFERS : status;
            }
            List<String> files = differing(again);
            BundleDiff diff = BundleDiff.between(bundle, again);
            if (files.isEmpty()) {
                out.println(VerifyWording.sameAgain());
            } else {
                out.println(
                        sameVersion || !diff.same()
                                ? VerifyWording.filesDiffer(files)
                                : VerifyWording.filesOfAnotherVersion(files));
                DiffText.lines(diff).forEach(out::println);
                out.println(VerifyWording.letters());
            }
            out.flush();
            return diff.same() && (!sameVersion || files.isEmpty()) ? 0 : ExitStatus.DIFFERS;
        } finally {
            delete(scratch);
        }
    }

    /** Files whose bytes are not the same in both, time and day apart. */
    private List<String> differing(Path again) throws IOException {
        List<String> differing = new ArrayList<>();
        List<String> paths = new ArrayList<>(paths(bundle));
        paths(again).stream().filter(path -> !paths.contains(path)).forEach(paths::add);
        for (String path : paths) {
            Path a = bundle.resolve(path);
            Path b = again.resolve(path);
            if (!Files.exists(a) || !Files.exists(b) || Files.mismatch(a, b) >= 0) {
                differing.add(path);
            }
        }
        return differing.stream().sorted().toList();
    }

    private static List<String> paths(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(path ->
                            !List.of("run.json", "ro-crate-metadata.json", "SHA256SUMS")
                                    .contains(path))
                    .toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
