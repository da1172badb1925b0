// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.Arrays;
import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.Wgs84;

/**
 * Least ground distance from a place to a border.
 *
 * <p>Lines longer than {@value #STEP_DEG}° are divided along latitude and longitude, so that the
 * great-circle arcs measured lie within 8 m of the line drawn; arcs are taken in runs of {@value
 * #RUN} with the cap that holds them, and a run whose cap lies farther than the best so far is
 * skipped. Distance on the sphere of mean radius, geodetic latitude taken as spherical (as {@link
 * GreatCircle}). Cost: linear in the number of runs, a few microseconds a question.
 */
final class BorderIndex {

    private static final double STEP_DEG = 0.25;
    private static final int RUN = 32;

    /** Unit vectors of arc ends: arc i runs from 6i..6i+2 to 6i+3..6i+5. */
    private final double[] ends;

    /** Cap of each run: unit vector of its centre and radius in rad. */
    private final double[] caps;

    private final int arcs;

    BorderIndex(List<List<Ring>> polygons) {
        double[] buffer = new double[6 * 1024];
        int n = 0;
        for (List<Ring> rings : polygons) {
            for (Ring ring : rings) {
                for (int i = 0; i + 1 < ring.size(); i++) {
                    if (ring.cutAfter(i)) {
                        continue;
                    }
                    double lat = ring.latitudesRad()[i];
                    double lon = ring.longitudesRad()[i];
                    double dLat = ring.latitudesRad()[i + 1] - lat;
                    double dLon = ring.longitudesRad()[i + 1] - lon;
                    double longest = Math.toDegrees(Math.max(Math.abs(dLat), Math.abs(dLon)));
                    int parts = Math.max(1, (int) Math.ceil(longest / STEP_DEG));
                    for (int k = 0; k < parts; k++) {
                        if (6 * (n + 1) > buffer.length) {
                            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
                        }
                        double from = (double) k / parts;
                        double to = (k + 1.0) / parts;
                        put(buffer, 6 * n, lat + from * dLat, lon + from * dLon);
                        put(buffer, 6 * n + 3, lat + to * dLat, lon + to * dLon);
                        n++;
                    }
                }
            }
        }
        arcs = n;
        ends = Arrays.copyOf(buffer, 6 * n);
        caps = capsOf(ends, n);
    }

    private static double[] capsOf(double[] ends, int arcs) {
        int runs = (arcs + RUN - 1) / RUN;
        double[] caps = new double[4 * runs];
        for (int run = 0; run < runs; run++) {
            int first = run * RUN;
            int last = Math.min(arcs, first + RUN);
            double x = 0;
            double y = 0;
            double z = 0;
            for (int i = 6 * first; i < 6 * last; i += 3) {
                x += ends[i];
                y += ends[i + 1];
                z += ends[i + 2];
            }
            double length = Math.sqrt(x * x + y * y + z * z);
            double radius = 0;
            for (int i = 6 * first; i < 6 * last; i += 3) {
                double dot = (x * ends[i] + y * ends[i + 1] + z * ends[i + 2]) / length;
                radius = Math.max(radius, Math.acos(Math.clamp(dot, -1.0, 1.0)));
            }
            caps[4 * run] = x / length;
            caps[4 * run + 1] = y / length;
            caps[4 * run + 2] = z / length;
            // Both ends of an arc lie in the cap, so the arc does, as long as it is less than a
            // hemisphere; the margin takes up rounding of the arc cosine.
            caps[4 * run + 3] = radius + 1e-7;
        }
        return caps;
    }

    private static void put(double[] into, int at, double latitudeRad, double longitudeRad) {
        double cosLatitude = Math.cos(latitudeRad);
        into[at] = cosLatitude * Math.cos(longitudeRad);
        into[at + 1] = cosLatitude * Math.sin(longitudeRad);
        into[at + 2] = Math.sin(latitudeRad);
    }

