// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;

/** Where the thrust of a vehicle points. */
public sealed interface Steering {

    /**
     * The heading of the vehicle, clockwise from north.
     *
     * @return rad
     */
    double azimuthRad();

    /**
     * Vertical rise, then a pitch-over in which the thrust leans from the vertical to an angle at a
     * constant rate, then thrust along the velocity through the air (docs/model.md, section 2.2).
     *
     * @param azimuthRad heading of the pitch-over, rad clockwise from north
     * @param pitchOverRad angle from the vertical at its end, rad; 0 flies straight up
     */
    record GravityTurn(double azimuthRad, double pitchOverRad) implements Steering {}

    /**
     * Tabulated pitch above the local geodetic horizontal at a constant heading, straight lines
     * between points and held at the ends.
     *
     * @param azimuthRad heading, rad clockwise from north
     * @param points at least one, in rising order of time
     */
    record PitchTable(double azimuthRad, List<Point> points) implements Steering {

        /**
         * One point of the table.
         *
         * @param timeSeconds time after launch, s
         * @param pitchRad angle of the thrust above the local geodetic horizontal, rad
         */
        public record Point(double timeSeconds, double pitchRad) {}

        /** Copies the list and checks that times rise. */
        public PitchTable {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException(
                        "The pitch table ([]) must hold at least one point. Leave it out for a"
                                + " gravity turn.");
            }
            for (int i = 1; i < points.size(); i++) {
                if (!(points.get(i).timeSeconds() > points.get(i - 1).timeSeconds())) {
                    throw new IllegalArgumentException(
                            "The time_s ("
                                    + points.get(i).timeSeconds()
                                    + ") of point "
                                    + (i + 1)
                                    + " of the pitch table must exceed the one before it ("
                                    + points.get(i - 1).timeSeconds()
                                    + "). Sort the table.");
                }
            }
        }
    }
}
