// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;

class CountriesTest {

    private static final Countries COUNTRIES = Countries.load();

    private static String at(double latitudeDeg, double longitudeDeg) {
        return COUNTRIES
                .at(Math.toRadians(latitudeDeg), Math.toRadians(longitudeDeg))
                .map(Country::isoA2)
                .orElse("sea");
    }

    @ParameterizedTest
    @CsvSource({
        "44.43, 26.10, RO", // Bucharest
        "52.23, 21.01, PL", // Warsaw
        "54.71, 20.51, RU", // Kaliningrad
        "35.69, 51.39, IR", // Tehran
        "39.93, 32.86, TR", // Ankara
        "43.94, 12.46, SM", // San Marino, within Italy
        "-29.5, 28.3, LS", // Lesotho, within South Africa
        "28.30, -16.50, ES", // Tenerife
        "38.67, -27.20, PT", // Terceira
        "54.60, -6.50, GB", // Northern Ireland
        "53.35, -7.50, IE",
        "4.90, -52.40, GF", // French Guiana is not in France here
        "-21.1, 55.5, RE",
        "14.65, -61.0, MQ",
        "78.20, 16.0, SJ", // Svalbard
        "-54.42, 3.35, BV", // Bouvet Island
        "12.2, -68.3, BQ", // Bonaire
        "64.0, -21.0, IS",
        "72.0, -40.0, GL", // Greenland
        "45.0, 34.1, UA", // Crimea
        "35.3, 33.4, CY", // northern Cyprus
        "42.67, 21.17, XK", // Pristina
        "21.45, -158.0, US", // Oahu
        "64.8, -147.7, US", // Fairbanks
        "18.2, -66.4, PR",
        "65.5, -173.0, RU", // Chukotka, east of 180°
        "66.0, 179.0, RU", // Chukotka, west of it
        "-16.6, 179.3, FJ",
        "-90, 0, AQ",
        "-90, 137, AQ",
        "-85, 180, AQ",
        "90, 0, sea",
        "0, 0, sea",
        "43.0, 34.0, sea" // the Black Sea
    })
    void aPlaceLiesInItsCountry(double latitudeDeg, double longitudeDeg, String code) {
        assertThat(at(latitudeDeg, longitudeDeg)).isEqualTo(code);
    }

    @Test
    void longitudesOfAnyTurnAreTheSamePlace() {
        assertThat(at(44.43, 26.10 + 360)).isEqualTo("RO");
        assertThat(at(44.43, 26.10 - 720)).isEqualTo("RO");
        assertThat(at(66, -180)).isEqualTo(at(66, 180)).isEqualTo("RU");
    }

    @Test
    void everyCodeHasANameAndBordersWithinItsBounds() {
        assertThat(COUNTRIES.codes()).hasSizeGreaterThan(235).contains("US", "TR", "XK");
        for (String code : COUNTRIES.codes()) {
            Country country = COUNTRIES.country(code);
            assertThat(country.isoA2()).isEqualTo(code);
            assertThat(country.name()).isEqualTo(COUNTRIES.name(code)).isNotBlank();
            Bounds box = country.borders().bounds();
            Bounds index = COUNTRIES.bounds(code);
            assertThat(box.westRad()).isCloseTo(index.westRad(), within(1e-12));
            assertThat(box.northRad()).isCloseTo(index.northRad(), within(1e-12));
            for (List<Ring> rings : country.borders().polygons()) {
                for (Ring ring : rings) {
                    int last = ring.size() - 1;
                    assertThat(last).isGreaterThanOrEqualTo(3);
                    assertThat(ring.latitudesRad()[0]).isEqualTo(ring.latitudesRad()[last]);
                    assertThat(ring.longitudesRad()[0]).isEqualTo(ring.longitudesRad()[last]);
                    for (double longitude : ring.longitudesRad()) {
                        assertThat(Math.abs(longitude)).isLessThanOrEqualTo(Math.PI);
                    }
                }
            }
        }
    }

