// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

/**
 * A populated place of GeoNames.
 *
 * @param name name
 * @param country ISO 3166-1 alpha-2 code of the country GeoNames gives it
 * @param latitudeRad latitude, rad
 * @param longitudeRad longitude, rad
 * @param people inhabitants
 */
public record City(
        String name, String country, double latitudeRad, double longitudeRad, long people) {}
