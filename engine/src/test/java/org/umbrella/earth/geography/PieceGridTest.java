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
import org.junit.jupiter.params.provider.ValueSource;

class PieceGridTest {

    private static final PieceGrids GRIDS = PieceGrids.load();

    private static final Territory EUROPEAN_NATO =
            Alliances.load().europeanNato(LocalDate.of(2013, 3, 15));

    private static Territory only(String code) {
        return Territory.of(code, code);
    }

    @Test
    void cellsCoverTheAreaOfACountry() {
        for (String[] row : Tables.read("country-areas.csv")) {
            double published = Double.parseDouble(row[1]);
            int resolution = published > 2e6 ? 4 : 5;
            double cells = GRIDS.grid(only(row[0]), resolution).totalAreaSquareMeters() / 1e6;
            assertThat(cells / published).as("area of %s", row[0]).isCloseTo(1, within(0.025));
        }
    }

    @Test
    void theWholeOfEuropeanNatoIsDividedWithoutGapsOrOverlaps() {
        PieceGrid four = GRIDS.grid(EUROPEAN_NATO, 4);
        PieceGrid five = GRIDS.grid(EUROPEAN_NATO, 5);
        assertThat(four.size()).isBetween(2_600, 3_000);
        assertThat(five.totalAreaSquareMeters() / four.totalAreaSquareMeters())
                .isCloseTo(1, within(0.01));
        double members = 0;
        for (String code : EUROPEAN_NATO.countries()) {
            members += GRIDS.grid(only(code), 5).totalAreaSquareMeters();
        }
        assertThat(members).isCloseTo(five.totalAreaSquareMeters(), within(1e-3 * 4.7e12));
    }

