// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.umbrella.earth.work.Workers;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.study.assurance.AssuranceStudy;
import org.umbrella.study.assurance.ShotSet;
import org.umbrella.study.assurance.Verdict;

/**
 * Tries every deployment of a question. Blocks of sites may be tried in any order, on any number of
 * threads or machines; {@link #explore} puts them together.
 */
public final class DealStudy {

    /** Sites that are tried at once: they share the arcs. */
    private static final int BLOCK = 4;

    private static final int MOST = 20_000_000;

    /** Of each set of sensors. */
    private static final int MOST_DRAWN = 8;

    /** Steps in which the set of deals is thinned for a chart: share of area, m/s. */
    private static final double COVERAGE_STEP = 0.01;

    private static final double MARGIN_STEP = 50;

    private final DealQuestion question;
    private final DealGround ground;
    private final List<Assurance> kept;
    private final AssuranceJudge judge;
    private final DealReach reach;

    /**
     * A question to be tried.
     *
     * @param question the question
     * @param ground where it plays
     * @param assurances those of the study
     * @param judge has their shots
     */
    public DealStudy(
            DealQuestion question,
            DealGround ground,
            List<Assurance> assurances,
            AssuranceJudge judge) {
        this.question = question;
        this.ground = ground;
        this.kept = assurances.stream().filter(a -> question.keeps().contains(a.id())).toList();
        this.judge = judge;
        this.reach = new DealReach(question, ground);
        double deployments = 0;
        for (int n : question.numbers()) {
            double sets = 1;
            for (int k = 0; k < n; k++) {
                sets *= (ground.sites().size() - k) / (k + 1.0);
            }
            deployments += sets * stands().size();
        }
        if (deployments > MOST) {
            throw new IllegalArgumentException(
                    "The deployments ("
                            + Math.round(deployments)
                            + ") of the deal '"
                            + question.id()
                            + "' must be at most "
                            + MOST
                            + ". Maybe a coarser grid of sites or a smaller number will do.");
        }
    }

    /**
     * The question.
     *
     * @return as asked
     */
    public DealQuestion question() {
        return question;
    }

    /**
     * Where it plays.
     *
     * @return the ground
     */
    public DealGround ground() {
        return ground;
    }

    /**
     * Into how many blocks the sites are cut.
     *
     * @return the count
     */
    public int blocks() {
        return (ground.sites().size() + BLOCK - 1) / BLOCK;
    }

    /** Speeds, delays and sensors of a site, as one index runs through them. */
    private List<DealReach.Stand> stands() {
        List<DealReach.Stand> stands = new ArrayList<>();
        for (int v = 0; v < question.speedsMetersPerSecond().size(); v++) {
            for (int d = 0; d < question.delaysSeconds().size(); d++) {
                for (int s = 0; s < question.sensors().size(); s++) {
                    stands.add(new DealReach.Stand(0, v, d, s));
                }
            }
        }
        return stands;
    }

    /** Shots of the assurances that are kept. */
    private List<ShotSet> shots() {
        return kept.stream().map(judge::shots).distinct().toList();
    }

    /**
     * Tries a block of sites.
     *
     * @param block which block
     * @return what each meets and breaks
     */
    public DealSites tryOut(int block) {
        List<DealReach.Stand> options = stands();
        List<DealReach.Stand> stands = new ArrayList<>();
        List<double[]> breaking = new ArrayList<>();
        int last = Math.min(ground.sites().size(), (block + 1) * BLOCK);
        List<ShotSet> shots = shots();
        for (int k = block * BLOCK; k < last; k++) {
            for (DealReach.Stand one : options) {
                stands.add(new DealReach.Stand(k, one.speed(), one.delay(), one.sensors()));
            }
            breaking.add(reach.breaking(k, shots));
        }
        DealReach.Met met = reach.met(stands, new FlyoutTableCache(stands.size()), false);
        List<List<List<long[]>>> defended = new ArrayList<>();
        for (int k = 0; k < breaking.size(); k++) {
            defended.add(met.defended().subList(k * options.size(), (k + 1) * options.size()));
        }
        return new DealSites(met.threatened(), defended, breaking);
    }

