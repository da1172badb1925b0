// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.umbrella.results.ResultFixture;
import org.umbrella.results.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsJsonTest {

    private static String written(StudyResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsJson.write(result, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        Path file = Path.of(System.getProperty("umbrella.root"), "schemas/results.schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON);
    }

    @Test
    void followsItsSchema() throws IOException {
        String json = written(ResultFixture.over("RO", "BG"));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void schemaRefusesWhatIsLeftOutOrMistyped() throws IOException {
        String json = written(ResultFixture.over("RO", "BG"));
        assertThat(schema().validate(json.replace("\"grid\"", "\"gird\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(json.replace("\"sight\"", "\"as hoped\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void nothingThreatenedHasNoFraction() throws IOException {
        JsonNode coverage =
                JsonMapper.shared()
                        .readTree(written(ResultFixture.over("RO", "BG")))
                        .get("coverage");
        JsonNode nothing = coverage.get(0).get("total");
        assertThat(nothing.get("threatened_area_km2").asDouble()).isZero();
        assertThat(nothing.get("defended_fraction").isNull()).isTrue();
        JsonNode some = coverage.get(2).get("total");
        assertThat(some.get("defended_fraction").asDouble()).isBetween(0.3, 0.7);
    }

    @Test
    void timeStampIsNotInIt() throws IOException {
        assertThat(written(ResultFixture.over("RO", "BG"))).doesNotContain("2013-03-25T");
    }
}
