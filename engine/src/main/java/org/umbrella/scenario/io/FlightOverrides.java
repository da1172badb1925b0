// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;

/**
 * What a command line sets in the place of a flight file. Empty leaves the file's own.
 *
 * @param launch where it stands
 * @param aim aim point
 * @param loftRad loft or depression towards the aim, rad
 * @param azimuthRad heading, rad clockwise from north; without a pitch-over, the greatest range is
 *     solved for
 * @param pitchOverRad pitch-over, rad
 * @param burnSeconds burning time at the cut, s
 * @param centralGravity whether gravitation is central
 * @param rotation whether the Earth turns
 * @param atmosphere whether there is air
 * @param maxSeconds time limit, s
 */
public record FlightOverrides(
        Optional<GeodeticPoint> launch,
        Optional<GeodeticPoint> aim,
        OptionalDouble loftRad,
        OptionalDouble azimuthRad,
        OptionalDouble pitchOverRad,
        OptionalDouble burnSeconds,
        Optional<Boolean> centralGravity,
        Optional<Boolean> rotation,
        Optional<Boolean> atmosphere,
        OptionalDouble maxSeconds) {

    /** Nothing set. */
    public static final FlightOverrides NONE =
            new FlightOverrides(
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty());

    /** The options that are set and concern only what has thrust. */
    List<String> ofVehicles() {
        List<String> names = new ArrayList<>();
        aim.ifPresent(set -> names.add("--to"));
        loftRad.ifPresent(set -> names.add("--loft"));
        azimuthRad.ifPresent(set -> names.add("--azimuth"));
        pitchOverRad.ifPresent(set -> names.add("--pitch-over"));
        burnSeconds.ifPresent(set -> names.add("--cut"));
        return names;
    }
}
