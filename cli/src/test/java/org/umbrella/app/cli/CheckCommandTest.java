// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code umbrella check} and {@code umbrella catalogue}, as a user runs them. */
class CheckCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));

    @TempDir private Path temp = Path.of("");

    private static CommandRun umbrella(String... args) {
        return CommandRun.of((Object[]) args);
    }

    @Test
    void everyShippedFileIsGood() throws IOException {
        List<String> args = new ArrayList<>(List.of("check"));
        for (String folder : List.of("catalogue", "plans", "studies", "dialogue")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(args::add);
            }
        }
        CommandRun run = umbrella(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().filter(l -> l.startsWith("ok  "))).hasSize(args.size() - 1);
        assertThat(run.out().lines().filter(l -> !l.startsWith("ok  ")))
                .allMatch(l -> l.startsWith("note  The coverage asks for "));
    }

    @Test
    void aStudyCanBeNamed() {
        CommandRun run = umbrella("check", "epaa");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("ok  epaa: study 'epaa', ");
    }

    @Test
    void everyProblemOfEveryFileIsPrintedAndTheStatusIs2() throws IOException {
        Path plan =
                Files.writeString(
                        temp.resolve("plan.yaml"),
                        """
                        id: mine
                        title: Mine
                        summary: Mine
                        changes:
                          - {id: a, date: 2011-13-01, title: A, source: x, grade: read}
                          - {id: b, date: 2011-12-01, title: B, source: x, grade: red}
                        """);
        Path empty = Files.createFile(temp.resolve("empty.yaml"));
        Path riddle = Files.writeString(temp.resolve("riddle.yaml"), "what: am I\n");
        CommandRun run =
                umbrella(
                        "check",
                        plan.toString(),
                        empty.toString(),
                        riddle.toString(),
                        temp.resolve("none.yaml").toString(),
                        temp.toString(),
                        "epaa");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(7).noneMatch(line -> line.contains("Exception"));
        assertThat(run.err())
                .contains("plan.yaml:5: /changes/0/date: The date (2011-13-01) must be a day")
                .contains(
                        "plan.yaml:6: /changes/1/grade: The grade (red) of change 'b' must be one")
                .contains(
                        "plan.yaml:6: /changes/1/source: The source ('x') must be an id of"
                                + " catalogue/sources.yaml")
                .contains("empty.yaml: The file must not be empty.")
                .contains("riddle.yaml:1: The kind of the file must be clear.")
                .contains("none.yaml: The file must exist.")
                .contains("not a folder");
        assertThat(run.out()).startsWith("ok  epaa: ");
    }

    @Test
    void checkWithoutAFileIsAUsageError() {
        assertThat(umbrella("check").status()).isEqualTo(2);
    }

    @Test
    void theListOfTheCatalogueFitsAHundredColumnsAndGradesEveryNumber() {
        CommandRun run = umbrella("catalogue");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= CatalogueText.WIDTH);
        assertThat(run.out())
                .contains("sm3-iia", "an-tpy2", "sejjil2", "deveselu", "kozelsk", "Warning: ")
                .doesNotContain("\u001b");
    }

    @Test
    void anEntryShowsValuesUnitsSourcesAndGradesAndWarns() {
        CommandRun run = umbrella("catalogue", "sm3-iia");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("burnout_speed_km_s")
                .contains("4.5 km/s (4.35 to 5.6)")
                .contains("grade: unverified (recalled from the literature")
                .contains("milview23: militaryview.com Dec 2023")
                .contains("https://militaryview.com/")
                .contains("Warning: 3 of 5 values");
        assertThat(umbrella("catalogue", "ss27").out()).contains("From the profile icbm-solid:");
    }

    @Test
    void anEntryThatIsNotThereIsNamedWithTheNearest() {
        CommandRun run = umbrella("catalogue", "sm3iia");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Maybe 'sm3-iia' was meant.");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void jsonHoldsTheSame() {
        JsonNode entry =
                JsonMapper.builder()
                        .build()
                        .readTree(umbrella("catalogue", "sm3-iia", "--json").out());
        assertThat(entry.at("/values/burnout_speed_km_s/nominal").doubleValue()).isEqualTo(4.5);
        assertThat(entry.at("/values/burnout_speed_km_s/grade").stringValue())
                .isEqualTo("unverified");
        assertThat(entry.at("/values/max_intercept_height_km/sources/0/id").stringValue())
                .isEqualTo("gh_sm3");
        JsonNode all = JsonMapper.builder().build().readTree(umbrella("catalogue", "--json").out());
        assertThat(all.size()).isGreaterThan(100);
    }
}
