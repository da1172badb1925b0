// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind that a signal ends, and what the next one makes of it. */
class InterruptedRunTest {

    private static final long PATIENCE_SECONDS = 120;

    /** Quick to read and long to compute, so that there is time to end it. */
    private static final String LONG_STUDY =
            """
            id: long
            title: A long study
            question: What remains of a run that is ended?
            plans: [{plan: epaa-2009, dates: [2011-12-31, 2015-12-31, 2018-12-31, 2022-12-31]}]
            threats: [{id: irbm, label: IRBM, missile: iran-irbm}]
            launch: {country: IR, resolution: 4}
            aims: {group: european-nato, as_of: 2013-03-15, resolution: 5}
            """;

    private final List<Process> started = new ArrayList<>();

    @TempDir Path folder;

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    /** A process of its own that has claimed the place of its bundle and is computing. */
    private Process running(Path bundle) throws IOException, InterruptedException {
        Path study = Files.writeString(folder.resolve("long.yaml"), LONG_STUDY);
        Process process =
                CommandProcess.start(
                        folder.resolve("output.txt"), "run", study, "--yes", "--out=" + bundle);
        started.add(process);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (left().isEmpty()) {
            assertThat(process.isAlive())
                    .as("%s", Files.readString(folder.resolve("output.txt")))
                    .isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
        return process;
    }

    /** What lies where the bundle was to be, whole or in part. */
    private List<Path> left() throws IOException {
        Path place = folder.resolve("out");
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            // Finished units are kept on purpose, for the next run to go on from.
            return files.filter(file -> !file.toString().endsWith(".journal")).toList();
        }
    }

    private static int statusOf(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private CommandRun small(Path bundle) throws IOException {
        Path study =
                Files.writeString(
                        folder.resolve("small.yaml"),
                        LONG_STUDY
                                .replace("resolution: 4", "resolution: 1")
                                .replace("resolution: 5", "resolution: 2"));
        return CommandRun.of("run", study, "--out", bundle);
    }

    @Test
    void aRunThatIsAskedToEndLeavesNothing() throws IOException, InterruptedException {
        Path bundle = folder.resolve("out/bundle");
        Process process = running(bundle);
        process.destroy();
        assertThat(statusOf(process)).isEqualTo(143);
        assertThat(left()).isEmpty();
    }

    @Test
    void aRunThatIsInterruptedFromTheKeyboardLeavesNothing()
            throws IOException, InterruptedException {
        Path bundle = folder.resolve("out/bundle");
        Process process = running(bundle);
        int sent =
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(sent).isZero();
        assertThat(statusOf(process)).isEqualTo(130);
        assertThat(left()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNextOne() throws IOException, InterruptedException {
        Path bundle = folder.resolve("out/bundle");
        Process process = running(bundle);
        process.destroyForcibly();
        statusOf(process);
        assertThat(left()).isNotEmpty();
        assertThat(bundle).doesNotExist();
        assertThat(small(bundle).status()).isEqualTo(ExitStatus.DONE);
        assertThat(left()).containsExactly(bundle);
    }

    @Test
    void theLaterOfTwoRunsIntoOnePlaceIsRefusedInWords() throws IOException, InterruptedException {
        Path bundle = folder.resolve("out/bundle");
        Process process = running(bundle);
        CommandRun later = small(bundle);
        assertThat(later.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(later.err()).contains("out/bundle").doesNotContain("Exception");
        assertThat(process.isAlive()).isTrue();
    }
}
