// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.work.Workers;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.study.assurance.Margin;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Tallies;

class StudyDrawsTest {

    private static final String STUDY =
            """
            id: drawn
            title: A small study
            question: What is covered of Bulgaria and Romania?
            plans:
              - {plan: epaa-2009, dates: [2015-12-31, 2018-12-31]}
            threats:
              - {id: sejjil2, label: Sejjil-2, missile: sejjil2}
              - {id: irbm, label: IRBM, missile: iran-irbm}
            launch: {areas: [tabriz, isfahan]}
            aims: {countries: [BG, RO], resolution: 2}
            sensing: [sight, perfect]
            seed: 7
            assurances:
              - id: none
                claim: Block IIA in Poland can reach no missile from Tatishchevo.
                kind: no-engagement
                weapons:
                  - {sites: [redzikowo], interceptors: [sm3-iia]}
                threats:
                  - {launch: {areas: [tatishchevo]}, missiles: [ss27]}
                aims:
                  points:
                    - {id: boston, name: Boston, lat_deg: 42.36, lon_deg: -71.06}
            """;

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));
    private static final PieceGrids GEOGRAPHY = PieceGrids.load(Workers.CALLER);
    private static final Alliances ALLIANCES = Alliances.load();

    @TempDir private static Path temp = Path.of("");
    private static StudyVariants study;
    private static CoverageFinding coverage;
    private static StudyDraws draws;
    private static DrawSet whole;

    @BeforeAll
    static void compute() throws IOException {
        Path file = Files.writeString(temp.resolve("drawn.yaml"), STUDY);
        study = Library.at(ROOT, new CatalogueFitter()).variants(file.toString());
        coverage = coverage(study.nominal().study());
        draws = draws();
        whole = draws.compute(0, 12);
    }

    private static StudyDraws draws() {
        return new StudyDraws(
                study,
                CoverageStudy.of(study.nominal().study(), GEOGRAPHY, ALLIANCES, false),
                new AssuranceJudge(GEOGRAPHY, ALLIANCES, Workers.CALLER),
                false);
    }

    private static CoverageFinding coverage(Study asked) {
        CoverageStudy of = CoverageStudy.of(asked, GEOGRAPHY, ALLIANCES, false);
        return of.finding(of::decide);
    }

    private static void same(DrawSet a, DrawSet b) {
        assertThat(a.figures().keySet()).isEqualTo(b.figures().keySet());
        a.figures()
                .forEach((draw, values) ->
                        assertThat(Arrays.equals(values, b.figures().get(draw)))
                                .as("draw %d", draw)
                                .isTrue());
        assertThat(Arrays.deepEquals(a.threatened(), b.threatened())).isTrue();
        assertThat(Arrays.deepEquals(a.defended(), b.defended())).isTrue();
    }

    @Test
    void blocksBackwardsAndOnTwoThreadsAreTheSameDraws() {
        StudyDraws again = draws();
        List<DrawSet> blocks =
                IntStream.of(9, 6, 3, 0)
                        .parallel()
                        .mapToObj(from -> again.compute(from, from + 3))
                        .toList();
        DrawSet merged = DrawSet.NONE;
        for (DrawSet block : blocks) {
            merged = block.merge(merged);
        }
        same(merged, whole);
        same(blocks.get(0).merge(blocks.get(1)).merge(blocks.get(2).merge(blocks.get(3))), whole);
        assertThatThrownBy(() -> whole.merge(blocks.get(0)))
                .hasMessageContaining("The draw (9) must be in one of the sets only");
    }

    /** Oracle: a draw is the study with those values written into its file. */
    @Test
    void aDrawIsTheStudyWithThoseValues() throws IOException {
        TreeMap<String, StringBuilder> overrides = new TreeMap<>();
        for (DrawnParameter parameter : draws.parameters()) {
            Study.Setting setting = parameter.in(draws.stream(), 5);
            overrides
                    .computeIfAbsent(setting.entry(), e -> new StringBuilder())
                    .append("    ")
                    .append(setting.value())
                    .append(": ")
                    .append(setting.nominal())
                    .append('\n');
        }
        StringBuilder text = new StringBuilder(STUDY).append("overrides:\n");
        overrides.forEach(
                (entry, values) -> text.append("  ").append(entry).append(":\n").append(values));
        Path file = Files.writeString(temp.resolve("drawn5.yaml"), text.toString());
        Study written = Library.at(ROOT, new CatalogueFitter()).study(file.toString()).study();
        CoverageFinding other = coverage(written);
        float[] drawn = whole.figures().getOrDefault(5, new float[0]);
        for (int f = 0; f < other.footprints().size(); f++) {
            assertThat((double) drawn[draws.layout().area(f)])
                    .isCloseTo(
                            Tallies.total(other.footprints().get(f), other.grid()).areaFraction(),
                            within(1e-6));
        }
        Margin margin =
                Margin.of(
                        new AssuranceJudge(GEOGRAPHY, ALLIANCES, Workers.CALLER)
                                .of(written.assurances().getFirst()));
        assertThat(drawn[draws.layout().verdict(0)]).isEqualTo(margin.holds() ? 1f : 0f);
        assertThat((double) drawn[draws.layout().marginMetersPerSecond(0)])
                .isCloseTo(margin.metersPerSecond().orElseThrow(), within(1e-2));
    }

    @Test
    void publishedSpreadsAreDrawnAndNothingElse() {
        assertThat(draws.parameters())
                .extracting(DrawnParameter::id)
                .contains(
                        "sm3-iia/burnout_speed_km_s",
                        "defaults/decision_delay_s",
                        "spy1d/range_km",
                        "irbm-solid/burn_time_s")
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.endsWith("lat_deg"));
        DrawnParameter speed =
                draws.parameters().stream()
                        .filter(p -> p.id().equals("sm3-iia/burnout_speed_km_s"))
                        .findFirst()
                        .orElseThrow();
        assertThat(speed.spread()).isEqualTo(new Spread(4.35, OptionalDouble.of(4.5), 5.6));
    }

    @Test
    void bandsAndSharesAreOfTheDraws() {
        float[] nominal = draws.nominal(coverage, List.of());
        assertThat(nominal).hasSize(draws.layout().size());
        int figure = draws.layout().area(coverage.footprints().size() - 1);
        Band band = Band.of(OptionalDouble.of(nominal[figure]), whole.values(figure));
        assertThat(band.draws()).isEqualTo(12);
        assertThat(band.p05().orElseThrow()).isLessThanOrEqualTo(band.p95().orElseThrow());
        for (int f = 0; f < coverage.footprints().size(); f++) {
            for (int i = 0; i < coverage.grid().size(); i++) {
                assertThat(whole.covered(f, i).draws()).isBetween(0, 12);
            }
        }
        assertThat(DrawFindings.greatestError(draws.layout(), whole)).isPresent();
        assertThat(DrawFindings.greatestError(draws.layout(), DrawSet.NONE)).isEmpty();
    }

    /** What the study sets itself is held. */
    @Test
    void whatTheStudySetsIsNotDrawn() throws IOException {
        Path file =
                Files.writeString(
                        temp.resolve("held.yaml"),
                        STUDY + "overrides: {sm3-iia: {burnout_speed_km_s: 5.0}}\n");
        assertThat(
                        DrawnParameter.of(
                                Library.at(ROOT, new CatalogueFitter()).variants(file.toString())))
                .extracting(DrawnParameter::id)
                .doesNotContain("sm3-iia/burnout_speed_km_s")
                .contains("sm3-iia/burn_time_s");
    }
}
