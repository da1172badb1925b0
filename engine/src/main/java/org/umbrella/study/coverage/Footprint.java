// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.time.LocalDate;
import org.umbrella.scenario.Sensing;

/**
 * The footprint of one architecture against one threat from a whole launch area, piece by piece
 * (docs/model.md, section 6). Cells are in the order of the grid the study ran on.
 *
 * <p>A cell is <em>threatened</em> when some launch point has it in range, <em>defended</em> when
 * every launch point that threatens it meets at least one feasible intercept.
 */
public final class Footprint {

    private final String planId;
    private final LocalDate date;
    private final String threatId;
    private final Sensing sensing;
    private final int launchPoints;
    private final int[] threatenedBy;
    private final int[] defendedAgainst;
    private final int[] layers;
    private final byte[] limits;

    /**
     * Takes the arrays as they are, without a copy: the caller hands them over.
     *
     * @param planId the plan
     * @param date the day
     * @param threatId the threat class
     * @param sensing the level of sensing
     * @param launchPoints how many launch points there are
     * @param threatenedBy per cell, how many launch points have it in range
     * @param defendedAgainst per cell, against how many of these a feasible intercept exists
     * @param layers per cell, the least number of distinct systems over the launch points that
     *     threaten it
     * @param limits per cell, the code of the {@link Limit} that most undefended launch points meet
     */
    public Footprint(
            String planId,
            LocalDate date,
            String threatId,
            Sensing sensing,
            int launchPoints,
            int[] threatenedBy,
            int[] defendedAgainst,
            int[] layers,
            byte[] limits) {
        this.planId = planId;
        this.date = date;
        this.threatId = threatId;
        this.sensing = sensing;
        this.launchPoints = launchPoints;
        this.threatenedBy = threatenedBy;
        this.defendedAgainst = defendedAgainst;
        this.layers = layers;
        this.limits = limits;
    }

    /**
     * The plan.
     *
     * @return its id
     */
    public String planId() {
        return planId;
    }

    /**
     * The day.
     *
     * @return the date of the architecture
     */
    public LocalDate date() {
        return date;
    }

    /**
     * The threat class.
     *
     * @return its id
     */
    public String threatId() {
        return threatId;
    }

    /**
     * The level of sensing.
     *
     * @return the level
     */
    public Sensing sensing() {
        return sensing;
    }

    /**
     * Whether sensing was perfect.
     *
     * @return true for perfect
     */
    public boolean perfectSensing() {
        return sensing.perfect();
    }

    /**
     * How many launch points the launch area has.
     *
     * @return the count
     */
    public int launchPoints() {
        return launchPoints;
    }

    /**
     * How many cells there are.
     *
     * @return the count
     */
    public int size() {
        return threatenedBy.length;
    }

    /**
     * How many launch points have the cell in range.
     *
     * @param cell index in the grid
     * @return the count
     */
    public int threatenedBy(int cell) {
        return threatenedBy[cell];
    }

    /**
     * Against how many of the launch points that threaten it the cell has a feasible intercept.
     *
     * @param cell index in the grid
     * @return the count
     */
    public int defendedAgainst(int cell) {
        return defendedAgainst[cell];
    }

    /**
     * Whether any launch point has the cell in range.
     *
     * @param cell index in the grid
     * @return true when threatened
     */
    public boolean threatened(int cell) {
        return threatenedBy[cell] > 0;
    }

    /**
     * Whether the cell is threatened and defended against every launch point that threatens it.
     *
     * @param cell index in the grid
     * @return true when defended
     */
    public boolean defended(int cell) {
        return threatenedBy[cell] > 0 && defendedAgainst[cell] == threatenedBy[cell];
    }

    /**
     * Layers: the least number of distinct systems with a feasible intercept, over the launch
     * points that threaten it.
     *
     * @param cell index in the grid
     * @return the count, 0 where not defended
     */
    public int layers(int cell) {
        return layers[cell];
    }

    /**
     * What keeps the cell from being defended, against most of the launch points it is not defended
     * against.
     *
     * @param cell index in the grid
     * @return the limit, {@link Limit#NONE} where defended or not threatened
     */
    public Limit limit(int cell) {
        return Limit.ofCode(limits[cell]);
    }
}
