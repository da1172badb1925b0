// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement.batch;

import org.umbrella.flight.batch.FastArc;

/**
 * Whether one battery set-up has an intercept on an arc (MODEL.md 5). An instance is one a thread.
 */
interface Window {

    /** Begins an arc; launches sooner than a stated time will not be asked for. */
    void begin(FastArc arc, ArcSight sight, double earliest);

    /** Whether any launch may be no sooner than the time begun with. */
    boolean reachable();

    /** Whether a quick look finds a launch no sooner than a threshold at an allowed height. */
    boolean witness(double threshold);

    /** Whether any of some radars sees the place of the witness found last. */
    boolean witnessSeen(int[] eyes);

    /** Whether, at whatever height, a launch may be no sooner than a threshold. */
    boolean open(double threshold);

    /** The same between two parameters of the arc. */
    boolean open(double threshold, double from, double to);

    /** Whether there is an instant on the stretches whose latest launch is no sooner. */
    boolean feasible(double[] stretches, int count, double threshold);
}
