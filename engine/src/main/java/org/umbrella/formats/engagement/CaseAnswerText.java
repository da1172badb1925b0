// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.engagement;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.Function;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.engagement.CaseAnswer;
import org.umbrella.engagement.Engagement;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.flight.staged.StagedFlyout;
import org.umbrella.scenario.EngageCase;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.sensing.Track;
import org.umbrella.wording.Coordinates;
import org.umbrella.wording.EngagementWording;

/**
 * A short account of an answer in words, for people; the numbers in full are {@link
 * CaseAnswerJson}'s.
 */
public final class CaseAnswerText {

    private CaseAnswerText() {}

    /**
     * The account.
     *
     * @param answer the answer
     * @param names what a point is called; empty at sea
     * @return some lines: the verdict, then who, from where, at what and by whom, then the rest
     */
    public static String write(CaseAnswer answer, Function<GeodeticPoint, Optional<String>> names) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        switch (answer) {
            case CaseAnswer.Timed timed -> {
                flyout(timed, lines);
                lines.add(EngagementWording.asked(timed.asked(), names));
            }
            case CaseAnswer.Flown flown -> {
                lines.add(flown.asked().id() + ": " + inRange(flown.arc()));
                lines.add(EngagementWording.asked(flown.asked(), names));
                arc(flown.arc(), lines);
                for (int i = 0; i < flown.positions().size(); i++) {
                    lines.add(
                            "At "
                                    + seconds(flown.asked().timesSeconds().get(i))
                                    + " it is over "
                                    + Coordinates.given(flown.positions().get(i))
                                    + ", "
                                    + kilometres(flown.positions().get(i).heightMeters())
                                    + " up.");
                }
            }
            case CaseAnswer.Engaged engaged -> engagement(engaged, names, lines);
            case CaseAnswer.NoArc none -> {
                lines.add(none.asked().id() + ": there is no such arc. " + none.reason());
                lines.add(EngagementWording.asked(none.asked(), names));
            }
        }
        return lines.toString();
    }

    private static void flyout(CaseAnswer.Timed timed, StringJoiner lines) {
        EngageCase.OneFlyout asked = timed.asked();
        Optional<StagedVehicle> vehicle = asked.interceptor().vehicle();
        String what =
                vehicle.map(v -> "an interceptor of vehicle '" + v.id() + "'")
                                .orElseGet(() ->
                                        "an interceptor of "
                                                + speed(
                                                        asked.interceptor()
                                                                .burnoutSpeedMetersPerSecond()))
                        + " from "
                        + Coordinates.given(asked.site());
        String where =
                Coordinates.given(asked.target())
                        + ", "
                        + kilometres(asked.target().heightMeters())
                        + " up";
        lines.add(
                timed.flyoutSeconds().isPresent()
                        ? asked.id()
                                + ": "
                                + what
                                + " can be over "
                                + where
                                + ", "
                                + seconds(timed.flyoutSeconds().getAsDouble())
                                + " after its launch at the soonest."
                        : asked.id()
                                + ": "
                                + what
                                + " cannot be over "
                                + where
                                + within(vehicle.isPresent())
                                + ".");
    }

    /** How far was looked. */
    private static String within(boolean staged) {
        return staged
                ? String.format(
                        Locale.ROOT,
                        " within %.0f s, looked at to %s away and %s up",
                        StagedFlyout.MOST_SECONDS,
                        kilometres(StagedFlyout.MOST_DISTANCE_METERS),
                        kilometres(StagedFlyout.MOST_HEIGHT_METERS))
                : String.format(Locale.ROOT, " within %.0f s", Flyout.MAX_SECONDS);
    }

    private static void engagement(
            CaseAnswer.Engaged engaged,
            Function<GeodeticPoint, Optional<String>> names,
            StringJoiner lines) {
        Engagement e = engaged.engagement();
        String id = engaged.asked().id();
        lines.add(id + ": " + verdict(e));
        lines.add(EngagementWording.asked(engaged.asked(), names));
        lines.add("The aim point is " + inRange(e.arc()));
        arc(e.arc(), lines);
        for (Track track : e.tracks()) {
            lines.add(
                    "Sensor "
                            + track.sensorId()
                            + ": "
                            + (track.trackSeconds().isPresent()
                                    ? "track at "
                                            + seconds(track.trackSeconds().getAsDouble())
                                            + "."
                                    : "no track.")
                            + held(track, engaged.asked().battery().predictionSeconds()));
        }
        ranges(engaged.asked(), lines);
        e.commitSeconds()
                .ifPresent(commit ->
                        lines.add("The battery may commit from " + seconds(commit) + "."));
        if (!e.window().isEmpty()) {
            StringJoiner window = new StringJoiner(", ");
            for (TimeIntervals.Interval interval : e.window().list()) {
                window.add(seconds(interval.from()) + " to " + seconds(interval.to()));
            }
            lines.add(
                    "Intercepts are feasible from "
                            + window
                            + "; latest launch "
                            + seconds(e.latestLaunchSeconds().orElseThrow())
                            + "; "
                            + e.shots().size()
                            + (e.shots().size() == 1 ? " shot" : " shots")
                            + ", look between shots included.");
        }
        e.timeMarginSeconds()
                .ifPresent(margin ->
                        lines.add(
                                margin >= 0
                                        ? "Time to spare: " + seconds(margin) + "."
                                        : "Missed by " + seconds(-margin) + "."));
        Optional<StagedVehicle> vehicle = engaged.asked().battery().interceptor().vehicle();
        if (vehicle.isPresent()) {
            lines.add(
                    "Flyout times come from a table of staged flight of vehicle '"
                            + vehicle.get().id()
                            + "' from the site. "
                            + CaseAnswerJson.noRequiredSpeed(vehicle.get()));
        } else {
            lines.add(requiredSpeed(engaged, e));
        }
        lines.add(
                "Reach is not effectiveness: a feasible intercept is a place and time that the interceptor can"
                        + " reach.");
    }

    /** Until when a sensor's tracks hold the target without being seen. */
    private static String held(Track track, double predictionSeconds) {
        if (!(predictionSeconds > 0) || track.heldFrom().isEmpty()) {
            return "";
        }
        StringJoiner ends = new StringJoiner(" and ");
        track.heldFrom().forEach(from -> ends.add(seconds(from)));
        return " The sight that ends at "
                + ends
                + " holds the target for "
                + (predictionSeconds == Double.POSITIVE_INFINITY
                        ? "as long as it flies"
                        : "another " + seconds(predictionSeconds))
                + ".";
    }

    /** Whether the ranges of radars go with the size of the target. */
    private static void ranges(EngageCase.OneEngagement asked, StringJoiner lines) {
        for (Sensor sensor : asked.sensors()) {
            if (sensor instanceof Sensor.Radar radar) {
                Sensor.Radar against = radar.against(asked.shot().missile());
                lines.add(
                        "Radar "
                                + radar.id()
                                + " sees "
                                + kilometres(against.rangeMeters())
                                + " far"
                                + (against.equals(radar)
                                        ? ", as stated, whatever the size of the target: "
                                                + (radar.reference().isPresent()
                                                        ? "the threat's cross-section is not"
                                                                + " given."
                                                        : "the cross-section that the range was"
                                                                + " stated for is not given.")
                                        : " against this target ("
                                                + kilometres(radar.rangeMeters())
                                                + " as stated for another size)."));
            }
        }
    }

    private static String requiredSpeed(CaseAnswer.Engaged engaged, Engagement e) {
        OptionalDouble required = e.requiredBurnoutSpeedMetersPerSecond();
        return required.isPresent()
                ? "Least burnout speed with a window, all else unchanged: "
                        + speed(required.getAsDouble())
                        + " (this interceptor has "
                        + speed(
                                engaged.asked()
                                        .battery()
                                        .interceptor()
                                        .burnoutSpeedMetersPerSecond())
                        + ")."
                : "No burnout speed gives a window, all else unchanged.";
    }

    private static String verdict(Engagement engagement) {
        return switch (engagement.outcome()) {
            case Engagement.Outcome.Feasible _ ->
                    "an intercept is feasible, first at "
                            + seconds(engagement.earliestInterceptSeconds().orElseThrow())
                            + " after the threat's launch.";
            case Engagement.Outcome.NeverCommitted _ ->
                    "no intercept is feasible: no linked sensor ever has a track.";
            case Engagement.Outcome.NotSeen _ ->
                    "no intercept is feasible: the threat is not seen at an allowed height as the link rule demands.";
            case Engagement.Outcome.OutOfReach _ ->
                    "no intercept is feasible: the interceptor cannot reach the arc.";
            case Engagement.Outcome.TooLate late ->
                    "no intercept is feasible: too late by "
                            + seconds(late.missedBySeconds())
                            + ".";
        };
    }

    private static String inRange(ThreatArc arc) {
        return (arc.inRange() ? "in range" : "out of range")
                + ": the arc asks for "
                + speed(arc.burnoutSpeedMetersPerSecond())
                + " at burnout, the missile has "
                + speed(arc.capabilitySpeedMetersPerSecond())
                + ".";
    }

    private static void arc(ThreatArc arc, StringJoiner lines) {
        lines.add(
                "The arc leaves burnout at "
                        + String.format(
                                Locale.ROOT,
                                "%.1f",
                                Math.toDegrees(arc.burnoutFlightPathAngleRad()))
                        + " deg, rises to "
                        + kilometres(arc.apogeeMeters())
                        + " and lasts "
                        + seconds(arc.impactSeconds())
                        + " from launch to impact.");
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }

    private static String kilometres(double meters) {
        return String.format(Locale.ROOT, "%.0f km", meters / 1e3);
    }

    private static String speed(double metersPerSecond) {
        return String.format(Locale.ROOT, "%.2f km/s", metersPerSecond / 1e3);
    }
}
