// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.fast.window.AimStatus;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.fast.window.CoverageKernel;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.fast.window.PredictionTimes;
import org.umbrella.fast.window.ReachVerdict;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Sensing;

/**
 * The launch area denied to a missile that would reach one aim point: the launch points against
 * which that point is defended (docs/model.md, section 6).
 *
 * @param threatening the launch points that have the aim point in range
 * @param denied those of them against which some battery has a feasible intercept
 */
public record LaunchAreaDenied(List<GeodeticPoint> threatening, List<GeodeticPoint> denied) {

    /** Copies the lists. */
    public LaunchAreaDenied {
        threatening = List.copyOf(threatening);
        denied = List.copyOf(denied);
    }

    /**
     * The launch area denied of an aim point.
     *
     * @param architecture what stands
     * @param sensing the level of sensing
     * @param missile the missile
     * @param loftRad Δ of the shape of arc, rad
     * @param launchPoints the launch area, point by point
     * @param aim the aim point
     * @param tables flyout tables to use and to add to, so that the next aim point finds them
     * @return the launch points that threaten it and those denied, in the order given
     */
    public static LaunchAreaDenied of(
            Architecture architecture,
            Sensing sensing,
            Missile missile,
            double loftRad,
            List<GeodeticPoint> launchPoints,
            GeodeticPoint aim,
            FlyoutTableCache tables) {
        PredictionTimes times = PredictionTimes.of(List.of(sensing));
        CoverageKernel kernel =
                new CoverageKernel(
                        architecture.batteries().stream()
                                .map(battery -> BatterySetup.of(battery, architecture.sensors()))
                                .distinct()
                                .toList(),
                        tables,
                        times);
        CoverageKernel.Scratch scratch = kernel.newScratch();
        AimPoints aims =
                new AimPoints(new double[] {aim.latitudeRad()}, new double[] {aim.longitudeRad()});
        byte[] status = new byte[1];
        byte[] verdicts = new byte[kernel.setupCount()];
        List<GeodeticPoint> threatening = new ArrayList<>();
        List<GeodeticPoint> denied = new ArrayList<>();
        for (GeodeticPoint from : launchPoints) {
            kernel.decide(
                    ThreatArcFamily.ofFew(missile, from, loftRad),
                    aims,
                    0,
                    1,
                    status,
                    verdicts,
                    scratch);
            if (status[0] != AimStatus.IN_RANGE.code()) {
                continue;
            }
            threatening.add(from);
            for (byte verdict : verdicts) {
                if (ReachVerdict.feasible(verdict, sensing, times)) {
                    denied.add(from);
                    break;
                }
            }
        }
        return new LaunchAreaDenied(threatening, denied);
    }
}
