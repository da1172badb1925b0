// SPDX-License-Identifier: Apache-2.0
package org.umbrella.benchmarks;

import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.jspecify.annotations.Nullable;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.estimation.iod.IodLambert;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import org.orekit.orbits.Orbit;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.time.AbsoluteDate;
import org.umbrella.earth.Wgs84;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.flight.CapabilitySpeed;
import org.umbrella.scenario.Missile;

/**
 * One engagement under perfect sensing the way one writes it straight from Orekit and Hipparchus:
 * their Lambert solver, their Keplerian propagator, their ellipsoid, Brent's methods for the arc of
 * least speed and for the flyout age, the arc looked at every ten seconds.
 */
final class OrekitBaseline {

    private static final double FASTEST_METERS_PER_SECOND = 2e4;
    private static final double STEP_SECONDS = 10.0;
    private static final int RUNGS = 28;
    private static final double MAX_AGE_SECONDS = 7200.0;
    private static final AbsoluteDate EPOCH = AbsoluteDate.ARBITRARY_EPOCH;

    private final Frame frame = FramesFactory.getGCRF();
    private final OneAxisEllipsoid earth =
            new OneAxisEllipsoid(Wgs84.EQUATORIAL_RADIUS_METERS, Wgs84.FLATTENING, frame);
    private final IodLambert lambert = new IodLambert(Wgs84.GM);
    private final BrentSolver brent = new BrentSolver(1e-6);

    /** Whether the aim is in range, and then whether an intercept is feasible. */
    enum Answer {
        OUT_OF_RANGE('r'),
        FEASIBLE('f'),
        NOT_FEASIBLE('n');

        /** Stands for it in a file. */
        final char letter;

        Answer(char letter) {
            this.letter = letter;
        }
    }

    Answer decide(
            Missile missile,
            org.umbrella.earth.GeodeticPoint launch,
            double aimLatitude,
            double aimLongitude,
            BatterySetup setup) {
        Vector3D start = new Vector3D(launch.longitudeRad(), launch.latitudeRad());
        Vector3D end = new Vector3D(aimLongitude, aimLatitude);
        double downrange = missile.burnoutDownrangeMeters() / Wgs84.MEAN_RADIUS_METERS;
        double whole = Vector3D.angle(start, end);
        if (downrange >= whole) {
            return Answer.OUT_OF_RANGE;
        }
        Vector3D below =
                new Vector3D(
                        Math.sin(whole - downrange) / Math.sin(whole),
                        start,
                        Math.sin(downrange) / Math.sin(whole),
                        end);
        Vector3D burnout =
                turned(
                        earth.transform(
                                new GeodeticPoint(
                                        below.getDelta(),
                                        below.getAlpha(),
                                        missile.burnoutHeightMeters())),
                        missile.burnTimeSeconds());
        Vector3D aim = earth.transform(new GeodeticPoint(aimLatitude, aimLongitude, 0.0));
        AbsoluteDate lit = EPOCH.shiftedBy(missile.burnTimeSeconds());
        Vector3D ground =
                new Vector3D(-burnout.getY(), burnout.getX(), 0.0)
                        .scalarMultiply(Wgs84.ROTATION_RATE);
        double flight =
                new BrentOptimizer(1e-8, 1e-6)
                        .optimize(
                                new MaxEval(200),
                                GoalType.MINIMIZE,
                                new UnivariateObjectiveFunction(t ->
                                        velocity(
                                                        burnout,
                                                        lit,
                                                        turned(aim, missile.burnTimeSeconds() + t),
                                                        t)
                                                .subtract(ground)
                                                .getNorm()),
                                new SearchInterval(100.0, 2600.0))
                        .getPoint();
        Orbit orbit = orbit(burnout, lit, turned(aim, missile.burnTimeSeconds() + flight), flight);
        if (orbit == null) {
            throw new IllegalStateException("The Lambert solver found no arc to the aim.");
        }
        if (orbit.getPVCoordinates(lit, frame).getVelocity().subtract(ground).getNorm()
                > CapabilitySpeed.metersPerSecond(missile)) {
            return Answer.OUT_OF_RANGE;
        }
        KeplerianPropagator threat = new KeplerianPropagator(orbit);
        double commit = missile.burnTimeSeconds() + setup.decisionDelaySeconds();
        double impact = missile.burnTimeSeconds() + flight;
        double least = setup.interceptor().minInterceptHeightMeters();
        double most = setup.interceptor().maxInterceptHeightMeters();
        boolean above = false;
        for (double t = commit; t <= impact; t += STEP_SECONDS) {
            double height = height(threat, t);
            if (height >= least && height <= most) {
                above = true;
                if (meets(setup, threat, t, commit)) {
                    return Answer.FEASIBLE;
                }
            } else if (above && height < least) {
                // The last instant high enough, between this step and the one before.
                double last = brent.solve(100, s -> height(threat, s) - least, t - STEP_SECONDS, t);
                return meets(setup, threat, last, commit) ? Answer.FEASIBLE : Answer.NOT_FEASIBLE;
            }
        }
        return Answer.NOT_FEASIBLE;
    }

