// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.flight;

import java.util.function.ToDoubleFunction;

/** The columns of a flight's table, in their order; the unit is in the name. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum FlightColumn {
    /** Time after the start. */
    TIME("time_s", row -> row.sample().timeSeconds()),
    /** Geodetic latitude, north positive. */
    LATITUDE("lat_deg", row -> Math.toDegrees(row.sample().place().latitudeRad())),
    /** Longitude, east positive. */
    LONGITUDE("lon_deg", row -> Math.toDegrees(row.sample().place().longitudeRad())),
    /** Height above the ellipsoid. */
    HEIGHT("height_m", row -> row.sample().place().heightMeters()),
    /** Ground distance from the start. */
    DOWNRANGE("downrange_m", FlightRow::downrangeMeters),
    /** Speed relative to the Earth. */
    SPEED_RELATIVE("speed_relative_m_s", row -> row.sample().relativeSpeedMetersPerSecond()),
    /** Inertial speed. */
    SPEED_INERTIAL("speed_inertial_m_s", row -> row.sample().inertialSpeedMetersPerSecond()),
    /** Angle of the Earth-relative velocity above the local geodetic horizontal. */
    FLIGHT_PATH("flight_path_deg", row -> Math.toDegrees(row.sample().flightPathRad())),
    /** Heading of the Earth-relative velocity, clockwise from north. */
    HEADING("heading_deg", FlightColumn::heading),
    /** Velocity relative to the Earth, northward. */
    VELOCITY_NORTH("velocity_north_m_s", row -> row.sample().nedMetersPerSecond()[0]),
    /** Velocity relative to the Earth, eastward. */
    VELOCITY_EAST("velocity_east_m_s", row -> row.sample().nedMetersPerSecond()[1]),
    /** Velocity relative to the Earth, downward. */
    VELOCITY_DOWN("velocity_down_m_s", row -> row.sample().nedMetersPerSecond()[2]),
    /** Earth-fixed position. */
    ECEF_X("ecef_x_m", row -> row.sample().ecef()[0]),
    /** Earth-fixed position. */
    ECEF_Y("ecef_y_m", row -> row.sample().ecef()[1]),
    /** Earth-fixed position. */
    ECEF_Z("ecef_z_m", row -> row.sample().ecef()[2]),
    /** Velocity relative to the Earth, Earth-fixed axes. */
    ECEF_VX("ecef_vx_m_s", row -> row.sample().ecef()[3]),
    /** Velocity relative to the Earth, Earth-fixed axes. */
    ECEF_VY("ecef_vy_m_s", row -> row.sample().ecef()[4]),
    /** Velocity relative to the Earth, Earth-fixed axes. */
    ECEF_VZ("ecef_vz_m_s", row -> row.sample().ecef()[5]),
    /** Inertial position; the frame coincides with the Earth-fixed one at the start. */
    ECI_X("eci_x_m", row -> row.sample().eci()[0]),
    /** Inertial position. */
    ECI_Y("eci_y_m", row -> row.sample().eci()[1]),
    /** Inertial position. */
    ECI_Z("eci_z_m", row -> row.sample().eci()[2]),
    /** Inertial velocity. */
    ECI_VX("eci_vx_m_s", row -> row.sample().eci()[3]),
    /** Inertial velocity. */
    ECI_VY("eci_vy_m_s", row -> row.sample().eci()[4]),
    /** Inertial velocity. */
    ECI_VZ("eci_vz_m_s", row -> row.sample().eci()[5]),
    /** Acceleration less gravitation, as an accelerometer reads it. */
    SPECIFIC_FORCE(
            "specific_force_m_s2", row -> row.sample().specificForceMetersPerSecondSquared()),
    /** Mass. */
    MASS("mass_kg", row -> row.sample().massKg()),
    /** Speed through the air over the speed of sound. */
    MACH("mach", row -> row.sample().mach()),
    /** Dynamic pressure. */
    DYNAMIC_PRESSURE("dynamic_pressure_pa", row -> row.sample().dynamicPressurePascals()),
    /** Temperature of the air; 0 without air. */
    AIR_TEMPERATURE("air_temperature_k", row -> row.sample().airTemperatureKelvin()),
    /** Pressure of the air. */
    AIR_PRESSURE("air_pressure_pa", row -> row.sample().airPressurePascals()),
    /** Density of the air. */
    AIR_DENSITY("air_density_kg_m3", row -> row.sample().airDensityKgPerCubicMeter()),
    /** Speed of sound; 0 without air. */
    SOUND_SPEED("speed_of_sound_m_s", row -> row.sample().soundSpeedMetersPerSecond()),
    /** Gravitation, without the centrifugal part. */
    GRAVITATION("gravitation_m_s2", row -> row.sample().gravitationMetersPerSecondSquared());

    private final String id;
    private final ToDoubleFunction<FlightRow> value;

    FlightColumn(String id, ToDoubleFunction<FlightRow> value) {
        this.id = id;
        this.value = value;
    }

    /**
     * The name in files.
     *
     * @return the name
     */
    public String id() {
        return id;
    }

    /**
     * The value of this column in a row.
     *
     * @param row the row
     * @return the value, in the unit of the name
     */
    public double of(FlightRow row) {
        // Zero has no sign in a table.
        return value.applyAsDouble(row) + 0.0;
    }

    private static double heading(FlightRow row) {
        double[] ned = row.sample().nedMetersPerSecond();
        double degrees = Math.toDegrees(Math.atan2(ned[1], ned[0]));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
