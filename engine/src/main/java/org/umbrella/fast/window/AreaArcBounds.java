// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

/**
 * Regions that hold, block by block, the arcs to all aims of an area: a cap about a direction from
 * the Earth's centre, between two distances from there, until a time. What cannot be met anywhere
 * in any of them is out of reach for the whole area, and need not be asked aim by aim.
 */
final class AreaArcBounds {

    /** Until when the last arc is in a block, s after launch. */
    final double[] time = new double[ArcBlockBounds.COUNT];

    // Direction from the Earth's centre.
    final double[] x = new double[ArcBlockBounds.COUNT];
    final double[] y = new double[ArcBlockBounds.COUNT];
    final double[] z = new double[ArcBlockBounds.COUNT];

    /** How far from that direction any place of any arc lies at most, rad. */
    final double[] extent = new double[ArcBlockBounds.COUNT];

    /** Least and greatest distance from the Earth's centre, m. */
    final double[] low = new double[ArcBlockBounds.COUNT];

    final double[] high = new double[ArcBlockBounds.COUNT];

    /** Holds some arcs, one at least. */
    void hold(ArcBlockBounds[] arcs, int from, int to) {
        for (int b = 0; b < ArcBlockBounds.COUNT; b++) {
            int middle = 2 * b + 1;
            double sumX = 0.0;
            double sumY = 0.0;
            double sumZ = 0.0;
            double until = 0.0;
            double least = Double.POSITIVE_INFINITY;
            double most = 0.0;
            for (int i = from; i < to; i++) {
                ArcBlockBounds arc = arcs[i];
                sumX += arc.unitX[middle];
                sumY += arc.unitY[middle];
                sumZ += arc.unitZ[middle];
                until = Math.max(until, arc.time[2 * b + 2]);
                least = Math.min(least, arc.low(b));
                most = Math.max(most, arc.high(b));
            }
            double inverse = 1.0 / Math.sqrt(sumX * sumX + sumY * sumY + sumZ * sumZ);
            x[b] = sumX * inverse;
            y[b] = sumY * inverse;
            z[b] = sumZ * inverse;
            time[b] = until;
            low[b] = least;
            high[b] = most;
            double farthest = 0.0;
            for (int i = from; i < to; i++) {
                ArcBlockBounds arc = arcs[i];
                double away =
                        ArcBlockBounds.trackLength(
                                arc.unitX[middle] - x[b],
                                arc.unitY[middle] - y[b],
                                arc.unitZ[middle] - z[b],
                                0.0);
                farthest = Math.max(farthest, away + arc.extent(b));
            }
            extent[b] = farthest;
        }
    }
}
