// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.DenseOutputModel;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.Payload;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;

/**
 * Flies vehicles and bodies.
 *
 * <p><b>What.</b> Integrates the legs of a flight one after another from t = 0 to the ground or a
 * time limit. <b>Formula.</b> Dormand–Prince 8(5,3) with step control (Hairer, Nørsett, Wanner,
 * Solving Ordinary Differential Equations I, 2nd ed. (1993), II.10) as Hipparchus implements it;
 * legs end exactly at their times, impact and apogee by root finding on dense output. A flight is
 * over where it comes down through the height at which flights end, or meets the ground (that
 * height, the ellipsoid or the start, whichever is lowest) without ever having been above it; no
 * flight goes on below the ground. <b>Symbols.</b> SI, inertial frame that coincides with the
 * Earth-fixed one at t = 0. <b>Validity.</b> See the package. <b>Error.</b> The impact of an
 * intercontinental flight moves by less than the accuracy asked for when the tolerance is tightened
 * a thousandfold; see {@code docs/validation/staged-flight.md}. <b>Cost.</b> See {@code
 * StagedFlightBenchmark}. One instance a thread.
 */
public final class StagedFlyer {

    /** Accuracy for studies, m: what the benchmark's speed refers to. */
    public static final double STUDY_ACCURACY_METERS = 1.0;

    /** Accuracy for single flights and check cases, m. */
    public static final double FINE_ACCURACY_METERS = 1e-3;

    /**
     * Position tolerance of a step over the accuracy of the whole, and velocity tolerance (m/s)
     * over that: the largest with which 200 seeded flights came down within the accuracy. A gravity
     * turn makes much of a small error at its start, and drag tables have corners.
     */
    private static final double STEP_SHARE = 1e-4;

    private static final double VELOCITY_SHARE = 1e-4;

    /** Tolerances below which rounding, not the step, makes the error, m and m/s. */
    private static final double LEAST_POSITION_TOLERANCE = 1e-7;

    private static final double LEAST_VELOCITY_TOLERANCE = 1e-10;
    private static final double MIN_STEP_SECONDS = 1e-9;
    private static final double MAX_STEP_SECONDS = 600.0;
    private static final double EVENT_SECONDS = 1e-9;
    private static final int EVENT_ITERATIONS = 100;

    /**
     * Slope evaluations of one leg at most, some 150,000 steps: what a body so light for its size
     * that drag stops it at once (a stiff equation) would fill the memory with.
     */
    private static final int MOST_EVALUATIONS = 2_000_000;

    /** Legs shorter than this are not integrated, s. */
    private static final double SHORTEST_LEG_SECONDS = 1e-9;

    /** How near to a height a leg that starts there is taken to start on it, m. */
    private static final double ON_HEIGHT_METERS = 1e-6;

    /** Height above which it is taken to have left it, m. */
    private static final double LEFT_HEIGHT_METERS = 1e-3;

    private final FlightEnvironment environment;
    private final FlightLimits limits;
    private final PointMassEquations equations;
    private final DormandPrince853Integrator integrator;
    private final HeightDetector stop;
    private final HeightDetector ground;
    private final ApogeeDetector apogee;
    private final GroundSweep sweep;

    /**
     * A flyer.
     *
     * @param environment the Earth to fly through
     * @param limits when flights are over
     * @param accuracyMeters error allowed in the impact of a flight, m
     */
    public StagedFlyer(FlightEnvironment environment, FlightLimits limits, double accuracyMeters) {
        if (!(accuracyMeters > 0)) {
            throw new IllegalArgumentException(
                    "The accuracy (" + accuracyMeters + " m) must be positive.");
        }
        this.environment = environment;
        this.limits = limits;
        this.equations = new PointMassEquations(environment);
        double position = Math.max(accuracyMeters * STEP_SHARE, LEAST_POSITION_TOLERANCE);
        double velocity = Math.max(position * VELOCITY_SHARE, LEAST_VELOCITY_TOLERANCE);
        double[] absolute = {position, position, position, velocity, velocity, velocity};
        this.integrator =
                new DormandPrince853Integrator(
                        MIN_STEP_SECONDS, MAX_STEP_SECONDS, absolute, new double[6]);
        this.integrator.setMaxEvaluations(MOST_EVALUATIONS);
        this.stop = new HeightDetector();
        this.ground = new HeightDetector();
        this.apogee = new ApogeeDetector();
        this.sweep = new GroundSweep(environment.rotationRate());
    }

