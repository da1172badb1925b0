// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.scenario.Problem;

class SchemaCheckTest {

    private static List<String> check(DocumentKind kind, String text) {
        Problems problems = new Problems();
        Document document =
                DocumentReader.parse(text.getBytes(StandardCharsets.UTF_8), "f.yaml", problems)
                        .orElseThrow();
        SchemaCheck.check(document, kind, problems);
        return problems.list().stream().map(Problem::toString).toList();
    }

    private static final String CASE =
            """
            kind: flyout
            interceptor: {burnout_speed_km_s: 4.5, burn_time_s: 75}
            site: {lat_deg: 44, lon_deg: 24}
            target: {lat_deg: 45, lon_deg: 30, height_km: 300}
            """;

    @Test
    void aGoodCaseHasNoProblems() {
        assertThat(check(DocumentKind.CASE, CASE)).isEmpty();
        assertThat(
                        check(
                                DocumentKind.CASE,
                                "case:\n" + CASE.indent(2) + "expected: {a: 1}\ntolerance: {}\n"))
                .isEmpty();
    }

    @Test
    void everyProblemIsReportedAtOnceInTheGrammar() {
        String bad =
                CASE.replace("burn_time_s: 75", "burn_time_s: -3.0")
                        .replace("lat_deg: 44", "lat_deg: 95")
                        .replace("lon_deg: 30", "lon_dge: 30");
        assertThat(check(DocumentKind.CASE, bad))
                .containsExactly(
                        "f.yaml:2: /interceptor/burn_time_s: The burn_time_s (-3.0) must be"
                                + " positive. Maybe the sign or the unit was mistaken.",
                        "f.yaml:3: /site/lat_deg: The lat_deg (95) must be at most 90. Maybe the"
                                + " unit was mistaken, or two values are swapped.",
                        "f.yaml:4: /target/lon_dge: The field 'lon_dge' must be a known one. Maybe"
                                + " 'lon_deg' was meant.",
                        "f.yaml:4: /target: The field 'lon_deg' must be there. Add it.");
    }

    @Test
    void theOwnerOfAValueIsNamed() {
        String text =
                """
                kind: interceptors
                entries:
                  sm3-iia:
                    name: SM-3 Block IIA
                    system: SM-3 IIA
                    values:
                      burnout_speed_km_s: {nominal: 4.5, unit: km/s, source: x, grade: red}
                      burn_time_s: {nominal: -3.0, unit: s, source: x, grade: read}
                      min_intercept_height_km: {nominal: 100, unit: m, source: x, grade: read}
                      max_intercept_height_km: {nominal: ten, unit: km, source: x, grade: read}
                """;
        assertThat(check(DocumentKind.CATALOGUE, text))
                .containsExactly(
                        "f.yaml:7: /entries/sm3-iia/values/burnout_speed_km_s/grade: The grade"
                                + " (red) of interceptor 'sm3-iia' must be one of read, secondary,"
                                + " computed, unverified, assumption, none. Maybe 'read' was"
                                + " meant.",
                        "f.yaml:8: /entries/sm3-iia/values/burn_time_s/nominal: The burn_time_s"
                                + " (-3.0) of interceptor 'sm3-iia' must be positive. Maybe the"
                                + " sign or the unit was mistaken.",
                        "f.yaml:9: /entries/sm3-iia/values/min_intercept_height_km/unit: The unit"
                                + " (m) of interceptor 'sm3-iia' must be km. Correct it.",
                        "f.yaml:10: /entries/sm3-iia/values/max_intercept_height_km/nominal: The"
                                + " max_intercept_height_km (ten) of interceptor 'sm3-iia' must be"
                                + " a number. Maybe quotes or an indent are wrong.");
    }
}
