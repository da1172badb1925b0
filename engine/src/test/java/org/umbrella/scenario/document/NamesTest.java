// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which known name a message says was meant. */
class NamesTest {

    private static final List<String> CODES = List.of(Locale.getISOCountries());
    private static final List<String> MODELS =
            List.of("sm3-ia", "sm3-ib", "sm3-iia", "sm3-iia-5600", "sm3-iib", "gbi-3stage", "ss18");

    private static String meant(String given, List<String> known) {
        return Names.remedy(given, known);
    }

    @Test
    void aCountryIsKnownByItsNameOrThreeLetters() {
        assertThat(meant("Iran", CODES)).isEqualTo("Maybe 'IR' was meant.");
        assertThat(meant("north korea", CODES)).isEqualTo("Maybe 'KP' was meant.");
        assertThat(meant("DPRK", CODES)).isEqualTo("Maybe 'KP' was meant.");
        assertThat(meant("Türkiye", CODES)).isEqualTo("Maybe 'TR' was meant.");
        assertThat(meant("Turkey", CODES)).isEqualTo("Maybe 'TR' was meant.");
        assertThat(meant("USA", CODES)).isEqualTo("Maybe 'US' was meant.");
        assertThat(meant("UK", CODES)).isEqualTo("Maybe 'GB' was meant.");
        assertThat(meant("ir", CODES)).isEqualTo("Maybe 'IR' was meant.");
        // A country that is not among the known ones is not suggested.
        assertThat(meant("Iran", List.of("KP", "RU"))).isEqualTo("Known are: KP, RU.");
    }

    @Test
    void aModelIsKnownByOtherNumeralsWordsAndSpaces() {
        for (String given :
                List.of("sm3-2a", "SM-3 Block IIA", "SM-3 2A", "sm3iia", "SM3 block 2a")) {
            assertThat(meant(given, MODELS)).as(given).isEqualTo("Maybe 'sm3-iia' was meant.");
        }
        assertThat(meant("SM-3 Block 1B", MODELS)).isEqualTo("Maybe 'sm3-ib' was meant.");
        assertThat(meant("R-36M2", MODELS)).isEqualTo("Maybe 'ss18' was meant.");
    }

    @Test
    void slipsAreForgivenAndNonsenseIsNot() {
        assertThat(meant("gbi-3stge", MODELS)).isEqualTo("Maybe 'gbi-3stage' was meant.");
        assertThat(meant("patriot", MODELS)).startsWith("Known are: sm3-ia");
        // Two letters of which both differ are no slip.
        assertThat(meant("QQ", List.of("IR", "KP"))).isEqualTo("Known are: IR, KP.");
    }
}
