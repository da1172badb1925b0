// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.evidence.BundleCheck.Fault;
import org.umbrella.evidence.BundleCheck.Kind;
import org.umbrella.results.ResultFixture;
import org.umbrella.scenario.ProblemsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BundleCheckTest {

    @TempDir private Path directory = Path.of("");
    private Path bundle = Path.of("");

    @BeforeEach
    void write() throws IOException {
        bundle = directory.resolve("bundle");
        BundleWriter.write(bundle, ResultFixture.over("RO", "BG"), List.of(), Runnable::run);
    }

    @Test
    void aBundleAsWrittenHasNoFault() throws IOException {
        BundleCheck check = BundleCheck.of(bundle);
        assertThat(check.faults()).isEmpty();
        assertThat(check.stamped()).isTrue();
        assertThat(check.files()).isGreaterThan(3);
    }

    /** Every file in turn, the three that hold the checksums among them, at ten seeded places. */
    @Test
    void oneFlippedByteNamesTheFileThatItIsIn() throws IOException {
        Random random = new Random(20130315);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int k = 0; k < 10; k++) {
                byte[] flipped = whole.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, flipped);
                assertThat(BundleCheck.of(bundle).faults())
                        .as("a byte of %s", file)
                        .containsExactly(
                                new Fault(bundle.relativize(file).toString(), Kind.CHANGED));
            }
            Files.write(file, whole);
        }
        assertThat(BundleCheck.of(bundle).faults()).isEmpty();
    }

    @Test
    void whatIsMissingOrAddedIsNamed() throws IOException {
        Files.delete(bundle.resolve("README.txt"));
        Files.writeString(bundle.resolve("inputs/more.yaml"), "more");
        assertThat(BundleCheck.of(bundle).faults())
                .containsExactly(
                        new Fault("README.txt", Kind.MISSING),
                        new Fault("inputs/more.yaml", Kind.ADDED));
    }

    @Test
    void aBundleOfTheFirstVersionIsCheckedByItsSumsAlone() throws IOException {
        Files.delete(bundle.resolve(RoCrate.FILE));
        Files.writeString(
                bundle.resolve(RunStamp.FILE), "{\"created\": \"2013-03-25T12:00:00Z\"}\n");
        BundleCheck check = BundleCheck.of(bundle);
        assertThat(check.faults()).isEmpty();
        assertThat(check.stamped()).isFalse();
        Files.writeString(bundle.resolve("README.txt"), "otherwise");
        assertThat(BundleCheck.of(bundle).faults())
                .containsExactly(new Fault("README.txt", Kind.CHANGED));
    }

    @Test
    void aFolderThatIsNoBundleIsRefused() {
        assertThatThrownBy(() -> BundleCheck.of(directory))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("SHA256SUMS");
    }

    /** What RO-Crate 1.2 asks of the metadata, section by section. */
    @Test
    void theMetadataIsAnRoCrate() throws IOException {
        JsonNode crate =
                JsonMapper.shared().readTree(Files.readAllBytes(bundle.resolve(RoCrate.FILE)));
        assertThat(crate.path("@context").asString())
                .isEqualTo("https://w3id.org/ro/crate/1.2/context");
        JsonNode descriptor = entity(crate, RoCrate.FILE);
        assertThat(descriptor.path("@type").asString()).isEqualTo("CreativeWork");
        assertThat(descriptor.path("conformsTo").path("@id").asString())
                .isEqualTo("https://w3id.org/ro/crate/1.2");
        assertThat(descriptor.path("about").path("@id").asString()).isEqualTo("./");
        JsonNode root = entity(crate, "./");
        assertThat(root.path("@type").asString()).isEqualTo("Dataset");
        assertThat(root.path("name").asString()).isNotBlank();
        assertThat(root.path("description").asString()).isNotBlank();
        assertThat(root.path("datePublished").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(root.path("license").size()).isEqualTo(2);
        List<String> parts =
                root.path("hasPart")
                        .valueStream()
                        .map(part -> part.path("@id").asString())
                        .toList();
        List<String> written =
                files().stream()
                        .map(file -> bundle.relativize(file).toString())
                        .filter(path ->
                                !List.of(RoCrate.FILE, RunStamp.FILE, Checksums.FILE)
                                        .contains(path))
                        .toList();
        assertThat(parts).containsExactlyInAnyOrderElementsOf(written);
        for (String path : written) {
            JsonNode file = entity(crate, path);
            assertThat(file.path("@type").asString()).isEqualTo("File");
            assertThat(file.path("contentSize").asString())
                    .isEqualTo(String.valueOf(Files.size(bundle.resolve(path))));
            assertThat(file.path("sha256").asString())
                    .isEqualTo(Checksums.sha256(bundle.resolve(path)));
        }
        JsonNode run = entity(crate, "#run");
        assertThat(run.path("@type").asString()).isEqualTo("CreateAction");
        assertThat(
                        entity(crate, run.path("instrument").path("@id").asString())
                                .path("softwareVersion")
                                .asString())
                .isEqualTo("0");
        // All that is referred to by a name of the crate stands in it.
        for (JsonNode part : crate.findValues("@id")) {
            String id = part.asString();
            if (!id.startsWith("https:")) {
                assertThat(entity(crate, id).isObject()).as(id).isTrue();
            }
        }
    }

    private static JsonNode entity(JsonNode crate, String id) {
        return crate.path("@graph")
                .valueStream()
                .filter(entity -> entity.path("@id").asString("").equals(id) && entity.has("@type"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entity " + id));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(bundle)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void theVersionNamesTheCommitAndWhetherFilesDiffered() throws IOException {
        String commit = "0123456789abcdef0123456789abcdef01234567";
        assertThat(version("commit=" + commit + "\ndirty=false", "").toString())
                .isEqualTo("0.2.0+0123456789ab");
        assertThat(version("commit=" + commit + "\ndirty=true", "").toString())
                .isEqualTo("0.2.0+0123456789ab.modified");
        // Without Git the build leaves its names as they are; an archive of Git has its own.
        assertThat(
                        version("commit=${git.commit.id}\ndirty=${git.dirty}", "commit=" + commit)
                                .toString())
                .isEqualTo("0.2.0+0123456789ab");
        assertThat(version("commit=${git.commit.id}", "commit=$Format:%H$").toString())
                .isEqualTo("0.2.0");
    }

    private static BuildVersion version(String build, String archive) throws IOException {
        java.util.Properties first = new java.util.Properties();
        first.load(new java.io.StringReader("version=0.2.0\n" + build));
        java.util.Properties second = new java.util.Properties();
        second.load(new java.io.StringReader(archive));
        return BuildVersion.of(first, second);
    }

    @Test
    void theChangeLogIsReadBackToAVersion() {
        Changelog log =
                new Changelog(
                        """
                        # Changelog

                        ## 0.3.0 (unreleased)

                        * **Bands.** Shown side
                          by side.
                        * A number moves. By
                          two.

                        ## 0.2.0 (2026-11-28)

                        * Verify.

                        ## 0.1.0

                        * First.
                        """);
        assertThat(log.since("0.2.0+0123456789ab"))
                .containsExactly("**Bands.**", "A number moves.");
        assertThat(log.since("0.1.0")).hasSize(3).endsWith("Verify.");
        assertThat(log.since("0.0.9")).isEmpty();
    }
}
