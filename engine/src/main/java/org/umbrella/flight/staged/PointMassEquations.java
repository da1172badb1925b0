// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.List;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.umbrella.earth.AirSample;
import org.umbrella.earth.J2Gravity;
import org.umbrella.earth.ReferenceEllipsoid;
import org.umbrella.earth.UsStandardAtmosphere1976;
import org.umbrella.scenario.DragTable;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.Steering;
import org.umbrella.scenario.Wind;

/**
 * The right-hand side: a point mass under gravitation, thrust and drag, in the inertial frame.
 *
 * <p><b>What.</b> d(r, v)/dt of one leg. <b>Formula.</b> v' = g(r) + (F_vac − p A_e)/m û − ½ ρ |w|
 * C_D(|w|/a) A w / m with w = v − ω × r − wind, m = m₀ − ṁ (t − t₀) (Zarchan, Tactical and
 * Strategic Missile Guidance, 6th ed. (2012), ch. 11 and 12; docs/model.md, section 2.2).
 * <b>Symbols.</b> SI; y = x, y, z, vx, vy, vz. <b>Validity.</b> Any leg. <b>Cost.</b> About 0.1 µs
 * in air, 0.02 µs above it; allocates only the six doubles that the integrator keeps. One instance
 * a thread.
 */
final class PointMassEquations implements OrdinaryDifferentialEquation {

    private final ReferenceEllipsoid ellipsoid;
    private final J2Gravity gravity;
    private final double omega;
    private final boolean atmosphere;
    private final boolean windy;
    private final LinearTable windNorth;
    private final LinearTable windEast;
    private final double airTopRadiusSquared;

    private final AirSample air = new AirSample();
    private final double[] up = new double[4];

    private Leg.Kind kind = Leg.Kind.COAST;
    private double startTime;
    private double startMass = 1;
    private double massFlow;
    private double vacuumThrust;
    private double exitArea;
    private double area;
    private double duration;
    private LinearTable drag = new LinearTable(new double[] {0}, new double[] {0});
    private double sinAzimuth;
    private double cosAzimuth;
    private double pitchOver;
    private double leanX;
    private double leanY;
    private double leanZ;
    private LinearTable pitch = new LinearTable(new double[] {0}, new double[] {0});

    PointMassEquations(FlightEnvironment environment) {
        this.ellipsoid = environment.ellipsoid();
        this.gravity = environment.gravity();
        this.omega = environment.rotationRate();
        this.atmosphere = environment.atmosphere();
        this.windy = environment.wind().isPresent();
        List<Wind.Point> points =
                environment.wind().map(Wind::points).orElse(List.of(new Wind.Point(0, 0, 0)));
        double[] heights = points.stream().mapToDouble(Wind.Point::heightMeters).toArray();
        this.windNorth =
                new LinearTable(
                        heights,
                        points.stream().mapToDouble(Wind.Point::northMetersPerSecond).toArray());
        this.windEast =
                new LinearTable(
                        heights,
                        points.stream().mapToDouble(Wind.Point::eastMetersPerSecond).toArray());
        double top = ellipsoid.equatorialRadiusMeters() + UsStandardAtmosphere1976.TOP_METERS;
        this.airTopRadiusSquared = top * top;
    }

    /**
     * Sets the steering; a pitch-over leans in the plane of the azimuth at the start's vertical.
     */
    void steer(Steering steering, double[] start) {
        ellipsoid.upAndHeight(start[0], start[1], start[2], up);
        double axial = Math.hypot(up[0], up[1]);
        double eastX = axial > 0 ? -up[1] / axial : 0;
        double eastY = axial > 0 ? up[0] / axial : 1;
        double sin = Math.sin(steering.azimuthRad());
        double cos = Math.cos(steering.azimuthRad());
        leanX = sin * eastX - cos * up[2] * eastY;
        leanY = sin * eastY + cos * up[2] * eastX;
        leanZ = cos * axial;
        sinAzimuth = Math.sin(steering.azimuthRad());
        cosAzimuth = Math.cos(steering.azimuthRad());
        switch (steering) {
            case Steering.GravityTurn turn -> pitchOver = turn.pitchOverRad();
            case Steering.PitchTable table ->
                    pitch =
                            new LinearTable(
                                    table.points().stream()
                                            .mapToDouble(Steering.PitchTable.Point::timeSeconds)
                                            .toArray(),
                                    table.points().stream()
                                            .mapToDouble(Steering.PitchTable.Point::pitchRad)
                                            .toArray());
        }
    }

    /** The horizontal direction of the steering's heading at the start; unit vector. */
    double[] heading() {
        return new double[] {leanX, leanY, leanZ};
    }

    /**
     * The horizontal direction of a state's motion relative to the Earth; the heading without any.
     */
    double[] motion(double[] s) {
        ellipsoid.upAndHeight(s[0], s[1], s[2], up);
        double[] w = {s[3] + omega * s[1], s[4] - omega * s[0], s[5]};
        double climb = w[0] * up[0] + w[1] * up[1] + w[2] * up[2];
        double size = 0;
        for (int i = 0; i < 3; i++) {
            w[i] -= climb * up[i];
            size += w[i] * w[i];
        }
        size = Math.sqrt(size);
        if (!(size > 1e-3)) {
            return heading();
        }
        for (int i = 0; i < 3; i++) {
            w[i] /= size;
        }
        return w;
    }

    void begin(Leg leg, double time) {
        kind = leg.kind();
        startTime = time;
        startMass = leg.startMassKg();
        massFlow = leg.massFlowKgPerSecond();
        vacuumThrust = leg.vacuumThrustNewtons();
        exitArea = leg.exitAreaSquareMeters();
        area = leg.referenceAreaSquareMeters();
        duration = leg.durationSeconds();
        drag = table(leg.drag());
    }

