// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

/** A map projection: from latitude and longitude to a plane, x east and y north, metres. */
public interface Projection {

    /**
     * Projects a place.
     *
     * @param latitudeRad geodetic latitude, rad
     * @param longitudeRad longitude, rad
     * @return x and y, m
     */
    double[] project(double latitudeRad, double longitudeRad);
}
