// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

/**
 * Flyout times T_f (docs/model.md, section 3.1) of one interceptor from one site, looked up, each
 * with a bound on its error. Immutable, shared between threads.
 *
 * <p>{@link FlyoutTables} makes them. Open {@code MeetingAgeTable} for how: it holds the two ages
 * at which a slower interceptor can meet whatever it reaches in a form that is smooth across the
 * border of reach; at speeds near orbital the later one may not exist, and the earlier is held
 * alone.
 */
public abstract class FlyoutTable {

    /** Speeds above this have no later age for some of what they reach, m/s. */
    static final double TWO_ROOT_SPEED = 5800.0;

    /**
     * Twice the Earth's rotation at the equator: what it adds to the interceptor's speed and takes
     * from the target's distance. What gravity adds on the way down to a target below the burnout
     * point is less than what it has taken on the way up.
     */
    private static final double SPEED_ALLOWANCE = 2.0 * 465.2;

    final double[] up = new double[3];
    final double[] east = new double[3];
    final double[] north = new double[3];
    private final double[] position;
    private final double boostMeters;
    private final double greatestSpeed;
    private final double burnSeconds;
    private final double siteRadius;

    FlyoutTable(GeodeticPoint site, double burnoutSpeed, double burnSeconds) {
        position = Ellipsoid.toEcef(site);
        // The site goes straight on while the Earth beneath it turns away: half its centripetal
        // acceleration times the burn time squared.
        double aside =
                0.5
                        * Wgs84.EQUATORIAL_RADIUS_METERS
                        * Math.pow(Wgs84.ROTATION_RATE * burnSeconds, 2);
        boostMeters = 0.5 * burnoutSpeed * burnSeconds + aside;
        greatestSpeed = burnoutSpeed + SPEED_ALLOWANCE;
        this.burnSeconds = burnSeconds;
        double length = Math.hypot(Math.hypot(position[0], position[1]), position[2]);
        siteRadius = length;
        for (int i = 0; i < 3; i++) {
            up[i] = position[i] / length;
        }
        double lon = site.longitudeRad();
        east[0] = -Math.sin(lon);
        east[1] = Math.cos(lon);
        north[0] = up[1] * east[2] - up[2] * east[1];
        north[1] = up[2] * east[0] - up[0] * east[2];
        north[2] = up[0] * east[1] - up[1] * east[0];
    }

    /**
     * The cosine of the angle at the Earth's centre beyond which nothing is reached.
     *
     * @return cos ψ
     */
    public abstract double reachCosine();

    /**
     * Looks up T_f at a point.
     *
     * @param x Earth-fixed, m
     * @param y m
     * @param z m
     * @param out receives the answer
     */
    public final void lookUp(double x, double y, double z, Look out) {
        double radius = Math.sqrt(x * x + y * y + z * z);
        double inverse = 1.0 / radius;
        lookUp(x * inverse, y * inverse, z * inverse, radius, out);
    }

    /**
     * Looks up T_f at a point whose direction is known.
     *
     * @param x of the unit vector from the Earth's centre, Earth-fixed
     * @param y of it
     * @param z of it
     * @param radius distance from the Earth's centre, m
     * @param out receives the answer
     */
    public abstract void lookUp(double x, double y, double z, double radius, Look out);

    /**
     * How far the site lies from a direction.
     *
     * @param x of a unit vector from the Earth's centre, Earth-fixed
     * @param y of it
     * @param z of it
     * @return 2 sin(ψ/2), ψ being the angle between it and the direction of the site
     */
    public final double chordTo(double x, double y, double z) {
        double dx = x - up[0];
        double dy = y - up[1];
        double dz = z - up[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** A lower bound of T_f by distance alone, in a direction at a distance as above. */
    final double leastAge(double x, double y, double z, double radius) {
        double dx = radius * x - position[0];
        double dy = radius * y - position[1];
        double dz = radius * z - position[2];
        double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
        return burnSeconds + Math.max(0.0, distance - boostMeters) / greatestSpeed;
    }

    /**
     * A lower bound of T_f by distance alone, over all places between two distances from the
     * Earth's centre and no nearer to the site's direction than a stated chord.
     */
    final double leastAgeFrom(double chord, double fromRadius, double toRadius) {
        // |p − s|² = (|p| − |s|)² + |p| |s| q².
        double apart =
                toRadius < siteRadius
                        ? siteRadius - toRadius
                        : Math.max(0.0, fromRadius - siteRadius);
        double least = Math.sqrt(apart * apart + fromRadius * siteRadius * chord * chord);
        return burnSeconds + Math.max(0.0, least - boostMeters) / greatestSpeed;
    }

    /**
     * A lower bound of T_f over a region: all places with 2 sin(ψ/2) between two values, ψ being
     * the angle at the Earth's centre between place and site, and between two distances from the
     * Earth's centre.
     *
     * @param fromChord least 2 sin(ψ/2)
     * @param toChord greatest 2 sin(ψ/2)
     * @param fromRadius least distance from the Earth's centre, m
     * @param toRadius greatest distance, m
     * @return s, infinite where nothing there is reached
     */
    public abstract double leastAgeWithin(
            double fromChord, double toChord, double fromRadius, double toRadius);

    final void place(double chord, double azimuth, double radius, double[] ecef) {
        double c = 1.0 - 0.5 * chord * chord;
        double s = chord * Math.sqrt(Math.max(0.0, 1.0 - 0.25 * chord * chord));
        double e = s * Math.sin(azimuth);
        double n = s * Math.cos(azimuth);
        for (int i = 0; i < 3; i++) {
            ecef[i] = radius * (c * up[i] + e * east[i] + n * north[i]);
        }
    }

    /** What a look-up says. */
    public enum Kind {
        /** T_f is {@link Look#age}, met on the way up or flat, within {@link Look#error}. */
        FALLING,
        /** T_f is {@link Look#age}, met on a high or returning arc, within {@link Look#error}. */
        RISING,
        /** There is no T_f. */
        UNREACHED,
        /** The table cannot tell; T_f is no less than {@link Look#age}, if there is one. */
        UNKNOWN
    }

    /** The answer of a look-up; scratch space, one a thread. */
    public static final class Look {

        /** What the answer means. */
        public Kind kind = Kind.UNREACHED;

        /** T_f, or a lower bound of it, s. */
        public double age;

        /** Bound on the error of {@link #age}, s; 0 where that is a lower bound. */
        public double error;

        /**
         * What the square of half the difference of the two ages is no greater than, s²: negative
         * beyond reach, by more the farther. Not a number where it is not worked out.
         */
        public double reach;

        /** An empty answer. */
        public Look() {}
    }
}
