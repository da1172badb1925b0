// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.BoxQuestion;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.document.View;

/** Builds assurances (docs/model.md, section 7). */
final class AssuranceReader {

    private final Resolver resolver;
    private final PlanReader plans;
    private final SetReader sets;

    AssuranceReader(Resolver resolver, PlanReader plans, SetReader sets) {
        this.resolver = resolver;
        this.plans = plans;
        this.sets = sets;
    }

    Optional<Assurance> read(View at) {
        String id = at.text("id").orElse("");
        Sensing sensing = at.at("sensing").flatMap(CommonFields::sensing).orElse(Sensing.PERFECT);
        OptionalDouble stated = at.number("stated_commit_s");
        if (stated.isPresent() && !sensing.perfect()) {
            at.problem(
                    "The stated_commit_s of assurance '"
                            + id
                            + "' must go with perfect sensing. Remove it, or set sensing: perfect.");
        }
        if (stated.isPresent() && at.has("decision_delays_s")) {
            at.problem(
                    "The decision_delays_s of assurance '"
                            + id
                            + "' must not stand beside stated_commit_s, which takes the place of"
                            + " burnout and delay together. Remove one of the two.");
        }
        Assurance.Kind kind = kind(at);
        OptionalDouble percent = at.number("percent");
        if ((kind == Assurance.Kind.AT_LEAST_PERCENT) != percent.isPresent()) {
            at.problem(
                    "The field 'percent' of assurance '"
                            + id
                            + "' must be there with at-least-percent, and only then. "
                            + (percent.isPresent() ? "Remove it." : "Add it."));
        }
        List<Battery> batteries = new ArrayList<>();
        Map<String, Sensor> sensors = new LinkedHashMap<>();
        for (View group : at.items("weapons")) {
            weapons(group, sensing, stated, batteries, sensors);
        }
        List<Assurance.Threat> threats = new ArrayList<>();
        for (View threat : at.items("threats")) {
            Optional<LaunchSet> launch = threat.at("launch").flatMap(sets::launch);
            List<Missile> missiles =
                    threat.items("missiles").stream()
                            .map(resolver::missile)
                            .flatMap(Optional::stream)
                            .toList();
            launch.ifPresent(set -> threats.add(new Assurance.Threat(set, missiles)));
        }
        Optional<AimSet> aims = at.at("aims").flatMap(sets::aims);
        if (aims.isEmpty()) {
            return Optional.empty();
        }
        return at.build(() ->
                new Assurance(
                        id,
                        at.text("claim").orElse(""),
                        kind,
                        percent,
                        batteries,
                        List.copyOf(sensors.values()),
                        threats,
                        aims.get(),
                        CommonFields.lofts(at),
                        sensing,
                        stated.isPresent() ? List.of() : delays(at),
                        stated,
                        at.at("box").flatMap(box -> box(box, kind))));
    }

    private Optional<BoxQuestion> box(View at, Assurance.Kind kind) {
        if (kind != Assurance.Kind.NO_ENGAGEMENT) {
            at.problem(
                    "The box of an assurance must go with no-engagement ("
                            + kind.id()
                            + "). Remove it.");
        }
        Map<String, CatalogueEntry> places = resolver.entries(CatalogueEntry.Kind.SITES);
        List<NamedPoint> sites = new ArrayList<>();
        for (View site : at.items("sites")) {
            site.lookUp("site", places)
                    .flatMap(entry ->
                            resolver.point(site, entry)
                                    .map(point -> new NamedPoint(entry.id(), entry.name(), point)))
                    .ifPresent(sites::add);
        }
        Optional<BoxQuestion.SiteMap> map =
                at.at("map")
                        .flatMap(m ->
                                m.build(() ->
                                        new BoxQuestion.SiteMap(
                                                Math.toRadians(m.number("south_deg").orElseThrow()),
                                                Math.toRadians(m.number("north_deg").orElseThrow()),
                                                Math.toRadians(m.number("west_deg").orElseThrow()),
                                                Math.toRadians(m.number("east_deg").orElseThrow()),
                                                (int) m.number("resolution").orElse(2),
                                                (int) m.number("refined").orElse(3),
                                                1e3 * m.number("speed_km_s").orElseThrow(),
                                                m.number("delay_s").orElse(0))));
        return at.at("interceptor")
                .flatMap(this::notional)
                .map(interceptor ->
                        new BoxQuestion(
                                interceptor,
                                sites,
                                CommonFields.numbers(at.items("speeds_km_s")).stream()
                                        .map(v -> 1e3 * v)
                                        .toList(),
                                CommonFields.numbers(at.items("delays_s")),
                                map));
    }

    /** The interceptor of a box, which must be one whose burnout speed can be set. */
    private Optional<Interceptor> notional(View at) {
        return resolver.interceptor(at)
                .filter(interceptor -> {
                    interceptor
                            .vehicle()
                            .ifPresent(vehicle ->
                                    at.problem(
                                            "The interceptor ('"
                                                    + interceptor.id()
                                                    + "') of a box must be notional: a box asks"
                                                    + " what burnout speed breaks the claim, and"
                                                    + " that of vehicle '"
                                                    + vehicle.id()
                                                    + "' follows from its stages. Name one with a"
                                                    + " burnout speed, such as its fit ('umbrella"
                                                    + " fit "
                                                    + vehicle.id()
                                                    + " --interceptor')."));
                    return interceptor.vehicle().isEmpty();
                });
    }

