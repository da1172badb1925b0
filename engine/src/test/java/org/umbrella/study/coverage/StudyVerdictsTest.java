// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.Fitters;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.fast.window.AimStatus;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.fast.window.CoverageKernel;
import org.umbrella.fast.window.ReachVerdict;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.scenario.io.Library;

/**
 * The main study's own engagements, drawn at random: the bulk kernel's verdict is the reference
 * solver's. Sixty in every build, six thousand in the slow profile.
 */
class StudyVerdictsTest {

    private record Standing(Battery battery, Architecture architecture) {}

    @Test
    void theBulkKernelsVerdictsOfTheMainStudyAreTheReferenceSolvers() {
        Study study =
                Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED)
                        .study("epaa")
                        .study();
        CoverageStudy coverage =
                CoverageStudy.of(study, PieceGrids.load(), Alliances.load(), false);
        Map<BatterySetup, Standing> setups = new LinkedHashMap<>();
        for (Architecture architecture : coverage.architectures()) {
            for (Battery battery : architecture.batteries()) {
                setups.putIfAbsent(
                        BatterySetup.of(battery, architecture.sensors()),
                        new Standing(battery, architecture));
            }
        }
        List<BatterySetup> list = List.copyOf(setups.keySet());
        CoverageKernel kernel = new CoverageKernel(list);
        CoverageKernel.Scratch scratch = kernel.newScratch();
        Cases.forAll(
                20130325,
                Math.max(60, Cases.count() * 6 / 1000),
                c -> {
                    Launches launches =
                            coverage.launches().get(c.index("threat", coverage.launches().size()));
                    GeodeticPoint from =
                            launches.points().get(c.index("launch", launches.points().size()));
                    int cell = c.index("cell", coverage.grid().size());
                    double[] latitude = {coverage.grid().latitudeRad(cell)};
                    double[] longitude = {coverage.grid().longitudeRad(cell)};
                    byte[] status = new byte[1];
                    byte[] verdicts = new byte[list.size()];
                    kernel.decide(
                            ThreatArcFamily.ofMany(launches.threat().missile(), from, 0.0),
                            new AimPoints(latitude, longitude),
                            0,
                            1,
                            status,
                            verdicts,
                            scratch);
                    ArcOutcome outcome =
                            new ThreatArcSolver()
                                    .solve(
                                            new ThreatShot(
                                                    launches.threat().missile(),
                                                    from,
                                                    new GeodeticPoint(latitude[0], longitude[0], 0),
                                                    0));
                    boolean inRange =
                            outcome instanceof ArcOutcome.Found found && found.arc().inRange();
                    assertThat(status[0] == AimStatus.IN_RANGE.code()).isEqualTo(inRange);
                    if (inRange) {
                        int drawn = c.index("battery", list.size());
                        Standing standing = setups.get(list.get(drawn));
                        assertThat(standing).isNotNull();
                        assertThat(verdicts[drawn])
                                .isEqualTo(
                                        reference(
                                                        ((ArcOutcome.Found) outcome).arc(),
                                                        java.util.Objects.requireNonNull(standing))
                                                .code());
                    }
                });
    }

    private static ReachVerdict reference(ThreatArc arc, Standing standing) {
        Battery battery = standing.battery();
        if (feasible(EngagementSolver.solve(arc, battery, standing.architecture().sensors()))) {
            return ReachVerdict.FEASIBLE;
        }
        if (feasible(
                EngagementSolver.solve(
                        arc,
                        battery.under(Sensing.PREDICTED),
                        standing.architecture().sensors()))) {
            return ReachVerdict.TRACK_NOT_KEPT;
        }
        Engagement perfect = EngagementSolver.solve(arc, battery.withPerfectSensing(), List.of());
        if (feasible(perfect)) {
            return ReachVerdict.NOT_TRACKED;
        }
        OptionalDouble margin = perfect.timeMarginSeconds();
        return margin.isPresent() && margin.getAsDouble() + battery.decisionDelaySeconds() >= 0
                ? ReachVerdict.TOO_LATE
                : ReachVerdict.OUT_OF_REACH;
    }

    private static boolean feasible(Engagement engagement) {
        return engagement.outcome() instanceof Engagement.Outcome.Feasible;
    }
}
