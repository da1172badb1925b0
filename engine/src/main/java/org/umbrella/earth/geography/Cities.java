// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The cities of the world: GeoNames' populated places of a thousand people or more, without those
 * whose people another place already counts (docs/geography.md says which).
 *
 * <p>Counts and bounds are read at once; a country's cities when they are first asked for. Safe for
 * use by several threads. GeoNames is licensed CC BY 4.0: what is made from it names it.
 */
public final class Cities {

    private record Entry(long people, Bounds bounds) {}

    private final SortedMap<String, Entry> entries;
    private final ConcurrentMap<String, List<City>> loaded = new ConcurrentHashMap<>();

    private Cities(SortedMap<String, Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads the index of cities.
     *
     * @return the cities
     */
    public static Cities load() {
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (String[] row : Resources.table("cities/index.tsv")) {
            Bounds bounds =
                    Bounds.ofDegrees(
                            Double.parseDouble(row[3]),
                            Double.parseDouble(row[4]),
                            Double.parseDouble(row[5]),
                            Double.parseDouble(row[6]));
            entries.put(row[0], new Entry(Long.parseLong(row[2]), bounds));
        }
        return new Cities(entries);
    }

    /** ISO 3166-1 alpha-2 codes of the countries that have cities, sorted. */
    public SortedSet<String> codes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(entries.keySet()));
    }

    /**
     * The cities of a country, most people first.
     *
     * @param isoA2 ISO 3166-1 alpha-2 code
     * @return its cities; empty where it has none
     */
    public List<City> of(String isoA2) {
        if (!entries.containsKey(isoA2)) {
            return List.of();
        }
        return loaded.computeIfAbsent(isoA2, Cities::read);
    }

    /**
     * All people in the cities of a country, without reading the cities.
     *
     * @param isoA2 ISO 3166-1 alpha-2 code
     * @return people; 0 where it has no city
     */
    public long people(String isoA2) {
        Entry entry = entries.get(isoA2);
        return entry == null ? 0 : entry.people();
    }

    /** The box around the cities of a country that has some. */
    Bounds bounds(String isoA2) {
        Entry entry = entries.get(isoA2);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "The country code ('" + isoA2 + "') must be one that has cities.");
        }
        return entry.bounds();
    }

    private static List<City> read(String code) {
        byte[] bytes = Resources.gunzip("cities/" + code + ".tsv.gz");
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<City> cities = new ArrayList<>();
        int start = text.indexOf('\n') + 1;
        while (start < text.length()) {
            int name = text.indexOf('\t', start);
            int latitude = text.indexOf('\t', name + 1);
            int longitude = text.indexOf('\t', latitude + 1);
            int end = text.indexOf('\n', longitude + 1);
            cities.add(
                    new City(
                            text.substring(start, name),
                            code,
                            Math.toRadians(Double.parseDouble(text.substring(name + 1, latitude))),
                            Math.toRadians(
                                    Double.parseDouble(text.substring(latitude + 1, longitude))),
                            Long.parseLong(text, longitude + 1, end, 10)));
            start = end + 1;
        }
        return Collections.unmodifiableList(cities);
    }
}
