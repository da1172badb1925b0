// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.batch;

import org.umbrella.earth.Wgs84;

/**
 * Aim points on the ellipsoid as flat arrays: what every arc to them needs, worked out once.
 * Immutable, shared between threads.
 */
public final class AimPoints {

    final double[] latitudesRad;
    final double[] longitudesRad;

    // Normals of the ellipsoid.
    final double[] nx;
    final double[] ny;
    final double[] nz;

    // Earth-fixed, m.
    final double[] x;
    final double[] y;
    final double[] z;

    /**
     * Aim points.
     *
     * @param latitudesRad geodetic latitudes, rad
     * @param longitudesRad longitudes, rad, as many
     */
    public AimPoints(double[] latitudesRad, double[] longitudesRad) {
        this.latitudesRad = latitudesRad.clone();
        this.longitudesRad = longitudesRad.clone();
        int n = latitudesRad.length;
        nx = new double[n];
        ny = new double[n];
        nz = new double[n];
        x = new double[n];
        y = new double[n];
        z = new double[n];
        for (int i = 0; i < n; i++) {
            double cosLat = Math.cos(latitudesRad[i]);
            nx[i] = cosLat * Math.cos(longitudesRad[i]);
            ny[i] = cosLat * Math.sin(longitudesRad[i]);
            nz[i] = Math.sin(latitudesRad[i]);
            double primeVertical =
                    Wgs84.EQUATORIAL_RADIUS_METERS
                            / Math.sqrt(1.0 - Wgs84.ECCENTRICITY_SQUARED * nz[i] * nz[i]);
            x[i] = primeVertical * nx[i];
            y[i] = primeVertical * ny[i];
            z[i] = primeVertical * (1.0 - Wgs84.ECCENTRICITY_SQUARED) * nz[i];
        }
    }

    /**
     * How many there are.
     *
     * @return the count
     */
    public int count() {
        return nx.length;
    }
}
