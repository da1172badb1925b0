// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Sensor;
import org.umbrella.sensing.Track;

/**
 * Samples an engagement for a replay: positions every {@value DrawnFlight#FREE_STEP_SECONDS} s,
 * joined by straight lines at most 30 m off a free arc, and every second of staged flight under
 * power.
 */
public final class ReplaySampler {

    private ReplaySampler() {}

    /**
     * Samples a threat and the shots of batteries at it.
     *
     * @param title what is shown, in a sentence
     * @param launchName name of the launch point
     * @param aimName name of the aim point
     * @param arc the threat
     * @param batteries the batteries that engage it
     * @param sensors all sensors, the linked ones among them
     * @param nameOf names for people of batteries and sensors, by id
     * @param afloat which batteries are ships
     * @return the replay
     */
    public static Replay sample(
            String title,
            String launchName,
            String aimName,
            ThreatArc arc,
            List<Battery> batteries,
            List<Sensor> sensors,
            UnaryOperator<String> nameOf,
            Predicate<Battery> afloat) {
        List<Replay.Place> places = new ArrayList<>();
        List<Replay.Trace> traces = new ArrayList<>();
        List<Replay.Window> windows = new ArrayList<>();
        List<Replay.Phase> phases = new ArrayList<>();
        places.add(new Replay.Place(Replay.PlaceKind.LAUNCH, launchName, arc.shot().launch()));
        places.add(new Replay.Place(Replay.PlaceKind.AIM, aimName, arc.shot().aim()));
        traces.add(
                new Replay.Trace(
                        "threat",
                        nameOf.apply(arc.shot().missile().id()),
                        true,
                        "Notional arc.",
                        samples(
                                0,
                                arc.burnoutSeconds(),
                                arc.impactSeconds(),
                                DrawnFlight.FREE_STEP_SECONDS,
                                arc::positionEcef)));
        phases.add(new Replay.Phase("launch of the threat", 0));
        phases.add(new Replay.Phase("burnout of the threat", arc.burnoutSeconds()));
        phases.add(new Replay.Phase("impact", arc.impactSeconds()));

        for (Battery battery : batteries) {
            String name = nameOf.apply(battery.id());
            Engagement engagement = EngagementSolver.solve(arc, battery, sensors);
            Replay.PlaceKind kind =
                    afloat.test(battery) ? Replay.PlaceKind.SHIP : Replay.PlaceKind.BATTERY;
            places.add(new Replay.Place(kind, name, battery.site()));
            engagement
                    .commitSeconds()
                    .ifPresent(t -> phases.add(new Replay.Phase(name + " may commit", t)));
            if (!engagement.window().isEmpty()) {
                windows.add(new Replay.Window(name, engagement.window()));
                phases.add(
                        new Replay.Phase(
                                "engagement window of " + name + " closes",
                                engagement.window().list().getLast().to()));
            }
            int number = 0;
            for (Engagement.Shot shot : engagement.shots()) {
                number++;
                String label = name + ", shot " + number;
                double[] target = new double[3];
                arc.positionEcef(shot.interceptSeconds(), target);
                Optional<DrawnFlight> drawn =
                        DrawnFlight.of(
                                battery.interceptor(),
                                battery.site(),
                                target,
                                shot.interceptSeconds() - shot.launchSeconds());
                String remark = drawn.map(DrawnFlight::remark).orElse("not drawn");
                phases.add(
                        new Replay.Phase(
                                "launch: " + label + (remark.isEmpty() ? "" : " (" + remark + ")"),
                                shot.launchSeconds()));
                phases.add(
                        new Replay.Phase("possible intercept: " + label, shot.interceptSeconds()));
                String id = battery.id() + "/" + number;
                drawn.ifPresent(
                        flight -> traces.add(trace(id, label, flight, shot.interceptSeconds())));
            }
        }
        phases.sort(Comparator.comparingDouble(Replay.Phase::seconds));
        return new Replay(
                title,
                arc.impactSeconds(),
                places,
                traces,
                radars(arc, sensors, nameOf),
                windows,
                phases);
    }

    /** The radars that see the threat; the others have no part in it. */
    private static List<Replay.Radar> radars(
            ThreatArc arc, List<Sensor> sensors, UnaryOperator<String> nameOf) {
        List<Replay.Radar> radars = new ArrayList<>();
        for (Sensor sensor : sensors) {
            switch (sensor) {
                case Sensor.Radar radar -> {
                    TimeIntervals seen = Track.of(radar, arc).seen();
                    Sensor.Radar against = radar.against(arc.shot().missile());
                    if (!seen.isEmpty()) {
                        radars.add(
                                new Replay.Radar(
                                        radar.id(),
                                        nameOf.apply(radar.id()),
                                        radar.position(),
                                        against.rangeMeters(),
                                        radar.sectors(),
                                        seen));
                    }
                }
                case Sensor.SpaceInfrared _, Sensor.SpaceMidcourse _ -> {
                    // Seen from orbit: nothing stands anywhere on the globe.
                }
            }
        }
        return radars;
    }

    /** A flight's trace, which ends at the time of the intercept. */
    private static Replay.Trace trace(
            String id, String label, DrawnFlight flight, double interceptSeconds) {
        double launch = interceptSeconds - flight.ageSeconds();
        return new Replay.Trace(
                id,
                label,
                false,
                flight.words(),
                samples(
                        launch,
                        launch + flight.burnoutSeconds(),
                        interceptSeconds,
                        flight.stepSeconds(),
                        // Rounding must not ask for an age outside the flight.
                        (t, p) ->
                                flight.path()
                                        .at(Math.clamp(t - launch, 0, flight.ageSeconds()), p)));
    }

    private static List<Replay.Sample> samples(
            double from, double burnout, double to, double poweredStep, DrawnFlight.Path of) {
        List<Replay.Sample> samples = new ArrayList<>();
        double[] ecef = new double[3];
        double[] ends =
                burnout > from && burnout < to
                        ? new double[] {from, burnout, to}
                        : new double[] {from, to};
        for (int i = 0; i + 1 < ends.length; i++) {
            double step = ends[i] < burnout ? poweredStep : DrawnFlight.FREE_STEP_SECONDS;
            int steps = Math.max(1, (int) Math.ceil((ends[i + 1] - ends[i]) / step));
            for (int k = i == 0 ? 0 : 1; k <= steps; k++) {
                double t = k == steps ? ends[i + 1] : ends[i] + (ends[i + 1] - ends[i]) * k / steps;
                of.at(t, ecef);
                samples.add(new Replay.Sample(t, ecef[0], ecef[1], ecef[2]));
            }
        }
        return samples;
    }
}
