// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

/**
 * The air at one height, written by {@link UsStandardAtmosphere1976#sample} into an object that the
 * caller keeps, so that a trajectory's right-hand side allocates nothing.
 */
public final class AirSample {

    private double temperatureKelvin;
    private double pressurePascals;
    private double densityKgPerCubicMeter;
    private double soundSpeedMetersPerSecond;

    /** An empty sample: vacuum, with the speed of sound of the standard's top. */
    public AirSample() {
        this.soundSpeedMetersPerSecond = UsStandardAtmosphere1976.UPPER_SOUND_SPEED;
    }

    void set(double temperature, double pressure, double density, double soundSpeed) {
        this.temperatureKelvin = temperature;
        this.pressurePascals = pressure;
        this.densityKgPerCubicMeter = density;
        this.soundSpeedMetersPerSecond = soundSpeed;
    }

    /** Makes this sample vacuum. */
    public void setVacuum() {
        set(0, 0, 0, UsStandardAtmosphere1976.UPPER_SOUND_SPEED);
    }

    /**
     * Kinetic temperature.
     *
     * @return K; 0 in vacuum
     */
    public double temperatureKelvin() {
        return temperatureKelvin;
    }

    /**
     * Pressure.
     *
     * @return Pa
     */
    public double pressurePascals() {
        return pressurePascals;
    }

    /**
     * Density.
     *
     * @return kg/m³
     */
    public double densityKgPerCubicMeter() {
        return densityKgPerCubicMeter;
    }

    /**
     * Speed of sound.
     *
     * @return m/s; above 86 km its value at 86 km, as the standard does not define it there
     */
    public double soundSpeedMetersPerSecond() {
        return soundSpeedMetersPerSecond;
    }
}
