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
 * @param ending what ended it
 * @param sweptRad angle swept over the ground about the start's horizontal across its heading,
 *     whole turns counted, rad
 */
@SuppressWarnings("ArrayRecordComponent") // states on their way between kernels
record FlightEnd(
        double burnoutSeconds,
        double[] burnoutEci,
        double endSeconds,
        double[] endEci,
        Ending ending,
        double sweptRad) {

    /** What ended a flight. */
    enum Ending {
        /** It came down through the height at which flights end, after its last burnout. */
        CAME_DOWN,
        /** It came down before its last burnout. */
        CRASHED,
        /** It met the ground without ever having been above the height at which flights end. */
        NEVER_ROSE,
        /** The time limit, still flying. */
        TIME_LIMIT
    }

    /** Whether it came down. */
    boolean impact() {
        return ending == Ending.CAME_DOWN || ending == Ending.CRASHED;
    }

    /** Whether it came down before its last burnout. */
    boolean poweredToTheEnd() {
        return ending == Ending.CRASHED;
    }

    GeodeticPoint endPoint(FlightEnvironment environment) {
        return Frames.geodetic(environment, endEci, endSeconds);
    }
}
