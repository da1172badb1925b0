// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GreatCircle;
import org.umbrella.flight.ThreatArc;
import org.umbrella.scenario.ThreatShot;

/**
 * Looks for the shot of a whole territory whose value is greatest, by branch and bound.
 *
 * <p>What: a node is a shot from one spot at another, with all land the two stand for. No shot of
 * that land is worth more than the node's own by more than the slope of the value (per metre of
 * aim, and of launch point) times the reach of the land. The node with the greatest such sum is
 * divided, aim or launch point, whichever may give more, until no sum is above the best value found
 * but for land that reaches less than {@value #FINE_METERS} m and may give less than a tolerance
 * more. At last the outline of the land of the best is tried, corner by corner.
 *
 * <p>The slope is an estimate, not a bound: {@value #SAFETY} times the greatest that was seen
 * between a spot and its parts (or, where the value rises by more, the search starts again with
 * that). Tests hold the result to grids of coast and border ten times as fine. A shot out of range
 * counts for nothing itself, but its land is divided while some of it may be in range: the burnout
 * speed wanted rises by no more than v/2R a metre, as on a flat Earth, here taken {@value #SAFETY}
 * times.
 *
 * <p>Cost: one value for each shot of the grid, then some hundred arcs. An instance serves one
 * search.
 */
final class TerritorySearch {

    /** What is asked of a shot: the greater, the nearer to breaking the claim. */
    interface Measure {

        /**
         * The value of a shot.
         *
         * @param shot the shot
         * @param worth below this it does not matter
         * @return its value; −∞ where it is below what matters or not defined
         */
        double of(ShotSet.Shot shot, double worth);
    }

    /**
     * What was found.
     *
     * @param value the greatest value
     * @param row from where, what
     * @param aim at what
     * @param shot the shot
     * @param spacingMeters the farthest that any land left undivided, where the value may yet be
     *     greater, reaches from the spot that was tried for it, m
     * @param tried shots beyond the grid's
     * @param complete whether the search came to its end, and did not stop for its length
     */
    record Nearest(
            double value,
            WholeTerritory.Row row,
            Spot aim,
            ShotSet.Shot shot,
            double spacingMeters,
            long tried,
            boolean complete) {}

    private record Node(
            double value, WholeTerritory.Row row, Spot aim, WholeTerritory.Flown flown) {

        double bound(double aimSlope, double launchSlope) {
            return value + aimSlope * aim.reachMeters() + launchSlope * row.launch().reachMeters();
        }
    }

    private static final double SAFETY = 1.5;
    private static final double FINE_METERS = 12_000;
    private static final double LEAST_DISTANCE_METERS = 2000;

    /** The first look at the grid allows for slopes so many times as steep. */
    private static final double WIDER = 2;

    private static final int MOST_DIVIDED = 1500;
    private static final int MOST_STARTS = 4;

    private final WholeTerritory whole;
    private final Measure measure;
    private final double tolerance;
    private double aimSlope;
    private double launchSlope;
    private double best = Double.NEGATIVE_INFINITY;
    private @Nullable Node bestNode;
    private long tried;

    private TerritorySearch(WholeTerritory whole, Measure measure, double tolerance) {
        this.whole = whole;
        this.measure = measure;
        this.tolerance = tolerance;
    }

    /**
     * Searches.
     *
     * @param whole launch areas and aims
     * @param measure what is asked of a shot
     * @param tolerance how much of the value may be left, in its unit
     * @param nearest the shot of the grid that is worth most; the search starts from it
     * @return the shot found, empty where no shot has a value
     */
    static Optional<Nearest> greatest(
            WholeTerritory whole, Measure measure, double tolerance, ThreatShot nearest) {
        return new TerritorySearch(whole, measure, tolerance).search(nearest);
    }

    private Optional<Nearest> search(ThreatShot nearest) {
        measureSlopes(nearest);
        for (int start = 1; ; start++) {
            tried = 0;
            double aimBefore = aimSlope;
            double launchBefore = launchSlope;
            PriorityQueue<Node> open = grid();
            List<Node> fine = new ArrayList<>();
            boolean complete = divide(open, fine);
            boolean steeper = aimSlope > WIDER * aimBefore || launchSlope > WIDER * launchBefore;
            if (steeper && start < MOST_STARTS && best < Double.POSITIVE_INFINITY) {
                continue;
            }
            fine.addAll(open);
            double spacing =
                    fine.stream()
                            .filter(node -> bound(node) > best)
                            .mapToDouble(TerritorySearch::reach)
                            .max()
                            .orElse(0);
            outline();
            Node found = bestNode;
            return found == null
                    ? Optional.empty()
                    : Optional.of(
                            new Nearest(
                                    best,
                                    found.row(),
                                    found.aim(),
                                    found.flown().shot(),
                                    spacing,
                                    tried,
                                    complete && !steeper));
        }
    }

    private static double reach(Node node) {
        return Math.max(node.aim().reachMeters(), node.row().launch().reachMeters());
    }

