// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A study over ranges of its inputs from end to end. */
class RunRangesTest {

    private static final String STUDY =
            """
            id: ranges
            title: A small study
            question: What does phase 3 cover of Romania?
            plans:
              - {plan: epaa-2009, dates: [2018-12-31]}
            threats:
              - {id: irbm, label: Notional IRBM (3700 km), missile: iran-irbm}
            launch: {areas: [tabriz]}
            aims: {countries: [RO], resolution: 2}
            sensing: [sight, perfect]
            draws: 20
            raids:
              - {id: r, title: A raid, kill_probabilities: [0.5], inventories: [4], targets: [3], salvo: 2}
            """;

    @TempDir private Path temp = Path.of("");

    private static CommandRun run(String... args) {
        return CommandRun.ofSubcommand("run", (Object[]) args);
    }

    @Test
    void drawsAreTheSameOnAnyNumberOfThreads() throws IOException {
        Path study = Files.writeString(temp.resolve("ranges.yaml"), STUDY);
        CommandRun one =
                run(study.toString(), "--out", temp.resolve("a").toString(), "--threads", "1");
        CommandRun two =
                run(
                        study.toString(),
                        "--out",
                        temp.resolve("b").toString(),
                        "--threads",
                        "2",
                        "--ranking",
                        "3");
        assertThat(one.status()).as(one.err()).isZero();
        assertThat(two.status()).as(two.err()).isZero();
        assertThat(one.out())
                .contains(
                        "20 draws of",
                        "median",
                        "that you supplied",
                        "The kill probability is yours");
        JsonNode a = JsonMapper.shared().readTree(Files.readString(temp.resolve("a/ranges.json")));
        JsonNode b = JsonMapper.shared().readTree(Files.readString(temp.resolve("b/ranges.json")));
        assertThat(b.get("draws")).isEqualTo(a.get("draws"));
        JsonNode figure = a.get("draws").get("coverage").get(0).get("covered_area_percent");
        assertThat(figure.propertyNames())
                .containsExactlyInAnyOrder("nominal", "median", "p05", "p95", "error", "draws");
        assertThat(figure.get("draws").intValue()).isEqualTo(20);
        assertThat(b.get("rankings")).hasSize(2);
        assertThat(Files.readString(temp.resolve("a/report.html")))
                .contains("How wide the figures are", "A raid");
        assertThat(Files.readString(temp.resolve("a/coverage/epaa-2009_2018-12-31.geojson")))
                .contains("irbm/perfect/covered_in_draws");
    }

    @Test
    void wrongOptionsAreSaidTogether() throws IOException {
        Path study = Files.writeString(temp.resolve("ranges.yaml"), STUDY);
        CommandRun run = run(study.toString(), "--draws", "0", "--until", "lots", "--threads", "0");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("The draws (0) must be", "The error (lots) must be", "number of threads")
                .doesNotContain("\tat ");
    }
}
