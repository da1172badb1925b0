// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.evidence.BuildVersion;

/**
 * {@code umbrella verify} and {@code umbrella diff}, on a study of two threats and one assurance.
 */
class VerifyCommandTest {

    private static final String STUDY =
            """
            id: small
            title: A small study
            question: What does phase 3 cover of Romania?
            plans:
              - {plan: epaa-2009, dates: [2018-12-31]}
            threats:
              - {id: irbm, label: Notional IRBM (3700 km), missile: iran-irbm}
            launch: {country: IR, resolution: 0}
            aims: {countries: [RO], resolution: 2}
            sensing: [sight, perfect]
            """;

    @TempDir private static Path temp = Path.of("");

    private static Path first = Path.of("");

    @BeforeAll
    static void run() throws IOException {
        first = bundle("first", STUDY);
    }

    private static Path bundle(String name, String text, String... more) throws IOException {
        Path study = Files.writeString(temp.resolve("small.yaml"), text);
        Path bundle = temp.resolve(name);
        CommandRun run =
                umbrella(
                        Stream.concat(
                                        Stream.of(
                                                "run",
                                                study.toString(),
                                                "--out",
                                                bundle.toString()),
                                        Stream.of(more))
                                .toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return bundle;
    }

    private static CommandRun umbrella(String... args) {
        return CommandRun.of((Object[]) args);
    }

    private static Path copy(String name) throws IOException {
        Path to = temp.resolve(name);
        try (Stream<Path> walk = Files.walk(first)) {
            for (Path path : walk.toList()) {
                Files.copy(path, to.resolve(first.relativize(path).toString()));
            }
        }
        return to;
    }

    @Test
    void aBundleComesOutTheSameAgain() {
        CommandRun verify = umbrella("verify", first.toString());
        assertThat(verify.status()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out())
                .contains("files are as they were written.")
                .contains("it comes out the same, byte for byte.");
    }

    @Test
    void aFlippedByteNamesTheFileAndNothingIsRun() throws IOException {
        Path bundle = copy("flipped");
        Path file = bundle.resolve("coverage.parquet");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        CommandRun verify = umbrella("verify", bundle.toString());
        assertThat(verify.status()).isEqualTo(1);
        assertThat(verify.out().lines())
                .containsExactly(
                        "Changed: coverage.parquet is not as it was written.",
                        "The study was not run again, since the bundle is not the one that was"
                                + " written.");
    }

    @Test
    void twoBundlesOfOneStudyOnOtherThreadsDoNotDiffer() throws IOException {
        Path second = bundle("second", STUDY, "--threads", "3");
        Files.writeString(
                second.resolve("run.json"),
                Files.readString(second.resolve("run.json")).replace("20", "19"));
        CommandRun diff = umbrella("diff", first.toString(), second.toString());
        assertThat(diff.status()).isZero();
        assertThat(diff.out().lines())
                .containsExactly("The inputs are the same.", "The findings are the same.");
    }

    @Test
    void aChangedInputAndWhatComesOfItAreSaidInWords() throws IOException {
        Path changed =
                bundle(
                        "changed",
                        STUDY
                                + """
                                overrides:
                                  sm3-iia:
                                    burnout_speed_km_s: 6.0
                                """);
        CommandRun diff = umbrella("diff", first.toString(), changed.toString());
        assertThat(diff.status()).isEqualTo(1);
        assertThat(diff.out())
                .contains("Inputs\n")
                .contains("interceptors sm3-iia burnout_speed_km_s, nominal: ")
                .contains(" in A, 6.0 in B.")
                .contains(
                        "inputs/studies/small.yaml differs from line 11 on: “” in A, “overrides:” in B.")
                .contains("Findings\n")
                .contains("Coverage of epaa-2009 on 2018-12-31 against irbm under sight: 99.92 %")
                .containsPattern("\\d+ pieces of land differ");
    }

    /** A bundle of an older version: the version is said, and what came out otherwise. */
    @Test
    void aBundleOfAnotherVersionSaysSoAndWhatChanged() throws IOException {
        Path old = copy("old");
        String now = BuildVersion.ofThisBuild().toString();
        for (String name : List.of("results.json", "README.txt")) {
            Path file = old.resolve(name);
            Files.writeString(file, Files.readString(file).replace(now, "0.1.0"));
        }
        Files.delete(old.resolve("ro-crate-metadata.json"));
        Files.writeString(old.resolve("run.json"), "{\"created\": \"2026-11-01T00:00:00Z\"}\n");
        Path results = old.resolve("results.json");
        Files.writeString(
                results,
                Files.readString(results)
                        .replaceFirst("\"threats\" : \\[", "\"gone\" : 1, \"threats\" : ["));
        Path sums = old.resolve("SHA256SUMS");
        StringBuilder lines = new StringBuilder();
        for (String line : Files.readAllLines(sums)) {
            String path = line.substring(66);
            lines.append(sha256(old.resolve(path))).append("  ").append(path).append('\n');
        }
        Files.writeString(sums, lines);
        CommandRun verify = umbrella("verify", old.toString());
        assertThat(verify.status()).as(verify.out() + verify.err()).isEqualTo(1);
        assertThat(verify.out())
                .contains("The bundle was made by Umbrella 0.1.0, this is Umbrella " + now)
                .contains("gone: 1 in A, nothing in B.");
    }

    private static String sha256(Path file) throws IOException {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        CommandRun version = umbrella("--version");
        assertThat(version.out().strip()).isEqualTo("umbrella " + BuildVersion.ofThisBuild());
        assertThat(version.out())
                .matches("umbrella \\d+\\.\\d+\\.\\d+(\\+[0-9a-f]{12}(\\.modified)?)?\\s*");
    }
}