    private List<Double> delays(View at) {
        List<Double> given = CommonFields.numbers(at.items("decision_delays_s"));
        if (!given.isEmpty()) {
            return given;
        }
        OptionalDouble standard = resolver.standard("decision_delay_s");
        if (standard.isEmpty()) {
            at.problem(
                    "The decision_delays_s (none) must be stated here or in the profile '"
                            + Resolver.DEFAULTS
                            + "' of the catalogue. Add them.");
            return List.of();
        }
        return List.of(standard.getAsDouble());
    }

    private static Assurance.Kind kind(View at) {
        String id = at.text("kind").orElse("");
        for (Assurance.Kind kind : Assurance.Kind.values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        return Assurance.Kind.NO_ENGAGEMENT;
    }

    private void weapons(
            View group,
            Sensing sensing,
            OptionalDouble stated,
            List<Battery> batteries,
            Map<String, Sensor> sensors) {
        List<Interceptor> interceptors =
                group.items("interceptors").stream()
                        .map(resolver::interceptor)
                        .flatMap(Optional::stream)
                        .toList();
        List<Battery> found = new ArrayList<>();
        if (group.has("plan") && !group.has("sites")) {
            Optional<Plan> plan = group.at("plan").flatMap(plans::named);
            Optional<LocalDate> date = group.date("date");
            if (!group.has("date")) {
                group.problem("The field 'date' must be there with a plan. Add the day.");
            }
            if (plan.isEmpty() || date.isEmpty()) {
                return;
            }
            Architecture architecture = ArchitectureAt.of(plan.get(), date.get());
            for (Battery battery : chosen(group, architecture)) {
                found.addAll(replaced(battery, interceptors));
            }
            if (!sensing.perfect()) {
                architecture.sensors().forEach(sensor -> sensors.put(sensor.id(), sensor));
            }
            if (found.isEmpty()) {
                group.problem(
                        "The weapons must not be empty: nothing of these batteries and systems"
                                + " stands under plan '"
                                + plan.get().id()
                                + "' on "
                                + date.get()
                                + ". Standing are: "
                                + String.join(
                                        ", ",
                                        architecture.batteries().stream()
                                                .map(b -> b.id() + " (" + b.system() + ")")
                                                .toList())
                                + ".");
            }
        } else if (group.has("sites") && group.has("interceptors") && !group.has("plan")) {
            for (View site : group.items("sites")) {
                for (Interceptor interceptor : interceptors) {
                    standing(site, interceptor).ifPresent(found::add);
                }
            }
        } else {
            group.problem(
                    "The weapons must be either plan and date, or sites and interceptors. Add what"
                            + " is missing.");
        }
        for (Battery battery : found) {
            batteries.add(sensing.perfect() ? perfect(battery, stated) : battery);
        }
    }

    private static List<Battery> chosen(View group, Architecture architecture) {
        List<String> only =
                group.items("batteries").stream().flatMap(v -> v.text().stream()).toList();
        List<String> systems =
                group.items("systems").stream().flatMap(v -> v.text().stream()).toList();
        List<String> standing = architecture.batteries().stream().map(Battery::id).toList();
        for (View battery : group.items("batteries")) {
            if (!standing.contains(battery.text().orElse(""))) {
                battery.unknown("battery that stands that day", standing);
            }
        }
        return architecture.batteries().stream()
                .filter(battery -> only.isEmpty() || only.contains(battery.id()))
                .filter(battery -> systems.isEmpty() || systems.contains(battery.system()))
                .toList();
    }

    private List<Battery> replaced(Battery battery, List<Interceptor> interceptors) {
        if (interceptors.isEmpty()) {
            return List.of(battery);
        }
        List<Battery> replaced = new ArrayList<>();
        for (Interceptor interceptor : interceptors) {
            replaced.add(
                    new Battery(
                            interceptors.size() == 1
                                    ? battery.id()
                                    : battery.id() + "-" + interceptor.id(),
                            resolver.system(interceptor.id()),
                            battery.site(),
                            interceptor,
                            battery.count(),
                            battery.link(),
                            battery.organicSensor(),
                            battery.linkedSensors(),
                            battery.decisionDelaySeconds(),
                            battery.lookTimeSeconds(),
                            battery.statedCommitSeconds(),
                            battery.predictionSeconds()));
        }
        return replaced;
    }

    private Optional<Battery> standing(View at, Interceptor interceptor) {
        Map<String, CatalogueEntry> places = resolver.entries(CatalogueEntry.Kind.SITES);
        return at.lookUp("site", places)
                .flatMap(site ->
                        resolver.point(at, site)
                                .flatMap(point ->
                                        at.build(() ->
                                                new Battery(
                                                        site.id() + "-" + interceptor.id(),
                                                        resolver.system(interceptor.id()),
                                                        point,
                                                        interceptor,
                                                        1,
                                                        LinkRule.PERFECT,
                                                        Optional.empty(),
                                                        List.of(),
                                                        resolver.standard("decision_delay_s")
                                                                .orElse(0),
                                                        resolver.standard("look_time_s").orElse(0),
                                                        OptionalDouble.empty()))));
    }

    private static Battery perfect(Battery battery, OptionalDouble stated) {
        return new Battery(
                battery.id(),
                battery.system(),
                battery.site(),
                battery.interceptor(),
                battery.count(),
                LinkRule.PERFECT,
                Optional.empty(),
                List.of(),
                battery.decisionDelaySeconds(),
                battery.lookTimeSeconds(),
                stated);
    }
}
