// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.ThreatShot;

/**
 * The shots of an assurance over the whole of its launch areas and of what is aimed at, not over
 * their grids alone (docs/model.md section 7): the grid's shots, and any finer one on demand. Arcs
 * solved once are kept.
 */
public final class WholeTerritory {

    /** What is launched from one spot. */
    record Row(Spot launch, Missile missile, double loftRad) {}

    /**
     * A shot at any spot.
     *
     * @param shot the shot, whether in range or not
     * @param inRange whether the missile can fly it
     */
    record Flown(ShotSet.Shot shot, boolean inRange) {}

    /** An arc that can be flown, or one that is out of range by little. */
    private record Solved(ArcProfile profile, boolean inRange) {}

    private record Key(GeodeticPoint launch, String missile, double loftRad, GeodeticPoint aim) {}

    /** How many times as steep a slope may be as it is expected to be. */
    static final double SAFETY = 1.5;

    private final List<Row> rows;
    private final List<Spot> aims;
    private final Optional<PieceTree> tree;
    private final BiFunction<GeodeticPoint, String, String> names;
    private final double mostReachMeters;
    private final Map<Key, Flown> ofGrid = new HashMap<>();

    /**
     * By places alone, without the names of the spots that they were asked for: two searches may
     * ask for one place as parts of different land, in any order.
     */
    private final Map<Key, Optional<Solved>> solved = new ConcurrentHashMap<>();

    /** Over land; without a tree every spot is a point. */
    WholeTerritory(
            ShotSet grid,
            List<Row> rows,
            List<Spot> aims,
            Optional<PieceTree> tree,
            BiFunction<GeodeticPoint, String, String> names) {
        this.rows = List.copyOf(rows);
        this.aims = List.copyOf(aims);
        this.tree = tree;
        this.names = names;
        this.mostReachMeters =
                aims.stream().mapToDouble(Spot::reachMeters).max().orElse(0)
                        + rows.stream().mapToDouble(r -> r.launch().reachMeters()).max().orElse(0);
        for (ShotSet.Shot shot : grid.inRange()) {
            ofGrid.put(
                    new Key(
                            shot.launch().point(),
                            shot.missile().id(),
                            shot.loftRad(),
                            shot.aim().point()),
                    new Flown(shot, true));
        }
    }

    List<Row> rows() {
        return rows;
    }

    List<Spot> aims() {
        return aims;
    }

    /** The shots of a set alone, with nothing between them. */
    static WholeTerritory ofPoints(ShotSet set) {
        return new WholeTerritory(
                set,
                set.inRange().stream()
                        .map(s -> new Row(Spot.only(s.launch()), s.missile(), s.loftRad()))
                        .distinct()
                        .toList(),
                set.inRange().stream().map(s -> Spot.only(s.aim())).distinct().toList(),
                Optional.empty(),
                (_, _) -> "");
    }

    /** The spots that the land of one is divided into; none where it is a point. */
    List<Spot> finer(Spot spot) {
        return tree.map(t -> t.finer(spot)).orElse(List.of());
    }

    /** The corners of the outline of a spot's land; none where it is a point. */
    List<Spot> outline(Spot spot) {
        return tree.map(t -> t.outline(spot)).orElse(List.of());
    }

    /** A shot from a row at an aim; empty where there is no such arc, or one far out of range. */
    Optional<Flown> flown(Row row, Spot aim) {
        Key key = new Key(row.launch().point(), row.missile().id(), row.loftRad(), aim.point());
        Flown known = ofGrid.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        return solved.computeIfAbsent(key, _ -> solve(row, aim))
                .map(arc ->
                        new Flown(
                                new ShotSet.Shot(
                                        place(row.launch()),
                                        row.missile(),
                                        place(aim),
                                        row.loftRad(),
                                        arc.profile()),
                                arc.inRange()));
    }

    private Optional<Solved> solve(Row row, Spot aim) {
        GeodeticPoint from = row.launch().point();
        if (!ShotSet.apart(from, aim.point())) {
            return Optional.empty();
        }
        ThreatShot shot = new ThreatShot(row.missile(), from, aim.point(), row.loftRad());
        return new ThreatArcSolver().solve(shot) instanceof ArcOutcome.Found(var arc)
                        && (arc.inRange() || mayReach(arc, mostReachMeters))
                ? Optional.of(new Solved(new ArcProfile(arc), arc.inRange()))
                : Optional.empty();
    }

    private static NamedPoint place(Spot spot) {
        return new NamedPoint(spot.id(), spot.name(), spot.point());
    }

    /**
     * Whether land within a reach of both ends of an arc may be in range where the arc is not: the
     * burnout speed wanted rises by no more than v/2R a metre, as on a flat Earth, here taken
     * {@value #SAFETY} times.
     */
    static boolean mayReach(ThreatArc arc, double reachMeters) {
        double speed = arc.burnoutSpeedMetersPerSecond();
        double range = GreatCircle.distanceMeters(arc.shot().launch(), arc.shot().aim());
        return speed - arc.capabilitySpeedMetersPerSecond()
                <= SAFETY * speed / (2 * range) * reachMeters;
    }

    /** A shot from a row at an aim, found by a search, with names for people. */
    FinerShot named(ShotSet.Shot shot, Row row, Spot aim, Refined refined) {
        return new FinerShot(
                named(shot.launch(), row.launch()),
                shot.missile(),
                named(shot.aim(), aim),
                shot.loftRad(),
                refined);
    }

    private NamedPoint named(NamedPoint point, Spot spot) {
        return point.name().isEmpty()
                ? new NamedPoint(
                        point.id(), names.apply(point.point(), spot.country()), point.point())
                : point;
    }
}
