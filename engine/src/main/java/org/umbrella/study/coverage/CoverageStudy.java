// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Territory;
import org.umbrella.earth.work.Workers;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.fast.window.AimStatus;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.fast.window.CoverageKernel;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.fast.window.PredictionTimes;
import org.umbrella.fast.window.ReachKernel;
import org.umbrella.fast.window.ReachVerdict;
import org.umbrella.fast.window.ReferenceKernel;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.PlanDates;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;

/**
 * Computes every footprint of a study: each plan and date, threat class and kind of sensing
 * (docs/model.md, section 6).
 *
 * <p>The work is cut into independent blocks, one for a threat class and {@value #BLOCK} cells at
 * most, which may be decided in any order, on any number of threads or machines and more than once
 * ({@link #decide(int, int)}): what a block is depends on nothing but the study, so the {@link
 * #footprints} are the same to the bit. Within a block an arc is solved once and held against every
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
    private final List<BatterySetup> setups;
    private final FlyoutTableCache tables;
    private final boolean exact;
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

    private @Nullable ReachKernel prepared;

    private CoverageStudy(
            Study study,
            PieceGrid grid,
            List<Architecture> architectures,
            List<Launches> launches,
            FlyoutTableCache tables,
            boolean exact) {
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
        this.tables = tables;
        this.exact = exact;
        Map<BatterySetup, Integer> distinct = new LinkedHashMap<>();
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
                setupOf[a][b] = distinct.computeIfAbsent(setup, s -> distinct.size());
                systemOf[a][b] = systems.computeIfAbsent(battery.system(), s -> systems.size());
            }
        }
        setups = List.copyOf(distinct.keySet());
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
    }

    /**
     * Prepares a study: lays the grids, finds what stands on each date and which battery set-ups
     * are distinct.
     *
     * @param study the study
     * @param geography countries, cities and cells
     * @param alliances who is in NATO when
     * @param exact whether every engagement is to be solved by the reference alone, some thousand
     *     times as slow
     * @return the study, nothing computed yet
     * @throws IllegalArgumentException where its aims are points, which have no area to cover, or
     *     where there is nowhere to launch from or nothing to aim at
     */
    public static CoverageStudy of(
            Study study, PieceGrids geography, Alliances alliances, boolean exact) {
        PieceGrid grid = cells(study.aims(), geography, alliances);
        List<Launches> launches =
                study.threats().stream()
                        .map(threat ->
                                launches(threat, threat.launch().orElse(study.launch()), geography))
                        .toList();
        return new CoverageStudy(
                study,
                grid,
                architectures(study),
                launches,
                new FlyoutTableCache(MOST_TABLES),
                exact);
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
        return over(study, grid, launches, tables, false);
    }

    /**
     * Prepares a study on a grid and launch points that are laid already.
     *
     * @param study the study; its aims and launch sets are not looked at
     * @param grid the aim cells
     * @param launches launch points of each threat class, in the order of the study
     * @param tables flyout tables there are; those missing are built and added
     * @param exact whether every engagement is to be solved by the reference alone
     * @return the study, nothing computed yet
     */
    public static CoverageStudy over(
            Study study,
            PieceGrid grid,
            List<Launches> launches,
            FlyoutTableCache tables,
            boolean exact) {
        return new CoverageStudy(
                study, grid, architectures(study), List.copyOf(launches), tables, exact);
    }

    /**
     * Builds what the blocks share, the flyout tables; without it the first block does so alone.
     *
     * @param workers who builds the tables side by side
     */
    public synchronized void prepare(Workers workers) {
        if (prepared != null) {
            return;
        }
        if (exact) {
            prepared = new ReferenceKernel(setups, times);
            return;
        }
        List<Runnable> missing = tables.missing(setups, workers);
        workers.forEach(missing.size(), i -> missing.get(i).run());
        prepared = new CoverageKernel(setups, tables, times);
    }

    private synchronized ReachKernel kernel() {
        prepare(Workers.CALLER);
        return Objects.requireNonNull(prepared);
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
        return setups.size();
    }

    /**
     * Into how many blocks the cells are cut, for each threat class.
     *
     * @return the count
     */
    public int blocks() {
        return (grid.size() + BLOCK - 1) / BLOCK;
    }

    /**
     * What the study asks of a machine.
     *
     * @return the cost, known before anything is decided
     */
    public CoverageCost cost() {
        long families = arcs.stream().mapToLong(List::size).sum();
        return new CoverageCost(
                families * grid.size(),
                setups.size(),
                grid.size(),
                architectures.size() * launches.size() * study.sensing().size());
    }

    /**
     * Decides a block against a threat class.
     *
     * @param threat which of {@link #launches()}
     * @param block 0 to {@link #blocks()} − 1
     * @return what its cells are to every footprint of the class
     */
    public CoverageBlock decide(int threat, int block) {
        ReachKernel kernel = kernel();
        int from = block * BLOCK;
        int to = Math.min(grid.size(), from + BLOCK);
        ReachKernel.Decider decider = kernel.newDecider();
        byte[] status = new byte[grid.size()];
        byte[] verdicts = new byte[grid.size() * kernel.setupCount()];
        BitSet systems = new BitSet();
        List<Accumulator> accumulators = new ArrayList<>();
        for (int a = 0; a < architectures.size(); a++) {
            study.sensing().forEach(s -> accumulators.add(new Accumulator(s, to - from)));
        }
        for (ThreatArcFamily family : arcs.get(threat)) {
            decider.decide(family, aims, from, to, status, verdicts);
            for (int i = from; i < to; i++) {
                if (status[i] == AimStatus.IN_RANGE.code()) {
                    count(i - from, i * kernel.setupCount(), verdicts, systems, accumulators);
                }
            }
        }
        return new CoverageBlock(
                accumulators.stream().map(a -> a.threatenedBy).toList(),
                accumulators.stream().map(a -> a.defendedAgainst).toList(),
                accumulators.stream().map(a -> a.layers).toList(),
                accumulators.stream().map(Accumulator::limits).toList());
    }

    /** Enters one arc's verdicts into every footprint of its threat class. */
    private void count(
            int cell, int row, byte[] verdicts, BitSet systems, List<Accumulator> accumulators) {
        for (int a = 0; a < architectures.size(); a++) {
            for (int s = 0; s < study.sensing().size(); s++) {
                Accumulator into = accumulators.get(a * study.sensing().size() + s);
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
     * Puts the footprints together.
     *
     * @param block gives what was decided of a threat class and a block; asked once for each
     * @return the footprints, for each architecture, threat class and kind of sensing, in that
     *     order
     */
    public List<Footprint> footprints(BlockSource block) {
        int levels = study.sensing().size();
        int each = architectures.size() * levels;
        List<List<Footprint>> byThreat = new ArrayList<>();
        for (int t = 0; t < launches.size(); t++) {
            int[][] threatenedBy = new int[each][grid.size()];
            int[][] defendedAgainst = new int[each][grid.size()];
            int[][] layers = new int[each][grid.size()];
            byte[][] limits = new byte[each][grid.size()];
            for (int b = 0; b < blocks(); b++) {
                CoverageBlock decided = block.of(t, b);
                int at = b * BLOCK;
                int size = Math.min(grid.size(), at + BLOCK) - at;
                for (int f = 0; f < each; f++) {
                    System.arraycopy(decided.threatenedBy().get(f), 0, threatenedBy[f], at, size);
                    System.arraycopy(
                            decided.defendedAgainst().get(f), 0, defendedAgainst[f], at, size);
                    System.arraycopy(decided.layers().get(f), 0, layers[f], at, size);
                    System.arraycopy(decided.limits().get(f), 0, limits[f], at, size);
                }
            }
            List<Footprint> footprints = new ArrayList<>();
            for (int f = 0; f < each; f++) {
                Architecture architecture = architectures.get(f / levels);
                footprints.add(
                        new Footprint(
                                architecture.plan(),
                                architecture.date(),
                                launches.get(t).threat().id(),
                                study.sensing().get(f % levels),
                                Math.multiplyExact(
                                        launches.get(t).points().size(), study.loftsRad().size()),
                                threatenedBy[f],
                                defendedAgainst[f],
                                layers[f],
                                limits[f]));
            }
            byThreat.add(footprints);
        }
        List<Footprint> ordered = new ArrayList<>();
        for (int a = 0; a < architectures.size(); a++) {
            for (List<Footprint> footprints : byThreat) {
                ordered.addAll(footprints.subList(a * levels, (a + 1) * levels));
            }
        }
        return List.copyOf(ordered);
    }

    /** Where decided blocks come from. */
    @FunctionalInterface
    public interface BlockSource {

        /**
         * A decided block.
         *
         * @param threat which of {@link #launches()}
         * @param block which block
         * @return what {@link #decide} gave for it
         */
        CoverageBlock of(int threat, int block);
    }

    /**
     * What was found, with what it was found on.
     *
     * @param block gives what was decided of a threat class and a block
     * @return the finding
     */
    public CoverageFinding finding(BlockSource block) {
        return new CoverageFinding(grid, architectures, launches, footprints(block));
    }
}
