// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.umbrella.scenario.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number of every schema lies between two bounds, and one outside names the likely unit. */
class SchemaBoundsTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyNumberHasALeastAndAGreatest(DocumentKind kind) throws Exception {
        JsonNode schema =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                Files.readString(
                                        ROOT.resolve("schemas")
                                                .resolve(kind.id() + ".schema.json")));
        List<String> open = new ArrayList<>();
        int[] numbers = {0};
        walk(schema, "", open, numbers);
        assertThat(open).isEmpty();
        assertThat(numbers[0]).isGreaterThanOrEqualTo(kind == DocumentKind.DIALOGUE ? 0 : 3);
    }

    private static void walk(JsonNode node, String path, List<String> open, int[] numbers) {
        JsonNode type = node.isObject() ? node.get("type") : null;
        if (type != null && (type.isString() || type.isArray())) {
            String types = type.toString();
            if (types.contains("number") || types.contains("integer")) {
                numbers[0]++;
                boolean least = node.has("minimum") || node.has("exclusiveMinimum");
                boolean greatest = node.has("maximum") || node.has("exclusiveMaximum");
                if (!least || !greatest) {
                    open.add(path);
                }
            }
        }
        if (node.isObject()) {
            node.propertyNames()
                    .forEach(name -> walk(node.get(name), path + "/" + name, open, numbers));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "/" + i, open, numbers);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CASE | burnout_speed_km_s: 4500 | Maybe m/s was meant: 4.5.",
                "CASE | burn_time_s: 150000 | Maybe ms was meant: 150.",
                "CASE | max_range_km: 4000000 | Maybe m was meant: 4000.",
                "CASE | cross_section_m2: -20 | Maybe dBsm was meant: 0.01.",
                "CASE | range_km: 900000 | Maybe m was meant: 900.",
                "CASE | burn_time_s: -150 | Maybe the sign or the unit was mistaken.",
                "CASE | lat_deg: 95 | Maybe the unit was mistaken, or two values are swapped.",
                "VEHICLE | vacuum_isp_s: 2256 | Maybe m/s was meant: 230.048.",
                "VEHICLE | sphere_radius_m: 6371 | Maybe km was meant: 6371000.",
                "VEHICLE | gm_m3_s2: 398600.4418 | Maybe km3/s2 was meant: 3.986E+14.",
                "VEHICLE | rotation_rate_rad_s: 0.00417807 | Maybe deg/s was meant: 0.0000729211.",
                "VEHICLE | diameter_m: 840 | Maybe mm was meant: 0.84.",
            })
    void anotherUnitThatFitsIsNamed(DocumentKind kind, String field, String remedy) {
        String name = field.substring(0, field.indexOf(':'));
        String text =
                Map.of(
                                "burnout_speed_km_s", "{kind: flyout, interceptor: {%s}}",
                                "range_km", "{kind: engagement, sensors: [{kind: radar, %s}]}",
                                "lat_deg", "{kind: engagement, threat: {aim: {%s}}}",
                                "vacuum_isp_s", "{vehicle: {stages: [{%s}]}}",
                                "diameter_m", "{vehicle: {stages: [{%s}]}}",
                                "sphere_radius_m", "{environment: {%s}}",
                                "gm_m3_s2", "{environment: {%s}}",
                                "rotation_rate_rad_s", "{environment: {%s}}")
                        .getOrDefault(name, "{kind: engagement, threat: {%s}}")
                        .formatted(field);
        Problems problems = new Problems();
        Optional<Document> document =
                DocumentReader.parse(text.getBytes(StandardCharsets.UTF_8), "x.yaml", problems);
        SchemaCheck.check(document.orElseThrow(), kind, problems);
        assertThat(problems.list().stream().map(Problem::message))
                .filteredOn(message -> message.startsWith("The " + name + " ("))
                .singleElement()
                .asString()
                .endsWith(remedy);
    }

    @Test
    void textWithControlCharactersIsShownHarmlesslyAndRefused() {
        Problems problems = new Problems();
        DocumentReader.parse(
                "title: \"a\\u001b[31mb\\uD800\"\nlabel: \"\u202ffine \\t tab\""
                        .getBytes(StandardCharsets.UTF_8),
                "x\u0007.yaml",
                problems);
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().getFirst().toString())
                .startsWith("x\\u0007.yaml:1: /title: The title (a\\u001b[31mb")
                .doesNotContain("\u001b");
    }
}
