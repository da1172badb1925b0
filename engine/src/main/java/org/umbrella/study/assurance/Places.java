// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.PlaceNames;
import org.umbrella.earth.geography.Territory;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Missile;
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
            case LaunchSet.CountryGrid country -> named(grid(country));
        };
    }

    /**
     * Launch points with what is launched from them.
     *
     * @param threats missiles and from where they are launched
     * @return the same with their points, in the same order
     */
    public List<ShotSet.Launches> launches(List<Assurance.Threat> threats) {
        return threats.stream()
                .map(threat -> new ShotSet.Launches(of(threat.launch()), threat.missiles()))
                .toList();
    }

    private PieceGrid grid(LaunchSet.CountryGrid country) {
        return grids.land(Territory.of(country.country(), country.country()), country.resolution());
    }

    /**
     * Aim points.
     *
     * @param set what is aimed at
     * @return the points, cells named after a city nearby
     */
    public List<NamedPoint> of(AimSet set) {
        return set instanceof AimSet.Points points
                ? points.points()
                : grid(set).map(this::named).orElse(List.of());
    }

    private Optional<PieceGrid> grid(AimSet set) {
        return switch (set) {
            case AimSet.Points _ -> Optional.empty();
            case AimSet.Countries countries ->
                    Optional.of(
                            grids.land(
                                    new Territory("aims", countries.countries()),
                                    countries.resolution()));
            case AimSet.Group group ->
                    Optional.of(
                            grids.land(
                                    group.group().equals("european-nato")
                                            ? alliances.europeanNato(group.asOf())
                                            : new Territory("NATO", alliances.nato(group.asOf())),
                                    group.resolution()));
        };
    }

    /**
     * The shots of an assurance over the whole of its launch areas and aims.
     *
     * @param assurance the claim
     * @param shots its shots over the grid
     * @return the same over all land
     */
    public WholeTerritory whole(Assurance assurance, ShotSet shots) {
        List<WholeTerritory.Row> rows = new ArrayList<>();
        for (Assurance.Threat threat : assurance.threats()) {
            for (Spot launch : spots(threat.launch())) {
                for (Missile missile : threat.missiles()) {
                    for (double loftRad : assurance.loftsRad()) {
                        rows.add(new WholeTerritory.Row(launch, missile, loftRad));
                    }
                }
            }
        }
        return new WholeTerritory(
                shots,
                rows,
                spots(assurance.aims()),
                Optional.of(new PieceTree(grids)),
                names::nameIn);
    }

    /**
     * Whether an assurance speaks of nothing but points.
     *
     * @param assurance the claim
     * @return false where a launch area or what is aimed at is land
     */
    public static boolean pointsOnly(Assurance assurance) {
        return assurance.aims() instanceof AimSet.Points
                && assurance.threats().stream()
                        .allMatch(threat -> threat.launch() instanceof LaunchSet.Points);
    }

    private List<Spot> spots(LaunchSet set) {
        return switch (set) {
            case LaunchSet.Points points -> only(points.points());
            case LaunchSet.CountryGrid country -> PieceTree.spots(grid(country));
        };
    }

    private List<Spot> spots(AimSet set) {
        return set instanceof AimSet.Points points
                ? only(points.points())
                : grid(set).map(PieceTree::spots).orElse(List.of());
    }

    private static List<Spot> only(List<NamedPoint> points) {
        return points.stream().map(Spot::only).toList();
    }

    private List<NamedPoint> named(PieceGrid grid) {
        List<NamedPoint> points = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            GeodeticPoint centre = new GeodeticPoint(grid.latitudeRad(i), grid.longitudeRad(i), 0);
            points.add(
                    new NamedPoint(grid.address(i), names.nameIn(centre, grid.country(i)), centre));
        }
        return points;
    }
}
