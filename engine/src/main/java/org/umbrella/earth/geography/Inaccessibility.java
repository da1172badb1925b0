// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

/**
 * The point of inaccessibility of a piece of land: the one farthest from its edge.
 *
 * <p>Found in the azimuthal equidistant projection about the middle of the piece's cell, geodetic
 * latitude taken as spherical (Snyder, USGS Professional Paper 1395, 1987, equations 25-1 to 25-4,
 * p. 195), where the greatest inscribed circle is searched for by JTS (branch and bound). Its
 * distance from the edge is within 0.5 % of the root of the piece's area of the greatest one, and
 * the projection stretches distances by less than 1 % within 1500 km of its middle. Land cut at
 * ±180° is joined again first, since a cut is no edge.
 */
final class Inaccessibility {

    private static final double TOLERANCE = 0.005;

    /** Edges longer than this are divided, so that they lie where the border does, rad. */
    private static final double LONGEST_EDGE_RAD = 0.02;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Points a metre apart are one where cut land is joined. */
    private static final PrecisionModel METRE = new PrecisionModel(1);

    private Inaccessibility() {}

    /** Whether a place lies on land, latitude and longitude in rad. */
    static boolean holds(List<Polygon> land, double latitudeRad, double longitudeRad) {
        Coordinate place = new Coordinate(longitudeRad, latitudeRad);
        for (Polygon part : land) {
            if (part.getEnvelopeInternal().covers(place)
                    && SimplePointInAreaLocator.locate(place, part) != Location.EXTERIOR) {
                return true;
            }
        }
        return false;
    }

    /**
     * The point of inaccessibility.
     *
     * @param land the piece, rad
     * @param areaSquareMeters its area
     * @param middle the middle of its cell
     * @return a point that lies on it
     */
    static GeodeticPoint of(List<Polygon> land, double areaSquareMeters, GeodeticPoint middle) {
        boolean cut = false;
        List<Polygon> projected = new ArrayList<>();
        for (Polygon part : land) {
            double east = part.getEnvelopeInternal().getMaxX();
            double west = part.getEnvelopeInternal().getMinX();
            cut |= land.size() > 1 && (east == Math.PI || west == -Math.PI);
            projected.add(projected(part, middle));
        }
        Geometry plane = FACTORY.buildGeometry(projected);
        if (cut) {
            plane =
                    FACTORY.buildGeometry(
                            Land.polygons(OverlayNG.overlay(plane, plane, OverlayNG.UNION, METRE)));
        }
        double tolerance = TOLERANCE * Math.sqrt(areaSquareMeters);
        if (!plane.isEmpty()) {
            Coordinate found = MaximumInscribedCircle.getCenter(plane, tolerance).getCoordinate();
            GeodeticPoint aim = unprojected(found.x, found.y, middle);
            if (holds(land, aim.latitudeRad(), aim.longitudeRad())) {
                return aim;
            }
        }
        // Less than the projection's own error wide: any point of it serves.
        Polygon largest = land.getFirst();
        for (Polygon part : land) {
            if (part.getArea() > largest.getArea()) {
                largest = part;
            }
        }
        Coordinate inside = largest.getInteriorPoint().getCoordinate();
        return new GeodeticPoint(inside.y, inside.x, 0);
    }

    private static Polygon projected(Polygon part, GeodeticPoint middle) {
        LinearRing[] holes = new LinearRing[part.getNumInteriorRing()];
        for (int h = 0; h < holes.length; h++) {
            holes[h] = projected(part.getInteriorRingN(h), middle);
        }
        return FACTORY.createPolygon(projected(part.getExteriorRing(), middle), holes);
    }

    private static LinearRing projected(LinearRing ring, GeodeticPoint middle) {
        List<Coordinate> points = new ArrayList<>();
        Coordinate[] from = ring.getCoordinates();
        for (int i = 0; i + 1 < from.length; i++) {
            double east = from[i + 1].x - from[i].x;
            double north = from[i + 1].y - from[i].y;
            int parts = 1 + (int) (Math.max(Math.abs(east), Math.abs(north)) / LONGEST_EDGE_RAD);
            for (int k = 0; k < parts; k++) {
                double along = (double) k / parts;
                points.add(projected(from[i].x + along * east, from[i].y + along * north, middle));
            }
        }
        points.add(new Coordinate(points.getFirst()));
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static Coordinate projected(double lon, double lat, GeodeticPoint middle) {
        double dLon = lon - middle.longitudeRad();
        double sin0 = Math.sin(middle.latitudeRad());
        double cos0 = Math.cos(middle.latitudeRad());
        double sin = Math.sin(lat);
        double cos = Math.cos(lat);
        double x = cos * Math.sin(dLon);
        double y = cos0 * sin - sin0 * cos * Math.cos(dLon);
        double across = Math.hypot(x, y);
        double angle = Math.atan2(across, sin0 * sin + cos0 * cos * Math.cos(dLon));
        double scale = across < 1e-15 ? 0 : angle / across * Wgs84.MEAN_RADIUS_METERS;
        return new Coordinate(x * scale, y * scale);
    }

    private static GeodeticPoint unprojected(double x, double y, GeodeticPoint middle) {
        double distance = Math.hypot(x, y);
        double angle = distance / Wgs84.MEAN_RADIUS_METERS;
        double sin0 = Math.sin(middle.latitudeRad());
        double cos0 = Math.cos(middle.latitudeRad());
        double north = distance == 0 ? 0 : y / distance;
        double east = distance == 0 ? 0 : x / distance;
        double sine = Math.cos(angle) * sin0 + Math.sin(angle) * cos0 * north;
        double latitude = Math.asin(Math.clamp(sine, -1.0, 1.0));
        double longitude =
                middle.longitudeRad()
                        + Math.atan2(
                                Math.sin(angle) * east,
                                cos0 * Math.cos(angle) - sin0 * Math.sin(angle) * north);
        return new GeodeticPoint(latitude, Math.IEEEremainder(longitude, 2 * Math.PI), 0);
    }
}