    /**
     * Everything that was tried, with the front of it.
     *
     * @param tried how many deployments
     * @param deals how many of them are deals
     * @param greatest by set of sensors and coverage, the most that any deployment covers, whatever
     *     it breaks
     * @param front what no other deployment beats, from the greatest coverage down
     * @param set the deals, thinned to one for each step of coverage and margin
     */
    public record Explored(
            long tried,
            long deals,
            List<List<Double>> greatest,
            List<DealPoint> front,
            List<DealPoint> set) {

        /** Copies the lists. */
        public Explored {
            greatest = List.copyOf(greatest);
            front = List.copyOf(front);
            set = List.copyOf(set);
        }

        /**
         * The deals on the front that are tried again in draws: of each set of sensors all of them,
         * or so many spread evenly over the coverage.
         *
         * @return the deals, in the order of the front
         */
        public List<DealPoint> candidates() {
            List<DealPoint> some = new ArrayList<>();
            for (int s = 0; s < greatest.size(); s++) {
                int set = s;
                List<DealPoint> deals =
                        front.stream()
                                .filter(p -> p.deal() && p.deployment().sensors() == set)
                                .toList();
                int count = Math.min(MOST_DRAWN, deals.size());
                for (int k = 0; k < count; k++) {
                    some.add(deals.get(count == 1 ? 0 : k * (deals.size() - 1) / (count - 1)));
                }
            }
            return some;
        }
    }

    /**
     * Puts together what was tried.
     *
     * @param blocks by block, what {@link #tryOut} found
     * @return the deployments
     */
    public Explored explore(List<DealSites> blocks) {
        List<List<List<long[]>>> defended = new ArrayList<>();
        List<double[]> breaking = new ArrayList<>();
        blocks.forEach(block -> {
            defended.addAll(block.defended());
            breaking.addAll(block.breakingMetersPerSecond());
        });
        Gathering gathering = new Gathering(question.sensors().size(), question.covers().size());
        List<DealReach.Stand> options = stands();
        for (int n : question.numbers()) {
            int[] chosen = new int[n];
            sets(
                    chosen,
                    0,
                    0,
                    sites -> {
                        for (int o = 0; o < options.size(); o++) {
                            gathering.add(
                                    point(
                                            sites,
                                            o,
                                            options.get(o),
                                            blocks.getFirst().threatened(),
                                            defended,
                                            breaking));
                        }
                    });
        }
        return gathering.explored();
    }

    private interface SetOfSites {
        void take(int[] sites);
    }

    private void sets(int[] chosen, int at, int from, SetOfSites to) {
        if (at == chosen.length) {
            to.take(chosen);
            return;
        }
        for (int k = from; k < ground.sites().size(); k++) {
            chosen[at] = k;
            sets(chosen, at + 1, k + 1, to);
        }
    }

    private DealPoint point(
            int[] sites,
            int option,
            DealReach.Stand of,
            List<long[]> threatened,
            List<List<List<long[]>>> defended,
            List<double[]> breaking) {
        double margin = Double.POSITIVE_INFINITY;
        List<Integer> indices = new ArrayList<>();
        for (int site : sites) {
            indices.add(site);
            margin =
                    Math.min(
                            margin,
                            breaking.get(site)[of.delay()]
                                    - question.speedsMetersPerSecond().get(of.speed()));
        }
        List<Double> coverage = new ArrayList<>();
        for (int c = 0; c < threatened.size(); c++) {
            List<long[]> met = new ArrayList<>();
            for (int site : sites) {
                met.add(defended.get(site).get(option).get(c));
            }
            coverage.add(reach.covered(c, threatened.get(c), met));
        }
        return new DealPoint(
                new Deployment(indices, of.speed(), of.delay(), of.sensors()),
                coverage,
                margin,
                isDeal(coverage, margin),
                Optional.empty());
    }

    /** Whether coverages and margin make a deal; a margin of none is none. */
    boolean isDeal(List<Double> coverage, double margin) {
        boolean deal = margin > 0;
        for (int c = 0; c < coverage.size(); c++) {
            deal &= coverage.get(c) >= question.covers().get(c).atLeast();
        }
        return deal;
    }

    /** Takes deployments one by one and keeps what is to be shown. */
    private static final class Gathering {

        private final double[][] greatest;
        private final List<DealPoint> front = new ArrayList<>();
        private final Map<List<Long>, DealPoint> set = new LinkedHashMap<>();
        private long tried;
        private long deals;

        private Gathering(int sensors, int covers) {
            greatest = new double[sensors][covers];
        }

