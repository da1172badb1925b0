// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.BurnoutArcs;
import org.umbrella.flight.staged.TrialFlights.Trial;

/**
 * The search for cut and azimuth at one aim: for one pitch-over, the flight that comes down there,
 * and how much steeper its burnout is than the shape of arc asked for. The cut is found by secants
 * within a bracket (range grows with burning time), the azimuth by turning it through the bearing's
 * error; the last answer is the next guess. The minimum-energy angle that shapes are counted from
 * is that of the Earth flown over: its gravitational parameter, rate of rotation and size.
 */
final class AimSearch {

    private static final int MAX_FLIGHTS = 60;

    private final TrialFlights flights;
    private final BurnoutArcs arcs;
    private final double[] aimEcef;
    private final double radius;
    private final double distance;
    private final double bearing;
    private double azimuth;
    private double guess;
    private double slope;
    private double lastRange;
    private Miss lastMiss = Miss.UNKNOWN;

    /** Why the last pitch-over had no flight. */
    enum Miss {
        /** Even without a cut it falls short. */
        SHORT,
        /** Even with the earliest cut it goes beyond, or is still burning above the aim. */
        NEAR,
        /** Neither was shown. */
        UNKNOWN
    }

    /** A flight to the aim, and how much steeper its burnout is than asked for. */
    record Shape(Trial trial, double excessRad) {}

    AimSearch(TrialFlights flights, GeodeticPoint aim) {
        this.flights = flights;
        this.arcs =
                new BurnoutArcs(
                        flights.environment().gravity().gm(), flights.environment().rotationRate());
        this.aimEcef =
                flights.environment()
                        .ellipsoid()
                        .ecef(new GeodeticPoint(aim.latitudeRad(), aim.longitudeRad(), 0));
        this.radius = flights.environment().ellipsoid().meanRadiusMeters();
        this.distance = flights.distance(flights.launch(), aim);
        this.bearing = Spherical.bearing(flights.launch(), aim);
        this.azimuth = bearing;
        this.guess = flights.totalBurn();
    }

    /** Ground distance of the aim, m. */
    double distance() {
        return distance;
    }

    /** Bearing of the aim, rad. */
    double bearing() {
        return bearing;
    }

    /** Why the last pitch-over had no flight. */
    Miss lastMiss() {
        return lastMiss;
    }

    /** Where the last one that fell short came down, m. */
    double lastRange() {
        return lastRange;
    }

    /**
     * The flight that reaches the aim and its shape; null where there is none at this pitch-over.
     */
    @Nullable Shape shape(double pitch, double loftRad) {
        Trial trial = trial(pitch);
        if (trial == null) {
            return null;
        }
        double excess = excess(trial, loftRad);
        if (Double.isNaN(excess)) {
            lastMiss = Miss.NEAR;
            return null;
        }
        return new Shape(trial, excess);
    }

    /**
     * How much steeper a flight's burnout is than that shape; NaN where the burnout does not lie
     * short of the aim, so that there is no arc to it.
     */
    double excess(Trial trial, double loftRad) {
        StagedSolution flight = flights.solution(trial);
        if (!(flight.burnoutDownrangeMeters() < distance)) {
            return Double.NaN;
        }
        GeodeticPoint ground =
                Spherical.along(
                        flights.launch(), bearing, flight.burnoutDownrangeMeters() / radius);
        double[] burnout =
                flights.environment()
                        .ellipsoid()
                        .ecef(
                                new GeodeticPoint(
                                        ground.latitudeRad(),
                                        ground.longitudeRad(),
                                        Math.max(0, flight.burnoutHeightMeters())));
        double[] up = new double[4];
        flights.environment().ellipsoid().upAndHeight(burnout[0], burnout[1], burnout[2], up);
        arcs.between(burnout, up, flight.burnoutSeconds(), aimEcef);
        return flight.burnoutFlightPathRad()
                - arcs.flightPathAngle(arcs.leastSpeedTime())
                - loftRad;
    }

    /** The flight that reaches the aim; null where there is none at this pitch-over. */
    private @Nullable Trial trial(double pitch) {
        lastMiss = Miss.NEAR;
        double total = flights.totalBurn();
        double low = flights.leastBurn();
        double high = total;
        double heading = azimuth;
        double burn = Math.min(guess, total);
        double lastBurn = Double.NaN;
        double before = Double.NaN;
        for (int i = 0; i < MAX_FLIGHTS && high - low > 1e-9; i++) {
            Trial trial = flights.fly(heading, pitch, burn);
            double turn = 0;
            double miss =
                    switch (trial.end().ending()) {
                        case TIME_LIMIT -> Double.POSITIVE_INFINITY;
                        case CRASHED, NEVER_ROSE -> Double.NEGATIVE_INFINITY;
                        case CAME_DOWN -> trial.range() - distance;
                    };
            if (Double.isFinite(miss) && trial.range() > 0.3 * distance) {
                turn = bearingError(trial);
            }
            double aside = radius * Math.sin(distance / radius);
            if (Math.hypot(miss, aside * turn) < StagedSolver.AIM_TOLERANCE_METERS) {
                guess = burn;
                azimuth = heading;
                return trial;
            }
            boolean turning = Math.abs(turn) > 1e-5;
            if (burn >= total && (miss < -0.05 * distance || (miss < 0 && !turning))) {
                lastMiss = miss > Double.NEGATIVE_INFINITY ? Miss.SHORT : Miss.UNKNOWN;
                lastRange = trial.range();
                return null;
            }
            heading += turn;
            if (miss < 0) {
                lastMiss = Miss.UNKNOWN;
                low = Math.max(low, turning ? burn - 2 : burn);
            } else {
                high = Math.min(high, turning ? burn + 2 : burn);
            }
            double next = secant(burn, miss, lastBurn, before);
            if (Double.isNaN(next)) {
                next = Double.isInfinite(miss) ? 0.5 * (low + high) : burn - Math.signum(miss);
            }
            lastBurn = burn;
            before = miss;
            burn =
                    next > low && next < high
                            ? next
                            : next >= total && high >= total ? total : 0.5 * (low + high);
        }
        return null;
    }

    private double secant(double burn, double miss, double lastBurn, double before) {
        if (Double.isInfinite(miss)) {
            return Double.NaN;
        }
        if (Double.isFinite(before) && Math.abs(burn - lastBurn) > 1e-9) {
            double rise = (miss - before) / (burn - lastBurn);
            if (rise > 0) {
                slope = rise;
            }
        }
        return slope > 0 ? burn - miss / slope : Double.NaN;
    }

    private double bearingError(Trial trial) {
        if (trial.range() < 1e3) {
            return 0;
        }
        double error = bearing - Spherical.bearing(flights.launch(), trial.impact());
        return Math.IEEEremainder(error, 2 * Math.PI);
    }
}
