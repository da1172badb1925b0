// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.formats.Rounding;

/**
 * The land of a piece as a geometry in longitude and latitude, degrees with four decimals (11 m),
 * outer rings anticlockwise and holes clockwise: the outlines of {@link CoverageGeoJson}.
 */
final class PieceGeometry {

    static final int COORDINATE_DECIMALS = 4;

    private static final int DIMENSIONS = 2;

    private PieceGeometry() {}

    /** As well-known binary (ISO), little-endian or big-endian as JTS writes it. */
    static byte[] wkb(PieceGrid pieces, int piece) {
        return new WKBWriter(DIMENSIONS).write(of(pieces, piece));
    }

    /** As a polygon, or several where the land is in parts. */
    static Geometry of(PieceGrid pieces, int piece) {
        GeometryFactory factory = new GeometryFactory();
        List<Polygon> polygons = new ArrayList<>();
        for (List<double[]> rings : Rings.ofPiece(pieces, piece)) {
            LinearRing[] holes = new LinearRing[rings.size() - 1];
            for (int h = 0; h < holes.length; h++) {
                holes[h] = ring(factory, rings.get(h + 1));
            }
            polygons.add(factory.createPolygon(ring(factory, rings.getFirst()), holes));
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static LinearRing ring(GeometryFactory factory, double[] ring) {
        Coordinate[] closed = new Coordinate[ring.length / 2 + 1];
        for (int k = 0; k < closed.length; k++) {
            int at = 2 * k % ring.length;
            closed[k] =
                    new Coordinate(
                            Rounding.decimals(ring[at], COORDINATE_DECIMALS),
                            Rounding.decimals(ring[at + 1], COORDINATE_DECIMALS));
        }
        return factory.createLinearRing(closed);
    }
}
