// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.umbrella.earth.Wgs84;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.report.map.AlbersEqualArea;
import org.umbrella.report.map.BaseMap;
import org.umbrella.report.map.CellMesh;
import org.umbrella.report.map.CoverageMap;
import org.umbrella.report.map.Frame;
import org.umbrella.report.map.PlaneBox;
import org.umbrella.report.map.Projection;
import org.umbrella.report.map.Signs;
import org.umbrella.report.page.Markup;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.study.coverage.Footprint;

/**
 * A far part of a territory, drawn apart in a corner of its map in a projection of its own: Alaska
 * and Hawaii, as the USGS draws them (Snyder, USGS Professional Paper 1395, 1987, p. 98: Albers
 * with standard parallels 55° and 65° N, and 8° and 18° N).
 */
final class Inset {

    private static final double MARGIN_METERS = 120_000;

    private final String prefix;
    private final BaseMap base;
    private final CoverageMap maps;
    private final int x;
    private final int y;
    private final Map<Footprint, CoverageMap.Prepared> prepared = new HashMap<>();

    /** Parts of the United States. */
    enum Part {
        CONTERMINOUS,
        ALASKA,
        HAWAII;

        /** Which part a place of the fifty states lies in. */
        static Part of(double latitudeRad, double longitudeRad) {
            double latitude = Math.toDegrees(latitudeRad);
            double longitude = Math.toDegrees(longitudeRad);
            if (latitude > 50) {
                return ALASKA;
            }
            return longitude < -130 || longitude > 0 ? HAWAII : CONTERMINOUS;
        }
    }

    /** Whether a grid is drawn with insets: the fifty states alone. */
    static boolean serve(PieceGrid grid) {
        return grid.territory().countries().equals(List.of("US"));
    }

    /**
     * The insets of a map.
     *
     * @param result the study
     * @param main the frame of the map
     * @return Alaska and Hawaii along the lower edge from the left; none for other territories
     */
    static List<Inset> of(StudyResult result, Frame main) {
        if (!serve(result.grid())) {
            return List.of();
        }
        Inset alaska =
                new Inset(result, Part.ALASKA, "ma-", albers(55, 65, 50, -154), 520, main, 0);
        Inset hawaii =
                new Inset(
                        result,
                        Part.HAWAII,
                        "mh-",
                        albers(8, 18, 3, -157),
                        330,
                        main,
                        alaska.base.frame().width());
        return List.of(alaska, hawaii);
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

    private Inset(
            StudyResult result,
            Part part,
            String prefix,
            Projection projection,
            int width,
            Frame main,
            int x) {
        this.prefix = prefix;
        PlaneBox box = PlaneBox.EMPTY;
        PieceGrid grid = result.grid();
        for (int i = 0; i < grid.size(); i++) {
            double latitude = grid.latitudeRad(i);
            double longitude = grid.longitudeRad(i);
            // The reefs north-west of Kauai lie 2000 km off and would leave the islands too small.
            boolean reef = part == Part.HAWAII && Math.toDegrees(longitude) < -161;
            if (Part.of(latitude, longitude) == part && !reef) {
                box = box.with(projection.project(latitude, longitude));
            }
        }
        Frame frame = Frame.of(projection, box.grown(MARGIN_METERS), width);
        this.base = new BaseMap(frame, prefix, grid.territory().countries());
        this.maps = new CoverageMap(base, new CellMesh(grid, frame), prefix + "p");
        this.x = x;
        this.y = main.height() - frame.height();
        for (Coverage coverage : result.coverage()) {
            prepared.put(coverage.footprint(), maps.prepare(coverage));
        }
    }

    Frame frame() {
        return base.frame();
    }

    /** Writes what the inset refers to; ids are those of the map with the inset's prefix. */
    void define(Map<Deployment, String> deployments, Markup into) {
        base.define(into);
        maps.define(into);
        deployments.forEach((deployment, id) -> {
            into.open("g", "id", prefix + id);
            Signs.deployment(deployment, base.frame(), into);
            into.close();
        });
    }

    /** Draws a footprint into the map that is open. */
    void draw(Coverage coverage, String deploymentId, Markup into) {
        base.beginInset(x, y, into);
        maps.draw(Objects.requireNonNull(prepared.get(coverage.footprint())), into);
        into.empty("use", "href", "#" + prefix + deploymentId);
        into.empty(
                "rect",
                "class",
                "inset",
                "width",
                Integer.toString(base.frame().width()),
                "height",
                Integer.toString(base.frame().height()));
        into.close();
    }
}
