// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.scenario.Comparison;
import org.umbrella.scenario.io.Library;
import org.umbrella.study.comparison.Ledgers;

class LedgerWordingTest {

    private static List<String> sentences(String comparison) {
        for (Comparison one :
                Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED)
                        .study("restructuring-2013")
                        .study()
                        .comparisons()) {
            if (one.id().equals(comparison)) {
                return LedgerWording.sentences(Ledgers.of(one));
            }
        }
        throw new AssertionError(comparison);
    }

    @Test
    void whatWasShiftedAndWhatItBoughtIsSaidWithRangesAndPriceYears() {
        assertThat(sentences("without-phase-4"))
                .anyMatch(s ->
                        s.startsWith("Given up: ")
                                && s.contains("14,600 to 17,500 million USD for PTSS")
                                && s.contains(
                                        "61 to 224 million USD for SM-3 IIB, fiscal year 2013"
                                                + " (prices of FY2013, one budget year)"))
                .contains(
                        "Not known: the number of SM-3 IIB interceptors and the money for SM-3 IIB,"
                                + " whole programme.",
                        "Not known: the money for environmental studies.")
                .anyMatch(s ->
                        s.startsWith("Bought: ")
                                && s.contains("14 GBI interceptors")
                                && s.contains("our assumption")
                                && s.contains("1000 million USD for fourteen GBIs"))
                .noneMatch(s -> s.contains("in all"));
    }

    @Test
    void aChangeWithoutASumIsNamed() {
        assertThat(sentences("by-2018"))
                .anyMatch(s -> s.contains("2 Aegis ships"))
                .anyMatch(s -> s.contains("the money for “Phase 2, SM-3 IB on ships”"));
    }
}
