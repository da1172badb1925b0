// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.Arrays;
import java.util.List;

/**
 * The H3 cells of a territory, by rising cell number, as flat arrays (MODEL.md 6).
 *
 * <p>A cell belongs to the territory, and to one of its countries, by its centre. Its area is its
 * true area on WGS 84, sea and foreign land in it included; its people are those of all cities in
 * it. Immutable; the index of a cell is the same on every run.
 */
public final class CellGrid {

    private final Territory territory;
    private final int resolution;
    private final long[] cells;
    private final double[] latitudesRad;
    private final double[] longitudesRad;
    private final double[] areasSquareMeters;
    private final long[] people;
    private final int[] owners;
    private final List<String> codes;
    private final int[] boundaryStarts;
    private final double[] boundaries;

    /** Takes ownership of the arrays. */
    CellGrid(
            Territory territory,
            int resolution,
            long[] cells,
            double[] latitudesRad,
            double[] longitudesRad,
            double[] areasSquareMeters,
            long[] people,
            int[] owners,
            List<String> codes,
            int[] boundaryStarts,
            double[] boundaries) {
        this.territory = territory;
        this.resolution = resolution;
        this.cells = cells;
        this.latitudesRad = latitudesRad;
        this.longitudesRad = longitudesRad;
        this.areasSquareMeters = areasSquareMeters;
        this.people = people;
        this.owners = owners;
        this.codes = codes;
        this.boundaryStarts = boundaryStarts;
        this.boundaries = boundaries;
    }

    /** What it divides. */
    public Territory territory() {
        return territory;
    }

    /** H3 resolution, 0 to 15. */
    public int resolution() {
        return resolution;
    }

    /** How many cells there are. */
    public int size() {
        return cells.length;
    }

    /** H3 number of cell i. */
    public long cell(int i) {
        return cells[i];
    }

    /** H3 address of cell i: its number in hexadecimal, as H3 writes it. */
    public String address(int i) {
        return Long.toHexString(cells[i]);
    }

    /** Index of a cell by its H3 number; negative where the territory does not have it. */
    public int indexOf(long cell) {
        return Arrays.binarySearch(cells, cell);
    }

    /** Latitude of the centre of cell i, rad. */
    public double latitudeRad(int i) {
        return latitudesRad[i];
    }

    /** Longitude of the centre of cell i, rad, −π to π. */
    public double longitudeRad(int i) {
        return longitudesRad[i];
    }

    /** Area of cell i, m². */
    public double areaSquareMeters(int i) {
        return areasSquareMeters[i];
    }

    /** People of the cities in cell i. */
    public long people(int i) {
        return people[i];
    }

    /** ISO 3166-1 alpha-2 code of the country that owns cell i. */
    public String country(int i) {
        return codes.get(owners[i]);
    }

    /** How many corners cell i has: six, five for a pentagon, some more where an edge is bent. */
    public int corners(int i) {
        return (boundaryStarts[i + 1] - boundaryStarts[i]) / 2;
    }

    /** Latitude of corner k of cell i, counter-clockwise, rad. */
    public double cornerLatitudeRad(int i, int k) {
        return boundaries[boundaryStarts[i] + 2 * k];
    }

    /** Longitude of corner k of cell i, rad, −π to π: a cell across ±180° has both signs. */
    public double cornerLongitudeRad(int i, int k) {
        return boundaries[boundaryStarts[i] + 2 * k + 1];
    }

    /** Area of all cells, m². */
    public double totalAreaSquareMeters() {
        double sum = 0;
        for (double area : areasSquareMeters) {
            sum += area;
        }
        return sum;
    }

    /** People of the cities in all cells. */
    public long totalPeople() {
        long sum = 0;
        for (long some : people) {
            sum += some;
        }
        return sum;
    }
}
