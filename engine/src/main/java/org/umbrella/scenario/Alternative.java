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
 * Another view of the sensors of a plan: range, sector, links, present or not (MODEL.md 4). A study
 * runs alternatives side by side and never averages them.
 *
 * @param id name in the plan
 * @param title what is supposed, for people
 * @param citation who holds it, source and grade
 * @param from the day from which it holds; empty: always
 * @param sensors sensors that differ
 * @param links links that are added
 */
public record Alternative(
        String id,
        String title,
        Citation citation,
        Optional<LocalDate> from,
        List<OtherSensor> sensors,
        List<OtherLinks> links) {

    /** Copies the lists. */
    public Alternative {
        sensors = List.copyOf(sensors);
        links = List.copyOf(links);
    }

    /**
     * How a sensor differs; what is empty stays as it was.
     *
     * @param id the sensor in the plan
     * @param present whether it stands at all
     * @param added the sensor, where the plan has none of that name
     * @param rangeMeters another range, stated for no target in particular, m
     * @param sector another sector
     */
    public record OtherSensor(
            String id,
            boolean present,
            Optional<Sensor> added,
            OptionalDouble rangeMeters,
            Optional<Sensor.Sector> sector) {}

    /**
     * Links that are added.
     *
     * @param batteries ids of batteries; empty for every one with a link rule
     * @param sensors ids of sensors
     */
    public record OtherLinks(List<String> batteries, List<String> sensors) {

        /** Copies the lists. */
        public OtherLinks {
            batteries = List.copyOf(batteries);
            sensors = List.copyOf(sensors);
        }
    }

    /**
     * What stands under this alternative.
     *
     * @param architecture what stands under the plan
     * @return what stands instead; the same where the alternative does not hold yet
     */
    Architecture applied(Architecture architecture) {
        if (from.isPresent() && architecture.date().isBefore(from.get())) {
            return architecture;
        }
        Map<String, Sensor> standing = new LinkedHashMap<>();
        architecture.sensors().forEach(sensor -> standing.put(sensor.id(), sensor));
        for (OtherSensor other : sensors) {
            if (!other.present()) {
                standing.remove(other.id());
                continue;
            }
            other.added().ifPresent(sensor -> standing.putIfAbsent(sensor.id(), sensor));
            standing.computeIfPresent(other.id(), (_, sensor) -> changed(sensor, other));
        }
        List<Battery> batteries = new ArrayList<>();
        for (Battery battery : architecture.batteries()) {
            Set<String> linked = new LinkedHashSet<>(battery.linkedSensors());
            for (OtherLinks more : links) {
                if (battery.link() != LinkRule.PERFECT
                        && (more.batteries().isEmpty()
                                || more.batteries().contains(battery.id()))) {
                    linked.addAll(more.sensors());
                }
            }
            linked.retainAll(standing.keySet());
            batteries.add(ArchitectureAt.withLinks(battery, List.copyOf(linked)));
        }
        return new Architecture(
                architecture.plan(),
                architecture.date(),
                batteries,
                List.copyOf(standing.values()));
    }

    private static Sensor changed(Sensor sensor, OtherSensor other) {
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
