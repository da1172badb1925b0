// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import com.uber.h3core.H3Core;
import com.uber.h3core.util.LatLng;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

/**
 * Divides one country into pieces.
 *
 * <p>Goes down the tree of H3 cells. A cell farther from every border than its descendants reach is
 * all inside or all outside, so its centre decides for all of them; the others are divided, the
 * land near them cut out of that of their parent, until at the resolution asked for the land is
 * intersected with the cell (JTS, OverlayNG). The cost so follows the length of the border: some
 * 0.1 ms for each cell on it, some microseconds for each within.
 *
 * <p>The areas of all pieces add up to that of the outlines, less pieces under {@value
 * #LEAST_SQUARE_METERS} m², which are smaller than the borders are true to.
 */
final class CountryPieces {

    /**
     * No point of a descendant of a cell lies farther from its centre than this over √7 to the
     * power of its resolution, rad; a test looks at every cell.
     */
    static final double REACH_RAD = 0.245;

    /** Nor a point of the cell itself farther than this. */
    static final double RADIUS_RAD = 0.223;

    /** Lines of borders and the arcs that distance is measured to lie this near, m. */
    private static final double LINE_METERS = 50;

    static final double LEAST_SQUARE_METERS = 1000;

    private final H3Core h3;
    private final Country country;
    private final int owner;
    private final int resolution;
    private final List<Piece> found = new ArrayList<>();

    private CountryPieces(H3Core h3, Country country, int owner, int resolution) {
        this.h3 = h3;
        this.country = country;
        this.owner = owner;
        this.resolution = resolution;
    }

    /** The pieces of a country, in no order. */
    static List<Piece> of(H3Core h3, Country country, int owner, int resolution) {
        CountryPieces pieces = new CountryPieces(h3, country, owner, resolution);
        Land land = Land.of(country);
        for (long root : h3.getRes0Cells()) {
            pieces.descend(root, 0, land);
        }
        return pieces.found;
    }

    /**
     * The pieces of a country in the descendants of one cell, in no order.
     *
     * @param land all land of the country
     */
    static List<Piece> within(H3Core h3, Country country, Land land, long cell, int resolution) {
        CountryPieces pieces = new CountryPieces(h3, country, 0, resolution);
        int level = h3.getResolution(cell);
        LatLng centre = h3.cellToLatLng(cell);
        double reach = reach(REACH_RAD, level);
        pieces.descend(
                cell,
                level,
                land.near(window(Math.toRadians(centre.lat), Math.toRadians(centre.lng), reach)));
        return pieces.found;
    }

    private static double reach(double ofRoot, int level) {
        return ofRoot * Math.pow(7, -level / 2.0) + LINE_METERS / Wgs84.MEAN_RADIUS_METERS;
    }

    private void descend(long cell, int level, Land around) {
        LatLng centre = h3.cellToLatLng(cell);
        double latitude = Math.toRadians(centre.lat);
        double longitude = Math.toRadians(centre.lng);
        double reach = reach(level == resolution ? RADIUS_RAD : REACH_RAD, level);
        if (!country.borders().bounds().isNear(latitude, longitude, reach)) {
            return;
        }
        double bound = reach * Wgs84.MEAN_RADIUS_METERS;
        if (country.borders().index().distanceMeters(latitude, longitude, bound) >= bound) {
            if (country.contains(latitude, longitude)) {
                whole(cell, level);
            }
            return;
        }
        if (level < resolution) {
            // Every second level: one cut costs more than carrying the land of a level along.
            boolean cutDown = level > 0 && level % 2 == 0;
            Land land = cutDown ? around.near(window(latitude, longitude, reach)) : around;
            for (long child : h3.cellToChildren(cell, level + 1)) {
                descend(child, level + 1, land);
            }
        } else {
            cut(cell, new GeodeticPoint(latitude, longitude, 0), around);
        }
    }

    /** A box round a cap; all longitudes where it meets ±180° or a pole. */
    private static Envelope window(double latitude, double longitude, double reach) {
        double south = latitude - reach;
        double north = latitude + reach;
        double sine = Math.sin(reach) / Math.cos(latitude);
        double half =
                Math.max(Math.abs(south), Math.abs(north)) < Math.PI / 2
                        ? Math.asin(Math.min(1, sine))
                        : Math.PI;
        boolean apart = Math.abs(longitude) + half < Math.PI;
        return new Envelope(
                apart ? longitude - half : -4,
                apart ? longitude + half : 4,
                Math.max(-2, south),
                Math.min(2, north));
    }

    private void whole(long cell, int level) {
        if (level < resolution) {
            for (long descendant : h3.cellToChildren(cell, resolution)) {
                whole(descendant, resolution);
            }
            return;
        }
        List<LatLng> corners = h3.cellToBoundary(cell);
        LatLng centre = h3.cellToLatLng(cell);
        double area = 0;
        for (Polygon part : CellOutline.of(corners)) {
            area += EllipsoidalArea.squareMeters(part);
        }
        GeodeticPoint aim = GeodeticPoint.ofDegrees(centre.lat, centre.lng, 0);
        found.add(new Piece(cell, owner, aim, area, flat(corners), List.of()));
    }

    private void cut(long cell, GeodeticPoint centre, Land around) {
        List<LatLng> corners = h3.cellToBoundary(cell);
        List<Polygon> land = around.within(CellOutline.of(corners));
        double area = 0;
        for (Polygon part : land) {
            area += EllipsoidalArea.squareMeters(part);
        }
        if (area < LEAST_SQUARE_METERS) {
            return;
        }
        GeodeticPoint aim =
                Inaccessibility.holds(land, centre.latitudeRad(), centre.longitudeRad())
                        ? centre
                        : Inaccessibility.of(land, area, centre);
        found.add(new Piece(cell, owner, aim, area, flat(corners), Borders.rings(land)));
    }

    private static double[] flat(List<LatLng> corners) {
        double[] flat = new double[2 * corners.size()];
        for (int k = 0; k < corners.size(); k++) {
            flat[2 * k] = Math.toRadians(corners.get(k).lat);
            flat[2 * k + 1] = Math.toRadians(corners.get(k).lng);
        }
        return flat;
    }
}
