// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.umbrella.formats.coverage.CoverageTable;
import org.umbrella.wording.DiffWording;
import tools.jackson.databind.JsonNode;

/** How coverage differs between two bundles, a sentence for each plan, date, threat and sensing. */
final class CoverageDifferences {

    private static final String PARQUET = "coverage.parquet";

    private CoverageDifferences() {}

    static List<String> between(Bundle first, Bundle second) throws IOException {
        Map<CoverageTable.Key, JsonNode> before = coverage(first);
        Map<CoverageTable.Key, JsonNode> after = coverage(second);
        Set<CoverageTable.Key> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        Map<CoverageTable.Key, Long> pieces = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        Path a = first.directory().resolve(PARQUET);
        Path b = second.directory().resolve(PARQUET);
        if (Files.isRegularFile(a) && Files.isRegularFile(b) && Files.mismatch(a, b) >= 0) {
            if (CoverageTable.readable(a) && CoverageTable.readable(b)) {
                pieces.putAll(CoverageTable.differingPieces(a, b));
            } else {
                sentences.add(DiffWording.coverageOfOtherColumns());
            }
        }
        for (CoverageTable.Key key : keys) {
            String name =
                    DiffWording.footprint(key.plan(), key.date(), key.threat(), key.sensing());
            JsonNode one = before.get(key);
            JsonNode other = after.get(key);
            if (one == null || other == null) {
                sentences.add(DiffWording.footprintOnlyInOne(name, other == null));
            } else if (!JsonDifferences.between(one, other).isEmpty()
                    || pieces.getOrDefault(key, 0L) > 0) {
                sentences.add(
                        DiffWording.coverage(
                                name,
                                fraction(one),
                                fraction(other),
                                one.path("total").path("defended_people").asLong(0),
                                other.path("total").path("defended_people").asLong(0),
                                pieces.containsKey(key)
                                        ? OptionalLong.of(pieces.get(key))
                                        : OptionalLong.empty()));
            }
        }
        return sentences;
    }

    private static OptionalDouble fraction(JsonNode coverage) {
        JsonNode fraction = coverage.path("total").path("defended_fraction");
        return fraction.isNumber()
                ? OptionalDouble.of(fraction.asDouble(0))
                : OptionalDouble.empty();
    }

    private static Map<CoverageTable.Key, JsonNode> coverage(Bundle bundle) {
        Map<CoverageTable.Key, JsonNode> coverage = new LinkedHashMap<>();
        for (JsonNode one : bundle.results().path("coverage")) {
            coverage.put(
                    new CoverageTable.Key(
                            one.path("plan").asString(""),
                            one.path("date").asString(""),
                            one.path("threat").asString(""),
                            one.path("sensing").asString("")),
                    one);
        }
        return coverage;
    }
}
