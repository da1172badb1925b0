// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.umbrella.scenario.document.DocumentReader;
import org.umbrella.scenario.document.Problems;
import tools.jackson.databind.JsonNode;

/** Every value of the catalogue is the reference's or an assumption. */
class ReferenceTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));

    @Test
    void everyValueOfTheCatalogueIsTheReferencesOrSaysFromWhere() throws IOException {
        JsonNode reference = tree("catalogue/reference/parameters.yaml");
        int compared = 0;
        List<String> ofItsOwn = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("catalogue"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                JsonNode root = tree(ROOT.relativize(file).toString());
                if (!root.has("entries")) {
                    continue;
                }
                for (Map.Entry<String, JsonNode> entry : root.get("entries").properties()) {
                    // All values of a missile flown from a vehicle are the vehicle's.
                    assertThat(entry.getValue().has("values") || entry.getValue().has("vehicle"))
                            .as(entry.getKey())
                            .isTrue();
                    for (Map.Entry<String, JsonNode> value :
                            entry.getValue().path("values").properties()) {
                        String name = entry.getKey() + "/" + value.getKey();
                        if (value.getValue().has("ref")) {
                            compare(name, value.getValue(), reference);
                            compared++;
                        } else {
                            // A value of its own: it says from where, or why it is assumed.
                            boolean assumed =
                                    value.getValue()
                                            .get("grade")
                                            .stringValue()
                                            .equals("assumption");
                            assertThat(value.getValue().has(assumed ? "note" : "source"))
                                    .as(name + " says " + (assumed ? "why" : "from where"))
                                    .isTrue();
                            ofItsOwn.add(name);
                        }
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
        assertThat(ofItsOwn).isNotEmpty();
    }

    private static void compare(String name, JsonNode ours, JsonNode reference) {
        List<String> steps =
                new ArrayList<>(Arrays.asList(ours.get("ref").stringValue().split("\\.", -1)));
        String part = "";
        if (List.of("low", "nominal", "high", "from", "to").contains(steps.getLast())) {
            part = steps.removeLast();
        }
        JsonNode theirs = at(reference, steps);
        assertThat(theirs).as(name + " refers to " + steps).isNotNull();
        if (theirs.isArray()) {
            assertNumber(name, ours, "low", theirs.get(0));
            assertNumber(name, ours, "nominal", theirs.get(1));
            assertNumber(name, ours, "high", theirs.get(2));
            assertThat(ours.get("grade").stringValue()).as(name).isEqualTo("assumption");
            return;
        }
        switch (part) {
            case "" -> {
                assertNumber(name, ours, "low", theirs.get("low"));
                assertNumber(name, ours, "nominal", theirs.get("nominal"));
                assertNumber(name, ours, "high", theirs.get("high"));
            }
            case "from", "to" -> {
                String[] ends =
                        theirs.get("nominal").stringValue().split(" ", -1)[0].split("-", -1);
                assertThat(ours.get("nominal").doubleValue())
                        .as(name)
                        .isEqualTo(Double.parseDouble(ends[part.equals("from") ? 0 : 1]));
            }
            default -> assertNumber(name, ours, "nominal", theirs.get(part));
        }
        assertThat(ours.get("unit").stringValue())
                .as(name)
                .isEqualTo(theirs.get("unit").stringValue());
        assertThat(ours.get("source").stringValue())
                .as(name)
                .isEqualTo(theirs.get("source").stringValue());
        assertThat(ours.get("grade").stringValue())
                .as(name)
                .isEqualTo(theirs.get("grade").stringValue());
        if (theirs.has("note")) {
            assertThat(ours.get("note").stringValue())
                    .as(name)
                    .startsWith(theirs.get("note").stringValue());
        }
    }

    private static JsonNode at(JsonNode reference, List<String> steps) {
        JsonNode at = reference.get(steps.getFirst());
        if (at.isArray()) {
            return item(at, steps.get(1)).get(steps.get(2));
        }
        for (String step : steps.subList(1, steps.size())) {
            at = at.get(step);
        }
        return at;
    }

    private static JsonNode item(JsonNode list, String id) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            JsonNode name = item.has("id") ? item.get("id") : item.get("flight");
            if (id.equals(name == null ? Integer.toString(i) : name.stringValue())) {
                return item;
            }
        }
        throw new AssertionError("The reference has no " + id);
    }

    private static void assertNumber(String name, JsonNode ours, String which, JsonNode theirs) {
        if (theirs == null || theirs.isNull()) {
            assertThat(ours.has(which)).as(name + " " + which).isFalse();
        } else {
            double number =
                    theirs.isNumber()
                            ? theirs.doubleValue()
                            : Double.parseDouble(theirs.stringValue());
            assertThat(ours.get(which).doubleValue())
                    .as(name + " " + which)
                    .isCloseTo(number, within(0.0));
        }
    }

    private static JsonNode tree(String path) {
        Problems problems = new Problems();
        JsonNode root =
                DocumentReader.readTree(ROOT.resolve(path), path, problems).orElseThrow().root();
        assertThat(problems.list()).isEmpty();
        return root;
    }
}
