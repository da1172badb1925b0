// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

/**
 * What a block of shots is to an assurance, one entry a shot in range. The arrays are handed over
 * and not written to any more.
 */
public final class Screening {

    private final double[] margin;
    private final int[] marginBattery;
    private final double[] slack;
    private final int[] slackBattery;
    private final int[] feasible;
    private final int[] engaged;
    private final boolean[] engagedAtDecisive;

    /**
     * A screening.
     *
     * @param margin the best time margin over the batteries at the decisive delay
     * @param marginBattery which battery has the best time margin
     * @param slack the most burnout speed left over
     * @param slackBattery which battery has the most burnout speed left over
     * @param feasible how many engagements are feasible
     * @param engaged at how many delays the shot is engaged
     * @param engagedAtDecisive whether the shot is engaged at the decisive delay
     */
    public Screening(
            double[] margin,
            int[] marginBattery,
            double[] slack,
            int[] slackBattery,
            int[] feasible,
            int[] engaged,
            boolean[] engagedAtDecisive) {
        this.margin = margin;
        this.marginBattery = marginBattery;
        this.slack = slack;
        this.slackBattery = slackBattery;
        this.feasible = feasible;
        this.engaged = engaged;
        this.engagedAtDecisive = engagedAtDecisive;
    }

    static Screening of(int shots) {
        return new Screening(
                new double[shots],
                new int[shots],
                new double[shots],
                new int[shots],
                new int[shots],
                new int[shots],
                new boolean[shots]);
    }

    /**
     * The best time margin over the batteries at the decisive delay.
     *
     * @return s; −∞ where there is none or it cannot decide
     */
    public double[] margin() {
        return margin;
    }

    /**
     * Which battery has the best time margin.
     *
     * @return index among the batteries
     */
    public int[] marginBattery() {
        return marginBattery;
    }

    /**
     * The most burnout speed left over.
     *
     * @return m/s; −∞ where there is none or it cannot decide
     */
    public double[] slack() {
        return slack;
    }

    /**
     * Which battery has the most burnout speed left over.
     *
     * @return index among the batteries
     */
    public int[] slackBattery() {
        return slackBattery;
    }

    /**
     * How many engagements are feasible.
     *
     * @return count over batteries and delays
     */
    public int[] feasible() {
        return feasible;
    }

    /**
     * At how many delays the shot is engaged.
     *
     * @return count
     */
    public int[] engaged() {
        return engaged;
    }

    /**
     * Whether the shot is engaged at the decisive delay.
     *
     * @return true where it is
     */
    public boolean[] engagedAtDecisive() {
        return engagedAtDecisive;
    }

    /**
     * How many shots of the block are in range.
     *
     * @return the count
     */
    public int size() {
        return margin.length;
    }

    /** Copies a block to its place. */
    void copyTo(Screening whole, int at) {
        int n = size();
        System.arraycopy(margin, 0, whole.margin, at, n);
        System.arraycopy(marginBattery, 0, whole.marginBattery, at, n);
        System.arraycopy(slack, 0, whole.slack, at, n);
        System.arraycopy(slackBattery, 0, whole.slackBattery, at, n);
        System.arraycopy(feasible, 0, whole.feasible, at, n);
        System.arraycopy(engaged, 0, whole.engaged, at, n);
        System.arraycopy(engagedAtDecisive, 0, whole.engagedAtDecisive, at, n);
    }
}
