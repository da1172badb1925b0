// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.Ring;

/**
 * The land of pieces as GeoJSON wants it (RFC 7946, 3.1.6 and 3.1.9): outer rings anticlockwise,
 * holes clockwise, nothing across the 180° meridian, a pole gone round along ±90°.
 */
final class Rings {

    /** Decimals of a coordinate in degrees, some ten metres. */
    private static final int DECIMALS = 4;

    private Rings() {}

    /**
     * The land of a piece.
     *
     * @param pieces the pieces
     * @param piece which
     * @return polygons, each an outer ring and its holes, of longitude and latitude in turn,
     *     degrees, not closed
     */
    static List<List<double[]>> ofPiece(PieceGrid pieces, int piece) {
        List<List<double[]>> polygons = new ArrayList<>();
        for (List<Ring> polygon : pieces.land(piece)) {
            List<double[]> rings = new ArrayList<>();
            for (Ring drawn : polygon) {
                double[] ring = degrees(drawn);
                boolean anticlockwise = signedArea(ring) > 0;
                boolean wanted = rings.isEmpty();
                rings.add(anticlockwise == wanted ? ring : reversed(ring));
            }
            polygons.add(rings);
        }
        return polygons;
    }

    /**
     * The polygons that are left where coordinates have as many decimals as are written: slivers of
     * coast less wide than that have no area then, which no ring may have (OGC 06-103r4, 6.1.11).
     *
     * @param polygons the polygons of a piece
     * @return those with area; all of them where none has
     */
    static List<List<double[]>> written(List<List<double[]>> polygons) {
        List<List<double[]>> left = new ArrayList<>();
        for (List<double[]> polygon : polygons) {
            if (hasArea(polygon.getFirst())) {
                left.add(polygon.stream().filter(Rings::hasArea).toList());
            }
        }
        return left.isEmpty() ? polygons : left;
    }

    /** Counted in whole units of the last decimal, so that nothing is lost to rounding. */
    private static boolean hasArea(double[] ring) {
        double scale = Math.pow(10, DECIMALS);
        long sum = 0;
        for (int k = 0; k < ring.length; k += 2) {
            int next = (k + 2) % ring.length;
            sum +=
                    Math.round(scale * ring[k]) * Math.round(scale * ring[next + 1])
                            - Math.round(scale * ring[next]) * Math.round(scale * ring[k + 1]);
        }
        return sum != 0;
    }

    private static double[] degrees(Ring drawn) {
        double[] ring = new double[2 * (drawn.size() - 1)];
        for (int k = 0; 2 * k < ring.length; k++) {
            ring[2 * k] = Math.toDegrees(drawn.longitudesRad()[k]);
            ring[2 * k + 1] = Math.toDegrees(drawn.latitudesRad()[k]);
        }
        return ring;
    }

    /**
     * Twice the area within a ring in the plane of its coordinates.
     *
     * @param ring x and y in turn, not closed
     * @return positive where it runs anticlockwise
     */
    static double signedArea(double[] ring) {
        double sum = 0;
        for (int k = 0; k < ring.length; k += 2) {
            int next = (k + 2) % ring.length;
            sum += ring[k] * ring[next + 1] - ring[next] * ring[k + 1];
        }
        return sum;
    }

    private static double[] reversed(double[] ring) {
        double[] back = new double[ring.length];
        for (int k = 0; k < ring.length; k += 2) {
            back[k] = ring[ring.length - 2 - k];
            back[k + 1] = ring[ring.length - 1 - k];
        }
        return back;
    }
}
