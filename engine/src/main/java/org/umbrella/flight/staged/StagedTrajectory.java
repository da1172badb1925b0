// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.List;
import java.util.Optional;
import org.hipparchus.ode.DenseOutputModel;
import org.umbrella.earth.AirSample;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.UsStandardAtmosphere1976;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.Steering;

/**
 * A flight: dense output over its legs and its events. Times are seconds after its start; frames as
 * in {@link StagedFlyer}. Not for use from several threads at once, since dense output keeps a
 * cursor.
 */
public final class StagedTrajectory {

    /** A leg as flown. */
    record Piece(
            Leg leg,
            Steering steering,
            double fromSeconds,
            double toSeconds,
            DenseOutputModel dense) {}

    private final FlightEnvironment environment;
    private final List<Piece> pieces;
    private final List<FlightEvent> events;
    private final List<String> unlitStages;
    private final FlightEnd end;

    StagedTrajectory(
            FlightEnvironment environment,
            List<Piece> pieces,
            List<FlightEvent> events,
            List<String> unlitStages,
            FlightEnd end) {
        this.environment = environment;
        this.pieces = List.copyOf(pieces);
        this.events = List.copyOf(events);
        this.unlitStages = List.copyOf(unlitStages);
        this.end = end;
    }

    /**
     * The Earth it was flown through.
     *
     * @return the environment
     */
    public FlightEnvironment environment() {
        return environment;
    }

    /**
     * What happened, in order of time.
     *
     * @return the events, the first the start and the last the impact or the time limit
     */
    public List<FlightEvent> events() {
        return events;
    }

    /**
     * The stages that never lit: the flight was over, or the thrust cut, before.
     *
     * @return their ids, in order of ignition
     */
    public List<String> unlitStages() {
        return unlitStages;
    }

    /**
     * How far over the ground it went: the great circle from start to end on the mean radius, and
     * the whole way round where it went further than half of it.
     *
     * @return m, forward positive along its heading at the start
     */
    public double groundRangeMeters() {
        FlightSample first = sample(0);
        double azimuth =
                pieces.getFirst().leg().start() == Leg.Start.FREE_FLIGHT
                        ? Math.atan2(first.nedMetersPerSecond()[1], first.nedMetersPerSecond()[0])
                        : pieces.getFirst().steering().azimuthRad();
        return environment.ellipsoid().meanRadiusMeters()
                * GroundSweep.flown(
                        first.place(), end.endPoint(environment), azimuth, end.sweptRad());
    }

    /**
     * How long it lasted.
     *
     * @return s
     */
    public double durationSeconds() {
        return end.endSeconds();
    }

    /**
     * Time of the last burnout or cut.
     *
     * @return s; 0 for a body without power
     */
    public double burnoutSeconds() {
        return end.burnoutSeconds();
    }

    /**
     * Where it came down.
     *
     * @return the place; empty where the time limit ended it
     */
    public Optional<GeodeticPoint> impact() {
        return end.impact() ? Optional.of(end.endPoint(environment)) : Optional.empty();
    }

    /**
     * Whether it came down before its last burnout.
     *
     * @return whether it did
     */
    public boolean crashedUnderPower() {
        return end.poweredToTheEnd();
    }

    /**
     * Greatest height above the ellipsoid, start to end.
     *
     * @return m
     */
    public double apogeeMeters() {
        double best = Math.max(heightMeters(0), heightMeters(end.endSeconds()));
        for (FlightEvent event : events) {
            if (event.kind() == FlightEvent.Kind.APOGEE) {
                best = Math.max(best, heightMeters(event.timeSeconds()));
            }
        }
        return best;
    }

    /**
     * Inertial position and velocity.
     *
     * @param seconds time, within the flight
     * @return x, y, z in m and vx, vy, vz in m/s
     */
    public double[] stateEci(double seconds) {
        return piece(seconds).dense().getInterpolatedState(seconds).getPrimaryState();
    }

    /**
     * Height above the ellipsoid.
     *
     * @param seconds time, within the flight
     * @return m
     */
    public double heightMeters(double seconds) {
        double[] y = stateEci(seconds);
        double[] up = new double[4];
        environment.ellipsoid().upAndHeight(y[0], y[1], y[2], up);
        return up[3];
    }

    /**
     * Everything about one instant.
     *
     * @param seconds time, within the flight
     * @return the sample
     */
    public FlightSample sample(double seconds) {
        Piece piece = piece(seconds);
        double[] eci = piece.dense().getInterpolatedState(seconds).getPrimaryState();
        double[] ecef = Frames.toEcef(environment, eci, seconds);
        GeodeticPoint place = environment.ellipsoid().geodetic(ecef);
        double[] ned = Frames.ned(place, ecef[3], ecef[4], ecef[5]);
        double relative = Math.sqrt(ned[0] * ned[0] + ned[1] * ned[1] + ned[2] * ned[2]);
        double inertial = Math.sqrt(eci[3] * eci[3] + eci[4] * eci[4] + eci[5] * eci[5]);
        AirSample air = new AirSample();
        if (environment.atmosphere()) {
            UsStandardAtmosphere1976.sample(place.heightMeters(), air);
        }
        PointMassEquations equations = new PointMassEquations(environment);
        equations.steer(piece.steering(), stateEci(0));
        equations.begin(piece.leg(), piece.fromSeconds());
        double[] slope = equations.computeDerivatives(seconds, eci);
        double[] gravitation = new double[3];
        environment.gravity().acceleration(eci[0], eci[1], eci[2], gravitation, 0);
        double fx = slope[3] - gravitation[0];
        double fy = slope[4] - gravitation[1];
        double fz = slope[5] - gravitation[2];
        double[] through = equations.velocityThroughAir(eci);
        double airspeed =
                Math.sqrt(
                        through[0] * through[0]
                                + through[1] * through[1]
                                + through[2] * through[2]);
        double mass =
                piece.leg().startMassKg()
                        - piece.leg().massFlowKgPerSecond() * (seconds - piece.fromSeconds());
        double horizontal = Math.hypot(ned[0], ned[1]);
        return new FlightSample(
                seconds,
                eci,
                ecef,
                place,
                ned,
                relative,
                inertial,
                relative > 0 ? Math.atan2(-ned[2], horizontal) : 0.0,
                air.densityKgPerCubicMeter() > 0 ? airspeed / air.soundSpeedMetersPerSecond() : 0.0,
                0.5 * air.densityKgPerCubicMeter() * airspeed * airspeed,
                Math.sqrt(fx * fx + fy * fy + fz * fz),
                mass,
                air.temperatureKelvin(),
                air.pressurePascals(),
                air.densityKgPerCubicMeter(),
                air.densityKgPerCubicMeter() > 0 ? air.soundSpeedMetersPerSecond() : 0.0,
                Math.sqrt(
                        gravitation[0] * gravitation[0]
                                + gravitation[1] * gravitation[1]
                                + gravitation[2] * gravitation[2]));
    }

    private Piece piece(double seconds) {
        if (!(seconds >= 0 && seconds <= end.endSeconds())) {
            throw new IllegalArgumentException(
                    "The time ("
                            + seconds
                            + " s) must lie within the flight (0 to "
                            + end.endSeconds()
                            + " s).");
        }
        int i = 0;
        while (i < pieces.size() - 1 && seconds >= pieces.get(i).toSeconds()) {
            i++;
        }
        return pieces.get(i);
    }
}
