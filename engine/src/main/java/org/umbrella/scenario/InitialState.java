// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import org.umbrella.earth.GeodeticPoint;

/**
 * Where a flight starts and how it moves then, at t = 0, when the inertial and Earth-fixed frames
 * coincide.
 */
public sealed interface InitialState {

    /**
     * A geodetic position and a velocity relative to the Earth along the local axes.
     *
     * @param position geodetic position on the environment's ellipsoid
     * @param northMetersPerSecond velocity relative to the Earth, northward, m/s
     * @param eastMetersPerSecond velocity relative to the Earth, eastward, m/s
     * @param downMetersPerSecond velocity relative to the Earth, downward along the geodetic
     *     vertical, m/s
     */
    record Local(
            GeodeticPoint position,
            double northMetersPerSecond,
            double eastMetersPerSecond,
            double downMetersPerSecond)
            implements InitialState {}

    /**
     * An Earth-fixed position and the velocity relative to the Earth.
     *
     * @param xMeters ECEF coordinate, m
     * @param yMeters ECEF coordinate, m
     * @param zMeters ECEF coordinate, m
     * @param vxMetersPerSecond velocity relative to the Earth, m/s
     * @param vyMetersPerSecond velocity relative to the Earth, m/s
     * @param vzMetersPerSecond velocity relative to the Earth, m/s
     */
    record Ecef(
            double xMeters,
            double yMeters,
            double zMeters,
            double vxMetersPerSecond,
            double vyMetersPerSecond,
            double vzMetersPerSecond)
            implements InitialState {}

    /**
     * An inertial position and velocity.
     *
     * @param xMeters ECI coordinate, m
     * @param yMeters ECI coordinate, m
     * @param zMeters ECI coordinate, m
     * @param vxMetersPerSecond inertial velocity, m/s
     * @param vyMetersPerSecond inertial velocity, m/s
     * @param vzMetersPerSecond inertial velocity, m/s
     */
    record Eci(
            double xMeters,
            double yMeters,
            double zMeters,
            double vxMetersPerSecond,
            double vyMetersPerSecond,
            double vzMetersPerSecond)
            implements InitialState {}

    /**
     * At rest relative to the Earth.
     *
     * @param position where
     * @return the state
     */
    static InitialState atRest(GeodeticPoint position) {
        return new Local(position, 0, 0, 0);
    }
}
