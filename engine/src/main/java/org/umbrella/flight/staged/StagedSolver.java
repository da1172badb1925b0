// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ScalarMinimum;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;
import org.umbrella.scenario.ThreatShot;

/**
 * The questions of MODEL.md 2.1, asked of a staged vehicle at a launch point: how far, and how to
 * an aim point.
 *
 * <p><b>What.</b> A gravity turn has three numbers, pitch-over, azimuth and cut. The <em>maximum
 * range</em> along an azimuth is the maximum over pitch-over of the impact's ground distance
 * without a cut. A flight to an aim point is <em>minimum-energy</em> when its burnout flight-path
 * angle is that of the minimum-energy arc of MODEL.md 2.1 from its own burnout point and time, and
 * <em>lofted or depressed by Δ</em> when it is that angle plus Δ: the shapes mean the same in both
 * tiers. The point is <em>in range</em> on that shape iff the vehicle's burning time suffices for
 * it. The flight of greatest range is flatter than the minimum-energy one by a few degrees, since
 * the pull of gravity during boost counts too; so a point just short of the maximum range may be
 * out of range on a minimum-energy arc, as a lofted one may be in the notional tier.
 *
 * <p><b>Method.</b> For one pitch-over, cut and azimuth are found together: the cut by secants
 * within a bracket (range grows with burning time), the azimuth by turning it through the bearing's
 * error. Over pitch-over, a ladder and then Brent's root or minimum. <b>Error.</b> The impact lies
 * within {@value #AIM_TOLERANCE_METERS} m of the aim; burning times to 1e-3 s; the maximum range to
 * 1e-6 of itself. <b>Cost.</b> See {@code StagedFlightBenchmark}. <b>Validity.</b> Aims up to half
 * the circumference; a solution that does not come down within the flight limits, or hits the
 * ground under power, does not count as one. One instance a thread.
 */
public final class StagedSolver {

    /** Distance from the aim within which a solution ends, m. */
    public static final double AIM_TOLERANCE_METERS = 10.0;

    private static final double LADDER_START_RAD = Math.toRadians(0.5);
    private static final double LADDER_RATIO = 1.5;
    private static final double LADDER_END_RAD = Math.toRadians(89);
    private static final double PITCH_TOLERANCE = 1e-3;
    private static final int MAX_AIM_FLIGHTS = 60;
    private static final int EDGE_STEPS = 8;
    private static final int MAX_BEARING_TURNS = 30;
    private static final double BEARING_TOLERANCE_RAD = 1e-4;

    private final StagedVehicle vehicle;
    private final GeodeticPoint launch;
    private final StagedFlyer flyer;
    private final FlightEnvironment environment;
    private final double[] start;
    private final double totalBurn;
    private final double leastBurn;
    private final ThreatArcSolver arcs = new ThreatArcSolver();
    private int flights;

    /**
     * A solver.
     *
     * @param vehicle the vehicle
     * @param launch where it stands
     * @param environment the Earth
     * @param limits when flights are over
     */
    public StagedSolver(
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
        this.leastBurn = vehicle.verticalRiseSeconds() + vehicle.pitchOverSeconds();
    }

    /**
     * The flight without a cut that goes furthest along an azimuth.
     *
     * @param azimuthRad heading at launch, rad clockwise from north
     * @return the flight, or why there is none
     */
    public StagedOutcome maximumRange(double azimuthRad) {
        double bestPitch = Double.NaN;
        double best = 0;
        DoubleUnaryOperator negativeRange =
                pitch -> {
                    Trial trial = fly(new Steering.GravityTurn(azimuthRad, pitch), totalBurn);
                    return trial.lands() ? -trial.range : 0;
                };
        for (double pitch = LADDER_START_RAD; pitch < LADDER_END_RAD; pitch *= LADDER_RATIO) {
            double range = -negativeRange.applyAsDouble(pitch);
            if (range > best) {
                best = range;
                bestPitch = pitch;
            } else if (best > 0 && range < 0.5 * best) {
                break;
            }
        }
        if (!(best > 0)) {
            return new StagedOutcome.None(
                    "No pitch-over brings vehicle '"
                            + vehicle.id()
                            + "' down within the flight's time limit. Maybe it reaches orbit: cut its"
                            + " thrust, or raise its payload.");
        }
        ScalarMinimum minimum =
                ScalarMinimum.find(
                        negativeRange,
                        bestPitch / LADDER_RATIO,
                        bestPitch,
                        bestPitch * LADDER_RATIO,
                        PITCH_TOLERANCE);
        Steering.GravityTurn steering = new Steering.GravityTurn(azimuthRad, minimum.at());
        return new StagedOutcome.Reached(solution(fly(steering, totalBurn)));
    }

