// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;

/**
 * Findings in words, made from the sums and nothing else. "Covers" means that some interceptor can
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
        String territory = territory(result);
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
                + " is covered; left out: "
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
        List<Double> sight = fractions(result, last, Sensing.SIGHT);
        List<Double> predicted = fractions(result, last, Sensing.PREDICTED);
        List<Double> perfect = fractions(result, last, Sensing.PERFECT);
        List<Sensing> levels =
                result.study().sensing().stream()
                        .filter(level -> !fractions(result, last, level).isEmpty())
                        .toList();
        if (levels.isEmpty()) {
            return start + "has nothing to cover: nothing in " + territory(result) + " is in range";
        }
        String of = " of " + territory(result) + " in range";
        boolean several = fractions(result, last, levels.getFirst()).size() > 1;
        String missile = several ? ", depending on the missile" : "";
        String sentence;
        if (!sight.isEmpty() && !predicted.isEmpty()) {
            sentence =
                    start
                            + "covers "
                            + (several
                                    ? band(sight, predicted)
                                    : "between " + band(sight, predicted))
                            + of
                            + missile;
        } else {
            Sensing first = levels.getFirst();
            sentence =
                    start
                            + "covers "
                            + span(fractions(result, last, first))
                            + of
                            + missile
                            + ", "
                            + SensingWording.where(first);
            if (first.perfect()) {
                return sentence;
            }
        }
        return perfect.isEmpty()
                ? sentence
                : sentence + "; under perfect sensing it would cover " + span(perfect);
    }

    /** Both ends of what a deployment covers, since neither is known to be right. */
    private static String band(List<Double> sight, List<Double> predicted) {
        return span(sight)
                + " ("
                + SensingWording.supposes(Sensing.SIGHT)
                + ") and "
                + span(predicted)
                + " ("
                + SensingWording.supposes(Sensing.PREDICTED)
                + ")";
    }

    /**
     * What a deployment covers against one threat: both ends of the band, with perfect sensing
     * beside it.
     *
     * @param result the study
     * @param deployment the plan and day
     * @param threatId the threat class
     * @return "between 25 % (a radar must see the intercept) and 92 % (one track suffices); 94 %
     *     under perfect sensing"; empty where nothing is in range
     */
    public static String bandOf(StudyResult result, Deployment deployment, String threatId) {
        List<String> parts = new ArrayList<>();
        List<Double> sight = fraction(result, deployment, threatId, Sensing.SIGHT);
        List<Double> predicted = fraction(result, deployment, threatId, Sensing.PREDICTED);
        if (!sight.isEmpty() && !predicted.isEmpty()) {
            parts.add("between " + band(sight, predicted));
        }
        for (Sensing level : result.study().sensing()) {
            List<Double> share = fraction(result, deployment, threatId, level);
            boolean inBand =
                    !parts.isEmpty()
                            && (level.equals(Sensing.SIGHT) || level.equals(Sensing.PREDICTED));
            if (!inBand && !share.isEmpty()) {
                parts.add(span(share) + " " + SensingWording.where(level));
            }
        }
        return String.join("; ", parts);
    }

    private static List<Double> fraction(
            StudyResult result, Deployment deployment, String threatId, Sensing sensing) {
        return result.coverage(deployment, threatId, sensing).stream()
                .map(Coverage::total)
                .filter(Tally::anyThreatened)
                .map(Tally::areaFraction)
                .toList();
    }

    /** Coverage by area against each threat that reaches anything, least first. */
    private static List<Double> fractions(
            StudyResult result, Deployment deployment, Sensing sensing) {
        return result.study().threats().stream()
                .flatMap(t -> result.coverage(deployment, t.id(), sensing).stream())
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
     * What a deployment covers at one level, over all threats that reach anything.
     *
     * @param result the study
     * @param deployment the plan and day
     * @param sensing the level
     * @return "between 10 % and 26 %"; empty where nothing is in range
     */
    static String spanOf(StudyResult result, Deployment deployment, Sensing sensing) {
        List<Double> all = fractions(result, deployment, sensing);
        return all.isEmpty() ? "" : span(all);
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
        areas.put("track not kept", total.trackNotKeptAreaSquareMeters());
        return String.join(
                ", ",
                areas.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .map(e -> e.getKey() + " " + Percent.of(e.getValue() / left))
                        .toList());
    }

    /**
     * What the aims of a study cover, in print.
     *
     * @return "European NATO", "Romania and Bulgaria" …
     */
    public static String territory(StudyResult result) {
        return switch (result.study().aims()) {
            case AimSet.Group group ->
                    group.group().equals("european-nato") ? "European NATO" : "NATO";
            case AimSet.Countries countries when countries.countries().size() <= 4 ->
                    and(countries.countries().stream().map(result::countryName).toList());
            case AimSet.Countries countries -> countries.countries().size() + " countries";
            case AimSet.Points points -> points.points().size() + " aim points";
        };
    }

    /**
     * Words joined as prose.
     *
     * @param words some words
     * @return "", "a", "a and b", "a, b and c"
     */
    public static String and(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String share(double fraction) {
        return fraction >= 1 ? "all" : fraction <= 0 ? "nothing" : Percent.of(fraction);
    }

    /** The countries with most area left out. */
    static String leftOut(StudyResult result, Coverage coverage) {
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
        return names.isEmpty() ? "nothing" : and(names);
    }
}
