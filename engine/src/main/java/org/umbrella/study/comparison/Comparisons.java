// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.scenario.Comparison;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Sensing;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Limit;
import org.umbrella.study.coverage.Tallies;
import org.umbrella.study.coverage.Tally;

/** Holds the footprints of a coverage study against each other. */
public final class Comparisons {

    private Comparisons() {}

    /**
     * Compares two plans or days.
     *
     * @param comparison which
     * @param footprints the study's footprints, those of both days among them
     * @param grid the study's cells
     * @return the differences, one for each threat class and kind of sensing
     * @throws IllegalArgumentException where the study did not look at one of the days
     */
    public static ComparisonFinding of(
            Comparison comparison, List<Footprint> footprints, PieceGrid grid) {
        List<Footprint> before = at(comparison.before(), comparison.beforeDate(), footprints);
        List<Footprint> after = at(comparison.after(), comparison.afterDate(), footprints);
        List<ThreatChange> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            changes.add(change(before.get(i), after.get(i), grid));
        }
        return new ComparisonFinding(comparison, changes, Ledgers.of(comparison));
    }

    private static List<Footprint> at(Plan plan, LocalDate date, List<Footprint> footprints) {
        List<Footprint> found =
                footprints.stream()
                        .filter(f -> f.planId().equals(plan.id()) && f.date().equals(date))
                        .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "The day ("
                            + date
                            + ") of plan '"
                            + plan.id()
                            + "' in a comparison must be one that the study looks at. Add it to"
                            + " the dates of the plan.");
        }
        return found;
    }

    private static ThreatChange change(Footprint before, Footprint after, PieceGrid grid) {
        List<CellChange> cells = new ArrayList<>(grid.size());
        TreeSet<String> threatened = new TreeSet<>();
        for (int i = 0; i < grid.size(); i++) {
            cells.add(change(before, after, i));
            if (before.threatened(i)) {
                threatened.add(grid.country(i));
            }
        }
        return new ThreatChange(
                before.threatId(),
                before.sensing(),
                cells,
                tally(before, after, cells, grid, ""),
                threatened.stream().map(code -> tally(before, after, cells, grid, code)).toList());
    }

    private static CellChange change(Footprint before, Footprint after, int i) {
        if (!before.threatened(i)) {
            return CellChange.NOT_THREATENED;
        }
        if (before.defended(i) != after.defended(i)) {
            return after.defended(i) ? CellChange.GAINED : CellChange.LOST;
        }
        if (!before.defended(i)) {
            return CellChange.STILL_OPEN;
        }
        int more = Integer.compare(after.layers(i), before.layers(i));
        return more > 0
                ? CellChange.MORE_LAYERS
                : more < 0 ? CellChange.FEWER_LAYERS : CellChange.SAME;
    }

    private static ChangeTally tally(
            Footprint before,
            Footprint after,
            List<CellChange> cells,
            PieceGrid grid,
            String country) {
        double threatened = 0;
        double coveredBefore = 0;
        double coveredAfter = 0;
        double[] gained = new double[Limit.values().length];
        double[] lost = new double[Limit.values().length];
        long gainedPeople = 0;
        long lostPeople = 0;
        double more = 0;
        double fewer = 0;
        int changed = 0;
        for (int i = 0; i < grid.size(); i++) {
            if (!before.threatened(i) || !(country.isEmpty() || country.equals(grid.country(i)))) {
                continue;
            }
            double area = grid.areaSquareMeters(i);
            threatened += area;
            coveredBefore += before.defended(i) ? area : 0;
            coveredAfter += after.defended(i) ? area : 0;
            switch (cells.get(i)) {
                case GAINED -> {
                    gained[place(before.limit(i))] += area;
                    gainedPeople += grid.people(i);
                    changed++;
                }
                case LOST -> {
                    lost[place(after.limit(i))] += area;
                    lostPeople += grid.people(i);
                    changed++;
                }
                case MORE_LAYERS -> {
                    more += area;
                    changed++;
                }
                case FEWER_LAYERS -> {
                    fewer += area;
                    changed++;
                }
                case NOT_THREATENED, STILL_OPEN, SAME -> {
                    // Nothing changed.
                }
            }
        }
        return new ChangeTally(
                country,
                threatened,
                coveredBefore,
                coveredAfter,
                Arrays.stream(gained).sum(),
                Arrays.stream(lost).sum(),
                gainedPeople,
                lostPeople,
                gained[1],
                gained[2],
                gained[3],
                gained[4],
                lost[1],
                lost[2],
                lost[3],
                lost[4],
                more,
                fewer,
                changed);
    }

    private static int place(Limit limit) {
        return switch (limit) {
            case NONE -> 0;
            case OUT_OF_REACH -> 1;
            case TOO_LATE -> 2;
            case NOT_TRACKED -> 3;
            case TRACK_NOT_KEPT -> 4;
        };
    }

    /**
     * When each country is first covered wholly against each threat class.
     *
     * @param footprints the study's footprints, plan by plan and day by day in order
     * @param grid the study's cells
     * @return one for each plan, threat class, kind of sensing and country with anything threatened
     */
    public static List<FirstCovered> firstCovered(List<Footprint> footprints, PieceGrid grid) {
        record Key(String plan, String threat, Sensing sensing, String country)
                implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                int byPlan = plan.compareTo(other.plan);
                int byThreat = byPlan != 0 ? byPlan : threat.compareTo(other.threat);
                int bySensing = byThreat != 0 ? byThreat : sensing.compareTo(other.sensing);
                return bySensing != 0 ? bySensing : country.compareTo(other.country);
            }
        }
        TreeMap<Key, FirstCovered> found = new TreeMap<>();
        for (Footprint footprint : footprints) {
            for (Tally tally : Tallies.countries(footprint, grid)) {
                if (!tally.anyThreatened()) {
                    continue;
                }
                Key key =
                        new Key(
                                footprint.planId(),
                                footprint.threatId(),
                                footprint.sensing(),
                                tally.country());
                FirstCovered here =
                        new FirstCovered(
                                key.plan,
                                key.threat,
                                key.sensing,
                                key.country,
                                tally.defendedAreaSquareMeters()
                                                >= tally.threatenedAreaSquareMeters()
                                        ? Optional.of(footprint.date())
                                        : Optional.empty(),
                                tally.areaFraction());
                found.merge(key, here, Comparisons::earlier);
            }
        }
        return List.copyOf(found.values());
    }

    private static FirstCovered earlier(FirstCovered a, FirstCovered b) {
        Optional<LocalDate> first =
                a.first().isEmpty()
                        ? b.first()
                        : b.first().isEmpty() || a.first().get().isBefore(b.first().get())
                                ? a.first()
                                : b.first();
        return new FirstCovered(
                a.planId(),
                a.threatId(),
                a.sensing(),
                a.country(),
                first,
                Math.max(a.best(), b.best()));
    }
}
