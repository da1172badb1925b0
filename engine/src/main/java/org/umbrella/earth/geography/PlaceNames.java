// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.List;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;

/**
 * What people call a point: "near Boston, United States", or how far and whither from the nearest
 * city of size: a reader finds neither a cell nor a pair of coordinates.
 */
public final class PlaceNames {

    /** A point is named after a city no farther than this from it, m. */
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

    private final Countries countries;
    private final Cities cities;

    /**
     * Names on a geography.
     *
     * @param countries the countries
     * @param cities their cities
     */
    public PlaceNames(Countries countries, Cities cities) {
        this.countries = countries;
        this.cities = cities;
    }

    /**
     * Names from the resources.
     *
     * @return the names
     */
    public static PlaceNames load() {
        return new PlaceNames(Countries.load(), Cities.load());
    }

    /**
     * What a point is called after the country it lies in.
     *
     * @param point the point
     * @return its name; empty at sea
     */
    public Optional<String> name(GeodeticPoint point) {
        return countries
                .at(point.latitudeRad(), point.longitudeRad())
                .map(country -> nameIn(point, country.isoA2()));
    }

    /**
     * What a point is called after a country's cities.
     *
     * @param point the point
     * @param isoA2 the country's code
     * @return "near Boston, United States", "210 km north of Tabriz, Iran" or "in Monaco"
     */
    public String nameIn(GeodeticPoint point, String isoA2) {
        double nearest = Double.POSITIVE_INFINITY;
        Optional<City> found = Optional.empty();
        for (City city : cities.of(isoA2)) {
            if (city.people() < MANY_PEOPLE && found.isPresent()) {
                break;
            }
            double distance =
                    GreatCircle.distanceMeters(
                            point.latitudeRad(),
                            point.longitudeRad(),
                            city.latitudeRad(),
                            city.longitudeRad());
            if (distance < nearest) {
                nearest = distance;
                found = Optional.of(city);
            }
        }
        String land = countries.name(isoA2);
        if (found.isEmpty()) {
            return "in " + land;
        }
        City city = found.get();
        String place = city.name() + ", " + land;
        if (nearest < NEAR_METERS) {
            return "near " + place;
        }
        double east =
                Math.IEEEremainder(point.longitudeRad() - city.longitudeRad(), 2 * Math.PI)
                        * Math.cos(point.latitudeRad());
        double clockwise = Math.atan2(east, point.latitudeRad() - city.latitudeRad());
        int eighth = Math.floorMod(Math.round(clockwise / (Math.PI / 4)), 8);
        return Math.round(nearest / 10e3) * 10 + " km " + WINDS.get(eighth) + " of " + place;
    }
}
