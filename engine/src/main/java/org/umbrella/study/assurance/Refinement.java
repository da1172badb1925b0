// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.umbrella.scenario.Assurance;

/**
 * Judges an assurance over the whole of its launch areas and aims (docs/model.md section 7): around
 * the shots that decide in time and in burnout speed, aims and launch points are refined by {@link
 * TerritorySearch}, and what is found there joins the verdict of the grid.
 *
 * <p>A share of shots ("at least n %") is a share of the grid's, which stand for equal shares of
 * land; it is not refined.
 */
final class Refinement {

    private final Assurance assurance;
    private final WholeTerritory whole;
    private final List<Weapon> weapons;
    private final boolean none;

    private Refinement(Assurance assurance, WholeTerritory whole) {
        this.assurance = assurance;
        this.whole = whole;
        this.weapons = AssuranceStudy.decisiveWeapons(assurance);
        this.none = assurance.kind() == Assurance.Kind.NO_ENGAGEMENT;
    }

    /** The finding over the grid, refined. */
    static AssuranceFinding of(Assurance assurance, WholeTerritory whole, AssuranceFinding ofGrid) {
        boolean share = assurance.kind() == Assurance.Kind.AT_LEAST_PERCENT;
        return share || whole.pointsOnly()
                ? ofGrid
                : new Refinement(assurance, whole).refine(ofGrid);
    }

    private AssuranceFinding refine(AssuranceFinding ofGrid) {
        List<TerritorySearch.Nearest> found = new ArrayList<>();
        ofGrid.border()
                .inTime()
                .flatMap(time ->
                        TerritorySearch.greatest(
                                whole,
                                this::inTime,
                                Refined.SECONDS,
                                time.nearest().engagement().shot()))
                .ifPresent(found::add);
        ofGrid.border()
                .inSpeed()
                .flatMap(speed ->
                        TerritorySearch.greatest(
                                whole,
                                this::inSpeed,
                                Refined.METERS_PER_SECOND,
                                speed.nearest().engagement().shot()))
                .ifPresent(found::add);
        if (found.isEmpty()) {
            return ofGrid;
        }
        AssuranceFinding finer = AssuranceStudy.judge(assurance, whole.named(found));
        Refined refined =
                new Refined(
                        found.stream().mapToLong(TerritorySearch.Nearest::tried).sum(),
                        found.stream()
                                .mapToDouble(TerritorySearch.Nearest::spacingMeters)
                                .max()
                                .orElse(0),
                        found.stream().allMatch(TerritorySearch.Nearest::complete));
        AssuranceFinding joined = joined(ofGrid, finer);
        return new AssuranceFinding(
                assurance, joined.verdict(), joined.border(), ofGrid.examined().with(refined));
    }

    /** Of two findings on parts of the shots, that on both. */
    private AssuranceFinding joined(AssuranceFinding a, AssuranceFinding b) {
        boolean aFails = a.verdict() instanceof Verdict.Fails;
        boolean bFails = b.verdict() instanceof Verdict.Fails;
        if (aFails != bFails) {
            return aFails ? a : b;
        }
        Verdict verdict =
                a.verdict() instanceof Verdict.Fails(var ofA)
                                && b.verdict() instanceof Verdict.Fails(var ofB)
                                && clearer(ofB, ofA)
                        ? b.verdict()
                        : a.verdict();
        Border border =
                new Border(
                        nearer(
                                a.border().inTime(),
                                b.border().inTime(),
                                Border.InTime::timeMarginSeconds),
                        nearer(
                                a.border().inSpeed(),
                                b.border().inSpeed(),
                                s -> s.speedMetersPerSecond() - s.requiredMetersPerSecond()));
        return new AssuranceFinding(assurance, verdict, border, a.examined());
    }

    private <T> Optional<T> nearer(
            Optional<T> a, Optional<T> b, java.util.function.ToDoubleFunction<T> value) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        double ofA = value.applyAsDouble(a.get());
        double ofB = value.applyAsDouble(b.get());
        return (none ? ofB > ofA : ofB < ofA) ? b : a;
    }

    private boolean clearer(Witness a, Witness b) {
        double x = a.answer().timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
        double y = b.answer().timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
        return none ? x > y : x < y;
    }

    /** The best time margin over the weapons, s; its negative where every shot must be met. */
    private double inTime(ShotSet.Shot shot, double worth) {
        ShotScreen screen = new ShotScreen(shot.profile());
        double best = Double.NEGATIVE_INFINITY;
        for (Weapon weapon : weapons) {
            ShotScreen.Fire fire = screen.fire(weapon);
            if (fire.commitSeconds().isEmpty()) {
                continue;
            }
            double commit = fire.commitSeconds().getAsDouble();
            double matters = commit + (none ? Math.max(worth, best) : best);
            double latest =
                    screen.latestLaunch(
                            weapon,
                            fire,
                            new QuickReach.Interest(
                                    matters,
                                    Double.POSITIVE_INFINITY,
                                    matters,
                                    List.of(),
                                    none ? Double.POSITIVE_INFINITY : commit - worth));
            best = Math.max(best, latest - commit);
        }
        return none ? best : -best;
    }

    /** The greatest burnout speed left over, m/s; its negative where every shot must be met. */
    private double inSpeed(ShotSet.Shot shot, double worth) {
        ShotScreen screen = new ShotScreen(shot.profile());
        double best = Double.NEGATIVE_INFINITY;
        for (Weapon weapon : weapons) {
            double has = weapon.speedMetersPerSecond();
            double required =
                    screen.requiredSpeed(
                            weapon,
                            screen.fire(weapon),
                            has - (none ? Math.max(worth, best) : best),
                            none ? 0.0 : has + worth);
            best = Math.max(best, has - required);
        }
        return none ? best : -best;
    }
}
