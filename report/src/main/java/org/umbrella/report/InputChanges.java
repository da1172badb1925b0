// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.List;
import org.umbrella.report.page.Markup;
import org.umbrella.results.StudyResult;
import org.umbrella.wording.InputsWording;

/** What the study changed of the catalogue, and what nobody has verified. */
final class InputChanges {

    private InputChanges() {}

    static void write(StudyResult result, Markup into) {
        List<String> changes = InputsWording.changes(result.loaded());
        if (!changes.isEmpty()) {
            into.leaf("h3", "What this study changed", "id", "changed-inputs");
            into.open("ul");
            changes.forEach(change -> into.leaf("li", change));
            into.close();
        }
        String unverified = InputsWording.unverified(result.loaded());
        if (!unverified.isEmpty()) {
            into.leaf("p", unverified, "id", "unverified-inputs");
        }
    }
}
