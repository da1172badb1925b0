// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Optional;
import org.umbrella.earth.J2Gravity;
import org.umbrella.earth.ReferenceEllipsoid;
import org.umbrella.earth.Wgs84;

/**
 * The Earth a flight goes through. {@link #MODEL} is docs/model.md, sections 1 and 2.2; the rest is
 * for comparisons and check cases.
 *
 * @param ellipsoid what heights and verticals refer to
 * @param gravity gravitation
 * @param rotationRate ω, rad/s; 0 for an Earth at rest
 * @param atmosphere whether there is air (drag and back-pressure)
 * @param wind wind relative to the Earth; empty for still air
 */
public record FlightEnvironment(
        ReferenceEllipsoid ellipsoid,
        J2Gravity gravity,
        double rotationRate,
        boolean atmosphere,
        Optional<Wind> wind) {

    /** WGS 84 turning, J2, still air of the U.S. Standard Atmosphere 1976. */
    public static final FlightEnvironment MODEL =
            new FlightEnvironment(
                    ReferenceEllipsoid.WGS84,
                    J2Gravity.WGS84,
                    Wgs84.ROTATION_RATE,
                    true,
                    Optional.empty());

    /**
     * A copy with another rotation rate.
     *
     * @param radPerSecond ω, rad/s
     * @return the changed copy
     */
    public FlightEnvironment withRotationRate(double radPerSecond) {
        return new FlightEnvironment(ellipsoid, gravity, radPerSecond, atmosphere, wind);
    }

    /**
     * A copy with or without air.
     *
     * @param air whether there is air
     * @return the changed copy
     */
    public FlightEnvironment withAtmosphere(boolean air) {
        return new FlightEnvironment(ellipsoid, gravity, rotationRate, air, wind);
    }

    /**
     * A copy with another gravitation.
     *
     * @param other the gravitation
     * @return the changed copy
     */
    public FlightEnvironment withGravity(J2Gravity other) {
        return new FlightEnvironment(ellipsoid, other, rotationRate, atmosphere, wind);
    }

    /**
     * A copy with another ellipsoid.
     *
     * @param other the ellipsoid
     * @return the changed copy
     */
    public FlightEnvironment withEllipsoid(ReferenceEllipsoid other) {
        return new FlightEnvironment(other, gravity, rotationRate, atmosphere, wind);
    }

    /**
     * A copy with a wind.
     *
     * @param table the wind
     * @return the changed copy
     */
    public FlightEnvironment withWind(Wind table) {
        return new FlightEnvironment(
                ellipsoid, gravity, rotationRate, atmosphere, Optional.of(table));
    }
}
