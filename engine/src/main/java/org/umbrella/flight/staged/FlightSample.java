// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.umbrella.earth.GeodeticPoint;

/**
 * One instant of a flight.
 *
 * @param timeSeconds time after the start, s
 * @param eci inertial position (m) and velocity (m/s), six numbers
 * @param ecef Earth-fixed position (m) and velocity relative to the Earth (m/s), six numbers
 * @param place geodetic position
 * @param nedMetersPerSecond velocity relative to the Earth, north, east, down, m/s
 * @param relativeSpeedMetersPerSecond speed relative to the Earth, m/s
 * @param inertialSpeedMetersPerSecond inertial speed, m/s
 * @param flightPathRad angle of the Earth-relative velocity above the local geodetic horizontal,
 *     rad
 * @param mach speed through the air over the speed of sound; 0 without air
 * @param dynamicPressurePascals Pa
 * @param specificForceMetersPerSecondSquared acceleration less gravitation, as an accelerometer
 *     reads it, m/s²
 * @param massKg mass, kg
 * @param airTemperatureKelvin K; 0 without air
 * @param airPressurePascals Pa
 * @param airDensityKgPerCubicMeter kg/m³
 * @param soundSpeedMetersPerSecond speed of sound, m/s; 0 without air
 * @param gravitationMetersPerSecondSquared gravitation, without the centrifugal part, m/s²
 */
@SuppressWarnings("ArrayRecordComponent") // a row of numbers on its way to a file
public record FlightSample(
        double timeSeconds,
        double[] eci,
        double[] ecef,
        GeodeticPoint place,
        double[] nedMetersPerSecond,
        double relativeSpeedMetersPerSecond,
        double inertialSpeedMetersPerSecond,
        double flightPathRad,
        double mach,
        double dynamicPressurePascals,
        double specificForceMetersPerSecondSquared,
        double massKg,
        double airTemperatureKelvin,
        double airPressurePascals,
        double airDensityKgPerCubicMeter,
        double soundSpeedMetersPerSecond,
        double gravitationMetersPerSecondSquared) {}
