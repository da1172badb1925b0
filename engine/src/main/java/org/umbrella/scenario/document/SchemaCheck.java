// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Holds a document against the published JSON Schema of its kind (draft 2020-12) and says what is
 * wrong in the one grammar of errors.
 */
public final class SchemaCheck {

    private static final String PLACE = "classpath:org/umbrella/scenario/document/";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemaIdResolvers(
                                    ids -> ids.mapPrefix("urn:umbrella:schemas/", PLACE)));
    private static final Map<DocumentKind, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private SchemaCheck() {}

    public static void check(Document document, DocumentKind kind, Problems problems) {
        for (Error error : schema(kind).validate(document.root())) {
            String pointer = String.valueOf(error.getInstanceLocation());
            boolean unread =
                    error.getInstanceNode() != null
                            && error.getInstanceNode().isNull()
                            && problems.under(document.file(), pointer);
            // What could not be read as a value is reported already, and is null since.
            if (unread) {
                continue;
            }
            Optional<String> message = message(document, pointer, error);
            if (message.isPresent()) {
                String at =
                        "additionalProperties".equals(error.getKeyword())
                                ? pointer + "/" + Tree.escape(String.valueOf(error.getProperty()))
                                : pointer;
                problems.add(document.problem(at, message.get()));
            }
        }
    }

    private static Schema schema(DocumentKind kind) {
        return SCHEMAS.computeIfAbsent(
                kind,
                key -> {
                    try (InputStream in = SchemaCheck.class.getResourceAsStream(file(key))) {
                        if (in == null) {
                            throw new IllegalStateException(
                                    "The resource " + file(key) + " is missing.");
                        }
                        // A place of its own, so that one schema can refer to another.
                        return REGISTRY.getSchema(
                                SchemaLocation.of(PLACE + file(key)),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8),
                                InputFormat.JSON);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String file(DocumentKind kind) {
        return kind.id() + ".schema.json";
    }

    private static Optional<String> message(Document document, String pointer, Error error) {
        String keyword = String.valueOf(error.getKeyword());
        JsonNode value = error.getInstanceNode();
        JsonNode rule = error.getSchemaNode();
        String subject = subject(document, pointer, value);
        return Optional.ofNullable(
                switch (keyword) {
                    case "additionalProperties" -> unknownField(document, pointer, error);
                    case "required" ->
                            "The field '"
                                    + error.getProperty()
                                    + "'"
                                    + of(document, pointer)
                                    + " must be there. Add it.";
                    case "type" ->
                            subject
                                    + " must be "
                                    + types(rule)
                                    + ". Maybe quotes or an indent are wrong.";
                    case "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum" ->
                            subject + outside(keyword, rule) + " " + meant(pointer, value, error);
                    case "enum" ->
                            subject
                                    + " must be one of "
                                    + String.join(", ", texts(rule))
                                    + ". "
                                    + Names.remedy(plain(value), texts(rule));
                    case "const" -> subject + " must be " + plain(rule) + ". Correct it.";
                    case "pattern" ->
                            subject
                                    + " must match "
                                    + plain(rule)
                                    + ". Use small letters, digits and '-' for names.";
                    case "minItems" ->
                            subject + " must have at least " + plain(rule) + " item(s). Add one.";
                    case "maxItems" ->
                            subject
                                    + " must have at most "
                                    + plain(rule)
                                    + " item(s). Remove some.";
                    case "minLength" -> subject + " must not be empty. Fill it in.";
                    case "minProperties" ->
                            subject + " must have at least " + plain(rule) + " field(s). Add one.";
                    case "maxProperties" ->
                            subject
                                    + " must have at most "
                                    + plain(rule)
                                    + " field(s). Remove the others.";
                    case "uniqueItems" ->
                            subject + " must not hold anything twice. Remove one of the two.";
                    case "dependentRequired" ->
                            "The field '"
                                    + error.getProperty()
                                    + "'"
                                    + of(document, pointer)
                                    + " must be there with the others. Add it.";
                    case "if", "then", "else", "allOf", "$ref" -> null;
                    default ->
                            subject
                                    + " must satisfy the schema ("
                                    + String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT)
                                    + "). Compare it with the shipped files.";
                });
    }

    private static String outside(String keyword, JsonNode bound) {
        boolean zero = bound.doubleValue() == 0;
        return switch (keyword) {
            case "minimum" ->
                    zero ? " must not be negative." : " must be at least " + plain(bound) + ".";
            case "exclusiveMinimum" ->
                    zero ? " must be positive." : " must be more than " + plain(bound) + ".";
            case "maximum" -> " must be at most " + plain(bound) + ".";
            default -> " must be less than " + plain(bound) + ".";
        };
    }

    /** What was probably meant by a number outside the bounds of its field. */
    private static String meant(String pointer, JsonNode value, Error error) {
        if (value == null || !value.isNumber()) {
            return "Maybe the unit was mistaken.";
        }
        JsonNode field = owner(error, error.getSchemaLocation().getFragment().toString());
        return LikelyUnit.remedy(
                        unitName(pointer), value.doubleValue(), number -> within(field, number))
                .orElse(
                        String.valueOf(error.getKeyword()).endsWith("aximum")
                                ? "Maybe the unit was mistaken, or two values are swapped."
                                : "Maybe the sign or the unit was mistaken.");
    }

    private static boolean within(JsonNode field, double number) {
        return !(field.has("minimum") && number < field.get("minimum").doubleValue())
                && !(field.has("exclusiveMinimum")
                        && number <= field.get("exclusiveMinimum").doubleValue())
                && !(field.has("maximum") && number > field.get("maximum").doubleValue())
                && !(field.has("exclusiveMaximum")
                        && number >= field.get("exclusiveMaximum").doubleValue());
    }

    /** The name that says the unit of what stands at a place: the nearest that is not a number. */
    private static String unitName(String pointer) {
        String at = pointer;
        while (at.matches(".*/(low|nominal|high|[0-9]+)")) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return Names.unescape(at.substring(at.lastIndexOf('/') + 1));
    }

    private static String unknownField(Document document, String pointer, Error error) {
        String name = String.valueOf(error.getProperty());
        JsonNode siblings = error.getSchemaNode();
        List<String> known = new ArrayList<>();
        String path = error.getSchemaLocation().getFragment().toString();
        JsonNode owner = owner(error, path);
        if (owner != null && owner.has("properties")) {
            known.addAll(owner.get("properties").propertyNames());
        } else if (siblings != null && siblings.has("properties")) {
            known.addAll(siblings.get("properties").propertyNames());
        }
        return "The field '"
                + name
                + "'"
                + of(document, pointer)
                + " must be a known one. "
                + Names.remedy(name, known);
    }

    /** The schema object that holds the keyword an error is of. */
    private static JsonNode owner(Error error, String fragment) {
        String place = String.valueOf(error.getSchemaLocation().getAbsoluteIri());
        for (DocumentKind kind : DocumentKind.values()) {
            if (place.endsWith("/" + file(kind))) {
                String path = fragment.substring(0, Math.max(0, fragment.lastIndexOf('/')));
                JsonNode found = schema(kind).getSchemaNode().at(path);
                if (!found.isMissingNode()) {
                    return found;
                }
            }
        }
        return error.getSchemaNode();
    }

    /** "The burn_time_s (-3.0) of interceptor 'sm3-iia'". */
    private static String subject(Document document, String pointer, JsonNode value) {
        String name = Names.field(pointer);
        String shown = plain(value);
        String from = pointer;
        if (name.matches("low|nominal|high")) {
            from = pointer.substring(0, pointer.lastIndexOf('/'));
            shown = name.equals("nominal") ? shown : name + " " + shown;
            name = Names.field(from);
        }
        String parent = from.isEmpty() ? from : from.substring(0, from.lastIndexOf('/'));
        return "The " + name + " (" + shown + ")" + of(document, parent);
    }

    /** " of interceptor 'sm3-iia'", or nothing where no name holds the place. */
    private static String of(Document document, String pointer) {
        String at = pointer;
        while (!at.isEmpty()) {
            String parent = at.substring(0, at.lastIndexOf('/'));
            String step = Names.unescape(at.substring(at.lastIndexOf('/') + 1));
            String holder = parent.substring(parent.lastIndexOf('/') + 1);
            if (parent.equals("/entries")) {
                JsonNode kind = document.root().get("kind");
                return " of "
                        + (kind != null && kind.isString() ? singular(kind.stringValue()) : "entry")
                        + " '"
                        + step
                        + "'";
            }
            if (parent.equals("/overrides")) {
                return " of '" + step + "'";
            }
            JsonNode id = document.root().at(at).get("id");
            if (id != null && id.isString()) {
                return " of " + singular(holder) + " '" + id.stringValue() + "'";
            }
            at = parent;
        }
        return "";
    }

    private static String singular(String plural) {
        return switch (plural) {
            case "batteries" -> "battery";
            case "launch-areas" -> "launch area";
            case "" -> "item";
            default -> plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
        };
    }

    private static String types(JsonNode rule) {
        return rule.isArray()
                ? texts(rule).stream().map(SchemaCheck::type).collect(Collectors.joining(" or "))
                : type(rule.stringValue());
    }

    private static String type(String name) {
        return switch (name) {
            case "object" -> "a group of fields";
            case "array" -> "a list";
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "null" -> "null";
            default -> name;
        };
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            texts.add(plain(item));
        }
        return texts;
    }

    private static String plain(JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isString()) {
            return value.stringValue();
        }
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }
}
