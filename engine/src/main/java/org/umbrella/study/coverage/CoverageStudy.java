// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Territory;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.fast.window.AimStatus;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.fast.window.CoverageKernel;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.fast.window.PredictionTimes;
import org.umbrella.fast.window.ReachVerdict;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.PlanDates;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;

/**
 * Computes every footprint of a study: each plan and date, threat class and kind of sensing
 * (MODEL.md 6).
 *
 * <p>The work is cut into independent {@link #tasks()}, one for a threat class and a block of
 * cells, which may run in any order on any number of threads: each writes cells of its own, so the
 * footprints are the same to the bit. Within a task an arc is solved once and held against every
 * distinct battery set-up of all plans and dates. An arc and a launch point count once for each
 * shape of arc that the study asks for.
 */
public final class CoverageStudy {

    private static final int BLOCK = 128;
    private static final int MOST_TABLES = 10_000;

    private final Study study;
    private final PieceGrid grid;
    private final List<Architecture> architectures;
    private final List<Launches> launches;
    private final CoverageKernel kernel;
    private final PredictionTimes times;
    private final AimPoints aims;

    /** Per threat, per launch point and shape of arc. */
    private final List<List<ThreatArcFamily>> arcs;

    /** Per architecture, per battery: index of its set-up in the kernel. */
    private final int[][] setupOf;

    /**
     * Per architecture, per battery: index of its system among the systems of that architecture.
     */
    private final int[][] systemOf;

    /** One for each architecture, threat and sensing, in that order. */
    private final List<Accumulator> accumulators = new ArrayList<>();

    /**
     * Launch points of a threat class.
     *
     * @param threat the class
     * @param country ISO code of the country they fill; empty where they are points
     * @param points the points
     */
    public record Launches(ThreatClass threat, String country, List<GeodeticPoint> points) {

        /** Copies the list. */
        public Launches {
            points = List.copyOf(points);
        }
    }

    private CoverageStudy(
            Study study,
            PieceGrid grid,
            List<Architecture> architectures,
            List<Launches> launches,
            FlyoutTableCache tables) {
        // An empty set would make every claim about it true, so it is refused.
        for (Launches from : launches) {
            if (from.points().isEmpty()) {
                throw new IllegalArgumentException(
                        "The launch set of threat '"
                                + from.threat().id()
                                + "' must hold at least one point. Maybe its grid is too coarse for "
                                + from.country()
                                + ": try a higher resolution.");
            }
        }
        if (grid.size() == 0 && !launches.isEmpty()) {
            throw new IllegalArgumentException(
                    "The aims must hold at least one cell. Maybe the grid is too coarse: try a"
                            + " higher resolution.");
        }
        this.study = study;
        this.grid = grid;
        this.architectures = architectures;
        this.launches = launches;
        Map<BatterySetup, Integer> setups = new LinkedHashMap<>();
        setupOf = new int[architectures.size()][];
        systemOf = new int[architectures.size()][];
        for (int a = 0; a < architectures.size(); a++) {
            Architecture architecture = architectures.get(a);
            Map<String, Integer> systems = new LinkedHashMap<>();
            setupOf[a] = new int[architecture.batteries().size()];
            systemOf[a] = new int[architecture.batteries().size()];
            for (int b = 0; b < setupOf[a].length; b++) {
                Battery battery = architecture.batteries().get(b);
                BatterySetup setup = BatterySetup.of(battery, architecture.sensors());
                setupOf[a][b] = setups.computeIfAbsent(setup, s -> setups.size());
                systemOf[a][b] = systems.computeIfAbsent(battery.system(), s -> systems.size());
            }
        }
        if ((long) grid.size() * setups.size() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The aims ("
                            + grid.size()
                            + " cells) times the distinct batteries ("
                            + setups.size()
                            + ") must be at most "
                            + Integer.MAX_VALUE
                            + ". Maybe fewer plans or dates, or a lower resolution, will do.");
        }
        times = PredictionTimes.of(study.sensing());
        kernel = new CoverageKernel(List.copyOf(setups.keySet()), tables, times);
        double[] latitudes = new double[grid.size()];
        double[] longitudes = new double[grid.size()];
        for (int i = 0; i < grid.size(); i++) {
            latitudes[i] = grid.latitudeRad(i);
            longitudes[i] = grid.longitudeRad(i);
        }
        aims = new AimPoints(latitudes, longitudes);
        arcs =
                launches.stream()
                        .map(from ->
                                from.points().stream()
                                        .flatMap(point ->
                                                study.loftsRad().stream()
                                                        .map(loft ->
                                                                ThreatArcFamily.ofMany(
                                                                        from.threat().missile(),
                                                                        point,
                                                                        loft)))
                                        .toList())
                        .toList();
        for (int a = 0; a < architectures.size(); a++) {
            for (Launches from : launches) {
                for (Sensing sensing : study.sensing()) {
                    accumulators.add(
                            new Accumulator(
                                    architectures.get(a),
                                    from.threat().id(),
                                    sensing,
                                    Math.multiplyExact(
                                            from.points().size(), study.loftsRad().size()),
                                    grid.size()));
                }
            }
        }
    }

