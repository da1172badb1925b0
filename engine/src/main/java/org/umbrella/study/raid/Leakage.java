// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.raid;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * How many get through where shots are independent (D. A. Wilkening, <i>A simple model for
 * calculating ballistic missile defense effectiveness</i>, Science &amp; Global Security 8, 2000,
 * 183–215): a target survives with q = 1 − P_track (1 − (1 − p)^n), n the shots it may get, and the
 * number that get through is binomial, so that P(none) = [P_track (1 − (1 − p)^n)]^W.
 *
 * <p><b>Validity</b>: where {@link Raid#independent()}. Whether the n shots come in one salvo or
 * one after another makes no difference to the leakage, only to the interceptors spent.
 */
public final class Leakage {

    private final BinomialDistribution leakers;
    private final Raid raid;

    private Leakage(Raid raid) {
        this.raid = raid;
        this.leakers = new BinomialDistribution(raid.targets(), survival(raid));
    }

    /**
     * The closed form.
     *
     * @param raid the raid
     * @return its leakage
     * @throws IllegalArgumentException where the inventory couples the shots
     */
    public static Leakage of(Raid raid) {
        if (!raid.independent()) {
            throw new IllegalArgumentException(
                    "The inventory ("
                            + raid.inventory()
                            + ") must suffice for "
                            + raid.doctrine().shots()
                            + " shots at each of "
                            + raid.targets()
                            + " targets in closed form. Simulate the raid.");
        }
        return new Leakage(raid);
    }

    /**
     * That a target gets through.
     *
     * @param raid the raid
     * @return q
     */
    static double survival(Raid raid) {
        double kill =
                raid.killProbability() == 1
                        ? 1
                        : -Math.expm1(
                                raid.doctrine().shots() * Math.log1p(-raid.killProbability()));
        return 1 - raid.trackProbability() * kill;
    }

    /**
     * That a number get through.
     *
     * @param count 0 to the targets
     * @return the probability
     */
    public double probability(int count) {
        return leakers.probability(count);
    }

    /**
     * That none gets through.
     *
     * @return the probability
     */
    public double none() {
        return Math.pow(1 - survival(raid), raid.targets());
    }

    /**
     * The mean number that get through.
     *
     * @return targets × q
     */
    public double mean() {
        return raid.targets() * survival(raid);
    }

    /**
     * A number that no more than get through with a probability.
     *
     * @param probability 0 to 1
     * @return the quantile
     */
    public int quantile(double probability) {
        return leakers.inverseCumulativeProbability(probability);
    }

    /**
     * The mean number of interceptors spent.
     *
     * @return the mean; less with more looks, as targets that were killed get no more shots
     */
    public double meanSpent() {
        double afterLook = Math.pow(1 - raid.killProbability(), raid.doctrine().salvo());
        double left = 1;
        double looks = 0;
        for (int k = 0; k < raid.doctrine().looks(); k++) {
            looks += left;
            left *= afterLook;
        }
        return raid.targets() * raid.trackProbability() * raid.doctrine().salvo() * looks;
    }
}
