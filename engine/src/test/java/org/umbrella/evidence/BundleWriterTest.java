// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.results.ResultFixture;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.ProblemsException;

class BundleWriterTest {

    @TempDir private Path directory;

    private final StudyResult result = ResultFixture.over("RO", "BG");

    private final BundleFile page =
            new BundleFile(
                    "report.html",
                    "A page.",
                    out -> out.write("page".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

    private static StudyResult at(StudyResult result, String created) {
        return new StudyResult(
                result.loaded(),
                result.grid(),
                result.countryNames(),
                result.launchAreas(),
                result.deployments(),
                result.coverage(),
                ResultFixture.provenance(Instant.parse(created)));
    }

    private static SortedMap<String, String> digests(Path bundle)
            throws IOException, NoSuchAlgorithmException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(bundle.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void twoRunsDifferInTheTimeStampOnly() throws IOException, NoSuchAlgorithmException {
        Path first = directory.resolve("first");
        Path second = directory.resolve("elsewhere/second");
        BundleWriter.write(first, at(result, "2013-03-25T12:00:00Z"), List.of(page), Runnable::run);
        BundleWriter.write(
                second, at(result, "2026-01-01T00:00:00Z"), List.of(page), Runnable::run);
        SortedMap<String, String> a = digests(first);
        SortedMap<String, String> b = digests(second);
        assertThat(Files.readString(second.resolve("run.json"))).contains("2026-01-01T00:00:00Z");
        assertThat(a.remove("run.json")).isNotEqualTo(b.remove("run.json"));
        assertThat(a.remove("ro-crate-metadata.json"))
                .isNotEqualTo(b.remove("ro-crate-metadata.json"));
        assertThat(a).isEqualTo(b);
        assertThat(a.keySet())
                .containsExactly(
                        "README.txt",
                        "SHA256SUMS",
                        "coverage.parquet",
                        "coverage/alpha_2018-12-31.geojson",
                        "inputs/studies/made-up.yaml",
                        "report.html",
                        "results.json",
                        "tables/coverage-by-country.csv",
                        "tables/coverage.csv",
                        "tables/inputs.csv");
    }

    @Test
    void checksumsAreThoseOfTheFilesAndReadmeNamesEachFile()
            throws IOException, NoSuchAlgorithmException {
        Path bundle = directory.resolve("bundle");
        BundleWriter.write(bundle, result, List.of(page), Runnable::run);
        SortedMap<String, String> digests = digests(bundle);
        String readme = Files.readString(bundle.resolve("README.txt"));
        digests.keySet().stream()
                .filter(path -> !path.equals("README.txt"))
                .forEach(path -> assertThat(readme).contains("  " + path + "\n"));
        assertThat(readme).contains("./umbrella run made-up");
        digests.remove("run.json");
        digests.remove("ro-crate-metadata.json");
        digests.remove("SHA256SUMS");
        StringBuilder expected = new StringBuilder();
        digests.forEach((path, digest) -> expected.append(digest + "  " + path + "\n"));
        assertThat(bundle.resolve("SHA256SUMS")).hasContent(expected.toString());
    }

    /**
     * Rows as many as the study's footprints, countries and inputs, shares those of the tallies.
     */
    @Test
    void tablesHoldEveryRowWithUnitsInTheHeader() throws IOException {
        Path bundle = directory.resolve("tables");
        BundleWriter.write(bundle, result, List.of(), Runnable::run);
        List<String> coverage = Files.readAllLines(bundle.resolve("tables/coverage.csv"));
        assertThat(coverage).hasSize(1 + result.coverage().size());
        assertThat(coverage.getFirst())
                .startsWith("plan,date,threat,sensing,area_km2,")
                .contains("covered_percent_of_area_in_range");
        List<String> first = List.of(coverage.get(1).split(",", -1));
        assertThat(Double.parseDouble(first.get(4)) * 1e6)
                .isCloseTo(
                        result.coverage().getFirst().total().areaSquareMeters(),
                        org.assertj.core.data.Offset.offset(1e3));
        assertThat(Files.readAllLines(bundle.resolve("tables/coverage-by-country.csv")))
                .hasSize(
                        1
                                + result.coverage().stream()
                                        .mapToInt(one -> one.countries().size())
                                        .sum());
        assertThat(Files.readAllLines(bundle.resolve("tables/inputs.csv")))
                .hasSize(1 + result.loaded().inputs().size());
    }

    @Test
    void bytesDoNotDependOnTheThreads() throws IOException, NoSuchAlgorithmException {
        Path one = directory.resolve("one");
        Path many = directory.resolve("many");
        BundleWriter.write(one, result, List.of(page), Runnable::run);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            BundleWriter.write(many, result, List.of(page), pool);
        }
        assertThat(digests(many)).isEqualTo(digests(one));
    }

    @Test
    void failureBesideOtherFilesLeavesNothing() throws IOException {
        List<BundleFile> files = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            int n = k;
            files.add(
                    new BundleFile(
                            "part/" + k,
                            "",
                            out -> {
                                out.write(new byte[1 << 16]);
                                if (n == 7) {
                                    throw new IOException("disk full");
                                }
                            }));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            assertThatThrownBy(() ->
                            BundleWriter.write(
                                    directory.resolve("deep/bundle"), result, files, pool))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void existingBundleIsRefusedAndLeftAlone() throws IOException {
        Path bundle = Files.createDirectory(directory.resolve("bundle"));
        assertThatThrownBy(() -> BundleWriter.check(bundle))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("must not exist yet");
        assertThatThrownBy(() -> BundleWriter.write(bundle, result, List.of(), Runnable::run))
                .isInstanceOf(ProblemsException.class);
        assertThat(bundle).isEmptyDirectory();
        assertThat(left()).containsExactly(bundle);
    }

    @Test
    void placeBelowAFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> BundleWriter.check(file.resolve("bundle")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("must lie in a directory");
    }

    @Test
    void unwritablePlaceIsRefused() {
        assertThatThrownBy(() -> BundleWriter.check(Path.of("/proc/umbrella-bundle")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("must be writable");
    }

    @Test
    void checkLeavesNothingBehind() throws IOException {
        BundleWriter.check(directory.resolve("deep/er/bundle"));
        assertThat(left()).isEmpty();
    }

    @Test
    void failureOnTheWayLeavesNothing() throws IOException {
        BundleFile broken =
                new BundleFile(
                        "report.html",
                        "",
                        out -> {
                            throw new IOException("disk full");
                        });
        assertThatThrownBy(() ->
                        BundleWriter.write(
                                directory.resolve("deep/bundle"),
                                result,
                                List.of(broken),
                                Runnable::run))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(left()).isEmpty();
    }

    @Test
    void fileOutsideTheBundleIsRefused() {
        BundleFile outside = new BundleFile("../report.html", "", out -> {});
        assertThatThrownBy(() ->
                        BundleWriter.write(
                                directory.resolve("bundle"),
                                result,
                                List.of(outside),
                                Runnable::run))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(directory).isEmptyDirectory();
    }
}
