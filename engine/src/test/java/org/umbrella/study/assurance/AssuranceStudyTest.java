// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.work.PoolWorkers;
import org.umbrella.earth.work.Workers;
import org.umbrella.engagement.Engagement;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Missile;

class AssuranceStudyTest {

    private static final long SEED = 3;
    private static final int SAMPLE = 200;
    private static final List<String> WORDS = List.of("holds", "fails", "undecided");

    private static Assurance random(int index) {
        return new RandomAssurances(SEED, index).next();
    }

    @Test
    void verdictMarginAndCountsAreThoseOfEveryCombinationSolvedByTheReference() {
        long[] seen = new long[3];
        IntStream.range(0, SAMPLE)
                .parallel()
                .mapToObj(AssuranceStudyTest::compared)
                .toList()
                .forEach(word -> seen[WORDS.indexOf(word)]++);
        assertThat(seen[0]).as("claims that hold").isGreaterThan(SAMPLE / 5);
        assertThat(seen[1]).as("claims that fail").isGreaterThan(SAMPLE / 5);
    }

    private static String compared(int index) {
        Assurance assurance = random(index);
        AssuranceFinding finding = Judging.judged(assurance);
        BruteForce expected = BruteForce.of(assurance);
        String what = "assurance " + index + " " + assurance.kind();
        assertThat(finding.verdict().word()).as(what).isEqualTo(expected.word());
        assertThat(finding.examined().shotsInRange()).as(what).isEqualTo(expected.inRange());
        assertThat(finding.examined().feasible()).as(what).isEqualTo(expected.feasible());
        if (finding.verdict() instanceof Verdict.Undecided) {
            return expected.word();
        }
        double margin =
                finding.border().inTime().isPresent()
                        ? finding.border().inTime().get().timeMarginSeconds()
                        : Double.NEGATIVE_INFINITY;
        assertThat(margin).as(what + " s").isCloseTo(expected.marginSeconds(), within(0.1));
        double slack =
                finding.border().inSpeed().isPresent()
                        ? finding.border().inSpeed().get().speedMetersPerSecond()
                                - finding.border().inSpeed().get().requiredMetersPerSecond()
                        : Double.NEGATIVE_INFINITY;
        assertThat(slack).as(what + " m/s").isCloseTo(expected.slackMetersPerSecond(), within(1.0));
        return expected.word();
    }

    @Test
    void theAnswerDoesNotDependOnTheNumberOfThreads() {
        try (ForkJoinPool pool = new ForkJoinPool(3)) {
            for (int i = 0; i < 12; i++) {
                assertThat(judged(i, new PoolWorkers(pool, 3)))
                        .isEqualTo(judged(i, Workers.CALLER));
            }
        }
    }

    private static String judged(int index, Workers workers) {
        AssuranceFinding finding = Judging.judged(random(index), workers);
        return finding.verdict().word()
                + finding.border().inTime().map(Border.InTime::timeMarginSeconds)
                + finding.border().inSpeed().map(Border.InSpeed::requiredMetersPerSecond)
                + finding.examined();
    }

    /** The screen only says where to look: by the reference alone the answer is the same. */
    @Test
    void withEveryEngagementSolvedByTheReferenceTheAnswerIsTheSame() {
        for (int i = 0; i < 8; i++) {
            Assurance assurance = random(i);
            AssuranceFinding quick = Judging.judged(assurance);
            AssuranceStudy exact = new AssuranceStudy(assurance, Judging.shots(assurance), true);
            AssuranceFinding slow = exact.finding(exact::screen, List.of());
            String what = "assurance " + i + " " + assurance.kind();
            assertThat(slow.verdict().word()).as(what).isEqualTo(quick.verdict().word());
            assertThat(slow.examined()).as(what).isEqualTo(quick.examined());
            assertThat(slow.border().inTime().isPresent())
                    .as(what)
                    .isEqualTo(quick.border().inTime().isPresent());
            if (quick.border().inTime().isPresent()) {
                assertThat(slow.border().inTime().get().timeMarginSeconds())
                        .as(what)
                        .isCloseTo(quick.border().inTime().get().timeMarginSeconds(), within(1e-9));
            }
        }
    }

    @Test
    void aWitnessSolvedAgainFromItsOwnInputsGivesTheSameAnswer() {
        int failing = 0;
        for (int i = 0; i < 40; i++) {
            Assurance assurance = random(i);
            AssuranceFinding finding = Judging.judged(assurance);
            if (finding.verdict() instanceof Verdict.Fails(Witness witness)) {
                failing++;
                Engagement again = AssuranceDecision.solve(witness.engagement());
                assertThat(again.window()).isEqualTo(witness.answer().window());
                assertThat(again.timeMarginSeconds())
                        .isEqualTo(witness.answer().timeMarginSeconds());
                assertThat(again.window().isEmpty())
                        .isEqualTo(assurance.kind() != Assurance.Kind.NO_ENGAGEMENT);
            }
        }
        assertThat(failing).isPositive();
    }

    @Test
    void theRequiredSpeedBehindEveryMarginTurnsTheVerdictWithinTwoMetersPerSecond() {
        int confirmed = 0;
        for (int i = 0; i < 60; i++) {
            Assurance assurance = random(i);
            Border border = Judging.judged(assurance).border();
            if (border.inSpeed().isPresent()) {
                assertThat(border.inSpeed().get().confirmed()).as("assurance " + i).isTrue();
                confirmed++;
            }
        }
        assertThat(confirmed).isGreaterThan(30);
    }

    @Test
    void nothingInRangeIsUndecidedWhateverIsClaimed() {
        Assurance one = random(0);
        Missile near = new Missile("near", 400e3, 80, 60e3, 50e3);
        for (Assurance.Kind kind : Assurance.Kind.values()) {
            Assurance assurance = with(one, kind, one.batteries(), near);
            AssuranceFinding finding = Judging.judged(assurance);
            assertThat(finding.verdict()).isInstanceOf(Verdict.Undecided.class);
            assertThat(finding.examined().shotsInRange()).isZero();
            assertThat(finding.examined().shotsOutOfRange()).isPositive();
        }
    }

    @Test
    void noBatteryIsUndecidedWhateverIsClaimed() {
        Assurance one = random(1);
        for (Assurance.Kind kind : Assurance.Kind.values()) {
            Assurance assurance =
                    with(one, kind, List.of(), one.threats().getFirst().missiles().getFirst());
            assertThat(Judging.judged(assurance).verdict()).isInstanceOf(Verdict.Undecided.class);
        }
    }

    private static Assurance with(
            Assurance a, Assurance.Kind kind, List<Battery> batteries, Missile missile) {
        return new Assurance(
                a.id(),
                a.claim(),
                kind,
                kind == Assurance.Kind.AT_LEAST_PERCENT
                        ? OptionalDouble.of(50)
                        : OptionalDouble.empty(),
                batteries,
                a.sensors(),
                a.threats().stream()
                        .map(t -> new Assurance.Threat(t.launch(), List.of(missile)))
                        .toList(),
                a.aims(),
                a.loftsRad(),
                a.sensing(),
                a.decisionDelaysSeconds(),
                a.statedCommitSeconds(),
                a.box());
    }
}
