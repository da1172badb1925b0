// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.umbrella.formats.work.WorkResultFile;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.study.run.RangeRequest;
import org.umbrella.study.run.WorkResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shard on disk: {@code shard.json}, which says what it is a share of, and {@code units.gz}, what
 * its units gave ({@link WorkResultFile}). Written whole or not at all.
 */
public final class ShardFolder {

    private static final String FORMAT = "umbrella-shard-2";
    private static final String MANIFEST = "shard.json";
    private static final String UNITS = "units.gz";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * What a folder holds.
     *
     * @param folder its path
     * @param shard what it is a share of
     * @param result what its units gave
     */
    public record Held(Path folder, Shard shard, WorkResult result) {}

    private ShardFolder() {}

    /**
     * Writes a shard.
     *
     * @param target its folder, which must not exist
     * @param shard what it is a share of
     * @param result what its units gave
     * @throws IOException where it cannot be written; nothing is left then
     * @throws ProblemsException where the place is refused
     */
    public static void write(Path target, Shard shard, WorkResult result) throws IOException {
        ByteArrayOutputStream units = new ByteArrayOutputStream();
        WorkResultFile.write(result, units);
        byte[] bytes = units.toByteArray();
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("format", FORMAT);
        manifest.put("version", shard.version());
        manifest.put("study", shard.study());
        manifest.put("exact", shard.exact());
        manifest.put("draws", shard.request().draws());
        manifest.put("ranking", shard.request().rankingRows());
        manifest.put("shard", shard.number());
        manifest.put("of", shard.of());
        manifest.put("units", result.parts().size());
        manifest.put("units_sha256", Checksums.sha256(bytes));
        ObjectNode inputs = manifest.putObject("inputs");
        shard.inputs().forEach(inputs::put);
        new BundlePlace(target)
                .fill(folder -> {
                    Files.write(folder.resolve(UNITS), bytes);
                    Files.writeString(
                            folder.resolve(MANIFEST), JSON.writeValueAsString(manifest) + "\n");
                });
    }

    /**
     * Reads a shard.
     *
     * @param folder its folder
     * @return what it holds
     * @throws ProblemsException where it is no shard, or is damaged
     */
    public static Held read(Path folder) {
        try {
            JsonNode manifest =
                    JSON.readTree(
                            Files.readString(folder.resolve(MANIFEST), StandardCharsets.UTF_8));
            if (!manifest.path("format").asString("").equals(FORMAT)) {
                throw problem(
                        folder,
                        "Its shard.json must be of the format '"
                                + FORMAT
                                + "'. Maybe another version wrote it.");
            }
            byte[] bytes = Files.readAllBytes(folder.resolve(UNITS));
            if (!manifest.path("units_sha256").asString("").equals(Checksums.sha256(bytes))) {
                throw problem(
                        folder,
                        "Its units.gz must have the checksum that its shard.json states. Maybe it"
                                + " was not copied whole; run the shard again.");
            }
            TreeMap<String, String> inputs = new TreeMap<>();
            manifest.path("inputs")
                    .properties()
                    .forEach(one -> inputs.put(one.getKey(), one.getValue().asString("")));
            Shard shard =
                    new Shard(
                            manifest.path("version").asString(""),
                            manifest.path("study").asString(""),
                            manifest.path("exact").asBoolean(false),
                            new RangeRequest(
                                    manifest.path("draws").asInt(0),
                                    0,
                                    manifest.path("ranking").asInt(0)),
                            manifest.path("shard").asInt(0),
                            manifest.path("of").asInt(0),
                            inputs);
            return new Held(folder, shard, WorkResultFile.read(new ByteArrayInputStream(bytes)));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw problem(
                    folder,
                    "It must be the folder of a shard, as 'umbrella run STUDY --shard I/N --out"
                            + " DIR' writes it. Maybe the shard did not end well; run it again.");
        }
    }

    private static ProblemsException problem(Path folder, String message) {
        return new ProblemsException(List.of(new Problem(folder.toString(), 0, "", message)));
    }
}
