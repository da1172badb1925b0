// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.ArcOutcome;
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

    private record Key(GeodeticPoint launch, String missile, double loftRad, GeodeticPoint aim) {}

    private final List<Row> rows;
    private final List<Spot> aims;
    private final PieceTree tree;
    private final BiFunction<GeodeticPoint, String, String> names;
    private final Map<Key, Optional<Flown>> flown = new ConcurrentHashMap<>();

    WholeTerritory(
            ShotSet grid,
            List<Row> rows,
            List<Spot> aims,
            PieceTree tree,
            BiFunction<GeodeticPoint, String, String> names) {
        this.rows = List.copyOf(rows);
        this.aims = List.copyOf(aims);
        this.tree = tree;
        this.names = names;
        for (ShotSet.Shot shot : grid.inRange()) {
            flown.put(
                    new Key(
                            shot.launch().point(),
                            shot.missile().id(),
                            shot.loftRad(),
                            shot.aim().point()),
                    Optional.of(new Flown(shot, true)));
        }
    }

    /** Whether every spot is a point, so that the grid's shots are all there are. */
    boolean pointsOnly() {
        return aims.stream().allMatch(a -> a.reachMeters() == 0)
                && rows.stream().allMatch(r -> r.launch().reachMeters() == 0);
    }

    List<Row> rows() {
        return rows;
    }

    List<Spot> aims() {
        return aims;
    }

    PieceTree tree() {
        return tree;
    }

    /** A shot from a row at an aim; empty where there is no such arc. */
    Optional<Flown> flown(Row row, Spot aim) {
        return flown.computeIfAbsent(
                new Key(row.launch().point(), row.missile().id(), row.loftRad(), aim.point()),
                key -> solve(row, aim));
    }

    private static Optional<Flown> solve(Row row, Spot aim) {
        GeodeticPoint from = row.launch().point();
        if (!ShotSet.apart(from, aim.point())) {
            return Optional.empty();
        }
        ThreatShot shot = new ThreatShot(row.missile(), from, aim.point(), row.loftRad());
        return new ThreatArcSolver().solve(shot) instanceof ArcOutcome.Found(var arc)
                ? Optional.of(
                        new Flown(
                                new ShotSet.Shot(
                                        place(row.launch()),
                                        row.missile(),
                                        place(aim),
                                        row.loftRad(),
                                        new ArcProfile(arc)),
                                arc.inRange()))
                : Optional.empty();
    }

    private static NamedPoint place(Spot spot) {
        return new NamedPoint(spot.id(), spot.name(), spot.point());
    }

    /** Shots that decide, with names for people, as a set of their own. */
    ShotSet named(List<TerritorySearch.Nearest> found) {
        List<ShotSet.Shot> shots = new ArrayList<>();
        for (TerritorySearch.Nearest nearest : found) {
            ShotSet.Shot shot = nearest.shot();
            shots.add(
                    new ShotSet.Shot(
                            named(shot.launch(), nearest.row().launch()),
                            shot.missile(),
                            named(shot.aim(), nearest.aim()),
                            shot.loftRad(),
                            shot.profile()));
        }
        return ShotSet.ofShots(shots);
    }

    private NamedPoint named(NamedPoint point, Spot spot) {
        return point.name().isEmpty()
                ? new NamedPoint(
                        point.id(), names.apply(point.point(), spot.country()), point.point())
                : point;
    }
}
