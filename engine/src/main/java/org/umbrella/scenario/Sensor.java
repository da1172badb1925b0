// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;
import org.umbrella.earth.GeodeticPoint;

/** Something that sees a threat (MODEL.md 4). */
public sealed interface Sensor {

    /**
     * The sensor's name in files.
     *
     * @return the id
     */
    String id();

    /**
     * How long the threat must be seen without a break before there is a track.
     *
     * @return seconds
     */
    double trackTimeSeconds();

    /**
     * An azimuth sector, clockwise from one bearing to another; [350, 20] passes through north, [0,
     * 360] is all round.
     *
     * @param fromRad bearing where it begins, rad clockwise from north
     * @param toRad bearing where it ends, rad clockwise from north
     */
    record Sector(double fromRad, double toRad) {}

    /**
     * A radar.
     *
     * @param id name in files
     * @param position place of the antenna
     * @param rangeMeters greatest slant range, m
     * @param elevationFloorRad least elevation above the local geodetic horizontal, rad
     * @param sectors azimuth sectors, any of which will do
     * @param trackTimeSeconds track time, s
     */
    record Radar(
            String id,
            GeodeticPoint position,
            double rangeMeters,
            double elevationFloorRad,
            List<Sector> sectors,
            double trackTimeSeconds)
            implements Sensor {

        /** Copies the list and checks signs. */
        public Radar {
            sectors = List.copyOf(sectors);
            String of = "radar '" + id + "'";
            Checks.positive("range_km", rangeMeters / 1e3, of, "Maybe the sign was mistaken.");
            Checks.notNegative(
                    "track_time_s", trackTimeSeconds, of, "Maybe the sign was mistaken.");
            if (sectors.isEmpty()) {
                throw new IllegalArgumentException(
                        "The sectors_deg ([]) of "
                                + of
                                + " must hold at least one sector. Use [0, 360] for all round.");
            }
            if (!(Math.abs(elevationFloorRad) <= Math.PI / 2)) {
                throw new IllegalArgumentException(
                        "The elevation_floor_deg ("
                                + Math.toDegrees(elevationFloorRad)
                                + ") of "
                                + of
                                + " must lie between -90 and 90.");
            }
        }
    }

    /**
     * Space-based infrared, which sees any boosting threat from its detection delay until just
     * before burnout.
     *
     * @param id name in files
     * @param detectionDelaySeconds after launch, s
     * @param trackTimeSeconds track time, s
     */
    record SpaceInfrared(String id, double detectionDelaySeconds, double trackTimeSeconds)
            implements Sensor {

        /** Checks signs. */
        public SpaceInfrared {
            String of = "space-infrared sensor '" + id + "'";
            Checks.notNegative(
                    "detection_delay_s", detectionDelaySeconds, of, "Maybe the sign was mistaken.");
            Checks.notNegative(
                    "track_time_s", trackTimeSeconds, of, "Maybe the sign was mistaken.");
        }
    }
}
