// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
 * <p>The burnout speed that breaks it at a site is the least one that any shot requires; the least
 * delay at a speed is the largest time margin of any shot at delay zero. Both come from {@link
 * QuickReach}, to 1 m/s and 0.1 s, over the whole of launch areas and aims ({@link
 * TerritorySearch}). The map tries the centre of every cell against every shot of the grid and
 * those between that decide at a site, and divides the cells between which the verdict at the
 * stated speed changes.
 *
 * <p>The sites and the map may be worked out in any order, on any number of threads or machines and
 * more than once; they depend on nothing but the question and the shots.
 */
public final class BoxStudy {

    private final List<ShotSet.Shot> grid;
    private final WholeTerritory whole;
    private final BoxQuestion question;
    private final RegionCells cells;
    private final Map<ArcProfile, TimeIntervals> allowed = new ConcurrentHashMap<>();

    /**
     * A box to be found.
     *
     * @param set the shots of its assurance, over the grid
     * @param whole what the grid stands for
     * @param question what is wanted
     * @param cells for the map
     * @param workers who prepares the shots side by side
     */
    public BoxStudy(
            ShotSet set,
            WholeTerritory whole,
            BoxQuestion question,
            RegionCells cells,
            Workers workers) {
        this.grid = set.inRange();
        this.whole = whole;
        this.question = question;
        this.cells = cells;
        workers.forEach(grid.size(), i -> allowed(grid.get(i)));
    }

    /**
     * A box over the shots of a set alone, and nothing between them.
     *
     * @param set the shots of its assurance
     * @param question what is wanted
     * @param cells for the map
     * @param workers who prepares the shots side by side
     */
    public BoxStudy(ShotSet set, BoxQuestion question, RegionCells cells, Workers workers) {
        this(set, WholeTerritory.ofPoints(set), question, cells, workers);
    }

    /**
     * Finds a box whole.
     *
     * @param assuranceId the assurance
     * @param set its shots, over the grid
     * @param whole what the grid stands for
     * @param question what is wanted
     * @param cells for the map
     * @param workers who works side by side
     * @return the box
     */
    public static Box of(
            String assuranceId,
            ShotSet set,
            WholeTerritory whole,
            BoxQuestion question,
            RegionCells cells,
            Workers workers) {
        BoxStudy study = new BoxStudy(set, whole, question, cells, workers);
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
        double most =
                TerritorySearch.greatest(
                                whole,
                                (shot, worth) -> timeMargin(reach, shot, worth),
                                Refined.SECONDS)
                        .map(TerritorySearch.Nearest::value)
                        .orElse(0.0);
        return new Box.AtSpeed(speed, Math.max(0.0, most));
    }

    /** The time margin at delay zero, s; −∞ where it is below what matters. */
    private double timeMargin(QuickReach reach, ShotSet.Shot shot, double worth) {
        double burnout = shot.profile().arc().burnoutSeconds();
        return reach.latestLaunch(
                        shot.profile(),
                        allowed(shot).clip(burnout, shot.profile().arc().impactSeconds()),
                        new QuickReach.Interest(
                                burnout + worth,
                                Double.POSITIVE_INFINITY,
                                burnout + worth,
                                List.of(),
                                Double.POSITIVE_INFINITY))
                - burnout;
    }

    private Box.AtDelay atDelay(GeodeticPoint site, double delay) {
        return nearest(site, delay)
                .map(found -> {
                    FinerShot shot = found.named(whole);
                    return new Box.AtDelay(
                            delay,
                            OptionalDouble.of(-found.value()),
                            shot.launch().name(),
                            shot.aim().name());
                })
                .orElseGet(() -> new Box.AtDelay(delay, OptionalDouble.empty(), "", ""));
    }

    /** The shot of the whole territory that requires the least burnout speed. */
    private Optional<TerritorySearch.Nearest> nearest(GeodeticPoint site, double delay) {
        QuickReach reach = reach(site, question.interceptor().burnoutSpeedMetersPerSecond());
        return TerritorySearch.greatest(
                whole,
                (shot, worth) -> -required(reach, shot, delay, -worth),
                Refined.METERS_PER_SECOND);
    }

    /** The least burnout speed with a window, m/s; +∞ where it is above what matters. */
    private double required(QuickReach reach, ShotSet.Shot shot, double delay, double worth) {
        return reach.requiredSpeed(
                shot.profile(),
                allowed(shot),
                shot.profile().arc().burnoutSeconds() + delay,
                worth,
                0.0);
    }

    /** The least burnout speed that any of some shots requires, m/s; +∞ where none has one. */
    private double least(GeodeticPoint site, double delay, List<ShotSet.Shot> shots) {
        QuickReach reach = reach(site, question.interceptor().burnoutSpeedMetersPerSecond());
        double least = Double.POSITIVE_INFINITY;
        for (ShotSet.Shot shot : shots) {
            least = Math.min(least, required(reach, shot, delay, least));
        }
        return least;
    }

    private TimeIntervals allowed(ShotSet.Shot shot) {
        return allowed.computeIfAbsent(
                shot.profile(), profile -> profile.allowedHeights(question.interceptor()));
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
        // What decides at a site comes first, so that the bounds of the others bite.
        List<ShotSet.Shot> shots =
                new ArrayList<>(
                        workers
                                .map(
                                        question.sites().size(),
                                        k ->
                                                nearest(
                                                        question.sites().get(k).point(),
                                                        map.delaySeconds()))
                                .stream()
                                .flatMap(Optional::stream)
                                .map(TerritorySearch.Nearest::shot)
                                .distinct()
                                .toList());
        shots.addAll(grid);
        long[] coarse =
                cells.within(
                        map.southRad(),
                        map.northRad(),
                        map.westRad(),
                        map.eastRad(),
                        map.resolution());
        Map<Long, Double> breaking = tried(coarse, map, shots, workers);
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
                            shots,
                            workers));
        }
        return breaking;
    }

    private Map<Long, Double> tried(
            long[] numbers, BoxQuestion.SiteMap map, List<ShotSet.Shot> shots, Workers workers) {
        double[] speeds = new double[numbers.length];
        workers.forEach(
                numbers.length,
                i -> speeds[i] = least(cells.centre(numbers[i]), map.delaySeconds(), shots));
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
        return new TreeSet<>(border);
    }
}
