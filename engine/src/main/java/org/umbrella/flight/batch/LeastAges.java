// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.batch;

/**
 * The least of a grid of numbers over any rectangle of its cells, in at most four reads: minima
 * over blocks of 1, 2, 4 ... cells are kept. Immutable.
 */
final class LeastAges {

    private final float[][] levels;
    private final int[] columns;

    /**
     * A grid.
     *
     * @param cells row by row, taken as it is
     * @param rows how many rows
     * @param columns how many columns
     */
    LeastAges(float[] cells, int rows, int columns) {
        int depth = 1;
        while (1 << (depth - 1) < Math.max(rows, columns)) {
            depth++;
        }
        levels = new float[depth][];
        this.columns = new int[depth];
        levels[0] = cells;
        this.columns[0] = columns;
        int high = rows;
        for (int level = 1; level < depth; level++) {
            int wide = this.columns[level - 1];
            int newHigh = (high + 1) / 2;
            int newWide = (wide + 1) / 2;
            float[] from = levels[level - 1];
            float[] to = new float[newHigh * newWide];
            for (int i = 0; i < newHigh; i++) {
                for (int j = 0; j < newWide; j++) {
                    int below = Math.min(2 * i + 1, high - 1) * wide;
                    int right = Math.min(2 * j + 1, wide - 1);
                    to[i * newWide + j] =
                            Math.min(
                                    Math.min(
                                            from[2 * i * wide + 2 * j], from[2 * i * wide + right]),
                                    Math.min(from[below + 2 * j], from[below + right]));
                }
            }
            levels[level] = to;
            this.columns[level] = newWide;
            high = newHigh;
        }
    }

    /** Of one cell. */
    float cell(int index) {
        return levels[0][index];
    }

    /** Over a rectangle, ends included; maybe less, as blocks reach past it. */
    float within(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        int span = Math.max(lastRow - firstRow, lastColumn - firstColumn);
        int level = span == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(span);
        level = Math.min(level, levels.length - 1);
        float[] grid = levels[level];
        int wide = columns[level];
        int top = (firstRow >> level) * wide;
        int bottom = (lastRow >> level) * wide;
        int left = firstColumn >> level;
        int right = lastColumn >> level;
        return Math.min(
                Math.min(grid[top + left], grid[top + right]),
                Math.min(grid[bottom + left], grid[bottom + right]));
    }
}
