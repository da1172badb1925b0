// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.request;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON in and out: strict and bounded on the way in. */
public final class Json {

    public static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(16)
                                                    .maxNumberLength(64)
                                                    .maxStringLength(4096)
                                                    .maxNameLength(256)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /**
     * Reads an object.
     *
     * @throws BadRequest where it is none
     */
    public static ObjectNode object(byte[] body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw BadRequest.badRequest(
                    List.of(
                            "The body must be one JSON object, and it is not: "
                                    + e.getOriginalMessage()));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw BadRequest.badRequest(
                List.of("The body must be one JSON object. Maybe it is empty."));
    }

    /** Gives a new, empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Writes a value, UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
