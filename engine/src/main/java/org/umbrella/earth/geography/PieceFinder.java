// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import com.uber.h3core.H3Core;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.Wgs84;

/**
 * Finds the piece of a grid that a place belongs to: the one whose land it lies on, else the
 * nearest within {@value #NEAR_METERS} m, as for people (docs/model.md section 6).
 */
public final class PieceFinder {

    /** How far a place off the land may lie from the piece it belongs to, m. */
    public static final double NEAR_METERS = 20_000;

    private final H3Core h3;
    private final PieceGrid grid;

    PieceFinder(H3Core h3, PieceGrid grid) {
        this.h3 = h3;
        this.grid = grid;
    }

    /**
     * The piece that a place belongs to.
     *
     * @param latitudeRad latitude, rad
     * @param longitudeRad longitude, rad
     * @return its index; empty where the place lies outside the territory
     */
    public OptionalInt at(double latitudeRad, double longitudeRad) {
        long cell = cell(latitudeRad, longitudeRad);
        for (int i = grid.firstIn(cell); i < grid.size() && grid.cell(i) == cell; i++) {
            if (distanceMeters(i, latitudeRad, longitudeRad, 1) == 0) {
                return OptionalInt.of(i);
            }
        }
        return nearest(latitudeRad, longitudeRad, _ -> true);
    }

    /** H3 number of the cell that a place lies in. */
    long cell(double latitudeRad, double longitudeRad) {
        return h3.latLngToCell(
                Math.toDegrees(latitudeRad), Math.toDegrees(longitudeRad), grid.resolution());
    }

    /** The nearest of some pieces; empty where none lies within {@link #NEAR_METERS}. */
    OptionalInt nearest(double latitudeRad, double longitudeRad, IntPredicate among) {
        double cellRad = 2 * CountryPieces.RADIUS_RAD * Math.pow(7, -grid.resolution() / 2.0);
        double far = cellRad + NEAR_METERS / Wgs84.MEAN_RADIUS_METERS;
        int best = -1;
        double least = NEAR_METERS;
        for (int i = 0; i < grid.size(); i++) {
            if (Math.abs(grid.latitudeRad(i) - latitudeRad) > far
                    || !among.test(i)
                    || GreatCircle.distanceMeters(
                                    latitudeRad,
                                    longitudeRad,
                                    grid.latitudeRad(i),
                                    grid.longitudeRad(i))
                            > far * Wgs84.MEAN_RADIUS_METERS) {
                continue;
            }
            double distance = distanceMeters(i, latitudeRad, longitudeRad, least);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private double distanceMeters(int i, double latitudeRad, double longitudeRad, double bound) {
        Borders land = new Borders(grid.land(i));
        return land.contains(latitudeRad, longitudeRad)
                ? 0
                : land.index().distanceMeters(latitudeRad, longitudeRad, bound);
    }
}