    /**
     * The flight without a cut that goes furthest towards a point: the azimuth leads the turning
     * Earth, so that the impact lies on the great circle from the launch point to that point or
     * beyond it.
     *
     * @param aim the point
     * @return the flight, or why there is none
     */
    public StagedOutcome maximumRangeToward(GeodeticPoint aim) {
        double bearing = Spherical.bearing(launch, aim);
        double azimuth = bearing;
        for (int i = 0; i < MAX_BEARING_TURNS; i++) {
            StagedOutcome outcome = maximumRange(azimuth);
            if (!(outcome instanceof StagedOutcome.Reached reached)) {
                return outcome;
            }
            double turn =
                    Math.IEEEremainder(
                            bearing - Spherical.bearing(launch, reached.flight().impact()),
                            2 * Math.PI);
            if (Math.abs(turn) < BEARING_TOLERANCE_RAD) {
                return outcome;
            }
            azimuth += turn;
        }
        return new StagedOutcome.None(
                "The search for the azimuth that leads the turning Earth did not settle.");
    }

    /**
     * Maximum range in all directions.
     *
     * @param azimuths how many, evenly spaced clockwise from north
     * @return one outcome for each
     */
    public List<StagedOutcome> rangeRing(int azimuths) {
        List<StagedOutcome> ring = new ArrayList<>();
        for (int i = 0; i < azimuths; i++) {
            ring.add(maximumRange(2 * Math.PI * i / azimuths));
        }
        return List.copyOf(ring);
    }

    /**
     * The flight without a cut along an azimuth that is on the minimum-energy arc to where it comes
     * down: the furthest point in range on that shape.
     *
     * @param azimuthRad heading at launch, rad clockwise from north
     * @return the flight, or why there is none
     */
    public StagedOutcome minimumEnergyRange(double azimuthRad) {
        double lower = 0;
        double lowerExcess = Double.NaN;
        for (double pitch = LADDER_START_RAD; pitch < LADDER_END_RAD; pitch *= LADDER_RATIO) {
            double excess = fullBurnExcess(azimuthRad, pitch);
            if (lowerExcess > 0 && excess <= 0) {
                try {
                    double root =
                            new BrentSolver(1e-12, 1e-6)
                                    .solve(60, x -> fullBurnExcess(azimuthRad, x), lower, pitch);
                    return new StagedOutcome.Reached(
                            solution(fly(new Steering.GravityTurn(azimuthRad, root), totalBurn)));
                } catch (MathIllegalStateException | MathIllegalArgumentException e) {
                    return new StagedOutcome.None("The search for the pitch-over did not settle.");
                }
            }
            lower = pitch;
            lowerExcess = excess;
        }
        return new StagedOutcome.None(
                "No flight without a cut of vehicle '"
                        + vehicle.id()
                        + "' along that azimuth is a minimum-energy one. Maybe it goes beyond half the"
                        + " circumference.");
    }

    private double fullBurnExcess(double azimuthRad, double pitch) {
        Trial trial = fly(new Steering.GravityTurn(azimuthRad, pitch), totalBurn);
        if (!trial.lands() || trial.range < 1e5) {
            return Double.NaN;
        }
        return new Aimed(trial.impact).excess(trial, 0);
    }

