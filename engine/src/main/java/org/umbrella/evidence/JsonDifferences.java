// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Where two JSON texts say different things. Objects in a list are matched by what names them
 * (their id, their plan and date, …) and not by their place, so that one more in the list is one
 * difference.
 */
final class JsonDifferences {

    /** What names an object in a list, the first that all of them have; else it is its place. */
    private static final List<List<String>> NAMES =
            List.of(
                    List.of("kind", "entry", "value"),
                    List.of("plan", "date", "threat", "sensing"),
                    List.of("plan", "threat", "sensing"),
                    List.of("threat", "sensing"),
                    List.of("plan", "date"),
                    List.of("id"),
                    List.of("assurance"),
                    List.of("site"),
                    List.of("country"),
                    List.of("title"));

    private JsonDifferences() {}

    /**
     * One value that differs.
     *
     * @param path what leads to it, names of objects in lists among it
     * @param before its text in the first; empty where it is not there
     * @param after its text in the second; empty where it is not there
     */
    record Difference(List<String> path, Optional<String> before, Optional<String> after) {}

    /** All differences, in the order of the first and then of what only the second has. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> differences = new ArrayList<>();
        compare(before, after, List.of(), differences);
        return differences;
    }

    private static void compare(
            JsonNode before, JsonNode after, List<String> path, List<Difference> differences) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            for (String name : names) {
                compare(before.path(name), after.path(name), with(path, name), differences);
            }
        } else if (before.isArray() && after.isArray()) {
            Map<String, JsonNode> first = named(before, after);
            Map<String, JsonNode> second = named(after, before);
            Set<String> names = new LinkedHashSet<>(first.keySet());
            names.addAll(second.keySet());
            JsonNode none = before.path("");
            for (String name : names) {
                compare(
                        first.getOrDefault(name, none),
                        second.getOrDefault(name, none),
                        with(path, name),
                        differences);
            }
        } else if (!before.equals(after)) {
            differences.add(new Difference(path, text(before), text(after)));
        }
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    /** The elements of a list by what names them; {@code other} decides with it what that is. */
    private static Map<String, JsonNode> named(JsonNode list, JsonNode other) {
        for (List<String> keys : NAMES) {
            Map<String, JsonNode> byName = new LinkedHashMap<>();
            boolean fits = has(other, keys) && has(list, keys);
            if (fits) {
                list.forEach(element ->
                        byName.put(
                                keys.stream()
                                        .map(key -> element.path(key).asString(""))
                                        .collect(Collectors.joining(" ")),
                                element));
                if (byName.size() == list.size()) {
                    return byName;
                }
            }
        }
        Map<String, JsonNode> byPlace = new LinkedHashMap<>();
        list.forEach(element -> byPlace.put("number " + (byPlace.size() + 1), element));
        return byPlace;
    }

    private static boolean has(JsonNode list, List<String> keys) {
        for (JsonNode element : list) {
            if (!keys.stream().allMatch(key -> element.path(key).isString())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> text(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (node.getNodeType()) {
                    case STRING -> node.asString("");
                    case OBJECT, ARRAY -> "there";
                    default -> node.toString();
                });
    }
}
