// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class PieceGridTest {

    private static final PieceGrids GRIDS = PieceGrids.load();

    private static final Territory EUROPEAN_NATO =
            Alliances.load().europeanNato(LocalDate.of(2013, 3, 15));

    private static Territory only(String code) {
        return Territory.of(code, code);
    }

    private static double outlines(String code) {
        return EllipsoidalArea.squareMeters(Land.of(GRIDS.countries().country(code)).all());
    }

    @Test
    void outlinesHaveThePublishedAreaOfACountry() {
        int within = 0;
        for (String[] row : Tables.read("country-areas.csv")) {
            double ratio = outlines(row[0]) / 1e6 / Double.parseDouble(row[1]);
            within += Math.abs(ratio - 1) < 0.01 ? 1 : 0;
            // Turkmenistan's figure counts its part of the Caspian Sea.
            assertThat(ratio).as("area of %s", row[0]).isCloseTo(1, within(0.04));
        }
        assertThat(within).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void piecesOfEachCountryAddUpToItsLandAndItsPeopleAtAnyResolution(int resolution) {
        PieceGrid grid = GRIDS.grid(EUROPEAN_NATO, resolution);
        double[] areas = new double[EUROPEAN_NATO.countries().size()];
        long[] people = new long[areas.length];
        for (int i = 0; i < grid.size(); i++) {
            int country = EUROPEAN_NATO.countries().indexOf(grid.country(i));
            areas[country] += grid.areaSquareMeters(i);
            people[country] += grid.people(i);
        }
        for (City city : grid.unplaced()) {
            people[EUROPEAN_NATO.countries().indexOf(city.country())] += city.people();
        }
        for (int c = 0; c < areas.length; c++) {
            String code = EUROPEAN_NATO.countries().get(c);
            assertThat(areas[c] / outlines(code)).as(code).isCloseTo(1, within(1e-6));
            assertThat(people[c]).as(code).isEqualTo(GRIDS.cities().people(code));
        }
        assertThat(grid.totalPeople()).isEqualTo(474_525_016);
        assertThat(grid.unplaced())
                .extracting(City::name)
                .containsExactly("Ponza", "Le Forna", "Isole Tremiti", "Megálo Chorió");
        assertThat(grid.unplacedPeople()).isLessThan(grid.totalPeople() / 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AQ", "FJ", "NZ", "RU", "SJ", "US"})
    void piecesAddUpRoundThePolesAndAcrossTheDateLine(String code) {
        for (int resolution = 0; resolution <= 4; resolution++) {
            PieceGrid grid = GRIDS.land(only(code), resolution);
            assertThat(grid.totalAreaSquareMeters() / outlines(code))
                    .as("resolution %s", resolution)
                    .isCloseTo(1, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TR, Istanbul",
        "TR, İzmir",
        "GR, Athens",
        "PT, Lisbon",
        "FR, Marseille",
        "IT, Palermo",
        "PL, Gdańsk",
        "EE, Tallinn",
        "IS, Reykjavík",
        "BG, Varna",
        "US, Honolulu"
    })
    void everyPortIsInAPieceOfItsCountry(String code, String name) {
        City port =
                GRIDS.cities().of(code).stream()
                        .filter(city -> city.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        for (int resolution : new int[] {2, 4, 6}) {
            if (code.equals("US") && resolution == 6) {
                continue;
            }
            PieceGrid grid = GRIDS.grid(only(code), resolution);
            int piece =
                    GRIDS.finder(grid).at(port.latitudeRad(), port.longitudeRad()).orElseThrow();
            assertThat(grid.country(piece)).isEqualTo(code);
            assertThat(grid.people(piece)).isGreaterThanOrEqualTo(port.people());
            assertThat(grid.unplaced()).doesNotContain(port);
        }
    }

    @Test
    void anAimLiesOnItsLandAndIsTheCentreWhereThatDoes() throws IOException {
        H3Core h3 = H3Core.newInstance();
        PieceGrid grid = GRIDS.land(EUROPEAN_NATO, 4);
        int centres = 0;
        for (int i = 0; i < grid.size(); i++) {
            Borders land = new Borders(grid.land(i));
            double latitude = grid.latitudeRad(i);
            double longitude = grid.longitudeRad(i);
            assertThat(land.contains(latitude, longitude)).as(grid.address(i)).isTrue();
            var centre = h3.cellToLatLng(grid.cell(i));
            if (land.contains(Math.toRadians(centre.lat), Math.toRadians(centre.lng))) {
                assertThat(Math.toDegrees(latitude)).isCloseTo(centre.lat, within(1e-9));
                centres++;
            } else {
                // The point farthest from the edge: no sampled point of the piece is farther.
                Bounds box = land.bounds();
                double far = 5e7;
                double found = land.index().distanceMeters(latitude, longitude, far);
                double slack = 0.006 * Math.sqrt(grid.areaSquareMeters(i)) + 0.02 * found + 1;
                for (int k = 1; i % 7 == 0 && k < 100; k++) {
                    double lat =
                            box.southRad()
                                    + 0.1
                                            * Math.floorDiv(k, 10)
                                            * (box.northRad() - box.southRad());
                    double lon = box.westRad() + 0.1 * (k % 10) * (box.eastRad() - box.westRad());
                    if (land.contains(lat, lon)) {
                        assertThat(land.index().distanceMeters(lat, lon, far))
                                .isLessThan(found + slack);
                    }
                }
            }
        }
        assertThat(centres).isBetween(2_700, 2_900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AQ", "FJ", "NO", "NZ", "RU", "SJ", "US"})
    void theSearchNearACountryFindsWhatLookingEverywhereFinds(String code) throws IOException {
        H3Core h3 = H3Core.newInstance();
        Land all = Land.of(GRIDS.countries().country(code));
        for (int resolution = 0; resolution <= 2; resolution++) {
            TreeSet<Long> expected = new TreeSet<>();
            for (long root : h3.getRes0Cells()) {
                for (long cell : h3.cellToChildren(root, resolution)) {
                    double area = 0;
                    for (Polygon part : all.within(CellOutline.of(h3.cellToBoundary(cell)))) {
                        area += EllipsoidalArea.squareMeters(part);
                    }
                    if (area >= CountryPieces.LEAST_SQUARE_METERS) {
                        expected.add(cell);
                    }
                }
            }
            PieceGrid grid = GRIDS.land(only(code), resolution);
            TreeSet<Long> found = new TreeSet<>();
            for (int i = 0; i < grid.size(); i++) {
                found.add(grid.cell(i));
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void cellsFillThePlaneAndNoDescendantReachesFartherThanSupposed() throws IOException {
        H3Core h3 = H3Core.newInstance();
        for (int resolution = 0; resolution <= 3; resolution++) {
            double sum = 0;
            double scale = Math.pow(7, resolution / 2.0);
            for (long root : h3.getRes0Cells()) {
                for (long cell : h3.cellToChildren(root, resolution)) {
                    var centre = h3.cellToLatLng(cell);
                    for (Polygon part : CellOutline.of(h3.cellToBoundary(cell))) {
                        assertThat(part.isValid()).isTrue();
                        sum += EllipsoidalArea.squareMeters(part);
                    }
                    for (var corner : h3.cellToBoundary(cell)) {
                        assertThat(angle(centre, corner) * scale)
                                .isLessThan(CountryPieces.RADIUS_RAD);
                    }
                    for (long descendant : h3.cellToChildren(cell, Math.min(4, resolution + 2))) {
                        for (var corner : h3.cellToBoundary(descendant)) {
                            assertThat(angle(centre, corner) * scale)
                                    .isLessThan(CountryPieces.REACH_RAD);
                        }
                    }
                }
            }
            // NIMA TR8350.2, table 3.3 by way of the authalic radius 6371007.1809 m.
            assertThat(sum / 510_065_621_724_089.0).isCloseTo(1, within(1e-12));
        }
    }

    private static double angle(com.uber.h3core.util.LatLng a, com.uber.h3core.util.LatLng b) {
        return org.umbrella.earth.GreatCircle.distanceMeters(
                        Math.toRadians(a.lat),
                        Math.toRadians(a.lng),
                        Math.toRadians(b.lat),
                        Math.toRadians(b.lng))
                / org.umbrella.earth.Wgs84.MEAN_RADIUS_METERS;
    }

    @Test
    void theAreaOfAWholeCellIsThatOfTheGeodesicPolygonOnTheEllipsoid() {
        for (String code : List.of("AQ", "EC", "PL", "RU")) {
            for (int resolution : new int[] {3, 4}) {
                PieceGrid grid = GRIDS.land(only(code), resolution);
                int step = Math.max(1, grid.size() / 50);
                for (int i = 0; i < grid.size(); i += step) {
                    if (!grid.isWholeCell(i)) {
                        continue;
                    }
                    PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
                    for (int k = 0; k < grid.corners(i); k++) {
                        polygon.AddPoint(
                                Math.toDegrees(grid.cornerLatitudeRad(i, k)),
                                Math.toDegrees(grid.cornerLongitudeRad(i, k)));
                    }
                    double area = Math.abs(polygon.Compute().area);
                    assertThat(grid.areaSquareMeters(i) / area)
                            .as("area of %s", grid.address(i))
                            .isCloseTo(1, within(1e-3));
                }
            }
        }
    }

    @Test
    void theListOfOutlinesThatCrossThemselvesIsComplete() {
        GeometryFactory factory = new GeometryFactory();
        int crossed = 0;
        for (String code : GRIDS.countries().codes()) {
            Country country = GRIDS.countries().country(code);
            for (List<Ring> rings : country.borders().polygons()) {
                crossed += Borders.polygon(factory, rings).isValid() ? 0 : 1;
            }
            assertThat(Land.of(country).all().isValid() || crossed > 0).isTrue();
            Land.of(country)
                    .polygons()
                    .forEach(polygon -> assertThat(polygon.isValid()).as(code).isTrue());
        }
        assertThat(crossed).isEqualTo(133);
    }

    @Test
    void piecesComeByRisingCellAndCountryEachOnceAndTheSameEveryTime() {
        Territory both = Territory.of("both", "PL", "DE");
        PieceGrid grid = GRIDS.grid(both, 4);
        PieceGrid again = PieceGrids.load().grid(both, 4);
        assertThat(again.size()).isEqualTo(grid.size());
        int shared = 0;
        for (int i = 0; i < grid.size(); i++) {
            assertThat(again.cell(i)).isEqualTo(grid.cell(i));
            assertThat(again.people(i)).isEqualTo(grid.people(i));
            assertThat(again.areaSquareMeters(i)).isEqualTo(grid.areaSquareMeters(i));
            assertThat(again.latitudeRad(i)).isEqualTo(grid.latitudeRad(i));
            assertThat(grid.indexOf(grid.cell(i), grid.country(i))).isEqualTo(i);
            if (i > 0 && grid.cell(i) == grid.cell(i - 1)) {
                shared++;
                assertThat(grid.country(i)).isGreaterThan(grid.country(i - 1));
            } else if (i > 0) {
                assertThat(grid.cell(i)).isGreaterThan(grid.cell(i - 1));
            }
        }
        assertThat(shared).isBetween(10, 40);
        assertThat(grid.indexOf(0, "PL")).isNegative();
    }

    @Test
    void aPlaceBelongsToThePieceItLiesOnOrTheNearestWithinTwentyKilometres() {
        PieceGrid grid = GRIDS.grid(Territory.of("both", "PL", "DE"), 4);
        PieceFinder finder = GRIDS.finder(grid);
        assertThat(
                        grid.country(
                                finder.at(Math.toRadians(52.23), Math.toRadians(21.01))
                                        .orElseThrow()))
                .isEqualTo("PL");
        // Ten kilometres off the coast at Ustka, sixty, and in Prague.
        assertThat(finder.at(Math.toRadians(54.68), Math.toRadians(16.86))).isPresent();
        assertThat(finder.at(Math.toRadians(55.2), Math.toRadians(16.86))).isEmpty();
        assertThat(finder.at(Math.toRadians(50.08), Math.toRadians(14.43))).isEmpty();
    }

    @Test
    void anEmptyTerritoryHasNoPiecesAndTheSmallestCountryOne() {
        PieceGrid none = GRIDS.grid(new Territory("nowhere", List.of()), 4);
        assertThat(none.size()).isZero();
        assertThat(none.totalAreaSquareMeters()).isZero();
        PieceGrid monaco = GRIDS.grid(only("MC"), 3);
        assertThat(monaco.size()).isEqualTo(1);
        assertThat(monaco.totalPeople()).isEqualTo(GRIDS.cities().people("MC"));
    }

    @Test
    void badQuestionsAreRefused() {
        assertThatThrownBy(() -> GRIDS.grid(only("PL"), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The resolution (10)");
        assertThatThrownBy(() -> GRIDS.grid(only("PL"), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GRIDS.grid(only("QQ"), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'QQ'");
    }

    @Test
    void aTerritoryKeepsItsCodesSortedAndOnce() {
        Territory territory = Territory.of("some", "RO", "PL", "RO");
        assertThat(territory.countries()).containsExactly("PL", "RO");
        assertThat(territory.without(List.of("RO")).countries()).containsExactly("PL");
        assertThat(Territory.iran().countries()).containsExactly("IR");
        assertThat(Territory.fiftyStates().countries()).containsExactly("US");
    }
}
