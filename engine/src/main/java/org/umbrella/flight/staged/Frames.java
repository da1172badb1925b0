// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.InitialState;

/** Between the inertial frame and the Earth-fixed one that it coincides with at t = 0. */
final class Frames {

    private Frames() {}

    /** Earth-fixed position and Earth-relative velocity of an inertial state. */
    static double[] toEcef(FlightEnvironment environment, double[] eci, double seconds) {
        double omega = environment.rotationRate();
        double c = Math.cos(omega * seconds);
        double s = Math.sin(omega * seconds);
        double wx = eci[3] + omega * eci[1];
        double wy = eci[4] - omega * eci[0];
        return new double[] {
            c * eci[0] + s * eci[1],
            c * eci[1] - s * eci[0],
            eci[2],
            c * wx + s * wy,
            c * wy - s * wx,
            eci[5]
        };
    }

    static GeodeticPoint geodetic(FlightEnvironment environment, double[] eci, double seconds) {
        return environment.ellipsoid().geodetic(toEcef(environment, eci, seconds));
    }

    /** Inertial position (m) and velocity (m/s) at t = 0. */
    static double[] eci(FlightEnvironment environment, InitialState start) {
        double omega = environment.rotationRate();
        return switch (start) {
            case InitialState.Eci s ->
                    new double[] {
                        s.xMeters(),
                        s.yMeters(),
                        s.zMeters(),
                        s.vxMetersPerSecond(),
                        s.vyMetersPerSecond(),
                        s.vzMetersPerSecond()
                    };
            case InitialState.Ecef s ->
                    new double[] {
                        s.xMeters(),
                        s.yMeters(),
                        s.zMeters(),
                        s.vxMetersPerSecond() - omega * s.yMeters(),
                        s.vyMetersPerSecond() + omega * s.xMeters(),
                        s.vzMetersPerSecond()
                    };
            case InitialState.Local s -> {
                double[] r = environment.ellipsoid().ecef(s.position());
                double sinLat = Math.sin(s.position().latitudeRad());
                double cosLat = Math.cos(s.position().latitudeRad());
                double sinLon = Math.sin(s.position().longitudeRad());
                double cosLon = Math.cos(s.position().longitudeRad());
                double n = s.northMetersPerSecond();
                double e = s.eastMetersPerSecond();
                double u = -s.downMetersPerSecond();
                double outward = u * cosLat - n * sinLat;
                yield new double[] {
                    r[0],
                    r[1],
                    r[2],
                    outward * cosLon - e * sinLon - omega * r[1],
                    outward * sinLon + e * cosLon + omega * r[0],
                    n * cosLat + u * sinLat
                };
            }
        };
    }

    /** North, east and down components of an Earth-fixed vector at a place. */
    static double[] ned(GeodeticPoint at, double x, double y, double z) {
        double sinLat = Math.sin(at.latitudeRad());
        double cosLat = Math.cos(at.latitudeRad());
        double sinLon = Math.sin(at.longitudeRad());
        double cosLon = Math.cos(at.longitudeRad());
        double outward = x * cosLon + y * sinLon;
        return new double[] {
            -sinLat * outward + cosLat * z,
            -x * sinLon + y * cosLon,
            -(cosLat * outward + sinLat * z)
        };
    }
}
