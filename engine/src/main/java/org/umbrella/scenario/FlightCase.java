// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import org.umbrella.earth.GeodeticPoint;

/**
 * One flight to be flown on its own ({@code umbrella fly}).
 *
 * @param title name for people
 * @param craft what flies
 * @param start where and how it starts
 * @param guidance how it is steered, or what is solved for
 * @param environment the Earth it flies through
 * @param limits when it is over
 */
public record FlightCase(
        String title,
        Craft craft,
        InitialState start,
        Guidance guidance,
        FlightEnvironment environment,
        FlightLimits limits) {

    /** What flies. */
    public sealed interface Craft {

        /**
         * Its name in files.
         *
         * @return the id
         */
        String id();
    }

    /**
     * A body without power.
     *
     * @param id name in files
     * @param payload its mass and drag
     */
    public record Body(String id, Payload payload) implements Craft {}

    /**
     * A vehicle made of stages.
     *
     * @param vehicle the vehicle
     */
    public record Staged(StagedVehicle vehicle) implements Craft {

        @Override
        public String id() {
            return vehicle.id();
        }
    }

    /** How a flight is steered, or what is solved for. */
    public sealed interface Guidance {}

    /** Nothing steers it. */
    public record Unguided() implements Guidance {}

    /**
     * Steering as given.
     *
     * @param steering where the thrust points
     * @param burnSeconds burning time at the cut, s; infinite for no cut
     */
    public record Steered(Steering steering, double burnSeconds) implements Guidance {}

    /**
     * The greatest range along a heading.
     *
     * @param azimuthRad heading, rad clockwise from north
     */
    public record MaximumRange(double azimuthRad) implements Guidance {}

    /**
     * An aim point on a shape of arc.
     *
     * @param aim the aim point
     * @param loftRad Δ: positive lofted, negative depressed, 0 minimum-energy, rad
     */
    public record ToAim(GeodeticPoint aim, double loftRad) implements Guidance {}

    /**
     * A lofted shot that burns everything and comes down at a range.
     *
     * @param azimuthRad heading, rad clockwise from north
     * @param rangeMeters ground distance, m
     */
    public record LoftedShot(double azimuthRad, double rangeMeters) implements Guidance {}
}
