// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.Wgs84;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;

/**
 * Divides the land of a spot into that of finer ones: a piece into the pieces of its cell's
 * children, and a piece at the end into the corners of its outline, which are points of coast and
 * border. What was divided once is kept. Safe for use by several threads.
 */
final class PieceTree {

    /**
     * Pieces are divided down to this H3 resolution, whose cells are 4 km from centre to corner.
     */
    static final int FINEST = 6;

    private final PieceGrids grids;
    private final Map<Spot, List<Spot>> finer = new ConcurrentHashMap<>();

    PieceTree(PieceGrids grids) {
        this.grids = grids;
    }

    /** The spots of all pieces of a grid, in its order. */
    static List<Spot> spots(PieceGrid grid) {
        List<Spot> spots = new ArrayList<>(grid.size());
        for (int i = 0; i < grid.size(); i++) {
            spots.add(spot(grid, i));
        }
        return spots;
    }

    private static Spot spot(PieceGrid grid, int i) {
        GeodeticPoint aim = new GeodeticPoint(grid.latitudeRad(i), grid.longitudeRad(i), 0);
        double reach =
                corners(grid, i)
                        .mapToDouble(corner ->
                                GreatCircle.angleRad(
                                        aim.latitudeRad(),
                                        aim.longitudeRad(),
                                        corner.latitudeRad(),
                                        corner.longitudeRad()))
                        .max()
                        .orElse(0);
        return new Spot(
                aim,
                grid.address(i),
                "",
                grid.country(i),
                grid.cell(i),
                grid.resolution(),
                reach * Wgs84.MEAN_RADIUS_METERS);
    }

    /** The corners of all outlines of a piece. */
    private static Stream<GeodeticPoint> corners(PieceGrid grid, int piece) {
        return grid.land(piece).stream()
                .flatMap(List::stream)
                .flatMap(ring ->
                        IntStream.range(0, ring.size())
                                .mapToObj(k ->
                                        new GeodeticPoint(
                                                ring.latitudesRad()[k],
                                                ring.longitudesRad()[k],
                                                0)));
    }

    /** The spots that the land of one is divided into; none where it is a point. */
    List<Spot> finer(Spot spot) {
        return spot.reachMeters() > 0 ? finer.computeIfAbsent(spot, this::divided) : List.of();
    }

    private List<Spot> divided(Spot spot) {
        return spot.resolution() < FINEST
                ? spots(grids.landWithin(spot.country(), spot.cell(), spot.resolution() + 1))
                : outline(spot);
    }

    /** The corners of the outline of a spot's land. */
    List<Spot> outline(Spot spot) {
        PieceGrid grid = grids.landWithin(spot.country(), spot.cell(), spot.resolution());
        List<GeodeticPoint> points =
                IntStream.range(0, grid.size())
                        .boxed()
                        .flatMap(i -> corners(grid, i))
                        .distinct()
                        .toList();
        List<Spot> found = new ArrayList<>();
        for (GeodeticPoint point : points) {
            found.add(
                    new Spot(
                            point,
                            spot.id() + "-" + (found.size() + 1),
                            "",
                            spot.country(),
                            0,
                            FINEST + 1,
                            0));
        }
        return found;
    }
}
