// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.umbrella.scenario.Alternative;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.scenario.document.View;

/**
 * Reads what one must believe: for each belief the plan and threats are read anew with its values
 * in the catalogue's place.
 */
final class BeliefReader {

    /** Where plans and missiles come from under some values. */
    record World(Resolver resolver, PlanReader plans) {}

    private final Function<List<Study.Setting>, World> worlds;
    private final Function<View, List<Study.Setting>> overrides;
    private final Map<List<Study.Setting>, World> known = new HashMap<>();

    /**
     * A reader.
     *
     * @param worlds plans and missiles under values that are set beside those of the study
     * @param overrides the values that a place sets
     */
    BeliefReader(
            Function<List<Study.Setting>, World> worlds,
            Function<View, List<Study.Setting>> overrides) {
        this.worlds = worlds;
        this.overrides = overrides;
    }

    /** What a belief changes: values, what stands and sees, the level of sensing. */
    private record Changes(
            List<Study.Setting> settings,
            List<Alternative> alternatives,
            Optional<Sensing> sensing) {

        static final Changes NONE = new Changes(List.of(), List.of(), Optional.empty());

        /** Names of what it sets, to tell whether another belief sets the same. */
        Set<String> inputs() {
            Set<String> names = new HashSet<>();
            settings.forEach(s -> names.add(s.entry() + "." + s.value()));
            alternatives.forEach(a -> names.addAll(a.inputs()));
            sensing.ifPresent(level -> names.add("level of sensing"));
            return names;
        }
    }

    /** The finding that all beliefs bear on. */
    private record Finding(String id, View plan, View study, Sensing usual) {}

    Optional<BeliefQuestion> read(View at, View study) {
        Optional<LocalDate> date = at.date("date");
        Optional<View> plan = at.at("plan");
        if (date.isEmpty() || plan.isEmpty()) {
            return Optional.empty();
        }
        Finding finding =
                new Finding(
                        at.text("id").orElse(""),
                        plan.get(),
                        study,
                        at.at("sensing").flatMap(CommonFields::sensing).orElse(Sensing.SIGHT));
        Optional<Plan> read = world(List.of()).plans().named(plan.get());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        List<View> places = at.items("beliefs");
        List<Changes> all = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (View place : places) {
            String belief = place.text("id").orElse("");
            if (!ids.add(belief)) {
                place.problem("The id ('" + belief + "') of a belief must be unique. Rename it.");
            }
            citations.add(world(List.of()).resolver().citations().at(place));
            Optional<Changes> changes = changes(place, read.get(), citations.getLast());
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            if (changes.get().inputs().isEmpty()) {
                place.problem(
                        "The belief ('"
                                + belief
                                + "') must change something: overrides, alternatives, radars,"
                                + " links, remove or sensing. Add one.");
            }
            all.add(changes.get());
        }
        return answered(at, finding, places, all, citations, date.get(), read.get().title());
    }

    private Optional<BeliefQuestion> answered(
            View at,
            Finding finding,
            List<View> places,
            List<Changes> all,
            List<Citation> citations,
            LocalDate date,
            String planTitle) {
        Map<String, Study.Setting> settings = new LinkedHashMap<>();
        List<Alternative> alternatives = new ArrayList<>();
        Optional<Sensing> level = Optional.empty();
        List<BeliefQuestion.Belief> beliefs = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            View place = places.get(i);
            Changes own = all.get(i);
            Set<String> inputs = own.inputs();
            boolean together =
                    all.subList(i + 1, all.size()).stream()
                            .noneMatch(later -> later.inputs().stream().anyMatch(inputs::contains));
            if (together) {
                own.settings().forEach(s -> settings.put(s.entry() + "." + s.value(), s));
                alternatives.addAll(own.alternatives());
                level = own.sensing().isPresent() ? own.sensing() : level;
            }
            String belief = place.text("id").orElse("");
            String title = place.text("title").orElse(belief);
            Citation citation = citations.get(i);
            held(finding, own, belief)
                    .ifPresent(held ->
                            beliefs.add(
                                    new BeliefQuestion.Belief(
                                            belief,
                                            title,
                                            place.text("held_by").orElse(""),
                                            citation,
                                            held,
                                            together)));
        }
        Optional<BeliefQuestion.Held> baseline = held(finding, Changes.NONE, "baseline");
        Optional<BeliefQuestion.Held> together =
                held(
                        finding,
                        new Changes(List.copyOf(settings.values()), alternatives, level),
                        "together");
        if (baseline.isEmpty() || together.isEmpty() || beliefs.size() < places.size()) {
            return Optional.empty();
        }
        OptionalDouble percent = at.number("claimed_percent");
        return Optional.of(
                new BeliefQuestion(
                        finding.id(),
                        at.text("claim").orElse(""),
                        planTitle,
                        date,
                        percent.isPresent()
                                ? OptionalDouble.of(percent.getAsDouble() / 100)
                                : percent,
                        baseline.get(),
                        beliefs,
                        together.get()));
    }

    private Optional<Changes> changes(View place, Plan plan, Citation citation) {
        List<Study.Setting> settings = overrides.apply(place);
        Optional<List<Alternative>> named =
                AlternativeReader.named(plan, place.items("alternatives"));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Alternative> alternatives = new ArrayList<>(named.get());
        if (place.has("radars") || place.has("links") || place.has("remove")) {
            World world = world(List.of());
            String id = place.text("id").orElse("");
            world.resolver().onBehalfOf(AlternativeReader.owner(id));
            Optional<Alternative> own = world.plans().alternatives(plan).one(place, id, citation);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(own.get());
        }
        return Optional.of(
                new Changes(
                        settings,
                        alternatives,
                        place.at("sensing").flatMap(CommonFields::sensing)));
    }

    private World world(List<Study.Setting> settings) {
        return known.computeIfAbsent(settings, worlds);
    }

    private Optional<BeliefQuestion.Held> held(Finding finding, Changes changes, String belief) {
        World world = world(changes.settings());
        Optional<Plan> read = world.plans().named(finding.plan());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        SetReader sets = new SetReader(world.resolver());
        world.resolver().onBehalfOf(CommonFields.OWNER);
        List<ThreatClass> threats = new ArrayList<>();
        for (View place : finding.study().items("threats")) {
            Optional<Missile> missile = place.at("missile").flatMap(world.resolver()::missile);
            Optional<LaunchSet> launch = place.at("launch").flatMap(sets::launch);
            missile.ifPresent(m ->
                    threats.add(
                            new ThreatClass(
                                    place.text("id").orElse(""),
                                    place.text("label").orElse(""),
                                    m,
                                    launch)));
        }
        return Optional.of(
                new BeliefQuestion.Held(
                        read.get()
                                .under(
                                        finding.id() + "--" + belief,
                                        read.get().title(),
                                        changes.alternatives()),
                        threats,
                        changes.sensing().orElse(finding.usual())));
    }
}
