// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.umbrella.earth.Wgs84;

/**
 * All countries of the world, from Natural Earth's 1:10 million borders.
 *
 * <p>Codes, names and bounds are read at once; a country's borders when it is first asked for. Safe
 * for use by several threads.
 */
public final class Countries {

    private record Entry(String name, Bounds bounds) {}

    private final SortedMap<String, Entry> entries;
    private final ConcurrentMap<String, Country> loaded = new ConcurrentHashMap<>();

    private Countries(SortedMap<String, Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads the index of countries.
     *
     * @return the countries
     */
    public static Countries load() {
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (String[] row : Resources.table("countries/index.tsv")) {
            Bounds bounds =
                    Bounds.ofDegrees(
                            Double.parseDouble(row[2]),
                            Double.parseDouble(row[3]),
                            Double.parseDouble(row[4]),
                            Double.parseDouble(row[5]));
            entries.put(row[0], new Entry(row[1], bounds));
        }
        return new Countries(entries);
    }

    /** ISO 3166-1 alpha-2 codes of all countries, sorted. */
    public SortedSet<String> codes() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(entries.keySet()));
    }

    /**
     * A country by its code.
     *
     * @param isoA2 ISO 3166-1 alpha-2 code
     * @return the country
     * @throws IllegalArgumentException where there is none
     */
    public Country country(String isoA2) {
        entry(isoA2);
        return loaded.computeIfAbsent(isoA2, Countries::read);
    }

    /**
     * The name of a country, without reading its borders.
     *
     * @param isoA2 ISO 3166-1 alpha-2 code
     * @return its name in English
     * @throws IllegalArgumentException where there is none
     */
    public String name(String isoA2) {
        return entry(isoA2).name();
    }

    /** The box around a country, without reading its borders. */
    Bounds bounds(String isoA2) {
        return entry(isoA2).bounds();
    }

    private Entry entry(String isoA2) {
        Entry entry = entries.get(isoA2);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "The country code ('"
                            + isoA2
                            + "') must be an ISO 3166-1 alpha-2 code in capitals, such as RO for"
                            + " Romania.");
        }
        return entry;
    }

    /**
     * The country a place lies in. On a common border, the first by code.
     *
     * @param latitudeRad geodetic latitude, rad
     * @param longitudeRad longitude, rad, any turn
     * @return the country; empty at sea
     */
    public Optional<Country> at(double latitudeRad, double longitudeRad) {
        double longitude = Math.IEEEremainder(longitudeRad, 2 * Math.PI);
        for (var entry : entries.entrySet()) {
            if (entry.getValue().bounds().contains(latitudeRad, longitude)) {
                Country country = country(entry.getKey());
                if (country.contains(latitudeRad, longitude)) {
                    return Optional.of(country);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Least ground distance from a place to a country.
     *
     * @param latitudeRad geodetic latitude, rad
     * @param longitudeRad longitude, rad
     * @param country the country
     * @return distance to its nearest border or coast, m; 0 within it
     */
    public static double distanceMeters(double latitudeRad, double longitudeRad, Country country) {
        if (country.contains(latitudeRad, longitudeRad)) {
            return 0;
        }
        return borderDistanceMeters(latitudeRad, longitudeRad, country);
    }

    /**
     * Least ground distance from a place, within or outside, to the border or coast of a country.
     *
     * @param latitudeRad geodetic latitude, rad
     * @param longitudeRad longitude, rad
     * @param country the country
     * @return distance, m
     */
    public static double borderDistanceMeters(
            double latitudeRad, double longitudeRad, Country country) {
        return country.borders()
                .index()
                .distanceMeters(latitudeRad, longitudeRad, Math.PI * Wgs84.MEAN_RADIUS_METERS);
    }

    /**
     * Where two countries come nearest.
     *
     * @param a one
     * @param b the other
     * @return the gap between their borders; 0 m where they touch
     */
    public static BorderGap gap(Country a, Country b) {
        return a.borders().index().gap(b.borders().index());
    }

    private static Country read(String code) {
        return GeoJsonCountries.read(Resources.gunzip("countries/" + code + ".json.gz")).getFirst();
    }
}
