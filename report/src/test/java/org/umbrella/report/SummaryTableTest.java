// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.results.StudyResult;

class SummaryTableTest {

    private final StudyResult result = Fixture.study(2, "A study");

    @Test
    void fitsAHundredColumns() {
        List<String> lines = SummaryTable.text(result, "r", false).lines().toList();
        assertThat(lines).allMatch(line -> line.length() <= SummaryTable.WIDTH);
    }

    @Test
    void lastLineSaysWhereTheReportIs() {
        String text = SummaryTable.text(result, "/some/where/report.html", false);
        assertThat(text).endsWith("\nReport: /some/where/report.html\n");
    }

    @Test
    void emphasisChangesNoWord() {
        String plain = SummaryTable.text(result, "r", false);
        String styled = SummaryTable.text(result, "r", true);
        assertThat(plain).doesNotContain("\u001b");
        assertThat(styled).contains("\u001b[1m");
        assertThat(styled.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void everyPlanDateAndThreatHasItsRow() {
        String text = SummaryTable.text(result, "r", false);
        assertThat(text.lines().filter(l -> l.startsWith("Plan "))).hasSize(6);
        assertThat(text.lines().filter(l -> l.startsWith("  IRBM"))).hasSize(6);
        assertThat(text).contains("not at all: ").contains("kept from it: out of reach");
    }
}
