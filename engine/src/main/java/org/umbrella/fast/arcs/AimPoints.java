// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.arcs;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

/**
 * Aim points on the ellipsoid as flat arrays: what every arc to them needs, worked out once. Shared
 * between threads; what it answers never changes.
 */
public final class AimPoints {

    /** Of each coordinate of a direction. */
    private static final int DIGITS = 12;

    private static final double CELLS = (1 << (DIGITS - 1)) - 1e-6;

    private final Map<Long, int[]> orders = new ConcurrentHashMap<>();

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

    /**
     * One of them.
     *
     * @param i which
     * @return the aim point, on the ellipsoid
     */
    public GeodeticPoint point(int i) {
        return new GeodeticPoint(latitudesRad[i], longitudesRad[i], 0.0);
    }

    /**
     * Aims so ordered that those one after the other lie near each other: by the digits of their
     * places on a cube about the Earth in turn (Morton's order).
     *
     * @param from first aim
     * @param to one past the last
     * @return their indices; not to be written to
     */
    public int[] order(int from, int to) {
        return orders.computeIfAbsent(
                (long) from << 32 | to,
                range ->
                        IntStream.range(from, to)
                                .boxed()
                                .sorted(Comparator.comparingLong(this::morton))
                                .mapToInt(Integer::intValue)
                                .toArray());
    }

    private long morton(int i) {
        int x = (int) ((nx[i] + 1.0) * CELLS);
        int y = (int) ((ny[i] + 1.0) * CELLS);
        int z = (int) ((nz[i] + 1.0) * CELLS);
        long code = 0;
        for (int bit = DIGITS - 1; bit >= 0; bit--) {
            code = 8 * code + 4L * (x >> bit & 1) + 2L * (y >> bit & 1) + (z >> bit & 1);
        }
        return code;
    }
}
