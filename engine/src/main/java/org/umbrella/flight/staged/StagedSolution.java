// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Steering;

/**
 * A solved flight: how to steer it, and what comes of it. {@link StagedFlyer#launch} flies it in
 * full.
 *
 * @param steering azimuth and pitch-over
 * @param burnSeconds burning time at the cut, coasts not counted, s; the vehicle's total where
 *     there is no cut
 * @param burnoutSeconds time of the last burnout or the cut, s after launch
 * @param burnoutSpeedMetersPerSecond speed there relative to the Earth, m/s
 * @param burnoutFlightPathRad angle of that velocity above the local geodetic horizontal, rad
 * @param burnoutHeightMeters height there above the ellipsoid, m
 * @param burnoutDownrangeMeters ground distance there from the launch point, m
 * @param impact where it comes down
 * @param impactSeconds when, s after launch
 * @param rangeMeters ground distance from the launch point to the impact, m
 */
public record StagedSolution(
        Steering.GravityTurn steering,
        double burnSeconds,
        double burnoutSeconds,
        double burnoutSpeedMetersPerSecond,
        double burnoutFlightPathRad,
        double burnoutHeightMeters,
        double burnoutDownrangeMeters,
        GeodeticPoint impact,
        double impactSeconds,
        double rangeMeters) {}
