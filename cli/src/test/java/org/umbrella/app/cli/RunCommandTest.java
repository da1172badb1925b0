// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study from end to end as a user runs it, small enough for a test. */
class RunCommandTest {

    private static final String STUDY =
            """
            id: small
            title: A small study
            question: What does phase 3 cover of Romania?
            plans:
              - {plan: epaa-2009, dates: [2018-12-31]}
            threats:
              - {id: irbm, label: Notional IRBM (3700 km), missile: iran-irbm}
            launch: {country: IR, resolution: 1}
            aims: {countries: [RO], resolution: 3}
            sensing: [as-deployed, perfect]
            """;

    @TempDir private Path temp = Path.of("");

    private static CommandRun run(String... args) {
        return CommandRun.ofSubcommand("run", (Object[]) args);
    }

    private static Map<String, String> files(Path bundle) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(bundle)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        bundle.relativize(file).toString(),
                        java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    void aStudyGivesATableAndABundleThatIsTheSameEachTimeOnAnyNumberOfThreads() throws IOException {
        Path study = Files.writeString(temp.resolve("small.yaml"), STUDY);
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");
        CommandRun one = run(study.toString(), "--out", first.toString());
        assertThat(one.status()).as(one.err()).isZero();
        assertThat(one.out())
                .contains("Notional IRBM (3700 km)")
                .endsWith("Report: " + first.resolve("report.html") + "\n");
        CommandRun two = run(study.toString(), "--out", second.toString(), "--threads", "3");
        assertThat(two.status()).as(two.err()).isZero();
        Map<String, String> a = files(first);
        Map<String, String> b = files(second);
        assertThat(a)
                .containsKeys(
                        "report.html",
                        "results.json",
                        "coverage.parquet",
                        "coverage/epaa-2009_2018-12-31.geojson",
                        "inputs/studies/small.yaml",
                        "run.json",
                        "SHA256SUMS");
        for (String ofTheDay : List.of("run.json", "ro-crate-metadata.json")) {
            a.remove(ofTheDay);
            b.remove(ofTheDay);
        }
        assertThat(b).isEqualTo(a);
    }

    @Test
    void aBundleIsNeverWrittenOver() throws IOException {
        Path study = Files.writeString(temp.resolve("small.yaml"), STUDY);
        Path there = Files.createDirectory(temp.resolve("there"));
        Files.writeString(there.resolve("mine.txt"), "mine");
        CommandRun run = run(study.toString(), "--out", there.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there").doesNotContain("\tat ");
        assertThat(files(there)).containsOnlyKeys("mine.txt");
    }

    @Test
    void problemsOfTheStudyAndOfTheBundleAreToldAtOnce() throws IOException {
        Path study =
                Files.writeString(
                        temp.resolve("bad.yaml"),
                        STUDY.replace("epaa-2009", "epaa-2010")
                                .replace("2018-12-31", "2018-13-31")
                                .replace("iran-irbm", "iran-irbn"));
        Path there = Files.createDirectory(temp.resolve("there"));
        CommandRun run = run(study.toString(), "--out", there.toString(), "--threads", "0");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("epaa-2010")
                .contains("2018-13-31")
                .contains("iran-irbn")
                .contains("there")
                .contains("threads (0)");
        assertThat(run.out()).isEmpty();
        try (Stream<Path> list = Files.list(there)) {
            assertThat(list).isEmpty();
        }
    }

    @Test
    void theCoarsestLaunchGridHoldsThePiecesOfItsCountry() throws IOException {
        Path study =
                Files.writeString(
                        temp.resolve("coarse.yaml"),
                        STUDY.replace(
                                "{country: IR, resolution: 1}", "{country: IR, resolution: 0}"));
        CommandRun run = run(study.toString(), "--out", temp.resolve("bundle").toString(), "--all");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("People are those of the cities of");
        assertThat(temp.resolve("bundle").resolve("coverage.parquet")).isNotEmptyFile();
    }

    @Test
    void aStudyOverAPoleGivesItsBundle() throws IOException {
        Path study =
                Files.writeString(
                        temp.resolve("pole.yaml"),
                        STUDY.replaceAll(
                                "aims: \\{[^}]*\\}", "aims: {countries: [AQ], resolution: 2}"));
        CommandRun run = run(study.toString(), "--out", temp.resolve("pole").toString());
        assertThat(run.status()).as(run.err()).isZero();
        try (Stream<Path> files = Files.list(temp.resolve("pole").resolve("coverage"))) {
            assertThat(files).isNotEmpty();
        }
    }
}
