// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;

/**
 * Every entry and every source, as read.
 *
 * @param entries by id, in the order of the files
 * @param sources by id, in the order of the files
 */
public record Catalogue(Map<String, CatalogueEntry> entries, Map<String, Source> sources) {

    /** Places closer than this are the same, degrees of latitude and of longitude: 0.1 m. */
    private static final double SAME_PLACE_DEG = 1e-6;

    /** Copies the maps, keeping their order. */
    public Catalogue {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /**
     * The site where something of a plan stands.
     *
     * @param place where it stands
     * @return the first site there; empty where the catalogue has none
     */
    public Optional<CatalogueEntry> siteAt(GeodeticPoint place) {
        return entries.values().stream()
                .filter(entry -> entry.kind() == CatalogueEntry.Kind.SITES)
                .filter(entry ->
                        near(entry, "lat_deg", place.latitudeRad())
                                && near(entry, "lon_deg", place.longitudeRad()))
                .findFirst();
    }

    /**
     * Whether a battery is a ship, which the role of the site where it stands says.
     *
     * @param battery the battery
     * @return whether it is; false where the catalogue has no site there
     */
    public boolean afloat(Battery battery) {
        return siteAt(battery.site()).filter(CatalogueEntry::afloat).isPresent();
    }

    private static boolean near(CatalogueEntry entry, String name, double rad) {
        Quantity quantity = entry.values().get(name);
        return quantity != null
                && quantity.nominal().isPresent()
                && Math.abs(quantity.nominal().getAsDouble() - Math.toDegrees(rad))
                        < SAME_PLACE_DEG;
    }
}
