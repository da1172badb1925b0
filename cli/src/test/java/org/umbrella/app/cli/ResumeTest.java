// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed goes on where it was. */
class ResumeTest {

    private static final String STUDY =
            """
            id: resumed
            title: A small study
            question: What does phase 3 cover of Romania?
            plans:
              - {plan: epaa-2009, dates: [2018-12-31]}
            threats:
              - {id: irbm, label: Notional IRBM (3700 km), missile: iran-irbm}
            launch: {areas: [tabriz]}
            aims: {countries: [RO], resolution: 2}
            sensing: [sight, perfect]
            """;

    @TempDir private Path temp = Path.of("");

    private Path study(String text) throws IOException {
        return Files.writeString(temp.resolve("resumed.yaml"), text);
    }

    /** Another process, killed as soon as it has kept something. */
    private void kill(Path study, int draws, Path out, Path journal)
            throws IOException, InterruptedException {
        Process process =
                CommandProcess.start(
                        temp.resolve("killed.log"),
                        "run",
                        study,
                        "--draws",
                        draws,
                        "--threads",
                        "1",
                        "--out",
                        out);
        long header = 0;
        while (process.isAlive()) {
            long size = Files.exists(journal) ? Files.size(journal) : 0;
            header = header == 0 ? size : header;
            // More than the coverage of the one threat: draws, too.
            if (size > 2 * header && header > 0) {
                break;
            }
            Thread.sleep(5);
        }
        assertThat(process.isAlive()).as(Files.readString(temp.resolve("killed.log"))).isTrue();
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(out).doesNotExist();
    }

    @Test
    void killedRunGoesOnToTheSameBytes() throws IOException, InterruptedException {
        Path study = study(STUDY);
        Path out = temp.resolve("out");
        Path journal = temp.resolve("out.journal");
        kill(study, 96, out, journal);
        // As if the kill had come while a record was written.
        byte[] kept = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(kept, kept.length - 3));

        CommandRun resumed = CommandRun.of("run", study, "--draws", "96", "--out", out);
        assertThat(resumed.status()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("goes on from").contains(journal.toString());
        assertThat(journal).doesNotExist();

        Path whole = temp.resolve("whole");
        assertThat(
                        CommandRun.of(
                                        "run",
                                        study,
                                        "--draws",
                                        "96",
                                        "--out",
                                        whole,
                                        "--threads",
                                        "1")
                                .status())
                .isZero();
        for (String file : List.of("results.json", "ranges.json", "report.html")) {
            assertThat(Files.mismatch(out.resolve(file), whole.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void journalOfOtherInputsIsNotGoneOnFrom() throws IOException {
        Path journal = temp.resolve("out.journal");
        Files.writeString(journal, "umbrella-journal-1 0.0.1 fast 00\n");
        CommandRun run = CommandRun.of("run", study(STUDY), "--out", temp.resolve("out"));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("everything is computed anew").doesNotContain("goes on");
        assertThat(journal).doesNotExist();
    }

    @Test
    void untilSaysWhatEndedIt() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "run",
                        study(STUDY),
                        "--until",
                        "20%",
                        "--draws",
                        "16",
                        "--out",
                        temp.resolve("wide"));
        assertThat(run.out()).contains("16 draws", "stopped because every error is at most 20.0 %");
    }
}
