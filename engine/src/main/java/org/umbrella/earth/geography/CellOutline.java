// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import com.uber.h3core.util.LatLng;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The outline of an H3 cell in the plane of longitude and latitude, where borders are drawn.
 *
 * <p>The edges of a cell are great circles; each is halved until it leaves the straight line of the
 * plane by less than a thousandth of its length. Halving gives two neighbours the same points, so
 * that cells fill the plane without gap or overlap. A cell across ±180° is cut there, and one that
 * holds a pole goes along the pole's edge of the plane (RFC 7946, 3.1.9 cuts it in this way too).
 */
final class CellOutline {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double TOLERANCE = 1e-3;

    /** Near a pole halving ends here: 64 parts of a half, some metres of the largest cell. */
    private static final int DEEPEST = 16;

    private CellOutline() {}

    /**
     * The outline of a cell.
     *
     * @param corners its corners in order, as H3 gives them
     * @return one polygon, or several where it is cut; x is longitude from −π to π, y latitude, rad
     */
    static List<Polygon> of(List<LatLng> corners) {
        List<Coordinate> line = new ArrayList<>();
        int n = corners.size();
        for (int k = 0; k < n; k++) {
            LatLng a = corners.get(k);
            LatLng b = corners.get((k + 1) % n);
            double[] from = {Math.toRadians(a.lng), Math.toRadians(a.lat)};
            double[] to = {Math.toRadians(b.lng), Math.toRadians(b.lat)};
            line.add(new Coordinate(from[0], from[1]));
            halve(from, to, 0, line);
        }
        line.add(new Coordinate(line.getFirst()));
        unwrap(line);
        double turn = line.getLast().x - line.getFirst().x;
        if (Math.abs(turn) > Math.PI) {
            // Round a pole: back along it.
            double pole = Math.copySign(Math.PI / 2, line.getFirst().y);
            line.add(new Coordinate(line.getLast().x, pole));
            line.add(new Coordinate(line.getFirst().x, pole));
            line.add(new Coordinate(line.getFirst()));
        } else {
            line.set(line.size() - 1, new Coordinate(line.getFirst()));
        }
        Polygon whole = FACTORY.createPolygon(line.toArray(Coordinate[]::new));
        Envelope box = whole.getEnvelopeInternal();
        if (box.getMinX() >= -Math.PI && box.getMaxX() <= Math.PI) {
            return List.of(whole);
        }
        List<Polygon> parts = new ArrayList<>();
        for (int shift = -1; shift <= 1; shift++) {
            Polygon plane =
                    (Polygon)
                            FACTORY.toGeometry(
                                    new Envelope(
                                            -Math.PI + shift * 2 * Math.PI,
                                            Math.PI + shift * 2 * Math.PI,
                                            -Math.PI / 2,
                                            Math.PI / 2));
            for (Polygon part : Land.polygons(Land.intersection(whole, plane))) {
                parts.add(moved(part, -shift * 2 * Math.PI));
            }
        }
        return parts;
    }

    /** The outline of a cell whose corners are latitude and longitude in turn, rad. */
    static List<Polygon> ofCorners(double[] corners) {
        List<LatLng> points = new ArrayList<>();
        for (int at = 0; at < corners.length; at += 2) {
            points.add(new LatLng(Math.toDegrees(corners[at]), Math.toDegrees(corners[at + 1])));
        }
        return of(points);
    }

    private static Polygon moved(Polygon part, double eastRad) {
        // Copies: the parts share points with the whole.
        Coordinate[] from = part.getExteriorRing().getCoordinates();
        Coordinate[] moved = new Coordinate[from.length];
        for (int i = 0; i < moved.length; i++) {
            double x = from[i].x + eastRad;
            // A cut lies on ±180° to the bit.
            boolean cut = Math.abs(Math.abs(x) - Math.PI) < 1e-12;
            moved[i] = new Coordinate(cut ? Math.copySign(Math.PI, x) : x, from[i].y);
        }
        return FACTORY.createPolygon(moved);
    }

    /** Longitudes made continuous along the line. */
    private static void unwrap(List<Coordinate> line) {
        for (int i = 1; i < line.size(); i++) {
            Coordinate point = line.get(i);
            double before = line.get(i - 1).x;
            point.x = before + Math.IEEEremainder(point.x - before, 2 * Math.PI);
        }
    }

    /** Adds the points between two ends, each longitude and latitude, rad. */
    private static void halve(double[] from, double[] to, int depth, List<Coordinate> line) {
        double[] a = vector(from);
        double[] b = vector(to);
        double x = a[0] + b[0];
        double y = a[1] + b[1];
        double z = a[2] + b[2];
        double[] middle = {Math.atan2(y, x), Math.atan2(z, Math.hypot(x, y))};
        double east = Math.IEEEremainder(to[0] - from[0], 2 * Math.PI);
        double offEast =
                Math.IEEEremainder(middle[0] - from[0] - east / 2, 2 * Math.PI)
                        * Math.cos(middle[1]);
        double offNorth = middle[1] - (from[1] + to[1]) / 2;
        double length =
                Math.sqrt(
                        (a[0] - b[0]) * (a[0] - b[0])
                                + (a[1] - b[1]) * (a[1] - b[1])
                                + (a[2] - b[2]) * (a[2] - b[2]));
        boolean straight = Math.hypot(offEast, offNorth) < TOLERANCE * length;
        if ((straight && Math.abs(east) < 1) || depth == DEEPEST) {
            return;
        }
        halve(from, middle, depth + 1, line);
        line.add(new Coordinate(middle[0], middle[1]));
        halve(middle, to, depth + 1, line);
    }

    private static double[] vector(double[] lonLat) {
        double cos = Math.cos(lonLat[1]);
        return new double[] {
            cos * Math.cos(lonLat[0]), cos * Math.sin(lonLat[0]), Math.sin(lonLat[1])
        };
    }
}
