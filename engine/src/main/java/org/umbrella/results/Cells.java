// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

/**
 * The aim cells a study ran on, in the order every footprint follows: H3 index, centre, area,
 * people, owner and outline of each.
 *
 * <p>A country owns a cell by its centre; the area is the cell's true area (MODEL.md 6).
 */
public final class Cells {

    private final int resolution;
    private final long[] indexes;
    private final double[] latitudesRad;
    private final double[] longitudesRad;
    private final double[] areasSquareMeters;
    private final long[] people;
    private final String[] countries;
    private final double[][] outlinesRad;

    /**
     * Takes the arrays as they are, without a copy: the caller hands them over.
     *
     * @param resolution H3 resolution
     * @param indexes H3 indexes
     * @param latitudesRad latitudes of the centres, rad
     * @param longitudesRad longitudes of the centres, rad
     * @param areasSquareMeters true areas, m²
     * @param people people in each cell
     * @param countries ISO 3166-1 alpha-2 code of each cell's owner
     * @param outlinesRad per cell its corners, latitude and longitude in turn, anticlockwise seen
     *     from above, the first not repeated, rad
     */
    public Cells(
            int resolution,
            long[] indexes,
            double[] latitudesRad,
            double[] longitudesRad,
            double[] areasSquareMeters,
            long[] people,
            String[] countries,
            double[][] outlinesRad) {
        int n = indexes.length;
        if (latitudesRad.length != n
                || longitudesRad.length != n
                || areasSquareMeters.length != n
                || people.length != n
                || countries.length != n
                || outlinesRad.length != n) {
            throw new IllegalArgumentException(
                    "The columns of the cells must be equally long (" + n + " rows).");
        }
        this.resolution = resolution;
        this.indexes = indexes;
        this.latitudesRad = latitudesRad;
        this.longitudesRad = longitudesRad;
        this.areasSquareMeters = areasSquareMeters;
        this.people = people;
        this.countries = countries;
        this.outlinesRad = outlinesRad;
    }

    /**
     * The H3 resolution.
     *
     * @return 0 to 15
     */
    public int resolution() {
        return resolution;
    }

    /**
     * How many cells there are.
     *
     * @return the count
     */
    public int size() {
        return indexes.length;
    }

    /**
     * The H3 index.
     *
     * @param cell which cell
     * @return the index
     */
    public long index(int cell) {
        return indexes[cell];
    }

    /**
     * Latitude of the centre.
     *
     * @param cell which cell
     * @return rad
     */
    public double latitudeRad(int cell) {
        return latitudesRad[cell];
    }

    /**
     * Longitude of the centre.
     *
     * @param cell which cell
     * @return rad
     */
    public double longitudeRad(int cell) {
        return longitudesRad[cell];
    }

    /**
     * True area.
     *
     * @param cell which cell
     * @return m²
     */
    public double areaSquareMeters(int cell) {
        return areasSquareMeters[cell];
    }

    /**
     * People in the cell.
     *
     * @param cell which cell
     * @return the count
     */
    public long people(int cell) {
        return people[cell];
    }

    /**
     * Whose the cell is.
     *
     * @param cell which cell
     * @return ISO 3166-1 alpha-2 code
     */
    public String country(int cell) {
        return countries[cell];
    }

    /**
     * How many corners the cell's outline has.
     *
     * @param cell which cell
     * @return 5 or more
     */
    public int corners(int cell) {
        return outlinesRad[cell].length / 2;
    }

    /**
     * Latitude of a corner.
     *
     * @param cell which cell
     * @param corner which corner, anticlockwise
     * @return rad
     */
    public double cornerLatitudeRad(int cell, int corner) {
        return outlinesRad[cell][2 * corner];
    }

    /**
     * Longitude of a corner.
     *
     * @param cell which cell
     * @param corner which corner, anticlockwise
     * @return rad
     */
    public double cornerLongitudeRad(int cell, int corner) {
        return outlinesRad[cell][2 * corner + 1];
    }
}
