// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.umbrella.formats.engagement.EngageCaseJson;
import org.umbrella.formats.study.AssurancesJson;
import org.umbrella.results.StudyResult;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.assurance.Witness;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.run.StudyFindings;

/** The files of a bundle that hold what was found beside coverage. */
final class AssuranceFiles {

    private AssuranceFiles() {}

    static List<BundleFile> of(StudyResult result) {
        List<BundleFile> files = new ArrayList<>();
        StudyFindings findings = result.findings();
        if (findings.coverageAlone()) {
            return files;
        }
        for (AssuranceFinding finding : findings.assurances()) {
            String id = finding.assurance().id();
            if (finding.verdict() instanceof Verdict.Fails(Witness witness)) {
                files.add(
                        engagement(
                                "witnesses/" + id + ".json",
                                "The engagement that breaks the assurance '"
                                        + id
                                        + "' most clearly",
                                id,
                                witness));
            }
            finding.border()
                    .inTime()
                    .ifPresent(border ->
                            files.add(
                                    engagement(
                                            "nearest/" + id + "-in-time.json",
                                            "The engagement nearest in time to turning the"
                                                    + " verdict on '"
                                                    + id
                                                    + "'",
                                            id + "-in-time",
                                            border.nearest())));
            finding.border()
                    .inSpeed()
                    .ifPresent(border ->
                            files.add(
                                    engagement(
                                            "nearest/" + id + "-in-speed.json",
                                            "The engagement nearest in burnout speed to"
                                                    + " turning the verdict on '"
                                                    + id
                                                    + "'",
                                            id + "-in-speed",
                                            border.nearest())));
        }
        for (ComparisonFinding finding : findings.comparisons()) {
            files.add(
                    text(
                            "comparisons/" + finding.comparison().id() + ".csv",
                            "Every cell that changed in: " + finding.comparison().title() + ".",
                            () -> AssurancesJson.cells(result, finding)));
        }
        return files;
    }

    private static BundleFile engagement(
            String path, String description, String id, Witness witness) {
        return text(
                path,
                description + "; umbrella engage " + path + " replays it.",
                () -> EngageCaseJson.write(id, witness));
    }

    private static BundleFile text(
            String path, String description, java.util.function.Supplier<String> content) {
        return new BundleFile(
                path,
                description,
                out -> out.write(content.get().getBytes(StandardCharsets.UTF_8)));
    }
}
