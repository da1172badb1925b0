// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.VisibleText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns YAML nodes into a JSON tree and notes the line of each. Aliases are written out, so their
 * number is bounded; numbers that are not finite are problems.
 */
final class Tree {

    /** Values in a document, aliases written out; the largest shipped file has some thousands. */
    private static final int MOST_VALUES = 400_000;

    private static final int DEEPEST = 64;

    /** More digits than the greatest double has. */
    private static final int MOST_DIGITS = 400;

    private final String file;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private int values;

    private Tree(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Optional<Document> of(Node node, String file, String text, Problems problems) {
        Tree tree = new Tree(file, problems);
        try {
            JsonNode root = tree.convert(node, "", 0);
            tree.lines.put("", 1);
            return Optional.of(new Document(file, text, root, Map.copyOf(tree.lines)));
        } catch (TooLarge e) {
            problems.add(new Problem(file, e.line, "", e.message));
            return Optional.empty();
        }
    }

    private JsonNode convert(Node node, String pointer, int depth) {
        int line = line(node);
        lines.putIfAbsent(pointer, line);
        if (++values > MOST_VALUES) {
            throw new TooLarge(
                    line,
                    "The document must not hold more than "
                            + MOST_VALUES
                            + " values with its aliases written out. Maybe an alias (*) repeats too"
                            + " much.");
        }
        if (depth > DEEPEST) {
            throw new TooLarge(
                    line,
                    "The nesting must not exceed "
                            + DEEPEST
                            + " levels. Maybe an alias (*) holds itself.");
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer, depth);
            case SequenceNode sequence -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                int i = 0;
                for (Node item : sequence.getValue()) {
                    array.add(convert(item, pointer + "/" + i++, depth + 1));
                }
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar, pointer);
            default -> JsonNodeFactory.instance.nullNode();
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(
                        new Problem(
                                file,
                                line(tuple.getKeyNode()),
                                pointer,
                                "The name of a field must be plain text. Maybe a bracket or '?'"
                                        + " stands where it should not."));
                continue;
            }
            String name = plain(key.getValue(), line(key), pointer);
            String below = pointer + "/" + escape(name);
            if (!seen.add(name)) {
                problems.add(
                        new Problem(
                                file,
                                line(key),
                                below,
                                "The field '"
                                        + name
                                        + "' must stand only once. It is on line "
                                        + lines.get(below)
                                        + " already; remove one of the two."));
                continue;
            }
            lines.put(below, line(key));
            object.set(name, convert(tuple.getValueNode(), below, depth + 1));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode scalar, String pointer) {
        String value = scalar.getValue();
        Tag tag = scalar.getTag();
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (tag.equals(Tag.NULL)) {
            return factory.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return factory.booleanNode(
                    Boolean.parseBoolean(value.toLowerCase(java.util.Locale.ROOT)));
        }
        if (tag.equals(Tag.INT)) {
            if (value.length() > MOST_DIGITS) {
                return finite(Double.POSITIVE_INFINITY, value.substring(0, 20) + "...", pointer);
            }
            BigInteger number = integer(value);
            return number.bitLength() < Long.SIZE
                    ? factory.numberNode(number.longValue())
                    : finite(number.doubleValue(), value, pointer);
        }
        if (tag.equals(Tag.FLOAT)) {
            return finite(real(value), value, pointer);
        }
        return factory.stringNode(plain(value, line(scalar), pointer));
    }

    /** Text without what no program that reads the output could show or take. */
    private String plain(String text, int line, String pointer) {
        if (VisibleText.isPlain(text)) {
            return text;
        }
        problems.add(
                new Problem(
                        file,
                        line,
                        pointer,
                        "The "
                                + Names.field(pointer)
                                + " ("
                                + text
                                + ") must not hold control characters, halves of surrogate pairs"
                                + " or noncharacters. Remove what stands as \\u."));
        return VisibleText.of(text);
    }

    private JsonNode finite(double number, String written, String pointer) {
        if (!Double.isFinite(number)) {
            problems.add(
                    new Problem(
                            file,
                            lines.getOrDefault(pointer, 0),
                            pointer,
                            "The "
                                    + Names.field(pointer)
                                    + " ("
                                    + written
                                    + ") must be a finite number. Leave it out where it is"
                                    + " unknown."));
            return JsonNodeFactory.instance.nullNode();
        }
        if (Math.abs(number) >= 0x1p63) {
            // Whole, and past what the schema's validator can compare as a long.
            return JsonNodeFactory.instance.numberNode(new BigDecimal(number).toBigInteger());
        }
        // Zero has no sign in a file of quantities.
        return JsonNodeFactory.instance.numberNode(number + 0.0);
    }

    private static BigInteger integer(String value) {
        if (value.startsWith("0x")) {
            return new BigInteger(value.substring(2), 16);
        }
        if (value.startsWith("0o")) {
            return new BigInteger(value.substring(2), 8);
        }
        return new BigInteger(value.startsWith("+") ? value.substring(1) : value);
    }

    private static double real(String value) {
        String lower = value.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".inf")) {
            return Double.POSITIVE_INFINITY;
        }
        return lower.endsWith(".nan") ? Double.NaN : Double.parseDouble(value);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final String message;

        TooLarge(int line, String message) {
            super(message);
            this.line = line;
            this.message = message;
        }
    }
}
