// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.replay;

import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Sensor;

/**
 * One engagement against time. Times are seconds after the threat's launch.
 *
 * @param title what is shown, in a sentence
 * @param endSeconds when the threat lands
 * @param places where everything starts and ends
 * @param traces what moves
 * @param radars what sees the threat
 * @param windows engagement windows, by battery
 * @param phases what happens when, in order
 */
public record Replay(
        String title,
        double endSeconds,
        List<Place> places,
        List<Trace> traces,
        List<Radar> radars,
        List<Window> windows,
        List<Phase> phases) {

    /** Copies the lists. */
    public Replay {
        places = List.copyOf(places);
        traces = List.copyOf(traces);
        radars = List.copyOf(radars);
        windows = List.copyOf(windows);
        phases = List.copyOf(phases);
    }

    /** What stands at a place. */
    public enum PlaceKind {
        /** Launch point of the threat. */
        LAUNCH,
        /** Aim point of the threat. */
        AIM,
        /** Site of a battery ashore. */
        BATTERY,
        /** Station of a ship with interceptors. */
        SHIP
    }

    /**
     * A place with a name.
     *
     * @param kind what stands there
     * @param name name for people
     * @param point where
     */
    public record Place(PlaceKind kind, String name, GeodeticPoint point) {}

    /**
     * Something that moves.
     *
     * @param id name within the replay
     * @param name name for people
     * @param threat whether it is the threat, else an interceptor
     * @param words how its flight is drawn, in a sentence
     * @param samples where it is when, in order of time
     */
    public record Trace(
            String id, String name, boolean threat, String words, List<Sample> samples) {

        /** Copies the list. */
        public Trace {
            samples = List.copyOf(samples);
        }
    }

    /**
     * Where something is at a time.
     *
     * @param seconds the time
     * @param xMeters Earth-fixed x, m
     * @param yMeters Earth-fixed y, m
     * @param zMeters Earth-fixed z, m
     */
    public record Sample(double seconds, double xMeters, double yMeters, double zMeters) {}

    /**
     * A radar.
     *
     * @param id name within the replay
     * @param name name for people
     * @param point where it stands
     * @param rangeMeters how far it sees, m
     * @param sectors where it looks
     * @param seen when it sees the threat
     */
    public record Radar(
            String id,
            String name,
            GeodeticPoint point,
            double rangeMeters,
            List<Sensor.Sector> sectors,
            TimeIntervals seen) {

        /** Copies the list. */
        public Radar {
            sectors = List.copyOf(sectors);
        }
    }

    /**
     * When a battery can have an intercept.
     *
     * @param battery its name for people
     * @param intervals the engagement window
     */
    public record Window(String battery, TimeIntervals intervals) {}

    /**
     * Something that happens.
     *
     * @param name what
     * @param seconds when
     */
    public record Phase(String name, double seconds) {}
}
