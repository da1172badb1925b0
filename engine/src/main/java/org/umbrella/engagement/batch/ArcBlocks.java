// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement.batch;

import org.umbrella.earth.Wgs84;
import org.umbrella.flight.batch.ArcPath;

/**
 * Regions that hold each eighth of an arc's free flight, and each half of those: caps about a
 * direction from the Earth's centre, between two distances from there, until a time. What cannot be
 * met anywhere in the region needs no closer look.
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

    // Directions of the places from the Earth's centre.
    final double[] unitX = new double[PLACES];
    final double[] unitY = new double[PLACES];
    final double[] unitZ = new double[PLACES];

    /** What the ground track from each place to the next is no longer than, rad. */
    final double[] trackLength = new double[PLACES - 1];

    /** An upper bound of the distance from the Earth's centre from each place to the next, m. */
    final double[] greatestRadius = new double[PLACES - 1];

    /** The distance from the Earth's centre that no place of the free flight exceeds, m. */
    double apogeeRadius;

    /** Begins an arc. */
    void begin(ArcPath arc) {
        arc.sample(0, PLACES, 0.0, arc.anomalyRangeRad() / (PLACES - 1), time, x, y, z, radius);
        apogeeRadius = arc.apogeeRadiusMeters();
        int highest = highest(radius, 0, PLACES);
        for (int k = 0; k < PLACES; k++) {
            double inverse = 1.0 / radius[k];
            unitX[k] = x[k] * inverse;
            unitY[k] = y[k] * inverse;
            unitZ[k] = z[k] * inverse;
        }
        for (int k = 0; k + 1 < PLACES; k++) {
            trackLength[k] =
                    trackLength(
                            unitX[k + 1] - unitX[k],
                            unitY[k + 1] - unitY[k],
                            unitZ[k + 1] - unitZ[k],
                            time[k + 1] - time[k]);
            greatestRadius[k] =
                    k == highest || k + 1 == highest
                            ? Math.max(apogeeRadius, radius[highest])
                            : Math.max(radius[k], radius[k + 1]);
        }
    }

    /** How far from the direction of a block's middle its places lie at most, rad. */
    double extent(int b) {
        return Math.max(trackLength[2 * b], trackLength[2 * b + 1]);
    }

    /** Least distance from the Earth's centre in a block, m. */
    double low(int b) {
        return Math.min(radius[2 * b], radius[2 * b + 2]);
    }

    /** Upper bound of the distance from the Earth's centre in a block, m. */
    double high(int b) {
        return Math.max(greatestRadius[2 * b], greatestRadius[2 * b + 1]);
    }

    /** The place farthest from the Earth's centre: the apogee lies next to it. */
    static int highest(double[] radius, int from, int to) {
        int highest = from;
        for (int k = from + 1; k < to; k++) {
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
