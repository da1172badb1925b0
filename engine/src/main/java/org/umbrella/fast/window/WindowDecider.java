// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import org.umbrella.fast.arcs.SampledArc;

/**
 * Whether one battery set-up has an intercept on an arc (docs/model.md, section 5). An instance is
 * one a thread.
 */
interface WindowDecider {

    /** Whether any launch against any arc of an area may be no sooner than a stated time. */
    boolean reaches(AreaArcBounds hull, double earliest);

    /** Begins an arc; launches sooner than a stated time will not be asked for. */
    void begin(SampledArc arc, ArcVisibility sight, double earliest);

    /** Whether any launch may be no sooner than the time begun with. */
    boolean reachable();

    /** Whether a quick look finds a launch no sooner than a threshold at an allowed height. */
    boolean witness(double threshold);

    /** Whether any of some sensors sees the place of the witness found last. */
    boolean witnessSeen(int[] eyes);

    /** Whether a track of any of some sensors holds the target at the witness found last. */
    boolean witnessHeld(int[] eyes, double predictionSeconds);

    /** Whether, at whatever height, a launch may be no sooner than a threshold. */
    boolean open(double threshold);

    /** The same between two parameters of the arc. */
    boolean open(double threshold, double from, double to);

    /** Whether there is an instant on the stretches whose latest launch is no sooner. */
    boolean feasible(double[] stretches, int count, double threshold);

    /**
     * Whether all that {@link #open}, asked with the same threshold, last left is at an allowed
     * height for certain.
     */
    boolean allowed(double threshold);

    /** Whether in what {@link #open} last left there is an instant with a launch no sooner. */
    boolean feasible(double threshold);
}
