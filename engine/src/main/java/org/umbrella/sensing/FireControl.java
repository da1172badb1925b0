// SPDX-License-Identifier: Apache-2.0
package org.umbrella.sensing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.LinkRule;

/**
 * What a battery's link rule makes of its sensors' tracks: when it may commit, and when an
 * intercept is seen, or counts as seen because a track holds the target (docs/model.md, section 4).
 *
 * @param commitSeconds t_commit, s after the threat's launch; empty: never
 * @param sight when an intercept is seen, or held by a track, as the link rule demands
 */
public record FireControl(OptionalDouble commitSeconds, TimeIntervals sight) {

    /**
     * Applies a battery's link rule.
     *
     * @param battery the battery
     * @param arc the threat
     * @param tracks the tracks of (at least) the linked sensors
     * @return when it may commit and see
     * @throws IllegalArgumentException where a linked sensor has no track among those given
     */
    public static FireControl of(Battery battery, ThreatArc arc, List<Track> tracks) {
        double impact = arc.impactSeconds();
        if (battery.link() == LinkRule.PERFECT) {
            return new FireControl(
                    OptionalDouble.of(
                            battery.statedCommitSeconds()
                                    .orElse(arc.burnoutSeconds() + battery.decisionDelaySeconds())),
                    TimeIntervals.of(0.0, impact));
        }
        List<Track> linked =
                battery.linkedSensors().stream().map(id -> byId(tracks, id, battery)).toList();
        Optional<Track> own = battery.organicSensor().map(id -> byId(tracks, id, battery));
        OptionalDouble first =
                switch (battery.link()) {
                    case ORGANIC -> own.map(Track::trackSeconds).orElse(OptionalDouble.empty());
                    case LAUNCH_ON_REMOTE, ENGAGE_ON_REMOTE, PERFECT ->
                            linked.stream()
                                    .flatMapToDouble(track -> track.trackSeconds().stream())
                                    .min();
                };
        OptionalDouble commit =
                first.isPresent()
                        ? OptionalDouble.of(
                                Math.max(arc.burnoutSeconds(), first.getAsDouble())
                                        + battery.decisionDelaySeconds())
                        : OptionalDouble.empty();
        double held = battery.predictionSeconds();
        TimeIntervals sight =
                switch (battery.link()) {
                    case ORGANIC, LAUNCH_ON_REMOTE ->
                            own.map(track -> track.seenOrHeld(held, impact))
                                    .orElse(TimeIntervals.EMPTY);
                    case ENGAGE_ON_REMOTE, PERFECT ->
                            linked.stream()
                                    .map(track -> track.seenOrHeld(held, impact))
                                    .reduce(TimeIntervals.EMPTY, TimeIntervals::union);
                };
        return new FireControl(commit, sight);
    }

    private static Track byId(List<Track> tracks, String id, Battery battery) {
        for (Track track : tracks) {
            if (track.sensorId().equals(id)) {
                return track;
            }
        }
        throw new IllegalArgumentException(
                "The linked sensor '"
                        + id
                        + "' of battery '"
                        + battery.id()
                        + "' must be among the sensors given. Maybe the id is misspelt.");
    }
}
