// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import java.util.Arrays;

/**
 * Writes rings as SVG path data in whole drawing units, relative and as short as it goes. Corners
 * that fall on the same unit become one, so that two rings with a common border keep it common.
 */
public final class SvgPath {

    private final StringBuilder data = new StringBuilder();
    private int penX;
    private int penY;

    /**
     * Adds a ring or line.
     *
     * @param xy x and y in turn, drawing units
     * @param closed whether it closes; the first point need not be repeated
     * @return this
     */
    public SvgPath add(double[] xy, boolean closed) {
        int[] points = new int[xy.length];
        int n = 0;
        for (int k = 0; k < xy.length; k += 2) {
            int x = (int) Math.round(xy[k]);
            int y = (int) Math.round(xy[k + 1]);
            if (n >= 2 && points[n - 2] == x && points[n - 1] == y) {
                continue;
            }
            if (n >= 4 && straight(points, n, x, y)) {
                n -= 2;
            }
            points[n++] = x;
            points[n++] = y;
        }
        if (closed && n >= 4 && points[0] == points[n - 2] && points[1] == points[n - 1]) {
            n -= 2;
        }
        if (n >= (closed ? 6 : 4)) {
            append(Arrays.copyOf(points, n), closed);
        }
        return this;
    }

    private static boolean straight(int[] points, int n, int x, int y) {
        long ax = (long) points[n - 2] - points[n - 4];
        long ay = (long) points[n - 1] - points[n - 3];
        long bx = (long) x - points[n - 2];
        long by = (long) y - points[n - 1];
        return ax * by == ay * bx && ax * bx + ay * by > 0;
    }

    private void append(int[] points, boolean closed) {
        data.append(data.isEmpty() ? 'M' : 'm');
        number(points[0] - penX, true);
        number(points[1] - penY, false);
        data.append('l');
        for (int k = 2; k < points.length; k += 2) {
            number(points[k] - points[k - 2], k == 2);
            number(points[k + 1] - points[k - 1], false);
        }
        if (closed) {
            data.append('z');
            penX = points[0];
            penY = points[1];
        } else {
            penX = points[points.length - 2];
            penY = points[points.length - 1];
        }
    }

    private void number(int value, boolean first) {
        if (!first && value >= 0) {
            data.append(' ');
        }
        data.append(value);
    }

    /**
     * Whether nothing was added that can be seen.
     *
     * @return true where the path is empty
     */
    public boolean isEmpty() {
        return data.isEmpty();
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
