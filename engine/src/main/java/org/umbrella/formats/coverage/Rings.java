// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.Wgs84;
import org.umbrella.earth.geography.Borders;
import org.umbrella.earth.geography.PieceGrid;

/**
 * The land of pieces as GeoJSON wants it (RFC 7946, 3.1.6 and 3.1.9): outer rings anticlockwise,
 * holes clockwise, nothing across the 180° meridian, a pole gone round along ±90°.
 */
final class Rings {

    /**
     * Outlines are true to some hundreds of metres, so corners that move them by less go: 100 m.
     */
    private static final double TOLERANCE_RAD = 100 / Wgs84.MEAN_RADIUS_METERS;

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
        for (List<Borders.Ring> polygon : pieces.land(piece, TOLERANCE_RAD)) {
            List<double[]> rings = new ArrayList<>();
            for (Borders.Ring drawn : polygon) {
                double[] ring = degrees(drawn);
                boolean anticlockwise = signedArea(ring) > 0;
                boolean wanted = rings.isEmpty();
                rings.add(anticlockwise == wanted ? ring : reversed(ring));
            }
            polygons.add(rings);
        }
        return polygons;
    }

    private static double[] degrees(Borders.Ring drawn) {
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
