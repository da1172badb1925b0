// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.app.server.request.Json;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.engagement.Engagement;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Battery;
import org.umbrella.wording.Coordinates;
import org.umbrella.wording.CoverageWording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Engagements in words: who can reach the shot, when first, how often, by what margin, or why not.
 */
public final class PlaceAnswers {

    private static final int TRACK_POINTS = 48;

    /**
     * One launch point's shot at a place with what every battery makes of it.
     *
     * @param launchName name of the launch point
     * @param launch the launch point
     * @param outcome the arc, or why there is none
     * @param engagements one for each battery of the architecture, where the place is in range
     */
    record Shot(
            String launchName,
            GeodeticPoint launch,
            ArcOutcome outcome,
            List<Engagement> engagements) {

        Shot {
            engagements = List.copyOf(engagements);
        }

        Optional<ThreatArc> arc() {
            return switch (outcome) {
                case ArcOutcome.Found found -> Optional.of(found.arc());
                case ArcOutcome.None _ -> Optional.empty();
            };
        }

        boolean inRange() {
            return arc().filter(ThreatArc::inRange).isPresent();
        }

        long feasible() {
            return engagements.stream().filter(one -> !one.window().isEmpty()).count();
        }

        double bestMargin() {
            return engagements.stream()
                    .map(Engagement::timeMarginSeconds)
                    .flatMapToDouble(OptionalDouble::stream)
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
        }
    }

    private final Territories territories;

    PlaceAnswers(Territories territories) {
        this.territories = territories;
    }

    /**
     * The shot that is hardest to engage: in range first, then by batteries that can, then margin.
     */
    static Shot worst(List<Shot> shots) {
        return shots.stream()
                .min(
                        Comparator.comparing((Shot shot) -> !shot.inRange())
                                .thenComparingLong(Shot::feasible)
                                .thenComparingDouble(Shot::bestMargin))
                .orElseThrow();
    }

    ObjectNode answer(
            Shot shot, GeodeticPoint aim, String threat, Architecture architecture, Names names) {
        ObjectNode node = Json.object();
        String place = territories.cityNear(aim).orElse("");
        node.put("place", place);
        node.put("country", territories.countryAt(aim).map(country -> country.name()).orElse(""));
        ObjectNode launch = node.putObject("launch");
        launch.put("name", shot.launchName());
        degrees(launch, shot.launch());
        degrees(node.putObject("aim"), aim);
        node.put("in_range", shot.inRange());
        node.put(
                "words",
                words(
                        shot,
                        place.isEmpty() ? Coordinates.about(aim) : place,
                        threat,
                        architecture,
                        names));
        threat(node, shot);
        track(node.putArray("track"), shot);
        ArrayNode batteries = node.putArray("batteries");
        for (int i = 0; i < shot.engagements().size(); i++) {
            battery(
                    batteries.addObject(),
                    architecture.batteries().get(i),
                    shot.engagements().get(i),
                    names);
        }
        return node;
    }

    /** Names for people of what a plan calls by ids. */
    public interface Names {
        String of(Battery battery);
    }

    private static String words(
            Shot shot, String place, String threat, Architecture architecture, Names names) {
        return switch (shot.outcome()) {
            case ArcOutcome.None none ->
                    "No arc of this shape leads from "
                            + shot.launchName()
                            + " to "
                            + place
                            + ": "
                            + none.reason();
            case ArcOutcome.Found found ->
                    words(
                            shot,
                            found.arc(),
                            place,
                            threat + " from " + shot.launchName(),
                            architecture,
                            names);
        };
    }

    private static String words(
            Shot shot,
            ThreatArc arc,
            String place,
            String who,
            Architecture architecture,
            Names names) {
        if (!arc.inRange()) {
            return place
                    + " is out of range of "
                    + who
                    + ": it would have to burn out at "
                    + speed(arc.burnoutSpeedMetersPerSecond())
                    + " and has "
                    + speed(arc.capabilitySpeedMetersPerSecond())
                    + ".";
        }
        String flies = who + " reaches " + place + " in " + time(arc.impactSeconds()) + ". ";
        if (architecture.batteries().isEmpty()) {
            return flies + "Nothing stands yet that could engage it.";
        }
        List<String> can = new ArrayList<>();
        for (int i = 0; i < shot.engagements().size(); i++) {
            Engagement one = shot.engagements().get(i);
            Battery battery = architecture.batteries().get(i);
            if (one.earliestInterceptSeconds().isPresent()) {
                can.add(
                        names.of(battery)
                                + " ("
                                + battery.system()
                                + "; first possible intercept "
                                + time(one.earliestInterceptSeconds().getAsDouble())
                                + " after launch)");
            }
        }
        return can.isEmpty()
                ? flies + "No battery can reach it; " + nearest(shot, architecture, names)
                : flies + "It can be reached by " + CoverageWording.and(can) + ".";
    }

