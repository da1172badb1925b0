// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    void beliefsFollowTheSchemaAndSayWhatTheyChange() throws IOException {
        StudyResult result = ResultFixture.withBeliefs(ResultFixture.over("RO", "BG"));
        String json = written(result);
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        JsonNode finding = JsonMapper.shared().readTree(json).get("beliefs").get(0);
        JsonNode baseline = finding.get("baseline").get("coverage").get(1);
        JsonNode belief = finding.get("beliefs").get(0).get("coverage").get(1);
        double change =
                belief.get("defended_fraction_area").asDouble()
                        - baseline.get("defended_fraction_area").asDouble();
        assertThat(change).isPositive();
        assertThat(belief.get("change_points").asDouble()).isCloseTo(100 * change, within(1e-3));
        assertThat(belief.get("threat").asString()).isEqualTo("long");
        JsonNode nothing = finding.get("baseline").get("coverage").get(0);
        assertThat(nothing.has("defended_fraction_area")).isFalse();
        assertThat(finding.get("findings").get(1).asString())
                .isEqualTo(
                        "To meet the claim (98 % against every missile) it suffices to believe"
                                + " “Sensors are perfect”; all together do.");
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
