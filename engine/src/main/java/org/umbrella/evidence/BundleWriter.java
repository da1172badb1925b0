// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.umbrella.formats.coverage.CoverageGeoJson;
import org.umbrella.formats.coverage.CoverageParquet;
import org.umbrella.formats.study.ResultsJson;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
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

    private static final String CHECKSUMS = "SHA256SUMS";
    private static final String STAMP = "run.json";

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
     * Claims the place of a bundle before anything is computed.
     *
     * @param target the bundle's directory, which must not exist
     * @return the claim, to be closed once the bundle is written or given up
     * @throws ProblemsException where it exists, cannot be written or is another run's
     */
    public static BundleClaim claim(Path target) {
        return new BundlePlace(target).claim();
    }

    /**
     * Writes the bundle.
     *
     * @param target the bundle's directory, which must not exist
     * @param result what it holds
     * @param extras files beside those, such as the report
     * @param executor what writes its files, which do not depend on each other, in any order and on
     *     any number of threads; the bytes are the same
     * @throws IOException where it cannot be written; nothing is left then
     * @throws ProblemsException where the place is refused
     */
    public static void write(
            Path target, StudyResult result, List<BundleFile> extras, Executor executor)
            throws IOException {
        new BundlePlace(target).fill(directory -> fill(directory, result, extras, executor));
    }

    private static void fill(
            Path directory, StudyResult result, List<BundleFile> extras, Executor executor)
            throws IOException {
        List<BundleFile> files = files(result, extras);
        SortedMap<String, String> descriptions = new TreeMap<>();
        files.forEach(file -> descriptions.put(file.path(), file.description()));
        descriptions.put(CHECKSUMS, "Checksums; sha256sum -c SHA256SUMS checks them.");
        files.add(text("README.txt", "", BundleReadme.text(result, descriptions)));
        SortedMap<String, String> digests =
                new TreeMap<>(ParallelFileWriter.write(directory, files, executor));
        digests.remove(STAMP);
        StringBuilder lines = new StringBuilder();
        digests.forEach(
                (path, digest) -> lines.append(digest).append("  ").append(path).append('\n'));
        Files.writeString(directory.resolve(CHECKSUMS), lines);
    }

    /** What is written, the longest work first, so that it does not end alone. */
    private static List<BundleFile> files(StudyResult result, List<BundleFile> extras) {
        List<BundleFile> files = new ArrayList<>();
        files.add(
                new BundleFile(
                        "coverage.parquet",
                        "All cells of all footprints as one table, a row for each plan, date,"
                                + " threat, sensing and cell.",
                        out -> CoverageParquet.write(result, out)));
        files.addAll(extras);
        files.add(
                new BundleFile(
                        "results.json",
                        "What the study found, all but the cells themselves, with every input, its"
                                + " source and its grade.",
                        out -> ResultsJson.write(result, out)));
        CoverageGeoJson cells = new CoverageGeoJson(result);
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
                            out -> cells.write(deployment, out)));
        }
        files.addAll(AssuranceFiles.of(result));
        for (LoadedStudy.SourceFile file : result.loaded().files()) {
            files.add(text("inputs/" + file.path(), "As it was read.", file.text()));
        }
        files.add(
                text(
                        STAMP,
                        "When the study was run: the one file that differs between two runs of the"
                                + " same inputs, and the one not in SHA256SUMS.",
                        "{\"created\": \"" + result.provenance().created() + "\"}\n"));
        return files;
    }

    private static BundleFile text(String path, String description, String text) {
        return new BundleFile(
                path, description, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
