// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.deal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.earth.work.Workers;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.fast.window.AimStatus;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.fast.window.CoverageKernel;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.fast.window.PredictionTimes;
import org.umbrella.fast.window.ReachKernel;
import org.umbrella.fast.window.ReachVerdict;
import org.umbrella.fast.window.ReferenceKernel;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.BoxQuestion;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Sensor;
import org.umbrella.study.assurance.Box;
import org.umbrella.study.assurance.BoxStudy;
import org.umbrella.study.assurance.ShotSet;

/**
 * Which shots a site meets, and the least burnout speed that breaks an assurance there, under one
 * set of values.
 *
 * <p>Shots are bits, of each coverage in rows by launch point and columns by aim, each row in whole
 * words.
 */
final class DealReach {

    private final DealQuestion question;
    private final DealGround ground;
    private final int words;

    DealReach(DealQuestion question, DealGround ground) {
        this.question = question;
        this.ground = ground;
        this.words = (ground.grid().size() + Long.SIZE - 1) / Long.SIZE;
    }

    /** A site with a speed, a delay and a set of sensors. */
    record Stand(int site, int speed, int delay, int sensors) {}

    /**
     * What was found of some stands.
     *
     * @param threatened by coverage, which aims are in range of which launch point
     * @param defended by stand and coverage, which of these shots it meets
     */
    record Met(List<long[]> threatened, List<List<long[]>> defended) {}

    /** Holds every shot against some stands. */
    Met met(List<Stand> stands, FlyoutTableCache tables, boolean exact) {
        Map<BatterySetup, Integer> distinct = new LinkedHashMap<>();
        int[] setupOf = new int[stands.size()];
        for (int k = 0; k < setupOf.length; k++) {
            setupOf[k] = distinct.computeIfAbsent(setup(stands.get(k)), s -> distinct.size());
        }
        PredictionTimes times =
                PredictionTimes.of(
                        question.sensors().stream().map(DealQuestion.Sensors::sensing).toList());
        List<BatterySetup> setups = List.copyOf(distinct.keySet());
        ReachKernel kernel =
                exact
                        ? new ReferenceKernel(setups, times)
                        : new CoverageKernel(setups, tables, times);
        ReachKernel.Decider decider = kernel.newDecider();
        int cells = ground.grid().size();
        byte[] status = new byte[cells];
        byte[] verdicts = new byte[cells * setups.size()];
        List<long[]> threatened = new ArrayList<>();
        List<List<long[]>> defended = new ArrayList<>();
        stands.forEach(stand -> defended.add(new ArrayList<>()));
        for (int c = 0; c < question.covers().size(); c++) {
            List<NamedPoint> launches = ground.launches().get(c);
            long[] inRange = new long[launches.size() * words];
            long[][] met = new long[stands.size()][launches.size() * words];
            for (int l = 0; l < launches.size(); l++) {
                decider.decide(
                        ThreatArcFamily.ofMany(
                                question.covers().get(c).missile(), launches.get(l).point(), 0.0),
                        ground.aims(),
                        0,
                        cells,
                        status,
                        verdicts);
                for (int i = 0; i < cells; i++) {
                    if (status[i] != AimStatus.IN_RANGE.code()) {
                        continue;
                    }
                    int word = l * words + i / Long.SIZE;
                    long bit = 1L << i % Long.SIZE;
                    inRange[word] |= bit;
                    for (int k = 0; k < setupOf.length; k++) {
                        if (ReachVerdict.feasible(
                                verdicts[i * setups.size() + setupOf[k]],
                                question.sensors().get(stands.get(k).sensors()).sensing(),
                                times)) {
                            met[k][word] |= bit;
                        }
                    }
                }
            }
            threatened.add(inRange);
            for (int k = 0; k < met.length; k++) {
                defended.get(k).add(met[k]);
            }
        }
        return new Met(threatened, defended);
    }

    private BatterySetup setup(Stand stand) {
        return BatterySetup.of(
                battery(stand, question.sensors().get(stand.sensors()).sensing().perfect()),
                question.sensors().get(stand.sensors()).sensors());
    }

    private Battery battery(Stand stand, boolean perfect) {
        return new Battery(
                "site-" + stand.site(),
                question.system(),
                ground.sites().get(stand.site()).point(),
                question.interceptor()
                        .withBurnoutSpeed(question.speedsMetersPerSecond().get(stand.speed())),
                0,
                perfect ? LinkRule.PERFECT : LinkRule.ENGAGE_ON_REMOTE,
                Optional.empty(),
                perfect
                        ? List.of()
                        : question.sensors().get(stand.sensors()).sensors().stream()
                                .map(Sensor::id)
                                .toList(),
                question.delaysSeconds().get(stand.delay()),
                0,
                OptionalDouble.empty());
    }

    /** An assurance with some stands in the place of its weapons, under perfect sensing. */
    Assurance armed(Assurance assurance, List<Stand> stands) {
        return new Assurance(
                assurance.id(),
                assurance.claim(),
                assurance.kind(),
                assurance.percent(),
                stands.stream().map(stand -> battery(stand, true)).toList(),
                List.of(),
                assurance.threats(),
                assurance.aims(),
                assurance.loftsRad(),
                Sensing.PERFECT,
                List.of(question.delaysSeconds().get(stands.getFirst().delay())),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /**
     * The least burnout speed that breaks any assurance at a site, by delay, m/s; infinite where
     * none does.
     */
    double[] breaking(int site, List<ShotSet> kept) {
        double[] least = new double[question.delaysSeconds().size()];
        java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
        BoxQuestion asked =
                new BoxQuestion(
                        question.interceptor(),
                        List.of(ground.sites().get(site)),
                        List.of(),
                        question.delaysSeconds(),
                        Optional.empty());
        for (ShotSet shots : kept) {
            Box.Site found = new BoxStudy(shots, asked, ground.cells(), Workers.CALLER).site(0);
            for (int d = 0; d < least.length; d++) {
                least[d] =
                        Math.min(
                                least[d],
                                found.byDelay()
                                        .get(d)
                                        .breakingMetersPerSecond()
                                        .orElse(Double.POSITIVE_INFINITY));
            }
        }
        return least;
    }

    /** The share of the area in range that some stands cover together. */
    double covered(int cover, long[] threatened, List<long[]> defended) {
        int rows = ground.launches().get(cover).size();
        double inRange = 0;
        double uncovered = 0;
        for (int w = 0; w < words; w++) {
            long any = 0;
            long open = 0;
            for (int l = 0; l < rows; l++) {
                int at = l * words + w;
                long met = 0;
                for (long[] of : defended) {
                    met |= of[at];
                }
                any |= threatened[at];
                open |= threatened[at] & ~met;
            }
            inRange += area(any, w);
            uncovered += area(open, w);
        }
        return inRange == 0 ? 1 : 1 - uncovered / inRange;
    }

    private double area(long bits, int word) {
        double sum = 0;
        for (long left = bits; left != 0; left &= left - 1) {
            sum +=
                    ground.grid()
                            .areaSquareMeters(word * Long.SIZE + Long.numberOfTrailingZeros(left));
        }
        return sum;
    }
}
