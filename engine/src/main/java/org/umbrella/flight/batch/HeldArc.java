// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.batch;

/**
 * An arc solved by a {@link FastArc} and kept while that goes on to the next. Scratch space, one a
 * thread.
 */
public final class HeldArc extends ArcPath {

    /** Room for an arc. */
    public HeldArc() {}

    /**
     * Takes over an arc.
     *
     * @param arc the arc, as last solved
     */
    public void hold(FastArc arc) {
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
