// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code run.json} says: when a bundle was made, and the checksums of the two files that
 * {@code SHA256SUMS} cannot hold, itself and the metadata with the day in it. Its last value is the
 * checksum of its own text without that value, so that no byte of a bundle can change without a
 * trace.
 *
 * @param created when the study was run, ISO 8601
 * @param sums SHA-256 of {@code SHA256SUMS}
 * @param metadata SHA-256 of {@code ro-crate-metadata.json}
 */
record RunStamp(String created, String sums, String metadata) {

    /** Its name in a bundle. */
    static final String FILE = "run.json";

    /** The text of the file. */
    String text() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("created", created);
        ObjectNode digests = json.putObject("sha256");
        digests.put(Checksums.FILE, sums);
        digests.put(RoCrate.FILE, metadata);
        String without = written(json);
        json.put("sha256_of_the_above", Checksums.sha256(without));
        return written(json);
    }

    private static String written(ObjectNode json) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    /**
     * Reads the file.
     *
     * @param text its text
     * @return empty where a byte of it is not as it was written, or where the bundle is of a
     *     version that held the time alone
     */
    static Optional<RunStamp> read(String text) {
        try {
            JsonNode json = JsonMapper.shared().readTree(text);
            RunStamp stamp =
                    new RunStamp(
                            json.path("created").asString(""),
                            json.path("sha256").path(Checksums.FILE).asString(""),
                            json.path("sha256").path(RoCrate.FILE).asString(""));
            return Optional.of(stamp).filter(read -> read.text().equals(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
