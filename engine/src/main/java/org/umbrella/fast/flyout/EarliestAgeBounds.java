// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

/**
 * The least of a grid of numbers over any rectangle of its cells, in four reads: minima over
 * windows of 1, 2, 4 ... rows by 1, 2, 4 ... columns are kept, and four that overlap make up any
 * rectangle. Immutable.
 */
final class EarliestAgeBounds {

    private final float[][] windows;
    private final int columns;
    private final int columnLevels;

    /**
     * A grid.
     *
     * @param cells row by row, taken as it is
     * @param rows how many rows
     * @param columns how many columns
     */
    EarliestAgeBounds(float[] cells, int rows, int columns) {
        this.columns = columns;
        int rowLevels = level(rows) + 1;
        columnLevels = level(columns) + 1;
        windows = new float[rowLevels * columnLevels][];
        for (int i = 0; i < rowLevels; i++) {
            for (int j = 0; j < columnLevels; j++) {
                int at = i * columnLevels + j;
                if (at == 0) {
                    windows[at] = cells;
                } else if (j > 0) {
                    windows[at] = lesser(windows[at - 1], 1 << (j - 1));
                } else {
                    windows[at] = lesser(windows[at - columnLevels], columns << (i - 1));
                }
            }
        }
    }

    /** The lesser of each number and the one some places on; the last, which have none, stay. */
    private static float[] lesser(float[] of, int away) {
        float[] least = of.clone();
        for (int k = 0; k + away < of.length; k++) {
            least[k] = Math.min(of[k], of[k + away]);
        }
        return least;
    }

    /** The greatest power of two no greater than a count. */
    private static int level(int count) {
        return 31 - Integer.numberOfLeadingZeros(count);
    }

    /** Of one cell. */
    float cell(int index) {
        return windows[0][index];
    }

    /** Over a rectangle, ends included. */
    float within(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        int i = level(lastRow - firstRow + 1);
        int j = level(lastColumn - firstColumn + 1);
        float[] least = windows[i * columnLevels + j];
        int top = firstRow * columns;
        int bottom = (lastRow + 1 - (1 << i)) * columns;
        int right = lastColumn + 1 - (1 << j);
        return Math.min(
                Math.min(least[top + firstColumn], least[top + right]),
                Math.min(least[bottom + firstColumn], least[bottom + right]));
    }
}
