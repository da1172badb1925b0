// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.PlanDates;
import org.umbrella.scenario.Scene;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.Library;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Tallies;
import org.umbrella.study.coverage.Tally;

/** The shipped beliefs on "all European NATO territory by 2018", over a coarse grid. */
class BeliefStudyTest {

    private static final PieceGrids GEOGRAPHY = PieceGrids.load();
    private static final Alliances ALLIANCES = Alliances.load();
    private static Study study = coarse();
    private static List<BeliefFinding> findings = List.of();

    private static Study coarse() {
        Study full =
                Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED)
                        .study("all-nato-2018")
                        .study();
        return full.about(
                        new Scene(
                                full.plans(),
                                full.threats(),
                                new LaunchSet.CountryGrid("IR", 1),
                                new AimSet.Group("european-nato", LocalDate.of(2013, 3, 15), 2),
                                full.sensing(),
                                full.loftsRad()))
                .asking(List.copyOf(full.beliefs()));
    }

    private static CoverageStudy coverage() {
        return CoverageStudy.of(study, GEOGRAPHY, ALLIANCES, false);
    }

    @BeforeAll
    static void compute() {
        BeliefStudy beliefs = BeliefStudy.of(study, coverage());
        findings =
                beliefs.findings(
                        beliefs.parts().stream().map(part -> part.finding(part::decide)).toList());
    }

    private static BeliefFinding.Found of(BeliefFinding finding, String id) {
        List<BeliefQuestion.Belief> beliefs = finding.question().beliefs();
        for (int b = 0; b < beliefs.size(); b++) {
            if (beliefs.get(b).id().equals(id)) {
                return finding.beliefs().get(b);
            }
        }
        throw new IllegalArgumentException("The study must have the belief '" + id + "'.");
    }

    private static double share(BeliefFinding.Found found, String threat) {
        return found.fraction(threat).orElseThrow();
    }

    /** Oracle: a belief is a plan of its own, computed by itself with its own missiles. */
    @Test
    void aBeliefAloneIsTheCoverageOfItsPlanWithItsMissiles() {
        BeliefQuestion question = study.beliefs().getFirst();
        for (String id : List.of("small-target", "spy1-600", "fylingdales", "prediction")) {
            BeliefQuestion.Belief belief =
                    question.beliefs().stream()
                            .filter(b -> b.id().equals(id))
                            .findFirst()
                            .orElseThrow();
            CoverageStudy alone =
                    CoverageStudy.of(
                            Study.ofCoverage(
                                    "alone",
                                    "alone",
                                    "alone",
                                    new Scene(
                                            List.of(
                                                    new PlanDates(
                                                            belief.held().plan(),
                                                            List.of(question.date()))),
                                            belief.held().threats(),
                                            study.launch(),
                                            study.aims(),
                                            List.of(belief.held().sensing()),
                                            study.loftsRad()),
                                    1),
                            GEOGRAPHY,
                            ALLIANCES,
                            false);
            List<Tally> expected =
                    alone.finding(alone::decide).footprints().stream()
                            .map(f -> Tallies.total(f, alone.grid()))
                            .toList();
            assertThat(of(findings.getFirst(), id).coverage())
                    .as(id)
                    .extracting(BeliefFinding.OfThreat::total)
                    .isEqualTo(expected);
        }
    }

    /** Relation: who sees farther, or more, covers no less. */
    @Test
    void seeingMoreCoversNoLess() {
        for (BeliefFinding finding : findings) {
            List<List<BeliefFinding.Found>> rising =
                    List.of(
                            List.of(
                                    of(finding, "spy1-310"),
                                    finding.baseline(),
                                    of(finding, "spy1-600"),
                                    of(finding, "spy1-1000")),
                            List.of(
                                    of(finding, "tpy2-870"),
                                    of(finding, "tpy2-1500"),
                                    of(finding, "tpy2-2000")),
                            List.of(
                                    of(finding, "small-target"),
                                    finding.baseline(),
                                    of(finding, "large-target")),
                            List.of(finding.baseline(), of(finding, "fylingdales")),
                            List.of(finding.baseline(), of(finding, "shared")),
                            List.of(finding.baseline(), of(finding, "prediction")));
            for (List<BeliefFinding.Found> steps : rising) {
                for (int k = 1; k < steps.size(); k++) {
                    for (var threat : study.threats()) {
                        assertThat(share(steps.get(k), threat.id()))
                                .isGreaterThanOrEqualTo(share(steps.get(k - 1), threat.id()));
                    }
                }
            }
        }
        BeliefFinding first = findings.getFirst();
        assertThat(share(of(first, "prediction"), "irbm"))
                .isGreaterThan(share(first.baseline(), "irbm") + 0.3);
    }

    @Test
    void whatTheBaselineBelievesAlreadyChangesNothing() {
        for (BeliefFinding finding : findings) {
            for (String id : List.of("tpy2-1500", "kurecik-40-160")) {
                for (var threat : study.threats()) {
                    assertThat(finding.change(of(finding, id), threat.id()).orElseThrow())
                            .isEqualTo(0, within(1e-12));
                }
            }
        }
    }

    @Test
    void ofSeveralBeliefsOnTheSameInputTheLastIsAmongAllTogether() {
        BeliefQuestion question = study.beliefs().getFirst();
        assertThat(question.beliefs().stream().filter(b -> !b.together()).map(b -> b.id()))
                .containsExactly(
                        "small-target",
                        "spy1-310",
                        "spy1-600",
                        "tpy2-870",
                        "tpy2-1500",
                        "kurecik-40-160");
        assertThat(question.together().sensing()).isEqualTo(Sensing.PREDICTED);
        assertThat(question.baseline().sensing()).isEqualTo(Sensing.SIGHT);
        assertThat(question.together().threats().getFirst().missile())
                .isNotEqualTo(question.baseline().threats().getFirst().missile());
    }
}
