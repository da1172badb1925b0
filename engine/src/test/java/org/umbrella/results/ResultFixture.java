// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Territory;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Scene;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.belief.BeliefFinding;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Limit;
import org.umbrella.study.coverage.Tally;
import org.umbrella.study.run.StudyFindings;

/**
 * A made-up result: a short-range threat that reaches nothing, and one whose cells are in turn not
 * in range, defended and not defended. Nothing in it is a finding.
 */
public final class ResultFixture {

    private ResultFixture() {}

    /**
     * A result over two countries.
     *
     * @param countries ISO 3166-1 alpha-2 codes
     * @return the result, always the same
     */
    public static StudyResult over(String... countries) {
        PieceGrid grid = PieceGrids.load().grid(Territory.of("made-up land", countries), 3);
        List<ThreatClass> threats = List.of(threat("short"), threat("long"));
        Deployment deployment =
                new Deployment(
                        "alpha",
                        "Plan alpha",
                        LocalDate.of(2018, 12, 31),
                        List.of(
                                new Deployment.Site(
                                        "deveselu",
                                        "Deveselu",
                                        "SM-3 IB",
                                        "sm3-ib",
                                        GeodeticPoint.ofDegrees(44, 24, 0),
                                        false,
                                        24,
                                        "launch-on-remote")),
                        List.of(
                                new Deployment.Radar(
                                        "kurecik",
                                        "Kürecik",
                                        GeodeticPoint.ofDegrees(38, 38, 0),
                                        1.5e6,
                                        List.of(new Sensor.Sector(0.5, 2.5)))));
        List<Coverage> coverage = new ArrayList<>();
        for (ThreatClass threat : threats) {
            for (boolean perfect : new boolean[] {false, true}) {
                coverage.add(
                        coverage(
                                grid,
                                deployment,
                                threat.id(),
                                perfect,
                                threat.id().equals("long")));
            }
        }
        return new StudyResult(
                loaded(threats, List.of(countries)),
                grid,
                Map.of("RO", "Romania", "BG", "Bulgaria"),
                List.of(
                        new LaunchArea(
                                "Elsewhere",
                                Optional.empty(),
                                List.of(GeodeticPoint.ofDegrees(35, 51, 0)),
                                List.of("short", "long"))),
                List.of(deployment),
                coverage,
                provenance(Instant.parse("2013-03-25T12:00:00Z")));
    }

    /**
     * What made it.
     *
     * @param created when
     * @return the provenance
     */
    public static Provenance provenance(Instant created) {
        return new Provenance("0", "./umbrella run made-up", created, List.of("GeoNames, CC BY"));
    }

    /**
     * The same with a belief, in perfect sensing.
     *
     * @param result a result of {@link #over}
     * @return the result with one finding under one belief
     */
    public static StudyResult withBeliefs(StudyResult result) {
        Plan plan = new Plan("alpha", "Plan alpha", "", Optional.empty(), List.of());
        BeliefQuestion.Held sight =
                new BeliefQuestion.Held(plan, result.study().threats(), Sensing.SIGHT);
        BeliefQuestion.Held perfect =
                new BeliefQuestion.Held(plan, result.study().threats(), Sensing.PERFECT);
        BeliefQuestion question =
                new BeliefQuestion(
                        "mine",
                        "All is covered",
                        plan.title(),
                        LocalDate.of(2018, 12, 31),
                        OptionalDouble.of(0.98),
                        sight,
                        List.of(
                                new BeliefQuestion.Belief(
                                        "perfect",
                                        "Sensors are perfect",
                                        "Somebody",
                                        new Citation("a", Grade.ASSUMPTION, ""),
                                        perfect,
                                        true)),
                        perfect);
        BeliefFinding.Found before = found(result, Sensing.SIGHT);
        BeliefFinding.Found after = found(result, Sensing.PERFECT);
        return result.withPromises(
                new StudyFindings(
                        java.util.Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new BeliefFinding(question, before, List.of(after), after))));
    }

    private static BeliefFinding.Found found(StudyResult result, Sensing sensing) {
        return new BeliefFinding.Found(
                sensing,
                result.coverage().stream()
                        .filter(c -> c.footprint().sensing().equals(sensing))
                        .map(c -> new BeliefFinding.OfThreat(c.footprint().threatId(), c.total()))
                        .toList());
    }

    private static ThreatClass threat(String id) {
        return new ThreatClass(
                id, "A " + id + " one", new Missile(id, 1e6, 100, 1e5, 1e5), Optional.empty());
    }

    private static Coverage coverage(
            PieceGrid grid,
            Deployment deployment,
            String threat,
            boolean perfect,
            boolean reaches) {
        int n = grid.size();
        int[] by = new int[n];
        int[] against = new int[n];
        int[] layers = new int[n];
        byte[] limits = new byte[n];
        for (int i = 0; i < n; i++) {
            boolean inRange = reaches && i % 3 > 0;
            boolean defended = inRange && (perfect || i % 3 == 1);
            by[i] = inRange ? 2 : 0;
            against[i] = defended ? 2 : inRange ? 1 : 0;
            layers[i] = defended ? 1 : 0;
            limits[i] = (inRange && !defended ? Limit.NOT_TRACKED : Limit.NONE).code();
        }
        Footprint footprint =
                new Footprint(
                        deployment.planId(),
                        deployment.date(),
                        threat,
                        perfect ? Sensing.PERFECT : Sensing.SIGHT,
                        2,
                        by,
                        against,
                        layers,
                        limits);
        return new Coverage(
                footprint,
                tally(grid, footprint, ""),
                grid.territory().countries().stream().map(c -> tally(grid, footprint, c)).toList());
    }

    private static Tally tally(PieceGrid grid, Footprint footprint, String country) {
        int cells = 0;
        double[] areas = new double[3];
        long[] people = new long[3];
        for (int i = 0; i < grid.size(); i++) {
            if (country.isEmpty() || grid.country(i).equals(country)) {
                cells++;
                int depth = footprint.defended(i) ? 2 : footprint.threatened(i) ? 1 : 0;
                for (int k = 0; k <= depth; k++) {
                    areas[k] += grid.areaSquareMeters(i);
                    people[k] += grid.people(i);
                }
            }
        }
        return new Tally(
                country,
                cells,
                areas[0],
                areas[1],
                areas[2],
                people[0],
                people[1],
                people[2],
                0,
                0,
                areas[1] - areas[2],
                0);
    }

    private static LoadedStudy loaded(List<ThreatClass> threats, List<String> countries) {
        Study study =
                Study.ofCoverage(
                        "made-up",
                        "A made-up study",
                        "What would it cover?",
                        new Scene(
                                List.of(),
                                threats,
                                new LaunchSet.Points(List.of()),
                                new AimSet.Countries(countries, 3),
                                List.of(Sensing.SIGHT, Sensing.PERFECT),
                                List.of(0.0)),
                        1);
        return new LoadedStudy(
                study,
                new Catalogue(Map.of(), Map.of()),
                new Dialogue(List.of(), List.of()),
                List.of(
                        new LoadedStudy.Input(
                                "sm3-ib",
                                "SM-3 IB",
                                "interceptors",
                                "burnout_speed_km_s",
                                new Quantity(
                                        OptionalDouble.empty(),
                                        OptionalDouble.of(3.0),
                                        OptionalDouble.of(3.5),
                                        "km/s",
                                        "a",
                                        Grade.UNVERIFIED,
                                        ""),
                                List.of(new Source("a", "A title", "https://example.org")),
                                false)),
                List.of(new LoadedStudy.SourceFile("studies/made-up.yaml", "id: made-up\n")));
    }
}
