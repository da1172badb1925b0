// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of an object and keeps every problem, so that a refusal names them all. */
public final class RequestFields {

    private final ObjectNode object;
    private final String at;
    private final List<String> problems;

    public RequestFields(ObjectNode object) {
        this(object, "", new ArrayList<>());
    }

    private RequestFields(ObjectNode object, String at, List<String> problems) {
        this.object = object;
        this.at = at;
        this.problems = problems;
    }

    /** Refuses the request where anything was wrong. */
    public void check() {
        if (!problems.isEmpty()) {
            throw BadRequest.badRequest(problems);
        }
    }

    /** Keeps a problem. */
    public void problem(String message) {
        problems.add(message);
    }

    /** Every field that is not named here is a problem. */
    public RequestFields only(String... names) {
        Set<String> known = Set.of(names);
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(
                        "The field '"
                                + shown(at + name)
                                + "' is not known here. Maybe it is misspelt; known are "
                                + String.join(", ", names)
                                + ".");
            }
        }
        return this;
    }

    public boolean has(String name) {
        return object.has(name) && !object.get(name).isNull();
    }

    /** An object in the object; an empty one, with a problem kept, where there is none. */
    public RequestFields in(String name) {
        JsonNode node = object.get(name);
        if (node instanceof ObjectNode found) {
            return new RequestFields(found, at + name + ".", problems);
        }
        problems.add("The field '" + at + name + "' must be an object.");
        return new RequestFields(Json.object(), at + name + ".", new ArrayList<>());
    }

    /** One of the words allowed; the first, with a problem kept, where it is not. */
    public String word(String name, Collection<String> allowed) {
        String text = text(name);
        if (text.isEmpty() || allowed.contains(text)) {
            return text;
        }
        problems.add(
                "The "
                        + at
                        + name
                        + " ('"
                        + shown(text)
                        + "') must be one of "
                        + String.join(", ", allowed)
                        + ".");
        return "";
    }

    public String wordOr(String name, String usual, Collection<String> allowed) {
        return has(name) ? word(name, allowed) : usual;
    }

    /** A text; empty, with a problem kept, where there is none. */
    String text(String name) {
        JsonNode node = object.get(name);
        if (node != null && node.isString() && !node.stringValue().isBlank()) {
            return node.stringValue();
        }
        problems.add("The field '" + at + name + "' must be a text and is missing or is not one.");
        return "";
    }

    public Optional<String> maybeText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** A number within limits; the lower, with a problem kept, where it is not. */
    public double number(String name, double least, double greatest) {
        JsonNode node = object.get(name);
        if (node == null || !node.isNumber()) {
            problems.add(
                    "The field '" + at + name + "' must be a number and is missing or is not one.");
            return least;
        }
        double value = node.doubleValue();
        if (value >= least && value <= greatest) {
            return value;
        }
        problems.add(
                "The "
                        + at
                        + name
                        + " ("
                        + value
                        + ") must lie between "
                        + least
                        + " and "
                        + greatest
                        + ".");
        return least;
    }

    public OptionalDouble maybeNumber(String name, double least, double greatest) {
        return has(name)
                ? OptionalDouble.of(number(name, least, greatest))
                : OptionalDouble.empty();
    }

    public int whole(String name, int least, int greatest) {
        double value = number(name, least, greatest);
        if (value != Math.rint(value)) {
            problems.add("The " + at + name + " (" + value + ") must be a whole number.");
        }
        return (int) value;
    }

    /** A day within limits; the first, with a problem kept, where it is not. */
    public LocalDate date(String name, LocalDate first, LocalDate last) {
        String text = text(name);
        if (text.isEmpty()) {
            return first;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(first) && !date.isAfter(last)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Falls through to the same words as a day out of limits.
        }
        problems.add(
                "The "
                        + at
                        + name
                        + " ('"
                        + shown(text)
                        + "') must be a day from "
                        + first
                        + " to "
                        + last
                        + ", as 2013-03-25.");
        return first;
    }

    /** Numbers by name, sorted, as many as allowed. */
    public Map<String, Double> numbers(String name, int most) {
        Map<String, Double> found = new TreeMap<>();
        if (!has(name)) {
            return found;
        }
        RequestFields inner = in(name);
        for (String key : inner.object.propertyNames()) {
            JsonNode node = inner.object.get(key);
            if (node.isNumber() && Double.isFinite(node.doubleValue())) {
                found.put(key, node.doubleValue());
            } else {
                problems.add("The " + at + name + " '" + shown(key) + "' must be a number.");
            }
        }
        if (found.size() > most) {
            problems.add(
                    "There are "
                            + found.size()
                            + " "
                            + at
                            + name
                            + "; at most "
                            + most
                            + " are taken.");
        }
        return found;
    }

    /** What a stranger wrote, cut short before it is said back. */
    public static String shown(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 60 ? clean : clean.substring(0, 57) + "...";
    }
}