    /**
     * Prepares a study: lays the grids, finds what stands on each date and which battery set-ups
     * are distinct.
     *
     * @param study the study
     * @param geography countries, cities and cells
     * @param alliances who is in NATO when
     * @return the study, nothing computed yet
     * @throws IllegalArgumentException where its aims are points, which have no area to cover, or
     *     where there is nowhere to launch from or nothing to aim at
     */
    public static CoverageStudy of(Study study, PieceGrids geography, Alliances alliances) {
        PieceGrid grid = cells(study.aims(), geography, alliances);
        List<Launches> launches =
                study.threats().stream()
                        .map(threat ->
                                launches(threat, threat.launch().orElse(study.launch()), geography))
                        .toList();
        return new CoverageStudy(
                study, grid, architectures(study), launches, new FlyoutTableCache(MOST_TABLES));
    }

    /**
     * Prepares a study on a grid and launch points that are laid already: the live map lays them
     * once and asks many times.
     *
     * @param study the study; its aims and launch sets are not looked at
     * @param grid the aim cells
     * @param launches launch points of each threat class, in the order of the study
     * @param tables flyout tables there are; those missing are built and added
     * @return the study, nothing computed yet
     */
    public static CoverageStudy over(
            Study study, PieceGrid grid, List<Launches> launches, FlyoutTableCache tables) {
        return new CoverageStudy(study, grid, architectures(study), List.copyOf(launches), tables);
    }

    /**
     * What has to be built before a study is prepared, and may be built side by side.
     *
     * @param study the study
     * @param tables tables there are
     * @return one task for each table that is missing
     */
    public static List<Runnable> missing(Study study, FlyoutTableCache tables) {
        return tables.missing(
                architectures(study).stream()
                        .flatMap(architecture ->
                                architecture.batteries().stream()
                                        .map(battery ->
                                                BatterySetup.of(battery, architecture.sensors())))
                        .distinct()
                        .toList());
    }

    private static List<Architecture> architectures(Study study) {
        List<Architecture> architectures = new ArrayList<>();
        for (PlanDates plan : study.plans()) {
            for (LocalDate date : plan.dates()) {
                architectures.add(ArchitectureAt.of(plan.plan(), date));
            }
        }
        return List.copyOf(architectures);
    }

    private static PieceGrid cells(AimSet aims, PieceGrids geography, Alliances alliances) {
        return switch (aims) {
            case AimSet.Group group -> {
                Territory territory =
                        group.group().equals("european-nato")
                                ? alliances.europeanNato(group.asOf())
                                : new Territory(
                                        "NATO on " + group.asOf(), alliances.nato(group.asOf()));
                yield geography.grid(territory, group.resolution());
            }
            case AimSet.Countries countries ->
                    geography.grid(
                            new Territory(
                                    String.join(", ", countries.countries()),
                                    countries.countries()),
                            countries.resolution());
            case AimSet.Points _ ->
                    throw new IllegalArgumentException(
                            "The aims of a coverage study must be cells of countries or of a"
                                    + " group of countries, not points, which have no area. Name the countries instead.");
        };
    }

