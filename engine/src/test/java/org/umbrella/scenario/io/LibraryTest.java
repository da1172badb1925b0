// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryTest {

    private static final Library LIBRARY = Library.at(Path.of(System.getProperty("umbrella.root")));

    @Test
    void everyShippedPlanAndStudyLoads() {
        assertThat(LIBRARY.plans())
                .containsExactly(
                        "as-built",
                        "epaa-2009",
                        "homeland",
                        "restructured-2013",
                        "third-site-2007");
        for (String plan : LIBRARY.plans()) {
            assertThat(LIBRARY.plan(plan).id()).isEqualTo(plan);
        }
        for (String study : LIBRARY.studies()) {
            assertThat(LIBRARY.study(study).study().id()).isEqualTo(study);
        }
    }

    @Test
    void everyInputOfAStudyHasUnitSourceAndGrade() {
        List<LoadedStudy.Input> inputs = LIBRARY.study("epaa").inputs();
        assertThat(inputs).hasSizeGreaterThan(100);
        assertThat(inputs)
                .allSatisfy(input -> {
                    assertThat(input.quantity().unit()).isNotEmpty();
                    assertThat(input.quantity().source()).isNotEmpty();
                    assertThat(input.quantity().nominal()).isPresent();
                });
    }
}
