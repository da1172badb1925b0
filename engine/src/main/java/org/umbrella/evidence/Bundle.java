// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A bundle as it lies on disk, opened for reading.
 *
 * @param directory where it is
 * @param results its results.json
 */
public record Bundle(Path directory, JsonNode results) {

    /**
     * Opens a bundle.
     *
     * @param directory where it is
     * @return the bundle
     * @throws IOException where it cannot be read
     * @throws ProblemsException where the directory is no bundle
     */
    public static Bundle at(Path directory) throws IOException {
        Path results = directory.resolve("results.json");
        if (!Files.isRegularFile(results)) {
            throw problem(
                    directory,
                    "The bundle must be a directory with a file results.json. Maybe name the one"
                            + " that umbrella run wrote.");
        }
        try {
            return new Bundle(directory, JsonMapper.shared().readTree(Files.readAllBytes(results)));
        } catch (JacksonException e) {
            throw problem(
                    results,
                    "The file must be JSON as umbrella run wrote it. Maybe it was changed: umbrella"
                            + " verify tells.");
        }
    }

    /**
     * The version of Umbrella that wrote it.
     *
     * @return "0.2.0+1a2b3c4d5e6f"; "unknown" where it does not say
     */
    public String version() {
        return results.path("umbrella_version").asString("unknown");
    }

    /**
     * The command that made it.
     *
     * @return as typed
     */
    public String command() {
        return results.path("command").asString("");
    }

    /**
     * The study.
     *
     * @return its id
     */
    public String study() {
        return results.path("study").asString("");
    }

    /**
     * The study's own file among the inputs.
     *
     * @return its path in the bundle: the first that it names
     */
    public String studyFile() {
        return results.path("files").path(0).asString("inputs/studies/" + study() + ".yaml");
    }

    /** A JSON file beside results.json; a missing node where there is none. */
    JsonNode json(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.isRegularFile(file)
                ? JsonMapper.shared().readTree(Files.readAllBytes(file))
                : MissingNode.getInstance();
    }

    /** The texts of its inputs by path. */
    SortedMap<String, String> inputs() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Path inputs = directory.resolve("inputs");
        if (!Files.isDirectory(inputs)) {
            return texts;
        }
        try (Stream<Path> walk = Files.walk(inputs)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                texts.put(
                        directory.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static ProblemsException problem(Path where, String message) {
        return new ProblemsException(List.of(new Problem(where.toString(), 0, "", message)));
    }
}