    @Test
    void anUnknownCodeIsRefusedWithARemedy() {
        assertThatThrownBy(() -> COUNTRIES.country("Romania"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Romania'")
                .hasMessageContaining("RO for Romania");
    }

    @Test
    void neighboursTouchAndOthersDoNot() {
        Country iran = COUNTRIES.country("IR");
        assertThat(Countries.gap(iran, COUNTRIES.country("TR")).distanceMeters()).isLessThan(1);
        assertThat(Countries.gap(iran, COUNTRIES.country("KW")).distanceMeters())
                .isGreaterThan(10_000);
    }

    @Test
    void aCutAtTheDateLineIsNoBorder() {
        // Inland Chukotka on the meridian where Russia's polygons are cut: the nearest border is
        // the coast, tens of kilometres away.
        double d =
                Countries.borderDistanceMeters(
                        Math.toRadians(67.5), Math.PI, COUNTRIES.country("RU"));
        assertThat(d).isGreaterThan(50_000);
    }

    @Test
    void theSearchForTheNearestBorderFindsWhatLookingEverywhereFinds() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (String code : List.of("FJ", "GR", "IR", "RU")) {
            Country country = COUNTRIES.country(code);
            for (int i = 0; i < 20; i++) {
                GeodeticPoint place =
                        new GeodeticPoint(
                                Math.asin(random.nextDouble(-1, 1)),
                                random.nextDouble(-Math.PI, Math.PI),
                                0);
                double fast =
                        Countries.borderDistanceMeters(
                                place.latitudeRad(), place.longitudeRad(), country);
                assertThat(fast).isCloseTo(everywhere(place, country), within(60.0));
            }
        }
    }

    /** Every line divided into tenths of a degree, distance to every arc, one by one. */
    private static double everywhere(GeodeticPoint place, Country country) {
        double least = Double.POSITIVE_INFINITY;
        for (List<Ring> rings : country.borders().polygons()) {
            for (Ring ring : rings) {
                for (int i = 0; i + 1 < ring.size(); i++) {
                    if (ring.cutAfter(i)) {
                        continue;
                    }
                    double lat = ring.latitudesRad()[i];
                    double lon = ring.longitudesRad()[i];
                    double dLat = ring.latitudesRad()[i + 1] - lat;
                    double dLon = ring.longitudesRad()[i + 1] - lon;
                    int parts =
                            1
                                    + (int)
                                            (Math.toDegrees(
                                                            Math.max(
                                                                    Math.abs(dLat), Math.abs(dLon)))
                                                    / 0.1);
                    for (int k = 0; k < parts; k++) {
                        GeodeticPoint a =
                                new GeodeticPoint(
                                        lat + dLat * k / parts, lon + dLon * k / parts, 0);
                        GeodeticPoint b =
                                new GeodeticPoint(
                                        lat + dLat * (k + 1) / parts,
                                        lon + dLon * (k + 1) / parts,
                                        0);
                        least = Math.min(least, GreatCircle.distanceToArcMeters(a, b, place));
                    }
                }
            }
        }
        return least;
    }

    @Test
    void outlinesHaveTheSameCountriesInLessDetail() {
        var region = Outlines.scale50();
        var world = Outlines.scale110();
        assertThat(COUNTRIES.codes()).containsAll(region.keySet()).containsAll(world.keySet());
        assertThat(region).hasSizeGreaterThan(230);
        assertThat(world).hasSizeGreaterThan(170);
        int fine = points(COUNTRIES.country("NO").borders().polygons());
        int middle = points(region.getOrDefault("NO", List.of()));
        int coarse = points(world.getOrDefault("NO", List.of()));
        assertThat(fine).isGreaterThan(2 * middle);
        assertThat(middle).isGreaterThan(2 * coarse);
        assertThat(coarse).isGreaterThan(10);
    }

    private static int points(List<List<Ring>> polygons) {
        return polygons.stream().flatMap(List::stream).mapToInt(Ring::size).sum();
    }
}
