// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.evidence.BundleDiff;
import org.umbrella.wording.DiffWording;

/** A comparison of two bundles as lines for the terminal. */
final class DiffText {

    private static final int MOST_LINES = 60;

    private DiffText() {}

    static List<String> lines(BundleDiff diff) {
        List<String> lines = new ArrayList<>(diff.versions());
        part(DiffWording.INPUTS, DiffWording.SAME_INPUTS, diff.inputs(), lines);
        part(DiffWording.FINDINGS, DiffWording.SAME_FINDINGS, diff.findings(), lines);
        return lines;
    }

    private static void part(
            String title, String same, List<String> sentences, List<String> lines) {
        if (sentences.isEmpty()) {
            lines.add(same);
            return;
        }
        lines.add(title);
        sentences.stream().limit(MOST_LINES).forEach(sentence -> lines.add("  " + sentence));
        if (sentences.size() > MOST_LINES) {
            lines.add("  " + DiffWording.more(sentences.size() - MOST_LINES));
        }
    }
}
