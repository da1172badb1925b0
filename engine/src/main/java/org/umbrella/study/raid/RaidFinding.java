// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.raid;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.scenario.RaidQuestion;

/**
 * What became of a raid, for each kill probability, inventory and size that was asked about.
 *
 * @param question what was asked
 * @param cases one for each, in that order
 */
public record RaidFinding(RaidQuestion question, List<Case> cases) {

    /** Copies the list. */
    public RaidFinding {
        cases = List.copyOf(cases);
    }

    /**
     * One raid.
     *
     * @param killProbability of a single shot, the reader's
     * @param inventory interceptors
     * @param targets missiles that come
     * @param closed whether the numbers are those of the closed form, else of the simulation
     * @param mean the mean number that get through
     * @param meanError its standard error; 0 in closed form
     * @param p05 in 5 % of the raids fewer get through, or as many
     * @param p95 in 95 % of the raids no more get through
     * @param none the probability that none gets through
     * @param meanSpent the mean number of interceptors spent
     */
    public record Case(
            double killProbability,
            int inventory,
            int targets,
            boolean closed,
            double mean,
            double meanError,
            int p05,
            int p95,
            double none,
            double meanSpent) {}

    /**
     * Answers a question: in closed form where shots are independent, else by simulation.
     *
     * @param question the question
     * @param seed of the simulation
     * @return the answer
     */
    public static RaidFinding of(RaidQuestion question, long seed) {
        List<Case> cases = new ArrayList<>();
        for (double probability : question.killProbabilities()) {
            for (int inventory : question.inventories()) {
                for (int targets : question.targets()) {
                    cases.add(
                            answer(
                                    new Raid(
                                            targets,
                                            probability,
                                            question.trackProbability(),
                                            inventory,
                                            new Raid.Doctrine(question.salvo(), question.looks())),
                                    question.trials(),
                                    seed));
                }
            }
        }
        return new RaidFinding(question, cases);
    }

    private static Case answer(Raid raid, int trials, long seed) {
        if (raid.independent()) {
            Leakage closed = Leakage.of(raid);
            return new Case(
                    raid.killProbability(),
                    raid.inventory(),
                    raid.targets(),
                    true,
                    closed.mean(),
                    0,
                    closed.quantile(0.05),
                    closed.quantile(0.95),
                    closed.none(),
                    closed.meanSpent());
        }
        RaidSimulation.Outcome seen = RaidSimulation.of(raid, trials, seed);
        return new Case(
                raid.killProbability(),
                raid.inventory(),
                raid.targets(),
                false,
                seen.mean(),
                seen.meanError(),
                seen.quantile(0.05),
                seen.quantile(0.95),
                seen.probability(0),
                seen.meanSpent());
    }
}
