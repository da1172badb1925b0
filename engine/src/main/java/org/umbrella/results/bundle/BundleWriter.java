// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.results.codec.CoverageGeoJson;
import org.umbrella.results.codec.CoverageParquet;
import org.umbrella.results.codec.ResultsJson;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.LoadedStudy;

/**
 * Writes a bundle: under a temporary name beside its place, then moved there in one step, so that
 * an interrupted run leaves nothing half-made.
 *
 * <p>In it: {@code results.json}, {@code coverage.parquet}, {@code coverage/*.geojson}, {@code
 * inputs/} with every file that was read, {@code run.json} with the time stamp, {@code README.txt},
 * {@code SHA256SUMS} over all but itself and {@code run.json}, and the files that the caller adds.
 */
public final class BundleWriter {

    private BundleWriter() {}

    /**
     * Refuses a place where the bundle cannot go, before anything is computed.
     *
     * @param target the bundle's directory, which must not exist
     * @throws ProblemsException where it exists or cannot be written
     */
    public static void check(Path target) {
        List<Problem> problems = new BundlePlace(target).problem().stream().toList();
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    /**
     * Writes the bundle.
     *
     * @param target the bundle's directory, which must not exist
     * @param result what it holds
     * @param extras files beside those, such as the report
     * @throws IOException where it cannot be written; nothing is left then
     * @throws ProblemsException where the place is refused
     */
    public static void write(Path target, StudyResult result, List<BundleFile> extras)
            throws IOException {
        new BundlePlace(target).fill(directory -> fill(directory, result, extras));
    }

    private static void fill(Path directory, StudyResult result, List<BundleFile> extras)
            throws IOException {
        List<BundleFile> files = new ArrayList<>(extras);
        files.add(
                new BundleFile(
                        "results.json",
                        "What the study found, all but the cells themselves, with every input, its"
                                + " source and its grade.",
                        out -> ResultsJson.write(result, out)));
        for (Deployment deployment : result.deployments()) {
            files.add(
                    new BundleFile(
                            "coverage/"
                                    + deployment.planId()
                                    + "_"
                                    + deployment.date()
                                    + ".geojson",
                            "Cells of "
                                    + deployment.planTitle()
                                    + " on "
                                    + deployment.date()
                                    + " for map programs (RFC 7946); a threat that cannot reach a"
                                    + " cell has no property there.",
                            out -> CoverageGeoJson.write(result, deployment, out)));
        }
        files.addAll(PromiseFiles.of(result));
        for (LoadedStudy.SourceFile file : result.loaded().files()) {
            files.add(
                    new BundleFile(
                            "inputs/" + file.path(),
                            "As it was read.",
                            out -> out.write(file.text().getBytes(StandardCharsets.UTF_8))));
        }
        files.add(
                new BundleFile(
                        "run.json",
                        "When the study was run: the one file that differs between two runs of the"
                                + " same inputs, and the one not in SHA256SUMS.",
                        out ->
                                out.write(
                                        ("{\"created\": \""
                                                        + result.provenance().created()
                                                        + "\"}\n")
                                                .getBytes(StandardCharsets.UTF_8))));
        for (BundleFile file : files) {
            write(directory, file);
        }
        CoverageParquet.write(
                result, directory.resolve("coverage.parquet"), directory.resolve(".duckdb"));
        Files.deleteIfExists(directory.resolve(".duckdb"));
        files.add(
                new BundleFile(
                        "coverage.parquet",
                        "All cells of all footprints as one table, a row for each plan, date,"
                                + " threat, sensing and cell.",
                        out -> {}));
        files.add(
                new BundleFile(
                        "SHA256SUMS",
                        "Checksums; sha256sum -c SHA256SUMS checks them.",
                        out -> {}));
        SortedMap<String, String> descriptions = new TreeMap<>();
        files.forEach(file -> descriptions.put(file.path(), file.description()));
        write(
                directory,
                new BundleFile(
                        "README.txt",
                        "",
                        out ->
                                out.write(
                                        BundleReadme.text(result, descriptions)
                                                .getBytes(StandardCharsets.UTF_8))));
        descriptions.put("README.txt", "");
        descriptions.remove("run.json");
        descriptions.remove("SHA256SUMS");
        checksums(directory, descriptions);
    }

    private static void write(Path directory, BundleFile file) throws IOException {
        Path path = directory.resolve(file.path()).normalize();
        if (!path.startsWith(directory)) {
            throw new IllegalArgumentException(
                    "The path ('" + file.path() + "') of a bundle's file must stay in the bundle.");
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            file.content().writeTo(out);
        }
    }

    private static void checksums(Path directory, Map<String, String> paths) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String path : paths.keySet()) {
            MessageDigest digest = sha256();
            try (InputStream in =
                    new DigestInputStream(Files.newInputStream(directory.resolve(path)), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            lines.append(HexFormat.of().formatHex(digest.digest()))
                    .append("  ")
                    .append(path)
                    .append('\n');
        }
        Files.writeString(directory.resolve("SHA256SUMS"), lines);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
