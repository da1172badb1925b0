// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;

/** What is wrong with a study, a plan or the catalogue is said once, with line, path and remedy. */
class BadInputTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));

    private static final String STUDY =
            """
            id: mine
            title: Mine
            question: What is covered?
            plans:
              - {plan: as-built, dates: [2018-12-31]}
            threats:
              - {id: a, label: A, missile: sejjil2}
            launch: {areas: [tabriz]}
            aims: {points: [{lat_deg: 52.5, lon_deg: 13.4}]}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void copyTheLibrary() throws IOException {
        for (String part :
                List.of("catalogue", "catalogue/vehicles", "plans", "studies", "dialogue")) {
            Files.createDirectory(folder.resolve(part));
            try (Stream<Path> files = Files.list(ROOT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    private List<String> problemsOfStudy(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), text);
        return problemsOf(() -> Library.at(folder).study(file.toString()));
    }

    private static List<String> problemsOf(Runnable action) {
        ProblemsException e = catchThrowableOfType(ProblemsException.class, action::run);
        assertThat(e).isNotNull();
        return e.problems().stream().map(BadInputTest::brief).toList();
    }

    private static String brief(Problem problem) {
        return Path.of(problem.file()).getFileName()
                + ":"
                + problem.line()
                + ": "
                + problem.path()
                + ": "
                + problem.message();
    }

    private void replaceIn(String file, String what, String with) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, with));
    }

    @Test
    void theGoodStudyLoads() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), STUDY);
        assertThat(Library.at(folder).study(file.toString()).study().id()).isEqualTo("mine");
    }

    @Test
    void aPlanThatIsNotThereIsNamedWithTheNearest() throws IOException {
        assertThat(problemsOfStudy(STUDY.replace("as-built", "as-bulit")))
                .containsExactly(
                        "mine.yaml:5: /plans/0/plan: The plan ('as-bulit') must be a known one."
                                + " Maybe 'as-built' was meant.");
    }

    @Test
    void anUnknownMissileAndAreaAreNamedTogether() throws IOException {
        assertThat(problemsOfStudy(STUDY.replace("sejjil2", "sejil2").replace("tabriz", "tabris")))
                .containsExactly(
                        "mine.yaml:7: /threats/0/missile: The missile ('sejil2') must be a known"
                                + " one. Maybe 'sejjil2' was meant.",
                        "mine.yaml:8: /launch/areas/0: The launch area ('tabris') must be a known"
                                + " one. Maybe 'tabriz' was meant.");
    }

    @Test
    void aLaunchAreaGivenTwiceIsRefused() throws IOException {
        assertThat(problemsOfStudy(STUDY.replace("[tabriz]", "[tabriz, tabriz]")))
                .containsExactly(
                        "mine.yaml:8: /launch/areas/1: The launch area 'tabriz' must be there once."
                                + " Remove it here.");
    }

    @Test
    void aDateThatIsNoDateIsNamed() throws IOException {
        assertThat(problemsOfStudy(STUDY.replace("2018-12-31", "2018-02-30")))
                .containsExactly(
                        "mine.yaml:5: /plans/0/dates/0: The dates item 1 (2018-02-30) must be a day"
                                + " of the calendar as YYYY-MM-DD. Maybe month and day are"
                                + " swapped.");
        assertThat(problemsOfStudy(STUDY.replace("2018-12-31", "tomorrow"))).hasSize(1);
    }

    @Test
    void aLatitudeOf95IsNamed() throws IOException {
        assertThat(problemsOfStudy(STUDY.replace("52.5", "95")))
                .singleElement()
                .asString()
                .startsWith(
                        "mine.yaml:9: /aims/points/0/lat_deg: The lat_deg (95) must be at most"
                                + " 90.");
    }

    @Test
    void aNegativeBurnTimeIsNamed() throws IOException {
        assertThat(problemsOfStudy(STUDY + "overrides: {sejjil2: {burn_time_s: -3.0}}\n"))
                .containsExactly(
                        "mine.yaml:10: /overrides/sejjil2/burn_time_s: The burn_time_s (-3.0) of"
                                + " 'sejjil2' must be positive. Maybe the sign or the unit was"
                                + " mistaken.");
        replaceIn(
                "catalogue/interceptors.yaml",
                "nominal: 205.8, unit: s",
                "nominal: -205.8, unit: s");
        assertThat(problemsOf(() -> Library.at(folder).catalogue()))
                .singleElement()
                .asString()
                .contains("The burn_time_s (-205.8) of interceptor 'gbi-3stage' must be positive.");
    }

    @Test
    void aValueThatIsNotANumberIsNamed() throws IOException {
        assertThat(problemsOfStudy(STUDY.replace("52.5", ".nan")))
                .anyMatch(p -> p.contains("The lat_deg (.nan) must be a finite number."));
    }

    @Test
    void anUnknownSensorIsNamedWithTheNearest() throws IOException {
        replaceIn(
                "plans/as-built.yaml",
                "linked: [kurecik]\n    resources:\n      - {kind: ships, of: Aegis, nominal: 1, source: afps",
                "linked: [kurecic]\n    resources:\n      - {kind: ships, of: Aegis, nominal: 1, source: afps");
        assertThat(problemsOfStudy(STUDY))
                .singleElement()
                .asString()
                .startsWith("as-built.yaml:")
                .contains(
                        "/changes/0/deploy/batteries/0/linked/0: The sensor ('kurecic') must be a"
                                + " known one. Maybe 'kurecik' was meant.");
    }

    @Test
    void anEventAChangeAndAClaimWithoutASourceAreRefused() throws IOException {
        replaceIn("dialogue/record.yaml", "source: nato101120", "source: nato1o1120");
        assertThat(
                        problemsOf(() ->
                                Library.at(folder).check(folder.resolve("dialogue/record.yaml"))))
                .singleElement()
                .asString()
                .contains(
                        "The source ('nato1o1120') must be an id of catalogue/sources.yaml",
                        "Maybe 'nato101120' was meant.");
        copy("dialogue/record.yaml");
        replaceIn("plans/as-built.yaml", "source: gsn140424", "source: seen somewhere");
        assertThat(problemsOf(() -> Library.at(folder).plan("as-built")))
                .singleElement()
                .asString()
                .contains("The source ('seen somewhere') must be an id of");
        copy("plans/as-built.yaml");
        replaceIn("plans/as-built.yaml", "    source: gsn140424\n", "");
        assertThat(problemsOf(() -> Library.at(folder).plan("as-built")))
                .singleElement()
                .asString()
                .contains("The field 'source' of change 'ships-ib' must be there. Add it.");
        copy("plans/as-built.yaml");
        replaceIn("studies/russia-assurance.yaml", "source: washtimes120503", "source: ''");
        assertThat(problemsOf(() -> Library.at(folder).study("russia-assurance")))
                .anyMatch(p -> p.contains("must not be empty"));
    }

    @Test
    void whatWasReadHasAnAddress() throws IOException {
        replaceIn("dialogue/record.yaml", "source: nato101120", "source: ours");
        assertThat(
                        problemsOf(() ->
                                Library.at(folder).check(folder.resolve("dialogue/record.yaml"))))
                .anyMatch(p ->
                        p.contains(
                                "The source ('ours') of what is graded read must have an address. Add"
                                        + " its url"));
    }

    @Test
    void aResourceHasANumberOrTheGradeNoneAndMoneyHasAPrice() throws IOException {
        replaceIn("plans/as-built.yaml", "        low: 746\n        high: 844\n", "");
        assertThat(problemsOf(() -> Library.at(folder).plan("as-built")))
                .singleElement()
                .asString()
                .contains("The grade (read) of the resource 'Redzikowo, whole site' must be none");
        copy("plans/as-built.yaml");
        replaceIn("plans/as-built.yaml", "low: 746", "low: 946");
        assertThat(problemsOf(() -> Library.at(folder).plan("as-built")))
                .singleElement()
                .asString()
                .contains(
                        "of the resource 'Redzikowo, whole site' must not be negative and must not");
        copy("plans/as-built.yaml");
        replaceIn("plans/as-built.yaml", "kind: interceptors, of: GBI", "kind: money, of: GBI");
        assertThat(problemsOf(() -> Library.at(folder).plan("as-built")))
                .singleElement()
                .asString()
                .contains(
                        "The currency, price_year, basis and covers of the resource 'GBI' must be");
    }

    private void copy(String file) throws IOException {
        Files.copy(
                ROOT.resolve(file),
                folder.resolve(file),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() throws IOException {
        replaceIn("dialogue/record.yaml", "2019-04/2019-08-09", "2019-08-09/2019-04");
        assertThat(problemsOf(() -> Library.at(folder).dialogue()))
                .singleElement()
                .asString()
                .contains("The date (2019-08-09/2019-04) must not end before it begins.");
    }

    @Test
    void whatAPlanCannotDoIsNamedAtTheChange() throws IOException {
        replaceIn(
                "plans/as-built.yaml",
                "id: gbi-44\n    date: 2017-11-07",
                "id: gbi-44\n    date: 2009-09-16");
        replaceIn("plans/epaa-2009.yaml", "third-site-radar, ", "third-site-rader, ");
        assertThat(problemsOf(() -> Library.at(folder).plan("as-built")))
                .singleElement()
                .asString()
                .contains("The date (2009-09-16) of change 'gbi-44' must not be before the branch");
        assertThat(problemsOf(() -> Library.at(folder).plan("epaa-2009")))
                .singleElement()
                .asString()
                .contains("('third-site-rader') must be a known one. Maybe 'third-site-radar'");
    }

    @Test
    void plansThatBranchInACircleAreNamed() throws IOException {
        replaceIn(
                "plans/homeland.yaml",
                "changes:\n",
                "branch: {from: as-built, date: 2001-01-01}\nchanges:\n");
        assertThat(problemsOf(() -> Library.at(folder).plan("as-built")))
                .anyMatch(p -> p.contains("must not branch from itself"));
    }

    @Test
    void everyProblemIsReportedAtOnce() throws IOException {
        String bad =
                STUDY.replace("as-built", "nowhere-to-be-found")
                        .replace("question:", "qestion:")
                        .replace("52.5", "95")
                        .replace("sejjil2", "unheard-of");
        assertThat(problemsOfStudy(bad)).hasSize(5);
    }

    @Test
    void anUnknownFieldIsNamedWithTheNearest() throws IOException {
        assertThat(problemsOfStudy(STUDY.replace("aims:", "ames:")))
                .contains(
                        "mine.yaml:9: /ames: The field 'ames' must be a known one."
                                + " Maybe 'aims' was meant.");
    }

    @Test
    void aStudyThatAsksNothingIsNamed() throws IOException {
        assertThat(
                        problemsOfStudy(
                                """
                                id: mine
                                title: Mine
                                question: What?
                                launch: {areas: [tabriz]}
                                aims: {countries: [DE]}
                                """))
                .singleElement()
                .asString()
                .contains("must have plans and threats, or assurances");
    }

    @Test
    void aStudyThatIsNotThereIsNamedWithTheNearest() {
        assertThat(problemsOf(() -> Library.at(folder).study("eppa")))
                .singleElement()
                .asString()
                .contains("Maybe 'epaa' was meant.");
        assertThat(problemsOf(() -> Library.at(folder).study("no/such.yaml")))
                .singleElement()
                .asString()
                .contains("The file must exist.");
    }

    @Test
    void weaponsThatAreNotThereAreNamed() throws IOException {
        String assurance =
                """
                assurances:
                  - id: a
                    claim: Nothing can.
                    kind: no-engagement
                    weapons: [{plan: as-built, date: 2018-12-31, systems: [SM-3 IIB]}]
                    threats: [{launch: {areas: [kozelsk]}, missiles: [ss19]}]
                    aims: {countries: [US]}
                """;
        assertThat(problemsOfStudy(STUDY + assurance))
                .singleElement()
                .asString()
                .contains("The weapons must not be empty");
    }

    @Test
    void aMissileThatTheModelCannotFlyIsNamed() throws IOException {
        replaceIn("plans/as-built.yaml", "interceptor: sm3-iia", "interceptor: thaad");
        assertThat(problemsOf(() -> Library.at(folder).plan("as-built")))
                .singleElement()
                .asString()
                .contains("The burn_time_s (none) of interceptor 'thaad' must be known");
    }

    @Test
    void aFolderWithoutACatalogueIsNamed() {
        assertThat(problemsOf(() -> Library.at(folder.resolve("plans")).catalogue()))
                .singleElement()
                .asString()
                .contains("The catalogue must have files.");
    }

    @Test
    void aValueThatAStudySetsIsAmongItsInputs() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        STUDY + "overrides: {sejjil2: {max_range_km: 2500}}\n");
        LoadedStudy study = Library.at(folder).study(file.toString());
        assertThat(study.study().threats().getFirst().missile().maxRangeMeters())
                .isEqualTo(2_500_000);
        assertThat(study.inputs())
                .filteredOn(LoadedStudy.Input::setByStudy)
                .singleElement()
                .satisfies(input -> {
                    assertThat(input.entry()).isEqualTo("sejjil2");
                    assertThat(input.quantity().source()).isEqualTo("set by the study");
                    assertThat(input.quantity().note()).contains("2000");
                });
    }

    @Test
    void aVehicleThatIsNotThereIsNamed() throws IOException {
        replaceIn(
                "catalogue/missiles-staged.yaml",
                "vehicle: generic-icbm-solid",
                "vehicle: generic-icbm-sold");
        assertThat(problemsOfStudy(STUDY))
                .singleElement()
                .asString()
                .contains("missiles-staged.yaml")
                .contains("vehicle")
                .contains("generic-icbm-sold")
                .contains("generic-icbm-solid");
    }

    @Test
    void aVehicleThatDoesNotFlyIsOneProblem() throws IOException {
        Path file = folder.resolve("catalogue/vehicles/generic-icbm-solid.yaml");
        String text = Files.readString(file);
        int payload = text.indexOf("  payload:");
        Files.writeString(
                file,
                text.substring(0, payload)
                        + text.substring(payload)
                                .replaceFirst("nominal: [0-9]+", "nominal: 900000"));
        assertThat(problemsOfStudy(STUDY.replace("sejjil2", "generic-icbm-solid-staged")))
                .singleElement()
                .asString()
                .startsWith("mine.yaml:")
                .contains("The vehicle ('generic-icbm-solid')")
                .contains("must fly");
    }

    @Test
    void aFittedValueDoesNotStandBesideAVehicle() throws IOException {
        replaceIn(
                "catalogue/missiles-staged.yaml",
                "    vehicle: generic-icbm-solid\n",
                "    vehicle: generic-icbm-solid\n    values:\n"
                        + "      max_range_km: {nominal: 9000, unit: km, grade: assumption,"
                        + " source: self}\n");
        assertThat(problemsOf(() -> Library.at(folder).catalogue()))
                .anyMatch(p -> p.contains("max_range_km") && p.contains("beside its vehicle"));
    }

    private static final String STAGED_CLAIM =
            """
            id: mine
            title: T
            question: Q
            launch: {areas: [tabriz]}
            aims: {countries: [LU], resolution: 4}
            assurances:
              - id: one
                claim: C
                kind: no-engagement
                weapons: [{sites: [redzikowo], interceptors: [gbi-orion-staged]}]
                threats: [{launch: {areas: [tabriz]}, missiles: [sejjil2]}]
                aims: {points: [{id: berlin, name: Berlin, lat_deg: 52.5, lon_deg: 13.4}]}
                decision_delays_s: [0]
            """;

    @Test
    void aBoxOverBurnoutSpeedsTakesNoStagedInterceptorAndSaysWhy() throws IOException {
        String box =
                "    box: {interceptor: INTERCEPTOR, sites: [redzikowo], speeds_km_s: [5], delays_s:"
                        + " [0]}\n";
        assertThat(problemsOfStudy(STAGED_CLAIM + box.replace("INTERCEPTOR", "gbi-orion-staged")))
                .singleElement()
                .asString()
                .contains("/assurances/0/box/interceptor")
                .contains("The interceptor ('gbi-orion-staged') of a box must be notional")
                .contains("follows from its stages")
                .contains("umbrella fit gbi-orion --interceptor");
        // The claim itself may have a staged weapon; the box moves another interceptor.
        Path file =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        STAGED_CLAIM + box.replace("INTERCEPTOR", "gbi-3stage"));
        assertThat(
                        Library.at(folder)
                                .study(file.toString())
                                .study()
                                .assurances()
                                .getFirst()
                                .stagedBatteries())
                .hasSize(1);
    }
}
