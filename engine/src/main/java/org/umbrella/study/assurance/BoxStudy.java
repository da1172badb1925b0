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
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.RegionCells;
import org.umbrella.earth.work.Workers;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.BoxQuestion;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.NamedPoint;

/**
 * Finds the box inside which an assurance of no engagement holds (docs/model.md, section 7), under
 * perfect sensing with commit at burnout plus the delay.
 *
 * <p>The burnout speed that breaks it at a site is the least one that any shot of the set requires;
 * the least delay at a speed is the largest time margin of any shot at delay zero. Both come from
 * {@link QuickReach}, to 1 m/s and 0.1 s. The map tries the centre of every cell against every
 * third shot and divides those between which the verdict at the stated speed changes.
 *
 * <p>The sites and the map may be worked out in any order, on any number of threads or machines and
 * more than once; they depend on nothing but the question and the shots.
 */
public final class BoxStudy {

    /** Of the shots, which share the map tries: neighbouring aims differ little. */
    private static final int MAP_EVERY = 3;

    private final List<ShotSet.Shot> shots;
    private final List<TimeIntervals> allowed;
    private final BoxQuestion question;
    private final RegionCells cells;

    /**
     * A box to be found.
     *
     * @param set the shots of its assurance
     * @param question what is wanted
     * @param cells for the map
     * @param workers who prepares the shots side by side
     */
    public BoxStudy(ShotSet set, BoxQuestion question, RegionCells cells, Workers workers) {
        this.shots = set.inRange();
        this.question = question;
        this.cells = cells;
        this.allowed =
                workers.map(
                        shots.size(),
                        i -> shots.get(i).profile().allowedHeights(question.interceptor()));
    }

    /**
     * Finds a box whole.
     *
     * @param assuranceId the assurance
     * @param set its shots
     * @param question what is wanted
     * @param cells for the map
     * @param workers who works side by side
     * @return the box
     */
    public static Box of(
            String assuranceId,
            ShotSet set,
            BoxQuestion question,
            RegionCells cells,
            Workers workers) {
        BoxStudy study = new BoxStudy(set, question, cells, workers);
        List<Box.Site> sites = workers.map(question.sites().size(), study::site);
        return new Box(assuranceId, question, sites, outlined(study.map(workers), cells));
    }

    /**
     * The limits at a site.
     *
     * @param index which site of the question
     * @return the limits
     */
    public Box.Site site(int index) {
        NamedPoint site = question.sites().get(index);
        return new Box.Site(
                site,
                question.speedsMetersPerSecond().stream()
                        .map(v -> atSpeed(site.point(), v))
                        .toList(),
                question.delaysSeconds().stream().map(d -> atDelay(site.point(), d)).toList());
    }

    /**
     * The cells of the map.
     *
     * @param workers who tries cells side by side
     * @return the least burnout speed that breaks the assurance in each, m/s, +∞ where none does,
     *     by the cell's number; none where no map is wanted
     */
    public Map<Long, Double> map(Workers workers) {
        return question.map().map(map -> map(map, workers)).orElse(Map.of());
    }

    /**
     * The cells of a map with their outlines.
     *
     * @param breaking what {@link #map} gave
     * @param cells for the outlines
     * @return the cells, in the same order
     */
    public static List<Box.Cell> outlined(Map<Long, Double> breaking, RegionCells cells) {
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

    private Box.AtSpeed atSpeed(GeodeticPoint site, double speed) {
        QuickReach reach = reach(site, speed);
        double most = 0.0;
        for (int i = 0; i < shots.size(); i++) {
            ArcProfile profile = shots.get(i).profile();
            double burnout = profile.arc().burnoutSeconds();
            double latest =
                    reach.latestLaunch(
                            profile,
                            allowed.get(i).clip(burnout, profile.arc().impactSeconds()),
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
                    reach.outlook(profile, allowed.get(i), profile.arc().burnoutSeconds() + delay);
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
                            allowed.get(i),
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

    private Map<Long, Double> map(BoxQuestion.SiteMap map, Workers workers) {
        long[] coarse =
                cells.within(
                        map.southRad(),
                        map.northRad(),
                        map.westRad(),
                        map.eastRad(),
                        map.resolution());
        Map<Long, Double> breaking = tried(coarse, map, workers);
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
                            workers));
        }
        return breaking;
    }

    private Map<Long, Double> tried(long[] numbers, BoxQuestion.SiteMap map, Workers workers) {
        double[] speeds = new double[numbers.length];
        workers.forEach(
                numbers.length,
                i ->
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
