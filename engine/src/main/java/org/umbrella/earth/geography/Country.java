// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

/**
 * A country, or a territory that ISO 3166 lists apart, and where its borders run.
 *
 * @param isoA2 ISO 3166-1 alpha-2 code, upper case; XK for Kosovo
 * @param name name in English
 * @param borders its borders and coasts
 */
public record Country(String isoA2, String name, Borders borders) {

    /**
     * Whether a place lies in the country; a place on the border does.
     *
     * @param latitudeRad geodetic latitude, rad
     * @param longitudeRad longitude, rad, any turn
     * @return whether it does
     */
    public boolean contains(double latitudeRad, double longitudeRad) {
        return borders.contains(latitudeRad, longitudeRad);
    }

    @Override
    public String toString() {
        return name + " (" + isoA2 + ")";
    }
}
