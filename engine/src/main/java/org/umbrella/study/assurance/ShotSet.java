// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.work.Workers;
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

    /** Of each shot in range, which of all combinations it is; rising. */
    private final int[] places;

    private final int launchPoints;
    private final int aims;
    private final long all;
    private final long withoutArc;
    private final long outOfRange;

    private ShotSet(
            List<Shot> shots,
            int[] places,
            int launchPoints,
            int aims,
            long all,
            long withoutArc,
            long outOfRange) {
        this.shots = List.copyOf(shots);
        this.places = places;
        this.launchPoints = launchPoints;
        this.aims = aims;
        this.all = all;
        this.withoutArc = withoutArc;
        this.outOfRange = outOfRange;
    }

    /** The same with shots between those of the grid behind, which are not counted. */
    ShotSet with(List<FinerShot> finer) {
        List<Shot> all = new ArrayList<>(shots);
        ThreatArcSolver solver = new ThreatArcSolver();
        for (FinerShot between : finer) {
            if (solver.solve(
                            new ThreatShot(
                                    between.missile(),
                                    between.launch().point(),
                                    between.aim().point(),
                                    between.loftRad()))
                    instanceof ArcOutcome.Found(var arc)) {
                all.add(
                        new Shot(
                                between.launch(),
                                between.missile(),
                                between.aim(),
                                between.loftRad(),
                                new ArcProfile(arc)));
            }
        }
        return new ShotSet(all, places, launchPoints, aims, this.all, withoutArc, outOfRange);
    }

    /** One shot in range. */
    record Shot(
            NamedPoint launch,
            Missile missile,
            NamedPoint aim,
            double loftRad,
            ArcProfile profile) {}

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
     * How many combinations of launch point, missile, aim and shape there are, without solving any.
     *
     * @param threats what is launched from where
     * @param aims at what
     * @param loftsRad Δ of each shape, rad
     * @return the count
     * @throws IllegalArgumentException where there are more than can be numbered
     */
    public static int count(List<Launches> threats, List<NamedPoint> aims, List<Double> loftsRad) {
        long rows = 0;
        for (Launches threat : threats) {
            rows += (long) threat.launches().size() * threat.missiles().size();
        }
        double all = (double) rows * aims.size() * loftsRad.size();
        if (all > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The shots of an assurance ("
                            + Math.round(all)
                            + ") must be at most "
                            + Integer.MAX_VALUE
                            + ". Maybe a lower resolution, or fewer aims, will do.");
        }
        return (int) all;
    }

    /**
     * Solves all arcs.
     *
     * @param threats what is launched from where
     * @param aims at what
     * @param loftsRad Δ of each shape, rad
     * @param workers who solves them side by side
     * @return the shots
     * @throws IllegalArgumentException where there are more than can be numbered
     */
    public static ShotSet of(
            List<Launches> threats, List<NamedPoint> aims, List<Double> loftsRad, Workers workers) {
        int n = count(threats, aims, loftsRad);
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
        @Nullable Shot[] found = new Shot[n];
        byte[] reason = new byte[n];
        workers.forEach(
                from.size() * aims.size(),
                pair -> {
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
        IntStream.Builder places = IntStream.builder();
        long withoutArc = 0;
        long outOfRange = 0;
        for (int i = 0; i < n; i++) {
            switch (reason[i]) {
                case NO_ARC -> withoutArc++;
                case OUT_OF_RANGE -> outOfRange++;
                default -> {
                    shots.add(Objects.requireNonNull(found[i]));
                    places.add(i);
                }
            }
        }
        return new ShotSet(
                shots,
                places.build().toArray(),
                distinct.size(),
                aims.size(),
                n,
                withoutArc,
                outOfRange);
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

    /** The first shot in range that is no earlier among all combinations than one. */
    int firstOf(long combination) {
        if (combination >= all) {
            return places.length;
        }
        int at = Arrays.binarySearch(places, (int) combination);
        return at < 0 ? -at - 1 : at;
    }

    /** The shots in range: {@link #size} of the grid, and behind these any found between. */
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
        return places.length;
    }
}