    /**
     * The flight without a cut, on the lofted side of the one of maximum range, whose impact lies
     * at a ground distance along an azimuth: a test shot that burns everything.
     *
     * @param azimuthRad heading at launch, rad clockwise from north
     * @param rangeMeters ground distance, m
     * @return the flight, or why there is none
     */
    public StagedOutcome loftedWithoutCut(double azimuthRad, double rangeMeters) {
        StagedOutcome furthest = maximumRange(azimuthRad);
        if (!(furthest instanceof StagedOutcome.Reached reached)) {
            return furthest;
        }
        StagedSolution most = reached.flight();
        if (most.rangeMeters() < rangeMeters) {
            return outOfRange("its maximum range", most.rangeMeters(), rangeMeters);
        }
        double upper = most.steering().pitchOverRad();
        DoubleUnaryOperator excess =
                pitch -> {
                    Trial trial = fly(new Steering.GravityTurn(azimuthRad, pitch), totalBurn);
                    return (trial.lands() ? trial.range : 0) - rangeMeters;
                };
        double lower = upper;
        double below;
        do {
            upper = lower;
            lower /= LADDER_RATIO;
            below = excess.applyAsDouble(lower);
        } while (below > 0 && lower > 1e-6);
        if (below > 0) {
            return new StagedOutcome.None(
                    "Even straight up, vehicle '"
                            + vehicle.id()
                            + "' comes down beyond the range asked for, since the Earth turns"
                            + " beneath it.");
        }
        double pitch =
                new BrentSolver(1e-12, 1e-10).solve(100, excess::applyAsDouble, lower, upper);
        return new StagedOutcome.Reached(
                solution(fly(new Steering.GravityTurn(azimuthRad, pitch), totalBurn)));
    }

    /**
     * The flight to an aim point.
     *
     * @param aim the aim point, height 0
     * @param loftRad Δ: positive lofted, negative depressed, 0 minimum-energy, rad
     * @return the flight, or why there is none
     */
    public StagedOutcome reach(GeodeticPoint aim, double loftRad) {
        Aimed aimed = new Aimed(aim);
        Shape last = null;
        boolean lastShort = false;
        double lastPitch = 0;
        boolean any = false;
        double furthest = 0;
        for (double pitch = LADDER_START_RAD; pitch < LADDER_END_RAD; pitch *= LADDER_RATIO) {
            Shape shape = aimed.shape(pitch, loftRad);
            if (shape == null && aimed.lastShort) {
                furthest = Math.max(furthest, aimed.lastRange);
            }
            boolean fallen = shape != null && shape.excessRad <= 0;
            if (fallen && last != null && last.excessRad >= 0) {
                return settle(aimed, loftRad, lastPitch, pitch);
            }
            if (fallen && last == null && lastShort) {
                return atEdge(aimed, loftRad, lastPitch, pitch);
            }
            if (shape == null && last != null && last.excessRad > 0) {
                return atEdge(aimed, loftRad, pitch, lastPitch);
            }
            any |= shape != null;
            last = shape;
            lastShort = shape == null && aimed.lastShort;
            lastPitch = pitch;
        }
        if (!any && furthest > 0) {
            return outOfRange(
                    "the furthest it gets, of the pitch-overs tried,", furthest, aimed.distance);
        }
        return new StagedOutcome.None(
                String.format(
                        Locale.ROOT,
                        "No flight of vehicle '%s' comes down at %.4f, %.4f deg on that shape of arc. Maybe"
                                + " the aim is nearer than its least range, or so flat an arc stays in the"
                                + " ground.",
                        vehicle.id(),
                        Math.toDegrees(aim.latitudeRad()),
                        Math.toDegrees(aim.longitudeRad())));
    }

    /** A flight to the aim, and how much steeper its burnout is than asked for. */
    private record Shape(Trial trial, double excessRad) {}

    /** The root between a pitch-over that is too steep and one that is too flat. */
    private StagedOutcome settle(Aimed aimed, double loftRad, double steep, double flat) {
        try {
            double pitch =
                    new BrentSolver(1e-12, 1e-6)
                            .solve(
                                    60,
                                    x -> {
                                        Shape shape = aimed.shape(x, loftRad);
                                        if (shape == null) {
                                            throw new Unsettled();
                                        }
                                        return shape.excessRad;
                                    },
                                    Math.min(steep, flat),
                                    Math.max(steep, flat));
            Shape shape = aimed.shape(pitch, loftRad);
            if (shape != null) {
                return new StagedOutcome.Reached(solution(shape.trial));
            }
        } catch (Unsettled | MathIllegalStateException e) {
            return new StagedOutcome.None("The search for pitch-over and cut did not settle.");
        }
        return new StagedOutcome.None("The search for pitch-over and cut did not settle.");
    }

