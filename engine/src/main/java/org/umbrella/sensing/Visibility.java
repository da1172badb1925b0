// SPDX-License-Identifier: Apache-2.0
package org.umbrella.sensing;

import java.util.List;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Sensor;

/**
 * When a sensor sees a threat (docs/model.md, section 4): range, elevation above the local geodetic
 * horizontal, azimuth within a sector; geometric line of sight, no refraction. Interval ends to
 * 1e-7 s; an appearance shorter than the step of 1 s may be missed where it shows no extremum.
 */
public final class Visibility {

    private static final double STEP_SECONDS = 1.0;
    private static final double FULL_TURN = 2.0 * Math.PI;

    private Visibility() {}

    /**
     * When a sensor sees a threat, launch to impact.
     *
     * @param sensor the sensor
     * @param arc the threat
     * @return the intervals, seconds after the threat's launch
     */
    public static TimeIntervals of(Sensor sensor, ThreatArc arc) {
        return switch (sensor) {
            case Sensor.SpaceInfrared infrared ->
                    // Until just before burnout: that instant itself is no longer seen.
                    TimeIntervals.of(
                            infrared.detectionDelaySeconds(), Math.nextDown(arc.burnoutSeconds()));
            case Sensor.SpaceMidcourse space -> ofSpaceMidcourse(space, arc);
            case Sensor.Radar radar -> ofRadar(radar, arc);
        };
    }

    /** From burnout on, wherever the threat is high enough. */
    private static TimeIntervals ofSpaceMidcourse(Sensor.SpaceMidcourse space, ThreatArc arc) {
        return TimeIntervals.where(
                t -> arc.heightMeters(t) - space.minHeightMeters(),
                arc.burnoutSeconds(),
                arc.impactSeconds(),
                STEP_SECONDS);
    }

    private static TimeIntervals ofRadar(Sensor.Radar radar, ThreatArc arc) {
        double[] site = Ellipsoid.toEcef(radar.position());
        double lat = radar.position().latitudeRad();
        double lon = radar.position().longitudeRad();
        double[] up = new double[3];
        Ellipsoid.normal(lat, lon, up);
        double sinLon = Math.sin(lon);
        double cosLon = Math.cos(lon);
        List<Sensor.Sector> sectors = Sensor.Sector.joined(radar.sectors());
        double[] target = new double[3];
        return TimeIntervals.where(
                t -> {
                    arc.positionEcef(t, target);
                    double x = target[0] - site[0];
                    double y = target[1] - site[1];
                    double z = target[2] - site[2];
                    double range = Math.sqrt(x * x + y * y + z * z);
                    double inRange = 1.0 - range / radar.rangeMeters();
                    double vertical = x * up[0] + y * up[1] + z * up[2];
                    double elevation = Math.asin(Math.max(-1.0, Math.min(1.0, vertical / range)));
                    double east = -sinLon * x + cosLon * y;
                    double north = -Math.sin(lat) * (cosLon * x + sinLon * y) + Math.cos(lat) * z;
                    return Math.min(
                            Math.min(inRange, elevation - radar.elevationFloorRad()),
                            insideSectors(sectors, Math.atan2(east, north)));
                },
                0.0,
                arc.impactSeconds(),
                STEP_SECONDS);
    }

    /** How far the azimuth lies inside the nearest sector, rad; negative outside all. */
    static double insideSectors(List<Sensor.Sector> sectors, double azimuthRad) {
        double best = Double.NEGATIVE_INFINITY;
        for (Sensor.Sector sector : sectors) {
            double width = sector.widthRad();
            if (width >= FULL_TURN) {
                return Math.PI;
            }
            double fromMiddle =
                    Math.IEEEremainder(azimuthRad - sector.fromRad() - 0.5 * width, FULL_TURN);
            best = Math.max(best, 0.5 * width - Math.abs(fromMiddle));
        }
        return best;
    }
}
