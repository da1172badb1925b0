// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.FlightEnvironment;

/**
 * How a flight ended, without the way there: what solvers need.
 *
 * @param burnoutSeconds time of the last burnout or cut; 0 for a body without power
 * @param burnoutEci inertial position and velocity there, m and m/s
 * @param endSeconds time of the end
 * @param endEci inertial position and velocity there, m and m/s
 * @param impact whether it came down
 * @param poweredToTheEnd whether it came down before its last burnout
 */
@SuppressWarnings("ArrayRecordComponent") // states on their way between kernels
record FlightEnd(
        double burnoutSeconds,
        double[] burnoutEci,
        double endSeconds,
        double[] endEci,
        boolean impact,
        boolean poweredToTheEnd) {

    GeodeticPoint endPoint(FlightEnvironment environment) {
        return Frames.geodetic(environment, endEci, endSeconds);
    }
}
