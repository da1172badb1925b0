// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every entry and every source, as read.
 *
 * @param entries by id, in the order of the files
 * @param sources by id, in the order of the files
 */
public record Catalogue(Map<String, CatalogueEntry> entries, Map<String, Source> sources) {

    /** Copies the maps, keeping their order. */
    public Catalogue {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }
}
