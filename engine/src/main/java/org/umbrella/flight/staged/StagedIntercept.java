// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;

/**
 * One flight of a staged interceptor from launch to intercept. For showing an engagement, not for
 * deciding one.
 *
 * <p><b>What.</b> Of the gravity turns without a cut from a site, the one that passes an
 * Earth-fixed point, at about the age that {@link StagedFlyout} gives. <b>How.</b> A fan over
 * pitch-over, flown as in that table, gives first guesses: the flights whose ground distance and
 * height at that age are nearest the point's. From each, Levenberg and Marquardt's method (J. J.
 * Moré, The Levenberg–Marquardt algorithm, Lecture Notes in Mathematics 630 (1978) 105-116, as
 * Hipparchus has it) makes the miss least over azimuth, pitch-over and age; the two angles enter as
 * pitch-over times sine and cosine of the azimuth, which are smooth at the vertical. The flight is
 * integrated to its end, with J2 and drag, where the table goes on by two-body motion.
 * <b>Validity.</b> Points passed after the last burnout. <b>Error.</b> The miss is below {@value
 * #MOST_MISS_METERS} m, the age within {@value #MOST_APART_SECONDS} s of the one asked for, else
 * there is no flight; both are told. <b>Cost.</b> Some hundred flights, 0.1 to 0.2 s. One instance
 * a thread, as dense output keeps a cursor.
 */
public final class StagedIntercept {

    /** Distance from the point within which the flight must pass, m. */
    public static final double MOST_MISS_METERS = 1000;

    /** How far its age then may lie from the one asked for, s. */
    public static final double MOST_APART_SECONDS = 10;

    private static final FlightEnvironment EARTH = FlightEnvironment.MODEL;
    private static final int PITCHES = 90;
    private static final double MOST_PITCH_RAD = Math.toRadians(88);
    private static final int GUESSES = 3;
    private static final double LEAN_STEP_RAD = 1e-4;
    private static final int MOST_EVALUATIONS = 60;

    private final StagedTrajectory flight;
    private final double ageSeconds;
    private final double missMeters;

    private StagedIntercept(StagedTrajectory flight, double ageSeconds, double missMeters) {
        this.flight = flight;
        this.ageSeconds = ageSeconds;
        this.missMeters = missMeters;
    }

    /**
     * The flight that passes a point at about an age.
     *
     * @param vehicle the interceptor
     * @param site where it stands
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @param ageSeconds T_f, from launch to intercept, s
     * @return the flight; empty where none was found
     * @throws VehicleStaysDown if its thrust does not lift it
     */
    public static Optional<StagedIntercept> to(
            StagedVehicle vehicle, GeodeticPoint site, double[] targetEcef, double ageSeconds) {
        Search search = new Search(vehicle, site, targetEcef, ageSeconds);
        return search.guesses().stream()
                .flatMap(guess -> search.refined(guess).stream())
                .min(Comparator.comparingDouble(found -> Math.abs(found.ageSeconds - ageSeconds)));
    }

    /**
     * Age at the last burnout.
     *
     * @return s
     */
    public double burnoutSeconds() {
        return flight.burnoutSeconds();
    }

    /**
     * Its own age as it passes the point.
     *
     * @return s
     */
    public double ageSeconds() {
        return ageSeconds;
    }

    /**
     * How far from the point it then is.
     *
     * @return m
     */
    public double missMeters() {
        return missMeters;
    }

    /**
     * Where the interceptor is.
     *
     * @param age seconds since its launch, 0 to the age at the intercept
     * @param ecef receives the Earth-fixed position at that moment, m
     */
    public void positionEcef(double age, double[] ecef) {
        System.arraycopy(Frames.toEcef(EARTH, flight.stateEci(age), age), 0, ecef, 0, 3);
    }

    /** A first guess: lean and how far its distance and height are from the point's. */
    private record Guess(double eastRad, double northRad, double offMeters) {}

    private static final class Search {

        private final StagedVehicle vehicle;
        private final GeodeticPoint site;
        private final double[] target;
        private final double age;
        private final StagedFlyer flyer;

        Search(StagedVehicle vehicle, GeodeticPoint site, double[] target, double age) {
            this.vehicle = vehicle;
            this.site = site;
            this.target = target;
            this.age = age;
            this.flyer =
                    new StagedFlyer(
                            EARTH,
                            new FlightLimits(age + 2 * MOST_APART_SECONDS, 0),
                            StagedFlyer.STUDY_ACCURACY_METERS);
        }