    private static Launches launches(ThreatClass threat, LaunchSet from, PieceGrids geography) {
        return switch (from) {
            case LaunchSet.CountryGrid country -> {
                PieceGrid cells =
                        geography.grid(
                                Territory.of(country.country(), country.country()),
                                country.resolution());
                List<GeodeticPoint> points = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    points.add(new GeodeticPoint(cells.latitudeRad(i), cells.longitudeRad(i), 0.0));
                }
                yield new Launches(threat, country.country(), points);
            }
            case LaunchSet.Points points ->
                    new Launches(
                            threat, "", points.points().stream().map(NamedPoint::point).toList());
        };
    }

    /**
     * The aim cells.
     *
     * @return the grid
     */
    public PieceGrid grid() {
        return grid;
    }

    /**
     * What stands, for each plan and date in the order of the study.
     *
     * @return the architectures
     */
    public List<Architecture> architectures() {
        return architectures;
    }

    /**
     * Launch points of each threat class, in the order of the study.
     *
     * @return the launches
     */
    public List<Launches> launches() {
        return launches;
    }

    /**
     * The distinct battery set-ups that each arc is held against.
     *
     * @return the count
     */
    public int setupCount() {
        return kernel.setupCount();
    }

    /**
     * The work, cut into parts that may run in any order and at the same time, each once.
     *
     * @return the tasks
     */
    public List<Runnable> tasks() {
        List<Runnable> tasks = new ArrayList<>();
        for (int t = 0; t < launches.size(); t++) {
            for (int from = 0; from < grid.size(); from += BLOCK) {
                int threat = t;
                int first = from;
                int last = Math.min(grid.size(), from + BLOCK);
                tasks.add(() -> decide(threat, first, last));
            }
        }
        return List.copyOf(tasks);
    }

    /**
     * What the tasks ask of a machine.
     *
     * @return the cost, known before any of them is run
     */
    public CoverageCost cost() {
        long families = arcs.stream().mapToLong(List::size).sum();
        return new CoverageCost(
                families * grid.size(), kernel.setupCount(), grid.size(), accumulators.size());
    }

    private void decide(int threat, int from, int to) {
        CoverageKernel.Scratch scratch = kernel.newScratch();
        byte[] status = new byte[grid.size()];
        byte[] verdicts = new byte[grid.size() * kernel.setupCount()];
        BitSet systems = new BitSet();
        for (ThreatArcFamily family : arcs.get(threat)) {
            kernel.decide(family, aims, from, to, status, verdicts, scratch);
            for (int i = from; i < to; i++) {
                if (status[i] == AimStatus.IN_RANGE.code()) {
                    count(threat, i, verdicts, systems);
                }
            }
        }
    }

    /** Enters one arc's verdicts into every footprint of its threat class. */
    private void count(int threat, int cell, byte[] verdicts, BitSet systems) {
        int row = cell * kernel.setupCount();
        for (int a = 0; a < architectures.size(); a++) {
            for (int s = 0; s < study.sensing().size(); s++) {
                Accumulator into =
                        accumulators.get(
                                (a * launches.size() + threat) * study.sensing().size() + s);
                systems.clear();
                Limit limit = Limit.OUT_OF_REACH;
                for (int b = 0; b < setupOf[a].length; b++) {
                    byte verdict = verdicts[row + setupOf[a][b]];
                    if (ReachVerdict.feasible(verdict, into.sensing, times)) {
                        systems.set(systemOf[a][b]);
                    } else {
                        // Limits are in the order of nearness to success.
                        Limit met = Limit.of(ReachVerdict.of(verdict));
                        limit = met.compareTo(limit) > 0 ? met : limit;
                    }
                }
                into.add(cell, systems.cardinality(), limit);
            }
        }
    }

    /**
     * The footprints, once every task has run: for each architecture, threat class and kind of
     * sensing, in that order.
     *
     * @return the footprints
     */
    public List<Footprint> footprints() {
        return accumulators.stream().map(Accumulator::footprint).toList();
    }
}