    @Test
    void cellsComeByRisingNumberEachOnceAndTheSameEveryTime() {
        PieceGrid grid = GRIDS.grid(only("IR"), 4);
        PieceGrid again = PieceGrids.load().grid(only("IR"), 4);
        assertThat(again.size()).isEqualTo(grid.size());
        for (int i = 0; i < grid.size(); i++) {
            assertThat(again.cell(i)).isEqualTo(grid.cell(i));
            assertThat(again.people(i)).isEqualTo(grid.people(i));
            assertThat(again.areaSquareMeters(i)).isEqualTo(grid.areaSquareMeters(i));
            assertThat(grid.indexOf(grid.cell(i))).isEqualTo(i);
            if (i > 0) {
                assertThat(grid.cell(i)).isGreaterThan(grid.cell(i - 1));
            }
        }
        assertThat(grid.indexOf(0)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AQ", "FJ", "NO", "NZ", "RU", "SJ", "US"})
    void theSearchNearACountryFindsWhatLookingEverywhereFinds(String code) throws IOException {
        H3Core h3 = H3Core.newInstance();
        Country country = GRIDS.countries().country(code);
        for (int resolution = 0; resolution <= 3; resolution++) {
            TreeSet<Long> expected = new TreeSet<>();
            for (long root : h3.getRes0Cells()) {
                for (long cell : h3.cellToChildren(root, resolution)) {
                    var centre = h3.cellToLatLng(cell);
                    if (country.contains(Math.toRadians(centre.lat), Math.toRadians(centre.lng))) {
                        expected.add(cell);
                    }
                }
            }
            PieceGrid grid = GRIDS.grid(only(code), resolution);
            TreeSet<Long> found = new TreeSet<>();
            for (int i = 0; i < grid.size(); i++) {
                found.add(grid.cell(i));
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void theAreaOfACellIsThatOfTheGeodesicPolygonOnTheEllipsoid() {
        for (String code : List.of("AQ", "EC", "FJ", "PL", "SJ")) {
            for (int resolution : new int[] {2, 4}) {
                PieceGrid grid = GRIDS.grid(only(code), resolution);
                int step = Math.max(1, grid.size() / 50);
                for (int i = 0; i < grid.size(); i += step) {
                    PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
                    for (int k = 0; k < grid.corners(i); k++) {
                        polygon.AddPoint(
                                Math.toDegrees(grid.cornerLatitudeRad(i, k)),
                                Math.toDegrees(grid.cornerLongitudeRad(i, k)));
                    }
                    double area = Math.abs(polygon.Compute().area);
                    assertThat(grid.areaSquareMeters(i) / area)
                            .as("area of %s", grid.address(i))
                            .isCloseTo(1, within(resolution == 2 ? 2e-5 : 1e-6));
                }
            }
        }
    }

    @Test
    void allCellsOfTheWorldTogetherHaveTheAreaOfTheEllipsoid() throws IOException {
        H3Core h3 = H3Core.newInstance();
        double sum = 0;
        for (long root : h3.getRes0Cells()) {
            for (long cell : h3.cellToChildren(root, 2)) {
                var boundary = h3.cellToBoundary(cell);
                double[] corners = new double[2 * boundary.size()];
                for (int k = 0; k < boundary.size(); k++) {
                    corners[2 * k] = Math.toRadians(boundary.get(k).lat);
                    corners[2 * k + 1] = Math.toRadians(boundary.get(k).lng);
                }
                sum += EllipsoidalArea.squareMeters(corners, 0, corners.length);
            }
        }
        // NIMA TR8350.2, table 3.3 by way of the authalic radius 6371007.1809 m.
        assertThat(sum / 510_065_621_724_089.0).isCloseTo(1, within(1e-9));
    }

    @Test
    void aCellBelongsToTheCountryOfItsCentreAndLiesInside() {
        PieceGrid grid = GRIDS.grid(EUROPEAN_NATO, 4);
        for (int i = 0; i < grid.size(); i++) {
            assertThat(
                            GRIDS.countries()
                                    .country(grid.country(i))
                                    .contains(grid.latitudeRad(i), grid.longitudeRad(i)))
                    .isTrue();
            assertThat(grid.corners(i)).isBetween(5, 10);
            double reach = Math.toRadians(1);
            for (int k = 0; k < grid.corners(i); k++) {
                assertThat(grid.cornerLatitudeRad(i, k))
                        .isCloseTo(grid.latitudeRad(i), within(reach));
            }
        }
    }

    @Test
    void peopleAreThoseOfTheCitiesInTheCellAndNobodyIsLostUnseen() throws IOException {
        H3Core h3 = H3Core.newInstance();
        PieceGrid grid = GRIDS.grid(only("PL"), 4);
        int warsaw = grid.indexOf(h3.latLngToCell(52.22977, 21.01178, 4));
        assertThat(grid.people(warsaw)).isBetween(1_700_000L, 3_000_000L);
        long[] everyone = new long[grid.size()];
        for (String code : GRIDS.cities().codes()) {
            for (City city : GRIDS.cities().of(code)) {
                int i =
                        grid.indexOf(
                                h3.latLngToCell(
                                        Math.toDegrees(city.latitudeRad()),
                                        Math.toDegrees(city.longitudeRad()),
                                        4));
                if (i >= 0) {
                    everyone[i] += city.people();
                }
            }
        }
        for (int i = 0; i < grid.size(); i++) {
            assertThat(grid.people(i)).isEqualTo(everyone[i]);
        }
        for (PeopleAccount account : GRIDS.accounts(GRIDS.grid(EUROPEAN_NATO, 4))) {
            assertThat(account.inOwnCells() + account.inOtherCells() + account.outside())
                    .isEqualTo(account.people())
                    .isEqualTo(GRIDS.cities().people(account.country()));
            assertThat(account.outside()).isNotNegative();
        }
    }

    @Test
    void anEmptyTerritoryAndOneTooSmallForACellHaveNone() {
        PieceGrid none = GRIDS.grid(new Territory("nowhere", List.of()), 4);
        assertThat(none.size()).isZero();
        assertThat(none.totalAreaSquareMeters()).isZero();
        assertThat(GRIDS.grid(only("MC"), 3).size()).isZero();
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
