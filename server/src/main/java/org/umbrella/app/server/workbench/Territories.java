// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.request.Json;
import org.umbrella.app.server.request.RequestFields;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.City;
import org.umbrella.earth.geography.Country;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Ring;
import org.umbrella.earth.geography.Territory;
import org.umbrella.wording.Coordinates;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom a question can be about: territories, their cells, and the cities in them. */
final class Territories {

    private static final LocalDate MEMBERS_OF = LocalDate.of(2013, 3, 15);
    private static final double NEAR_METERS = 40_000;

    /** Land is drawn to 0.005 degree, less than a kilometre. */
    private static final double DRAWN_TO_RAD = Math.toRadians(0.005);

    private static final int MOST_PLACES = 8;

    /**
     * A territory one can ask about.
     *
     * @param id name in questions
     * @param title name in lists
     * @param inWords name in sentences
     * @param aims how a study file says it, without the resolution
     * @param territory its countries
     */
    record Land(String id, String title, String inWords, String aims, Territory territory) {}

    private final PieceGrids grids;
    private final Map<String, Land> territories = new LinkedHashMap<>();
    private final Map<String, PieceGrid> laid = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> drawn = new ConcurrentHashMap<>();

    Territories(PieceGrids grids, Alliances alliances) {
        this.grids = grids;
        Territory europe = alliances.europeanNato(MEMBERS_OF);
        add(
                new Land(
                        "european-nato",
                        "European NATO, members of 2013",
                        "European NATO",
                        "group: european-nato, as_of: " + MEMBERS_OF,
                        europe));
        add(
                new Land(
                        "fifty-states",
                        "United States, fifty states",
                        "the fifty states",
                        "countries: [US]",
                        Territory.fiftyStates()));
        add(
                new Land(
                        "japan-korea",
                        "Japan and South Korea",
                        "Japan and South Korea",
                        "countries: [JP, KR]",
                        Territory.of("Japan and South Korea", "JP", "KR")));
        add(
                new Land(
                        "israel-gulf",
                        "Israel and the Gulf states",
                        "Israel and the Gulf states",
                        "countries: [AE, BH, IL, KW, OM, QA, SA]",
                        Territory.of(
                                "Israel and the Gulf states",
                                "AE",
                                "BH",
                                "IL",
                                "KW",
                                "OM",
                                "QA",
                                "SA")));
    }

    private void add(Land land) {
        territories.put(land.id(), land);
    }

    List<Land> all() {
        return List.copyOf(territories.values());
    }

    Land land(String id) {
        return Optional.ofNullable(territories.get(id))
                .orElseThrow(() ->
                        BadRequest.notFound(
                                "There is no territory '" + RequestFields.shown(id) + "'."));
    }

    PieceGrid grid(String id, int resolution) {
        Land land = land(id);
        return laid.computeIfAbsent(
                id + " " + resolution, _ -> grids.grid(land.territory(), resolution));
    }

