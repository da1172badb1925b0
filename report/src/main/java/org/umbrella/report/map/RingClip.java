// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import java.util.Arrays;

/**
 * Cuts a ring to a rectangle, side by side, after I. E. Sutherland and G. W. Hodgman, "Reentrant
 * polygon clipping", CACM 17 (1974). Parts that leave and come back stay joined along the edge,
 * which the frame hides.
 */
final class RingClip {

    private RingClip() {}

    /** The part of a ring (x and y in turn) within a rectangle; empty where there is none. */
    static double[] toRectangle(double[] ring, double x0, double y0, double x1, double y1) {
        double[] kept = side(ring, 0, x0, 1);
        kept = side(kept, 0, x1, -1);
        kept = side(kept, 1, y0, 1);
        return side(kept, 1, y1, -1);
    }

    private static double[] side(double[] ring, int axis, double edge, int sign) {
        double[] kept = new double[2 * ring.length];
        int n = 0;
        for (int k = 0; k < ring.length; k += 2) {
            int next = (k + 2) % ring.length;
            double here = sign * (ring[k + axis] - edge);
            double there = sign * (ring[next + axis] - edge);
            if (here >= 0) {
                kept[n++] = ring[k];
                kept[n++] = ring[k + 1];
            }
            if (here >= 0 != there >= 0) {
                double part = here / (here - there);
                kept[n++] = ring[k] + part * (ring[next] - ring[k]);
                kept[n++] = ring[k + 1] + part * (ring[next + 1] - ring[k + 1]);
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