        /** The best local ones over pitch-over, turned so as to lead the turning Earth. */
        List<Guess> guesses() {
            GeodeticPoint point = EARTH.ellipsoid().geodetic(target);
            double bearing = Spherical.bearing(site, point);
            double distance = Wgs84.MEAN_RADIUS_METERS * Spherical.angle(site, point);
            double[] start = Frames.eci(EARTH, InitialState.atRest(site));
            StagedFlyer toAge =
                    new StagedFlyer(
                            EARTH, new FlightLimits(age, 0), StagedFlyer.STUDY_ACCURACY_METERS);
            Guess[] fan = new Guess[PITCHES];
            for (int p = 0; p < PITCHES; p++) {
                double pitch = MOST_PITCH_RAD * p / (PITCHES - 1);
                FlightEnd end =
                        toAge.end(
                                FlightProgram.of(
                                        vehicle,
                                        new Steering.GravityTurn(bearing, pitch),
                                        Double.POSITIVE_INFINITY),
                                start);
                GeodeticPoint place = end.endPoint(EARTH);
                double azimuth = 2 * bearing - Spherical.bearing(site, place);
                double off =
                        Math.hypot(
                                Wgs84.MEAN_RADIUS_METERS * Spherical.angle(site, place) - distance,
                                place.heightMeters() - point.heightMeters());
                fan[p] =
                        new Guess(
                                pitch * Math.sin(azimuth),
                                pitch * Math.cos(azimuth),
                                end.impact() ? Double.POSITIVE_INFINITY : off);
            }
            List<Guess> best = new ArrayList<>();
            for (int p = 0; p < PITCHES; p++) {
                double off = fan[p].offMeters();
                boolean local =
                        off < Double.POSITIVE_INFINITY
                                && (p == 0 || off <= fan[p - 1].offMeters())
                                && (p == PITCHES - 1 || off <= fan[p + 1].offMeters());
                if (local) {
                    best.add(fan[p]);
                }
            }
            best.sort(Comparator.comparingDouble(Guess::offMeters));
            return best.subList(0, Math.min(GUESSES, best.size()));
        }

        Optional<StagedIntercept> refined(Guess guess) {
            double[] found;
            try {
                found =
                        new LevenbergMarquardtOptimizer()
                                .optimize(
                                        new LeastSquaresBuilder()
                                                .start(
                                                        new double[] {
                                                            guess.eastRad(), guess.northRad(), age
                                                        })
                                                .target(target)
                                                .model(this::passing)
                                                .maxEvaluations(MOST_EVALUATIONS)
                                                .maxIterations(MOST_EVALUATIONS)
                                                .build())
                                .getPoint()
                                .toArray();
            } catch (MathIllegalStateException | MathIllegalArgumentException e) {
                return Optional.empty();
            }
            StagedTrajectory flight = fly(found[0], found[1]);
            double passing = found[2];
            if (!(passing >= flight.burnoutSeconds()
                    && passing <= flight.durationSeconds()
                    && Math.abs(passing - age) <= MOST_APART_SECONDS)) {
                return Optional.empty();
            }
            double[] at = Frames.toEcef(EARTH, flight.stateEci(passing), passing);
            double miss =
                    Math.hypot(Math.hypot(at[0] - target[0], at[1] - target[1]), at[2] - target[2]);
            return miss <= MOST_MISS_METERS
                    ? Optional.of(new StagedIntercept(flight, passing, miss))
                    : Optional.empty();
        }

        /** Position over lean eastward, lean northward and age, and its derivatives. */
        private Pair<RealVector, RealMatrix> passing(RealVector x) {
            double[] at = state(x.getEntry(0), x.getEntry(1), x.getEntry(2));
            double[] east = state(x.getEntry(0) + LEAN_STEP_RAD, x.getEntry(1), x.getEntry(2));
            double[] north = state(x.getEntry(0), x.getEntry(1) + LEAN_STEP_RAD, x.getEntry(2));
            RealMatrix slopes = MatrixUtils.createRealMatrix(3, 3);
            for (int i = 0; i < 3; i++) {
                slopes.setEntry(i, 0, (east[i] - at[i]) / LEAN_STEP_RAD);
                slopes.setEntry(i, 1, (north[i] - at[i]) / LEAN_STEP_RAD);
                slopes.setEntry(i, 2, at[3 + i]);
            }
            return new Pair<>(new ArrayRealVector(new double[] {at[0], at[1], at[2]}), slopes);
        }

        /** Earth-fixed, beyond the flight's ends along straight lines. */
        private double[] state(double eastRad, double northRad, double seconds) {
            StagedTrajectory flight = fly(eastRad, northRad);
            double within = Math.max(0, Math.min(seconds, flight.durationSeconds()));
            double[] ecef = Frames.toEcef(EARTH, flight.stateEci(within), within);
            for (int i = 0; i < 3; i++) {
                ecef[i] += ecef[3 + i] * (seconds - within);
            }
            return ecef;
        }

        private StagedTrajectory fly(double eastRad, double northRad) {
            return flyer.launch(
                    vehicle,
                    site,
                    new Steering.GravityTurn(
                            Math.atan2(eastRad, northRad), Math.hypot(eastRad, northRad)),
                    Double.POSITIVE_INFINITY);
        }
    }
}
