// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * When a flight is over.
 *
 * @param maxSeconds time after its start, s
 * @param impactHeightMeters height above the ellipsoid at which it has come down, m
 */
public record FlightLimits(double maxSeconds, double impactHeightMeters) {

    /** Four hours, or the ellipsoid. */
    public static final FlightLimits MODEL = new FlightLimits(14_400.0, 0.0);

    /** Checks the time. */
    public FlightLimits {
        if (!(maxSeconds > 0) || Double.isInfinite(maxSeconds)) {
            throw new IllegalArgumentException(
                    "The max_time_s (" + maxSeconds + ") of a flight must be positive.");
        }
    }
}
