// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.umbrella.formats.coverage.CoverageGeoJson;
import org.umbrella.formats.coverage.CoverageParquet;
import org.umbrella.formats.study.ResultsJson;
import org.umbrella.formats.study.TablesCsv;
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
 * inputs/} with every file that was read, {@code README.txt}, the files that the caller adds,
 * {@code SHA256SUMS} over all of these, {@code ro-crate-metadata.json} with the day of the run, and
 * {@code run.json} with the time and the checksums of the two before it.
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

    /**
     * Writes a folder that holds bundles: it appears whole or not at all.
     *
     * @param target the folder, which must not exist
     * @param content writes what it holds into a folder beside it
     * @throws IOException where it cannot be written; nothing is left then
     * @throws ProblemsException where the place is refused
     */
    public static void writeFolder(Path target, FolderContent content) throws IOException {
        new BundlePlace(target).fill(content::into);
    }

    /** What a folder holds. */
    @FunctionalInterface
    public interface FolderContent {

        /**
         * Writes it.
         *
         * @param directory the folder to write into
         * @throws IOException where it cannot be written
         */
        void into(Path directory) throws IOException;
    }

    private static void fill(
            Path directory, StudyResult result, List<BundleFile> extras, Executor executor)
            throws IOException {
        List<BundleFile> files = files(result, extras);
        SortedMap<String, String> descriptions = new TreeMap<>();
        files.forEach(file -> descriptions.put(file.path(), file.description()));
        descriptions.put(
                Checksums.FILE,
                "Checksums of all files but the three that follow from them; sha256sum -c"
                        + " SHA256SUMS checks them, umbrella verify checks all.");
        descriptions.put(
                RoCrate.FILE,
                "What this bundle is, for archives and search engines (RO-Crate 1.2), with the day"
                        + " of the run.");
        descriptions.put(
                RunStamp.FILE,
                "When the study was run, and the checksums of SHA256SUMS and of"
                        + " ro-crate-metadata.json.");
        String readme = BundleReadme.text(result, descriptions);
        files.add(text("README.txt", "What each file is.", readme));
        descriptions.put("README.txt", "What each file is.");
        SortedMap<String, String> digests =
                new TreeMap<>(ParallelFileWriter.write(directory, files, executor));
        String sums = Checksums.text(digests);
        Files.writeString(directory.resolve(Checksums.FILE), sums);
        SortedMap<String, RoCrate.Entry> entries = new TreeMap<>();
        for (Map.Entry<String, String> file : digests.entrySet()) {
            entries.put(
                    file.getKey(),
                    new RoCrate.Entry(
                            file.getValue(),
                            Files.size(directory.resolve(file.getKey())),
                            descriptions.getOrDefault(file.getKey(), "")));
        }
        String metadata = RoCrate.text(result, entries);
        Files.writeString(directory.resolve(RoCrate.FILE), metadata);
        Files.writeString(
                directory.resolve(RunStamp.FILE),
                new RunStamp(
                                result.provenance().created().toString(),
                                Checksums.sha256(sums),
                                Checksums.sha256(metadata))
                        .text());
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
        files.add(
                text(
                        "tables/coverage.csv",
                        "Coverage of the whole territory, a row for each plan, date, threat and"
                                + " sensing.",
                        TablesCsv.coverage(result)));
        files.add(
                text(
                        "tables/coverage-by-country.csv",
                        "The same country by country.",
                        TablesCsv.countries(result)));
        files.add(
                text(
                        "tables/inputs.csv",
                        "Every input with its spread, grade and source.",
                        TablesCsv.inputs(result)));
        files.addAll(AssuranceFiles.of(result));
        for (LoadedStudy.SourceFile file : result.loaded().files()) {
            files.add(text("inputs/" + file.path(), "As it was read.", file.text()));
        }
        return files;
    }

    private static BundleFile text(String path, String description, String text) {
        return new BundleFile(
                path, description, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
