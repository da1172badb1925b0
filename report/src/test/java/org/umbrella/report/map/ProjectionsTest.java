// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.Wgs84;

class ProjectionsTest {

    /**
     * IOGP Geomatics Guidance Note 7 part 2, method 9820, example for ETRS89-extended / LAEA
     * Europe.
     */
    @Test
    void europeIsWhereEpsgPutsIt() {
        double[] at =
                LambertAzimuthalEqualArea.europe().project(Math.toRadians(50), Math.toRadians(5));
        assertThat(at[0]).isCloseTo(3_962_799.45, within(0.01));
        assertThat(at[1]).isCloseTo(2_999_718.85, within(0.01));
        double[] centre =
                LambertAzimuthalEqualArea.europe().project(Math.toRadians(52), Math.toRadians(10));
        assertThat(centre[0]).isCloseTo(4_321_000, within(1e-6));
        assertThat(centre[1]).isCloseTo(3_210_000, within(1e-6));
    }

    /** Snyder, USGS Professional Paper 1395, numerical example for Albers on Clarke 1866. */
    @Test
    void albersIsWhereSnyderPutsIt() {
        double flattening = 1 - Math.sqrt(1 - 0.00676866);
        Projection albers =
                new AlbersEqualArea(
                        6_378_206.4,
                        flattening,
                        Math.toRadians(29.5),
                        Math.toRadians(45.5),
                        Math.toRadians(23),
                        Math.toRadians(-96));
        double[] at = albers.project(Math.toRadians(35), Math.toRadians(-75));
        assertThat(at[0]).isCloseTo(1_885_472.7, within(0.1));
        assertThat(at[1]).isCloseTo(1_535_925.0, within(0.1));
    }

    @Test
    void equalAreaProjectionsKeepAreas() {
        List<Projection> projections =
                List.of(LambertAzimuthalEqualArea.europe(), AlbersEqualArea.unitedStates());
        for (Projection projection : projections) {
            for (double lat = -20; lat <= 80; lat += 10) {
                for (double lon = -150; lon <= 60; lon += 15) {
                    assertThat(areaScale(projection, Math.toRadians(lat), Math.toRadians(lon)))
                            .as("%s at %s, %s", projection, lat, lon)
                            .isCloseTo(1, within(1e-6));
                }
            }
        }
    }

    /** Area of the plane over area of the ellipsoid: |∂(x, y)/∂(φ, λ)| / (M N cos φ). */
    private static double areaScale(Projection projection, double latitude, double longitude) {
        double h = 1e-5;
        double[] north = projection.project(latitude + h, longitude);
        double[] south = projection.project(latitude - h, longitude);
        double[] east = projection.project(latitude, longitude + h);
        double[] west = projection.project(latitude, longitude - h);
        double determinant =
                ((north[0] - south[0]) * (east[1] - west[1])
                                - (north[1] - south[1]) * (east[0] - west[0]))
                        / (4 * h * h);
        double e2 = Wgs84.ECCENTRICITY_SQUARED;
        double w = 1 - e2 * Math.pow(Math.sin(latitude), 2);
        double a = Wgs84.EQUATORIAL_RADIUS_METERS;
        double meridian = a * (1 - e2) / Math.pow(w, 1.5);
        double normal = a / Math.sqrt(w);
        return Math.abs(determinant) / (meridian * normal * Math.cos(latitude));
    }

    @Test
    void distancesAndBearingsFromTheCentreAreTrue() {
        GeodeticPoint pole = GeodeticPoint.ofDegrees(90, 0, 0);
        GeodeticPoint iran = GeodeticPoint.ofDegrees(35, 51, 0);
        for (GeodeticPoint centre : List.of(pole, iran)) {
            Projection projection =
                    new AzimuthalEquidistant(centre.latitudeRad(), centre.longitudeRad());
            for (double lon = -170; lon < 180; lon += 20) {
                GeodeticPoint place = GeodeticPoint.ofDegrees(20, lon, 0);
                double[] at = projection.project(place.latitudeRad(), place.longitudeRad());
                assertThat(Math.hypot(at[0], at[1]))
                        .isCloseTo(GreatCircle.distanceMeters(centre, place), within(1e-3));
                double bearing = Math.atan2(at[0], at[1]);
                assertThat(
                                Math.IEEEremainder(
                                        bearing - GreatCircle.bearingRad(centre, place),
                                        2 * Math.PI))
                        .isCloseTo(0, within(1e-9));
            }
            double[] origin = projection.project(centre.latitudeRad(), centre.longitudeRad());
            assertThat(Math.hypot(origin[0], origin[1])).isCloseTo(0, within(1e-6));
        }
    }
}
