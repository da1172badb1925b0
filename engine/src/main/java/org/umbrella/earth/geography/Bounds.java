// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

/**
 * A box in latitude and longitude, rad; west is never greater than east.
 *
 * @param westRad least longitude
 * @param southRad least latitude
 * @param eastRad greatest longitude
 * @param northRad greatest latitude
 */
public record Bounds(double westRad, double southRad, double eastRad, double northRad) {

    static Bounds ofDegrees(double westDeg, double southDeg, double eastDeg, double northDeg) {
        return new Bounds(
                Math.toRadians(westDeg),
                Math.toRadians(southDeg),
                Math.toRadians(eastDeg),
                Math.toRadians(northDeg));
    }

    boolean contains(double latitudeRad, double longitudeRad) {
        return latitudeRad >= southRad
                && latitudeRad <= northRad
                && longitudeRad >= westRad
                && longitudeRad <= eastRad;
    }

    /** Whether the cap of a radius round a place may meet the box; true of all caps that do. */
    boolean isNear(double latitudeRad, double longitudeRad, double radiusRad) {
        if (latitudeRad < southRad - radiusRad || latitudeRad > northRad + radiusRad) {
            return false;
        }
        double sine = Math.sin(radiusRad) / Math.cos(latitudeRad);
        if (sine >= 1) {
            return true;
        }
        double middle = (westRad + eastRad) / 2;
        double half = (eastRad - westRad) / 2 + Math.asin(sine);
        return Math.abs(Math.IEEEremainder(longitudeRad - middle, 2 * Math.PI)) <= half;
    }

    static Bounds of(Ring ring) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ring.size(); i++) {
            west = Math.min(west, ring.longitudesRad()[i]);
            east = Math.max(east, ring.longitudesRad()[i]);
            south = Math.min(south, ring.latitudesRad()[i]);
            north = Math.max(north, ring.latitudesRad()[i]);
        }
        return new Bounds(west, south, east, north);
    }

    Bounds union(Bounds other) {
        return new Bounds(
                Math.min(westRad, other.westRad),
                Math.min(southRad, other.southRad),
                Math.max(eastRad, other.eastRad),
                Math.max(northRad, other.northRad));
    }

    /**
     * A box that holds cells whose corners (latitude, longitude in rad) lie between consecutive
     * starts: the whole world where a cell lies across ±180° or a pole. Edges bend beyond their
     * corners by less than a cell's height, which is added on each side.
     */
    static Bounds ofCells(double[] corners, int[] starts) {
        double west = Math.PI;
        double south = Math.PI / 2;
        double east = -Math.PI;
        double north = -Math.PI / 2;
        double margin = 0;
        for (int i = 0; i + 1 < starts.length; i++) {
            double cellWest = Math.PI;
            double cellSouth = Math.PI / 2;
            double cellEast = -Math.PI;
            double cellNorth = -Math.PI / 2;
            for (int at = starts[i]; at < starts[i + 1]; at += 2) {
                cellSouth = Math.min(cellSouth, corners[at]);
                cellNorth = Math.max(cellNorth, corners[at]);
                cellWest = Math.min(cellWest, corners[at + 1]);
                cellEast = Math.max(cellEast, corners[at + 1]);
            }
            if (cellEast - cellWest > Math.PI) {
                return new Bounds(-Math.PI, -Math.PI / 2, Math.PI, Math.PI / 2);
            }
            west = Math.min(west, cellWest);
            east = Math.max(east, cellEast);
            south = Math.min(south, cellSouth);
            north = Math.max(north, cellNorth);
            margin = Math.max(margin, cellNorth - cellSouth);
        }
        return new Bounds(west, south - margin, east, north + margin);
    }

    boolean overlaps(Bounds other) {
        return westRad <= other.eastRad
                && other.westRad <= eastRad
                && southRad <= other.northRad
                && other.southRad <= northRad;
    }
}
