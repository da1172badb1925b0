// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The U.S. Standard Atmosphere 1976, from 5 km below sea level to 1000 km; vacuum above.
 *
 * <p><b>What.</b> Temperature, pressure, density and speed of sound against geometric height. The
 * height above the WGS 84 ellipsoid is taken for the height above mean sea level.
 *
 * <p><b>Formula.</b> To 86 km: seven layers of constant molecular-scale temperature gradient in
 * geopotential height, hydrostatic (U.S. Standard Atmosphere, 1976, NOAA-S/T 76-1562, part 1, eqs.
 * 18, 23, 33a, 33b, 42, 50; table 4); p = p_b (T_b / T)^(g0 M0 / (R* L)) or p_b exp(−g0 M0 (H −
 * H_b) / (R* T_b)); ρ = p M0 / (R* T_M); kinetic temperature T = T_M M / M0 with table 8 between 80
 * and 86 km. Above: the standard's species-diffusion equations integrated by {@code
 * scripts/atmosphere/us1976_upper.py} into the resource {@code
 * us-standard-atmosphere-1976-upper.csv} every kilometre; between rows a cubic in ln p and ln ρ.
 *
 * <p><b>Symbols.</b> T K, p Pa, ρ kg/m³, H geopotential m, L K/m, R* = 8314.32 J/(kmol K), M0 =
 * 28.9644 kg/kmol, g0 = 9.80665 m/s².
 *
 * <p><b>Validity.</b> −5 km to 1000 km; lower heights get the value at −5 km. Above 86 km the speed
 * of sound is held at 274.10 m/s, since the standard does not define it there.
 *
 * <p><b>Error.</b> Within the printed digits of the standard (5e-5) to 86 km; within 4e-4 of the
 * printed pressure and density to 1000 km. Interpolation between rows: 1e-5.
 *
 * <p><b>Cost.</b> One power or exponential to 86 km, two exponentials above; allocates nothing.
 */
public final class UsStandardAtmosphere1976 {

    /** Height above which the standard stops and this model is vacuum, m. */
    public static final double TOP_METERS = 1_000_000.0;

    /** Geometric height at which the layers end and the tables begin, m. */
    public static final double LAYERS_TOP_METERS = 86_000.0;

    /** Speed of sound at and above 86 km, m/s. */
    static final double UPPER_SOUND_SPEED = 274.0957;

    /** Gas constant of the standard R*, J/(kmol K) (table 2). */
    private static final double GAS_CONSTANT = 8314.32;

    /** Mean molar mass of air to 86 km M0, kg/kmol. */
    private static final double MOLAR_MASS = 28.9644;

    /** Standard gravity g0, m/s². */
    private static final double STANDARD_GRAVITY = 9.80665;

    /** Effective radius of the Earth of the standard r0, m. */
    private static final double GEOPOTENTIAL_RADIUS = 6_356_766.0;

    /** g0 M0 / R*, K/m. */
    private static final double HYDROSTATIC = STANDARD_GRAVITY * MOLAR_MASS / GAS_CONSTANT;

    private static final double RATIO_OF_SPECIFIC_HEATS = 1.4;

    private static final double LOWEST_METERS = -5_000.0;

    /** Layer bases, geopotential m (table 4). */
    private static final double[] BASE_HEIGHT = {0, 11e3, 20e3, 32e3, 47e3, 51e3, 71e3};

    /** Gradients of molecular-scale temperature, K/m (table 4). */
    private static final double[] GRADIENT = {-6.5e-3, 0, 1e-3, 2.8e-3, 0, -2.8e-3, -2e-3};

    private static final double[] BASE_TEMPERATURE = new double[BASE_HEIGHT.length];
    private static final double[] BASE_PRESSURE = new double[BASE_HEIGHT.length];

    /** M / M0 from 80 to 86 km every half kilometre (table 8). */
    private static final double[] MOLAR_RATIO = {
        1.000000, 0.999996, 0.999989, 0.999971, 0.999941, 0.999909, 0.999870, 0.999829, 0.999786,
        0.999741, 0.999694, 0.999641, 0.999579
    };

    private static final UpperTable UPPER;

    static {
        BASE_TEMPERATURE[0] = 288.15;
        BASE_PRESSURE[0] = 101_325.0;
        for (int i = 1; i < BASE_HEIGHT.length; i++) {
            double rise = BASE_HEIGHT[i] - BASE_HEIGHT[i - 1];
            BASE_TEMPERATURE[i] = BASE_TEMPERATURE[i - 1] + GRADIENT[i - 1] * rise;
            BASE_PRESSURE[i] = layerPressure(i - 1, rise, BASE_TEMPERATURE[i]);
        }
        UPPER = UpperTable.read();
    }

