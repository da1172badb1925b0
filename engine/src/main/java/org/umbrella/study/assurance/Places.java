// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.PlaceNames;
import org.umbrella.earth.geography.Territory;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.NamedPoint;

/** Turns the launch and aim sets of an assurance into points that people know by name. */
public final class Places {

    private final PieceGrids grids;
    private final Alliances alliances;
    private final PlaceNames names;

    /**
     * Places on a geography.
     *
     * @param grids countries, cities and cells
     * @param alliances who is in NATO when
     */
    public Places(PieceGrids grids, Alliances alliances) {
        this.grids = grids;
        this.alliances = alliances;
        this.names = new PlaceNames(grids.countries(), grids.cities());
    }

    /**
     * Launch points.
     *
     * @param set from where
     * @return the points, cells of a country named after a city nearby
     */
    public List<NamedPoint> of(LaunchSet set) {
        return switch (set) {
            case LaunchSet.Points points -> points.points();
            case LaunchSet.CountryGrid country ->
                    cells(Territory.of(country.country(), country.country()), country.resolution());
        };
    }

    /**
     * Aim points.
     *
     * @param set what is aimed at
     * @return the points, cells named after a city nearby
     */
    public List<NamedPoint> of(AimSet set) {
        return switch (set) {
            case AimSet.Points points -> points.points();
            case AimSet.Countries countries ->
                    cells(new Territory("aims", countries.countries()), countries.resolution());
            case AimSet.Group group ->
                    cells(
                            group.group().equals("european-nato")
                                    ? alliances.europeanNato(group.asOf())
                                    : new Territory("NATO", alliances.nato(group.asOf())),
                            group.resolution());
        };
    }

    private List<NamedPoint> cells(Territory territory, int resolution) {
        PieceGrid grid = grids.grid(territory, resolution);
        List<NamedPoint> points = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            GeodeticPoint centre = new GeodeticPoint(grid.latitudeRad(i), grid.longitudeRad(i), 0);
            points.add(
                    new NamedPoint(grid.address(i), names.nameIn(centre, grid.country(i)), centre));
        }
        return points;
    }
}
