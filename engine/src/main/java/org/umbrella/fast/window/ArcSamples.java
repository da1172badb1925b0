// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import org.umbrella.earth.Wgs84;

/**
 * Places along an arc one after the other, their directions from the Earth's centre, and what the
 * way from each to the next does not exceed. Scratch space, one a thread.
 */
abstract class ArcSamples {

    /** s after launch. */
    final double[] time;

    // Earth-fixed, m.
    final double[] x;
    final double[] y;
    final double[] z;

    /** Distance from the Earth's centre, m. */
    final double[] radius;

    // Directions from the Earth's centre.
    final double[] unitX;
    final double[] unitY;
    final double[] unitZ;

    /** What the ground track from each place to the next is no longer than, rad. */
    final double[] trackLength;

    /** An upper bound of the distance from the Earth's centre from each place to the next, m. */
    final double[] greatestRadius;

    ArcSamples(int count) {
        time = new double[count];
        x = new double[count];
        y = new double[count];
        z = new double[count];
        radius = new double[count];
        unitX = new double[count];
        unitY = new double[count];
        unitZ = new double[count];
        trackLength = new double[count];
        greatestRadius = new double[count];
    }

    /** Directions of places, the last included, and the ways between them, none past an apogee. */
    final void direct(int from, int to) {
        for (int k = from; k <= to; k++) {
            double inverse = 1.0 / radius[k];
            unitX[k] = x[k] * inverse;
            unitY[k] = y[k] * inverse;
            unitZ[k] = z[k] * inverse;
        }
        for (int k = from; k < to; k++) {
            trackLength[k] =
                    trackLength(
                            unitX[k + 1] - unitX[k],
                            unitY[k + 1] - unitY[k],
                            unitZ[k + 1] - unitZ[k],
                            time[k + 1] - time[k]);
            greatestRadius[k] = Math.max(radius[k], radius[k + 1]);
        }
    }

    /** Bounds the ways on either side of the highest place, next to which the apogee lies. */
    final void raise(int from, int to, double most) {
        int highest = highest(from, to);
        if (highest > from) {
            greatestRadius[highest - 1] = most;
        }
        if (highest < to) {
            greatestRadius[highest] = most;
        }
    }

    /** The place farthest from the Earth's centre, the last included. */
    final int highest(int from, int to) {
        int highest = from;
        for (int k = from + 1; k <= to; k++) {
            highest = radius[k] > radius[highest] ? k : highest;
        }
        return highest;
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
