// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitiesTest {

    private static final Cities CITIES = Cities.load();

    private static City city(String country, String name) {
        return CITIES.of(country).stream()
                .filter(city -> city.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void citiesStandWhereTheyAre() {
        City bucharest = city("RO", "Bucharest");
        assertThat(Math.toDegrees(bucharest.latitudeRad())).isCloseTo(44.43, within(0.02));
        assertThat(Math.toDegrees(bucharest.longitudeRad())).isCloseTo(26.11, within(0.02));
        assertThat(bucharest.people()).isBetween(1_700_000L, 2_000_000L);
    }

    @Test
    void mostPeopleComeFirstAndTheIndexAddsUp() {
        for (String code : List.of("DE", "IR", "TR", "US")) {
            List<City> cities = CITIES.of(code);
            assertThat(cities).isSortedAccordingTo((a, b) -> Long.compare(b.people(), a.people()));
            assertThat(cities.stream().mapToLong(City::people).sum())
                    .isEqualTo(CITIES.people(code));
        }
    }

    @Test
    void noCountryHasMoreCityPeopleThanInhabitantsNorFewerThanHalf() {
        for (String[] row : Tables.read("populations-2013.csv")) {
            double inhabitants = Double.parseDouble(row[1]) * 1e6;
            assertThat(CITIES.people(row[0]) / inhabitants)
                    .as("city people of %s by inhabitants", row[0])
                    .isBetween(0.5, 1.0);
        }
    }

    @Test
    void boroughsAndDistrictsAreNotCountedBesideTheirCity() {
        assertThat(CITIES.of("GB").stream().map(City::name)).doesNotContain("Islington", "Croydon");
        assertThat(CITIES.of("US"))
                .filteredOn(city -> Math.abs(Math.toDegrees(city.latitudeRad()) - 40.7) < 0.2)
                .extracting(City::name)
                .contains("New York City", "Newark")
                .doesNotContain("Brooklyn", "Queens", "Manhattan");
        assertThat(CITIES.of("TR").stream().map(City::name))
                .contains("Istanbul")
                .doesNotContain("Üsküdar", "Bağcılar", "Çankaya");
        assertThat(CITIES.of("FR").stream().map(City::name)).doesNotContain("Marseille 13");
        assertThat(CITIES.of("DE").stream().map(City::name)).doesNotContain("Halle Neustadt");
    }

    @Test
    void aCodeWithoutCitiesHasNone() {
        assertThat(CITIES.of("ZZ")).isEmpty();
        assertThat(CITIES.people("ZZ")).isZero();
    }
}
