// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.document.View;

/**
 * The inputs of a study: what its threats use of the catalogue, and what those changes of its plans
 * use that have taken place by the last day it looks at.
 */
final class Inputs {

    private final Resolver resolver;
    private final Map<String, Optional<View>> planFiles;
    private final Set<String> owners = new LinkedHashSet<>();
    private final Map<String, LoadedStudy.Input> counts = new LinkedHashMap<>();

    private Inputs(Resolver resolver, Map<String, Optional<View>> planFiles) {
        this.resolver = resolver;
        this.planFiles = planFiles;
    }

    static List<LoadedStudy.Input> of(
            Study study, Resolver resolver, Map<String, Optional<View>> planFiles) {
        Inputs inputs = new Inputs(resolver, planFiles);
        inputs.owners.add(CommonFields.OWNER);
        study.plans()
                .forEach(dates ->
                        dates.dates().stream()
                                .max(LocalDate::compareTo)
                                .ifPresent(last -> inputs.collect(dates.plan(), last)));
        study.comparisons()
                .forEach(comparison -> {
                    inputs.collect(comparison.before(), comparison.beforeDate());
                    inputs.collect(comparison.after(), comparison.afterDate());
                });
        for (BeliefQuestion question : study.beliefs()) {
            inputs.collect(question.baseline().plan(), question.date());
            question.beliefs()
                    .forEach(belief -> inputs.collect(belief.held().plan(), question.date()));
        }
        return inputs.list(study);
    }

    private List<LoadedStudy.Input> list(Study study) {
        Set<String> set = new LinkedHashSet<>();
        study.settings().forEach(s -> set.add(s.entry() + "/" + s.value()));
        List<LoadedStudy.Input> inputs = new ArrayList<>();
        for (CatalogueEntry entry : resolver.catalogue().entries().values()) {
            entry.values()
                    .forEach((name, quantity) -> {
                        if (resolver.uses(owners, entry.id(), name)) {
                            inputs.add(
                                    input(
                                            entry.id(),
                                            entry.name(),
                                            entry.kind().id(),
                                            name,
                                            quantity,
                                            set.contains(entry.id() + "/" + name)));
                        }
                    });
        }
        inputs.addAll(counts.values());
        return inputs;
    }

    private LoadedStudy.Input input(
            String entry,
            String entryName,
            String kind,
            String value,
            Quantity quantity,
            boolean setByStudy) {
        return new LoadedStudy.Input(
                entry,
                entryName,
                kind,
                value,
                quantity,
                CatalogueReader.sourcesIn(quantity.source(), resolver.catalogue().sources()),
                setByStudy);
    }

    private void collect(Plan plan, LocalDate last) {
        Set<String> happened = new LinkedHashSet<>();
        for (Change change : ArchitectureAt.changes(plan)) {
            if (!change.date().isAfter(last)) {
                happened.add(change.id());
            }
        }
        Optional<Plan> at = Optional.of(plan);
        while (at.isPresent()) {
            Plan here = at.get();
            here.chosen().forEach(chosen -> owners.add(AlternativeReader.owner(chosen.id())));
            for (Change change : here.changes()) {
                if (happened.contains(change.id())) {
                    owners.add(owner(here.id(), change.id()));
                    countsOf(here.id(), change);
                }
            }
            at = here.branch().map(Plan.Branch::parent);
        }
    }

    static String owner(String plan, String change) {
        return plan + "/" + change;
    }

    private void countsOf(String plan, Change change) {
        Optional<View> place =
                planFiles.getOrDefault(plan, Optional.empty()).stream()
                        .flatMap(file -> file.items("changes").stream())
                        .filter(item -> item.text("id").orElse("").equals(change.id()))
                        .findFirst();
        if (place.isEmpty()) {
            return;
        }
        List<View> holders = new ArrayList<>();
        place.get().at("deploy").ifPresent(deploy -> holders.addAll(deploy.items("batteries")));
        place.get().at("upgrade").ifPresent(holders::add);
        for (View holder : holders) {
            holder.at("count").ifPresent(count -> addCount(plan, change, holder, count));
        }
    }

    private void addCount(String plan, Change change, View holder, View count) {
        String entry = owner(plan, change.id()) + holder.text("id").map(id -> "/" + id).orElse("");
        Quantity quantity =
                new Quantity(
                        OptionalDouble.empty(),
                        count.number("nominal"),
                        OptionalDouble.empty(),
                        "interceptors",
                        count.text("source").orElse(""),
                        CatalogueReader.citation(count).grade(),
                        count.text("note").orElse(""));
        counts.put(entry, input(entry, change.title(), "plans", "count", quantity, false));
    }
}
