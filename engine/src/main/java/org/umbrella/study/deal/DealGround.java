// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.deal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Geography;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.RegionCells;
import org.umbrella.earth.geography.Territory;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.study.assurance.Places;

/**
 * Where a question about deals plays: the aims, the launch points and the sites. It does not depend
 * on any value that draws move.
 *
 * @param grid the aim cells
 * @param aims their points
 * @param launches launch points of each coverage, in the order of the question
 * @param sites where interceptors might stand: on land first, then at sea
 * @param cells for boxes
 */
public record DealGround(
        PieceGrid grid,
        AimPoints aims,
        List<List<NamedPoint>> launches,
        List<NamedPoint> sites,
        RegionCells cells) {

    /** Copies the lists and refuses empty ones, about which every claim would be true. */
    public DealGround {
        launches = List.copyOf(launches);
        sites = List.copyOf(sites);
        if (grid.size() == 0 || sites.isEmpty() || launches.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "The aims ("
                            + grid.size()
                            + " cells), sites ("
                            + sites.size()
                            + ") and launch points of a deal must be one at least. Maybe a grid is"
                            + " too coarse: try a higher resolution.");
        }
    }

    /**
     * Lays the grids of a question.
     *
     * @param question the question
     * @param geography countries, cities and cells
     * @return the ground
     */
    public static DealGround of(DealQuestion question, Geography geography) {
        Places places = new Places(geography.grids(), geography.alliances());
        PieceGrid grid =
                geography
                        .grids()
                        .grid(territory(question.aims(), geography), resolution(question.aims()));
        double[] latitudes = new double[grid.size()];
        double[] longitudes = new double[grid.size()];
        for (int i = 0; i < grid.size(); i++) {
            latitudes[i] = grid.latitudeRad(i);
            longitudes[i] = grid.longitudeRad(i);
        }
        Map<GeodeticPoint, NamedPoint> sites = new LinkedHashMap<>();
        for (AimSet land : question.sites().land()) {
            places.of(land).forEach(site -> sites.putIfAbsent(site.point(), site));
        }
        for (DealQuestion.SeaBox box : question.sites().sea()) {
            int at = 0;
            for (long cell :
                    geography
                            .cells()
                            .within(
                                    box.southRad(),
                                    box.northRad(),
                                    box.westRad(),
                                    box.eastRad(),
                                    box.resolution())) {
                GeodeticPoint centre = geography.cells().centre(cell);
                if (geography
                        .grids()
                        .countries()
                        .at(centre.latitudeRad(), centre.longitudeRad())
                        .isEmpty()) {
                    at++;
                    sites.putIfAbsent(
                            centre, new NamedPoint(box.id() + "-" + at, box.name(), centre));
                }
            }
        }
        List<List<NamedPoint>> launches = new ArrayList<>();
        question.covers().forEach(cover -> launches.add(places.of(cover.launch())));
        return new DealGround(
                grid,
                new AimPoints(latitudes, longitudes),
                launches,
                List.copyOf(sites.values()),
                geography.cells());
    }

    private static int resolution(AimSet aims) {
        return switch (aims) {
            case AimSet.Group group -> group.resolution();
            case AimSet.Countries countries -> countries.resolution();
            case AimSet.Points _ ->
                    throw new IllegalArgumentException(
                            "The aims of a deal must be cells of countries, not points.");
        };
    }

    private static Territory territory(AimSet aims, Geography geography) {
        return switch (aims) {
            case AimSet.Group group ->
                    group.group().equals("european-nato")
                            ? geography.alliances().europeanNato(group.asOf())
                            : new Territory("NATO", geography.alliances().nato(group.asOf()));
            case AimSet.Countries countries ->
                    new Territory(String.join(", ", countries.countries()), countries.countries());
            case AimSet.Points _ ->
                    throw new IllegalArgumentException(
                            "The aims of a deal must be cells of countries, not points.");
        };
    }
}
