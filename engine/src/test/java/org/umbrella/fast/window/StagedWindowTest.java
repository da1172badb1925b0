// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.scenario.io.FlightCaseReader;

class StagedWindowTest {

    private static final Missile ICBM = new Missile("icbm", 12_304_500, 180, 211_000, 513_400);
    private static final GeodeticPoint TABRIZ = GeodeticPoint.ofDegrees(38, 46, 0);
    private static final GeodeticPoint FORT_GREELY = GeodeticPoint.ofDegrees(63.9, -145.7, 0);

    private static Battery battery(Optional<StagedVehicle> vehicle, double delay) {
        return new Battery(
                "b",
                "GBI",
                FORT_GREELY,
                new Interceptor("i", 7000, 206.5, 1e5, 2e6, OptionalDouble.empty(), vehicle),
                1,
                LinkRule.PERFECT,
                Optional.empty(),
                List.of(),
                delay,
                0,
                OptionalDouble.empty());
    }

    private static boolean feasible(Battery battery, ThreatArc arc) {
        return EngagementSolver.solve(arc, battery, List.of()).outcome()
                instanceof Engagement.Outcome.Feasible;
    }

    /**
     * Oracle: verdicts in bulk are the reference solver's, near the border of the time margin too,
     * and not those of the notional fit.
     */
    @Test
    void verdictsAreTheReferenceSolvers() {
        StagedVehicle vehicle = FlightCaseReader.vehicle(Path.of(".."), "gbi-orion");
        List<GeodeticPoint> aims = new ArrayList<>();
        for (double lat = 26; lat <= 66; lat += 4) {
            for (double lon = -155; lon <= -70; lon += 8.5) {
                aims.add(GeodeticPoint.ofDegrees(lat, lon, 0));
            }
        }
        int feasible = 0;
        int notional = 0;
        int decided = 0;
        for (double delay : new double[] {0, 400, 900}) {
            Battery staged = battery(Optional.of(vehicle), delay);
            CoverageKernel kernel = new CoverageKernel(List.of(BatterySetup.of(staged, List.of())));
            byte[] status = new byte[aims.size()];
            byte[] verdicts = new byte[aims.size()];
            kernel.decide(
                    ThreatArcFamily.ofFew(ICBM, TABRIZ, 0),
                    new AimPoints(
                            aims.stream().mapToDouble(GeodeticPoint::latitudeRad).toArray(),
                            aims.stream().mapToDouble(GeodeticPoint::longitudeRad).toArray()),
                    0,
                    aims.size(),
                    status,
                    verdicts,
                    kernel.newScratch());
            for (int i = 0; i < aims.size(); i++) {
                if (status[i] != AimStatus.IN_RANGE.code()
                        || !(new ThreatArcSolver()
                                        .solve(new ThreatShot(ICBM, TABRIZ, aims.get(i), 0))
                                instanceof ArcOutcome.Found found)) {
                    continue;
                }
                Engagement reference = EngagementSolver.solve(found.arc(), staged, List.of());
                boolean yes = reference.outcome() instanceof Engagement.Outcome.Feasible;
                OptionalDouble margin = reference.timeMarginSeconds();
                if (margin.isEmpty() || Math.abs(margin.getAsDouble()) > 0.1) {
                    assertThat(verdicts[i] == ReachVerdict.FEASIBLE.code())
                            .as("aim %d, delay %.0f, margin %s", i, delay, margin)
                            .isEqualTo(yes);
                    decided++;
                    feasible += yes ? 1 : 0;
                    notional += feasible(battery(Optional.empty(), delay), found.arc()) ? 1 : 0;
                }
            }
        }
        assertThat(feasible).isBetween(decided / 20, decided - decided / 20);
        assertThat(feasible).isNotEqualTo(notional);
    }
}
