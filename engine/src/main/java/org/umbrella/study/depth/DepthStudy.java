// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.depth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.fast.flyout.FastFlyoutSolver;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.FlyoutTimes;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.flight.staged.StagedFlyouts;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.DepthQuestion;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.sensing.Track;
import org.umbrella.study.coverage.Launches;

/**
 * Answers a depth question for every plan, day and threat class of a study, on minimum-energy arcs
 * and with the sensors as deployed. Each battery set-up is solved once, however many days it
 * stands. The rows, one for a threat class and an aim point, may be worked out in any order, on any
 * number of threads or machines and more than once.
 */
public final class DepthStudy {

    private final DepthQuestion question;
    private final List<Architecture> architectures;
    private final List<Launches> launches;

    private final boolean exact;

    /**
     * A question to be answered.
     *
     * @param question what is asked
     * @param architectures what is deployed, for each plan and day
     * @param launches launch points of each threat class
     * @param exact whether flyout times are to be the reference's too, some ten times as slow where
     *     nothing is reached
     */
    public DepthStudy(
            DepthQuestion question,
            List<Architecture> architectures,
            List<Launches> launches,
            boolean exact) {
        this.question = question;
        this.architectures = architectures;
        this.launches = launches;
        this.exact = exact;
    }

    /**
     * A row: a threat class at an aim point; the architectures share its arcs and solutions.
     *
     * @param threat which threat class
     * @param aim which aim of the question
     * @return one for each architecture
     */
    public List<DepthFinding.OfAim> row(int threat, int aim) {
        return row(launches.get(threat), question.aims().get(aim));
    }

    /**
     * Puts the findings together.
     *
     * @param rows gives the row of a threat class and an aim point
     * @return one for each architecture
     */
    public List<DepthFinding> findings(RowSource rows) {
        int aims = question.aims().size();
        List<List<List<DepthFinding.OfAim>>> all = new ArrayList<>();
        for (int t = 0; t < launches.size(); t++) {
            int threat = t;
            all.add(IntStream.range(0, aims).mapToObj(aim -> rows.of(threat, aim)).toList());
        }
        List<DepthFinding> findings = new ArrayList<>();
        for (int a = 0; a < architectures.size(); a++) {
            int architecture = a;
            Map<String, Integer> inventory = new TreeMap<>();
            question.systems().forEach(system -> inventory.put(system, 0));
            for (Battery battery : architectures.get(a).batteries()) {
                inventory.computeIfPresent(battery.system(), (s, n) -> n + battery.count());
            }
            List<DepthFinding.OfThreat> threats = new ArrayList<>();
            for (int t = 0; t < launches.size(); t++) {
                threats.add(
                        new DepthFinding.OfThreat(
                                launches.get(t).threat().id(),
                                all.get(t).stream().map(row -> row.get(architecture)).toList()));
            }
            findings.add(
                    new DepthFinding(
                            architectures.get(a).plan(),
                            architectures.get(a).date(),
                            inventory,
                            threats));
        }
        return findings;
    }

    /** Where rows come from. */
    @FunctionalInterface
    public interface RowSource {

        /**
         * A row.
         *
         * @param threat which threat class
         * @param aim which aim of the question
         * @return what {@link DepthStudy#row} gave for it
         */
        List<DepthFinding.OfAim> of(int threat, int aim);
    }

    private List<DepthFinding.OfAim> row(Launches from, NamedPoint aim) {
        List<ThreatArc> arcs = new ArrayList<>();
        for (GeodeticPoint launch : from.points()) {
            if (new ThreatArcSolver()
                                    .solve(
                                            new ThreatShot(
                                                    from.threat().missile(),
                                                    launch,
                                                    aim.point(),
                                                    0.0))
                            instanceof ArcOutcome.Found(var arc)
                    && arc.inRange()) {
                arcs.add(arc);
            }
        }
        List<OneArc> solved = arcs.stream().map(arc -> new OneArc(arc, exact)).toList();
        return architectures.stream().map(a -> ofAim(a, aim, from, solved)).toList();
    }

