// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
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
import org.orekit.utils.Constants;
import org.orekit.utils.PVCoordinates;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.DragTable;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.Payload;

/** Vacuum arcs with J2 against Orekit's numerical propagator, which knows nothing of ours. */
class OrekitArcsTest {

    private static final int ARCS = 1000;
    private static final double START_HEIGHT_METERS = 1000;

    @Test
    void impactsOfAThousandSeededArcsAgreeWithinAMeter() {
        SplittableRandom random = new SplittableRandom(300_12_000);
        FlightEnvironment vacuum = FlightEnvironment.MODEL.withAtmosphere(false);
        StagedFlyer flyer =
                new StagedFlyer(vacuum, FlightLimits.MODEL, StagedFlyer.STUDY_ACCURACY_METERS);
        FlightProgram stone =
                FlightProgram.unpowered(new Payload(1, 0, DragTable.constant(0)), "stone");
        double worst = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < ARCS; i++) {
            double range = random.nextDouble(300e3, 12_000e3);
            double half = range / Wgs84.MEAN_RADIUS_METERS / 2;
            // Speed on a sphere for this range at this flight-path angle: the textbook's conic.
            double path = (Math.PI / 2 - half) / 2 + Math.toRadians(random.nextDouble(-8, 12));
            double q =
                    2
                            * Math.sin(half)
                            / (Math.sin(half) + Math.sin(2 * path + half))
                            * (Math.sin(2 * path + half) > -Math.sin(half) ? 1 : Double.NaN);
            double speed = Math.sqrt(q * Wgs84.GM / Wgs84.MEAN_RADIUS_METERS);
            double azimuth = random.nextDouble(2 * Math.PI);
            InitialState state =
                    new InitialState.Local(
                            new GeodeticPoint(
                                    Math.asin(random.nextDouble(-1, 1)),
                                    random.nextDouble(-Math.PI, Math.PI),
                                    START_HEIGHT_METERS),
                            speed * Math.cos(path) * Math.cos(azimuth),
                            speed * Math.cos(path) * Math.sin(azimuth),
                            -speed * Math.sin(path));
            double[] eci = Frames.eci(vacuum.withRotationRate(0), state);
            FlightEnd ours = flyer.end(stone, eci);
            Vector3D theirs = orekitImpact(eci);
            assertThat(ours.impact()).isTrue();
            double miss =
                    theirs.distance(
                            new Vector3D(ours.endEci()[0], ours.endEci()[1], ours.endEci()[2]));
            double flown =
                    Wgs84.MEAN_RADIUS_METERS
                            * Vector3D.angle(theirs, new Vector3D(eci[0], eci[1], eci[2]));
            worst = Math.max(worst, miss);
            least = Math.min(least, flown);
            most = Math.max(most, flown);
        }
        assertThat(worst).isLessThan(1.0);
        assertThat(least).isLessThan(500e3);
        assertThat(most).isGreaterThan(11_000e3);
    }

    private static Vector3D orekitImpact(double[] eci) {
        Frame inertial = Frame.getRoot();
        AbsoluteDate start = AbsoluteDate.ARBITRARY_EPOCH;
        NumericalPropagator propagator =
                new NumericalPropagator(new DormandPrince853Integrator(1e-3, 300, 1e-4, 1e-12));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.addForceModel(new NewtonianAttraction(Wgs84.GM));
        propagator.addForceModel(
                new J2OnlyPerturbation(
                        Wgs84.GM, Constants.WGS84_EARTH_EQUATORIAL_RADIUS, Wgs84.J2, inertial));
        propagator.addEventDetector(
                new AltitudeDetector(
                                60,
                                1e-9,
                                0,
                                new OneAxisEllipsoid(
                                        Constants.WGS84_EARTH_EQUATORIAL_RADIUS,
                                        Constants.WGS84_EARTH_FLATTENING,
                                        inertial))
                        .withHandler(new StopOnDecreasing()));
        propagator.setInitialState(
                new SpacecraftState(
                        new CartesianOrbit(
                                new PVCoordinates(
                                        new Vector3D(eci[0], eci[1], eci[2]),
                                        new Vector3D(eci[3], eci[4], eci[5])),
                                inertial,
                                start,
                                Wgs84.GM)));
        return propagator.propagate(start.shiftedBy(14_000)).getPosition();
    }
}
