// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.belief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.scenario.BeliefQuestion.Held;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.PlanDates;
import org.umbrella.scenario.Scene;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Launches;
import org.umbrella.study.coverage.Tallies;

/**
 * Computes the findings of all beliefs of a study over its own aims and launch points.
 *
 * <p>Views that have the missiles in common are one coverage study with a plan for each, so that an
 * arc is solved once for all of them and equal batteries are decided once. Cost: about that of as
 * many plans and dates in a coverage study.
 */
public final class BeliefStudy {

    private static final int MOST_TABLES = 1000;

    /** What is computed at once: the same missiles on the same day. */
    private record Together(List<ThreatClass> threats, java.time.LocalDate date) {}

    private final List<BeliefQuestion> questions;
    private final CoverageStudy coverage;
    private final Map<Together, CoverageStudy> parts = new LinkedHashMap<>();

    private BeliefStudy(Study study, CoverageStudy coverage) {
        this.questions = study.beliefs();
        this.coverage = coverage;
        Map<Together, List<Held>> groups = new LinkedHashMap<>();
        for (BeliefQuestion question : questions) {
            for (Held held : all(question)) {
                groups.computeIfAbsent(
                                new Together(held.threats(), question.date()),
                                key -> new ArrayList<>())
                        .add(held);
            }
        }
        FlyoutTableCache tables = new FlyoutTableCache(MOST_TABLES);
        groups.forEach((key, views) -> parts.put(key, part(study, key, views, tables)));
    }

    /**
     * Prepares the findings of a study.
     *
     * @param study the study
     * @param coverage its coverage, whose aims and launch points are taken; need not be computed
     * @return the beliefs, nothing computed yet
     */
    public static BeliefStudy of(Study study, CoverageStudy coverage) {
        return new BeliefStudy(study, coverage);
    }

    private static List<Held> all(BeliefQuestion question) {
        List<Held> all = new ArrayList<>();
        all.add(question.baseline());
        question.beliefs().forEach(belief -> all.add(belief.held()));
        all.add(question.together());
        return all;
    }

    private CoverageStudy part(
            Study study, Together key, List<Held> views, FlyoutTableCache tables) {
        Set<Sensing> levels = new LinkedHashSet<>();
        views.forEach(held -> levels.add(held.sensing()));
        Study part =
                Study.ofCoverage(
                        study.id(),
                        study.title(),
                        study.question(),
                        new Scene(
                                views.stream()
                                        .map(held ->
                                                new PlanDates(held.plan(), List.of(key.date())))
                                        .toList(),
                                key.threats(),
                                study.launch(),
                                study.aims(),
                                levels.stream().sorted().toList(),
                                study.loftsRad()),
                        study.seed());
        return CoverageStudy.over(
                part, coverage.grid(), key.threats().stream().map(this::launches).toList(), tables);
    }

    private Launches launches(ThreatClass threat) {
        return coverage.launches().stream()
                .filter(from -> from.threat().id().equals(threat.id()))
                .findFirst()
                .map(from -> new Launches(threat, from.country(), from.points()))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The threat ('"
                                        + threat.id()
                                        + "') of a belief must be among the study's threats."));
    }

    /**
     * The coverage that the beliefs are read from.
     *
     * @return studies whose footprints {@link #findings} asks for, in this order
     */
    public List<CoverageStudy> parts() {
        return List.copyOf(parts.values());
    }

    /**
     * The findings.
     *
     * @param computed what each of the {@link #parts} found, in their order
     * @return one for each question, in the order of the study
     */
    public List<BeliefFinding> findings(List<CoverageFinding> computed) {
        Map<Key, Footprint> footprints = new HashMap<>();
        int p = 0;
        for (Together together : parts.keySet()) {
            for (Footprint footprint : computed.get(p).footprints()) {
                footprints.put(
                        new Key(
                                together,
                                footprint.planId(),
                                footprint.threatId(),
                                footprint.sensing()),
                        footprint);
            }
            p++;
        }
        return questions.stream()
                .map(question ->
                        new BeliefFinding(
                                question,
                                found(question, question.baseline(), footprints),
                                question.beliefs().stream()
                                        .map(belief -> found(question, belief.held(), footprints))
                                        .toList(),
                                found(question, question.together(), footprints)))
                .toList();
    }

    private record Key(Together together, String plan, String threat, Sensing sensing) {}

    private BeliefFinding.Found found(
            BeliefQuestion question, Held held, Map<Key, Footprint> footprints) {
        Plan plan = held.plan();
        Together together = new Together(held.threats(), question.date());
        List<BeliefFinding.OfThreat> coverageOf = new ArrayList<>();
        for (ThreatClass threat : held.threats()) {
            Footprint footprint =
                    footprints.get(new Key(together, plan.id(), threat.id(), held.sensing()));
            if (footprint == null) {
                throw new IllegalStateException(
                        "The coverage of '" + plan.id() + "' must be computed before it is read.");
            }
            coverageOf.add(
                    new BeliefFinding.OfThreat(
                            threat.id(), Tallies.total(footprint, coverage.grid())));
        }
        return new BeliefFinding.Found(held.sensing(), coverageOf);
    }
}
