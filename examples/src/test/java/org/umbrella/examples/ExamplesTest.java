// SPDX-License-Identifier: Apache-2.0
package org.umbrella.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples run, and say what their titles promise. */
class ExamplesTest {

    /** The share in per cent at the end of a line. */
    private static int percent(String line) {
        return Integer.parseInt(line.replaceAll(".*: (\\d+) %", "$1"));
    }

    @Test
    void oneTrackCoversNoLessThanSightAndNothingIsLostFromPhaseToPhase() {
        List<String> lines = WhoIsCovered.answer();
        assertThat(lines).hasSize(6);
        for (int day = 0; day < 6; day += 2) {
            assertThat(percent(lines.get(day + 1))).isGreaterThanOrEqualTo(percent(lines.get(day)));
        }
        assertThat(percent(lines.get(3))).isGreaterThan(percent(lines.get(1)));
    }

    @Test
    void aClaimIsToldWithItsMargin() {
        assertThat(DoesAGuaranteeHold.answer())
                .singleElement()
                .asString()
                .matches(".* Holds by \\d+ m/s\\.");
    }

    @Test
    void aFasterInterceptorCoversNoLess() {
        List<Integer> shares =
                WhatAnInputChanges.answer().stream().map(ExamplesTest::percent).toList();
        assertThat(shares).isSorted().hasSize(3);
        assertThat(shares.getLast()).isGreaterThan(shares.getFirst());
    }

    @Test
    void eachExampleIsShort() throws IOException {
        Path folder =
                Path.of(
                        System.getProperty("umbrella.root"),
                        "examples/src/main/java/org/umbrella/examples");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThan(60);
            }
        }
    }
}
