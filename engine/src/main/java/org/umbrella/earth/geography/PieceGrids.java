// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.umbrella.earth.work.Workers;

/**
 * Divides territories into pieces, and gives each the people of its country's cities.
 *
 * <p>A city belongs to its country's piece of its cell; where there is none, because the city lies
 * off its country's land (a harbour, a coarse coastline), to the nearest piece of its country. A
 * city more than 20 km from its country's land belongs to none and is listed ({@link
 * PieceGrid#unplaced}). Safe for use by several threads.
 */
public final class PieceGrids {

    private final Countries countries;
    private final Cities cities;
    private final Workers workers;
    private final H3Core h3;
    private final Map<String, Land> lands = new ConcurrentHashMap<>();

    /**
     * Grids over given countries and cities.
     *
     * @param countries the countries
     * @param cities the cities
     * @param workers who divides several countries side by side
     */
    public PieceGrids(Countries countries, Cities cities, Workers workers) {
        this.countries = countries;
        this.cities = cities;
        this.workers = workers;
        try {
            this.h3 = H3Core.newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the H3 library.", e);
        }
    }

    /**
     * Grids over the countries and cities of the resources, on the caller's thread.
     *
     * @return the grids
     */
    public static PieceGrids load() {
        return load(Workers.CALLER);
    }

    /**
     * Grids over the countries and cities of the resources.
     *
     * @param workers who divides several countries side by side
     * @return the grids
     */
    public static PieceGrids load(Workers workers) {
        return new PieceGrids(Countries.load(), Cities.load(), workers);
    }

    /** The countries it reads. */
    public Countries countries() {
        return countries;
    }

    /** The cities it reads. */
    public Cities cities() {
        return cities;
    }

    /**
     * The pieces of a territory, with their people.
     *
     * @param territory what to divide
     * @param resolution H3 resolution, 0 to 9
     * @return its pieces; none where the territory has no country
     * @throws IllegalArgumentException where the resolution is out of range or a country unknown
     */
    public PieceGrid grid(Territory territory, int resolution) {
        PieceGrid pieces = land(territory, resolution);
        long[] people = new long[pieces.size()];
        List<City> unplaced = new ArrayList<>();
        List<int[]> homes =
                workers.map(
                        territory.countries().size(),
                        c -> piecesOf(territory.countries().get(c), pieces));
        for (int c = 0; c < homes.size(); c++) {
            List<City> all = cities.of(territory.countries().get(c));
            for (int k = 0; k < all.size(); k++) {
                int piece = homes.get(c)[k];
                if (piece < 0) {
                    unplaced.add(all.get(k));
                } else {
                    people[piece] += all.get(k).people();
                }
            }
        }
        unplaced.sort(Comparator.comparingLong(City::people).reversed());
        return pieces.withPeople(people, unplaced);
    }

    /**
     * The pieces of a territory without people, for what needs land alone.
     *
     * @param territory what to divide
     * @param resolution H3 resolution, 0 to 9
     * @return its pieces
     * @throws IllegalArgumentException where the resolution is out of range or a country unknown
     */
    public PieceGrid land(Territory territory, int resolution) {
        if (resolution < 0 || resolution > 9) {
            throw new IllegalArgumentException(
                    "The resolution ("
                            + resolution
                            + ") of a grid must lie between 0 and 9. Maybe 4 (about 1770 km² a"
                            + " cell) or 5 (253 km²) is meant.");
        }
        List<Country> members = territory.countries().stream().map(countries::country).toList();
        // Side by side, one country each, the longest borders first, so that none ends alone: the
        // order of the pieces is that of the sort, whichever ends first.
        List<Integer> longestFirst =
                IntStream.range(0, members.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> -members.get(i).borders().size()))
                        .toList();
        List<Piece> pieces =
                workers
                        .map(
                                members.size(),
                                k -> {
                                    int owner = longestFirst.get(k);
                                    return CountryPieces.of(
                                            h3, members.get(owner), owner, resolution);
                                })
                        .stream()
                        .flatMap(List::stream)
                        .sorted(
                                Comparator.comparingLong(Piece::cell)
                                        .thenComparingInt(Piece::owner))
                        .toList();
        return new PieceGrid(territory, resolution, territory.countries(), pieces);
    }

    /**
     * The pieces of a country in the cells that one cell is divided into, without people.
     *
     * @param isoA2 ISO 3166-1 alpha-2 code
     * @param cell H3 number
     * @param resolution a finer resolution, up to 9
     * @return its pieces there
     */
    public PieceGrid landWithin(String isoA2, long cell, int resolution) {
        Country country = countries.country(isoA2);
        List<Piece> pieces =
                CountryPieces.within(
                                h3,
                                country,
                                lands.computeIfAbsent(isoA2, code -> Land.of(country)),
                                cell,
                                resolution)
                        .stream()
                        .sorted(Comparator.comparingLong(Piece::cell))
                        .toList();
        return new PieceGrid(Territory.of(isoA2, isoA2), resolution, List.of(isoA2), pieces);
    }

    /**
     * What finds the piece that a place belongs to.
     *
     * @param grid the pieces
     * @return the finder
     */
    public PieceFinder finder(PieceGrid grid) {
        return new PieceFinder(h3, grid);
    }

    /**
     * The piece that each city of a country belongs to.
     *
     * @param isoA2 ISO 3166-1 alpha-2 code
     * @param pieces the pieces
     * @return indices in the order of {@link Cities#of}; −1 for a city that belongs to none
     */
    public int[] piecesOf(String isoA2, PieceGrid pieces) {
        Country country = countries.country(isoA2);
        PieceFinder finder = finder(pieces);
        return cities.of(isoA2).stream()
                .mapToInt(city -> pieceOf(city, country, pieces, finder))
                .toArray();
    }

    /** The piece a city belongs to, or −1. */
    private static int pieceOf(City city, Country country, PieceGrid pieces, PieceFinder finder) {
        double latitude = city.latitudeRad();
        double longitude = city.longitudeRad();
        int own = pieces.indexOf(finder.cell(latitude, longitude), country.isoA2());
        if (own >= 0
                && (pieces.isWholeCell(own)
                        || country.contains(latitude, longitude)
                        // Who lives too far from the land is so at any resolution.
                        || country.borders()
                                        .index()
                                        .distanceMeters(
                                                latitude, longitude, PieceFinder.NEAR_METERS)
                                < PieceFinder.NEAR_METERS)) {
            return own;
        }
        if (own >= 0) {
            return -1;
        }
        OptionalInt nearest =
                finder.nearest(latitude, longitude, i -> pieces.country(i).equals(country.isoA2()));
        return nearest.orElse(-1);
    }
}
