// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.Claim;
import org.umbrella.scenario.Comparison;
import org.umbrella.scenario.CoverageQuestion;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Link;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.PlanDates;
import org.umbrella.scenario.Question;
import org.umbrella.scenario.Scene;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.scenario.document.View;
import tools.jackson.databind.JsonNode;

/** Builds studies. */
final class StudyReader {

    private static final long DEFAULT_SEED = 1;

    /** Greatest whole number up to which all have a double of their own. */
    private static final double MOST_EXACT = 0x1p53;

    private final Resolver resolver;
    private final PlanReader plans;
    private final SetReader sets;
    private final BeliefReader beliefs;
    private final List<Study.Setting> settings;

    StudyReader(
            Resolver resolver,
            PlanReader plans,
            List<Study.Setting> settings,
            BeliefReader beliefs) {
        this.beliefs = beliefs;
        this.resolver = resolver;
        this.plans = plans;
        this.sets = new SetReader(resolver);
        this.settings = settings;
    }

    Optional<Study> read(View file) {
        List<PlanDates> planDates = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (View place : file.items("plans")) {
            Optional<Plan> plan = plan(place);
            plan.filter(p -> !named.add(p.id()))
                    .ifPresent(p ->
                            place.problem(
                                    "The plan '"
                                            + p.id()
                                            + "' must be there once. Put its days in one list."));
            List<LocalDate> dates =
                    place.items("dates").stream()
                            .map(View::date)
                            .flatMap(Optional::stream)
                            .toList();
            plan.ifPresent(p -> planDates.add(new PlanDates(p, dates)));
        }
        resolver.onBehalfOf(CommonFields.OWNER);
        List<ThreatClass> threats = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (View place : file.items("threats")) {
            unique(place, "threat", ids);
            Optional<Missile> missile = place.at("missile").flatMap(resolver::missile);
            Optional<LaunchSet> launch = place.at("launch").flatMap(sets::launch);
            missile.ifPresent(m ->
                    threats.add(
                            new ThreatClass(
                                    place.text("id").orElse(""),
                                    place.text("label").orElse(""),
                                    m,
                                    launch)));
        }
        Optional<LaunchSet> launch = file.at("launch").flatMap(sets::launch);
        Optional<AimSet> aims = file.at("aims").flatMap(sets::aims);
        List<Sensing> sensing =
                file.items("sensing").stream()
                        .flatMap(view -> CommonFields.sensing(view).stream())
                        .distinct()
                        .sorted()
                        .toList();
        List<Assurance> assurances = assurances(file);
        List<Comparison> comparisons = comparisons(file, planDates);
        List<Claim> claims = claims(file, resolver.citations());
        List<BeliefQuestion> believed = new ArrayList<>();
        for (View place : file.items("beliefs")) {
            beliefs.read(place, file).ifPresent(believed::add);
        }
        resolver.onBehalfOf(CommonFields.OWNER);
        boolean coverage = file.has("plans") && file.has("threats");
        boolean nothing = assurances.isEmpty() && !file.has("raids");
        if (!coverage && (file.has("plans") || file.has("threats") || nothing)) {
            file.problem(
                    "The study must have plans and threats, or assurances, or both. Add what is"
                            + " missing.");
        }
        if (launch.isEmpty() || aims.isEmpty()) {
            return Optional.empty();
        }
        String id = file.text("id").orElse("");
        List<Question> questions = new ArrayList<>();
        if (coverage) {
            questions.add(new CoverageQuestion());
        }
        questions.addAll(assurances);
        questions.addAll(comparisons);
        file.at("depth").flatMap(sets::depth).ifPresent(questions::add);
        questions.addAll(believed);
        return file.build(() ->
                new Study(
                        id,
                        file.text("title").orElse(id),
                        file.text("question").orElse(""),
                        new Scene(
                                planDates,
                                threats,
                                launch.get(),
                                aims.get(),
                                sensing.isEmpty()
                                        ? List.of(Sensing.SIGHT, Sensing.PREDICTED, Sensing.PERFECT)
                                        : sensing,
                                CommonFields.lofts(file)),
                        seed(file),
                        settings,
                        questions,
                        claims));
    }

    /** A plan, under the alternatives that stand beside it. */
    private Optional<Plan> plan(View place) {
        return place.at("plan")
                .flatMap(plans::named)
                .flatMap(p -> AlternativeReader.chosen(p, place.items("alternatives")));
    }

