// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.umbrella.earth.geography.Countries;
import org.umbrella.evidence.BundleFile;
import org.umbrella.evidence.BundleWriter;
import org.umbrella.formats.study.DealPlanYaml;
import org.umbrella.formats.study.RangesJson;
import org.umbrella.report.StudyReport;
import org.umbrella.results.Provenance;
import org.umbrella.results.StudyResult;
import org.umbrella.results.StudyResults;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.deal.DealFinding;
import org.umbrella.study.deal.DealPoint;
import org.umbrella.study.run.RangeFindings;
import org.umbrella.study.run.RangeRequest;
import org.umbrella.study.run.StudyFindings;

/** What a run leaves: the bundle with its report, and the table on the terminal. */
final class StudyBundle {

    private static final List<String> ATTRIBUTIONS =
            List.of(
                    "Countries: Natural Earth 1:10m, public domain.",
                    "People: GeoNames (geonames.org), CC BY 4.0.");

    private StudyBundle() {}

    /** The best deals as plans, each a file. */
    private static List<BundleFile> plans(DealFinding deal) {
        List<BundleFile> files = new ArrayList<>();
        for (DealPoint point : deal.best()) {
            String id = deal.question().deal().id() + "-" + (files.size() + 1);
            files.add(
                    new BundleFile(
                            "deals/" + id + ".yaml",
                            "A deal as a plan.",
                            to ->
                                    to.write(
                                            DealPlanYaml.of(deal, point, id)
                                                    .getBytes(StandardCharsets.UTF_8))));
        }
        return files;
    }

    /** The command that runs a study, as its bundle names it. */
    static String command(String study, boolean exact, RangeRequest request) {
        return "./umbrella run "
                + study
                + (exact ? " --exact" : "")
                + RangeOptions.command(request);
    }

    /**
     * Writes the bundle and prints the table.
     *
     * @param target the bundle's directory
     * @param all whether to print every table
     * @param command the command that makes it again
     */
    static void write(
            Path target,
            boolean all,
            String command,
            LoadedStudy loaded,
            StudyFindings findings,
            RangeFindings ranges,
            Countries countries,
            int threads,
            PrintWriter print)
            throws IOException {
        StudyResult result =
                StudyResults.of(
                                loaded,
                                findings,
                                countries,
                                new Provenance(
                                        ThisBuild.VERSION,
                                        command,
                                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                                        ATTRIBUTIONS))
                        .withRanges(ranges);
        BundleFile report =
                new BundleFile(
                        "report.html",
                        "The report: maps, tables, inputs and sources on one page.",
                        to -> to.write(StudyReport.html(result).getBytes(StandardCharsets.UTF_8)));
        List<BundleFile> extra = new ArrayList<>(List.of(report));
        if (!ranges.isEmpty()) {
            extra.add(
                    new BundleFile(
                            "ranges.json",
                            "Bands, what they hang on, cruxes, raids and deals.",
                            to -> RangesJson.write(result, to)));
            for (DealFinding deal : ranges.deals()) {
                extra.addAll(plans(deal));
            }
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            BundleWriter.write(target, result, extra, pool);
        }
        StudyPrinter.print(result, target.resolve("report.html"), all, print);
    }
}
