// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An interceptor: of the notional tier (docs/model.md, section 3.1), or a staged vehicle
 * (docs/model.md, section 3.2), whose flyout times come from its stages and whose burnout speed and
 * burn time are those of its fit.
 *
 * @param id name in files
 * @param burnoutSpeedMetersPerSecond v_bo relative to the launch site, m/s
 * @param burnTimeSeconds t_i, s
 * @param minInterceptHeightMeters least height of an intercept above the ellipsoid, m
 * @param maxInterceptHeightMeters greatest height of an intercept above the ellipsoid, m
 * @param maxFlightTimeSeconds t_max, s; empty where the interceptor has no such limit
 * @param vehicle the staged vehicle that it is; empty where it is notional
 */
public record Interceptor(
        String id,
        double burnoutSpeedMetersPerSecond,
        double burnTimeSeconds,
        double minInterceptHeightMeters,
        double maxInterceptHeightMeters,
        OptionalDouble maxFlightTimeSeconds,
        Optional<StagedVehicle> vehicle) {

    /** Checks signs and that the height limits are in order. */
    public Interceptor {
        String of = "interceptor '" + id + "'";
        Checks.positive(
                "burnout_speed_km_s",
                burnoutSpeedMetersPerSecond / 1e3,
                of,
                "Maybe the sign was mistaken.");
        Checks.positive("burn_time_s", burnTimeSeconds, of, "Maybe the sign was mistaken.");
        if (!(minInterceptHeightMeters <= maxInterceptHeightMeters)) {
            throw new IllegalArgumentException(
                    "The min_intercept_height_km ("
                            + minInterceptHeightMeters / 1e3
                            + ") of "
                            + of
                            + " must not exceed its max_intercept_height_km ("
                            + maxInterceptHeightMeters / 1e3
                            + "). Maybe the two are swapped.");
        }
        if (maxFlightTimeSeconds.isPresent()) {
            Checks.positive(
                    "max_flight_time_s",
                    maxFlightTimeSeconds.getAsDouble(),
                    of,
                    "Leave it out for no limit.");
        }
    }

    /**
     * An interceptor of the notional tier.
     *
     * @param id name in files
     * @param burnoutSpeedMetersPerSecond v_bo relative to the launch site, m/s
     * @param burnTimeSeconds t_i, s
     * @param minInterceptHeightMeters least height of an intercept above the ellipsoid, m
     * @param maxInterceptHeightMeters greatest height of an intercept above the ellipsoid, m
     * @param maxFlightTimeSeconds t_max, s; empty where the interceptor has no such limit
     */
    public Interceptor(
            String id,
            double burnoutSpeedMetersPerSecond,
            double burnTimeSeconds,
            double minInterceptHeightMeters,
            double maxInterceptHeightMeters,
            OptionalDouble maxFlightTimeSeconds) {
        this(
                id,
                burnoutSpeedMetersPerSecond,
                burnTimeSeconds,
                minInterceptHeightMeters,
                maxInterceptHeightMeters,
                maxFlightTimeSeconds,
                Optional.empty());
    }

    /**
     * A copy with another burnout speed, for required-speed questions; a notional one, as no staged
     * vehicle has the speed one likes.
     *
     * @param metersPerSecond the burnout speed, m/s
     * @return the changed copy
     */
    public Interceptor withBurnoutSpeed(double metersPerSecond) {
        return new Interceptor(
                id,
                metersPerSecond,
                burnTimeSeconds,
                minInterceptHeightMeters,
                maxInterceptHeightMeters,
                maxFlightTimeSeconds);
    }
}