        private void add(DealPoint point) {
            tried++;
            double[] most = greatest[point.deployment().sensors()];
            for (int c = 0; c < most.length; c++) {
                most[c] = Math.max(most[c], point.coverage().get(c));
            }
            if (point.deal()) {
                deals++;
                set.putIfAbsent(
                        List.of(
                                (long) point.deployment().sensors(),
                                Math.round(point.coverage().getFirst() / COVERAGE_STEP),
                                Math.round(
                                        Math.min(1e5, point.marginMetersPerSecond())
                                                / MARGIN_STEP)),
                        point);
            }
            for (int k = 0; k < front.size(); k++) {
                DealPoint other = front.get(k);
                if (point.beatenBy(other) || point.equalTo(other)) {
                    // What beats much comes first.
                    front.remove(k);
                    front.addFirst(other);
                    return;
                }
            }
            front.removeIf(other -> other.beatenBy(point));
            front.add(point);
        }

        private Explored explored() {
            List<List<Double>> most =
                    Arrays.stream(greatest).map(of -> Arrays.stream(of).boxed().toList()).toList();
            front.sort(
                    Comparator.comparingDouble((DealPoint p) -> -p.coverage().getFirst())
                            .thenComparingDouble(p -> -p.marginMetersPerSecond())
                            .thenComparingInt(p -> p.deployment().sites().size())
                            .thenComparing(p -> p.deployment().toString()));
            return new Explored(tried, deals, most, front, List.copyOf(set.values()));
        }
    }

    /**
     * Tries some deployments under the values of this study.
     *
     * @param deployments the deployments
     * @param tables flyout tables there are
     * @return whether each is a deal
     */
    public boolean[] deals(List<Deployment> deployments, FlyoutTableCache tables) {
        List<DealReach.Stand> stands = new ArrayList<>();
        Set<DealReach.Stand> seen = new HashSet<>();
        for (Deployment one : deployments) {
            for (int site : one.sites()) {
                DealReach.Stand stand =
                        new DealReach.Stand(site, one.speed(), one.delay(), one.sensors());
                if (seen.add(stand)) {
                    stands.add(stand);
                }
            }
        }
        DealReach.Met met = reach.met(stands, tables, false);
        List<ShotSet> shots = shots();
        Map<Integer, double[]> breaking = new LinkedHashMap<>();
        boolean[] deals = new boolean[deployments.size()];
        for (int k = 0; k < deals.length; k++) {
            Deployment one = deployments.get(k);
            double margin = Double.POSITIVE_INFINITY;
            for (int site : one.sites()) {
                double[] least = breaking.computeIfAbsent(site, at -> reach.breaking(at, shots));
                margin =
                        Math.min(
                                margin,
                                least[one.delay()]
                                        - question.speedsMetersPerSecond().get(one.speed()));
            }
            List<Double> coverage = new ArrayList<>();
            for (int c = 0; c < question.covers().size(); c++) {
                List<long[]> of = new ArrayList<>();
                for (int site : one.sites()) {
                    of.add(
                            met.defended()
                                    .get(
                                            stands.indexOf(
                                                    new DealReach.Stand(
                                                            site,
                                                            one.speed(),
                                                            one.delay(),
                                                            one.sensors())))
                                    .get(c));
                }
                coverage.add(reach.covered(c, met.threatened().get(c), of));
            }
            deals[k] = isDeal(coverage, margin);
        }
        return deals;
    }

    /**
     * Solves every shot of a deployment by the reference alone.
     *
     * @param point what the fast kernels found of it
     * @return whether the same aims are in range of the same launch points, the same of these shots
     *     are met, and each assurance is kept or broken as the margin says
     */
    public boolean confirmed(DealPoint point) {
        Deployment of = point.deployment();
        List<DealReach.Stand> stands =
                of.sites().stream()
                        .map(site ->
                                new DealReach.Stand(site, of.speed(), of.delay(), of.sensors()))
                        .toList();
        DealReach.Met fast = reach.met(stands, new FlyoutTableCache(stands.size()), false);
        DealReach.Met slow = reach.met(stands, new FlyoutTableCache(stands.size()), true);
        boolean same = true;
        for (int c = 0; c < question.covers().size(); c++) {
            same &= Arrays.equals(fast.threatened().get(c), slow.threatened().get(c));
            for (int k = 0; k < stands.size(); k++) {
                same &= Arrays.equals(fast.defended().get(k).get(c), slow.defended().get(k).get(c));
            }
        }
        boolean kept = true;
        for (Assurance assurance : this.kept) {
            kept &=
                    AssuranceStudy.judge(
                                            reach.armed(assurance, stands),
                                            judge.shots(assurance),
                                            Workers.CALLER,
                                            true)
                                    .verdict()
                            instanceof Verdict.Holds;
        }
        return same && kept == point.marginMetersPerSecond() > 0;
    }
}
