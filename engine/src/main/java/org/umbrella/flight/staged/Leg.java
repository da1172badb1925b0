// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.umbrella.scenario.DragTable;

/**
 * A piece of a flight over which nothing changes by a jump: constant mass flow, one drag table, one
 * law of steering.
 *
 * @param kind what steers it
 * @param label the stage or body that flies, for the event table
 * @param start what happens at its start
 * @param durationSeconds how long it lasts unless the ground ends it, s; infinite for free flight
 * @param startMassKg mass at its start, kg
 * @param massFlowKgPerSecond mass flow, kg/s; 0 without power
 * @param vacuumThrustNewtons thrust in vacuum, N; 0 without power
 * @param exitAreaSquareMeters nozzle exit area, m²
 * @param referenceAreaSquareMeters area that the drag coefficient refers to, m²
 * @param drag drag coefficient against Mach number
 */
record Leg(
        Kind kind,
        String label,
        Start start,
        double durationSeconds,
        double startMassKg,
        double massFlowKgPerSecond,
        double vacuumThrustNewtons,
        double exitAreaSquareMeters,
        double referenceAreaSquareMeters,
        DragTable drag) {

    /** Laws of steering. */
    enum Kind {
        RISE,
        PITCH_OVER,
        GRAVITY_TURN,
        PITCH_TABLE,
        COAST
    }

    /** What begins with a leg. */
    enum Start {
        IGNITION,
        SAME_BURN,
        BURNOUT,
        FREE_FLIGHT
    }

    Leg lasting(double seconds) {
        return new Leg(
                kind,
                label,
                start,
                seconds,
                startMassKg,
                massFlowKgPerSecond,
                vacuumThrustNewtons,
                exitAreaSquareMeters,
                referenceAreaSquareMeters,
                drag);
    }
}
