// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.City;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Territory;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.NamedPoint;

/** Turns the launch and aim sets of an assurance into points that people know by name. */
public final class Places {

    /** A cell is named after a city no farther than this from its centre, m. */
    private static final double NEAR_METERS = 150e3;

    private static final long MANY_PEOPLE = 20_000;

    private static final List<String> WINDS =
            List.of(
                    "north",
                    "northeast",
                    "east",
                    "southeast",
                    "south",
                    "southwest",
                    "west",
                    "northwest");

    private final PieceGrids grids;
    private final Alliances alliances;

    /**
     * Places on a geography.
     *
     * @param grids countries, cities and cells
     * @param alliances who is in NATO when
     */
    public Places(PieceGrids grids, Alliances alliances) {
        this.grids = grids;
        this.alliances = alliances;
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
            points.add(new NamedPoint(grid.address(i), name(centre, grid.country(i)), centre));
        }
        return points;
    }

    /**
     * "near Boston, United States", or how far and whither from the nearest city of size: a reader
     * finds neither a cell nor a pair of coordinates.
     */
    private String name(GeodeticPoint centre, String country) {
        double nearest = Double.POSITIVE_INFINITY;
        Optional<City> found = Optional.empty();
        for (City city : grids.cities().of(country)) {
            if (city.people() < MANY_PEOPLE && found.isPresent()) {
                break;
            }
            double distance =
                    GreatCircle.distanceMeters(
                            centre.latitudeRad(),
                            centre.longitudeRad(),
                            city.latitudeRad(),
                            city.longitudeRad());
            if (distance < nearest) {
                nearest = distance;
                found = Optional.of(city);
            }
        }
        String land = grids.countries().name(country);
        if (found.isEmpty()) {
            return "in " + land;
        }
        City city = found.get();
        String place = city.name() + ", " + land;
        if (nearest < NEAR_METERS) {
            return "near " + place;
        }
        double east =
                Math.IEEEremainder(centre.longitudeRad() - city.longitudeRad(), 2 * Math.PI)
                        * Math.cos(centre.latitudeRad());
        double clockwise = Math.atan2(east, centre.latitudeRad() - city.latitudeRad());
        int eighth = Math.floorMod(Math.round(clockwise / (Math.PI / 4)), 8);
        return Math.round(nearest / 10e3) * 10 + " km " + WINDS.get(eighth) + " of " + place;
    }
}
