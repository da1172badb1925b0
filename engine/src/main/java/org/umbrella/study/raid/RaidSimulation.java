// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.raid;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Plays a raid out many times, the inventory shared by all targets (docs/model.md section 9): in
 * each look every tracked target that is left gets its salvo, in turn, until there are no
 * interceptors; the last one in turn may get less than a salvo.
 *
 * <p><b>Error</b>: the standard errors of independent trials, given with each figure; estimates.
 * Trial i depends on (seed, i) alone. <b>Cost</b>: at most a random number a shot.
 */
public final class RaidSimulation {

    private RaidSimulation() {}

    /**
     * What was seen.
     *
     * @param leakers trials by the number that got through, 0 to the targets
     * @param spent interceptors spent in all trials
     * @param trials how many trials
     */
    public record Outcome(List<Long> leakers, long spent, int trials) {

        /** Copies the counts. */
        public Outcome {
            leakers = List.copyOf(leakers);
        }

        /**
         * That a number got through.
         *
         * @param count 0 to the targets
         * @return the share of trials
         */
        public double probability(int count) {
            return (double) leakers.get(count) / trials;
        }

        /**
         * Standard error of {@link #probability}.
         *
         * @param count 0 to the targets
         * @return the estimate
         */
        public double error(int count) {
            double p = (leakers.get(count) + 0.5) / (trials + 1.0);
            return Math.sqrt(p * (1 - p) / trials);
        }

        /**
         * The mean number that got through.
         *
         * @return the mean
         */
        public double mean() {
            double sum = 0;
            for (int k = 0; k < leakers.size(); k++) {
                sum += (double) k * leakers.get(k);
            }
            return sum / trials;
        }

        /**
         * Standard error of {@link #mean}.
         *
         * @return the estimate
         */
        public double meanError() {
            double mean = mean();
            double sum = 0;
            for (int k = 0; k < leakers.size(); k++) {
                sum += (k - mean) * (k - mean) * leakers.get(k);
            }
            return Math.sqrt(sum / trials / trials);
        }

        /**
         * A number that no more than got through in a share of the trials.
         *
         * @param share 0 to 1
         * @return the quantile
         */
        public int quantile(double share) {
            long below = 0;
            for (int k = 0; k < leakers.size(); k++) {
                below += leakers.get(k);
                if (below >= share * trials) {
                    return k;
                }
            }
            return leakers.size() - 1;
        }

        /**
         * The mean number of interceptors spent.
         *
         * @return the mean
         */
        public double meanSpent() {
            return (double) spent / trials;
        }
    }

    /**
     * Plays a raid out.
     *
     * @param raid the raid
     * @param trials how many times, 1 at least
     * @param seed of the trials
     * @return what was seen
     */
    public static Outcome of(Raid raid, int trials, long seed) {
        if (trials < 1) {
            throw new IllegalArgumentException("The trials (" + trials + ") must be 1 at least.");
        }
        long[] leakers = new long[raid.targets() + 1];
        long spent = 0;
        boolean[] left = new boolean[raid.targets()];
        for (int i = 0; i < trials; i++) {
            SplittableRandom random =
                    new SplittableRandom(
                            new SplittableRandom(seed + 0x9E3779B97F4A7C15L * i).nextLong());
            int inventory = trial(raid, left, random);
            spent += raid.inventory() - inventory;
            int through = 0;
            for (boolean target : left) {
                through += target ? 1 : 0;
            }
            leakers[through]++;
        }
        return new Outcome(Arrays.stream(leakers).boxed().toList(), spent, trials);
    }

    /** One trial: who is left, and what is left of the inventory. */
    private static int trial(Raid raid, boolean[] left, SplittableRandom random) {
        int inventory = raid.inventory();
        boolean[] tracked = new boolean[left.length];
        for (int t = 0; t < left.length; t++) {
            left[t] = true;
            tracked[t] = random.nextDouble() < raid.trackProbability();
        }
        for (int look = 0; look < raid.doctrine().looks() && inventory > 0; look++) {
            for (int t = 0; t < left.length && inventory > 0; t++) {
                if (left[t] && tracked[t]) {
                    int shots = Math.min(raid.doctrine().salvo(), inventory);
                    inventory -= shots;
                    for (int s = 0; s < shots; s++) {
                        left[t] &= random.nextDouble() >= raid.killProbability();
                    }
                }
            }
        }
        return inventory;
    }
}
