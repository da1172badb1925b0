// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import java.util.List;
import org.umbrella.earth.Wgs84;
import org.umbrella.earth.geography.PieceGrid;

/**
 * Where the far parts of the fifty states are drawn on their map: Alaska and Hawaii apart, along
 * its lower edge, each in a projection of its own, as the USGS draws them (Snyder, USGS
 * Professional Paper 1395, 1987, p. 98: Albers with standard parallels 55° and 65° N, and 8° and
 * 18° N).
 */
public final class InsetFrames {

    private static final double MARGIN_METERS = 120_000;

    /** Room below the conterminous states for the insets. */
    private static final double ROOM_METERS = 350_000;

    /** Widths in thousandths of the map's. */
    private static final int ALASKA = 325;

    private static final int HAWAII = 206;

    private InsetFrames() {}

    /**
     * An inset.
     *
     * @param name short name of the part
     * @param frame its frame
     * @param x its left edge in units of the outer map
     * @param y its upper edge
     */
    public record Placed(String name, Frame frame, int x, int y) {}

    private enum Part {
        CONTERMINOUS,
        ALASKA,
        HAWAII;

        /** Which part a place of the fifty states lies in. */
        private static Part of(double latitudeRad, double longitudeRad) {
            double latitude = Math.toDegrees(latitudeRad);
            double longitude = Math.toDegrees(longitudeRad);
            if (latitude > 50) {
                return ALASKA;
            }
            return longitude < -130 || longitude > 0 ? HAWAII : CONTERMINOUS;
        }
    }

    /**
     * Whether a grid is drawn with insets: the fifty states alone.
     *
     * @param grid the pieces
     * @return true for the United States
     */
    public static boolean serve(PieceGrid grid) {
        return grid.territory().countries().equals(List.of("US"));
    }

    /**
     * The frame of the map itself: the conterminous states, and room below for the insets.
     *
     * @param grid the pieces
     * @param marginMeters margin all round, m
     * @param widthUnits its width
     * @return the frame
     */
    public static Frame conterminous(PieceGrid grid, double marginMeters, int widthUnits) {
        Projection projection = Projections.forGrid(grid);
        PlaneBox box = box(grid, Part.CONTERMINOUS, projection).grown(marginMeters);
        return Frame.of(
                projection,
                new PlaneBox(box.west(), box.south() - ROOM_METERS, box.east(), box.north()),
                widthUnits);
    }

    /**
     * The insets of a map.
     *
     * @param grid the pieces
     * @param main the frame of the map
     * @return Alaska and Hawaii from the left; none for other territories
     */
    public static List<Placed> of(PieceGrid grid, Frame main) {
        if (!serve(grid)) {
            return List.of();
        }
        Placed alaska = placed(grid, Part.ALASKA, albers(55, 65, 50, -154), ALASKA, main, 0);
        Placed hawaii =
                placed(
                        grid,
                        Part.HAWAII,
                        albers(8, 18, 3, -157),
                        HAWAII,
                        main,
                        alaska.frame().width());
        return List.of(alaska, hawaii);
    }

    private static Placed placed(
            PieceGrid grid, Part part, Projection projection, int width, Frame main, int x) {
        Frame frame =
                Frame.of(
                        projection,
                        box(grid, part, projection).grown(MARGIN_METERS),
                        width * main.width() / 1000);
        return new Placed(
                part == Part.ALASKA ? "a" : "h", frame, x, main.height() - frame.height());
    }

    private static PlaneBox box(PieceGrid grid, Part part, Projection projection) {
        PlaneBox box = PlaneBox.EMPTY;
        for (int i = 0; i < grid.size(); i++) {
            double latitude = grid.latitudeRad(i);
            double longitude = grid.longitudeRad(i);
            // The reefs north-west of Kauai lie 2000 km off and would leave the islands too small.
            boolean reef = part == Part.HAWAII && Math.toDegrees(longitude) < -161;
            if (Part.of(latitude, longitude) == part && !reef) {
                box = box.with(projection.project(latitude, longitude));
            }
        }
        return box;
    }

    private static Projection albers(double one, double two, double latitude, double longitude) {
        return new AlbersEqualArea(
                Wgs84.EQUATORIAL_RADIUS_METERS,
                Wgs84.FLATTENING,
                Math.toRadians(one),
                Math.toRadians(two),
                Math.toRadians(latitude),
                Math.toRadians(longitude));
    }
}
