// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.engagement.batch.AimStatus;
import org.umbrella.engagement.batch.BatterySetup;
import org.umbrella.engagement.batch.CoverageKernel;
import org.umbrella.engagement.batch.FlyoutTables;
import org.umbrella.engagement.batch.PredictionTimes;
import org.umbrella.engagement.batch.Verdict;
import org.umbrella.flight.batch.AimPoints;
import org.umbrella.flight.batch.ArcFamily;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Sensing;

/**
 * The launch area denied to a missile that would reach one aim point: the launch points against
 * which that point is defended (MODEL.md 6).
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
            FlyoutTables tables) {
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
                    ArcFamily.ofFew(missile, from, loftRad), aims, 0, 1, status, verdicts, scratch);
            if (status[0] != AimStatus.IN_RANGE.code()) {
                continue;
            }
            threatening.add(from);
            for (byte verdict : verdicts) {
                if (Verdict.feasible(verdict, sensing, times)) {
                    denied.add(from);
                    break;
                }
            }
        }
        return new LaunchAreaDenied(threatening, denied);
    }
}
