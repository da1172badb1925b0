// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.ScalarMinimum;
import org.umbrella.flight.staged.TrialFlights.Trial;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.StagedVehicle;

/**
 * The questions of docs/model.md, section 2.1, asked of a staged vehicle at a launch point: how
 * far, and how to an aim point.
 *
 * <p><b>What.</b> A gravity turn has three numbers, pitch-over, azimuth and cut. The <em>maximum
 * range</em> along an azimuth is the maximum over pitch-over of the impact's ground distance
 * without a cut. A flight to an aim point is <em>minimum-energy</em> when its burnout flight-path
 * angle is that of the minimum-energy arc of docs/model.md, section 2.1 from its own burnout point
 * and time, and <em>lofted or depressed by Δ</em> when it is that angle plus Δ: the shapes mean the
 * same in both tiers. The point is <em>in range</em> on that shape iff the vehicle's burning time
 * suffices for it. The flight of greatest range is flatter than the minimum-energy one by a few
 * degrees, since the pull of gravity during boost counts too; so a point just short of the maximum
 * range may be out of range on a minimum-energy arc, as a lofted one may be in the notional tier.
 *
 * <p><b>Method.</b> For one pitch-over, cut and azimuth are found together: the cut by secants
 * within a bracket (range grows with burning time), the azimuth by turning it through the bearing's
 * error. Over pitch-over, a ladder from {@value #LADDER_START_DEG}° (a vehicle whose thrust is
 * little more than its weight must lean over by hundredths of a degree) and then Brent's root or
 * minimum, about every maximum of the ladder that may be the greatest. <b>Error.</b> The impact
 * lies within {@value #AIM_TOLERANCE_METERS} m of the aim; burning times to 1e-3 s; the maximum
 * range to 1e-6 of itself. <b>Cost.</b> See {@code StagedFlightBenchmark}. <b>Validity.</b> Aims up
 * to half the circumference; a solution that does not come down within the flight limits, or hits
 * the ground under power, does not count as one; a vehicle that some pitch-over brings into orbit
 * has no greatest range. Any Earth of {@link FlightEnvironment}. One instance a thread.
 */
public final class StagedSolver {

    /** Distance from the aim within which a solution ends, m. */
    public static final double AIM_TOLERANCE_METERS = 10.0;

    /** Least pitch-over that is tried, degrees. */
    static final double LADDER_START_DEG = 1e-3;

    private static final double LADDER_START_RAD = Math.toRadians(LADDER_START_DEG);
    private static final double LADDER_RATIO = 1.5;
    private static final double LADDER_END_RAD = Math.toRadians(89);

    /** A maximum of the ladder may hide a greater one beside it by so much. */
    private static final double NEAR_GREATEST = 0.6;

    /** First step outward from a pitch-over known to reach beyond an aim, of itself. */
    private static final double NEAREST_SHARE = 1e-3;

    private static final double PITCH_TOLERANCE = 1e-3;
    private static final int EDGE_STEPS = 12;
    private static final int MAX_BEARING_TURNS = 30;
    private static final double BEARING_TOLERANCE_RAD = 1e-4;

    /** Ranges below this have no arc worth a shape, m. */
    private static final double LEAST_SHAPED_RANGE_METERS = 1e4;

