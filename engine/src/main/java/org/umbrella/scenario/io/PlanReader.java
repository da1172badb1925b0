// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Alternative;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Resource;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.document.View;

/** Builds plans from their files, with those they branch from. */
final class PlanReader {

    /** Where the text of other plans comes from. */
    interface Files {
        /** The file of a plan, checked; empty where there is none, or it cannot be read. */
        Optional<View> plan(String id);

        /** The ids there are. */
        List<String> ids();
    }

    private final Resolver resolver;
    private final Files files;
    private final Map<String, Optional<Plan>> done = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    PlanReader(Resolver resolver, Files files) {
        this.resolver = resolver;
        this.files = files;
    }

    /** The plan that the text at a place names. */
    Optional<Plan> named(View at) {
        Optional<String> id = at.text();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!files.ids().contains(id.get())) {
            at.unknown("plan", files.ids());
            return Optional.empty();
        }
        if (open.contains(id.get())) {
            at.problem(
                    "The plan ('"
                            + id.get()
                            + "') must not branch from itself, through "
                            + String.join(", ", open)
                            + ". Break the circle.");
            return Optional.empty();
        }
        if (!done.containsKey(id.get())) {
            open.add(id.get());
            Optional<Plan> plan = files.plan(id.get()).flatMap(this::read);
            open.remove(id.get());
            done.put(id.get(), plan);
        }
        return done.get(id.get());
    }

    /** The plan of a file. */
    Optional<Plan> read(View file) {
        Optional<Plan> parent = file.at("branch").flatMap(b -> b.at("from")).flatMap(this::named);
        Optional<LocalDate> at = file.at("branch").flatMap(b -> b.date("date"));
        if (file.has("branch") && (parent.isEmpty() || at.isEmpty())) {
            return Optional.empty();
        }
        Optional<Plan.Branch> branch = parent.map(p -> new Plan.Branch(p, at.orElseThrow()));
        List<Change> inherited = parent.map(ArchitectureAt::changes).orElse(List.of());
        String plan = file.text("id").orElse("");

        Set<String> ids = new HashSet<>();
        Set<String> sensors = new LinkedHashSet<>();
        for (Change change : inherited) {
            ids.add(change.id());
            if (change instanceof Change.Deploy deploy) {
                deploy.sensors().forEach(sensor -> sensors.add(sensor.id()));
            }
        }
        for (View change : file.items("changes")) {
            AlternativeReader.sensorIds(change).forEach(sensors::add);
        }
        List<Change> changes = new ArrayList<>();
        Map<String, View> places = new HashMap<>();
        for (View place : file.items("changes")) {
            String id = place.text("id").orElse("");
            if (!ids.add(id)) {
                place.problem(
                        "The id ('"
                                + id
                                + "') of a change must be unique in the plan and its parents."
                                + " Rename it.");
                continue;
            }
            places.put(id, place);
            resolver.onBehalfOf(Inputs.owner(plan, id));
            change(place, branch, inherited, sensors).ifPresent(changes::add);
        }
        List<Alternative> alternatives = new ArrayList<>();
        Set<String> cancelled = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Cancel cancel) {
                cancelled.addAll(cancel.changes());
            }
        }
        for (Alternative other : parent.map(Plan::alternatives).orElse(List.of())) {
            if (other.restsOn().filter(cancelled::contains).isEmpty()) {
                alternatives.add(other);
            }
        }
        List<Change> standing = new ArrayList<>(inherited);
        standing.removeIf(change -> cancelled.contains(change.id()));
        standing.addAll(changes);
        alternatives.addAll(
                alternatives(standing)
                        .read(
                                file,
                                alternatives.stream()
                                        .map(Alternative::id)
                                        .collect(Collectors.toSet())));
        Optional<Plan> result =
                file.build(() ->
                        new Plan(
                                plan,
                                file.text("title").orElse(plan),
                                file.text("summary").orElse(""),
                                branch,
                                changes,
                                alternatives,
                                List.of()));
        if (changes.size() == file.items("changes").size()) {
            result.ifPresent(p -> tryOut(p, places, file));
        }
        return result;
    }

    /** Reads alternatives against all changes that a plan stands for. */
    private AlternativeReader alternatives(List<Change> standing) {
        return new AlternativeReader(
                resolver,
                (place, known) ->
                        deploy(
                                        place,
                                        "",
                                        LocalDate.MIN,
                                        "",
                                        resolver.citations().at(place),
                                        List.of(),
                                        known)
                                .map(Change.Deploy.class::cast),
                standing);
    }

    /** Reads alternatives of a plan. */
    AlternativeReader alternatives(Plan plan) {
        return alternatives(ArchitectureAt.changes(plan));
    }

    /** A plan whose changes cannot follow one another is wrong, whatever date is asked for. */
    private static void tryOut(Plan plan, Map<String, View> places, View file) {
        try {
            ArchitectureAt.of(plan, LocalDate.MAX);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            View place =
                    places.entrySet().stream()
                            .filter(entry -> message.contains("change '" + entry.getKey() + "'"))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(file);
            place.problem(message);
        }
    }

    private Optional<Change> change(
            View place, Optional<Plan.Branch> branch, List<Change> inherited, Set<String> sensors) {
        String id = place.text("id").orElse("");
        Optional<LocalDate> date = place.date("date");
        if (date.isEmpty()) {
            return Optional.empty();
        }
        if (branch.isPresent() && date.get().isBefore(branch.get().date())) {
            place.problem(
                    "The date ("
                            + date.get()
                            + ") of change '"
                            + id
                            + "' must not be before the branch ("
                            + branch.get().date()
                            + "). Branch earlier, or put it into the parent plan.");
        }
        long kinds =
                List.of("deploy", "remove", "upgrade", "cancel").stream()
                        .filter(place::has)
                        .count();
        if (kinds > 1) {
            place.problem(
                    "The change '"
                            + id
                            + "' must be one of deploy, remove, upgrade and cancel. Split it.");
            return Optional.empty();
        }
        String title = place.text("title").orElse(id);
        Citation citation = resolver.citations().at(place);
        List<Resource> resources = ResourceReader.of(place, resolver.citations());
        LocalDate day = date.get();
        if (place.has("deploy")) {
            View deploy = place.at("deploy").orElseThrow();
            return deploy(deploy, id, day, title, citation, resources, sensors);
        }
        if (place.has("upgrade")) {
            View upgrade = place.at("upgrade").orElseThrow();
            return upgrade(upgrade, id, day, title, citation, resources, sensors);
        }
        if (place.has("remove")) {
            return Optional.of(
                    new Change.Remove(
                            id, day, title, citation, resources, texts(place.items("remove"))));
        }
        if (place.has("cancel")) {
            for (View target : place.items("cancel")) {
                checkCancel(target, day, inherited);
            }
            return Optional.of(
                    new Change.Cancel(
                            id, day, title, citation, resources, texts(place.items("cancel"))));
        }
        return Optional.of(new Change.Note(id, day, title, citation, resources));
    }

    private static void checkCancel(View target, LocalDate day, List<Change> inherited) {
        List<String> known = inherited.stream().map(Change::id).toList();
        String name = target.text().orElse("");
        if (!known.contains(name)) {
            target.unknown("change of a parent plan", known);
            return;
        }
        for (Change change : inherited) {
            if (change.id().equals(name) && change.date().isBefore(day)) {
                target.problem(
                        "The change ('"
                                + name
                                + "', "
                                + change.date()
                                + ") must not be before its cancellation ("
                                + day
                                + "). What stands already can be removed.");
            }
        }
    }

    private Optional<Change> deploy(
            View deploy,
            String id,
            LocalDate day,
            String title,
            Citation citation,
            List<Resource> resources,
            Set<String> known) {
        List<Sensor> sensors = new ArrayList<>();
        List<Battery> batteries = new ArrayList<>();
        boolean whole = true;
        for (View place : deploy.items("sensors")) {
            Optional<CatalogueEntry> site = place.at("site").flatMap(this::site);
            Optional<Sensor> sensor =
                    place.at("type")
                            .flatMap(type ->
                                    resolver.sensor(
                                            place, place.text("id").orElse(""), type, site));
            sensor.ifPresent(sensors::add);
            whole &= sensor.isPresent();
        }
        for (View place : deploy.items("batteries")) {
            Optional<Battery> battery = battery(place, known, sensors);
            battery.ifPresent(batteries::add);
            whole &= battery.isPresent();
        }
        return whole
                ? Optional.of(
                        new Change.Deploy(id, day, title, citation, resources, batteries, sensors))
                : Optional.empty();
    }

    private Optional<CatalogueEntry> site(View at) {
        return at.lookUp("site", resolver.entries(CatalogueEntry.Kind.SITES));
    }

    private Optional<Battery> battery(View place, Set<String> known, List<Sensor> sensors) {
        String id = place.text("id").orElse("");
        if (place.has("site") == place.has("place")) {
            place.problem(
                    "The battery '"
                            + id
                            + "' must have exactly one of site and place. "
                            + (place.has("site") ? "Remove one of the two." : "Add one."));
            return Optional.empty();
        }
        if (place.has("place") && place.has("own_radar")) {
            place.problem(
                    "The own_radar of battery '"
                            + id
                            + "' must go with a site of the catalogue, which has its sector. Name"
                            + " a site, or link a sensor that stands elsewhere.");
            return Optional.empty();
        }
        Optional<CatalogueEntry> site = place.at("site").flatMap(this::site);
        OptionalDouble speed = place.number("burnout_speed_km_s");
        Optional<Interceptor> interceptor =
                place.at("interceptor")
                        .flatMap(resolver::interceptor)
                        .map(entry ->
                                speed.isPresent()
                                        ? entry.withBurnoutSpeed(1e3 * speed.getAsDouble())
                                        : entry);
        Optional<LinkRule> link = place.text("link").flatMap(PlanReader::link);
        List<String> linked = linked(place, known);
        Optional<String> own = Optional.empty();
        if (place.has("own_radar")) {
            own = Optional.of(AlternativeReader.radarOf(id));
            Optional<Sensor> radar =
                    resolver.sensor(
                            place,
                            AlternativeReader.radarOf(id),
                            place.at("own_radar").orElseThrow(),
                            site);
            if (radar.isEmpty()) {
                return Optional.empty();
            }
            radar.ifPresent(sensors::add);
            linked.add(AlternativeReader.radarOf(id));
        }
        Optional<GeodeticPoint> at =
                place.has("place")
                        ? place.at("place").flatMap(PlanReader::point)
                        : site.flatMap(entry -> resolver.point(place, entry));
        if (at.isEmpty() || interceptor.isEmpty() || link.isEmpty()) {
            return Optional.empty();
        }
        boolean needsOwn =
                link.get() == LinkRule.ORGANIC || link.get() == LinkRule.LAUNCH_ON_REMOTE;
        if (needsOwn && own.isEmpty()) {
            place.problem(
                    "The own_radar (none) of battery '"
                            + id
                            + "' must be there under the link rule "
                            + link.get().id()
                            + ". Add it, or use engage-on-remote.");
            return Optional.empty();
        }
        OptionalDouble delay = orDefault(place, "decision_delay_s");
        OptionalDouble look = orDefault(place, "look_time_s");
        if (delay.isEmpty() || look.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> organic = own;
        return at.flatMap(point ->
                place.build(() ->
                        new Battery(
                                id,
                                resolver.system(interceptor.get().id()),
                                point,
                                interceptor.get(),
                                count(place).orElse(0),
                                link.get(),
                                organic,
                                linked,
                                delay.getAsDouble(),
                                look.getAsDouble(),
                                OptionalDouble.empty())));
    }

    private static Optional<GeodeticPoint> point(View at) {
        OptionalDouble latitude = at.number("lat_deg");
        OptionalDouble longitude = at.number("lon_deg");
        return latitude.isEmpty() || longitude.isEmpty()
                ? Optional.empty()
                : at.build(() ->
                        GeodeticPoint.ofDegrees(
                                latitude.getAsDouble(), longitude.getAsDouble(), 0));
    }

    private OptionalDouble orDefault(View place, String name) {
        OptionalDouble own = place.number(name);
        if (own.isPresent()) {
            return own;
        }
        OptionalDouble standard = resolver.standard(name);
        if (standard.isEmpty()) {
            place.problem(
                    "The "
                            + name
                            + " (none) must be stated here or in the profile '"
                            + Resolver.DEFAULTS
                            + "' of the catalogue. Add it.");
        }
        return standard;
    }

    private OptionalInt count(View place) {
        place.at("count").ifPresent(resolver.citations()::at);
        return place.at("count")
                .map(count -> count.number("nominal"))
                .filter(OptionalDouble::isPresent)
                .map(number -> OptionalInt.of((int) number.getAsDouble()))
                .orElse(OptionalInt.empty());
    }

    private static List<String> linked(View place, Set<String> known) {
        List<String> linked = new ArrayList<>();
        for (View sensor : place.items("linked")) {
            String name = sensor.text().orElse("");
            if (!known.contains(name)) {
                sensor.unknown("sensor", known);
            } else if (!linked.contains(name)) {
                linked.add(name);
            }
        }
        return linked;
    }

    private Optional<Change> upgrade(
            View upgrade,
            String id,
            LocalDate day,
            String title,
            Citation citation,
            List<Resource> resources,
            Set<String> known) {
        Optional<Interceptor> interceptor =
                upgrade.at("interceptor").flatMap(resolver::interceptor);
        if (upgrade.has("interceptor") && interceptor.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Change.Upgrade(
                        id,
                        day,
                        title,
                        citation,
                        resources,
                        texts(upgrade.items("batteries")),
                        interceptor,
                        interceptor.map(i -> resolver.system(i.id())),
                        count(upgrade),
                        upgrade.text("link").flatMap(PlanReader::link),
                        linked(upgrade, known)));
    }

    static Optional<LinkRule> link(String id) {
        for (LinkRule rule : LinkRule.values()) {
            if (rule.id().equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(List<View> places) {
        return places.stream().map(View::text).flatMap(Optional::stream).toList();
    }
}
