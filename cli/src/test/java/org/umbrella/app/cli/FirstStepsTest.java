// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new user tries first: help, studies, a study of one's own, completion. */
class FirstStepsTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));

    @TempDir private Path temp = Path.of("");

    @Test
    void aloneItHelps() {
        CommandRun run = CommandRun.of();
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: umbrella", "studies", "new", "completion");
    }

    @Test
    void anUnknownCommandIsRefusedWithTheOneMeant() {
        CommandRun run = CommandRun.of("stuides");
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("studies");
    }

    @Test
    void everyStudyIsListedWithItsQuestionWithin100Columns() throws IOException {
        CommandRun run = CommandRun.of("studies");
        assertThat(run.status()).as(run.err()).isZero();
        try (Stream<Path> files = Files.list(ROOT.resolve("studies"))) {
            List<String> ids =
                    files.map(file -> String.valueOf(file.getFileName()).replace(".yaml", ""))
                            .toList();
            assertThat(run.out().lines().filter(line -> !line.startsWith(" ")))
                    .hasSize(ids.size() + 1);
            assertThat(ids)
                    .allSatisfy(id -> assertThat(run.out()).containsPattern("(?m)^" + id + " "));
        }
        assertThat(run.out()).contains("    Which parts of European NATO does each phase cover");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aNewStudyOfTenLinesAnswersInItsHeadline() throws IOException {
        CommandRun begun = CommandRun.of("new", "which-countries", "--in", temp);
        assertThat(begun.status()).as(begun.err()).isZero();
        Path file = temp.resolve("which-countries.yaml");
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(10);
        CommandRun check = CommandRun.of("check", file);
        assertThat(check.status()).as(check.err()).isZero();
        CommandRun run = CommandRun.of("run", file, "--out", temp.resolve("out"));
        assertThat(run.status()).as(run.err()).isZero();
        // The answer: what stands before the first empty line.
        String headline = run.out().split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ");
        assertThat(headline)
                .contains(
                        "31 December 2015", "Sejjil-2 (2000 km)", "a radar must see the intercept")
                .containsPattern("left out [^;]*: [^;]*Turkey");
    }

    @Test
    void aNewStudyNeverTakesThePlaceOfAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("mine.yaml"), "mine");
        CommandRun again = CommandRun.of("new", "mine", "--in", temp);
        assertThat(again.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(again.err()).contains("mine.yaml must not be there yet");
        assertThat(Files.readString(file)).isEqualTo("mine");
        CommandRun bad = CommandRun.of("new", "My Study.yaml");
        assertThat(bad.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(bad.err()).contains("'my-study'");
    }

    @Test
    void shellsCompleteCommandsOptionsAndStudies() {
        for (String shell : List.of("bash", "zsh", "fish")) {
            CommandRun run = CommandRun.of("completion", shell);
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).contains("umbrella", "threads", "restructuring-2013", "engage");
        }
        assertThat(CommandRun.of("completion", "fish").out().lines().skip(1))
                .allMatch(line -> line.startsWith("complete -c umbrella -n '"));
        assertThat(CommandRun.of("completion", "tcsh").status()).isEqualTo(ExitStatus.BAD_INPUT);
    }

    @Test
    void anotherWayToWriteANameIsUnderstoodInRefusals() throws IOException {
        Path file = temp.resolve("names.yaml");
        Files.writeString(
                file,
                NewCommand.starter("names")
                        .replace("{areas: [tabriz]}", "{country: Iran}")
                        .replace("missile: sejjil2", "missile: Sejjil-II"));
        CommandRun run = CommandRun.of("check", file);
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("Maybe 'IR' was meant.", "Maybe 'sejjil2' was meant.");
        assertThat(CommandRun.of("catalogue", "SM-3 Block 2A").err())
                .contains("Maybe 'sm3-iia' was meant.");
    }

    @Test
    void anEngagementSaysWhoFromWhereAtWhatAndByWhom() {
        CommandRun run =
                CommandRun.of(
                        "engage",
                        ROOT.resolve(
                                "validation/model-cases/open-pre-iran-berlin-redzikowo-300.json"));
        assertThat(run.out().lines().skip(1).findFirst().orElse(""))
                .startsWith("A missile of 4000 km")
                .contains(
                        "Iran (35.00 N 52.00 E)",
                        " to near Berlin, Germany (52.52 N 13.40 E)",
                        "met by an interceptor of ",
                        "Poland (54.48 N 17.10 E)",
                        "with kurecik");
    }
}
