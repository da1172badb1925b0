// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Outlines of all countries at the scales of drawings, Natural Earth's 1:50 and 1:110 million: for
 * maps only, since what lies in which country is asked of {@link Countries}.
 */
public final class Outlines {

    private Outlines() {}

    /**
     * Outlines for a map of a continent.
     *
     * @return polygons by ISO 3166-1 alpha-2 code, each an outer ring and its holes
     */
    public static SortedMap<String, List<List<Ring>>> scale50() {
        return read("outlines/countries-50m.json.gz");
    }

    /**
     * Outlines for a map of the world.
     *
     * @return polygons by ISO 3166-1 alpha-2 code, each an outer ring and its holes
     */
    public static SortedMap<String, List<List<Ring>>> scale110() {
        return read("outlines/countries-110m.json.gz");
    }

    private static SortedMap<String, List<List<Ring>>> read(String name) {
        SortedMap<String, List<List<Ring>>> outlines = new TreeMap<>();
        for (Country country : GeoJsonCountries.read(Resources.gunzip(name))) {
            outlines.put(country.isoA2(), country.borders().polygons());
        }
        return Collections.unmodifiableSortedMap(outlines);
    }
}