    /** Least distance from a place to the border, m, or the bound where it is not less. */
    double distanceMeters(double latitudeRad, double longitudeRad, double boundMeters) {
        double[] place = new double[3];
        put(place, 0, latitudeRad, longitudeRad);
        double bound = Math.min(Math.PI, boundMeters / Wgs84.MEAN_RADIUS_METERS);
        double best = angleRad(place[0], place[1], place[2], bound);
        return best < bound ? best * Wgs84.MEAN_RADIUS_METERS : boundMeters;
    }

    private double angleRad(double x, double y, double z, double bound) {
        double best = bound;
        for (int run = 0; 4 * run < caps.length; run++) {
            double dot = x * caps[4 * run] + y * caps[4 * run + 1] + z * caps[4 * run + 2];
            double reach = best + caps[4 * run + 3];
            if (reach < Math.PI && dot < Math.cos(reach)) {
                continue;
            }
            int last = Math.min(arcs, (run + 1) * RUN);
            for (int i = run * RUN; i < last; i++) {
                best = Math.min(best, arcAngleRad(i, x, y, z));
            }
        }
        return best;
    }

    private double arcAngleRad(int arc, double x, double y, double z) {
        int a = 6 * arc;
        double ax = ends[a];
        double ay = ends[a + 1];
        double az = ends[a + 2];
        double bx = ends[a + 3];
        double by = ends[a + 4];
        double bz = ends[a + 5];
        double nx = ay * bz - az * by;
        double ny = az * bx - ax * bz;
        double nz = ax * by - ay * bx;
        double pastA = x * (ny * az - nz * ay) + y * (nz * ax - nx * az) + z * (nx * ay - ny * ax);
        double pastB = x * (ny * bz - nz * by) + y * (nz * bx - nx * bz) + z * (nx * by - ny * bx);
        if (pastA >= 0 && pastB <= 0) {
            double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
            if (length > 0) {
                double sine = Math.abs(x * nx + y * ny + z * nz) / length;
                return Math.asin(Math.min(1.0, sine));
            }
        }
        return Math.min(
                chordAngleRad(x - ax, y - ay, z - az), chordAngleRad(x - bx, y - by, z - bz));
    }

    private static double chordAngleRad(double dx, double dy, double dz) {
        return 2 * Math.asin(Math.min(1.0, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2));
    }

    /** The nearest two points of two borders; at least one is a point of a divided line. */
    BorderGap gap(BorderIndex other) {
        double best = Math.PI * Wgs84.MEAN_RADIUS_METERS;
        int bestEnd = 0;
        boolean bestIsOurs = true;
        for (int end = 0; end < 2 * arcs; end++) {
            double d = other.distanceMeters(latitudeRad(end), longitudeRad(end), best);
            if (d < best) {
                best = d;
                bestEnd = end;
            }
        }
        for (int end = 0; end < 2 * other.arcs; end++) {
            double d = distanceMeters(other.latitudeRad(end), other.longitudeRad(end), best);
            if (d < best) {
                best = d;
                bestEnd = end;
                bestIsOurs = false;
            }
        }
        BorderIndex from = bestIsOurs ? this : other;
        GeodeticPoint point =
                new GeodeticPoint(from.latitudeRad(bestEnd), from.longitudeRad(bestEnd), 0);
        GeodeticPoint facing = (bestIsOurs ? other : this).nearestEnd(point);
        return bestIsOurs ? new BorderGap(best, point, facing) : new BorderGap(best, facing, point);
    }

    private GeodeticPoint nearestEnd(GeodeticPoint place) {
        GeodeticPoint nearest = new GeodeticPoint(latitudeRad(0), longitudeRad(0), 0);
        for (int end = 1; end < 2 * arcs; end++) {
            GeodeticPoint point = new GeodeticPoint(latitudeRad(end), longitudeRad(end), 0);
            if (GreatCircle.distanceMeters(place, point)
                    < GreatCircle.distanceMeters(place, nearest)) {
                nearest = point;
            }
        }
        return nearest;
    }

    private double latitudeRad(int end) {
        return Math.atan2(ends[3 * end + 2], Math.hypot(ends[3 * end], ends[3 * end + 1]));
    }

    private double longitudeRad(int end) {
        return Math.atan2(ends[3 * end + 1], ends[3 * end]);
    }
}