    /**
     * The Earth that this flyer flies through.
     *
     * @return the environment
     */
    public FlightEnvironment environment() {
        return environment;
    }

    /**
     * Launches a vehicle that stands at a site.
     *
     * @param vehicle the vehicle
     * @param site where it stands
     * @param steering where its thrust points
     * @param burnSeconds burning time, coasts not counted, after which the thrust is cut and the
     *     payload let go; {@link Double#POSITIVE_INFINITY} for no cut
     * @return the flight
     * @throws VehicleStaysDown if the thrust does not lift the vehicle
     * @throws NoFlight if it never rises above the height at which flights end, or cannot be
     *     computed
     */
    public StagedTrajectory launch(
            StagedVehicle vehicle, GeodeticPoint site, Steering steering, double burnSeconds) {
        return launch(vehicle, InitialState.atRest(site), steering, burnSeconds);
    }

    /**
     * Launches a vehicle that already moves.
     *
     * @param vehicle the vehicle
     * @param state its state at first ignition
     * @param steering where its thrust points
     * @param burnSeconds burning time, coasts not counted, after which the thrust is cut and the
     *     payload let go; {@link Double#POSITIVE_INFINITY} for no cut
     * @return the flight
     * @throws VehicleStaysDown if it stands on the ground and the thrust does not lift it
     * @throws NoFlight if it never rises above the height at which flights end, or cannot be
     *     computed
     */
    public StagedTrajectory launch(
            StagedVehicle vehicle, InitialState state, Steering steering, double burnSeconds) {
        FlightProgram program = FlightProgram.of(vehicle, steering, burnSeconds);
        return record(program, Frames.eci(environment, state));
    }

    /**
     * Lets a body go.
     *
     * @param body the body
     * @param state its state
     * @return the flight
     * @throws VehicleStaysDown if it starts on the ground and does not move upward
     * @throws NoFlight if it never rises above the height at which flights end, or cannot be
     *     computed
     */
    public StagedTrajectory release(Payload body, InitialState state) {
        return record(FlightProgram.unpowered(body, "body"), Frames.eci(environment, state));
    }

    /** Flies a program and keeps the whole flight. */
    StagedTrajectory record(FlightProgram program, double[] eci) {
        List<StagedTrajectory.Piece> pieces = new ArrayList<>();
        List<FlightEvent> events = new ArrayList<>();
        events.add(new FlightEvent(FlightEvent.Kind.START, program.legs().getFirst().label(), 0));
        FlightEnd end = fly(program, eci, pieces, events);
        if (pieces.isEmpty()) {
            throw new NoFlight(
                    "The flight must last longer than "
                            + SHORTEST_LEG_SECONDS
                            + " s. Maybe max_time_s is in hours.");
        }
        StagedTrajectory flight =
                new StagedTrajectory(environment, pieces, events, program.stagesAfter(end), end);
        if (end.ending() == FlightEnd.Ending.NEVER_ROSE) {
            throw new NoFlight(
                    String.format(
                            Locale.ROOT,
                            "The flight never rises above stop.height_m (%.0f m); its apogee is %.0f m."
                                    + " Choose a lower one, or leave it out.",
                            limits.impactHeightMeters(),
                            flight.apogeeMeters()));
        }
        return flight;
    }

    /** Flies a program and keeps only its end. */
    FlightEnd end(FlightProgram program, double[] eci) {
        return fly(program, eci, null, null);
    }