    /**
     * Looks for the other end of a bracket between a pitch-over that falls short and one that does
     * not: the shape asked for lies there, or the vehicle has not the propellant for it.
     */
    private StagedOutcome atEdge(Aimed aimed, double loftRad, double shortPitch, double fitPitch) {
        Shape fit = aimed.shape(fitPitch, loftRad);
        double reaching = fitPitch;
        double failing = shortPitch;
        double furthest = 0;
        for (int i = 0; i < EDGE_STEPS && fit != null; i++) {
            double middle = 0.5 * (reaching + failing);
            Shape shape = aimed.shape(middle, loftRad);
            if (shape == null) {
                failing = middle;
                furthest = Math.max(furthest, aimed.lastRange);
            } else if (shape.excessRad * fit.excessRad <= 0) {
                return settle(aimed, loftRad, reaching, middle);
            } else {
                reaching = middle;
            }
        }
        return outOfRange(
                "on that shape of arc it gets less far: short of it,", furthest, aimed.distance);
    }

    private StagedOutcome outOfRange(String what, double got, double wanted) {
        return new StagedOutcome.OutOfRange(
                String.format(
                        Locale.ROOT,
                        "Out of range of vehicle '%s': %s is %.0f km, the aim lies at %.0f km.",
                        vehicle.id(),
                        what,
                        got / 1e3,
                        wanted / 1e3));
    }

    /** Thrown within a root search whose inner search fails. */
    private static final class Unsettled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** How many flights this solver has flown. */
    int flights() {
        return flights;
    }

    private Trial fly(Steering.GravityTurn steering, double burn) {
        flights++;
        double turn = 2 * Math.PI;
        double azimuth = (steering.azimuthRad() % turn + turn) % turn;
        Steering.GravityTurn normal = new Steering.GravityTurn(azimuth, steering.pitchOverRad());
        FlightEnd end = flyer.end(FlightProgram.of(vehicle, normal, burn), start);
        return new Trial(normal, burn, end);
    }

    /** A flight flown in a search. */
    private final class Trial {

        private final Steering.GravityTurn steering;
        private final double burn;
        private final FlightEnd end;
        private final GeodeticPoint impact;
        private final double range;

        Trial(Steering.GravityTurn steering, double burn, FlightEnd end) {
            this.steering = steering;
            this.burn = burn;
            this.end = end;
            this.impact = end.endPoint(environment);
            this.range = Wgs84.MEAN_RADIUS_METERS * angleFlown();
        }

        boolean lands() {
            return end.impact() && !end.poweredToTheEnd();
        }

        /**
         * Angle flown over the ground, forward: negative where the turning Earth brings a steep
         * shot down behind its launch point, more than half a turn where the shot goes round that
         * far.
         */
        private double angleFlown() {
            double angle = Spherical.angle(launch, impact);
            double off = Spherical.bearing(launch, impact) - steering.azimuthRad();
            if (Math.cos(off) >= 0) {
                return angle;
            }
            return angle < Math.PI / 2 ? -angle : 2 * Math.PI - angle;
        }
    }

    private StagedSolution solution(Trial trial) {
        FlightEnd end = trial.end;
        double[] ecef = Frames.toEcef(environment, end.burnoutEci(), end.burnoutSeconds());
        GeodeticPoint cut = environment.ellipsoid().geodetic(ecef);
        double[] ned = Frames.ned(cut, ecef[3], ecef[4], ecef[5]);
        double level = Math.hypot(ned[0], ned[1]);
        return new StagedSolution(
                trial.steering,
                trial.burn,
                end.burnoutSeconds(),
                Math.hypot(level, ned[2]),
                Math.atan2(-ned[2], level),
                cut.heightMeters(),
                Wgs84.MEAN_RADIUS_METERS * Spherical.angle(launch, cut),
                trial.impact,
                end.endSeconds(),
                trial.range);
    }

    /** The search for cut and azimuth at one aim; remembers the last answer as the next guess. */
    private final class Aimed {

        private final GeodeticPoint aim;
        private final double distance;
        private final double bearing;
        private double azimuth;
        private double guess;
        private double slope;
        private double lastRange;
        private boolean lastShort;

        Aimed(GeodeticPoint aim) {
            this.aim = aim;
            this.distance = Wgs84.MEAN_RADIUS_METERS * Spherical.angle(launch, aim);
            this.bearing = Spherical.bearing(launch, aim);
            this.azimuth = bearing;
            this.guess = totalBurn;
        }

