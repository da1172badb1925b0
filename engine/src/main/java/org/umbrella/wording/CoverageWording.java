// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;

/**
 * CoverageWording in words, made from the sums and nothing else. "Covers" means that some interceptor can
 * reach the threat in time; it says nothing of what happens then.
 */
public final class CoverageWording {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final int COUNTRIES_NAMED = 4;

    private CoverageWording() {}

    /**
     * A day in print.
     *
     * @param date the day
     * @return "31 December 2018"
     */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /**
     * What one footprint says, as the title of its map.
     *
     * @param result the study
     * @param coverage the footprint and its sums
     * @return one sentence without a full stop, naming territory and threat but not plan and date
     */
    public static String sentence(StudyResult result, Coverage coverage) {
        Tally total = coverage.total();
        ThreatClass threat = result.threat(coverage.footprint().threatId());
        String territory = result.territory();
        if (!total.anyThreatened()) {
            return "Nothing in " + territory + " is in range of " + threat.label();
        }
        double fraction = total.areaFraction();
        if (fraction >= 1) {
            return "All of " + territory + " in range of " + threat.label() + " is covered";
        }
        if (fraction <= 0) {
            return "None of " + territory + " in range of " + threat.label() + " is covered";
        }
        return Percent.of(fraction)
                + " of "
                + territory
                + " in range of "
                + threat.label()
                + " is covered; "
                + leftOut(result, coverage);
    }

    /**
     * What one plan comes to at its last date, over all threats that reach anything.
     *
     * @param result the study
     * @param planId the plan
     * @return one sentence without a full stop
     */
    public static String planSentence(StudyResult result, String planId) {
        Deployment last =
                result.deployments().stream()
                        .filter(d -> d.planId().equals(planId))
                        .toList()
                        .getLast();
        String start = "By " + day(last.date()) + " “" + last.planTitle() + "” ";
        List<Double> deployed = fractions(result, last, false);
        List<Double> perfect = fractions(result, last, true);
        List<Double> first = deployed.isEmpty() ? perfect : deployed;
        if (first.isEmpty()) {
            return start
                    + "has nothing to cover: nothing in "
                    + result.territory()
                    + " is in range";
        }
        String sentence =
                start
                        + "covers "
                        + span(first)
                        + " of "
                        + result.territory()
                        + " in range"
                        + (first.size() > 1 ? ", depending on the missile" : "");
        if (deployed.isEmpty()) {
            return sentence + ", under perfect sensing";
        }
        return perfect.isEmpty()
                ? sentence
                : sentence + "; under perfect sensing it would cover " + span(perfect);
    }

    /** Coverage by area against each threat that reaches anything, least first. */
    private static List<Double> fractions(
            StudyResult result, Deployment deployment, boolean perfect) {
        return result.study().threats().stream()
                .flatMap(t -> result.coverage(deployment, t.id(), perfect).stream())
                .map(Coverage::total)
                .filter(Tally::anyThreatened)
                .map(Tally::areaFraction)
                .sorted()
                .toList();
    }

    private static String span(List<Double> fractions) {
        String least = share(fractions.getFirst());
        String most = share(fractions.getLast());
        return least.equals(most) ? least : "between " + least + " and " + most;
    }

    /**
     * The finding of the whole study: its first plan at that plan's last date.
     *
     * @param result the study
     * @return one sentence without a full stop; the study's title where it has no coverage
     */
    public static String headline(StudyResult result) {
        return result.coverage().isEmpty()
                ? result.study().title()
                : planSentence(result, result.deployments().getFirst().planId());
    }

    /**
     * Which countries are threatened and not wholly covered, most area left out first.
     *
     * @param coverage the footprint and its sums
     * @return their sums
     */
    public static List<Tally> partlyCovered(Coverage coverage) {
        return coverage.countries().stream()
                .filter(t -> t.defendedAreaSquareMeters() < t.threatenedAreaSquareMeters())
                .sorted(
                        Comparator.comparingDouble((Tally t) ->
                                        t.defendedAreaSquareMeters()
                                                - t.threatenedAreaSquareMeters())
                                .thenComparing(Tally::country))
                .toList();
    }

    /**
     * What keeps the rest from being covered, most area first.
     *
     * @param total sums over a territory
     * @return "out of reach 61 %, too late 39 %" of the area left out; empty where none is
     */
    public static String limits(Tally total) {
        double left = total.threatenedAreaSquareMeters() - total.defendedAreaSquareMeters();
        if (left <= 0) {
            return "";
        }
        Map<String, Double> areas = new LinkedHashMap<>();
        areas.put("out of reach", total.outOfReachAreaSquareMeters());
        areas.put("too late", total.tooLateAreaSquareMeters());
        areas.put("not tracked", total.notTrackedAreaSquareMeters());
        return String.join(
                ", ",
                areas.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .map(e -> e.getKey() + " " + Percent.of(e.getValue() / left))
                        .toList());
    }

    /**
     * Words joined as prose.
     *
     * @param words at least one
     * @return "a", "a and b", "a, b and c"
     */
    public static String and(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String share(double fraction) {
        return fraction >= 1 ? "all" : fraction <= 0 ? "nothing" : Percent.of(fraction);
    }

    private static String leftOut(StudyResult result, Coverage coverage) {
        List<Tally> partly = partlyCovered(coverage);
        List<String> names =
                new ArrayList<>(
                        partly.stream()
                                .limit(COUNTRIES_NAMED)
                                .map(t ->
                                        (t.defendedAreaSquareMeters() > 0 ? "part of " : "")
                                                + result.countryName(t.country()))
                                .toList());
        int more = partly.size() - names.size();
        if (more > 0) {
            names.add(more + (more == 1 ? " more country" : " more countries"));
        }
        return names.isEmpty() ? "" : "left out: " + and(names);
    }
}