    static LinearTable table(DragTable table) {
        return new LinearTable(
                table.points().stream().mapToDouble(DragTable.Point::mach).toArray(),
                table.points().stream().mapToDouble(DragTable.Point::coefficient).toArray());
    }

    /** Thrust less weight and drag at lift-off, as an acceleration along the vertical, m/s². */
    double liftOffAcceleration(double time, double[] state) {
        double[] slope = computeDerivatives(time, state);
        double x = state[0];
        double y = state[1];
        ellipsoid.upAndHeight(x, y, state[2], up);
        // The ground itself accelerates towards the axis by ω² p.
        double ax = slope[3] + omega * omega * x;
        double ay = slope[4] + omega * omega * y;
        return ax * up[0] + ay * up[1] + slope[5] * up[2];
    }

    /** Inertial components of the velocity through the air, m/s. */
    double[] velocityThroughAir(double[] s) {
        ellipsoid.upAndHeight(s[0], s[1], s[2], up);
        double[] w = {s[3] + omega * s[1], s[4] - omega * s[0], s[5]};
        double horizontal = Math.sqrt(up[0] * up[0] + up[1] * up[1]);
        double ex = horizontal > 0 ? -up[1] / horizontal : 0;
        double ey = horizontal > 0 ? up[0] / horizontal : 1;
        double east = windEast.value(up[3]);
        double north = windNorth.value(up[3]);
        w[0] -= east * ex - north * up[2] * ey;
        w[1] -= east * ey + north * up[2] * ex;
        w[2] -= north * horizontal;
        return w;
    }

    @Override
    public int getDimension() {
        return 6;
    }

    @Override
    public double[] computeDerivatives(double t, double[] s) {
        double[] out = new double[6];
        double x = s[0];
        double y = s[1];
        double z = s[2];
        double vx = s[3];
        double vy = s[4];
        double vz = s[5];
        out[0] = vx;
        out[1] = vy;
        out[2] = vz;
        gravity.acceleration(x, y, z, out, 3);
        boolean burning = vacuumThrust > 0;
        boolean inAir =
                atmosphere
                        && (area > 0 || exitArea > 0)
                        && x * x + y * y + z * z < airTopRadiusSquared;
        if (!burning && !inAir) {
            return out;
        }
        ellipsoid.upAndHeight(x, y, z, up);
        double wx = vx + omega * y;
        double wy = vy - omega * x;
        double wz = vz;
        double horizontal = Math.sqrt(up[0] * up[0] + up[1] * up[1]);
        double ex = horizontal > 0 ? -up[1] / horizontal : 0;
        double ey = horizontal > 0 ? up[0] / horizontal : 1;
        if (windy) {
            double east = windEast.value(up[3]);
            double north = windNorth.value(up[3]);
            wx -= east * ex - north * up[2] * ey;
            wy -= east * ey + north * up[2] * ex;
            wz -= north * horizontal;
        }
        double speed = Math.sqrt(wx * wx + wy * wy + wz * wz);
        double inverseMass = 1.0 / (startMass - massFlow * (t - startTime));
        double thrust = vacuumThrust;
        if (inAir) {
            UsStandardAtmosphere1976.sample(up[3], air);
            thrust = Math.max(0.0, thrust - air.pressurePascals() * exitArea);
            double coefficient = drag.value(speed / air.soundSpeedMetersPerSecond());
            double k =
                    -0.5 * air.densityKgPerCubicMeter() * speed * coefficient * area * inverseMass;
            out[3] += k * wx;
            out[4] += k * wy;
            out[5] += k * wz;
        }
        if (burning) {
            addThrust(t, thrust * inverseMass, wx, wy, wz, speed, horizontal, ex, ey, out);
        }
        return out;
    }

    private void addThrust(
            double t,
            double acceleration,
            double wx,
            double wy,
            double wz,
            double speed,
            double horizontal,
            double ex,
            double ey,
            double[] out) {
        double vertical;
        double level;
        switch (kind) {
            case RISE -> {
                vertical = 1;
                level = 0;
            }
            case PITCH_OVER -> {
                addLean(t, acceleration, out);
                return;
            }
            case PITCH_TABLE -> {
                double angle = pitch.value(t);
                vertical = Math.sin(angle);
                level = Math.cos(angle);
            }
            default -> {
                double k = speed > 0 ? acceleration / speed : 0;
                out[3] += k * wx;
                out[4] += k * wy;
                out[5] += k * wz;
                return;
            }
        }
        double east = level * sinAzimuth;
        double north = level * cosAzimuth;
        out[3] += acceleration * (vertical * up[0] + east * ex - north * up[2] * ey);
        out[4] += acceleration * (vertical * up[1] + east * ey + north * up[2] * ex);
        out[5] += acceleration * (vertical * up[2] + north * horizontal);
    }

    /** Thrust between the vertical and the start's azimuth, which turns with the Earth. */
    private void addLean(double t, double acceleration, double[] out) {
        double angle = pitchOver * (t - startTime) / duration;
        double c = Math.cos(omega * t);
        double s = Math.sin(omega * t);
        double lx = c * leanX - s * leanY;
        double ly = s * leanX + c * leanY;
        double lz = leanZ;
        double dot = lx * up[0] + ly * up[1] + lz * up[2];
        lx -= dot * up[0];
        ly -= dot * up[1];
        lz -= dot * up[2];
        double across = acceleration * Math.sin(angle) / Math.sqrt(lx * lx + ly * ly + lz * lz);
        double along = acceleration * Math.cos(angle);
        out[3] += along * up[0] + across * lx;
        out[4] += along * up[1] + across * ly;
        out[5] += along * up[2] + across * lz;
    }
}
