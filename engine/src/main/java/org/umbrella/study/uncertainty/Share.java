// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

/**
 * In how many of the draws something is so: a cell defended, a claim that holds.
 *
 * @param yes draws in which it is so
 * @param draws draws in which it is defined
 */
public record Share(int yes, int draws) {

    /** Checks that the one is not more than the other. */
    public Share {
        if (yes < 0 || yes > draws) {
            throw new IllegalArgumentException(
                    "The draws in which it is so (" + yes + ") must be 0 to " + draws + ".");
        }
    }

    /**
     * The share.
     *
     * @return from 0 to 1; NaN where there is no draw
     */
    public double value() {
        return draws == 0 ? Double.NaN : (double) yes / draws;
    }

    /**
     * Its standard error as for independent draws, √(p(1 − p)/n), with p taken as (yes + ½)/(n + 1)
     * so that a share of 0 or 1 in few draws is not certain.
     *
     * @return the estimate; NaN where there is no draw
     */
    public double error() {
        if (draws == 0) {
            return Double.NaN;
        }
        double p = (yes + 0.5) / (draws + 1.0);
        return Math.sqrt(p * (1 - p) / draws);
    }

    /**
     * Whether the 5–95 % of one draw straddles a half: neither nearly always so nor nearly never.
     *
     * @return true where the share is above 5 % and below 95 %
     */
    public boolean unsure() {
        return draws > 0 && value() > 0.05 && value() < 0.95;
    }

    /**
     * The draws of both.
     *
     * @param other from other draws
     * @return the sum
     */
    public Share and(Share other) {
        return new Share(yes + other.yes, draws + other.draws);
    }
}
