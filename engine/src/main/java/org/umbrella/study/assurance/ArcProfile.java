// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Interceptor;

/**
 * An arc with its positions at equal steps, launch to impact, so that many batteries can be held
 * against it without propagating it again. Immutable.
 */
final class ArcProfile {

    /** Step between positions, s. */
    static final double STEP_SECONDS = 12.0;

    private final ThreatArc arc;
    private final int intervals;
    private final double step;
    private final double[] positions;
    private final double[] heights;

    ArcProfile(ThreatArc arc) {
        this.arc = arc;
        this.intervals = Math.max(8, (int) Math.ceil(arc.impactSeconds() / STEP_SECONDS));
        this.step = arc.impactSeconds() / intervals;
        this.positions = new double[3 * (intervals + 1)];
        this.heights = new double[intervals + 1];
        double[] r = new double[3];
        for (int k = 0; k <= intervals; k++) {
            arc.positionEcef(time(k), r);
            System.arraycopy(r, 0, positions, 3 * k, 3);
            heights[k] = Ellipsoid.heightMeters(r[0], r[1], r[2]);
        }
    }

    ThreatArc arc() {
        return arc;
    }

    int size() {
        return intervals + 1;
    }

    double time(int k) {
        return k == intervals ? arc.impactSeconds() : step * k;
    }

    double height(int k) {
        return heights[k];
    }

    void position(int k, double[] ecef) {
        System.arraycopy(positions, 3 * k, ecef, 0, 3);
    }

    /** When the arc is between an interceptor's height limits. */
    TimeIntervals allowedHeights(Interceptor interceptor) {
        double least = interceptor.minInterceptHeightMeters();
        double greatest = interceptor.maxInterceptHeightMeters();
        return TimeIntervals.where(
                t -> {
                    double h = heightAt(t);
                    return Math.min(h - least, greatest - h);
                },
                0.0,
                arc.impactSeconds(),
                STEP_SECONDS);
    }

    private double heightAt(double t) {
        double k = t / step;
        int near = (int) Math.rint(k);
        return Math.abs(k - near) < 1e-9 && near <= intervals ? heights[near] : arc.heightMeters(t);
    }
}
