// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GreatCircle;

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
 * <p>The slope is an estimate, not a bound: {@value WholeTerritory#SAFETY} times the greatest that
 * was seen between a spot and its parts; where it turns out more than {@value #WIDER} times as
 * steep as at the start, the search starts again with that. Tests hold the result to grids of coast
 * and border ten times as fine. A shot out of range counts for nothing itself, but its land is
 * divided while some of it may be in range ({@link WholeTerritory#mayReach}).
 *
 * <p>Cost: two looks at each shot of the grid, then some hundred arcs. An instance serves one
 * search, on one thread; the same search finds the same.
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
     * @param refined how it was looked for
     */
    record Nearest(
            double value, WholeTerritory.Row row, Spot aim, ShotSet.Shot shot, Refined refined) {

        /** The shot with names for people. */
        FinerShot named(WholeTerritory whole) {
            return whole.named(shot, row, aim, refined);
        }
    }

    private record Node(double value, WholeTerritory.Row row, Spot aim, ShotSet.Shot shot) {}

    private static final double FINE_METERS = 12_000;
    private static final double LEAST_DISTANCE_METERS = 2000;

    /** The look at the grid allows for slopes so many times as steep. */
    private static final double WIDER = 2;

    private static final int MOST_DIVIDED = 1500;
    private static final int MOST_STARTS = 4;

    private final WholeTerritory whole;
    private final Measure measure;
    private final double tolerance;
    private final List<Node> fine = new ArrayList<>();
    private PriorityQueue<Node> open = queue();
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
     * @return the shot found, empty where no shot has a value
     */
    static Optional<Nearest> greatest(WholeTerritory whole, Measure measure, double tolerance) {
        return new TerritorySearch(whole, measure, tolerance).search();
    }

    private Optional<Nearest> search() {
        // With no slopes yet this finds the best shot of the grid.
        grid();
        Node ofGrid = bestNode;
        if (ofGrid != null) {
            parts(ofGrid, true, Double.NEGATIVE_INFINITY);
            parts(ofGrid, false, Double.NEGATIVE_INFINITY);
        }
        boolean complete = false;
        for (int start = 0; start < MOST_STARTS && !complete; start++) {
            double aimBefore = aimSlope;
            double launchBefore = launchSlope;
            tried = 0;
            grid();
            complete =
                    best == Double.POSITIVE_INFINITY
                            || (divide()
                                    && aimSlope <= WIDER * aimBefore
                                    && launchSlope <= WIDER * launchBefore);
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
                                found.shot(),
                                new Refined(tried, spacing, complete)));
    }

    /** Opens all shots of the grid that may matter. */
    private void grid() {
        open = queue();
        fine.clear();
        for (WholeTerritory.Row row : whole.rows()) {
            for (Spot aim : whole.aims()) {
                node(row, aim, worth(row, aim, WIDER)).ifPresent(open::add);
            }
        }
    }

    private PriorityQueue<Node> queue() {
        return new PriorityQueue<>(Comparator.comparingDouble(this::bound).reversed());
    }

    /** A shot worth less than this is not the greatest, nor is any of its land. */
    private double worth(WholeTerritory.Row row, Spot aim, double wider) {
        return Double.isInfinite(best)
                ? best
                : best
                        - wider
                                * (aimSlope * aim.reachMeters()
                                        + launchSlope * row.launch().reachMeters());
    }

    private double bound(Node node) {
        return node.value()
                + aimSlope * node.aim().reachMeters()
                + launchSlope * node.row().launch().reachMeters();
    }

    private static double reach(Node node) {
        return Math.max(node.aim().reachMeters(), node.row().launch().reachMeters());
    }

    /** Divides until nothing may be worth more; false where that took too long. */
    private boolean divide() {
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
            double ofAim = aimSlope * node.aim().reachMeters();
            double ofLaunch = launchSlope * node.row().launch().reachMeters();
            boolean byAim =
                    node.row().launch().reachMeters() == 0
                            || (node.aim().reachMeters() > 0 && ofAim >= ofLaunch);
            double slopes = aimSlope + launchSlope;
            open.addAll(parts(node, byAim, best));
            if (aimSlope + launchSlope > slopes) {
                // The bounds of all have changed, and with them their order.
                PriorityQueue<Node> again = queue();
                again.addAll(open);
                again.addAll(fine);
                fine.clear();
                open = again;
            }
            divided++;
        }
        return false;
    }

    private List<Node> parts(Node node, boolean byAim, double least) {
        List<Node> parts = new ArrayList<>();
        WholeTerritory.Row row = node.row();
        for (Spot part : whole.finer(byAim ? node.aim() : row.launch())) {
            WholeTerritory.Row from =
                    byAim ? row : new WholeTerritory.Row(part, row.missile(), row.loftRad());
            Spot aim = byAim ? part : node.aim();
            tried++;
            node(from, aim, Double.isInfinite(least) ? least : worth(from, aim, 1))
                    .ifPresent(found -> {
                        parts.add(found);
                        double meters =
                                GreatCircle.distanceMeters(
                                        byAim ? node.aim().point() : row.launch().point(),
                                        part.point());
                        double slope = Math.abs(found.value() - node.value()) / meters;
                        if (meters > LEAST_DISTANCE_METERS && slope < Double.POSITIVE_INFINITY) {
                            steepen(byAim, WholeTerritory.SAFETY * slope);
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
        if (flown == null
                || (!flown.inRange()
                        && !WholeTerritory.mayReach(
                                flown.shot().profile().arc(),
                                aim.reachMeters() + row.launch().reachMeters()))) {
            return Optional.empty();
        }
        double value = measure.of(flown.shot(), worth);
        if (value < worth || value == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        Node node = new Node(value, row, aim, flown.shot());
        if (flown.inRange() && value > best) {
            best = value;
            bestNode = node;
        }
        return Optional.of(node);
    }

    /** The corners of the land of the best: coast and border. */
    private void outline() {
        Node found = bestNode;
        if (found == null || best == Double.POSITIVE_INFINITY) {
            return;
        }
        if (found.aim().reachMeters() > 0) {
            for (Spot corner : whole.outline(found.aim())) {
                tried++;
                node(found.row(), corner, best);
            }
        }
        Node nearer = bestNode;
        if (nearer != null && nearer.row().launch().reachMeters() > 0) {
            WholeTerritory.Row row = nearer.row();
            for (Spot corner : whole.outline(row.launch())) {
                tried++;
                node(
                        new WholeTerritory.Row(corner, row.missile(), row.loftRad()),
                        nearer.aim(),
                        best);
            }
        }
    }
}
