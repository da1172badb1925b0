// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What some draws found: the figures of each, and of each footprint's cells in how many of them
 * they are threatened and defended. Immutable; sets of different draws merge, in any order and
 * grouping, to the same set.
 */
public final class DrawSet {

    /** No draw. */
    public static final DrawSet NONE = new DrawSet(new TreeMap<>(), new int[0][], new int[0][]);

    private final SortedMap<Integer, float[]> figures;
    private final int[][] threatened;
    private final int[][] defended;

    private DrawSet(SortedMap<Integer, float[]> figures, int[][] threatened, int[][] defended) {
        this.figures = figures;
        this.threatened = threatened;
        this.defended = defended;
    }

    /**
     * Of draws that were computed or read.
     *
     * @param figures by draw, the figures of each; taken over
     * @param threatened by footprint and cell, in how many draws it is threatened; taken over
     * @param defended likewise, in how many it is defended
     * @return the set
     */
    public static DrawSet of(
            SortedMap<Integer, float[]> figures, int[][] threatened, int[][] defended) {
        return new DrawSet(Collections.unmodifiableSortedMap(figures), threatened, defended);
    }

    /**
     * The draws of both.
     *
     * @param other draws that are not in this one
     * @return the set of all
     * @throws IllegalArgumentException where a draw is in both
     */
    public DrawSet merge(DrawSet other) {
        if (figures.isEmpty()) {
            return other;
        }
        if (other.figures.isEmpty()) {
            return this;
        }
        SortedMap<Integer, float[]> all = new TreeMap<>(figures);
        other.figures.forEach((draw, values) -> {
            if (all.putIfAbsent(draw, values) != null) {
                throw new IllegalArgumentException(
                        "The draw (" + draw + ") must be in one of the sets only.");
            }
        });
        return of(all, sum(threatened, other.threatened), sum(defended, other.defended));
    }

    private static int[][] sum(int[][] a, int[][] b) {
        int[][] sum = new int[a.length][];
        for (int f = 0; f < a.length; f++) {
            int[] other = b[f];
            sum[f] = a[f].clone();
            for (int i = 0; i < other.length; i++) {
                sum[f][i] += other[i];
            }
        }
        return sum;
    }

    /**
     * How many draws.
     *
     * @return the count
     */
    public int size() {
        return figures.size();
    }

    /**
     * Whether a draw is among them.
     *
     * @param draw the draw
     * @return true where it is
     */
    public boolean has(int draw) {
        return figures.containsKey(draw);
    }

    /**
     * A figure in each draw, in the order of the draws.
     *
     * @param figure index of the figure
     * @return the values; NaN where it is not defined
     */
    public double[] values(int figure) {
        return figures.values().stream().mapToDouble(of -> of[figure]).toArray();
    }

    /**
     * In how many draws in which a cell is threatened it is defended.
     *
     * @param footprint index of the footprint
     * @param cell index in the grid
     * @return the share
     */
    public Share covered(int footprint, int cell) {
        return figures.isEmpty()
                ? new Share(0, 0)
                : new Share(defended[footprint][cell], threatened[footprint][cell]);
    }

    /**
     * By draw, for those who write them down.
     *
     * @return the figures of each; not to be changed
     */
    public SortedMap<Integer, float[]> figures() {
        return figures;
    }

    /**
     * By footprint, for those who write them down.
     *
     * @return in how many draws each cell is threatened; a copy
     */
    public int[][] threatened() {
        return Arrays.stream(threatened).map(int[]::clone).toArray(int[][]::new);
    }

    /**
     * By footprint, for those who write them down.
     *
     * @return in how many draws each cell is defended; a copy
     */
    public int[][] defended() {
        return Arrays.stream(defended).map(int[]::clone).toArray(int[][]::new);
    }
}
