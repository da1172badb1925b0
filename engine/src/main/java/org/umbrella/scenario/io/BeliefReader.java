// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.umbrella.scenario.Alternative;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;

/**
 * Reads what one must believe: for each belief the plan and threats are read anew with its values
 * in the catalogue's place.
 */
final class BeliefReader {

    /** Where plans and missiles come from under some values. */
    record World(Resolver resolver, PlanReader plans) {}

    private final Function<List<Study.Setting>, World> worlds;
    private final Function<View, List<Study.Setting>> overrides;

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

    /** What a belief changes: values, alternatives, the level of sensing. */
    private record Changes(
            List<Study.Setting> settings, List<View> alternatives, Optional<Sensing> sensing) {

        /** Names of what it sets, to tell whether another belief sets the same. */
        Set<String> sets() {
            Set<String> names = new HashSet<>();
            settings.forEach(s -> names.add(s.entry() + "." + s.value()));
            alternatives.forEach(a -> names.add("alternative " + a.text().orElse("")));
            sensing.ifPresent(level -> names.add("sensing"));
            return names;
        }
    }

    Optional<BeliefQuestion> read(View at, View study) {
        Optional<LocalDate> date = at.date("date");
        Optional<View> plan = at.at("plan");
        if (date.isEmpty() || plan.isEmpty()) {
            return Optional.empty();
        }
        String id = at.text("id").orElse("");
        Sensing usual = at.at("sensing").flatMap(StudyReader::sensing).orElse(Sensing.SIGHT);
        Optional<BeliefQuestion.Held> baseline =
                held(
                        new Changes(List.of(), List.of(), Optional.empty()),
                        usual,
                        id + "-baseline",
                        "baseline",
                        plan.get(),
                        study);
        List<View> places = at.items("beliefs");
        List<Changes> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (View place : places) {
            String belief = place.text("id").orElse("");
            if (!ids.add(belief)) {
                place.problem("The id ('" + belief + "') of a belief must be unique. Rename it.");
            }
            List<View> alternatives = place.at("alternative").map(List::of).orElseGet(List::of);
            all.add(
                    new Changes(
                            overrides.apply(place),
                            alternatives,
                            place.at("sensing").flatMap(StudyReader::sensing)));
        }
        List<BeliefQuestion.Belief> beliefs = new ArrayList<>();
        Map<String, Study.Setting> settings = new LinkedHashMap<>();
        List<View> alternatives = new ArrayList<>();
        Sensing level = usual;
        for (int i = 0; i < places.size(); i++) {
            View place = places.get(i);
            Changes own = all.get(i);
            Set<String> sets = own.sets();
            String group = place.text("instead_of").orElse("");
            boolean overruled = false;
            for (int j = i + 1; j < places.size(); j++) {
                boolean same = all.get(j).sets().stream().anyMatch(sets::contains);
                boolean instead =
                        places.get(j)
                                .text("instead_of")
                                .filter(other ->
                                        other.equals(place.text("id").orElse(""))
                                                || other.equals(group))
                                .isPresent();
                overruled |= same || instead;
            }
            boolean together = !overruled;
            if (together) {
                own.settings().forEach(s -> settings.put(s.entry() + "." + s.value(), s));
                alternatives.addAll(own.alternatives());
                level = own.sensing().orElse(level);
            }
            String belief = place.text("id").orElse("");
            String title = place.text("title").orElse(belief);
            held(own, usual, id + "-" + belief, title, plan.get(), study)
                    .ifPresent(h ->
                            beliefs.add(
                                    new BeliefQuestion.Belief(
                                            belief,
                                            title,
                                            place.text("held_by").orElse(""),
                                            CatalogueReader.citation(place),
                                            h,
                                            together)));
        }
        Optional<BeliefQuestion.Held> together =
                held(
                        new Changes(
                                List.copyOf(settings.values()), alternatives, Optional.of(level)),
                        usual,
                        id + "-together",
                        "all together",
                        plan.get(),
                        study);
        if (baseline.isEmpty() || together.isEmpty() || beliefs.size() < places.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new BeliefQuestion(
                        id,
                        at.text("claim").orElse(""),
                        baseline.get().plan().branch().orElseThrow().parent().title(),
                        date.get(),
                        baseline.get(),
                        beliefs,
                        together.get()));
    }

    private Optional<BeliefQuestion.Held> held(
            Changes changes, Sensing usual, String id, String title, View plan, View study) {
        World world = worlds.apply(changes.settings());
        Optional<Plan> read = world.plans().named(plan);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        List<Alternative> chosen = new ArrayList<>();
        for (View name : changes.alternatives()) {
            Optional<Plan> under = AlternativeReader.chosen(read.get(), List.of(name));
            if (under.isEmpty()) {
                return Optional.empty();
            }
            chosen.addAll(under.get().chosen());
        }
        SetReader sets = new SetReader(world.resolver());
        world.resolver().onBehalfOf(StudyReader.OWNER);
        List<ThreatClass> threats = new ArrayList<>();
        for (View place : study.items("threats")) {
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
                        read.get().under(id, title, chosen),
                        threats,
                        changes.sensing().orElse(usual)));
    }
}
