// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;

/** Something that sees a threat (docs/model.md, section 4). */
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
     * The sensor as it meets one missile: a radar whose range is stated for a cross-section sees a
     * burnt-out target of another as far as R = R₀ (σ/σ₀)^¼ (docs/model.md, section 4). Where
     * either cross-section is not given, R = R₀.
     *
     * @param missile the missile
     * @return the sensor with the range against it
     */
    default Sensor against(Missile missile) {
        return this;
    }

    /**
     * An azimuth sector, clockwise from one bearing to another; [350, 20] passes through north, [0,
     * 360] is all round.
     *
     * @param fromRad bearing where it begins, rad clockwise from north
     * @param toRad bearing where it ends, rad clockwise from north
     */
    record Sector(double fromRad, double toRad) {

        private static final double FULL_TURN = 2.0 * Math.PI;

        /** What is closer than this touches, rad. */
        private static final double TOUCH = 1e-12;

        /**
         * How far it turns, clockwise.
         *
         * @return rad, 2π where it is all round
         */
        public double widthRad() {
            double width = toRad - fromRad;
            return width < 0 ? width + FULL_TURN : Math.min(width, FULL_TURN);
        }

        /**
         * The same bearings in as few sectors as will do: sectors that touch or overlap are one, so
         * that a target crosses from one to the next unbroken.
         *
         * @param sectors one at least
         * @return the sectors, apart from one another, from the first bearing on
         */
        public static List<Sector> joined(List<Sector> sectors) {
            List<Sector> sorted = new ArrayList<>();
            for (Sector sector : sectors) {
                double from = sector.fromRad - FULL_TURN * Math.floor(sector.fromRad / FULL_TURN);
                sorted.add(new Sector(from, from + sector.widthRad()));
            }
            sorted.sort(Comparator.comparingDouble(Sector::fromRad));
            List<Sector> joined = new ArrayList<>();
            for (Sector next : sorted) {
                if (!joined.isEmpty() && next.fromRad <= joined.getLast().toRad + TOUCH) {
                    Sector last = joined.removeLast();
                    joined.add(new Sector(last.fromRad, Math.max(last.toRad, next.toRad)));
                } else {
                    joined.add(next);
                }
            }
            // What runs past north again may reach the first ones.
            while (joined.size() > 1
                    && joined.getLast().toRad - FULL_TURN >= joined.getFirst().fromRad - TOUCH) {
                Sector first = joined.removeFirst();
                Sector last = joined.removeLast();
                joined.add(new Sector(last.fromRad, Math.max(last.toRad, first.toRad + FULL_TURN)));
            }
            Sector only = joined.getFirst();
            return joined.size() == 1 && only.toRad - only.fromRad >= FULL_TURN - TOUCH
                    ? List.of(new Sector(0, FULL_TURN))
                    : List.copyOf(joined);
        }
    }

    /**
     * What target a radar's range was stated for.
     *
     * @param crossSectionSquareMeters σ₀, m²
     * @param band the band it was stated in
     */
    record RangeReference(double crossSectionSquareMeters, RadarBand band) {

        /** Checks signs. */
        public RangeReference {
            Checks.positive(
                    "reference_cross_section_m2",
                    crossSectionSquareMeters,
                    "a radar",
                    "Maybe the sign was mistaken.");
        }
    }

    /**
     * A radar.
     *
     * @param id name in files
     * @param position place of the antenna
     * @param rangeMeters greatest slant range, m
     * @param elevationFloorRad least elevation above the local geodetic horizontal, rad
     * @param sectors azimuth sectors, any of which will do
     * @param trackTimeSeconds track time, s
     * @param reference the target its range was stated for; empty where none was stated
     */
    record Radar(
            String id,
            GeodeticPoint position,
            double rangeMeters,
            double elevationFloorRad,
            List<Sector> sectors,
            double trackTimeSeconds,
            Optional<RangeReference> reference)
            implements Sensor {

        /**
         * A radar whose range was stated for no target in particular.
         *
         * @param id name in files
         * @param position place of the antenna
         * @param rangeMeters greatest slant range, m
         * @param elevationFloorRad least elevation above the local geodetic horizontal, rad
         * @param sectors azimuth sectors, any of which will do
         * @param trackTimeSeconds track time, s
         */
        public Radar(
                String id,
                GeodeticPoint position,
                double rangeMeters,
                double elevationFloorRad,
                List<Sector> sectors,
                double trackTimeSeconds) {
            this(
                    id,
                    position,
                    rangeMeters,
                    elevationFloorRad,
                    sectors,
                    trackTimeSeconds,
                    Optional.empty());
        }

        @Override
        public Radar against(Missile missile) {
            return reference
                    .map(stated ->
                            missile.crossSectionSquareMeters(stated.band()).stream()
                                    .mapToObj(sigma ->
                                            withRange(
                                                    rangeMeters
                                                            * Math.sqrt(
                                                                    Math.sqrt(
                                                                            sigma
                                                                                    / stated
                                                                                            .crossSectionSquareMeters()))))
                                    .findFirst()
                                    .orElse(this))
                    .orElse(this);
        }

        /**
         * A copy that looks into another sector.
         *
         * @param sector the only sector
         * @return the changed copy
         */
        public Radar withSector(Sector sector) {
            return new Radar(
                    id,
                    position,
                    rangeMeters,
                    elevationFloorRad,
                    List.of(sector),
                    trackTimeSeconds,
                    reference);
        }

        /**
         * A copy with another range, stated for no target in particular.
         *
         * @param meters greatest slant range, m
         * @return the changed copy
         */
        public Radar withRange(double meters) {
            return new Radar(id, position, meters, elevationFloorRad, sectors, trackTimeSeconds);
        }

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
            for (Sector sector : sectors) {
                if (!(sector.widthRad() > 0)) {
                    throw new IllegalArgumentException(
                            "The sectors_deg (["
                                    + (float) Math.toDegrees(sector.fromRad)
                                    + ", "
                                    + (float) Math.toDegrees(sector.toRad)
                                    + "]) of "
                                    + of
                                    + " must turn clockwise from one bearing to another. Use [0,"
                                    + " 360] for all round.");
                }
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

    /**
     * Sensors in space that see any burnt-out threat above a least height, everywhere.
     *
     * @param id name in files
     * @param minHeightMeters least height above the ellipsoid, m
     * @param trackTimeSeconds track time, s
     */
    record SpaceMidcourse(String id, double minHeightMeters, double trackTimeSeconds)
            implements Sensor {

        /** Checks signs. */
        public SpaceMidcourse {
            String of = "space-midcourse sensor '" + id + "'";
            Checks.notNegative(
                    "min_height_km", minHeightMeters / 1e3, of, "Maybe the sign was mistaken.");
            Checks.notNegative(
                    "track_time_s", trackTimeSeconds, of, "Maybe the sign was mistaken.");
        }
    }
}
