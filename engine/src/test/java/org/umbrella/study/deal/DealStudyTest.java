// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.earth.geography.Geography;
import org.umbrella.earth.work.Workers;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.formats.study.DealPlanYaml;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.wording.DealWording;

class DealStudyTest {

    private static final String STUDY =
            """
            id: deal-small
            title: A small deal
            question: Where could interceptors cover Romania and leave Tatishchevo alone?
            launch: {areas_of: RU}
            aims: {countries: [US], resolution: 2}
            assurances:
              - id: russia
                claim: SM-3 IIA from Redzikowo can reach no missile from Kozelsk.
                kind: no-engagement
                weapons: [{sites: [redzikowo], interceptors: [sm3-iia]}]
                threats: [{launch: {areas: [kozelsk]}, missiles: [ss19]}]
                aims: {points: [{id: boston, name: Boston, lat_deg: 42.36, lon_deg: -71.06}]}
                decision_delays_s: [0]
            deals:
              - id: small
                title: Romania, and no reach to Kozelsk
                aims: {countries: [RO], resolution: 2}
                covers: [{id: irbm, label: Notional IRBM, missile: iran-irbm, launch: {areas: [tabriz, isfahan]}, at_least_percent: 50}]
                keeps: [russia]
                date: 2013-03-15
                interceptor: sm3-iia
                speeds_km_s: [2.5, 5.5]
                delays_s: [0, 120]
                numbers: [1, 2]
                sensors:
                  - {id: perfect, title: perfect sensing, sensing: perfect}
                  - id: kurecik
                    title: the radar at Kürecik
                    sensing: predicted
                    sensors: [{id: kurecik, type: an-tpy2, site: kurecik}]
                sites:
                  land: [{countries: [LT, RO], resolution: 2}]
                  sea: [{id: black-sea, name: Black Sea, south_deg: 42, north_deg: 45, west_deg: 30, east_deg: 36, resolution: 2}]
                draws: 2
            """;

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));
    private static final Geography GEOGRAPHY = Geography.load(Workers.CALLER);

    @TempDir private static Path temp = Path.of("");
    private static StudyVariants variants;
    private static DealStudy study;
    private static DealStudy.Explored explored;

    @BeforeAll
    static void explore() throws IOException {
        variants = read(STUDY);
        study = study(variants);
        explored =
                study.explore(IntStream.range(0, study.blocks()).mapToObj(study::tryOut).toList());
    }

    private static StudyVariants read(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("deal-small.yaml"), text);
        return Library.at(ROOT, new CatalogueFitter()).variants(file.toString());
    }

    private static AssuranceJudge judge() {
        return new AssuranceJudge(GEOGRAPHY.grids(), GEOGRAPHY.alliances(), Workers.CALLER);
    }

    private static DealStudy study(StudyVariants of) {
        DealQuestion asked = of.ranges().deals().getFirst();
        return new DealStudy(
                asked, DealGround.of(asked, GEOGRAPHY), of.nominal().study().assurances(), judge());
    }

    /** Every deployment, each computed alone. */
    private static List<Deployment> all() {
        DealQuestion asked = study.question();
        int sites = study.ground().sites().size();
        List<Deployment> all = new ArrayList<>();
        for (int a = 0; a < sites; a++) {
            for (int b = a; b < sites; b++) {
                for (int v = 0; v < asked.speedsMetersPerSecond().size(); v++) {
                    for (int d = 0; d < asked.delaysSeconds().size(); d++) {
                        for (int s = 0; s < asked.sensors().size(); s++) {
                            all.add(new Deployment(a == b ? List.of(a) : List.of(a, b), v, d, s));
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    void sitesLieOnLandOfTheCountriesAndOffLandAtSea() {
        assertThat(study.ground().sites()).anyMatch(site -> site.name().equals("Black Sea"));
        study.ground()
                .sites()
                .forEach(site ->
                        assertThat(
                                        GEOGRAPHY
                                                .grids()
                                                .countries()
                                                .at(
                                                        site.point().latitudeRad(),
                                                        site.point().longitudeRad())
                                                .isPresent())
                                .as(site.name())
                                .isEqualTo(!site.name().equals("Black Sea")));
    }

    /** Oracle: several sites together, from what each meets alone, are what they meet together. */
    @Test
    void theSetOfDealsIsWhatEachDeploymentGivesByItself() {
        List<Deployment> all = all();
        assertThat(explored.tried()).isEqualTo(all.size());
        boolean[] deals = study.deals(all, new FlyoutTableCache(500));
        long count = 0;
        for (boolean deal : deals) {
            count += deal ? 1 : 0;
        }
        assertThat(explored.deals()).isEqualTo(count).isBetween(1L, all.size() - 1L);
    }

    @Test
    void nothingOnTheFrontBeatsAnotherAndNoDealBeatsTheFront() {
        assertThat(explored.front()).isNotEmpty();
        for (DealPoint one : explored.front()) {
            assertThat(explored.front()).noneMatch(one::beatenBy);
            assertThat(explored.set())
                    .filteredOn(point -> !explored.front().contains(point))
                    .noneMatch(one::beatenBy);
        }
        assertThat(explored.set())
                .allMatch(point ->
                        explored.front().stream()
                                .anyMatch(f -> point.beatenBy(f) || f.equalTo(point)));
    }

    /** The reference alone finds the same for deals and for what is none. */
    @Test
    void theReferenceConfirmsDealsShotByShot() {
        List<DealPoint> some = new ArrayList<>(explored.candidates().stream().limit(1).toList());
        explored.set().stream().filter(p -> !some.contains(p)).limit(1).forEach(some::add);
        explored.front().stream().filter(p -> !p.deal()).limit(1).forEach(some::add);
        assertThat(some).hasSizeGreaterThan(1).allMatch(study::confirmed);
        DealPoint first = some.getFirst();
        DealPoint wrong =
                new DealPoint(
                        first.deployment(),
                        first.coverage(),
                        -first.marginMetersPerSecond(),
                        first.deal(),
                        Optional.empty());
        assertThat(study.confirmed(wrong)).isFalse();
    }

    /** The plan that is written is the deployment. */
    @Test
    void aDealIsWrittenAsAPlanThatIsReadBack() throws IOException {
        DealFinding finding =
                new DealFinding(
                        new DealFinding.Asked(study.question(), study.ground()),
                        explored,
                        List.of(),
                        List.of());
        DealPoint deal = finding.best().getFirst();
        Path home = temp.resolve("home");
        copy("catalogue", home);
        Files.createDirectories(home.resolve("plans"));
        Files.writeString(
                home.resolve("plans/small-1.yaml"), DealPlanYaml.of(finding, deal, "small-1"));
        Path file =
                Files.writeString(
                        home.resolve("one.yaml"),
                        """
                        id: one
                        title: The deal
                        question: What does it cover?
                        plans: [{plan: small-1, dates: [2014-01-01]}]
                        threats: [{id: irbm, label: IRBM, missile: iran-irbm}]
                        launch: {areas: [tabriz]}
                        aims: {countries: [RO], resolution: 2}
                        """);
        Architecture stands =
                ArchitectureAt.of(
                        Library.at(home, new CatalogueFitter())
                                .study(file.toString())
                                .study()
                                .plans()
                                .getFirst()
                                .plan(),
                        LocalDate.of(2014, 1, 1));
        assertThat(stands.batteries()).hasSameSizeAs(deal.deployment().sites());
        Battery first = stands.batteries().getFirst();
        DealQuestion asked = study.question();
        assertThat(first.interceptor().burnoutSpeedMetersPerSecond())
                .isEqualTo(asked.speedsMetersPerSecond().get(deal.deployment().speed()));
        assertThat(first.decisionDelaySeconds())
                .isEqualTo(asked.delaysSeconds().get(deal.deployment().delay()));
        assertThat(first.site().latitudeRad())
                .isEqualTo(
                        study.ground()
                                .sites()
                                .get(deal.deployment().sites().getFirst())
                                .point()
                                .latitudeRad());
        assertThat(DealWording.answer(finding)).startsWith("Such a deal exists: ");
    }

    private static void copy(String folder, Path home) throws IOException {
        try (var walk = Files.walk(ROOT.resolve(folder))) {
            for (Path from : walk.toList()) {
                Path to = home.resolve(ROOT.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
    }

    @Test
    void aDrawDependsOnItsNumberAlone() {
        List<Deployment> some = explored.candidates().stream().map(DealPoint::deployment).toList();
        DealDraws draws = new DealDraws(variants, 0, study.ground(), judge());
        boolean[] second = draws.deals(1, some);
        draws.deals(0, some);
        assertThat(new DealDraws(variants, 0, study.ground(), judge()).deals(1, some))
                .isEqualTo(second);
        assertThat(draws.deals(1, some)).isEqualTo(second);
    }

    @Test
    void wrongQuestionsAreRefusedInWords() {
        assertThatThrownBy(() ->
                        read(
                                STUDY.replace("keeps: [russia]", "keeps: [rusia]")
                                        .replace("sensing: predicted", "sensing: perfect")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("rusia")
                .hasMessageContaining("must be none under perfect sensing");
    }
}
