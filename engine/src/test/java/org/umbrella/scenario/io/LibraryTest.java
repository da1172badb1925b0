// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.Fitters;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.VehicleFitter;

class LibraryTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));
    private static final Library LIBRARY = Library.at(ROOT, Fitters.SHARED);

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
                .contains("Aegis Ashore Deveselu")
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
        Library library = Library.at(folder, Fitters.SHARED);
        String title = library.plan("as-built").title();
        Path file = folder.resolve("plans/as-built.yaml");
        Files.writeString(file, Files.readString(file).replace(title, title + ", again"));
        assertThat(library.plan("as-built").title()).isEqualTo(title + ", again");
    }

    @Test
    void fromTextsAndFromTheJarEveryStudyIsThatOfTheFolder() {
        Library texts = Library.ofTexts(LIBRARY.texts(), Fitters.SHARED);
        Library packed = Library.packed(Fitters.SHARED);
        assertThat(texts.studies()).isEqualTo(LIBRARY.studies()).isNotEmpty();
        assertThat(packed.texts()).isEqualTo(LIBRARY.texts());
        assertThat(texts.plans()).isEqualTo(LIBRARY.plans());
        assertThat(texts.dialogue()).isEqualTo(LIBRARY.dialogue());
        for (String study : LIBRARY.studies()) {
            LoadedStudy folder = LIBRARY.study(study);
            LoadedStudy text = texts.study(study);
            assertThat(text.study()).isEqualTo(folder.study());
            assertThat(text.catalogue()).isEqualTo(folder.catalogue());
            assertThat(text.files()).isEqualTo(folder.files());
            assertThat(text.inputs()).isEqualTo(folder.inputs());
        }
        assertThat(packed.study("epaa").study()).isEqualTo(LIBRARY.study("epaa").study());
    }

    @Test
    void aStudyThatIsNotAmongTheTextsIsToldInWords() {
        Library texts = Library.ofTexts(LIBRARY.texts(), Fitters.SHARED);
        for (String name : List.of("eppa", "no/such.yaml")) {
            assertThatThrownBy(() -> texts.study(name))
                    .isInstanceOfSatisfying(
                            ProblemsException.class,
                            e ->
                                    assertThat(e.problems())
                                            .hasSize(1)
                                            .first()
                                            .asString()
                                            .contains(name));
        }
    }

    /** A vehicle that is named is fitted by the fitter that was given, and only when it is used. */
    @Test
    void readingAFileFliesNothingByItself() {
        List<String> flown = new ArrayList<>();
        VehicleFitter recording =
                new VehicleFitter() {
                    @Override
                    public Fit missile(StagedVehicle vehicle) {
                        flown.add(vehicle.id());
                        return Fitters.SHARED.missile(vehicle);
                    }

                    @Override
                    public Fit interceptor(StagedVehicle vehicle) {
                        flown.add(vehicle.id());
                        return Fitters.SHARED.interceptor(vehicle);
                    }
                };
        Library library = Library.at(ROOT, recording);
        library.catalogue();
        library.study("epaa");
        assertThat(flown).isEmpty();
        library.study("staged-2013");
        assertThat(flown).isNotEmpty();
    }
}
