// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;

/** Flights flown in a search: gravity turns of one vehicle from one launch point. */
final class TrialFlights {

    private final StagedVehicle vehicle;
    private final GeodeticPoint launch;
    private final FlightEnvironment environment;
    private final StagedFlyer flyer;
    private final double[] start;
    private final double totalBurn;
    private int flown;

    TrialFlights(
            StagedVehicle vehicle,
            GeodeticPoint launch,
            FlightEnvironment environment,
            FlightLimits limits) {
        this.vehicle = vehicle;
        this.launch = launch;
        this.environment = environment;
        this.flyer = new StagedFlyer(environment, limits, StagedFlyer.STUDY_ACCURACY_METERS);
        this.start = Frames.eci(environment, InitialState.atRest(launch));
        this.totalBurn = vehicle.totalBurnSeconds();
    }

    /**
     * A flight flown.
     *
     * @param steering azimuth, 0 to 2π, and pitch-over
     * @param burn burning time at the cut, s
     * @param end how it ended
     * @param impact the place of its end
     * @param range ground distance flown forward, whole turns counted, m
     */
    record Trial(
            Steering.GravityTurn steering,
            double burn,
            FlightEnd end,
            GeodeticPoint impact,
            double range) {

        /** Whether it comes down after its last burnout. */
        boolean lands() {
            return end.ending() == FlightEnd.Ending.CAME_DOWN;
        }
    }

    StagedVehicle vehicle() {
        return vehicle;
    }

    GeodeticPoint launch() {
        return launch;
    }

    FlightEnvironment environment() {
        return environment;
    }

    /** Burning time without a cut, s. */
    double totalBurn() {
        return totalBurn;
    }

    /** Burning time at the earliest cut, s: vertical rise and pitch-over are flown in full. */
    double leastBurn() {
        return vehicle.verticalRiseSeconds() + vehicle.pitchOverSeconds();
    }

    /** How many flights have been flown. */
    int flown() {
        return flown;
    }

    /** Ground distance on the mean radius of the Earth flown over, m. */
    double distance(GeodeticPoint a, GeodeticPoint b) {
        return environment.ellipsoid().meanRadiusMeters() * Spherical.angle(a, b);
    }

    /** Half the circumference, m. */
    double halfWayRound() {
        return Math.PI * environment.ellipsoid().meanRadiusMeters();
    }

    Trial fly(double azimuthRad, double pitchOverRad) {
        return fly(azimuthRad, pitchOverRad, totalBurn);
    }

    Trial fly(double azimuthRad, double pitchOverRad, double burn) {
        flown++;
        double turn = 2 * Math.PI;
        double azimuth = (azimuthRad % turn + turn) % turn;
        Steering.GravityTurn steering = new Steering.GravityTurn(azimuth, pitchOverRad);
        FlightEnd end = flyer.end(FlightProgram.of(vehicle, steering, burn), start);
        GeodeticPoint impact = end.endPoint(environment);
        double range =
                environment.ellipsoid().meanRadiusMeters()
                        * GroundSweep.flown(launch, impact, azimuth, end.sweptRad());
        return new Trial(steering, burn, end, impact, range);
    }

    /**
     * Whether a flight that the time limit ended is in orbit or on its way out: it has no perigee
     * below the surface.
     */
    boolean staysUp(Trial trial) {
        if (trial.end().ending() != FlightEnd.Ending.TIME_LIMIT) {
            return false;
        }
        double[] y = trial.end().endEci();
        double gm = environment.gravity().gm();
        double r = Math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2]);
        double v2 = y[3] * y[3] + y[4] * y[4] + y[5] * y[5];
        double energy = v2 / 2 - gm / r;
        double rv = y[0] * y[3] + y[1] * y[4] + y[2] * y[5];
        double momentum2 = r * r * v2 - rv * rv;
        double eccentricity = Math.sqrt(Math.max(0, 1 + 2 * energy * momentum2 / (gm * gm)));
        return energy >= 0
                || momentum2 / gm / (1 + eccentricity)
                        > environment.ellipsoid().equatorialRadiusMeters();
    }

    StagedSolution solution(Trial trial) {
        FlightEnd end = trial.end();
        double[] ecef = Frames.toEcef(environment, end.burnoutEci(), end.burnoutSeconds());
        GeodeticPoint cut = environment.ellipsoid().geodetic(ecef);
        double[] ned = Frames.ned(cut, ecef[3], ecef[4], ecef[5]);
        double level = Math.hypot(ned[0], ned[1]);
        return new StagedSolution(
                trial.steering(),
                trial.burn(),
                end.burnoutSeconds(),
                Math.hypot(level, ned[2]),
                Math.atan2(-ned[2], level),
                cut.heightMeters(),
                distance(launch, cut),
                trial.impact(),
                end.endSeconds(),
                trial.range());
    }
}
