// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.umbrella.results.StudyResult;
import org.umbrella.wording.CoverageWording;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The metadata of a bundle as RO-Crate 1.2 wants it (https://w3id.org/ro/crate/1.2): what the
 * bundle is, each file with its length and checksum, the program with its version, the run that
 * made the results out of the inputs, and the licences. Archives and search engines read it; it
 * stands in {@value #FILE}.
 *
 * <p>It holds the day of the run, which the profile asks for, and so differs between bundles made
 * on different days.
 */
final class RoCrate {

    /** Its name in a bundle, which the profile gives. */
    static final String FILE = "ro-crate-metadata.json";

    private static final String PROFILE = "https://w3id.org/ro/crate/1.2";
    private static final String APACHE = "https://www.apache.org/licenses/LICENSE-2.0";
    private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";
    private static final String PROGRAM = "#umbrella";
    private static final String RUN = "#run";
    private static final String SEED = "#seed";

    private RoCrate() {}

    /**
     * What is known of a file of the bundle.
     *
     * @param digest its SHA-256, hexadecimal
     * @param bytes its length
     * @param description what it is, in a sentence
     */
    record Entry(String digest, long bytes, String description) {}

    /** The metadata of a bundle with these files. */
    static String text(StudyResult result, SortedMap<String, Entry> files) {
        ObjectNode crate = JsonMapper.shared().createObjectNode();
        crate.put("@context", PROFILE + "/context");
        ArrayNode graph = crate.putArray("@graph");
        ObjectNode descriptor = entity(graph, FILE, "CreativeWork");
        descriptor.set("conformsTo", reference(PROFILE));
        descriptor.set("about", reference("./"));
        root(result, files, graph);
        run(result, files, graph);
        ObjectNode seed = entity(graph, SEED, "PropertyValue");
        seed.put("name", "Seed of everything random");
        seed.put("value", result.study().seed());
        ObjectNode program = entity(graph, PROGRAM, "SoftwareApplication");
        program.put("name", "Umbrella");
        program.put("softwareVersion", result.provenance().toolVersion());
        program.set("license", reference(APACHE));
        licence(
                graph,
                APACHE,
                "Apache License 2.0",
                "Of the program, and of all in the bundle that is not under another.");
        licence(
                graph,
                CC_BY,
                "Creative Commons Attribution 4.0 International",
                "Of the counts of people, which come from GeoNames.");
        files.forEach((path, file) -> {
            ObjectNode entity = entity(graph, path, "File");
            entity.put("name", path);
            entity.put("description", file.description());
            entity.put("contentSize", String.valueOf(file.bytes()));
            entity.put("encodingFormat", mediaType(path));
            entity.put("sha256", file.digest());
        });
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(crate)
                + "\n";
    }

    private static void root(StudyResult result, SortedMap<String, Entry> files, ArrayNode graph) {
        ObjectNode root = entity(graph, "./", "Dataset");
        root.put("name", result.study().title());
        root.put(
                "description",
                (result.study().question() + " " + CoverageWording.headline(result) + ".").strip());
        root.put(
                "datePublished",
                result.provenance().created().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        root.put("identifier", result.study().id());
        root.put("creditText", String.join(" ", result.provenance().attributions()));
        ArrayNode licences = root.putArray("license");
        licences.add(reference(APACHE));
        licences.add(reference(CC_BY));
        parts(root, "hasPart", new ArrayList<>(files.keySet()));
        root.set("mentions", reference(RUN));
    }

    private static void run(StudyResult result, SortedMap<String, Entry> files, ArrayNode graph) {
        ObjectNode run = entity(graph, RUN, "CreateAction");
        run.put("name", "The run of the study");
        run.put("description", result.provenance().command());
        run.set("instrument", reference(PROGRAM));
        run.set("additionalProperty", reference(SEED));
        parts(run, "object", files.keySet().stream().filter(RoCrate::input).toList());
        parts(run, "result", files.keySet().stream().filter(path -> !input(path)).toList());
    }

    private static boolean input(String path) {
        return path.startsWith("inputs/");
    }

    private static void licence(ArrayNode graph, String id, String name, String description) {
        ObjectNode licence = entity(graph, id, "CreativeWork");
        licence.put("name", name);
        licence.put("description", description);
    }

    private static ObjectNode entity(ArrayNode graph, String id, String type) {
        ObjectNode entity = graph.addObject();
        entity.put("@id", id);
        entity.put("@type", type);
        return entity;
    }

    private static ObjectNode reference(String id) {
        return JsonMapper.shared().createObjectNode().put("@id", id);
    }

    private static void parts(ObjectNode entity, String name, List<String> paths) {
        ArrayNode parts = entity.putArray(name);
        paths.forEach(path -> parts.add(reference(path)));
    }

    private static final Map<String, String> MEDIA_TYPES =
            Map.of(
                    "json", "application/json",
                    "geojson", "application/geo+json",
                    "parquet", "application/vnd.apache.parquet",
                    "csv", "text/csv",
                    "html", "text/html",
                    "yaml", "application/yaml",
                    "txt", "text/plain");

    private static String mediaType(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MEDIA_TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
