// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import org.umbrella.fast.arcs.SampledArc;

/**
 * Regions that hold each eighth of an arc's free flight, and each half of those: caps about a
 * direction from the Earth's centre, between two distances from there, until a time. What cannot be
 * met anywhere in a region needs no closer look.
 */
final class ArcBlockBounds extends ArcSamples {

    /** How many blocks. */
    static final int COUNT = 8;

    /**
     * Ends and middles of the blocks: block b begins at 2b, has its middle at 2b + 1, and ends at
     * 2b + 2.
     */
    static final int PLACES = 2 * COUNT + 1;

    /** The distance from the Earth's centre that no place of the free flight exceeds, m. */
    double apogeeRadius;

    ArcBlockBounds() {
        super(PLACES);
    }

    /** Begins an arc. */
    void begin(SampledArc arc) {
        arc.sample(0, PLACES, 0.0, arc.anomalyRangeRad() / (PLACES - 1), time, x, y, z, radius);
        apogeeRadius = arc.apogeeRadiusMeters();
        direct(0, PLACES - 1);
        raise(0, PLACES - 1, Math.max(apogeeRadius, radius[highest(0, PLACES - 1)]));
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
}