    private UsStandardAtmosphere1976() {}

    /**
     * The air at a height.
     *
     * @param heightMeters geometric height, m
     * @param air where to write it
     */
    public static void sample(double heightMeters, AirSample air) {
        if (heightMeters >= LAYERS_TOP_METERS) {
            UPPER.sample(heightMeters, air);
            return;
        }
        double z = Math.max(heightMeters, LOWEST_METERS);
        double geopotential = GEOPOTENTIAL_RADIUS * z / (GEOPOTENTIAL_RADIUS + z);
        int layer = 0;
        while (layer < BASE_HEIGHT.length - 1 && geopotential >= BASE_HEIGHT[layer + 1]) {
            layer++;
        }
        double rise = geopotential - BASE_HEIGHT[layer];
        double scaled = BASE_TEMPERATURE[layer] + GRADIENT[layer] * rise;
        double pressure = layerPressure(layer, rise, scaled);
        double density = pressure * MOLAR_MASS / (GAS_CONSTANT * scaled);
        double sound = Math.sqrt(RATIO_OF_SPECIFIC_HEATS * GAS_CONSTANT * scaled / MOLAR_MASS);
        air.set(scaled * molarRatio(z), pressure, density, sound);
    }

    private static double layerPressure(int layer, double rise, double temperature) {
        double gradient = GRADIENT[layer];
        double base = BASE_TEMPERATURE[layer];
        return gradient == 0.0
                ? BASE_PRESSURE[layer] * Math.exp(-HYDROSTATIC * rise / base)
                : BASE_PRESSURE[layer] * Math.pow(base / temperature, HYDROSTATIC / gradient);
    }

    private static double molarRatio(double z) {
        double step = (z - 80e3) / 500.0;
        if (step <= 0) {
            return 1.0;
        }
        int i = Math.min((int) step, MOLAR_RATIO.length - 2);
        return MOLAR_RATIO[i] + (step - i) * (MOLAR_RATIO[i + 1] - MOLAR_RATIO[i]);
    }

    /** The rows above 86 km, a kilometre apart, as logarithms. */
    private static final class UpperTable {

        private static final String RESOURCE = "us-standard-atmosphere-1976-upper.csv";
        private static final double STEP = 1000.0;

        private final double[] temperature;
        private final double[] lnPressure;
        private final double[] lnDensity;

        private UpperTable(double[] temperature, double[] lnPressure, double[] lnDensity) {
            this.temperature = temperature;
            this.lnPressure = lnPressure;
            this.lnDensity = lnDensity;
        }

        static UpperTable read() {
            List<double[]> rows = new ArrayList<>();
            try (InputStream in = UsStandardAtmosphere1976.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("The resource " + RESOURCE + " is missing.");
                }
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
                        String[] cells = line.split(",", -1);
                        rows.add(
                                new double[] {
                                    Double.parseDouble(cells[1]),
                                    Math.log(Double.parseDouble(cells[2])),
                                    Math.log(Double.parseDouble(cells[3]))
                                });
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            double[][] columns = new double[3][rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                for (int c = 0; c < 3; c++) {
                    columns[c][i] = rows.get(i)[c];
                }
            }
            return new UpperTable(columns[0], columns[1], columns[2]);
        }

        void sample(double z, AirSample air) {
            if (z > TOP_METERS) {
                air.setVacuum();
                return;
            }
            double steps = (z - LAYERS_TOP_METERS) / STEP;
            int i = Math.min((int) steps, temperature.length - 2);
            double s = steps - i;
            air.set(
                    cubic(temperature, i, s),
                    Math.exp(cubic(lnPressure, i, s)),
                    Math.exp(cubic(lnDensity, i, s)),
                    UPPER_SOUND_SPEED);
        }

        /** Hermite cubic with the central differences of the rows as slopes. */
        private static double cubic(double[] y, int i, double s) {
            double y0 = y[i];
            double y1 = y[i + 1];
            double m0 = i > 0 ? 0.5 * (y1 - y[i - 1]) : y1 - y0;
            double m1 = i + 2 < y.length ? 0.5 * (y[i + 2] - y0) : y1 - y0;
            double d = y1 - y0;
            return y0 + s * (m0 + s * (3 * d - 2 * m0 - m1 + s * (m0 + m1 - 2 * d)));
        }
    }
}