    /** The aims of the pieces of a country, as launch points. */
    List<GeodeticPoint> centers(String country, int resolution) {
        PieceGrid grid =
                laid.computeIfAbsent(
                        "country " + country + " " + resolution,
                        _ -> grids.grid(Territory.of(country, country), resolution));
        List<GeodeticPoint> points = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            points.add(new GeodeticPoint(grid.latitudeRad(i), grid.longitudeRad(i), 0));
        }
        return points;
    }

    String countryName(String code) {
        return grids.countries().name(code);
    }

    /** The cells of a territory as the page draws them. */
    ObjectNode cells(String id, int resolution) {
        PieceGrid grid = grid(id, resolution);
        return drawn.computeIfAbsent(id + " " + resolution, _ -> cells(id, grid));
    }

    private ObjectNode cells(String id, PieceGrid grid) {
        ObjectNode node = Json.object();
        node.put("territory", id);
        node.put("resolution", grid.resolution());
        ArrayNode ids = node.putArray("ids");
        ArrayNode land = node.putArray("land");
        ArrayNode centers = node.putArray("centers");
        ArrayNode country = node.putArray("country");
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (int i = 0; i < grid.size(); i++) {
            ids.add(grid.address(i));
            rings(grid.land(i, DRAWN_TO_RAD), land.addArray());
            centers.add(milli(grid.longitudeRad(i)));
            centers.add(milli(grid.latitudeRad(i)));
            country.add(codes.computeIfAbsent(grid.country(i), _ -> codes.size()));
        }
        ArrayNode countries = node.putArray("countries");
        codes.keySet()
                .forEach(code -> {
                    ObjectNode one = countries.addObject();
                    one.put("code", code);
                    one.put("name", countryName(code));
                });
        String[] largest = largestPlaces(grid, codes.keySet());
        ArrayNode places = node.putArray("places");
        for (String name : largest) {
            places.add(name);
        }
        return node;
    }

    private static void rings(List<List<Ring>> polygons, ArrayNode into) {
        for (List<Ring> polygon : polygons) {
            for (int r = 0; r < polygon.size(); r++) {
                Ring ring = polygon.get(r);
                boolean forward = ring.isAnticlockwise() == (r == 0);
                ArrayNode drawn = into.addArray();
                for (int k = 0; k + 1 < ring.size(); k++) {
                    int at = forward ? k : ring.size() - 1 - k;
                    drawn.add(milli(ring.longitudesRad()[at]));
                    drawn.add(milli(ring.latitudesRad()[at]));
                }
            }
        }
    }

    /** The largest city of each piece. */
    private String[] largestPlaces(PieceGrid grid, Iterable<String> codes) {
        String[] names = new String[grid.size()];
        Arrays.fill(names, "");
        for (String code : codes) {
            List<City> cities = grids.cities().of(code);
            int[] homes = grids.piecesOf(code, grid);
            for (int k = 0; k < homes.length; k++) {
                if (homes[k] >= 0 && names[homes[k]].isEmpty()) {
                    names[homes[k]] = cities.get(k).name();
                }
            }
        }
        return names;
    }

    private static int milli(double rad) {
        return (int) Math.round(Math.toDegrees(rad) * 1000);
    }

    /** Cities whose name begins with a text, the largest first. */
    ArrayNode places(String text) {
        String wanted = plain(text);
        List<City> found = new ArrayList<>();
        for (String code : grids.cities().codes()) {
            for (City city : grids.cities().of(code)) {
                if (city.people() >= 15_000 && plain(city.name()).startsWith(wanted)) {
                    found.add(city);
                }
            }
        }
        found.sort(Comparator.comparingLong(City::people).reversed());
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (City city : found.subList(0, Math.min(MOST_PLACES, found.size()))) {
            ObjectNode one = list.addObject();
            one.put("name", city.name());
            one.put("country", countryName(city.country()));
            one.put("lat_deg", Math.toDegrees(city.latitudeRad()));
            one.put("lon_deg", Math.toDegrees(city.longitudeRad()));
        }
        return list;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The name of the country a place lies in; empty at sea. */
    Optional<Country> countryAt(GeodeticPoint place) {
        return grids.countries().at(place.latitudeRad(), place.longitudeRad());
    }

    /** The largest city near a place; empty where there is none within 40 km. */
    Optional<String> cityNear(GeodeticPoint place) {
        return countryAt(place).stream()
                .flatMap(country -> grids.cities().of(country.isoA2()).stream())
                .filter(city ->
                        GreatCircle.distanceMeters(
                                        place.latitudeRad(),
                                        place.longitudeRad(),
                                        city.latitudeRad(),
                                        city.longitudeRad())
                                < NEAR_METERS)
                .max(Comparator.comparingLong(City::people))
                .map(City::name);
    }

    /** A place in words: the city near it, else its coordinates. */
    String nameOf(GeodeticPoint place) {
        return cityNear(place).orElseGet(() -> Coordinates.about(place));
    }
}
