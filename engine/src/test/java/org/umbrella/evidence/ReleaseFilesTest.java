// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that say which release this is say the same. */
class ReleaseFilesTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root", "."));

    private final String number = BuildVersion.ofThisBuild().number();

    @Test
    void theReleaseIsTheSameInEveryFile() throws IOException {
        assertThat(number).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(Files.readString(ROOT.resolve("CITATION.cff")))
                .contains("\nversion: " + number + "\n");
        JsonNode codemeta = json("codemeta.json");
        assertThat(codemeta.path("version").asString()).isEqualTo(number);
        assertThat(codemeta.path("softwareVersion").asString()).isEqualTo(number);
        assertThat(json("web/package.json").path("version").asString()).isEqualTo(number);
        assertThat(Files.readString(ROOT.resolve("CHANGELOG.md")).lines())
                .filteredOn(line -> line.startsWith("## "))
                .first()
                .asString()
                .startsWith("## " + number + " ");
    }

    @Test
    void everySchemaHasAnIdOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("schemas"))) {
            List<Path> schemas = files.sorted().toList();
            assertThat(schemas).hasSizeGreaterThan(6);
            for (Path schema : schemas) {
                String name = String.valueOf(schema.getFileName());
                assertThat(json("schemas/" + name).path("$id").asString())
                        .isEqualTo("urn:umbrella:schemas/" + name);
            }
        }
    }

    private static JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(ROOT.resolve(name)));
    }
}
