// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kinds of input at which published reports say that other programs go wrong: each command of
 * {@code cases/commands.csv} ends with its status and says what stands beside it.
 */
class PublicCasesTest {

    private static final Path CASES =
            Path.of("src/test/resources/org/umbrella/app/cli/cases").toAbsolutePath();

    @TempDir private Path temp = Path.of("");

    /** A line of the table. */
    record Case(String command, int status, String out, String err) {
        @Override
        public String toString() {
            return command;
        }
    }

    private record Run(int status, String out, String err) {}

    static Stream<Case> commands() throws IOException {
        return Files.readAllLines(CASES.resolve("commands.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\|", -1))
                .map(cells ->
                        new Case(
                                cells[0].strip(),
                                Integer.parseInt(cells[1].strip()),
                                cells[2].strip(),
                                cells[3].strip()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void endsAsTheTableSays(Case given) {
        Run run = run(given.command.split(" ", -1));
        assertThat(run.status).as(run.err).isEqualTo(given.status);
        assertThat(run.err).doesNotContain("a defect of Umbrella").doesNotContain("\tat ");
        assertThat(Pattern.compile(given.out).matcher(run.out).find()).as(run.out).isTrue();
        assertThat(Pattern.compile(given.err).matcher(run.err).find()).as(run.err).isTrue();
    }

    @Test
    void cellsOverAPoleAndTheDateLineAreValidGeoJson() throws IOException {
        for (String study : List.of("polar-cell", "date-line-cells")) {
            Path bundle = temp.resolve(study);
            Run run = run("run", "{}/" + study + "/study.yaml", "--out", bundle.toString());
            assertThat(run.status).as(run.err).isZero();
            int rings = 0;
            try (Stream<Path> files = Files.list(bundle.resolve("coverage"))) {
                for (Path file : files.toList()) {
                    JsonNode cells = JsonMapper.builder().build().readTree(Files.readString(file));
                    for (JsonNode feature : cells.get("features")) {
                        rings += checked(feature.get("geometry"));
                    }
                }
            }
            assertThat(rings).as(study).isGreaterThan(50);
        }
    }

    /**
     * RFC 7946, 3.1.6 and 3.1.9: closed, counter-clockwise, within ±180 and not round the Earth.
     */
    private static int checked(JsonNode geometry) {
        List<JsonNode> rings = new ArrayList<>();
        if (geometry.get("type").stringValue().equals("MultiPolygon")) {
            geometry.get("coordinates").forEach(polygon -> rings.add(polygon.get(0)));
        } else {
            rings.add(geometry.get("coordinates").get(0));
        }
        for (JsonNode ring : rings) {
            int last = ring.size() - 1;
            assertThat(ring.get(last)).isEqualTo(ring.get(0));
            double twiceArea = 0;
            double west = 180;
            double east = -180;
            boolean pole = false;
            for (int i = 0; i < last; i++) {
                double x = ring.get(i).get(0).doubleValue();
                double y = ring.get(i).get(1).doubleValue();
                assertThat(Math.abs(x)).isLessThanOrEqualTo(180);
                assertThat(Math.abs(y)).isLessThanOrEqualTo(90);
                twiceArea +=
                        x * ring.get(i + 1).get(1).doubleValue()
                                - ring.get(i + 1).get(0).doubleValue() * y;
                west = Math.min(west, x);
                east = Math.max(east, x);
                pole |= Math.abs(y) == 90;
            }
            assertThat(twiceArea).as(ring.toString()).isPositive();
            assertThat(pole || east - west < 180).isTrue();
        }
        return rings.size();
    }

    @Test
    void textFromOutsideIsMarkupNowhereAndTheLocaleChangesNothing() throws IOException {
        Locale before = Locale.getDefault();
        List<String> results = new ArrayList<>();
        try {
            for (Locale locale :
                    List.of(Locale.ENGLISH, Locale.of("tr", "TR"), Locale.of("ar", "EG"))) {
                Locale.setDefault(locale);
                Path bundle = temp.resolve("out " + locale.getLanguage() + " ıß日");
                Run run = run("run", "{}/hostile-names/study.yaml", "--out", bundle.toString());
                assertThat(run.status).as(run.err).isZero();
                String report = Files.readString(bundle.resolve("report.html"));
                assertThat(report).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
                results.add(Files.readString(bundle.resolve("results.json")) + report);
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(results.get(1).equals(results.getFirst())).isTrue();
        assertThat(results.get(2).equals(results.getFirst())).isTrue();
    }

    @Test
    void namesThatTheLocaleCannotHoldAreRefusedInWords() {
        assertThat(
                        UnreadableNames.problem(
                                new String[] {"fly", "M\uFFFDller.yaml"}, "ANSI_X3.4-1968", "/a"))
                .hasValueSatisfying(words -> assertThat(words).contains("LC_ALL=C.UTF-8"));
        assertThat(
                        UnreadableNames.problem(
                                new String[] {"fly", "a.yaml"}, "ANSI_X3.4-1968", "/\u00FC"))
                .isPresent();
        assertThat(UnreadableNames.problem(new String[] {"fly", "a.yaml"}, "ANSI_X3.4-1968", "/a"))
                .isEmpty();
        assertThat(UnreadableNames.problem(new String[] {"Müller"}, "UTF-8", "/a")).isEmpty();
    }

    private Run run(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        String[] filled =
                Stream.of(args)
                        .map(arg -> arg.replace("{}", CASES.toString()))
                        .map(arg -> arg.replace("{out}", temp.resolve("out").toString()))
                        .toArray(String[]::new);
        int status = Main.run(filled, new Output(bytes), new PrintWriter(err, true));
        return new Run(status, bytes.toString(StandardCharsets.UTF_8), err.toString());
    }
}
