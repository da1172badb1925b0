// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import com.uber.h3core.H3Core;
import com.uber.h3core.util.LatLng;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides territories into H3 cells.
 *
 * <p>Candidates are the descendants of every coarse cell near the bounds of a country; a candidate
 * is kept where a country of the territory holds its centre. Cost: some milliseconds a thousand
 * candidates. Safe for use by several threads.
 */
public final class CellGrids {

    /**
     * Resolution of the coarse cells that candidates descend from: about 160 km from centre to
     * corner.
     */
    private static final int COARSE = 2;

    /**
     * No point of a descendant lies farther than this from the centre of its coarse ancestor, rad.
     */
    private static final double COARSE_REACH_RAD = 0.05;

    private final Countries countries;
    private final Cities cities;
    private final H3Core h3;

    /**
     * Grids over given countries and cities.
     *
     * @param countries the countries
     * @param cities the cities
     */
    public CellGrids(Countries countries, Cities cities) {
        this.countries = countries;
        this.cities = cities;
        try {
            this.h3 = H3Core.newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the H3 library.", e);
        }
    }

    /**
     * Grids over the countries and cities of the resources.
     *
     * @return the grids
     */
    public static CellGrids load() {
        return new CellGrids(Countries.load(), Cities.load());
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
     * The cells of a territory.
     *
     * @param territory what to divide
     * @param resolution H3 resolution, 0 to 9
     * @return its cells, by rising number; none where none has its centre there
     * @throws IllegalArgumentException where the resolution is out of range or a country unknown
     */
    public CellGrid grid(Territory territory, int resolution) {
        if (resolution < 0 || resolution > 9) {
            throw new IllegalArgumentException(
                    "The resolution ("
                            + resolution
                            + ") of a cell grid must lie between 0 and 9. Maybe 4 (about 1770 km² a"
                            + " cell) or 5 (253 km²) is meant.");
        }
        List<Country> members = territory.countries().stream().map(countries::country).toList();
        long[] cells = new long[1024];
        double[] latitudes = new double[1024];
        double[] longitudes = new double[1024];
        int[] owners = new int[1024];
        int n = 0;
        for (long candidate : candidates(members, resolution)) {
            LatLng centre = h3.cellToLatLng(candidate);
            double latitude = Math.toRadians(centre.lat);
            double longitude = Math.toRadians(centre.lng);
            int owner = owner(members, latitude, longitude);
            if (owner < 0) {
                continue;
            }
            if (n == cells.length) {
                cells = Arrays.copyOf(cells, 2 * n);
                latitudes = Arrays.copyOf(latitudes, 2 * n);
                longitudes = Arrays.copyOf(longitudes, 2 * n);
                owners = Arrays.copyOf(owners, 2 * n);
            }
            cells[n] = candidate;
            latitudes[n] = latitude;
            longitudes[n] = longitude;
            owners[n] = owner;
            n++;
        }
        cells = Arrays.copyOf(cells, n);
        int[] starts = new int[n + 1];
        double[] boundaries = new double[14 * n];
        double[] areas = new double[n];
        for (int i = 0; i < n; i++) {
            List<LatLng> boundary = h3.cellToBoundary(cells[i]);
            starts[i + 1] = starts[i] + 2 * boundary.size();
            if (starts[i + 1] > boundaries.length) {
                boundaries = Arrays.copyOf(boundaries, 2 * boundaries.length);
            }
            int at = starts[i];
            for (LatLng corner : boundary) {
                boundaries[at++] = Math.toRadians(corner.lat);
                boundaries[at++] = Math.toRadians(corner.lng);
            }
            areas[i] = EllipsoidalArea.squareMeters(boundaries, starts[i], starts[i + 1]);
        }
        return new CellGrid(
                territory,
                resolution,
                cells,
                Arrays.copyOf(latitudes, n),
                Arrays.copyOf(longitudes, n),
                areas,
                people(cells, resolution, Bounds.ofCells(boundaries, starts)),
                Arrays.copyOf(owners, n),
                members.stream().map(Country::isoA2).toList(),
                starts,
                Arrays.copyOf(boundaries, starts[n]));
    }

    private static int owner(List<Country> members, double latitudeRad, double longitudeRad) {
        for (int k = 0; k < members.size(); k++) {
            if (members.get(k).contains(latitudeRad, longitudeRad)) {
                return k;
            }
        }
        return -1;
    }

    /** Cells that may have their centre in one of the countries, sorted, each once. */
    private long[] candidates(List<Country> members, int resolution) {
        int coarse = Math.min(COARSE, resolution);
        List<Bounds> boxes =
                members.stream()
                        .flatMap(country -> country.borders().polygons().stream())
                        .map(rings -> Bounds.of(rings.getFirst()))
                        .toList();
        List<Long> found = new ArrayList<>();
        for (long root : h3.getRes0Cells()) {
            for (long ancestor : h3.cellToChildren(root, coarse)) {
                LatLng centre = h3.cellToLatLng(ancestor);
                double latitude = Math.toRadians(centre.lat);
                double longitude = Math.toRadians(centre.lng);
                if (coarse == resolution
                        || boxes.stream()
                                .anyMatch(
                                        box -> box.isNear(latitude, longitude, COARSE_REACH_RAD))) {
                    found.addAll(h3.cellToChildren(ancestor, resolution));
                }
            }
        }
        return found.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /**
     * People of all cities in each of the cells, whatever their country; the box holds all cells.
     */
    private long[] people(long[] cells, int resolution, Bounds box) {
        long[] people = new long[cells.length];
        for (String code : cities.codes()) {
            if (!cities.bounds(code).overlaps(box)) {
                continue;
            }
            for (City city : cities.of(code)) {
                int i = Arrays.binarySearch(cells, cell(city, resolution));
                if (i >= 0) {
                    people[i] += city.people();
                }
            }
        }
        return people;
    }

    private long cell(City city, int resolution) {
        return h3.latLngToCell(
                Math.toDegrees(city.latitudeRad()),
                Math.toDegrees(city.longitudeRad()),
                resolution);
    }

    /**
     * Where the people of the countries of a grid's territory fall.
     *
     * @param grid the cells of a territory
     * @return an account of each country of the territory, by code
     */
    public List<PeopleAccount> accounts(CellGrid grid) {
        List<PeopleAccount> accounts = new ArrayList<>();
        for (String code : grid.territory().countries()) {
            long people = 0;
            long own = 0;
            long other = 0;
            for (City city : cities.of(code)) {
                people += city.people();
                int i = grid.indexOf(cell(city, grid.resolution()));
                if (i >= 0 && grid.country(i).equals(code)) {
                    own += city.people();
                } else if (i >= 0) {
                    other += city.people();
                }
            }
            accounts.add(new PeopleAccount(code, people, own, other, people - own - other));
        }
        return accounts;
    }
}