    /** The seed: a whole number of 64 bits that the file writes exactly. */
    private static long seed(View file) {
        Optional<View> at = file.at("seed");
        if (at.isEmpty()) {
            return DEFAULT_SEED;
        }
        JsonNode node = at.get().node();
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        double number = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (number == Math.rint(number) && Math.abs(number) <= MOST_EXACT) {
            return (long) number;
        }
        if (!at.get().hasProblem()) {
            at.get()
                    .problem(
                            "The seed ("
                                    + node
                                    + ") must be a whole number of 64 bits, from -9223372036854775808 to"
                                    + " 9223372036854775807. Choose a smaller one.");
        }
        return DEFAULT_SEED;
    }

    private List<Assurance> assurances(View file) {
        AssuranceReader reader = new AssuranceReader(resolver, plans, sets);
        List<Assurance> assurances = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (View place : file.items("assurances")) {
            unique(place, "assurance", ids);
            resolver.onBehalfOf(CommonFields.OWNER);
            reader.read(place).ifPresent(assurances::add);
        }
        return assurances;
    }

    private List<Comparison> comparisons(View file, List<PlanDates> examined) {
        List<Comparison> comparisons = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (View place : file.items("comparisons")) {
            unique(place, "comparison", ids);
            Optional<Plan> before = place.at("before").flatMap(this::plan);
            Optional<LocalDate> beforeDate = place.at("before").flatMap(v -> v.date("date"));
            Optional<Plan> after = place.at("after").flatMap(this::plan);
            Optional<LocalDate> afterDate = place.at("after").flatMap(v -> v.date("date"));
            lookedAt(place, "before", before, beforeDate, examined);
            lookedAt(place, "after", after, afterDate, examined);
            if (before.isPresent()
                    && beforeDate.isPresent()
                    && after.isPresent()
                    && afterDate.isPresent()) {
                comparisons.add(
                        new Comparison(
                                place.text("id").orElse(""),
                                place.text("title").orElse(""),
                                before.get(),
                                beforeDate.get(),
                                after.get(),
                                afterDate.get()));
            }
        }
        return comparisons;
    }

    /** A comparison holds footprints against each other, so the study must compute both. */
    private static void lookedAt(
            View comparison,
            String which,
            Optional<Plan> plan,
            Optional<LocalDate> date,
            List<PlanDates> examined) {
        if (plan.isEmpty() || date.isEmpty()) {
            return;
        }
        boolean there =
                examined.stream()
                        .anyMatch(e ->
                                e.plan().id().equals(plan.get().id())
                                        && e.dates().contains(date.get()));
        if (!there) {
            comparison
                    .at(which)
                    .orElse(comparison)
                    .problem(
                            "The day ("
                                    + date.get()
                                    + ") of plan '"
                                    + plan.get().id()
                                    + "' in a comparison must be among the plans and dates of the"
                                    + " study. Add it there.");
        }
    }

    private static List<Claim> claims(View file, Citations citations) {
        List<Claim> claims = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (View place : file.items("claims")) {
            unique(place, "claim", ids);
            Optional<LocalDate> date = place.date("date");
            List<Link> links = new ArrayList<>();
            for (View link : place.items("links")) {
                if (!link.has("study")) {
                    checkLink(link, "assurance", "assurances", file);
                    checkLink(link, "comparison", "comparisons", file);
                    checkLink(link, "box", "assurances", file);
                }
                CommonFields.link(link).ifPresent(links::add);
            }
            date.ifPresent(day ->
                    claims.add(
                            new Claim(
                                    place.text("id").orElse(""),
                                    place.text("speaker").orElse(""),
                                    day,
                                    place.text("text").orElse(""),
                                    place.text("in_short").orElse(""),
                                    citations.at(place),
                                    links)));
        }
        return claims;
    }

    private static void checkLink(View link, String what, String list, View file) {
        List<String> known =
                file.items(list).stream().flatMap(view -> view.text("id").stream()).toList();
        link.at(what)
                .filter(target -> !known.contains(target.text().orElse("")))
                .ifPresent(target -> target.unknown(what, known));
    }

    private static void unique(View place, String what, Set<String> ids) {
        String id = place.text("id").orElse("");
        if (!ids.add(id)) {
            place.problem(
                    "The id ('" + id + "') of a " + what + " must be unique here. Rename it.");
        }
    }
}
