// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.Plan;

class LibraryTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));
    private static final Library LIBRARY = Library.at(ROOT);

    @Test
    void everyShippedPlanAndStudyLoads() {
        assertThat(LIBRARY.plans())
                .containsExactly(
                        "as-built",
                        "epaa-2009",
                        "gbi-from-motors",
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

    @Test
    void whatStandsAtAPlaceOfShipsIsAfloatAndNothingElseIs() {
        Plan plan = LIBRARY.plan("epaa-2009");
        List<Battery> batteries = ArchitectureAt.of(plan, LocalDate.of(2018, 12, 31)).batteries();
        Catalogue catalogue = LIBRARY.catalogue();
        assertThat(batteries)
                .filteredOn(catalogue::afloat)
                .extracting(battery -> catalogue.siteAt(battery.site()).orElseThrow().name())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).startsWith("Ship station"));
        assertThat(batteries)
                .filteredOn(battery -> !catalogue.afloat(battery))
                .extracting(battery -> catalogue.siteAt(battery.site()).orElseThrow().name())
                .contains("Aegis Ashore Deveselu, Romania")
                .noneMatch(name -> name.startsWith("Ship"));
        assertThat(catalogue.entries())
                .hasEntrySatisfying("rota", rota -> assertThat(rota.afloat()).isTrue());
        assertThat(catalogue.siteAt(GeodeticPoint.ofDegrees(43.01, 31, 0))).isEmpty();
    }

    @Test
    void aStudyThatIsNotInAFileResolvesLikeOneThatIs() throws Exception {
        String text = Files.readString(ROOT.resolve("studies/epaa.yaml"));
        assertThat(LIBRARY.studyOf("question", text).study())
                .isEqualTo(LIBRARY.study("epaa").study());
    }

    @Test
    void aFileThatChangedIsReadAnew(@TempDir Path folder) throws Exception {
        for (String part : List.of("catalogue", "catalogue/vehicles", "plans", "studies")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(ROOT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName().toString()));
                }
            }
        }
        Library library = Library.at(folder);
        String title = library.plan("as-built").title();
        Path file = folder.resolve("plans/as-built.yaml");
        Files.writeString(file, Files.readString(file).replace(title, title + ", again"));
        assertThat(library.plan("as-built").title()).isEqualTo(title + ", again");
    }
}
