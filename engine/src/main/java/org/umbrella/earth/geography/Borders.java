// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The borders and coasts of a country: polygons, each an outer ring and its holes.
 *
 * <p>Lines run straight in latitude and longitude between points, as Natural Earth draws them. No
 * ring crosses the ±180° meridian: a country that lies across it is cut there, and the cut is not a
 * border. Points that lie on a border are in the country.
 */
public final class Borders {

    private final List<List<Ring>> polygons;
    private final Bounds bounds;
    private @Nullable IndexedPointInAreaLocator locator;
    private @Nullable BorderIndex index;

    Borders(List<List<Ring>> polygons) {
        this.polygons = polygons.stream().map(List::copyOf).toList();
        this.bounds = boundsOf(this.polygons);
    }

    /** The polygons: first the outer ring, then holes. */
    public List<List<Ring>> polygons() {
        return polygons;
    }

    /** The box around all polygons. */
    public Bounds bounds() {
        return bounds;
    }

    /** How many points they have: how much work they make. */
    int size() {
        return polygons.stream().flatMap(List::stream).mapToInt(Ring::size).sum();
    }

    /** Whether a place lies within or on the borders; latitude and longitude in rad. */
    boolean contains(double latitudeRad, double longitudeRad) {
        double longitude = Math.IEEEremainder(longitudeRad, 2 * Math.PI);
        if (!bounds.contains(latitudeRad, longitude)) {
            return false;
        }
        return locator().locate(new Coordinate(longitude, latitudeRad)) != Location.EXTERIOR;
    }

    /** Made when first asked for: drawings need neither this nor the index of distances. */
    private synchronized IndexedPointInAreaLocator locator() {
        if (locator == null) {
            locator = new IndexedPointInAreaLocator(geometry(polygons));
        }
        return locator;
    }

    /** Made when first asked for: only questions of distance need it. */
    synchronized BorderIndex index() {
        if (index == null) {
            index = new BorderIndex(polygons);
        }
        return index;
    }

    /** Polygons of the plane of longitude and latitude, rad, as rings. */
    static List<List<Ring>> rings(List<Polygon> polygons) {
        List<List<Ring>> all = new ArrayList<>();
        for (Polygon polygon : polygons) {
            List<Ring> rings = new ArrayList<>();
            rings.add(ring(polygon.getExteriorRing()));
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                rings.add(ring(polygon.getInteriorRingN(h)));
            }
            all.add(List.copyOf(rings));
        }
        return List.copyOf(all);
    }

    private static Ring ring(LinearRing line) {
        double[] latitudes = new double[line.getNumPoints()];
        double[] longitudes = new double[latitudes.length];
        for (int i = 0; i < latitudes.length; i++) {
            latitudes[i] = line.getCoordinateSequence().getY(i);
            longitudes[i] = line.getCoordinateSequence().getX(i);
        }
        return new Ring(latitudes, longitudes);
    }

    private static MultiPolygon geometry(List<List<Ring>> polygons) {
        GeometryFactory factory = new GeometryFactory();
        List<Polygon> areas = new ArrayList<>();
        for (List<Ring> rings : polygons) {
            areas.add(polygon(factory, rings));
        }
        return factory.createMultiPolygon(areas.toArray(Polygon[]::new));
    }

    /** A polygon of the plane of longitude (x) and latitude (y), rad. */
    static Polygon polygon(GeometryFactory factory, List<Ring> rings) {
        LinearRing shell = linearRing(factory, rings.getFirst());
        LinearRing[] holes =
                rings.stream()
                        .skip(1)
                        .map(ring -> linearRing(factory, ring))
                        .toArray(LinearRing[]::new);
        return factory.createPolygon(shell, holes);
    }

    private static LinearRing linearRing(GeometryFactory factory, Ring ring) {
        double[] flat = new double[2 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            flat[2 * i] = ring.longitudesRad()[i];
            flat[2 * i + 1] = ring.latitudesRad()[i];
        }
        return factory.createLinearRing(new PackedCoordinateSequence.Double(flat, 2, 0));
    }

    private static Bounds boundsOf(List<List<Ring>> polygons) {
        return polygons.stream()
                .map(rings -> Bounds.of(rings.getFirst()))
                .reduce(Bounds::union)
                .orElseThrow();
    }
}
