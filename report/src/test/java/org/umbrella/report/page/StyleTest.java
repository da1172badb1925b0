// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast by WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), L the relative luminance. */
class StyleTest {

    /** The colours of each theme: light, dark, print. */
    private static List<Map<String, Double>> themes() {
        List<Map<String, Double>> themes = new ArrayList<>();
        Matcher root = Pattern.compile(":root\\{([^}]*)}").matcher(Style.css());
        while (root.find()) {
            Map<String, Double> theme = new HashMap<>();
            Matcher colour =
                    Pattern.compile("--([a-z0-9]+):#([0-9a-f]{3,6})").matcher(root.group(1));
            while (colour.find()) {
                theme.put(colour.group(1), luminance(colour.group(2)));
            }
            themes.add(theme);
        }
        return themes;
    }

    private static double luminance(String hex) {
        String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double c = Integer.parseInt(six.substring(2 * k, 2 * k + 2), 16) / 255.0;
            sum += weights[k] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(Map<String, Double> theme, String a, String b) {
        double la = theme.getOrDefault(a, Double.NaN);
        double lb = theme.getOrDefault(b, Double.NaN);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    @Test
    void thereIsALightADarkAndAPrintedTheme() {
        assertThat(themes()).hasSize(3);
    }

    @Test
    void coverageStandsOutFromLandThreeToOne() {
        for (Map<String, Double> theme : themes()) {
            for (String colour : List.of("c1", "c2", "c3", "hatch", "sign")) {
                assertThat(contrast(theme, colour, "own")).as(colour).isGreaterThanOrEqualTo(3);
                assertThat(contrast(theme, colour, "land")).as(colour).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void differencesStandOutFromLandThreeToOneAndTheirLinesFromTheirGround() {
        for (Map<String, Double> theme : themes()) {
            for (String colour : List.of("same", "gain", "lost", "more", "fewer")) {
                assertThat(contrast(theme, colour, "own")).as(colour).isGreaterThanOrEqualTo(3);
                assertThat(contrast(theme, colour, "land")).as(colour).isGreaterThanOrEqualTo(3);
            }
            for (String colour : List.of("gain", "lost", "more", "fewer")) {
                assertThat(contrast(theme, colour + "line", colour))
                        .as(colour)
                        .isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void layersStandOutFromEachOtherAndHatchFromItsGround() {
        for (Map<String, Double> theme : themes()) {
            assertThat(contrast(theme, "c1", "c2")).isGreaterThanOrEqualTo(1.5);
            assertThat(contrast(theme, "c2", "c3")).isGreaterThanOrEqualTo(1.5);
            assertThat(contrast(theme, "hatch", "c0")).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void textIsReadable() {
        for (Map<String, Double> theme : themes()) {
            assertThat(contrast(theme, "ink", "paper")).isGreaterThanOrEqualTo(7);
            assertThat(contrast(theme, "soft", "paper")).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void chartLinesStandOutFromThePaper() {
        for (Map<String, Double> theme : themes()) {
            for (String colour : List.of("c2", "people", "perfect", "fan")) {
                assertThat(contrast(theme, colour, "paper")).as(colour).isGreaterThanOrEqualTo(3);
            }
        }
    }
}
