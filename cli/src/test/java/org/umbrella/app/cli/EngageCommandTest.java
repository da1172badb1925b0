// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check cases, through the command as a user runs it, and what it does with bad input. */
class EngageCommandTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path CASES =
            Path.of(System.getProperty("umbrella.root"), "validation", "model-cases");

    @TempDir private Path temp = Path.of("");

    private static CommandRun engage(String... args) {
        return CommandRun.ofSubcommand("engage", (Object[]) args);
    }

    @TestFactory
    Stream<DynamicTest> everyModelCaseAgreesWithinItsTolerance() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(CASES)) {
            files = list.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        return files.stream()
                .map(file ->
                        dynamicTest(
                                file.getFileName().toString(),
                                () -> {
                                    CommandRun run = engage(file.toString(), "--json");
                                    assertThat(run.status()).as(run.err()).isZero();
                                    JsonNode actual = MAPPER.readTree(run.out());
                                    JsonNode document = MAPPER.readTree(Files.readString(file));
                                    document.get("expected")
                                            .properties()
                                            .forEach(entry ->
                                                    compare(
                                                            entry.getKey(),
                                                            entry.getValue(),
                                                            actual,
                                                            document.get("tolerance")));
                                }));
    }

    private static void compare(
            String key, JsonNode expected, JsonNode answer, JsonNode tolerances) {
        assertThat(answer.has(key)).as("the answer holds " + key).isTrue();
        JsonNode actual = answer.get(key);
        switch (key) {
            case "positions" -> {
                assertThat(actual.size()).isEqualTo(expected.size());
                for (int i = 0; i < expected.size(); i++) {
                    JsonNode e = expected.get(i);
                    JsonNode a = actual.get(i);
                    JsonNode tolerance = tolerances.get("positions");
                    close(key, e.get("lat_deg"), a.get("lat_deg"), tolerance.get("lat_deg"));
                    close(key, e.get("height_km"), a.get("height_km"), tolerance.get("height_km"));
                    double difference =
                            Math.IEEEremainder(
                                    e.get("lon_deg").doubleValue() - a.get("lon_deg").doubleValue(),
                                    360);
                    assertThat(difference)
                            .isCloseTo(0, within(tolerance.get("lon_deg").doubleValue()));
                }
            }
            case "window_s" -> {
                assertThat(actual.size()).as(key).isEqualTo(expected.size());
                for (int i = 0; i < expected.size(); i++) {
                    close(key, expected.get(i).get(0), actual.get(i).get(0), tolerances.get(key));
                    close(key, expected.get(i).get(1), actual.get(i).get(1), tolerances.get(key));
                }
            }
            case "track_times_s" ->
                    expected.properties()
                            .forEach(entry ->
                                    close(
                                            key + "." + entry.getKey(),
                                            entry.getValue(),
                                            actual.get(entry.getKey()),
                                            tolerances.get(key)));
            default -> {
                if (tolerances.has(key)) {
                    close(key, expected, actual, tolerances.get(key));
                } else {
                    assertThat(actual).as(key).isEqualTo(expected);
                }
            }
        }
    }

    private static void close(String what, JsonNode expected, JsonNode actual, JsonNode tolerance) {
        if (expected.isNull()) {
            assertThat(actual.isNull()).as(what + " is null").isTrue();
        } else {
            assertThat(actual.doubleValue())
                    .as(what)
                    .isCloseTo(expected.doubleValue(), within(tolerance.doubleValue()));
        }
    }

    @Test
    void peopleGetTheVerdictFirstInWords() {
        CommandRun run =
                engage(CASES.resolve("open-eng-russia-newyork-redzikowo-4500-d30.json").toString());
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith(
                        "eng-russia-newyork-redzikowo-4500-d30: no intercept is feasible: too late by 141.6 s.")
                .contains("Least burnout speed with a window, all else unchanged: 6.22 km/s")
                .doesNotContain("destroy");
    }

    @Test
    void anArcThatDoesNotExistIsAnAnswerWithEveryKey() throws IOException {
        String lofted =
                Files.readString(CASES.resolve("open-trj-irbm-lofted.json"))
                        .replaceFirst("\"loft_deg\": 22", "\"loft_deg\": 80");
        Path file = Files.writeString(temp.resolve("case.json"), lofted);
        CommandRun run = engage(file.toString(), "--json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode answer = MAPPER.readTree(run.out());
        assertThat(answer.get("in_range").booleanValue()).isFalse();
        assertThat(answer.get("flight_time_s").isNull()).isTrue();
        assertThat(answer.get("reason").stringValue()).contains("loft_deg");
    }

    @Test
    void badInputIsNamedWithLineAndRemedyAllAtOnce() throws IOException {
        String text =
                Files.readString(CASES.resolve("open-eng-iran-rome-deveselu-organic.json"))
                        .replaceFirst("\"burn_time_s\": 150", "\"burn_time_s\": -150")
                        .replaceFirst("\"lat_deg\": 35.0", "\"lat_deg\": 95")
                        .replaceFirst("\"max_range_km\"", "\"max_rang_km\"");
        Path file = Files.writeString(temp.resolve("case.json"), text);
        CommandRun run = engage(file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("burn_time_s (-150")
                .contains("lat_deg (95")
                .contains("max_rang_km")
                .contains("case.json:")
                .doesNotContain("\tat ");
    }

    @Test
    void anUnknownSensorIsNamedWithTheNearest() throws IOException {
        String text =
                Files.readString(CASES.resolve("open-eng-iran-rome-deveselu-launch-on-remote.json"))
                        .replaceFirst(
                                "\"linked_sensors\": \\[\\s*\"kurecik\"",
                                "\"linked_sensors\": [\"kurecek\"");
        CommandRun run = engage(Files.writeString(temp.resolve("case.json"), text).toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("'kurecek'").contains("kurecik");
    }

    @Test
    void filesThatAreNotThereOrNotReadableAsACaseAreNamed() throws IOException {
        assertThat(engage(temp.resolve("missing.json").toString()).status()).isEqualTo(2);
        assertThat(engage(Files.writeString(temp.resolve("empty.json"), "").toString()).status())
                .isEqualTo(2);
        assertThat(
                        engage(
                                        Files.writeString(
                                                        temp.resolve("broken.json"), "{\"kind\": ")
                                                .toString())
                                .status())
                .isEqualTo(2);
        assertThat(engage().status()).isEqualTo(2);
    }

    @Test
    void aFlyoutOfAStagedInterceptorIsTimedFromItsStages() throws IOException {
        String text =
                """
                kind: flyout
                interceptor: {vehicle: gbi-orion}
                site: {lat_deg: 63.95, lon_deg: -145.73}
                target: {lat_deg: LAT, lon_deg: -145.73, height_km: 500}
                """;
        Path near = Files.writeString(temp.resolve("near.yaml"), text.replace("LAT", "73"));
        CommandRun timed = engage(near.toString(), "--json");
        assertThat(timed.status()).as(timed.err()).isZero();
        assertThat(MAPPER.readTree(timed.out()).get("flyout_time_s").doubleValue())
                .isBetween(206.5, 400.0);
        Path far = Files.writeString(temp.resolve("far.yaml"), text.replace("LAT", "-60"));
        CommandRun none = engage(far.toString());
        assertThat(none.status()).as(none.err()).isZero();
        assertThat(none.out())
                .contains("an interceptor of vehicle 'gbi-orion'", "cannot be over", "3600 s");
    }
}
