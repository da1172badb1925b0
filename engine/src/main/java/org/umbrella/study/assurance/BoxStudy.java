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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.RegionCells;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.BoxQuestion;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.NamedPoint;

/**
 * Finds the box inside which an assurance of no engagement holds (docs/model.md section 7), under
 * perfect sensing with commit at burnout plus the delay.
 *
 * <p>The burnout speed that breaks it at a site is the least one that any shot of the set requires;
 * the least delay at a speed is the largest time margin of any shot at delay zero. Both come from
 * {@link QuickReach}, to 1 m/s and 0.1 s, over the whole of the territory ({@link
 * TerritorySearch}). The map tries the centre of every cell against every shot of the grid and
 * those finer ones that decide at a site, and divides the cells between which the verdict at the
 * stated speed changes.
 *
 * <p>Runs in parallel in the caller's pool; the answer does not depend on it.
 */
public final class BoxStudy {

    private final WholeTerritory whole;
    private final List<ShotSet.Shot> grid;
    private final BoxQuestion question;
    private final Map<ArcProfile, TimeIntervals> allowed = new ConcurrentHashMap<>();

    private BoxStudy(ShotSet set, WholeTerritory whole, BoxQuestion question) {
        this.whole = whole;
        this.grid = set.inRange();
        this.question = question;
    }

    /** A site's limits, and the shots between those of the grid that set them. */
    private record Tried(Box.Site site, List<ShotSet.Shot> finer) {}

    /**
     * Finds the box.
     *
     * @param assuranceId the assurance
     * @param set its shots over the grid
     * @param whole what the grid stands for
     * @param question what is wanted
     * @param cells for the map
     * @return the box
     */
    public static Box of(
            String assuranceId,
            ShotSet set,
            WholeTerritory whole,
            BoxQuestion question,
            RegionCells cells) {
        BoxStudy study = new BoxStudy(set, whole, question);
        List<Tried> tried = question.sites().parallelStream().map(study::tried).toList();
        // What decides at a site comes first, so that the bounds of the others bite.
        List<ShotSet.Shot> shots = new ArrayList<>();
        tried.stream().flatMap(t -> t.finer().stream()).distinct().forEach(shots::add);
        shots.addAll(study.grid);
        return new Box(
                assuranceId,
                question,
                tried.stream().map(Tried::site).toList(),
                question.map().map(map -> study.map(map, shots, cells)).orElse(List.of()));
    }

    private Tried tried(NamedPoint site) {
        List<ShotSet.Shot> finer = new ArrayList<>();
        List<Box.AtSpeed> bySpeed = new ArrayList<>();
        for (double speed : question.speedsMetersPerSecond()) {
            bySpeed.add(atSpeed(site.point(), speed));
        }
        List<Box.AtDelay> byDelay = new ArrayList<>();
        for (double delay : question.delaysSeconds()) {
            byDelay.add(atDelay(site.point(), delay, finer));
        }
        return new Tried(new Box.Site(site, bySpeed, byDelay), finer);
    }

    private Box.AtSpeed atSpeed(GeodeticPoint site, double speed) {
        QuickReach reach = reach(site, speed);
        double most = Double.NEGATIVE_INFINITY;
        ShotSet.Shot nearest = null;
        for (ShotSet.Shot shot : grid) {
            double left = timeMargin(reach, shot, most);
            if (left > most) {
                most = left;
                nearest = shot;
            }
        }
        if (nearest == null) {
            return new Box.AtSpeed(speed, 0.0);
        }
        double found =
                whole.pointsOnly()
                        ? most
                        : TerritorySearch.greatest(
                                        whole,
                                        (shot, worth) -> timeMargin(reach, shot, worth),
                                        Refined.SECONDS,
                                        nearest.shot())
                                .map(TerritorySearch.Nearest::value)
                                .orElse(most);
        return new Box.AtSpeed(speed, Math.max(0.0, found));
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

    private Box.AtDelay atDelay(GeodeticPoint site, double delay, List<ShotSet.Shot> finer) {
        Optional<Least> ofGrid = least(site, delay, grid);
        if (ofGrid.isEmpty()) {
            return new Box.AtDelay(delay, OptionalDouble.empty(), "", "");
        }
        Least least = ofGrid.get();
        if (!whole.pointsOnly()) {
            QuickReach reach = reach(site, question.interceptor().burnoutSpeedMetersPerSecond());
            Optional<TerritorySearch.Nearest> found =
                    TerritorySearch.greatest(
                            whole,
                            (shot, worth) -> -required(reach, shot, delay, -worth),
                            Refined.METERS_PER_SECOND,
                            least.shot().shot());
            if (found.isPresent() && -found.get().value() < least.speed()) {
                ShotSet.Shot shot = whole.named(List.of(found.get())).inRange().getFirst();
                finer.add(shot);
                least = new Least(-found.get().value(), shot);
            }
        }
        return new Box.AtDelay(
                delay,
                OptionalDouble.of(least.speed()),
                least.shot().launch().name(),
                least.shot().aim().name());
    }

    /** The least required speed of all shots, and the shot. */
    private record Least(double speed, ShotSet.Shot shot) {}

    private Optional<Least> least(GeodeticPoint site, double delay, List<ShotSet.Shot> among) {
        QuickReach reach = reach(site, question.interceptor().burnoutSpeedMetersPerSecond());
        Optional<Least> least = Optional.empty();
        double speed = Double.POSITIVE_INFINITY;
        for (ShotSet.Shot shot : among) {
            double found = required(reach, shot, delay, speed);
            if (found < speed) {
                speed = found;
                least = Optional.of(new Least(speed, shot));
            }
        }
        return least;
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

    private List<Box.Cell> map(
            BoxQuestion.SiteMap map, List<ShotSet.Shot> shots, RegionCells cells) {
        long[] coarse =
                cells.within(
                        map.southRad(),
                        map.northRad(),
                        map.westRad(),
                        map.eastRad(),
                        map.resolution());
        Map<Long, Double> breaking = tried(coarse, map, shots, cells);
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

    private Map<Long, Double> tried(
            long[] numbers, BoxQuestion.SiteMap map, List<ShotSet.Shot> shots, RegionCells cells) {
        double[] speeds = new double[numbers.length];
        IntStream.range(0, numbers.length)
                .parallel()
                .forEach(i ->
                        speeds[i] =
                                least(cells.centre(numbers[i]), map.delaySeconds(), shots)
                                        .map(Least::speed)
                                        .orElse(Double.POSITIVE_INFINITY));
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
