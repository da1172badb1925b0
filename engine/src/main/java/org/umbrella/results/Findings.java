// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

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
 * Findings in words, made from the sums and nothing else. "Covers" means that some interceptor can
 * reach the threat in time; it says nothing of what happens then.
 */
public final class Findings {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final int COUNTRIES_NAMED = 4;

    private Findings() {}

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
     * What one plan comes to at its last date as deployed, over all threats.
     *
     * @param result the study
     * @param planId the plan
     * @return one sentence without a full stop
     */
    public static String planSentence(StudyResult result, String planId) {
        List<Deployment> dates =
                result.deployments().stream().filter(d -> d.planId().equals(planId)).toList();
        Deployment last = dates.getLast();
        Map<String, List<String>> byShare = new LinkedHashMap<>();
        for (ThreatClass threat : result.study().threats()) {
            result.coverage(last, threat.id(), false)
                    .filter(c -> c.total().anyThreatened())
                    .ifPresent(c ->
                            byShare.computeIfAbsent(
                                            share(c.total().areaFraction()), k -> new ArrayList<>())
                                    .add(threat.label()));
        }
        String start = "On " + day(last.date()) + ", " + last.planTitle();
        String territory = result.territory();
        if (byShare.isEmpty()) {
            return start + " has nothing to cover: nothing in " + territory + " is in range";
        }
        List<String> parts = new ArrayList<>();
        byShare.forEach((share, threats) ->
                parts.add(
                        share
                                + " of "
                                + (parts.isEmpty() ? territory : "that")
                                + " in range of "
                                + and(threats)));
        return start + " covers " + and(parts);
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
