// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.ThreatShot;

/**
 * Every shot of an assurance that is in range, with its arc, in the order launch set, launch point,
 * missile, aim, shape; and counts of those that are not.
 */
public final class ShotSet {

    private final List<Shot> shots;
    private final int launchPoints;
    private final int aims;
    private final long all;
    private final long withoutArc;
    private final long outOfRange;

    private ShotSet(
            List<Shot> shots,
            int launchPoints,
            int aims,
            long all,
            long withoutArc,
            long outOfRange) {
        this.shots = List.copyOf(shots);
        this.launchPoints = launchPoints;
        this.aims = aims;
        this.all = all;
        this.withoutArc = withoutArc;
        this.outOfRange = outOfRange;
    }

    /** A set of shots that are in range, of which nothing else is counted. */
    static ShotSet ofShots(List<Shot> shots) {
        return new ShotSet(
                shots,
                (int) shots.stream().map(s -> s.launch().point()).distinct().count(),
                (int) shots.stream().map(s -> s.aim().point()).distinct().count(),
                shots.size(),
                0,
                0);
    }

    /** One shot in range. */
    record Shot(
            NamedPoint launch,
            Missile missile,
            NamedPoint aim,
            double loftRad,
            ArcProfile profile) {

        /** The shot alone. */
        ThreatShot shot() {
            return new ThreatShot(missile, launch.point(), aim.point(), loftRad);
        }
    }

    /**
     * Missiles and the points they are launched from.
     *
     * @param launches from where
     * @param missiles which, each from each point
     */
    public record Launches(List<NamedPoint> launches, List<Missile> missiles) {

        /** Copies the lists. */
        public Launches {
            launches = List.copyOf(launches);
            missiles = List.copyOf(missiles);
        }
    }

    /**
     * Solves all arcs, in parallel in the caller's pool.
     *
     * @param threats what is launched from where
     * @param aims at what
     * @param loftsRad Δ of each shape, rad
     * @return the shots
     */
    public static ShotSet of(List<Launches> threats, List<NamedPoint> aims, List<Double> loftsRad) {
        List<NamedPoint> from = new ArrayList<>();
        List<Missile> missiles = new ArrayList<>();
        Set<GeodeticPoint> distinct = new LinkedHashSet<>();
        for (Launches threat : threats) {
            for (NamedPoint launch : threat.launches()) {
                distinct.add(launch.point());
                for (Missile missile : threat.missiles()) {
                    from.add(launch);
                    missiles.add(missile);
                }
            }
        }
        int perPair = loftsRad.size();
        int perLaunch = aims.size() * perPair;
        int n = from.size() * perLaunch;
        // A row (launch point and missile) at a time: one solver's scratch space serves it.
        @Nullable Shot[] found = new Shot[n];
        byte[] reason = new byte[n];
        IntStream.range(0, from.size() * aims.size())
                .parallel()
                .forEach(pair -> {
                    ThreatArcSolver solver = new ThreatArcSolver();
                    NamedPoint launch = from.get(pair / aims.size());
                    Missile missile = missiles.get(pair / aims.size());
                    NamedPoint aim = aims.get(pair % aims.size());
                    for (int l = 0; l < perPair; l++) {
                        int at = pair * perPair + l;
                        double loft = loftsRad.get(l);
                        reason[at] = NO_ARC;
                        if (apart(launch.point(), aim.point())
                                && solver.solve(
                                                new ThreatShot(
                                                        missile, launch.point(), aim.point(), loft))
                                        instanceof ArcOutcome.Found(var arc)) {
                            reason[at] = arc.inRange() ? IN_RANGE : OUT_OF_RANGE;
                            if (arc.inRange()) {
                                found[at] =
                                        new Shot(launch, missile, aim, loft, new ArcProfile(arc));
                            }
                        }
                    }
                });
        List<Shot> shots = new ArrayList<>();
        long withoutArc = 0;
        long outOfRange = 0;
        for (int i = 0; i < n; i++) {
            switch (reason[i]) {
                case NO_ARC -> withoutArc++;
                case OUT_OF_RANGE -> outOfRange++;
                default -> shots.add(Objects.requireNonNull(found[i]));
            }
        }
        return new ShotSet(shots, distinct.size(), aims.size(), n, withoutArc, outOfRange);
    }

    private static final byte NO_ARC = 0;
    private static final byte OUT_OF_RANGE = 1;
    private static final byte IN_RANGE = 2;

    /** Whether a great circle leads from one to the other. */
    static boolean apart(GeodeticPoint a, GeodeticPoint b) {
        double angle =
                GreatCircle.angleRad(
                        a.latitudeRad(), a.longitudeRad(), b.latitudeRad(), b.longitudeRad());
        return angle > 1e-8 && angle < Math.PI - 1e-6;
    }

    /** The shots in range. */
    List<Shot> inRange() {
        return shots;
    }

    /**
     * Launch points, each counted once.
     *
     * @return the count
     */
    public int launchPoints() {
        return launchPoints;
    }

    /**
     * Aim points.
     *
     * @return the count
     */
    public int aims() {
        return aims;
    }

    /**
     * All combinations of launch point, missile, aim and shape.
     *
     * @return the count
     */
    public long all() {
        return all;
    }

    /**
     * Combinations for which there is no arc of that shape.
     *
     * @return the count
     */
    public long withoutArc() {
        return withoutArc;
    }

    /**
     * Combinations whose arc the missile cannot fly.
     *
     * @return the count
     */
    public long outOfRange() {
        return outOfRange;
    }

    /**
     * Combinations that were examined.
     *
     * @return the count
     */
    public int size() {
        return shots.size();
    }
}
