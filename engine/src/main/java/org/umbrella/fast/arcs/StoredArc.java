// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.arcs;

/**
 * An arc solved by a {@link FastThreatArc} and kept while that goes on to the next. Scratch space,
 * one a thread.
 */
public final class StoredArc extends SampledArc {

    /** Room for an arc. */
    public StoredArc() {}

    /**
     * Takes over an arc.
     *
     * @param arc the arc, as last solved
     */
    public void hold(FastThreatArc arc) {
        burnSeconds = arc.burnSeconds;
        burnoutHeight = arc.burnoutHeight;
        burnoutDownrange = arc.burnoutDownrange;
        System.arraycopy(arc.start, 0, start, 0, 3);
        tangentX = arc.tangentX;
        tangentY = arc.tangentY;
        tangentZ = arc.tangentZ;
        rx = arc.rx;
        ry = arc.ry;
        rz = arc.rz;
        vx = arc.vx;
        vy = arc.vy;
        vz = arc.vz;
        radius = arc.radius;
        semiMajor = arc.semiMajor;
        sigma = arc.sigma;
        timeScale = arc.timeScale;
        anomalyRange = arc.anomalyRange;
        freeFlightSeconds = arc.freeFlightSeconds;
        aimRadius = arc.aimRadius;
    }
}