        /**
         * The flight that reaches the aim and its shape; null where there is none at this
         * pitch-over.
         */
        @Nullable Shape shape(double pitch, double loftRad) {
            Trial trial = trial(pitch);
            if (trial == null) {
                return null;
            }
            double excess = excess(trial, loftRad);
            return Double.isNaN(excess) ? null : new Shape(trial, excess);
        }

        /**
         * How much steeper a flight's burnout is than that shape; NaN where there is no such arc.
         */
        double excess(Trial trial, double loftRad) {
            StagedSolution flight = solution(trial);
            if (!(flight.burnoutDownrangeMeters() < distance)) {
                return Double.NaN;
            }
            Missile missile =
                    new Missile(
                            vehicle.id(),
                            distance,
                            flight.burnoutSeconds(),
                            Math.max(0, flight.burnoutHeightMeters()),
                            flight.burnoutDownrangeMeters());
            return switch (arcs.solve(new ThreatShot(missile, launch, aim, 0))) {
                case ArcOutcome.Found found ->
                        flight.burnoutFlightPathRad()
                                - found.arc().burnoutFlightPathAngleRad()
                                - loftRad;
                case ArcOutcome.None ignored -> Double.NaN;
            };
        }

        /** The flight that reaches the aim; null where there is none at this pitch-over. */
        @Nullable Trial trial(double pitch) {
            lastShort = false;
            double low = leastBurn;
            double high = totalBurn;
            double heading = azimuth;
            double burn = Math.min(guess, totalBurn);
            double lastBurn = Double.NaN;
            double lastMiss = Double.NaN;
            for (int i = 0; i < MAX_AIM_FLIGHTS && high - low > 1e-9; i++) {
                Trial trial = fly(new Steering.GravityTurn(heading, pitch), burn);
                double turn = 0;
                double miss;
                if (!trial.end.impact()) {
                    miss = Double.POSITIVE_INFINITY;
                } else if (trial.end.poweredToTheEnd()) {
                    miss = Double.NEGATIVE_INFINITY;
                } else {
                    miss = trial.range - distance;
                    turn = trial.range > 0.3 * distance ? bearingError(trial) : 0;
                }
                double aside =
                        Wgs84.MEAN_RADIUS_METERS * Math.sin(distance / Wgs84.MEAN_RADIUS_METERS);
                if (Math.hypot(miss, aside * turn) < AIM_TOLERANCE_METERS) {
                    guess = burn;
                    azimuth = heading;
                    return trial;
                }
                boolean turning = Math.abs(turn) > 1e-5;
                if (burn >= totalBurn && (miss < -0.05 * distance || (miss < 0 && !turning))) {
                    lastShort = miss > Double.NEGATIVE_INFINITY;
                    lastRange = trial.range;
                    return null;
                }
                heading += turn;
                if (miss < 0) {
                    low = Math.max(low, turning ? burn - 2 : burn);
                } else {
                    high = Math.min(high, turning ? burn + 2 : burn);
                }
                double next = secant(burn, miss, lastBurn, lastMiss);
                if (Double.isNaN(next)) {
                    next = Double.isInfinite(miss) ? 0.5 * (low + high) : burn - Math.signum(miss);
                }
                lastBurn = burn;
                lastMiss = miss;
                burn =
                        next > low && next < high
                                ? next
                                : next >= totalBurn && high >= totalBurn
                                        ? totalBurn
                                        : 0.5 * (low + high);
            }
            return null;
        }

        private double secant(double burn, double miss, double lastBurn, double lastMiss) {
            if (Double.isInfinite(miss)) {
                return Double.NaN;
            }
            if (Double.isFinite(lastMiss) && Math.abs(burn - lastBurn) > 1e-9) {
                double rise = (miss - lastMiss) / (burn - lastBurn);
                if (rise > 0) {
                    slope = rise;
                }
            }
            return slope > 0 ? burn - miss / slope : Double.NaN;
        }

        private double bearingError(Trial trial) {
            if (trial.range < 1e3) {
                return 0;
            }
            double error = bearing - Spherical.bearing(launch, trial.impact);
            return Math.IEEEremainder(error, 2 * Math.PI);
        }
    }
}
