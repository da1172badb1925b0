// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement.batch;

import org.umbrella.earth.Wgs84;
import org.umbrella.flight.batch.ArcPath;

/**
 * A region that holds each eighth of an arc's free flight: a cap about a direction from the Earth's
 * centre, between two distances from there, until a time. What cannot be met anywhere in the region
 * needs no closer look.
 */
final class ArcBlocks {

    /** How many blocks. */
    static final int COUNT = 8;

    /** Ends and middles of the blocks. */
    static final int PLACES = 2 * COUNT + 1;

    /** Places: block b begins at 2b, has its middle at 2b + 1, and ends at 2b + 2. */
    final double[] time = new double[PLACES];

    final double[] x = new double[PLACES];
    final double[] y = new double[PLACES];
    final double[] z = new double[PLACES];
    final double[] radius = new double[PLACES];

    /** Direction from the Earth's centre of each block's middle. */
    final double[] middleX = new double[COUNT];

    final double[] middleY = new double[COUNT];
    final double[] middleZ = new double[COUNT];

    /** How far from that direction a block's places lie at most, rad. */
    final double[] extent = new double[COUNT];

    /** Least and greatest distance from the Earth's centre in a block, m. */
    final double[] low = new double[COUNT];

    final double[] high = new double[COUNT];

    /** The distance from the Earth's centre that no place of the free flight exceeds, m. */
    double apogeeRadius;

    /** Begins an arc. */
    void begin(ArcPath arc) {
        arc.sample(0, PLACES, 0.0, arc.anomalyRangeRad() / (PLACES - 1), time, x, y, z, radius);
        apogeeRadius = arc.apogeeRadiusMeters();
        int highest = highest(radius, 0, PLACES);
        for (int b = 0; b < COUNT; b++) {
            int from = 2 * b;
            int middle = from + 1;
            int to = from + 2;
            double inverse = 1.0 / radius[middle];
            middleX[b] = x[middle] * inverse;
            middleY[b] = y[middle] * inverse;
            middleZ[b] = z[middle] * inverse;
            extent[b] = Math.max(fromMiddle(b, from), fromMiddle(b, to));
            low[b] = Math.min(radius[from], radius[to]);
            high[b] =
                    from <= highest && highest <= to
                            ? Math.max(apogeeRadius, radius[highest])
                            : Math.max(radius[from], radius[to]);
        }
    }

    /** The place farthest from the Earth's centre: the apogee lies next to it. */
    static int highest(double[] radius, int from, int to) {
        int highest = from;
        for (int k = from + 1; k < to; k++) {
            highest = radius[k] > radius[highest] ? k : highest;
        }
        return highest;
    }

    private double fromMiddle(int b, int k) {
        double inverse = 1.0 / radius[k];
        return trackLength(
                x[k] * inverse - middleX[b],
                y[k] * inverse - middleY[b],
                z[k] * inverse - middleZ[b],
                Math.abs(time[k] - time[2 * b + 1]));
    }

    /**
     * What the ground track between two places is no longer than, as an angle at the Earth's
     * centre. The arc itself turns one way in one plane, so that its length is the angle between
     * its ends; the Earth's turning adds its own angle to the track, and may have taken as much
     * from the distance between its ends.
     *
     * @param dx difference of the directions from the Earth's centre, and so on
     * @param seconds time between
     */
    static double trackLength(double dx, double dy, double dz, double seconds) {
        double squared = dx * dx + dy * dy + dz * dz;
        // 2 asin(c/2) ≤ c (1 + c²/20) up to c = 1.2, and the places are nearer.
        return Math.sqrt(squared) * (1.0 + 0.05 * squared) + 2.0 * Wgs84.ROTATION_RATE * seconds;
    }
}