    private double height(KeplerianPropagator threat, double seconds) {
        return earth.transform(fixed(threat, seconds), frame, EPOCH).getAltitude();
    }

    private Vector3D fixed(KeplerianPropagator threat, double seconds) {
        return turned(threat.getPosition(EPOCH.shiftedBy(seconds), frame), -seconds);
    }

    private boolean meets(
            BatterySetup setup, KeplerianPropagator threat, double seconds, double commit) {
        return commit + flyoutSeconds(setup, fixed(threat, seconds), seconds - commit) <= seconds;
    }

    /**
     * The least age, no greater than a limit, at which the interceptor meets an Earth-fixed point.
     */
    private double flyoutSeconds(BatterySetup setup, Vector3D fixed, double limit) {
        double burn = setup.interceptor().burnTimeSeconds();
        double speed = setup.interceptor().burnoutSpeedMetersPerSecond();
        double before = burn + 1.0;
        double excess = required(setup, fixed, before).getNorm() - speed;
        for (int k = 1; k <= RUNGS && before < limit; k++) {
            double x = (double) k / RUNGS;
            double after = burn + 1.0 + (MAX_AGE_SECONDS - burn) * x * x * x;
            double next = required(setup, fixed, after).getNorm() - speed;
            if (excess > 0 != next > 0) {
                double root =
                        brent.solve(
                                100,
                                t -> required(setup, fixed, t).getNorm() - speed,
                                before,
                                after);
                Vector3D up = new Vector3D(setup.site().longitudeRad(), setup.site().latitudeRad());
                if (Vector3D.dotProduct(required(setup, fixed, root), up) >= 0) {
                    return root;
                }
            }
            before = after;
            excess = next;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Burnout velocity wanted, relative to the site, by fixed-point iteration on the burn. */
    private Vector3D required(BatterySetup setup, Vector3D fixed, double age) {
        double burn = setup.interceptor().burnTimeSeconds();
        Vector3D site =
                earth.transform(
                        new GeodeticPoint(
                                setup.site().latitudeRad(),
                                setup.site().longitudeRad(),
                                setup.site().heightMeters()));
        Vector3D ground =
                new Vector3D(-site.getY(), site.getX(), 0.0).scalarMultiply(Wgs84.ROTATION_RATE);
        Vector3D target = turned(fixed, age);
        Vector3D relative = target.subtract(site).scalarMultiply(1.0 / age);
        for (int i = 0; i < 60; i++) {
            Vector3D burnout =
                    site.add(ground.scalarMultiply(burn)).add(relative.scalarMultiply(0.5 * burn));
            Vector3D next =
                    velocity(burnout, EPOCH.shiftedBy(burn), target, age - burn).subtract(ground);
            // Near burnout the iteration overshoots; half way each time it settles.
            Vector3D step =
                    next.subtract(relative).scalarMultiply((age - burn) / (age - 0.5 * burn));
            relative = relative.add(step);
            if (step.getNorm() < 1e-3) {
                break;
            }
        }
        return relative;
    }

    private Vector3D velocity(Vector3D from, AbsoluteDate date, Vector3D to, double seconds) {
        Vector3D straight = to.subtract(from).scalarMultiply(1.0 / seconds);
        // At speeds that no interceptor has their solver or their orbit may give up, and gravity
        // does not matter.
        Orbit orbit =
                straight.getNorm() > FASTEST_METERS_PER_SECOND
                        ? null
                        : orbit(from, date, to, seconds);
        Vector3D velocity = orbit == null ? straight : orbit.getPVCoordinates().getVelocity();
        // Of some arcs their solver makes no number.
        return velocity.isNaN() ? straight : velocity;
    }

    private @Nullable Orbit orbit(Vector3D from, AbsoluteDate date, Vector3D to, double seconds) {
        // "Posigrade" is the short way round.
        return lambert.estimate(frame, true, 0, from, date, to, date.shiftedBy(seconds));
    }

    private static Vector3D turned(Vector3D v, double seconds) {
        double c = Math.cos(Wgs84.ROTATION_RATE * seconds);
        double s = Math.sin(Wgs84.ROTATION_RATE * seconds);
        return new Vector3D(c * v.getX() - s * v.getY(), s * v.getX() + c * v.getY(), v.getZ());
    }
}