    private static String nearest(Shot shot, Architecture architecture, Names names) {
        int best = -1;
        for (int i = 0; i < shot.engagements().size(); i++) {
            OptionalDouble margin = shot.engagements().get(i).timeMarginSeconds();
            if (margin.isPresent()
                    && (best < 0
                            || margin.getAsDouble()
                                    > shot.engagements()
                                            .get(best)
                                            .timeMarginSeconds()
                                            .getAsDouble())) {
                best = i;
            }
        }
        if (best < 0) {
            return "none comes near.";
        }
        return "the nearest, "
                + names.of(architecture.batteries().get(best))
                + ", misses by "
                + time(-shot.engagements().get(best).timeMarginSeconds().getAsDouble())
                + ".";
    }

    private static void threat(ObjectNode node, Shot shot) {
        if (shot.arc().isEmpty()) {
            node.putNull("threat");
            return;
        }
        ThreatArc arc = shot.arc().get();
        ObjectNode threat = node.putObject("threat");
        threat.put("flight_time_s", tenth(arc.impactSeconds()));
        threat.put("apogee_km", tenth(arc.apogeeMeters() / 1e3));
        threat.put("burnout_s", tenth(arc.burnoutSeconds()));
        threat.put("burnout_speed_km_s", arc.burnoutSpeedMetersPerSecond() / 1e3);
        threat.put("capability_speed_km_s", arc.capabilitySpeedMetersPerSecond() / 1e3);
    }

    private static void track(ArrayNode track, Shot shot) {
        if (shot.arc().isEmpty()) {
            return;
        }
        ThreatArc arc = shot.arc().get();
        double[] ecef = new double[3];
        for (int i = 0; i <= TRACK_POINTS; i++) {
            arc.positionEcef(arc.impactSeconds() * i / TRACK_POINTS, ecef);
            GeodeticPoint at = Ellipsoid.toGeodetic(ecef);
            track.addArray()
                    .add(Math.round(Math.toDegrees(at.longitudeRad()) * 1e3) / 1e3)
                    .add(Math.round(Math.toDegrees(at.latitudeRad()) * 1e3) / 1e3);
        }
    }

    private static void battery(
            ObjectNode node, Battery battery, Engagement engagement, Names names) {
        boolean feasible = !engagement.window().isEmpty();
        node.put("id", battery.id());
        node.put("title", names.of(battery));
        node.put("system", battery.system());
        node.put("feasible", feasible);
        node.put("words", words(battery, engagement));
        put(node, "commit_s", engagement.commitSeconds());
        put(node, "earliest_intercept_s", engagement.earliestInterceptSeconds());
        put(node, "latest_launch_s", engagement.latestLaunchSeconds());
        put(node, "time_margin_s", engagement.timeMarginSeconds());
        put(node, "required_burnout_speed_m_s", engagement.requiredBurnoutSpeedMetersPerSecond());
        node.put("shots", engagement.shots().size());
        ArrayNode window = node.putArray("window_s");
        for (TimeIntervals.Interval interval : engagement.window().list()) {
            window.addArray().add(tenth(interval.from())).add(tenth(interval.to()));
        }
    }

    private static String words(Battery battery, Engagement engagement) {
        return switch (engagement.outcome()) {
            case Engagement.Outcome.Feasible _ -> {
                int shots = engagement.shots().size();
                yield "Can reach it: first possible intercept "
                        + time(engagement.earliestInterceptSeconds().orElseThrow())
                        + " after launch; "
                        + shots
                        + (shots == 1 ? " shot" : " shots, one after the other")
                        + (engagement.timeMarginSeconds().isPresent()
                                ? "; "
                                        + time(engagement.timeMarginSeconds().getAsDouble())
                                        + " to spare"
                                : "")
                        + ".";
            }
            case Engagement.Outcome.NeverCommitted _ ->
                    "Cannot: no radar it is linked to ever has a track of the missile.";
            case Engagement.Outcome.NotSeen _ ->
                    "Cannot: at no height where it may intercept ("
                            + km(battery.interceptor().minInterceptHeightMeters())
                            + " to "
                            + km(battery.interceptor().maxInterceptHeightMeters())
                            + " km) is the missile seen by the radar that its link rule asks for.";
            case Engagement.Outcome.OutOfReach _ ->
                    "Cannot: out of reach, even if launched the moment that it may commit.";
            case Engagement.Outcome.TooLate late ->
                    "Cannot: too late by "
                            + time(late.missedBySeconds())
                            + "; it commits "
                            + time(engagement.commitSeconds().orElseThrow())
                            + " after launch.";
        };
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, tenth(value.getAsDouble()));
        } else {
            node.putNull(name);
        }
    }

    private static void degrees(ObjectNode node, GeodeticPoint point) {
        node.put("lat_deg", Math.toDegrees(point.latitudeRad()));
        node.put("lon_deg", Math.toDegrees(point.longitudeRad()));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static long km(double meters) {
        return Math.round(meters / 1e3);
    }

    private static String speed(double metersPerSecond) {
        return String.format(Locale.ROOT, "%.2f km/s", metersPerSecond / 1e3);
    }

    /** Seconds below a minute with what matters, minutes and seconds above. */
    static String time(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole / 60 + " min" + (whole % 60 == 0 ? "" : " " + whole % 60 + " s");
    }
}
