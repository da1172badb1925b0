// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

/**
 * The authalic latitude of an ellipsoid: the latitude that makes equal areas of the sphere equal
 * areas of the ellipsoid.
 *
 * <p>q(φ) = (1 − e²) [sin φ / (1 − e² sin² φ) − (1 / 2e) ln((1 − e sin φ) / (1 + e sin φ))], sin β
 * = q / q(π/2). J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395
 * (1987), equations 3-11 and 3-12. Exact; a logarithm and a sine a call.
 */
final class AuthalicLatitude {

    private final double e;
    private final double e2;
    private final double polar;

    AuthalicLatitude(double flattening) {
        this.e2 = flattening * (2 - flattening);
        this.e = Math.sqrt(e2);
        this.polar = q(Math.PI / 2);
    }

    double q(double latitudeRad) {
        double sin = Math.sin(latitudeRad);
        return (1 - e2)
                * (sin / (1 - e2 * sin * sin) - Math.log((1 - e * sin) / (1 + e * sin)) / (2 * e));
    }

    double qPolar() {
        return polar;
    }

    double sine(double latitudeRad) {
        return Math.clamp(q(latitudeRad) / polar, -1.0, 1.0);
    }

    /** m of Snyder's equation 14-15: radius of the parallel over the semi-major axis. */
    double parallelRadius(double latitudeRad) {
        double sin = Math.sin(latitudeRad);
        return Math.cos(latitudeRad) / Math.sqrt(1 - e2 * sin * sin);
    }
}
