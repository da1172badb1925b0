// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Land as polygons in the plane of longitude and latitude (rad), or the part of it near a window.
 *
 * <p>Cutting a country down step by step makes the cost of a clip that of the border near it.
 */
final class Land {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Below this number of points it costs less to carry them along than to cut them off. */
    private static final int FEW_POINTS = 150;

    /**
     * Which polygons of a country cross or touch themselves, where the rounding of the borders
     * folded a narrow place; they are mended (JTS, GeometryFixer). A test keeps the list complete.
     */
    private static final Map<String, BitSet> CROSSED = crossed();

    private final List<Polygon> polygons;
    private final int points;

    private Land(List<Polygon> polygons) {
        this.polygons = polygons;
        this.points = polygons.stream().mapToInt(Polygon::getNumPoints).sum();
    }

    /** All land of a country. */
    static Land of(Country country) {
        List<Polygon> polygons = new ArrayList<>();
        BitSet crossed = CROSSED.getOrDefault(country.isoA2(), new BitSet());
        List<List<Ring>> drawn = country.borders().polygons();
        for (int p = 0; p < drawn.size(); p++) {
            Polygon polygon = Borders.polygon(FACTORY, drawn.get(p));
            if (crossed.get(p)) {
                polygons.addAll(polygons(GeometryFixer.fix(polygon)));
            } else {
                polygons.add(polygon);
            }
        }
        return new Land(polygons);
    }

    private static Map<String, BitSet> crossed() {
        Map<String, BitSet> crossed = new HashMap<>();
        for (String[] row : Resources.table("crossed.tsv")) {
            BitSet polygons = new BitSet();
            for (String polygon : row[1].split(",", -1)) {
                polygons.set(Integer.parseInt(polygon));
            }
            crossed.put(row[0], polygons);
        }
        return crossed;
    }

    /** The land in a window; where there is little land, all of it. */
    Land near(Envelope window) {
        if (points < FEW_POINTS) {
            return this;
        }
        Polygon rectangle = (Polygon) FACTORY.toGeometry(window);
        List<Polygon> kept = new ArrayList<>();
        for (Polygon polygon : polygons) {
            Envelope box = polygon.getEnvelopeInternal();
            if (window.covers(box)) {
                kept.add(polygon);
            } else if (window.intersects(box)) {
                kept.addAll(polygons(intersection(rectangle, polygon)));
            }
        }
        return new Land(kept);
    }

    static List<List<Ring>> simplified(List<List<Ring>> land, double tolerance) {
        List<Polygon> simple = new ArrayList<>();
        for (List<Ring> rings : land) {
            simple.addAll(
                    polygons(
                            DouglasPeuckerSimplifier.simplify(
                                    Borders.polygon(FACTORY, rings), tolerance)));
        }
        return Borders.rings(simple);
    }

    List<Polygon> polygons() {
        return List.copyOf(polygons);
    }

    /** All of it as one geometry. */
    Geometry all() {
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The land within a figure. */
    List<Polygon> within(List<Polygon> figure) {
        List<Polygon> found = new ArrayList<>();
        for (Polygon part : figure) {
            Envelope box = part.getEnvelopeInternal();
            for (Polygon polygon : polygons) {
                if (box.intersects(polygon.getEnvelopeInternal())) {
                    found.addAll(polygons(intersection(part, polygon)));
                }
            }
        }
        return found;
    }

    /** What two figures share. */
    static Geometry intersection(Polygon a, Polygon b) {
        return OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
    }

    /** The polygons of a geometry, without points and lines where areas only touch. */
    static List<Polygon> polygons(Geometry geometry) {
        List<Polygon> found = new ArrayList<>();
        for (int n = 0; n < geometry.getNumGeometries(); n++) {
            if (geometry.getGeometryN(n) instanceof Polygon polygon && !polygon.isEmpty()) {
                found.add(polygon);
            }
        }
        return found;
    }
}
