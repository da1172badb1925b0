// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.engagement.CaseAnswer;
import org.umbrella.engagement.Engagement;
import org.umbrella.formats.engagement.CaseAnswerJson;
import org.umbrella.formats.engagement.CaseAnswerText;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.io.FlightCaseReader;

/** Assurances in which an interceptor is a staged vehicle. */
class StagedAssuranceTest {

    private static final Path ROOT = Path.of("..");
    private static final StagedVehicle GBI = FlightCaseReader.vehicle(ROOT, "gbi-orion");
    private static final Missile ICBM = new Missile("icbm", 12_304_500, 180, 211_000, 513_400);
    private static final GeodeticPoint FORT_GREELY = GeodeticPoint.ofDegrees(63.9, -145.7, 0);
    private static final GeodeticPoint VANDENBERG = GeodeticPoint.ofDegrees(34.7, -120.6, 0);

    private static Battery battery(String id, GeodeticPoint site, Optional<StagedVehicle> vehicle) {
        return new Battery(
                id,
                "GBI",
                site,
                new Interceptor("i", 8500, 206.5, 1e5, 2e6, OptionalDouble.empty(), vehicle),
                1,
                LinkRule.PERFECT,
                Optional.empty(),
                List.of(),
                0,
                0,
                OptionalDouble.empty());
    }

    private static List<NamedPoint> around(String name, double latDeg, double lonDeg, int n) {
        List<NamedPoint> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            points.add(
                    new NamedPoint(
                            name + i,
                            name + " " + i,
                            GreatCircle.destination(
                                    GeodeticPoint.ofDegrees(latDeg, lonDeg, 0), i, 4e5 * i)));
        }
        return points;
    }

    private static Assurance assurance(
            Assurance.Kind kind, List<Double> delays, List<Battery> batteries) {
        return new Assurance(
                "staged",
                "A claim on staged interceptors.",
                kind,
                kind == Assurance.Kind.AT_LEAST_PERCENT
                        ? OptionalDouble.of(60)
                        : OptionalDouble.empty(),
                batteries,
                List.of(),
                List.of(
                        new Assurance.Threat(
                                new LaunchSet.Points(around("from", 35, 50, 2)), List.of(ICBM))),
                new AimSet.Points(around("to", 40, -95, 4)),
                List.of(0.0),
                Sensing.PERFECT,
                delays,
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static Stream<Assurance> claims() {
        List<List<Battery>> weapons =
                List.of(
                        List.of(battery("alaska", FORT_GREELY, Optional.of(GBI))),
                        List.of(battery("california", VANDENBERG, Optional.of(GBI))),
                        List.of(
                                battery("alaska", FORT_GREELY, Optional.of(GBI)),
                                battery("california", VANDENBERG, Optional.empty())));
        return Stream.of(Assurance.Kind.values())
                .flatMap(kind ->
                        Stream.of(
                                        List.of(0.0),
                                        List.of(100.0, 600.0),
                                        List.of(900.0),
                                        List.of(1500.0))
                                .flatMap(delays ->
                                        weapons.stream().map(w -> assurance(kind, delays, w))));
    }

    /** Oracle: every combination solved by the reference. */
    @Test
    void verdictTimeMarginAndCountsAreThoseOfEveryCombinationSolvedByTheReference() {
        List<String> words = new ArrayList<>();
        claims().forEach(assurance -> {
            AssuranceFinding finding = Judging.judged(assurance);
            BruteForce expected = BruteForce.of(assurance);
            String what =
                    assurance.kind()
                            + " "
                            + assurance.decisionDelaysSeconds()
                            + assurance.batteries().stream().map(Battery::id).toList();
            words.add(expected.word());
            assertThat(finding.verdict().word()).as(what).isEqualTo(expected.word());
            assertThat(finding.examined().shotsInRange()).as(what).isEqualTo(expected.inRange());
            assertThat(finding.examined().feasible()).as(what).isEqualTo(expected.feasible());
            assertThat(
                            finding.border()
                                    .inTime()
                                    .map(Border.InTime::timeMarginSeconds)
                                    .orElse(Double.NEGATIVE_INFINITY))
                    .as(what)
                    .isCloseTo(expected.marginSeconds(), within(0.1));
        });
        assertThat(words).contains("holds", "fails");
    }

    @Test
    void noMarginInBurnoutSpeedIsInventedWhereAnyInterceptorHasStages() {
        claims().forEach(assurance ->
                assertThat(Judging.judged(assurance).border().inSpeed()).isEmpty());
        Assurance notional =
                assurance(
                        Assurance.Kind.NO_ENGAGEMENT,
                        List.of(900.0),
                        List.of(battery("california", VANDENBERG, Optional.empty())));
        assertThat(Judging.judged(notional).border().inSpeed()).isPresent();
    }

    @Test
    void aWitnessReplaysFromItsFileWithTheVehicleInIt(@TempDir Path folder) throws IOException {
        AssuranceFinding finding =
                Judging.judged(
                        assurance(
                                Assurance.Kind.NO_ENGAGEMENT,
                                List.of(0.0),
                                List.of(battery("alaska", FORT_GREELY, Optional.of(GBI)))));
        Witness witness = ((Verdict.Fails) finding.verdict()).witness();
        // Read where there is no catalogue: the file has to be enough.
        CaseAnswer.Engaged engaged =
                Judging.replayed(witness, folder, folder.resolve("witness.json"));
        assertThat(engaged.asked().battery().interceptor().vehicle()).contains(GBI);
        Engagement again = engaged.engagement();
        Judging.assertSame(again, witness.answer());
        assertThat(again.window().isEmpty()).isFalse();
        assertThat(again.timeMarginSeconds()).isPresent();
        assertThat(CaseAnswerJson.write(engaged))
                .contains("\"required_burnout_speed_m_s\" : null")
                .contains("\"required_burnout_speed_reason\" : \"No least burnout speed is given");
        assertThat(CaseAnswerText.write(engaged, _ -> Optional.empty()))
                .contains(
                        "staged flight of vehicle 'gbi-orion'", "No least burnout speed is given");
    }
}
