// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.arcs;

import org.jspecify.annotations.Nullable;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.CapabilitySpeed;
import org.umbrella.flight.Lambert;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.flight.UniversalKepler;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ThreatShot;

/**
 * Arcs from one launch point, one aim after the other, into mutable fields: what {@link
 * ThreatArcSolver} gives, some hundred times as fast. {@link ThreatArcFamily} makes them.
 *
 * <p>Open {@link MinimumEnergySolver} for how. Lofted and depressed arcs, and the few where the
 * iteration leaves its range, go to {@link ThreatArcSolver} for T. Error: T to 1e-3 s, speed to
 * 1e-6 m/s (beside the reference). An instance is scratch space: one a thread.
 */
public final class FastThreatArc extends SampledArc {

    private static final double MU = Wgs84.GM;
    private static final double SQRT_MU = Math.sqrt(Wgs84.GM);
    private static final double OMEGA = Wgs84.ROTATION_RATE;

    private final Missile missile;
    private final GeodeticPoint launch;
    private final double loftRad;
    private final double capabilitySpeed;
    private final double cosDownrange;
    private final double sinDownrange;
    private final MinimumEnergySolver.@Nullable Guesses table;
    private final MinimumEnergySolver least = new MinimumEnergySolver();
    private final MinimumEnergySolver.Guess guess = new MinimumEnergySolver.Guess();
    private final ThreatArcSolver reference = new ThreatArcSolver();

    private double ax;
    private double ay;
    private double az;
    private double speedSquared;
    private double burnoutSpeed;

    /** Arcs; where there is a table it tells where to begin. */
    FastThreatArc(
            Missile missile,
            GeodeticPoint launch,
            double loftRad,
            MinimumEnergySolver.@Nullable Guesses table) {
        Ellipsoid.normal(launch.latitudeRad(), launch.longitudeRad(), start);
        burnSeconds = missile.burnTimeSeconds();
        burnoutHeight = missile.burnoutHeightMeters();
        burnoutDownrange = missile.burnoutDownrangeMeters();
        this.missile = missile;
        this.launch = launch;
        this.loftRad = loftRad;
        this.table = table;
        this.capabilitySpeed = CapabilitySpeed.metersPerSecond(missile);
        double downrangeAngle = missile.burnoutDownrangeMeters() / Wgs84.MEAN_RADIUS_METERS;
        cosDownrange = Math.cos(downrangeAngle);
        sinDownrange = Math.sin(downrangeAngle);
    }

    /**
     * Solves the arc to an aim point.
     *
     * @param aims aim points
     * @param index which of them
     * @return whether there is one
     */
    public boolean solve(AimPoints aims, int index) {
        if (!aim(
                aims.nx[index],
                aims.ny[index],
                aims.nz[index],
                aims.x[index],
                aims.y[index],
                aims.z[index])) {
            return false;
        }
        double time = loftRad == 0.0 ? leastSpeedTime() : Double.NaN;
        if (Double.isNaN(time)) {
            time =
                    referenceTime(
                            new GeodeticPoint(
                                    aims.latitudesRad[index], aims.longitudesRad[index], 0.0));
            if (Double.isNaN(time)) {
                return false;
            }
            lambertState(time);
        }
        freeFlightSeconds = time;
        burnoutSpeed = Math.sqrt(speedSquared);
        double v2 = vx * vx + vy * vy + vz * vz;
        semiMajor = 1.0 / (2.0 / radius - v2 / MU);
        if (!(semiMajor > 0)) {
            return false;
        }
        sigma = (rx * vx + ry * vy + rz * vz) / SQRT_MU;
        timeScale = semiMajor * Math.sqrt(semiMajor) / SQRT_MU;
        return true;
    }

