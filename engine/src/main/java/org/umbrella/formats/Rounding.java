// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats;

/**
 * Rounds numbers for files, so that noise below the model's meaning does not swell them and -0 does
 * not appear.
 */
public final class Rounding {

    private Rounding() {}

    public static double decimals(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale + 0.0;
    }

    public static double degrees(double rad) {
        return decimals(Math.toDegrees(rad), 6);
    }

    public static double squareKilometers(double squareMeters) {
        return decimals(squareMeters / 1e6, 3);
    }
}
