// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import java.util.List;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.io.Library;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.SourceWording;

/** Citations as people read them: each document a link, the grade and what else must be known. */
public final class CitedSources {

    private CitedSources() {}

    /**
     * Writes a citation.
     *
     * @param citation the citation
     * @param catalogue the catalogue with the sources
     * @param into where to
     */
    public static void write(Citation citation, Catalogue catalogue, Markup into) {
        into.open("span", "class", "soft");
        List<Source> sources = Library.sourcesOf(citation.source(), catalogue);
        into.text(sources.size() > 1 ? "Sources: " : "Source: ");
        if (sources.isEmpty()) {
            into.text(citation.source());
        }
        for (int i = 0; i < sources.size(); i++) {
            into.text(i > 0 ? "; " : "");
            Link.write(SourceWording.label(sources.get(i)), sources.get(i).url(), into);
            String seen = SourceWording.seen(sources.get(i));
            into.text(seen.isEmpty() ? "" : " (" + seen + ")");
        }
        into.text(" (" + citation.grade().id() + ").");
        if (!citation.note().isEmpty()) {
            String note = citation.note();
            into.text(" " + AssuranceWording.capital(note));
            into.text(note.endsWith(".") ? "" : ".");
        }
        into.close();
    }
}
