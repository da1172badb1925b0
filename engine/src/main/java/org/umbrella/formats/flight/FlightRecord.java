// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.UsStandardAtmosphere1976;
import org.umbrella.flight.staged.FlightEvent;
import org.umbrella.flight.staged.FlownCase;
import org.umbrella.flight.staged.StagedSolution;
import org.umbrella.flight.staged.StagedTrajectory;
import org.umbrella.scenario.FlightEnvironment;

/**
 * A flight as flown, sampled.
 *
 * @param title name for people
 * @param subject what flew
 * @param environment the Earth it flew through, in words
 * @param solution what was solved for; empty where the steering was given
 * @param events what happened, in order of time
 * @param rows every step from 0 on, and the end
 * @param apogeeMeters greatest height, m
 * @param impact whether it came down
 * @param groundRangeMeters how far over the ground it went, m; above half the circumference for a
 *     flight that goes further round
 * @param unlitStages stages that never lit, in order
 */
public record FlightRecord(
        String title,
        String subject,
        String environment,
        Optional<StagedSolution> solution,
        List<Happening> events,
        List<FlightRow> rows,
        double apogeeMeters,
        boolean impact,
        double groundRangeMeters,
        List<String> unlitStages) {

    /** Most rows of a record: what a step too fine would fill the disk with. */
    public static final int MOST_ROWS = 2_000_000;

    /**
     * An event and the state at it.
     *
     * @param event the event
     * @param row the state
     */
    public record Happening(FlightEvent event, FlightRow row) {}

    /** Copies the lists. */
    public FlightRecord {
        events = List.copyOf(events);
        rows = List.copyOf(rows);
        unlitStages = List.copyOf(unlitStages);
    }

    /**
     * Samples a flight.
     *
     * @param flown the flight
     * @param stepSeconds step, s
     * @return the record
     * @throws IllegalArgumentException if the step is not positive, or gives too many rows
     */
    public static FlightRecord of(FlownCase.Flown flown, double stepSeconds) {
        StagedTrajectory trajectory = flown.trajectory();
        double end = trajectory.durationSeconds();
        if (!(stepSeconds > 0)) {
            throw new IllegalArgumentException(
                    "The step (" + stepSeconds + " s) must be positive. Try 1.");
        }
        if (end / stepSeconds > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "The step ("
                            + stepSeconds
                            + " s) must not cut the flight ("
                            + end
                            + " s) into more than "
                            + MOST_ROWS
                            + " rows. Take a longer one.");
        }
        GeodeticPoint origin = trajectory.sample(0).place();
        List<FlightRow> rows = new ArrayList<>();
        for (long i = 0; i * stepSeconds < end; i++) {
            rows.add(row(trajectory, i * stepSeconds, origin));
        }
        rows.add(row(trajectory, end, origin));
        List<Happening> events = new ArrayList<>();
        for (FlightEvent event : trajectory.events()) {
            events.add(
                    new Happening(
                            event, row(trajectory, Math.min(end, event.timeSeconds()), origin)));
        }
        return new FlightRecord(
                flown.flight().title(),
                flown.flight().craft().id(),
                words(flown.flight().environment()),
                flown.solution(),
                events,
                rows,
                trajectory.apogeeMeters(),
                trajectory.impact().isPresent(),
                Math.abs(trajectory.groundRangeMeters()),
                trajectory.unlitStages());
    }

    private static FlightRow row(StagedTrajectory trajectory, double time, GeodeticPoint origin) {
        var sample = trajectory.sample(time);
        return new FlightRow(
                sample,
                angle(origin, sample.place())
                        * trajectory.environment().ellipsoid().meanRadiusMeters());
    }

    /** Great circle on geodetic latitude and longitude taken as spherical, rad. */
    private static double angle(GeodeticPoint a, GeodeticPoint b) {
        double sinLat = Math.sin((b.latitudeRad() - a.latitudeRad()) / 2);
        double sinLon = Math.sin((b.longitudeRad() - a.longitudeRad()) / 2);
        double h =
                sinLat * sinLat
                        + Math.cos(a.latitudeRad()) * Math.cos(b.latitudeRad()) * sinLon * sinLon;
        return 2 * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static String words(FlightEnvironment environment) {
        return String.format(
                Locale.ROOT,
                "%s, %s gravity, %s, %s%s",
                environment.ellipsoid().flattening() == 0
                        ? String.format(
                                Locale.ROOT,
                                "sphere of %.1f m",
                                environment.ellipsoid().equatorialRadiusMeters())
                        : "WGS 84",
                environment.gravity().j2() == 0 ? "central" : "J2",
                environment.rotationRate() == 0
                        ? "not turning"
                        : String.format(
                                Locale.ROOT, "turning at %.7g rad/s", environment.rotationRate()),
                environment.atmosphere()
                        ? "U.S. Standard Atmosphere 1976 to "
                                + Math.round(UsStandardAtmosphere1976.TOP_METERS / 1e3)
                                + " km"
                        : "no air",
                environment.wind().isPresent() ? ", wind by table" : "");
    }
}
