// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.PlanDates;
import org.umbrella.scenario.Scene;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.scenario.io.Library;

class CoverageStudyTest {

    private static final PieceGrids GEOGRAPHY = PieceGrids.load();
    private static final Alliances ALLIANCES = Alliances.load();
    private static final Study EPAA =
            Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED)
                    .study("epaa")
                    .study();

    /** Two dates of one plan, two threats, few cells: small enough for the reference solver. */
    private static Study small() {
        PlanDates plan = EPAA.plans().getFirst();
        List<ThreatClass> threats =
                EPAA.threats().stream()
                        .filter(t -> Set.of("sejjil2", "irbm").contains(t.id()))
                        .toList();
        assertThat(threats).hasSize(2);
        return Study.ofCoverage(
                "small",
                "small",
                "small",
                new Scene(
                        List.of(
                                new PlanDates(
                                        plan.plan(),
                                        List.of(
                                                LocalDate.of(2011, 12, 31),
                                                LocalDate.of(2018, 12, 31)))),
                        threats,
                        new LaunchSet.CountryGrid("IR", 1),
                        new AimSet.Countries(List.of("RO", "GR", "DE", "TR"), 2),
                        List.of(
                                Sensing.SIGHT,
                                Sensing.predictedFor(120),
                                Sensing.PREDICTED,
                                Sensing.PERFECT),
                        List.of(0.0)),
                1);
    }

    private static CoverageFinding run(Study study) {
        CoverageStudy coverage = CoverageStudy.of(study, GEOGRAPHY, ALLIANCES, false);
        return coverage.finding(coverage::decide);
    }

    /** Oracle: cell by cell and launch point by launch point with the reference solver. */
    @Test
    void footprintsAgreeWithTheReferenceSolverCellByCell() {
        Study study = small();
        CoverageFinding coverage = run(study);
        PieceGrid grid = coverage.grid();
        assertThat(grid.size()).isGreaterThan(10);
        for (Footprint footprint : coverage.footprints()) {
            Architecture architecture =
                    ArchitectureAt.of(study.plans().getFirst().plan(), footprint.date());
            Launches launches =
                    coverage.launches().stream()
                            .filter(l -> l.threat().id().equals(footprint.threatId()))
                            .findFirst()
                            .orElseThrow();
            for (int i = 0; i < grid.size(); i += 19) {
                int threatened = 0;
                int defended = 0;
                int layers = Integer.MAX_VALUE;
                for (GeodeticPoint from : launches.points()) {
                    Optional<Set<String>> systems =
                            systems(
                                    architecture,
                                    new ThreatShot(
                                            launches.threat().missile(),
                                            from,
                                            new GeodeticPoint(
                                                    grid.latitudeRad(i), grid.longitudeRad(i), 0),
                                            0),
                                    footprint.sensing());
                    if (systems.isPresent()) {
                        threatened++;
                        defended += systems.get().isEmpty() ? 0 : 1;
                        layers = Math.min(layers, systems.get().size());
                    }
                }
                String where = footprint.date() + " " + footprint.threatId() + " cell " + i;
                assertThat(footprint.threatenedBy(i)).as(where).isEqualTo(threatened);
                assertThat(footprint.defendedAgainst(i)).as(where).isEqualTo(defended);
                if (threatened > 0) {
                    assertThat(footprint.layers(i)).as(where).isEqualTo(layers);
                    assertThat(footprint.limit(i) == Limit.NONE)
                            .as(where)
                            .isEqualTo(defended == threatened);
                }
            }
        }
    }

    /** The systems with an intercept; empty where the aim point is not in range. */
    private static Optional<Set<String>> systems(
            Architecture architecture, ThreatShot shot, Sensing sensing) {
        if (!(new ThreatArcSolver().solve(shot) instanceof ArcOutcome.Found found)
                || !found.arc().inRange()) {
            return Optional.empty();
        }
        Set<String> systems = new HashSet<>();
        for (Battery battery : architecture.batteries()) {
            Battery asked = battery.under(sensing);
            if (EngagementSolver.solve(found.arc(), asked, architecture.sensors()).outcome()
                    instanceof Engagement.Outcome.Feasible) {
                systems.add(battery.system());
            }
        }
        return Optional.of(systems);
    }

    /** The reference kernel behind the same contract: the same footprints, limits among them. */
    @Test
    void withEveryEngagementSolvedByTheReferenceTheFootprintsAreTheSame() {
        Study small = small();
        Study smaller =
                Study.ofCoverage(
                        small.id(),
                        small.title(),
                        small.question(),
                        new Scene(
                                small.plans(),
                                small.threats(),
                                new LaunchSet.CountryGrid("IR", 0),
                                new AimSet.Countries(List.of("RO"), 1),
                                small.sensing(),
                                small.loftsRad()),
                        small.seed());
        CoverageFinding fast = run(smaller);
        CoverageStudy exact = CoverageStudy.of(smaller, GEOGRAPHY, ALLIANCES, true);
        List<Footprint> footprints = exact.footprints(exact::decide);
        Set<Limit> limits = new HashSet<>();
        assertThat(footprints).hasSameSizeAs(fast.footprints());
        for (int f = 0; f < footprints.size(); f++) {
            Footprint a = fast.footprints().get(f);
            Footprint b = footprints.get(f);
            for (int i = 0; i < a.size(); i++) {
                String what = a.date() + " " + a.threatId() + " " + a.sensing() + " cell " + i;
                assertThat(b.threatenedBy(i)).as(what).isEqualTo(a.threatenedBy(i));
                assertThat(b.defendedAgainst(i)).as(what).isEqualTo(a.defendedAgainst(i));
                assertThat(b.layers(i)).as(what).isEqualTo(a.layers(i));
                assertThat(b.limit(i)).as(what).isEqualTo(a.limit(i));
                limits.add(a.limit(i));
            }
        }
        assertThat(limits).hasSizeGreaterThan(1);
    }

    /** Each level finds what the one before finds, cell by cell; reasons are nested likewise. */
    @Test
    void everyLevelOfSensingDefendsWhatTheOneBeforeDefends() {
        CoverageFinding coverage = run(small());
        List<Footprint> footprints = coverage.footprints();
        int levels = 4;
        int more = 0;
        for (int f = 0; f < footprints.size(); f += levels) {
            for (int level = 1; level < levels; level++) {
                Footprint before = footprints.get(f + level - 1);
                Footprint after = footprints.get(f + level);
                assertThat(after.sensing()).isGreaterThan(before.sensing());
                for (int i = 0; i < before.size(); i++) {
                    assertThat(after.defendedAgainst(i))
                            .isGreaterThanOrEqualTo(before.defendedAgainst(i));
                    assertThat(after.layers(i)).isGreaterThanOrEqualTo(before.layers(i));
                    more += after.defendedAgainst(i) - before.defendedAgainst(i);
                }
            }
            Footprint predicted = footprints.get(f + 2);
            Footprint perfect = footprints.get(f + 3);
            assertThat(predicted.sensing()).isEqualTo(Sensing.PREDICTED);
            assertThat(perfect.sensing()).isEqualTo(Sensing.PERFECT);
            for (int i = 0; i < predicted.size(); i++) {
                assertThat(predicted.limit(i)).isNotEqualTo(Limit.TRACK_NOT_KEPT);
                assertThat(perfect.limit(i)).isNotIn(Limit.TRACK_NOT_KEPT, Limit.NOT_TRACKED);
            }
        }
        assertThat(more).isPositive();
    }

    @Test
    void talliesOfCountriesAddUpToTheTotal() {
        CoverageFinding coverage = run(small());
        for (Footprint footprint : coverage.footprints()) {
            Tally total = Tallies.total(footprint, coverage.grid());
            List<Tally> countries = Tallies.countries(footprint, coverage.grid());
            assertThat(countries.stream().mapToInt(Tally::cells).sum()).isEqualTo(total.cells());
            assertThat(countries.stream().mapToLong(Tally::defendedPeople).sum())
                    .isEqualTo(total.defendedPeople());
            assertThat(countries.stream().mapToDouble(Tally::threatenedAreaSquareMeters).sum())
                    .isCloseTo(total.threatenedAreaSquareMeters(), within(1e-3));
            assertThat(
                            total.defendedAreaSquareMeters()
                                    + total.outOfReachAreaSquareMeters()
                                    + total.tooLateAreaSquareMeters()
                                    + total.notTrackedAreaSquareMeters()
                                    + total.trackNotKeptAreaSquareMeters())
                    .isCloseTo(total.threatenedAreaSquareMeters(), within(1e-3));
        }
    }

    /**
     * The launch area denied of a cell's centre has as many points as the footprint counts there.
     */
    @Test
    void theLaunchAreaDeniedOfACellIsWhatItsFootprintCounts() {
        Study study = small();
        CoverageFinding coverage = run(study);
        FlyoutTableCache tables = new FlyoutTableCache(64);
        int seen = 0;
        for (Footprint footprint : coverage.footprints()) {
            if (!footprint.date().equals(LocalDate.of(2018, 12, 31))) {
                continue;
            }
            Launches launches =
                    coverage.launches().stream()
                            .filter(l -> l.threat().id().equals(footprint.threatId()))
                            .findFirst()
                            .orElseThrow();
            for (int i = 0; i < coverage.grid().size(); i += 6) {
                LaunchAreaDenied area =
                        LaunchAreaDenied.of(
                                ArchitectureAt.of(
                                        study.plans().getFirst().plan(), footprint.date()),
                                footprint.sensing(),
                                launches.threat().missile(),
                                0,
                                launches.points(),
                                new GeodeticPoint(
                                        coverage.grid().latitudeRad(i),
                                        coverage.grid().longitudeRad(i),
                                        0),
                                tables);
                assertThat(area.threatening()).hasSize(footprint.threatenedBy(i));
                assertThat(area.denied()).hasSize(footprint.defendedAgainst(i));
                assertThat(launches.points()).containsAll(area.threatening());
                assertThat(area.threatening()).containsAll(area.denied());
                seen += area.denied().size();
            }
        }
        assertThat(seen).as("some launch point is denied").isPositive();
    }

    /**
     * A launch area of 44,456 points: more than 16 bits count with a sign. A coarser grid of the
     * same area once said that all of Romania is covered, and this one that nothing is in range.
     */
    @Test
    void aLaunchAreaOfTensOfThousandsOfPointsIsCountedInFull() {
        Study study =
                study(
                        new LaunchSet.CountryGrid("IR", 6),
                        new AimSet.Countries(List.of("RO"), 2),
                        List.of(
                                new PlanDates(
                                        EPAA.plans().getFirst().plan(),
                                        List.of(LocalDate.of(2018, 12, 31)))));
        CoverageFinding coverage = run(study);
        Footprint footprint = coverage.footprints().getLast();
        assertThat(footprint.perfectSensing()).isTrue();
        assertThat(footprint.launchPoints()).isGreaterThan(Short.MAX_VALUE);
        assertThat(footprint.size()).isPositive();
        for (int i = 0; i < footprint.size(); i++) {
            assertThat(footprint.threatenedBy(i)).isGreaterThan(Short.MAX_VALUE);
            assertThat(footprint.defendedAgainst(i)).isGreaterThan(Short.MAX_VALUE);
            assertThat(footprint.defended(i)).isTrue();
        }
    }

    /** Systems were once bits of a long: beyond 64 of them the first and the last were one. */
    @Test
    void moreThanSixtyFourSystemsAreToldApart() {
        Battery one =
                ArchitectureAt.of(EPAA.plans().getFirst().plan(), LocalDate.of(2018, 12, 31))
                        .batteries()
                        .stream()
                        .filter(battery -> battery.id().contains("deveselu"))
                        .findFirst()
                        .orElseThrow()
                        .withPerfectSensing();
        List<Battery> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(
                    new Battery(
                            "battery-" + i,
                            "system-" + i,
                            one.site(),
                            one.interceptor(),
                            one.count(),
                            one.link(),
                            one.organicSensor(),
                            one.linkedSensors(),
                            one.decisionDelaySeconds(),
                            one.lookTimeSeconds(),
                            one.statedCommitSeconds()));
        }
        LocalDate day = LocalDate.of(2018, 1, 1);
        Plan plan =
                new Plan(
                        "many",
                        "many",
                        "many",
                        Optional.empty(),
                        List.of(
                                new Change.Deploy(
                                        "all",
                                        day,
                                        "all",
                                        new Citation("none", Grade.ASSUMPTION, ""),
                                        List.of(),
                                        many,
                                        List.of())));
        CoverageFinding coverage =
                run(
                        study(
                                new LaunchSet.CountryGrid("IR", 1),
                                new AimSet.Countries(List.of("RO"), 2),
                                List.of(new PlanDates(plan, List.of(day)))));
        Footprint footprint = coverage.footprints().getLast();
        int defended = 0;
        for (int i = 0; i < footprint.size(); i++) {
            if (footprint.defended(i)) {
                defended++;
                assertThat(footprint.layers(i)).isEqualTo(200);
            }
        }
        assertThat(defended).isPositive();
    }

    private static Study study(LaunchSet launch, AimSet aims, List<PlanDates> plans) {
        return Study.ofCoverage(
                "counted",
                "counted",
                "counted",
                new Scene(
                        plans,
                        EPAA.threats().stream().filter(t -> t.id().equals("irbm")).toList(),
                        launch,
                        aims,
                        List.of(Sensing.SIGHT, Sensing.PERFECT),
                        List.of(0.0)),
                1);
    }
}