    /** An arc with what each set-up and sensor made of it. */
    private record OneArc(
            ThreatArc arc,
            boolean exact,
            Map<BatterySetup, Engagement> engagements,
            Map<Sensor, Track> tracks) {

        OneArc(ThreatArc arc, boolean exact) {
            this(arc, exact, new HashMap<>(), new HashMap<>());
        }

        Engagement engagement(Battery battery, List<Sensor> sensors) {
            return engagements.computeIfAbsent(
                    BatterySetup.of(battery, sensors),
                    s ->
                            exact
                                    ? EngagementSolver.solve(arc, battery, sensors)
                                    : EngagementSolver.solve(
                                            arc, battery, sensors, flyout(battery)));
        }

        /** The reference's, some ten times as fast where nothing is reached. */
        private static FlyoutTimes flyout(Battery battery) {
            Interceptor interceptor = battery.interceptor();
            return interceptor.vehicle().isPresent()
                    ? StagedFlyouts.of(interceptor, battery.site())
                    : new FastFlyoutSolver(
                            battery.site(),
                            interceptor.burnoutSpeedMetersPerSecond(),
                            interceptor.burnTimeSeconds());
        }

        Track track(Sensor sensor) {
            return tracks.computeIfAbsent(sensor, s -> Track.of(s, arc));
        }
    }

    private DepthFinding.OfAim ofAim(
            Architecture architecture, NamedPoint aim, Launches from, List<OneArc> arcs) {
        int engaged = 0;
        int leastShots = Integer.MAX_VALUE;
        int leastBatteries = Integer.MAX_VALUE;
        double latestTrack = Double.NEGATIVE_INFINITY;
        String latestTrackBy = "";
        double leastSeen = Double.POSITIVE_INFINITY;
        double leastMargin = Double.POSITIVE_INFINITY;
        for (OneArc arc : arcs) {
            int shots = 0;
            int batteries = 0;
            double margin = Double.NEGATIVE_INFINITY;
            for (Battery battery : architecture.batteries()) {
                if (!question.systems().contains(battery.system())) {
                    continue;
                }
                Engagement answer = arc.engagement(battery, architecture.sensors());
                shots = Math.max(shots, answer.shots().size());
                batteries += answer.window().isEmpty() ? 0 : 1;
                margin =
                        Math.max(
                                margin,
                                answer.timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY));
            }
            engaged += shots > 0 ? 1 : 0;
            leastShots = Math.min(leastShots, shots);
            leastBatteries = Math.min(leastBatteries, batteries);
            leastMargin = Math.min(leastMargin, margin);
            Optional<Track> first = first(architecture, arc);
            double at =
                    first.map(t -> t.trackSeconds().orElseThrow()).orElse(Double.POSITIVE_INFINITY);
            if (at > latestTrack) {
                latestTrack = at;
                latestTrackBy = first.map(Track::sensorId).orElse("");
            }
            leastSeen = Math.min(leastSeen, seenSeconds(architecture, arc));
        }
        return new DepthFinding.OfAim(
                aim,
                from.points().size(),
                arcs.size(),
                engaged,
                arcs.isEmpty() ? 0 : leastShots,
                arcs.isEmpty() ? 0 : leastBatteries,
                finite(latestTrack),
                latestTrackBy,
                arcs.isEmpty() ? 0 : leastSeen,
                finite(leastMargin));
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The radar that first has a track. */
    private static Optional<Track> first(Architecture architecture, OneArc arc) {
        Optional<Track> first = Optional.empty();
        for (Sensor sensor : architecture.sensors()) {
            Track track = arc.track(sensor);
            if (sensor instanceof Sensor.Radar
                    && track.trackSeconds().isPresent()
                    && (first.isEmpty()
                            || track.trackSeconds().getAsDouble()
                                    < first.get().trackSeconds().orElseThrow())) {
                first = Optional.of(track);
            }
        }
        return first;
    }

    private static double seenSeconds(Architecture architecture, OneArc arc) {
        TimeIntervals seen = TimeIntervals.EMPTY;
        for (Sensor sensor : architecture.sensors()) {
            if (sensor instanceof Sensor.Radar) {
                seen = seen.union(arc.track(sensor).seen());
            }
        }
        return seen.list().stream().mapToDouble(TimeIntervals.Interval::length).sum();
    }
}
