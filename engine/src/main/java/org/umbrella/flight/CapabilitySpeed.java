// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.Missile;

/**
 * Capability speed v_cap of a missile (docs/model.md, section 2.1): on a non-rotating sphere of
 * mean radius, the least speed at burnout height that reaches ground range R_max − d_b at height 0.
 *
 * <p>Closed form: of all two-body arcs between two points the one with least speed at the first has
 * semi-major axis s/2, s the semi-perimeter of the triangle with the Earth's centre, so v² = μ
 * (2/r₁ − 2/s). Source: Battin (AIAA 1999), eq. 6.60. Exact to rounding.
 */
public final class CapabilitySpeed {

    private CapabilitySpeed() {}

    /**
     * The capability speed.
     *
     * @param missile the missile
     * @return v_cap, m/s
     */
    public static double metersPerSecond(Missile missile) {
        double r1 = Wgs84.MEAN_RADIUS_METERS + missile.burnoutHeightMeters();
        double r2 = Wgs84.MEAN_RADIUS_METERS;
        double angle =
                (missile.maxRangeMeters() - missile.burnoutDownrangeMeters())
                        / Wgs84.MEAN_RADIUS_METERS;
        double half = Math.sin(angle / 2.0);
        // Law of cosines in a form that keeps its digits at small angles.
        double chord = Math.sqrt((r1 - r2) * (r1 - r2) + 4.0 * r1 * r2 * half * half);
        double s = 0.5 * (r1 + r2 + chord);
        return Math.sqrt(Wgs84.GM * (2.0 / r1 - 2.0 / s));
    }
}
