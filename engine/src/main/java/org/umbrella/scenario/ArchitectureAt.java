// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code architecture(plan, date)}: what stands on a day under a plan (docs/model.md, section 10).
 * A pure function; changes of that day count, and changes of one day are taken in the order of the
 * files, a parent's first.
 */
public final class ArchitectureAt {

    private ArchitectureAt() {}

    /**
     * What stands that day.
     *
     * @param plan the plan
     * @param date the day
     * @return the architecture; batteries are linked to sensors that stand that day only
     * @throws IllegalArgumentException where a change removes or upgrades what does not stand
     */
    public static Architecture of(Plan plan, LocalDate date) {
        Map<String, Battery> batteries = new LinkedHashMap<>();
        Map<String, Sensor> sensors = new LinkedHashMap<>();
        for (Change change : changes(plan)) {
            if (change.date().isAfter(date)) {
                break;
            }
            apply(change, batteries, sensors);
        }
        List<Battery> linked = new ArrayList<>();
        for (Battery battery : batteries.values()) {
            List<String> standing =
                    battery.linkedSensors().stream().filter(sensors::containsKey).toList();
            linked.add(battery.linkedTo(standing));
        }
        Architecture architecture =
                new Architecture(plan.id(), date, linked, List.copyOf(sensors.values()));
        return under(plan, architecture);
    }

    /** The alternatives that hold, those of the plans it comes from first. */
    private static Architecture under(Plan plan, Architecture architecture) {
        Architecture under =
                plan.branch()
                        .map(branch -> under(branch.parent(), architecture))
                        .orElse(architecture);
        for (Alternative alternative : plan.chosen()) {
            under = alternative.applied(under);
        }
        return under;
    }

    /**
     * All changes that a plan stands for, its parents' among them, less those cancelled, by date.
     *
     * @param plan the plan
     * @return the changes, the cancellations among them
     */
    public static List<Change> changes(Plan plan) {
        List<Change> all = new ArrayList<>();
        collect(plan, all);
        all.sort(Comparator.comparing(Change::date));
        return List.copyOf(all);
    }

    private static void collect(Plan plan, List<Change> into) {
        plan.branch().ifPresent(branch -> collect(branch.parent(), into));
        Set<String> cancelled = new HashSet<>();
        for (Change change : plan.changes()) {
            if (change instanceof Change.Cancel cancel) {
                cancelled.addAll(cancel.changes());
            }
        }
        into.removeIf(change -> cancelled.contains(change.id()));
        for (Change change : plan.changes()) {
            if (!cancelled.contains(change.id())) {
                into.add(change);
            }
        }
    }

    private static void apply(
            Change change, Map<String, Battery> batteries, Map<String, Sensor> sensors) {
        switch (change) {
            case Change.Deploy deploy -> {
                for (Sensor sensor : deploy.sensors()) {
                    if (sensors.putIfAbsent(sensor.id(), sensor) != null) {
                        throw already(change, "sensor", sensor.id());
                    }
                }
                for (Battery battery : deploy.batteries()) {
                    if (batteries.putIfAbsent(battery.id(), battery) != null) {
                        throw already(change, "battery", battery.id());
                    }
                }
            }
            case Change.Remove remove -> {
                for (String target : remove.targets()) {
                    Battery gone = batteries.remove(target);
                    if (gone != null) {
                        gone.organicSensor().ifPresent(sensors::remove);
                    } else if (sensors.remove(target) == null) {
                        throw missing(change, target);
                    }
                }
            }
            case Change.Upgrade upgrade -> {
                for (String target : upgrade.targets()) {
                    Battery old = batteries.get(target);
                    if (old == null) {
                        throw missing(change, target);
                    }
                    batteries.put(target, upgraded(old, upgrade));
                }
            }
            case Change.Cancel _, Change.Note _ -> {
                // Cancellations were taken out with what they cancel; notes change nothing.
            }
        }
    }

    private static Battery upgraded(Battery old, Change.Upgrade upgrade) {
        List<String> linked = new ArrayList<>(old.linkedSensors());
        for (String sensor : upgrade.linkedSensors()) {
            if (!linked.contains(sensor)) {
                linked.add(sensor);
            }
        }
        return new Battery(
                old.id(),
                upgrade.system().orElse(old.system()),
                old.site(),
                upgrade.interceptor().orElse(old.interceptor()),
                upgrade.count().orElse(old.count()),
                upgrade.link().orElse(old.link()),
                old.organicSensor(),
                linked,
                old.decisionDelaySeconds(),
                old.lookTimeSeconds(),
                old.statedCommitSeconds(),
                old.predictionSeconds());
    }

    private static IllegalArgumentException already(Change change, String what, String id) {
        return new IllegalArgumentException(
                "The "
                        + what
                        + " ('"
                        + id
                        + "') of change '"
                        + change.id()
                        + "' must not stand already. Maybe an upgrade was meant.");
    }

    private static IllegalArgumentException missing(Change change, String id) {
        return new IllegalArgumentException(
                "The target ('"
                        + id
                        + "') of change '"
                        + change.id()
                        + "' must stand on "
                        + change.date()
                        + ". Maybe its deployment is dated later, or was cancelled.");
    }
}
