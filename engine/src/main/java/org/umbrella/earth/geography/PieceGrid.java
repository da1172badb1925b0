// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pieces of a territory as flat arrays, by rising cell number and then by country
 * (docs/model.md section 6).
 *
 * <p>A piece is a country's land in an H3 cell. Its area is that of the land on WGS 84; its aim
 * lies on the land; its people are those of its country's cities that belong to it. Two countries
 * of the territory may have a piece each in one cell. Immutable; the index of a piece is the same
 * on every run.
 */
public final class PieceGrid {

    private final Territory territory;
    private final int resolution;
    private final List<String> codes;
    private final long[] cells;
    private final int[] owners;
    private final double[] latitudesRad;
    private final double[] longitudesRad;
    private final double[] areasSquareMeters;
    private final double[][] corners;
    private final Map<Integer, List<List<Ring>>> parts;
    private final long[] people;
    private final List<City> unplaced;

    /** Pieces with nobody in them yet; takes ownership of the arrays. */
    PieceGrid(Territory territory, int resolution, List<String> codes, List<Piece> pieces) {
        int n = pieces.size();
        this.territory = territory;
        this.resolution = resolution;
        this.codes = List.copyOf(codes);
        cells = new long[n];
        owners = new int[n];
        latitudesRad = new double[n];
        longitudesRad = new double[n];
        areasSquareMeters = new double[n];
        corners = new double[n][];
        parts = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Piece piece = pieces.get(i);
            cells[i] = piece.cell();
            owners[i] = piece.owner();
            latitudesRad[i] = piece.aim().latitudeRad();
            longitudesRad[i] = piece.aim().longitudeRad();
            areasSquareMeters[i] = piece.areaSquareMeters();
            corners[i] = piece.corners();
            if (!piece.part().isEmpty()) {
                parts.put(i, piece.part());
            }
        }
        people = new long[n];
        unplaced = List.of();
    }

    private PieceGrid(PieceGrid empty, long[] people, List<City> unplaced) {
        territory = empty.territory;
        resolution = empty.resolution;
        codes = empty.codes;
        cells = empty.cells;
        owners = empty.owners;
        latitudesRad = empty.latitudesRad;
        longitudesRad = empty.longitudesRad;
        areasSquareMeters = empty.areasSquareMeters;
        corners = empty.corners;
        parts = empty.parts;
        this.people = people;
        this.unplaced = List.copyOf(unplaced);
    }

    /** The same with people; takes ownership of the array. */
    PieceGrid withPeople(long[] perPiece, List<City> notPlaced) {
        return new PieceGrid(this, perPiece, notPlaced);
    }

    /** What it divides. */
    public Territory territory() {
        return territory;
    }

    /** H3 resolution, 0 to 9. */
    public int resolution() {
        return resolution;
    }

    /** How many pieces there are. */
    public int size() {
        return cells.length;
    }

    /** H3 number of the cell that piece i lies in. */
    public long cell(int i) {
        return cells[i];
    }

    /** H3 address of the cell that piece i lies in: its number in hexadecimal, as H3 writes it. */
    public String address(int i) {
        return Long.toHexString(cells[i]);
    }

    /** Index of the first piece in a cell or after it. */
    int firstIn(long cell) {
        int found = Arrays.binarySearch(cells, cell);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && cells[at - 1] == cell) {
            at--;
        }
        return at;
    }

    /**
     * Index of the piece of a country in a cell.
     *
     * @param cell H3 number
     * @param country ISO 3166-1 alpha-2 code
     * @return the index; −1 where the country has no land there
     */
    public int indexOf(long cell, String country) {
        for (int i = firstIn(cell); i < cells.length && cells[i] == cell; i++) {
            if (country(i).equals(country)) {
                return i;
            }
        }
        return -1;
    }

    /** Latitude of the aim of piece i, rad. */
    public double latitudeRad(int i) {
        return latitudesRad[i];
    }

    /** Longitude of the aim of piece i, rad, −π to π. */
    public double longitudeRad(int i) {
        return longitudesRad[i];
    }

    /** Area of the land of piece i, m². */
    public double areaSquareMeters(int i) {
        return areasSquareMeters[i];
    }

    /** People of the cities that belong to piece i. */
    public long people(int i) {
        return people[i];
    }

    /** ISO 3166-1 alpha-2 code of the country that piece i is land of. */
    public String country(int i) {
        return codes.get(owners[i]);
    }

    /** Whether piece i is its whole cell. */
    public boolean isWholeCell(int i) {
        return !parts.containsKey(i);
    }

    /**
     * The land of piece i for drawing: polygons, each an outer ring and its holes, none across
     * ±180°.
     */
    public List<List<Ring>> land(int i) {
        List<List<Ring>> part = parts.get(i);
        return part == null ? Borders.rings(CellOutline.ofCorners(corners[i])) : part;
    }

    /**
     * The land of piece i simplified (Douglas and Peucker, JTS), for drawings of a known fineness.
     *
     * @param i index
     * @param toleranceRad no point of the border is left farther than this
     * @return polygons; islands below the tolerance are left out unless there is nothing else
     */
    public List<List<Ring>> land(int i, double toleranceRad) {
        List<List<Ring>> all = land(i);
        if (isWholeCell(i)) {
            return all;
        }
        List<List<Ring>> simple = Land.simplified(all, toleranceRad);
        return simple.isEmpty() ? all : simple;
    }

    /** How many corners the cell of piece i has: six, five for a pentagon, some more if bent. */
    public int corners(int i) {
        return corners[i].length / 2;
    }

    /** Latitude of corner k of the cell of piece i, counter-clockwise, rad. */
    public double cornerLatitudeRad(int i, int k) {
        return corners[i][2 * k];
    }

    /** Longitude of corner k of the cell of piece i, rad; a cell across ±180° has both signs. */
    public double cornerLongitudeRad(int i, int k) {
        return corners[i][2 * k + 1];
    }

    /** Area of all pieces, m². */
    public double totalAreaSquareMeters() {
        double sum = 0;
        for (double area : areasSquareMeters) {
            sum += area;
        }
        return sum;
    }

    /** People of the cities in all pieces. */
    public long totalPeople() {
        long sum = 0;
        for (long some : people) {
            sum += some;
        }
        return sum;
    }

    /**
     * Cities of the territory's countries that belong to no piece, most people first: none of their
     * country's land lies within 20 km. The same at each resolution.
     */
    public List<City> unplaced() {
        return unplaced;
    }

    /** People of the cities that belong to no piece. */
    public long unplacedPeople() {
        return unplaced.stream().mapToLong(City::people).sum();
    }
}