    private final StagedVehicle vehicle;
    private final GeodeticPoint launch;
    private final TrialFlights flights;
    private final double[] ladder;

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
        this.flights = new TrialFlights(vehicle, launch, environment, limits);
        this.ladder =
                DoubleStream.iterate(
                                LADDER_START_RAD,
                                pitch -> pitch < LADDER_END_RAD,
                                pitch -> pitch * LADDER_RATIO)
                        .toArray();
    }

    /**
     * The flight without a cut that goes furthest along an azimuth.
     *
     * @param azimuthRad heading at launch, rad clockwise from north
     * @return the flight, or why there is none
     */
    public StagedOutcome maximumRange(double azimuthRad) {
        Trial[] trials = new Trial[ladder.length];
        Furthest furthest = new Furthest(azimuthRad);
        for (int i = 0; i < ladder.length; i++) {
            trials[i] = furthest.look(ladder[i]);
        }
        double most = furthest.range();
        for (int i = 0; i < ladder.length && furthest.orbitRad.isEmpty(); i++) {
            double here = furthest.worth(trials[i]);
            boolean local =
                    here > 0
                            && here >= NEAR_GREATEST * most
                            && (i == 0 || here >= furthest.worth(trials[i - 1]))
                            && (i == ladder.length - 1 || here >= furthest.worth(trials[i + 1]));
            if (local) {
                ScalarMinimum.find(
                        pitch -> -furthest.worth(furthest.look(pitch)),
                        ladder[i] / LADDER_RATIO,
                        ladder[i],
                        ladder[i] * LADDER_RATIO,
                        PITCH_TOLERANCE);
            }
        }
        if (furthest.orbitRad.isPresent()) {
            return new StagedOutcome.None(
                    String.format(
                            Locale.ROOT,
                            "The range of vehicle '%s' along that azimuth must have a greatest value;"
                                    + " at a pitch-over of %.2f deg it reaches orbit or leaves the"
                                    + " Earth. Cut its thrust, or raise its payload.",
                            vehicle.id(),
                            Math.toDegrees(furthest.orbitRad.getAsDouble())));
        }
        Trial best = furthest.best;
        if (best == null) {
            return new StagedOutcome.None(
                    "No pitch-over of vehicle '"
                            + vehicle.id()
                            + "' brings it forward and down after its last burnout within the"
                            + " flight's limits. Maybe its thrust is hardly more than its weight, or"
                            + " max_time_s is too short.");
        }
        return new StagedOutcome.Reached(flights.solution(best));
    }

    /** The furthest flight without a cut seen so far along an azimuth. */
    private final class Furthest {

        private final double azimuthRad;
        private @Nullable Trial best;
        private OptionalDouble orbitRad = OptionalDouble.empty();

        Furthest(double azimuthRad) {
            this.azimuthRad = azimuthRad;
        }

        Trial look(double pitch) {
            Trial trial = flights.fly(azimuthRad, pitch);
            if (flights.staysUp(trial)) {
                orbitRad = OptionalDouble.of(pitch);
            } else if (worth(trial) > range()) {
                best = trial;
            }
            return trial;
        }

        double range() {
            return best == null ? 0 : best.range();
        }

        /** Range; of a flight that does not count 0, in orbit more than any. */
        double worth(Trial trial) {
            return trial.lands()
                    ? trial.range()
                    : flights.staysUp(trial) ? 4 * flights.halfWayRound() : 0;
        }
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
        return toward(aim, this::maximumRange);
    }

    /** Turns the azimuth until what it gives comes down in the direction of a point. */
    private StagedOutcome toward(GeodeticPoint aim, DoubleFunction<StagedOutcome> along) {
        double bearing = Spherical.bearing(launch, aim);
        double azimuth = bearing;
        for (int i = 0; i < MAX_BEARING_TURNS; i++) {
            StagedOutcome outcome = along.apply(azimuth);
            if (!(outcome instanceof StagedOutcome.Reached reached)) {
                return outcome;
            }
            // Every half turn flown brings it to the other side.
            double sides = Math.floor(reached.flight().rangeMeters() / flights.halfWayRound());
            double turn =
                    Math.IEEEremainder(
                            bearing
                                    - Spherical.bearing(launch, reached.flight().impact())
                                    - sides * Math.PI,
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
        return shapedRange(azimuthRad, 0);
    }

    /** The furthest flight without a cut along an azimuth on a shape of arc. */
    private StagedOutcome shapedRange(double azimuthRad, double loftRad) {
        double lower = Double.NaN;
        for (double pitch : ladder) {
            double excess = fullBurnExcess(azimuthRad, pitch, loftRad);
            double upper = pitch;
            if (!Double.isNaN(lower) && Double.isNaN(excess)) {
                // The last pitch-over that counts lies between: maybe the root does too.
                for (int i = 0; i < EDGE_STEPS && !(excess <= 0); i++) {
                    double middle = 0.5 * (lower + upper);
                    double there = fullBurnExcess(azimuthRad, middle, loftRad);
                    if (there > 0) {
                        lower = middle;
                    } else {
                        upper = middle;
                        excess = there;
                    }
                }
            }
            if (!Double.isNaN(lower) && excess <= 0) {
                return shapedBetween(azimuthRad, loftRad, lower, upper);
            }
            lower = excess > 0 ? pitch : Double.NaN;
        }
        return noShape();
    }

    private StagedOutcome noShape() {
        return new StagedOutcome.None(
                "No flight without a cut of vehicle '"
                        + vehicle.id()
                        + "' along that azimuth is on that shape of arc. Maybe it goes beyond half the"
                        + " circumference.");
    }

    private StagedOutcome shapedBetween(
            double azimuthRad, double loftRad, double steep, double flat) {
        try {
            double root =
                    new BrentSolver(1e-12, 1e-6 * Math.min(1, steep))
                            .solve(
                                    100,
                                    x -> {
                                        double excess = fullBurnExcess(azimuthRad, x, loftRad);
                                        if (Double.isNaN(excess)) {
                                            throw new Unsettled();
                                        }
                                        return excess;
                                    },
                                    steep,
                                    flat);
            return new StagedOutcome.Reached(flights.solution(flights.fly(azimuthRad, root)));
        } catch (Unsettled | MathRuntimeException e) {
            return noShape();
        }
    }

    /** NaN where the flight does not count or has no arc of less than half a turn. */
    private double fullBurnExcess(double azimuthRad, double pitch, double loftRad) {
        Trial trial = flights.fly(azimuthRad, pitch);
        if (!trial.lands()
                || trial.range() < LEAST_SHAPED_RANGE_METERS
                || trial.range() >= flights.halfWayRound()) {
            return Double.NaN;
        }
        return new AimSearch(flights, trial.impact()).excess(trial, loftRad);
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
        double lower = Double.NaN;
        for (double pitch : ladder) {
            Trial trial = flights.fly(azimuthRad, pitch);
            boolean beyond = trial.lands() && trial.range() >= rangeMeters;
            if (beyond && Double.isNaN(lower)) {
                return new StagedOutcome.None(
                        "Even straight up, vehicle '"
                                + vehicle.id()
                                + "' comes down beyond the range asked for, since the Earth turns"
                                + " beneath it.");
            }
            if (beyond) {
                return loftedBetween(azimuthRad, rangeMeters, lower, pitch);
            }
            lower = pitch;
        }
        // The furthest flight may lie between two rungs.
        StagedOutcome outcome = maximumRange(azimuthRad);
        if (!(outcome instanceof StagedOutcome.Reached most)) {
            return outcome;
        }
        if (most.flight().rangeMeters() < rangeMeters) {
            return outOfRange("its greatest range", most.flight().rangeMeters(), rangeMeters);
        }
        double upper = most.flight().steering().pitchOverRad();
        return loftedBetween(azimuthRad, rangeMeters, upper / LADDER_RATIO, upper);
    }

    private StagedOutcome loftedBetween(
            double azimuthRad, double rangeMeters, double lower, double upper) {
        try {
            double pitch =
                    new BrentSolver(1e-12, 1e-10)
                            .solve(
                                    100,
                                    x -> {
                                        Trial trial = flights.fly(azimuthRad, x);
                                        return (trial.lands() ? trial.range() : 0) - rangeMeters;
                                    },
                                    lower,
                                    upper);
            return new StagedOutcome.Reached(flights.solution(flights.fly(azimuthRad, pitch)));
        } catch (MathRuntimeException e) {
            return new StagedOutcome.None("The search for the pitch-over did not settle.");
        }
    }

    /**
     * The flight to an aim point.
     *
     * @param aim the aim point, height 0
     * @param loftRad Δ: positive lofted, negative depressed, 0 minimum-energy, rad
     * @return the flight, or why there is none
     */
    public StagedOutcome reach(GeodeticPoint aim, double loftRad) {
        AimSearch search = new AimSearch(flights, aim);
        AimSearch.Shape last = null;
        boolean lastShort = false;
        double lastPitch = 0;
        boolean near = false;
        for (double pitch : ladder) {
            AimSearch.Shape shape = search.shape(pitch, loftRad);
            near |= shape == null && search.lastMiss() == AimSearch.Miss.NEAR;
            boolean fallen = shape != null && shape.excessRad() <= 0;
            if (fallen && last != null && last.excessRad() >= 0) {
                return settle(search, loftRad, lastPitch, pitch);
            }
            if (fallen && last == null && lastShort) {
                return atEdge(aim, search, loftRad, lastPitch, pitch);
            }
            if (shape == null && last != null && last.excessRad() > 0) {
                return atEdge(aim, search, loftRad, pitch, lastPitch);
            }
            last = shape;
            lastShort = shape == null && search.lastMiss() == AimSearch.Miss.SHORT;
            lastPitch = pitch;
        }
        return notReached(aim, search, loftRad, near);
    }

    /** The root between a pitch-over that is too steep and one that is too flat. */
    private StagedOutcome settle(AimSearch search, double loftRad, double steep, double flat) {
        try {
            double pitch =
                    new BrentSolver(1e-12, 1e-6 * Math.min(1, Math.min(steep, flat)))
                            .solve(
                                    100,
                                    x -> {
                                        AimSearch.Shape shape = search.shape(x, loftRad);
                                        if (shape == null) {
                                            throw new Unsettled();
                                        }
                                        return shape.excessRad();
                                    },
                                    Math.min(steep, flat),
                                    Math.max(steep, flat));
            AimSearch.Shape shape = search.shape(pitch, loftRad);
            if (shape != null) {
                return new StagedOutcome.Reached(flights.solution(shape.trial()));
            }
        } catch (Unsettled | MathRuntimeException e) {
            return new StagedOutcome.None("The search for pitch-over and cut did not settle.");
        }
        return new StagedOutcome.None("The search for pitch-over and cut did not settle.");
    }

    /**
     * Looks for the other end of a bracket between a pitch-over that falls short and one that does
     * not: the shape asked for lies there, or the vehicle has not the propellant for it.
     */
    private StagedOutcome atEdge(
            GeodeticPoint aim,
            AimSearch search,
            double loftRad,
            double shortPitch,
            double fitPitch) {
        AimSearch.Shape fit = search.shape(fitPitch, loftRad);
        double reaching = fitPitch;
        double failing = shortPitch;
        boolean near = false;
        for (int i = 0; i < EDGE_STEPS && fit != null; i++) {
            double middle = 0.5 * (reaching + failing);
            AimSearch.Shape shape = search.shape(middle, loftRad);
            if (shape == null) {
                failing = middle;
                near |= search.lastMiss() == AimSearch.Miss.NEAR;
            } else if (shape.excessRad() * fit.excessRad() <= 0) {
                return settle(search, loftRad, reaching, middle);
            } else {
                reaching = middle;
            }
        }
        return notReached(aim, search, loftRad, near);
    }

    /** Why an aim has no flight on a shape of arc: too far, too far on that shape, or too near. */
    private StagedOutcome notReached(
            GeodeticPoint aim, AimSearch search, double loftRad, boolean near) {
        double wanted = search.distance();
        StagedOutcome most = maximumRangeToward(aim);
        if (most instanceof StagedOutcome.Reached furthest
                && furthest.flight().rangeMeters() < wanted) {
            return outOfRange(
                    "its greatest range that way", furthest.flight().rangeMeters(), wanted);
        }
        StagedOutcome shaped = toward(aim, azimuth -> shapedRange(azimuth, loftRad));
        if (shaped instanceof StagedOutcome.Reached furthest
                && furthest.flight().rangeMeters() < wanted) {
            return outOfRange(
                    "its range that way on that shape of arc",
                    furthest.flight().rangeMeters(),
                    wanted);
        }
        if (shaped instanceof StagedOutcome.Reached furthest) {
            // In range: the pitch-overs that reach so far lie between two rungs of the ladder.
            StagedOutcome found =
                    outwardFrom(search, loftRad, furthest.flight().steering().pitchOverRad());
            if (found instanceof StagedOutcome.Reached) {
                return found;
            }
        }
        if (near) {
            return new StagedOutcome.None(
                    String.format(
                            Locale.ROOT,
                            "The aim (%.4g km) is nearer than its least range on that shape of arc:"
                                    + " vehicle '%s' rises and leans over for %.3g s before its thrust"
                                    + " can be cut, and burnout must lie short of the aim. Choose an"
                                    + " aim farther away.",
                            wanted / 1e3,
                            vehicle.id(),
                            flights.leastBurn()));
        }
        return new StagedOutcome.None(
                String.format(
                        Locale.ROOT,
                        "No flight of vehicle '%s' comes down at %.4f, %.4f deg on that shape of arc."
                                + " Maybe so flat or so steep an arc is beyond its steering; try a"
                                + " loft_deg nearer to 0.",
                        vehicle.id(),
                        Math.toDegrees(aim.latitudeRad()),
                        Math.toDegrees(aim.longitudeRad())));
    }

    /** The flight to an aim whose pitch-over lies near one that goes beyond it. */
    private StagedOutcome outwardFrom(AimSearch search, double loftRad, double pitch) {
        AimSearch.Shape from = search.shape(pitch, loftRad);
        if (from == null) {
            return new StagedOutcome.None("The search for pitch-over and cut did not settle.");
        }
        boolean flatter = from.excessRad() > 0;
        double last = pitch;
        for (double share = NEAREST_SHARE; share < 1; share *= 2) {
            double next = flatter ? pitch * (1 + share) : pitch / (1 + share);
            AimSearch.Shape shape = search.shape(next, loftRad);
            if (shape == null) {
                break;
            }
            if (shape.excessRad() * from.excessRad() <= 0) {
                return settle(search, loftRad, last, next);
            }
            last = next;
        }
        return new StagedOutcome.None("The search for pitch-over and cut did not settle.");
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
        return flights.flown();
    }
}