    /**
     * Sets the aim and the burnout point on the way to it, normals of the ellipsoid standing for
     * directions.
     *
     * @return whether the aim has a direction and lies beyond burnout
     */
    private boolean aim(double nx, double ny, double nz, double ax, double ay, double az) {
        double cos = start[0] * nx + start[1] * ny + start[2] * nz;
        double cx = start[1] * nz - start[2] * ny;
        double cy = start[2] * nx - start[0] * nz;
        double cz = start[0] * ny - start[1] * nx;
        double sin = Math.sqrt(cx * cx + cy * cy + cz * cz);
        // Aims at the launch point itself or its antipode have no direction, and the ground range
        // must exceed the burnout downrange.
        if (!(sin > 1e-9) || !(sin * cosDownrange - cos * sinDownrange > 0)) {
            return false;
        }
        double inverse = 1.0 / sin;
        tangentX = (nx - cos * start[0]) * inverse;
        tangentY = (ny - cos * start[1]) * inverse;
        tangentZ = (nz - cos * start[2]) * inverse;
        this.ax = ax;
        this.ay = ay;
        this.az = az;
        aimRadius = Math.sqrt(ax * ax + ay * ay + az * az);
        double bx = cosDownrange * start[0] + sinDownrange * tangentX;
        double by = cosDownrange * start[1] + sinDownrange * tangentY;
        double bz = cosDownrange * start[2] + sinDownrange * tangentZ;
        double h = burnoutHeight;
        double n =
                Wgs84.EQUATORIAL_RADIUS_METERS
                        / Math.sqrt(1.0 - Wgs84.ECCENTRICITY_SQUARED * bz * bz);
        rx = (n + h) * bx;
        ry = (n + h) * by;
        rz = (n * (1.0 - Wgs84.ECCENTRICITY_SQUARED) + h) * bz;
        radius = Math.sqrt(rx * rx + ry * ry + rz * rz);
        least.between(rx, ry, rz, radius, ax, ay, az, aimRadius);
        if (table != null) {
            double dx = nx - start[0];
            double dy = ny - start[1];
            double dz = nz - start[2];
            table.lookUp(
                    Math.sqrt(dx * dx + dy * dy + dz * dz), tangentX, tangentY, tangentZ, guess);
        }
        return true;
    }

    /**
     * The solution to a direction alone, for tables, from a guess if its time is a number; NaN
     * where the iteration fails.
     */
    double timeTo(double nx, double ny, double nz, MinimumEnergySolver.Guess near) {
        double primeVertical =
                Wgs84.EQUATORIAL_RADIUS_METERS
                        / Math.sqrt(1.0 - Wgs84.ECCENTRICITY_SQUARED * nz * nz);
        if (!aim(
                nx,
                ny,
                nz,
                primeVertical * nx,
                primeVertical * ny,
                primeVertical * (1.0 - Wgs84.ECCENTRICITY_SQUARED) * nz)) {
            return Double.NaN;
        }
        double time = Double.isNaN(near.time) ? Double.NaN : least.timeNear(near);
        return Double.isNaN(time) ? least.time() : time;
    }

    /** What {@link #timeTo} found. */
    MinimumEnergySolver leastSpeed() {
        return least;
    }

    private double leastSpeedTime() {
        double time = table == null ? Double.NaN : least.timeNear(guess);
        if (Double.isNaN(time)) {
            time = least.time();
        }
        vx = least.vx;
        vy = least.vy;
        vz = least.vz;
        speedSquared = least.speedSquared;
        anomalyRange = 2.0 * least.psi;
        return time;
    }

    /** The state at burnout by the reference's Lambert solver. */
    private void lambertState(double time) {
        double angle = OMEGA * time;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[] q = {c * ax - s * ay, s * ax + c * ay, az};
        double[] r = {rx, ry, rz};
        Lambert lambert = new Lambert();
        lambert.solve(r, q, time);
        vx = lambert.velocity[0];
        vy = lambert.velocity[1];
        vz = lambert.velocity[2];
        double wx = vx + OMEGA * ry;
        double wy = vy - OMEGA * rx;
        speedSquared = wx * wx + wy * wy + vz * vz;
        double a = 1.0 / (2.0 / radius - (vx * vx + vy * vy + vz * vz) / MU);
        if (!(a > 0)) {
            return;
        }
        double sig = (rx * vx + ry * vy + rz * vz) / SQRT_MU;
        UniversalKepler kepler = new UniversalKepler();
        kepler.propagate(r, lambert.velocity, time);
        double sigmaEnd =
                (q[0] * kepler.velocity[0] + q[1] * kepler.velocity[1] + q[2] * kepler.velocity[2])
                        / SQRT_MU;
        double difference =
                Math.atan2(sigmaEnd / Math.sqrt(a), 1.0 - aimRadius / a)
                        - Math.atan2(sig / Math.sqrt(a), 1.0 - radius / a);
        if (difference < 0) {
            difference += 2.0 * Math.PI;
        }
        anomalyRange = difference;
    }

    /** T from the reference solver; NaN where it finds none. */
    private double referenceTime(GeodeticPoint aim) {
        return reference.solve(new ThreatShot(missile, launch, aim, loftRad))
                        instanceof ArcOutcome.Found found
                ? found.arc().impactSeconds() - missile.burnTimeSeconds()
                : Double.NaN;
    }

    /**
     * Whether the missile has the speed for the arc.
     *
     * @return true when in range
     */
    public boolean inRange() {
        return burnoutSpeed <= capabilitySpeed;
    }

    /**
     * v(T) relative to the rotating Earth.
     *
     * @return burnout speed, m/s
     */
    public double burnoutSpeedMetersPerSecond() {
        return burnoutSpeed;
    }
}
