// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing in the catalogue with everything that is known of it. The names of its values carry
 * their unit ({@code burnout_speed_km_s}); those that the model uses are listed in the schema.
 *
 * @param kind what it is
 * @param id name in files, unique in the whole catalogue
 * @param name name for people
 * @param values its values by name, in the order of the file
 * @param texts what is not a number, by name: country, propellant, profile, date …
 * @param note what else must be known; empty where nothing
 */
public record CatalogueEntry(
        Kind kind,
        String id,
        String name,
        Map<String, Quantity> values,
        Map<String, String> texts,
        String note) {

    private static final List<String> SHIPS = List.of("ship-station", "ship-homeport");

    /** The kinds of entries, in the order in which they are listed. */
    public enum Kind {
        /** Interceptors. */
        INTERCEPTORS("interceptors"),
        /** Kinds of sensors. */
        SENSORS("sensors"),
        /** Missiles. */
        MISSILES("missiles"),
        /** Sites of batteries, radars and notional ship stations. */
        SITES("sites"),
        /** Places from which missiles may be launched. */
        LAUNCH_AREAS("launch-areas"),
        /** Class profiles and defaults. */
        PROFILES("profiles"),
        /** How many of what stood where and when. */
        DEPLOYMENTS("deployments"),
        /** Test flights. */
        FLIGHTS("flights");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /**
         * The name in files.
         *
         * @return the name
         */
        public String id() {
            return id;
        }
    }

    /** Copies the maps, keeping their order. */
    public CatalogueEntry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Whether it is a place of ships, by the role of a site.
     *
     * @return whether what stands there floats
     */
    public boolean afloat() {
        return kind == Kind.SITES && SHIPS.contains(texts.getOrDefault("role", ""));
    }
}