    private FlightEnd fly(
            FlightProgram program,
            double[] eci,
            @Nullable List<StagedTrajectory.Piece> pieces,
            @Nullable List<FlightEvent> events) {
        equations.steer(program.steering(), eci);
        if (program.powered()) {
            sweep.begin(eci, equations.heading());
        } else {
            sweep.begin(eci, equations.motion(eci));
        }
        double time = 0;
        double[] state = eci;
        double burnoutTime = 0;
        double[] burnoutState = eci;
        double startHeight = height(eci);
        stop.height = limits.impactHeightMeters();
        ground.height = Math.min(startHeight, Math.min(stop.height, 0));
        stop.hit = false;
        ground.hit = false;
        // A start on that height lies a rounding above or below it.
        boolean low = stop.height > ground.height + ON_HEIGHT_METERS;
        boolean down = false;
        boolean free = false;
        List<Leg> legs = program.legs();
        String flying = legs.getFirst().label();
        String burning = "";
        for (int i = 0; i < legs.size() && !down && time < limits.maxSeconds(); i++) {
            Leg leg = legs.get(i);
            flying = leg.label();
            free = i == legs.size() - 1;
            equations.begin(leg, time);
            if (i == 0 && program.powered()) {
                requireLiftOff(leg, state);
            } else if (i == 0) {
                requireRoomToFall(state);
            }
            if (events != null) {
                if (!burning.isEmpty() && (leg.start() != Leg.Start.SAME_BURN)) {
                    events.add(new FlightEvent(FlightEvent.Kind.BURNOUT, burning, time));
                    burning = "";
                }
                if (leg.start() == Leg.Start.IGNITION) {
                    burning = leg.label();
                    events.add(new FlightEvent(FlightEvent.Kind.IGNITION, burning, time));
                }
            }
            double until = Math.min(time + leg.durationSeconds(), limits.maxSeconds());
            if (until - time > SHORTEST_LEG_SECONDS * Math.max(1, 1e-2 * until)) {
                ODEStateAndDerivative last =
                        integrate(program, leg, time, state, until, low, pieces, events);
                time = last.getTime();
                state = last.getPrimaryState();
                down = stop.hit || ground.hit;
            }
            if (!free) {
                burnoutTime = time;
                burnoutState = state;
            }
        }
        if (events != null) {
            events.add(
                    new FlightEvent(
                            down ? FlightEvent.Kind.IMPACT : FlightEvent.Kind.TIME_LIMIT,
                            flying,
                            time));
        }
        FlightEnd.Ending ending =
                !down
                        ? FlightEnd.Ending.TIME_LIMIT
                        : ground.hit && !stop.hit
                                ? FlightEnd.Ending.NEVER_ROSE
                                : free ? FlightEnd.Ending.CAME_DOWN : FlightEnd.Ending.CRASHED;
        return new FlightEnd(burnoutTime, burnoutState, time, state, ending, sweep.sweptRad());
    }

    /** Flies one leg until it is over or the flight is. */
    private ODEStateAndDerivative integrate(
            FlightProgram program,
            Leg leg,
            double time,
            double[] state,
            double until,
            boolean low,
            @Nullable List<StagedTrajectory.Piece> pieces,
            @Nullable List<FlightEvent> events) {
        integrator.clearEventDetectors();
        integrator.clearStepHandlers();
        integrator.addStepHandler(sweep);
        double height = height(state);
        stop.begin(height);
        ground.begin(height);
        integrator.addEventDetector(stop);
        integrator.addStepHandler(step -> stop.stepDone(step.getCurrentState()));
        if (low) {
            integrator.addEventDetector(ground);
            integrator.addStepHandler(step -> ground.stepDone(step.getCurrentState()));
        }
        DenseOutputModel dense = new DenseOutputModel();
        if (pieces != null) {
            integrator.addStepHandler(dense);
            integrator.addEventDetector(apogee);
            apogee.times.clear();
        }
        ODEStateAndDerivative last;
        try {
            last = integrator.integrate(equations, new ODEState(time, state), until);
        } catch (MathRuntimeException e) {
            throw new NoFlight(
                    String.format(
                            Locale.ROOT,
                            "The flight of '%s' must be one that can be computed; its acceleration"
                                    + " changes too fast after %.3g s (%s). Maybe its mass is far too"
                                    + " small for its area, or a number is in another unit.",
                            leg.label(),
                            time,
                            e.getMessage()));
        }
        if (pieces != null && events != null) {
            pieces.add(
                    new StagedTrajectory.Piece(
                            leg, program.steering(), time, last.getTime(), dense));
            for (double t : apogee.times) {
                events.add(new FlightEvent(FlightEvent.Kind.APOGEE, leg.label(), t));
            }
        }
        return last;
    }

    private double height(double[] eci) {
        double[] up = new double[4];
        environment.ellipsoid().upAndHeight(eci[0], eci[1], eci[2], up);
        return up[3];
    }

