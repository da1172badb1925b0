// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A place in a document, to build records from. What is missing or of another type reads as empty:
 * the schema has reported it already. What only the reader can know is wrong is reported here.
 */
public final class View {

    private final Document document;
    private final String pointer;
    private final JsonNode node;
    private final Problems problems;

    public View(Document document, String pointer, JsonNode node, Problems problems) {
        this.document = document;
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
    }

    /**
     * The document it is a place in.
     *
     * @return the document
     */
    public Document document() {
        return document;
    }

    /**
     * The place.
     *
     * @return a JSON pointer
     */
    public String pointer() {
        return pointer;
    }

    /**
     * The tree from here.
     *
     * @return the node
     */
    public JsonNode node() {
        return node;
    }

    /**
     * Whether a field is there and not null.
     *
     * @param name its name
     * @return true where it is
     */
    public boolean has(String name) {
        return node.isObject() && node.has(name) && !node.get(name).isNull();
    }

    /**
     * A field.
     *
     * @param name its name
     * @return its place; empty where it is missing or null
     */
    public Optional<View> at(String name) {
        return has(name)
                ? Optional.of(
                        new View(
                                document,
                                pointer + "/" + Tree.escape(name),
                                node.get(name),
                                problems))
                : Optional.empty();
    }

    /**
     * A field of text.
     *
     * @param name its name
     * @return the text; empty where it is missing or no text
     */
    public Optional<String> text(String name) {
        return at(name).flatMap(View::text);
    }

    /**
     * The text here.
     *
     * @return the text; empty where there is none
     */
    public Optional<String> text() {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /**
     * A field of a number.
     *
     * @param name its name
     * @return the number; empty where it is missing or no number
     */
    public OptionalDouble number(String name) {
        return has(name) && node.get(name).isNumber()
                ? OptionalDouble.of(node.get(name).doubleValue())
                : OptionalDouble.empty();
    }

    /**
     * A field that is yes or no.
     *
     * @param name its name
     * @return true where it is there and true
     */
    public boolean flag(String name) {
        return has(name) && node.get(name).isBoolean() && node.get(name).booleanValue();
    }

    /**
     * A day.
     *
     * @param name name of the field
     * @return the day; empty where it is missing, and reported where it is not a day
     */
    public Optional<LocalDate> date(String name) {
        return at(name).flatMap(View::date);
    }

    /**
     * The day here.
     *
     * @return the day; reported and empty where it is not one
     */
    public Optional<LocalDate> date() {
        if (!node.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(node.stringValue()));
        } catch (DateTimeException e) {
            problem(
                    "The "
                            + Names.field(pointer)
                            + " ("
                            + node.stringValue()
                            + ") must be a day of the calendar as YYYY-MM-DD. Maybe month and day"
                            + " are swapped.");
            return Optional.empty();
        }
    }

    /**
     * The items of a list.
     *
     * @param name name of the field
     * @return their places; none where the field is missing or no list
     */
    public List<View> items(String name) {
        return at(name).map(View::items).orElse(List.of());
    }

    /**
     * The items of the list here.
     *
     * @return their places; none where there is no list
     */
    public List<View> items() {
        List<View> items = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                items.add(new View(document, pointer + "/" + i, node.get(i), problems));
            }
        }
        return items;
    }

    /**
     * The fields of an object, in the order of the file.
     *
     * @param name name of the field that holds it
     * @return their places by name; none where the field is missing or no object
     */
    public Map<String, View> fields(String name) {
        return at(name).map(View::fields).orElse(Map.of());
    }

    /**
     * The fields here, in the order of the file.
     *
     * @return their places by name; none where there is no object
     */
    public Map<String, View> fields() {
        Map<String, View> fields = new LinkedHashMap<>();
        if (node.isObject()) {
            for (String name : node.propertyNames()) {
                at(name).ifPresent(view -> fields.put(name, view));
            }
        }
        return fields;
    }

    /**
     * Reports a problem here.
     *
     * @param message what is wrong, in the one grammar
     */
    public void problem(String message) {
        problems.add(document.problem(pointer, message));
    }

    /**
     * Notes how something here is read, where its author should know.
     *
     * @param message how it is read
     */
    public void note(String message) {
        problems.note(document.problem(pointer, message));
    }

    /**
     * Whether something is wrong here or below.
     *
     * @return true where a problem has been reported already
     */
    public boolean hasProblem() {
        return problems.under(document.file(), pointer);
    }

    /**
     * Looks a name up and reports it where it is not known.
     *
     * @param <T> what is looked up
     * @param what what the name is of ("sensor")
     * @param known all there are, by name
     * @return what the text here names; empty and reported where there is none
     */
    public <T> Optional<T> lookUp(String what, Map<String, T> known) {
        Optional<String> name = text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        T found = known.get(name.get());
        if (found == null) {
            unknown(what, known.keySet());
        }
        return Optional.ofNullable(found);
    }

    /**
     * Reports that the text here names nothing known.
     *
     * @param what what it should name ("sensor")
     * @param known the known names
     */
    public void unknown(String what, Collection<String> known) {
        String name = text().orElse("");
        problem(
                "The "
                        + what
                        + " ('"
                        + name
                        + "') must be a known one. "
                        + Names.remedy(name, known));
    }

    /**
     * Builds a record and reports what its constructor objects to, unless something here has been
     * reported already.
     *
     * @param <T> the record
     * @param constructor builds it
     * @return the record; empty where it could not be built
     */
    public <T> Optional<T> build(Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (IllegalArgumentException e) {
            if (!hasProblem()) {
                problem(String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }
}
