// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.util.SortedMap;
import org.umbrella.results.StudyResult;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.InputsWording;

/** The bundle's README.txt: what each file is and how to make the bundle again. */
final class BundleReadme {

    private static final int WIDTH = 78;

    private BundleReadme() {}

    static String text(StudyResult result, SortedMap<String, String> descriptions) {
        StringBuilder text = new StringBuilder();
        paragraph(result.study().title(), "", text);
        paragraph(result.study().question(), "", text);
        paragraph(
                CoverageWording.headline(result) + InputsWording.inHeadline(result.loaded()) + ".",
                "",
                text);
        for (String change : InputsWording.changes(result.loaded())) {
            paragraph("Changed input: " + change, "", text);
        }
        paragraph(InputsWording.unverified(result.loaded()), "", text);
        paragraph(
                "\"Covered\" or \"defended\" means that some interceptor can reach the threat in"
                        + " time. Reach is not effectiveness: nothing here says what would happen"
                        + " then.",
                "",
                text);
        paragraph("To make this bundle again, with Umbrella " + version(result) + ":", "", text);
        text.append("    ").append(result.provenance().command()).append("\n\n");
        paragraph(
                "The files under inputs/ are those the study was run from. The same inputs give"
                        + " the same bytes in every file but run.json and ro-crate-metadata.json, which"
                        + " hold the time and the day. \"umbrella verify\" with this directory checks"
                        + " that no byte has changed, runs the study again and says what differs.",
                "",
                text);
        text.append("Files\n\n");
        descriptions.forEach((path, description) -> {
            text.append("  ").append(path).append('\n');
            paragraph(description, "      ", text);
        });
        text.append("Data\n\n");
        for (String attribution : result.provenance().attributions()) {
            paragraph(attribution, "  ", text);
        }
        return text.toString();
    }

    private static String version(StudyResult result) {
        return result.provenance().toolVersion();
    }

    private static void paragraph(String words, String indent, StringBuilder text) {
        if (words.isBlank()) {
            return;
        }
        StringBuilder line = new StringBuilder(indent);
        for (String word : words.strip().split("\\s+", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line.setLength(indent.length());
            }
            if (line.length() > indent.length()) {
                line.append(' ');
            }
            line.append(word);
        }
        text.append(line).append("\n\n");
    }
}
