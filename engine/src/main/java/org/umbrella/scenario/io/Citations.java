// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.Map;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.document.Names;
import org.umbrella.scenario.document.View;

/**
 * Reads citations and holds them to the one rule: what happened, was said or was paid has a source,
 * named by its id, and what was read can be opened.
 */
final class Citations {

    private final Map<String, Source> sources;

    /**
     * A reader.
     *
     * @param sources the sources there are, by id
     */
    Citations(Map<String, Source> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** The citation at a place; every id that is no source, and every address missing, reported. */
    Citation at(View place) {
        Citation citation = CatalogueReader.citation(place);
        place.at("source").ifPresent(source -> check(source, citation));
        return citation;
    }

    private void check(View at, Citation citation) {
        for (String name : citation.source().split(";", -1)) {
            String id = name.strip();
            Source source = sources.get(id);
            if (source == null) {
                at.problem(
                        "The source ('"
                                + id
                                + "') must be an id of catalogue/sources.yaml, several divided by"
                                + " semicolons. "
                                + Names.remedy(id, sources.keySet()));
            } else if (citation.grade() == Grade.READ && !source.hasAddress()) {
                at.problem(
                        "The source ('"
                                + id
                                + "') of what is graded read must have an address. Add its url in"
                                + " catalogue/sources.yaml, or grade it unverified.");
            }
        }
    }
}