    private void requireRoomToFall(double[] state) {
        double[] up = new double[4];
        environment.ellipsoid().upAndHeight(state[0], state[1], state[2], up);
        double climb = state[3] * up[0] + state[4] * up[1] + state[5] * up[2];
        if (up[3] <= limits.impactHeightMeters() + 1e-6 && climb <= 1e-9) {
            throw new VehicleStaysDown(
                    String.format(
                            Locale.ROOT,
                            "The height at the start (%.3f m) of a body must lie above the height at"
                                    + " which flights end (%.3f m), or its velocity point upward. Give"
                                    + " it one of the two.",
                            up[3],
                            limits.impactHeightMeters()));
        }
    }

    private void requireLiftOff(Leg leg, double[] state) {
        double[] up = new double[4];
        environment.ellipsoid().upAndHeight(state[0], state[1], state[2], up);
        boolean grounded = up[3] <= ground.height + 1.0 || Math.abs(up[3] - stop.height) <= 1.0;
        double climb = state[3] * up[0] + state[4] * up[1] + state[5] * up[2];
        if (up[3] <= limits.impactHeightMeters() + ON_HEIGHT_METERS && climb < -1e-6) {
            throw new VehicleStaysDown(
                    String.format(
                            Locale.ROOT,
                            "The velocity at the start (%.3g m/s downward) of a vehicle on the ground"
                                    + " must not point into it. Maybe down_m_s stands for up_m_s.",
                            -climb));
        }
        if (grounded && equations.liftOffAcceleration(0, state) <= 0) {
            throw new VehicleStaysDown(
                    String.format(
                            Locale.ROOT,
                            "The thrust (%.4g kN in vacuum) of stage '%s' must lift the vehicle (%.4g kg) off"
                                    + " the ground. Maybe its burn_time_s is too long or a mass is in"
                                    + " tonnes.",
                            leg.vacuumThrustNewtons() / 1e3,
                            leg.label(),
                            leg.startMassKg()));
        }
    }

    /**
     * Shared parts of the two detectors: checked at every step's end only, since heights are
     * smooth.
     */
    private abstract static class Detector implements ODEEventDetector {

        private static final AdaptableInterval STEPS = (state, forward) -> Double.POSITIVE_INFINITY;

        private final BracketedUnivariateSolver<UnivariateFunction> solver =
                new BracketingNthOrderBrentSolver(0, EVENT_SECONDS, 0, 5);

        @Override
        public AdaptableInterval getMaxCheckInterval() {
            return STEPS;
        }

        @Override
        public int getMaxIterationCount() {
            return EVENT_ITERATIONS;
        }

        @Override
        public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
            return solver;
        }
    }

    /**
     * Height above a height; stops on the way down. A leg that starts on it must leave it first: so
     * long the height is taken a hair lower, which keeps rounding from hiding the way down.
     */
    private final class HeightDetector extends Detector {

        private final double[] up = new double[4];
        private double height;
        private double lowered;
        private boolean hit;

        void begin(double startHeight) {
            hit = false;
            lowered = Math.abs(startHeight - height) <= ON_HEIGHT_METERS ? 2 * ON_HEIGHT_METERS : 0;
        }

        @Override
        public double g(ODEStateAndDerivative state) {
            double[] y = state.getPrimaryState();
            environment.ellipsoid().upAndHeight(y[0], y[1], y[2], up);
            return up[3] - height + lowered;
        }

        void stepDone(ODEStateAndDerivative state) {
            if (lowered > 0 && g(state) > LEFT_HEIGHT_METERS) {
                lowered = 0;
            }
        }

        @Override
        public ODEEventHandler getHandler() {
            return (state, detector, increasing) -> {
                if (increasing) {
                    return Action.CONTINUE;
                }
                hit = true;
                return Action.STOP;
            };
        }
    }

    /** Vertical speed; notes the times at which it falls through zero. */
    private final class ApogeeDetector extends Detector {

        private final double[] up = new double[4];
        private final List<Double> times = new ArrayList<>();

        @Override
        public double g(ODEStateAndDerivative state) {
            double[] y = state.getPrimaryState();
            environment.ellipsoid().upAndHeight(y[0], y[1], y[2], up);
            return y[3] * up[0] + y[4] * up[1] + y[5] * up[2];
        }

        @Override
        public ODEEventHandler getHandler() {
            return (state, detector, increasing) -> {
                if (!increasing) {
                    times.add(state.getTime());
                }
                return Action.CONTINUE;
            };
        }
    }
}
