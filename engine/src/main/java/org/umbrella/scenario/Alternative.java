// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Another view of what a plan sees with: range, sector, links, present or not (docs/model.md,
 * section 4). A study runs alternatives side by side and never averages them.
 *
 * @param id name in the plan
 * @param title what is supposed, after the name of the plan ("without the radar at Kürecik")
 * @param citation who holds it, source and grade
 * @param restsOn the change of the plan that it rests on; empty: none. Where a later plan cancels
 *     that change, the alternative is gone
 * @param from the day from which it holds; empty: always
 * @param until the first day on which it no longer holds; empty: it always does
 * @param removed ids of batteries and sensors that are not there
 * @param addedSensors sensors that are there too
 * @param addedBatteries batteries that are there too
 * @param radars radars that differ
 * @param links links that differ
 */
public record Alternative(
        String id,
        String title,
        Citation citation,
        Optional<String> restsOn,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<String> removed,
        List<Sensor> addedSensors,
        List<Battery> addedBatteries,
        List<OtherRadar> radars,
        List<OtherLinks> links) {

    /** Copies the lists. */
    public Alternative {
        removed = List.copyOf(removed);
        addedSensors = List.copyOf(addedSensors);
        addedBatteries = List.copyOf(addedBatteries);
        radars = List.copyOf(radars);
        links = List.copyOf(links);
    }

    /**
     * How a radar differs; what is empty stays as it was.
     *
     * @param id the radar in the plan
     * @param rangeMeters another range, against a target of any size, m
     * @param sector another sector
     */
    public record OtherRadar(
            String id, OptionalDouble rangeMeters, Optional<Sensor.Sector> sector) {}

    /**
     * Links that differ.
     *
     * @param batteries ids of batteries
     * @param sensors ids of sensors
     * @param instead whether the sensors take the place of all but the battery's own radar; they
     *     are added where not
     */
    public record OtherLinks(List<String> batteries, List<String> sensors, boolean instead) {

        /** Copies the lists. */
        public OtherLinks {
            batteries = List.copyOf(batteries);
            sensors = List.copyOf(sensors);
        }
    }

    /**
     * Names of what it sets, to tell whether two alternatives set the same.
     *
     * @return one for each range, sector, link and presence
     */
    public Set<String> inputs() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> wholes = new LinkedHashSet<>(removed);
        addedSensors.forEach(sensor -> wholes.add(sensor.id()));
        for (String whole : wholes) {
            // What is another sensor, or none, has neither its range nor its sector.
            List.of(" present", " range", " sector").forEach(what -> names.add(whole + what));
        }
        addedBatteries.forEach(battery -> names.add(battery.id() + " present"));
        for (OtherRadar radar : radars) {
            radar.rangeMeters().ifPresent(range -> names.add(radar.id() + " range"));
            radar.sector().ifPresent(sector -> names.add(radar.id() + " sector"));
        }
        for (OtherLinks link : links) {
            for (String battery : link.batteries()) {
                if (link.instead()) {
                    names.add(battery + " links");
                }
                link.sensors().forEach(sensor -> names.add(battery + " linked to " + sensor));
            }
        }
        return names;
    }

    /**
     * What stands under this alternative.
     *
     * @param architecture what stands under the plan
     * @return what stands instead; the same on days on which the alternative does not hold
     */
    Architecture applied(Architecture architecture) {
        LocalDate day = architecture.date();
        if (from.filter(day::isBefore).isPresent()
                || until.filter(end -> !day.isBefore(end)).isPresent()) {
            return architecture;
        }
        Map<String, Sensor> sensors = new LinkedHashMap<>();
        architecture.sensors().forEach(sensor -> sensors.put(sensor.id(), sensor));
        Map<String, Battery> batteries = new LinkedHashMap<>();
        architecture.batteries().forEach(battery -> batteries.put(battery.id(), battery));
        for (String target : removed) {
            Battery gone = batteries.remove(target);
            if (gone != null) {
                gone.organicSensor().ifPresent(sensors::remove);
            }
            sensors.remove(target);
        }
        addedSensors.forEach(sensor -> sensors.putIfAbsent(sensor.id(), sensor));
        addedBatteries.forEach(battery -> batteries.putIfAbsent(battery.id(), battery));
        for (OtherRadar other : radars) {
            sensors.computeIfPresent(other.id(), (_, sensor) -> changed(sensor, other));
        }
        List<Battery> linked = new ArrayList<>();
        for (Battery battery : batteries.values()) {
            Set<String> standing = links(battery);
            standing.retainAll(sensors.keySet());
            linked.add(battery.linkedTo(List.copyOf(standing)));
        }
        return new Architecture(
                architecture.plan(), architecture.date(), linked, List.copyOf(sensors.values()));
    }

    private Set<String> links(Battery battery) {
        Set<String> linked = new LinkedHashSet<>(battery.linkedSensors());
        for (OtherLinks other : links) {
            if (other.batteries().contains(battery.id())) {
                if (other.instead()) {
                    linked.clear();
                    battery.organicSensor().ifPresent(linked::add);
                }
                linked.addAll(other.sensors());
            }
        }
        return linked;
    }

    private static Sensor changed(Sensor sensor, OtherRadar other) {
        return switch (sensor) {
            case Sensor.Radar radar -> {
                Sensor.Radar ranged =
                        other.rangeMeters().isPresent()
                                ? radar.withRange(other.rangeMeters().getAsDouble())
                                : radar;
                yield other.sector().map(ranged::withSector).orElse(ranged);
            }
            case Sensor.SpaceInfrared _, Sensor.SpaceMidcourse _ -> sensor;
        };
    }
}
