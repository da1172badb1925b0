// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AlliancesTest {

    private static final Alliances ALLIANCES = Alliances.load();

    private static final LocalDate MARCH_2013 = LocalDate.of(2013, 3, 15);

    @Test
    void natoHadTwentyEightMembersInMarch2013() {
        assertThat(ALLIANCES.nato(MARCH_2013))
                .containsExactly(
                        "AL", "BE", "BG", "CA", "CZ", "DE", "DK", "EE", "ES", "FR", "GB", "GR",
                        "HR", "HU", "IS", "IT", "LT", "LU", "LV", "NL", "NO", "PL", "PT", "RO",
                        "SI", "SK", "TR", "US");
    }

    @Test
    void aCountryIsAMemberFromTheDayItJoins() {
        assertThat(ALLIANCES.nato(LocalDate.of(1949, 4, 3))).isEmpty();
        assertThat(ALLIANCES.nato(LocalDate.of(1949, 4, 4))).hasSize(12);
        assertThat(ALLIANCES.nato(LocalDate.of(1990, 1, 1))).hasSize(16);
        assertThat(ALLIANCES.nato(LocalDate.of(1999, 3, 12))).hasSize(19);
        assertThat(ALLIANCES.nato(LocalDate.of(2004, 3, 29))).hasSize(26);
        assertThat(ALLIANCES.nato(LocalDate.of(2017, 6, 4))).hasSize(28);
        assertThat(ALLIANCES.nato(LocalDate.of(2017, 6, 5))).hasSize(29).contains("ME");
        assertThat(ALLIANCES.nato(LocalDate.of(2020, 3, 27))).hasSize(30).contains("MK");
        assertThat(ALLIANCES.nato(LocalDate.of(2023, 4, 4))).hasSize(31).contains("FI");
        assertThat(ALLIANCES.nato(LocalDate.of(2024, 3, 6))).doesNotContain("SE");
        assertThat(ALLIANCES.nato(LocalDate.of(2024, 3, 7))).hasSize(32).contains("SE");
    }

    @Test
    void europeanNatoTakesInIslandsAndTurkeyAndLeavesOutWhatLiesOverseas() {
        assertThat(ALLIANCES.europeanNato(MARCH_2013).countries())
                .contains("TR", "IS", "GB", "FO", "GI", "GG", "IM", "JE", "SJ")
                .doesNotContain("US", "CA", "GL", "GF", "RE", "GP", "MQ", "YT", "BV", "BQ", "AX");
        assertThat(ALLIANCES.europeanNato(LocalDate.of(2023, 4, 4)).countries())
                .contains("FI", "AX");
        assertThat(ALLIANCES.europeanNato(LocalDate.of(1900, 1, 1)).countries()).isEmpty();
    }

    @Test
    void everyMemberIsACountryWithBorders() {
        Countries countries = Countries.load();
        Territory territory = ALLIANCES.europeanNato(LocalDate.of(2024, 12, 31));
        assertThat(countries.codes()).containsAll(territory.countries());
        assertThat(countries.codes()).contains("US", "CA");
    }
}
