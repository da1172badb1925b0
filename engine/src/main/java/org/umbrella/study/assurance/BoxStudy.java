// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.RegionCells;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.BoxQuestion;
import org.umbrella.scenario.Interceptor;

/**
 * Finds the box inside which an assurance of no engagement holds (MODEL.md 7), under perfect
 * sensing with commit at burnout plus the delay.
 *
 * <p>The burnout speed that breaks it at a site is the least one that any shot of the set requires;
 * the least delay at a speed is the largest time margin of any shot at delay zero. Both come from
 * {@link QuickReach}, to 1 m/s and 0.1 s. The map tries the centre of every cell against every
 * third shot and divides those between which the verdict at the stated speed changes.
 *
 * <p>Runs in parallel in the caller's pool; the answer does not depend on it.
 */
public final class BoxStudy {

    /** Of the shots, which share the map tries: neighbouring aims differ little. */
    private static final int MAP_EVERY = 3;

    private final List<ShotSet.Shot> shots;
    private final TimeIntervals[] allowed;
    private final BoxQuestion question;

    private BoxStudy(ShotSet set, BoxQuestion question) {
        this.shots = set.inRange();
        this.question = question;
        this.allowed = new TimeIntervals[shots.size()];
        IntStream.range(0, allowed.length)
                .parallel()
                .forEach(i ->
                        allowed[i] = shots.get(i).profile().allowedHeights(question.interceptor()));
    }

    /**
     * Finds the box.
     *
     * @param assuranceId the assurance
     * @param set its shots
     * @param question what is wanted
     * @param cells for the map
     * @return the box
     */
    public static Box of(String assuranceId, ShotSet set, BoxQuestion question, RegionCells cells) {
        BoxStudy study = new BoxStudy(set, question);
        List<Box.Site> sites =
                question.sites().parallelStream()
                        .map(site ->
                                new Box.Site(
                                        site,
                                        question.speedsMetersPerSecond().stream()
                                                .map(v -> study.atSpeed(site.point(), v))
                                                .toList(),
                                        question.delaysSeconds().stream()
                                                .map(d -> study.atDelay(site.point(), d))
                                                .toList()))
                        .toList();
        return new Box(
                assuranceId,
                question,
                sites,
                question.map().map(map -> study.map(map, cells)).orElse(List.of()));
    }

    private Box.AtSpeed atSpeed(GeodeticPoint site, double speed) {
        QuickReach reach = reach(site, speed);
        double most = 0.0;
        for (int i = 0; i < shots.size(); i++) {
            ArcProfile profile = shots.get(i).profile();
            double burnout = profile.arc().burnoutSeconds();
            double latest =
                    reach.latestLaunch(
                            profile,
                            allowed[i].clip(burnout, profile.arc().impactSeconds()),
                            new QuickReach.Interest(
                                    burnout + most,
                                    Double.POSITIVE_INFINITY,
                                    burnout + most,
                                    List.of(),
                                    Double.POSITIVE_INFINITY));
            most = Math.max(most, latest - burnout);
        }
        return new Box.AtSpeed(speed, most);
    }

    private Box.AtDelay atDelay(GeodeticPoint site, double delay) {
        Least least = least(site, delay, 1);
        return least.shot() < 0
                ? new Box.AtDelay(delay, OptionalDouble.empty(), "", "")
                : new Box.AtDelay(
                        delay,
                        OptionalDouble.of(least.speed()),
                        shots.get(least.shot()).launch().name(),
                        shots.get(least.shot()).aim().name());
    }

    /** The least required speed of all shots, and the shot; −1 where none has one. */
    private record Least(double speed, int shot) {}

    private Least least(GeodeticPoint site, double delay, int every) {
        QuickReach reach = reach(site, question.interceptor().burnoutSpeedMetersPerSecond());
        QuickReach.Outlook[] outlooks = new QuickReach.Outlook[shots.size()];
        Integer[] order = new Integer[(outlooks.length + every - 1) / every];
        for (int i = 0; i < outlooks.length; i += every) {
            ArcProfile profile = shots.get(i).profile();
            outlooks[i] =
                    reach.outlook(profile, allowed[i], profile.arc().burnoutSeconds() + delay);
            order[i / every] = i;
        }
        // The likeliest first, so that the bounds of the others bite.
        Arrays.sort(order, (a, b) -> Double.compare(outlooks[a].about(), outlooks[b].about()));
        double least = Double.POSITIVE_INFINITY;
        int shot = -1;
        for (int i : order) {
            if (outlooks[i].surelyAbove() >= least) {
                continue;
            }
            ArcProfile profile = shots.get(i).profile();
            double found =
                    reach.requiredSpeed(
                            profile,
                            allowed[i],
                            profile.arc().burnoutSeconds() + delay,
                            least,
                            0.0);
            if (found < least) {
                least = found;
                shot = i;
            }
        }
        return new Least(least, shot);
    }

    private QuickReach reach(GeodeticPoint site, double speed) {
        Interceptor interceptor = question.interceptor();
        return new QuickReach(
                site,
                speed,
                interceptor.burnTimeSeconds(),
                interceptor.maxFlightTimeSeconds().orElse(Flyout.MAX_SECONDS));
    }

    private List<Box.Cell> map(BoxQuestion.SiteMap map, RegionCells cells) {
        long[] coarse =
                cells.within(
                        map.southRad(),
                        map.northRad(),
                        map.westRad(),
                        map.eastRad(),
                        map.resolution());
        Map<Long, Double> breaking = tried(coarse, map, cells);
        for (int r = map.resolution() + 1; r <= map.refined(); r++) {
            Set<Long> border = border(breaking, map.speedMetersPerSecond(), cells);
            List<Long> children = new ArrayList<>();
            for (long cell : border) {
                children.addAll(cells.children(cell, r));
                breaking.remove(cell);
            }
            breaking.putAll(
                    tried(
                            children.stream().mapToLong(Long::longValue).sorted().toArray(),
                            map,
                            cells));
        }
        List<Box.Cell> found = new ArrayList<>();
        breaking.forEach((cell, speed) ->
                found.add(
                        new Box.Cell(
                                cells.outline(cell),
                                cells.centre(cell),
                                speed < Double.POSITIVE_INFINITY
                                        ? OptionalDouble.of(speed)
                                        : OptionalDouble.empty())));
        return found;
    }

    private Map<Long, Double> tried(long[] numbers, BoxQuestion.SiteMap map, RegionCells cells) {
        double[] speeds = new double[numbers.length];
        IntStream.range(0, numbers.length)
                .parallel()
                .forEach(i ->
                        speeds[i] =
                                least(cells.centre(numbers[i]), map.delaySeconds(), MAP_EVERY)
                                        .speed());
        Map<Long, Double> found = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            found.put(numbers[i], speeds[i]);
        }
        return found;
    }

    /** Cells of the finest resolution so far that have a neighbour of the other verdict. */
    private static Set<Long> border(Map<Long, Double> breaking, double speed, RegionCells cells) {
        Set<Long> border = new HashSet<>();
        breaking.forEach((cell, here) -> {
            for (long other : cells.neighbours(cell)) {
                Double there = breaking.get(other);
                if (there != null && (here > speed) != (there > speed)) {
                    border.add(cell);
                }
            }
        });
        return new java.util.TreeSet<>(border);
    }
}