    /** Slopes about the grid's best shot: to the parts of its spots and to the spots beside it. */
    private void measureSlopes(ThreatShot nearest) {
        for (WholeTerritory.Row row : whole.rows()) {
            if (!row.launch().point().equals(nearest.launch())
                    || !row.missile().id().equals(nearest.missile().id())
                    || row.loftRad() != nearest.loftRad()) {
                continue;
            }
            for (Spot aim : whole.aims()) {
                if (aim.point().equals(nearest.aim())) {
                    node(row, aim, Double.NEGATIVE_INFINITY)
                            .ifPresent(node -> {
                                parts(node, true, Double.NEGATIVE_INFINITY);
                                parts(node, false, Double.NEGATIVE_INFINITY);
                            });
                }
            }
        }
    }

    private PriorityQueue<Node> grid() {
        PriorityQueue<Node> open =
                new PriorityQueue<>(Comparator.comparingDouble(this::bound).reversed());
        for (WholeTerritory.Row row : whole.rows()) {
            for (Spot aim : whole.aims()) {
                node(row, aim, best - WIDER * (best - worth(row, aim))).ifPresent(open::add);
            }
        }
        return open;
    }

    /** A shot worth less than this is not the greatest, nor is any of its land. */
    private double worth(WholeTerritory.Row row, Spot aim) {
        return best - aimSlope * aim.reachMeters() - launchSlope * row.launch().reachMeters();
    }

    private double bound(Node node) {
        return node.bound(aimSlope, launchSlope);
    }

    /** Divides until nothing may be worth more; false where that took too long. */
    private boolean divide(PriorityQueue<Node> open, List<Node> fine) {
        int divided = 0;
        while (divided < MOST_DIVIDED) {
            Node node = open.peek();
            if (node == null || best == Double.POSITIVE_INFINITY || bound(node) <= best) {
                return true;
            }
            open.remove();
            if (bound(node) <= best + tolerance && reach(node) <= FINE_METERS) {
                fine.add(node);
                continue;
            }
            boolean byAim =
                    aimSlope * node.aim().reachMeters()
                            >= launchSlope * node.row().launch().reachMeters();
            double slopes = aimSlope + launchSlope;
            open.addAll(parts(node, byAim, best));
            if (aimSlope + launchSlope > slopes) {
                // The order of what is open has changed.
                List<Node> again = new ArrayList<>(open);
                open.clear();
                open.addAll(again);
            }
            divided++;
        }
        return false;
    }

    private List<Node> parts(Node node, boolean byAim, double least) {
        List<Node> parts = new ArrayList<>();
        WholeTerritory.Row row = node.row();
        for (Spot part : whole.tree().finer(byAim ? node.aim() : row.launch())) {
            WholeTerritory.Row from =
                    byAim ? row : new WholeTerritory.Row(part, row.missile(), row.loftRad());
            Spot aim = byAim ? part : node.aim();
            double worth = Double.isInfinite(least) ? least : worth(from, aim);
            tried++;
            node(from, aim, worth)
                    .ifPresent(found -> {
                        parts.add(found);
                        double meters =
                                GreatCircle.distanceMeters(
                                        byAim ? node.aim().point() : row.launch().point(),
                                        part.point());
                        double slope = Math.abs(found.value() - node.value()) / meters;
                        if (meters > LEAST_DISTANCE_METERS && slope < Double.POSITIVE_INFINITY) {
                            steepen(byAim, SAFETY * slope);
                        }
                    });
        }
        return parts;
    }

    private void steepen(boolean byAim, double slope) {
        if (byAim) {
            aimSlope = Math.max(aimSlope, slope);
        } else {
            launchSlope = Math.max(launchSlope, slope);
        }
    }

    /** The shot between two spots, if it or any of their land may matter. */
    private Optional<Node> node(WholeTerritory.Row row, Spot aim, double worth) {
        WholeTerritory.Flown flown = whole.flown(row, aim).orElse(null);
        if (flown == null || (!flown.inRange() && !mayReach(flown, row, aim))) {
            return Optional.empty();
        }
        double value = measure.of(flown.shot(), worth);
        if (value < worth || value == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        Node node = new Node(value, row, aim, flown);
        if (flown.inRange() && value > best) {
            best = value;
            bestNode = node;
        }
        return Optional.of(node);
    }

    private static boolean mayReach(WholeTerritory.Flown flown, WholeTerritory.Row row, Spot aim) {
        ThreatArc arc = flown.shot().profile().arc();
        double speed = arc.burnoutSpeedMetersPerSecond();
        double range = GreatCircle.distanceMeters(row.launch().point(), aim.point());
        double reach = aim.reachMeters() + row.launch().reachMeters();
        return speed - arc.capabilitySpeedMetersPerSecond() <= SAFETY * speed / (2 * range) * reach;
    }

    /** The corners of the land of the best: coast and border. */
    private void outline() {
        Node found = bestNode;
        if (found == null || best == Double.POSITIVE_INFINITY) {
            return;
        }
        if (found.aim().reachMeters() > 0) {
            for (Spot corner : whole.tree().outline(found.aim())) {
                tried++;
                node(found.row(), corner, best);
            }
        }
        Node nearer = bestNode;
        if (nearer != null && nearer.row().launch().reachMeters() > 0) {
            WholeTerritory.Row row = nearer.row();
            for (Spot corner : whole.tree().outline(row.launch())) {
                tried++;
                node(
                        new WholeTerritory.Row(corner, row.missile(), row.loftRad()),
                        nearer.aim(),
                        best);
            }
        }
    }
}
