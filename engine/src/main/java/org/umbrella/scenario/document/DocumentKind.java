// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The kinds of files that Umbrella reads, each with a published JSON Schema. */
public enum DocumentKind {
    /** A study. */
    STUDY("study", "question"),
    /** A plan. */
    PLAN("plan", "changes"),
    /** A part of the catalogue. */
    CATALOGUE("catalogue", "entries"),
    /** The record of the talks. */
    DIALOGUE("dialogue", "events"),
    /** One case of the engage command. */
    CASE("engage-case", "kind"),
    /** A vehicle, or a flight of the fly command. */
    VEHICLE("vehicle", "vehicle");

    private static final Pattern SCHEMA_LINE =
            Pattern.compile("\\$schema\"?\\s*[=:]\\s*\"?\\S*?([a-z-]+)\\.schema\\.json");

    private final String id;
    private final String mark;

    DocumentKind(String id, String mark) {
        this.id = id;
        this.mark = mark;
    }

    /**
     * The name of its schema, without the ending.
     *
     * @return the name
     */
    public String id() {
        return id;
    }

    /**
     * What a file is, from the schema it names, or else from its fields.
     *
     * @param document the file
     * @return its kind; empty where it cannot be told
     */
    public static Optional<DocumentKind> of(Document document) {
        String text = document.text();
        Matcher line = SCHEMA_LINE.matcher(text.substring(0, Math.min(2000, text.length())));
        if (line.find()) {
            for (DocumentKind kind : values()) {
                if (kind.id.equals(line.group(1))) {
                    return Optional.of(kind);
                }
            }
        }
        JsonNode root = document.root();
        for (DocumentKind kind : values()) {
            if (root.has(kind.mark)) {
                return Optional.of(kind);
            }
        }
        if (root.has("body")) {
            return Optional.of(VEHICLE);
        }
        if (root.has("case")) {
            return Optional.of(CASE);
        }
        return root.has("sources") ? Optional.of(CATALOGUE) : Optional.empty();
    }
}
