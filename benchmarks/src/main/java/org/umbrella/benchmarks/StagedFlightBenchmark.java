// SPDX-License-Identifier: Apache-2.0
package org.umbrella.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.forces.gravity.J2OnlyPerturbation;
import org.orekit.forces.gravity.NewtonianAttraction;
import org.orekit.frames.Frame;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.AltitudeDetector;
import org.orekit.propagation.events.handlers.StopOnDecreasing;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.staged.StagedFlyer;
import org.umbrella.flight.staged.StagedOutcome;
import org.umbrella.flight.staged.StagedSolver;
import org.umbrella.flight.staged.StagedTrajectory;
import org.umbrella.scenario.DragTable;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.Payload;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;
import org.umbrella.scenario.io.FlightCaseReader;

/**
 * Staged flight at 1 m accuracy on one core: the whole flight of the generic three-stage missile of
 * the catalogue, its maximum-range solve, and the part that Orekit flies too, a vacuum arc of 9000
 * km with J2 to the ground, by both.
 *
 * <p>Run from the project's root: {@code java -cp
 * "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main StagedFlight}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class StagedFlightBenchmark {

    private static final InitialState ARC =
            new InitialState.Local(GeodeticPoint.ofDegrees(50, 30, 1000), 5500, 2500, -3300);

    private final StagedVehicle vehicle =
            FlightCaseReader.vehicle(
                    Path.of(System.getProperty("umbrella.root", ".")), "generic-icbm-solid");
    private final GeodeticPoint site = GeodeticPoint.ofDegrees(45, 50, 0);
    private final Steering steering = new Steering.GravityTurn(0.3, Math.toRadians(48));
    private final FlightEnvironment vacuum = FlightEnvironment.MODEL.withAtmosphere(false);
    private final Payload stone = new Payload(1, 0, DragTable.constant(0));
    private final StagedFlyer flyer =
            new StagedFlyer(
                    FlightEnvironment.MODEL, FlightLimits.MODEL, StagedFlyer.STUDY_ACCURACY_METERS);
    private final StagedFlyer vacuumFlyer =
            new StagedFlyer(vacuum, FlightLimits.MODEL, StagedFlyer.STUDY_ACCURACY_METERS);
    private final StagedSolver solver =
            new StagedSolver(vehicle, site, FlightEnvironment.MODEL, FlightLimits.MODEL);
    private final double[] start = vacuumFlyer.release(stone, ARC).stateEci(0);

    /**
     * One staged flight, launch to impact, with dense output and events.
     *
     * @return the flight
     */
    @Benchmark
    public StagedTrajectory stagedTrajectory() {
        return flyer.launch(vehicle, site, steering, Double.POSITIVE_INFINITY);
    }

    /**
     * One maximum-range solve.
     *
     * @return the outcome
     */
    @Benchmark
    public StagedOutcome maximumRange() {
        return solver.maximumRange(0.3);
    }

    /**
     * One solve for an aim on the minimum-energy arc.
     *
     * @return the outcome
     */
    @Benchmark
    public StagedOutcome reachAnAim() {
        return solver.reach(GeodeticPoint.ofDegrees(30, -60, 0), 0);
    }

    /**
     * The vacuum arc, ours, with dense output and events.
     *
     * @return the flight
     */
    @Benchmark
    public StagedTrajectory vacuumArc() {
        return vacuumFlyer.release(stone, ARC);
    }

    /**
     * The vacuum arc, Orekit's, at the same tolerances of a step.
     *
     * @return the impact
     */
    @Benchmark
    public Vector3D vacuumArcOrekit() {
        Frame inertial = Frame.getRoot();
        double[] absolute = {1e-4, 1e-4, 1e-4, 1e-8, 1e-8, 1e-8, 1};
        NumericalPropagator propagator =
                new NumericalPropagator(
                        new DormandPrince853Integrator(1e-9, 600, absolute, new double[7]));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.addForceModel(new NewtonianAttraction(Wgs84.GM));
        propagator.addForceModel(
                new J2OnlyPerturbation(
                        Wgs84.GM, Wgs84.EQUATORIAL_RADIUS_METERS, Wgs84.J2, inertial));
        propagator.addEventDetector(
                new AltitudeDetector(
                                600,
                                1e-6,
                                0,
                                new OneAxisEllipsoid(
                                        Wgs84.EQUATORIAL_RADIUS_METERS, Wgs84.FLATTENING, inertial))
                        .withHandler(new StopOnDecreasing()));
        AbsoluteDate epoch = AbsoluteDate.ARBITRARY_EPOCH;
        propagator.setInitialState(
                new SpacecraftState(
                        new CartesianOrbit(
                                new PVCoordinates(
                                        new Vector3D(start[0], start[1], start[2]),
                                        new Vector3D(start[3], start[4], start[5])),
                                inertial,
                                epoch,
                                Wgs84.GM)));
        return propagator.propagate(epoch.shiftedBy(14_000)).getPosition();
    }
}
