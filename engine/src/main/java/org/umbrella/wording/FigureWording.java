// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Border;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.assurance.Witness;
import org.umbrella.study.coverage.Tally;

/** What figures of a report say: their titles, and what they assume. */
public final class FigureWording {

    private FigureWording() {}

    /**
     * What a plan covers from its first date to its last against one threat.
     *
     * @param result the study
     * @param threat against what
     * @return a sentence without a full stop on the first plan
     */
    public static String overTheYears(StudyResult result, ThreatClass threat) {
        Deployment first = result.deployments().getFirst();
        List<Deployment> dates =
                result.deployments().stream()
                        .filter(d -> d.planId().equals(first.planId()))
                        .toList();
        Deployment last = dates.getLast();
        String start = shares(result, first, threat);
        String end = shares(result, last, threat);
        if (end.isEmpty()) {
            return "Against " + threat.label() + " nothing is in range";
        }
        return start.equals(end) || dates.size() == 1
                ? "Against "
                        + threat.label()
                        + " “"
                        + first.planTitle()
                        + "” covers "
                        + end
                        + " of the area in range"
                : "Against "
                        + threat.label()
                        + " coverage under “"
                        + first.planTitle()
                        + "” goes from "
                        + start
                        + " of the area in range ("
                        + first.date().getYear()
                        + ") to "
                        + end
                        + " ("
                        + last.date().getYear()
                        + ")";
    }

    private static String shares(StudyResult result, Deployment date, ThreatClass threat) {
        List<String> shares =
                result.study().sensing().stream()
                        .filter(level -> !level.perfect() || result.study().sensing().size() == 1)
                        .flatMap(level -> result.coverage(date, threat.id(), level).stream())
                        .map(Coverage::total)
                        .filter(Tally::anyThreatened)
                        .map(t -> Percent.of(t.areaFraction()))
                        .distinct()
                        .toList();
        return shares.size() < 2
                ? String.join("", shares)
                : shares.getFirst() + " to " + shares.getLast();
    }

    /**
     * Every date and plan in words, for those who cannot see the chart.
     *
     * @param result the study
     * @param threat against what
     * @return sentences
     */
    public static String everyDate(StudyResult result, ThreatClass threat) {
        List<String> sentences = new ArrayList<>();
        for (Deployment date : result.deployments()) {
            String band = CoverageWording.bandOf(result, date, threat.id());
            sentences.add(
                    date.planTitle()
                            + ", "
                            + CoverageWording.day(date.date())
                            + ": "
                            + (band.isEmpty() ? "nothing in range" : band)
                            + ".");
        }
        return String.join(" ", sentences);
    }

    /**
     * How near the claims are to the other verdict, in speed.
     *
     * @param findings those with a margin in speed
     * @param result the study
     * @return a sentence without a full stop
     */
    public static String margins(StudyResult result, List<AssuranceFinding> findings) {
        AssuranceFinding nearest =
                findings.stream()
                        .min(
                                Comparator.comparingDouble(f ->
                                        f.border()
                                                .inSpeed()
                                                .map(Border.InSpeed::distanceMetersPerSecond)
                                                .orElse(Double.POSITIVE_INFINITY)))
                        .orElseThrow();
        return "Nearest to the other verdict is "
                + weapon(result, nearest.assurance())
                + ", by "
                + nearest.border()
                        .inSpeed()
                        .map(s -> SafeSide.speed(nearest, s.distanceMetersPerSecond()))
                        .orElse("an unknown speed");
    }

    /**
     * A claim on the axis of speeds.
     *
     * @param result the study
     * @param finding the claim
     * @return "SM-3 IIA from Poland: holds"
     */
    public static String marginRow(StudyResult result, AssuranceFinding finding) {
        return weapon(result, finding.assurance()) + ": " + finding.verdict().word();
    }

    /**
     * The gap between the speed judged and the one at which the verdict turns.
     *
     * @param finding a claim with a margin in speed
     * @return "743 m/s too slow", "401 m/s to spare"
     */
    public static String gap(AssuranceFinding finding) {
        return finding.border()
                .inSpeed()
                .map(s ->
                        SafeSide.speed(finding, s.distanceMetersPerSecond())
                                + (s.speedMetersPerSecond() < s.requiredMetersPerSecond()
                                        ? " too slow"
                                        : " to spare"))
                .orElse("");
    }

    /**
     * A claim's weapons and where they stand.
     *
     * @param result the study
     * @param assurance the claim
     * @return "SM-3 IIA from Poland"
     */
    public static String weapon(StudyResult result, Assurance assurance) {
        return WeaponNames.weapons(result, assurance)
                + " from "
                + WeaponNames.places(result, assurance);
    }

    /**
     * What the witness of a failing claim shows.
     *
     * @param result the study
     * @param finding the claim
     * @return a sentence without a full stop; empty where the claim does not fail
     */
    public static Optional<String> witness(StudyResult result, AssuranceFinding finding) {
        if (!(finding.verdict() instanceof Verdict.Fails(Witness witness))) {
            return Optional.empty();
        }
        boolean none = finding.assurance().kind() == Assurance.Kind.NO_ENGAGEMENT;
        return Optional.of(
                weapon(result, finding.assurance())
                        + (none ? " can reach" : " cannot reach")
                        + " a missile "
                        + AssuranceWording.way(witness.engagement()));
    }

    /**
     * How many countries a plan covers whole at its last date, at both ends of what is deployed.
     *
     * @param result the study
     * @param dates the dates of a plan
     * @param threat against what
     * @return a sentence without a full stop
     */
    public static String countries(StudyResult result, List<Deployment> dates, ThreatClass threat) {
        Deployment last = dates.getLast();
        Sensing lead = result.study().sensing().getFirst();
        List<Tally> inRange = inRange(result, last, threat, lead);
        if (inRange.isEmpty()) {
            return "Against " + threat.label() + " nothing is in range";
        }
        return "Of "
                + inRange.size()
                + (inRange.size() == 1 ? " country" : " countries")
                + " in range of "
                + threat.label()
                + ", “"
                + last.planTitle()
                + "” covers "
                + whole(inRange)
                + " whole on "
                + CoverageWording.day(last.date())
                + " "
                + SensingWording.where(lead)
                + otherEnd(result, last, threat);
    }

    /**
     * The same in short, where plan and date stand above.
     *
     * @param result the study
     * @param dates the dates of a plan
     * @param threat against what
     * @return "Sejjil-2 (2000 km): 1 of 4 countries whole, 3 if one track suffices"
     */
    public static String countriesInShort(
            StudyResult result, List<Deployment> dates, ThreatClass threat) {
        Deployment last = dates.getLast();
        List<Tally> inRange = inRange(result, last, threat, result.study().sensing().getFirst());
        return threat.label()
                + ": "
                + (inRange.isEmpty()
                        ? "nothing in range"
                        : whole(inRange)
                                + " of "
                                + inRange.size()
                                + (inRange.size() == 1 ? " country" : " countries")
                                + " whole"
                                + otherEnd(result, last, threat));
    }

    private static String otherEnd(StudyResult result, Deployment last, ThreatClass threat) {
        if (!result.study().sensing().contains(Sensing.PREDICTED)
                || result.study().sensing().getFirst().equals(Sensing.PREDICTED)) {
            return "";
        }
        return ", and "
                + whole(inRange(result, last, threat, Sensing.PREDICTED))
                + " "
                + SensingWording.where(Sensing.PREDICTED);
    }

    private static List<Tally> inRange(
            StudyResult result, Deployment last, ThreatClass threat, Sensing level) {
        return result.coverage(last, threat.id(), level)
                .map(c -> c.countries().stream().filter(Tally::anyThreatened).toList())
                .orElse(List.of());
    }

    private static String whole(List<Tally> inRange) {
        long whole =
                inRange.stream()
                        .filter(t -> t.defendedAreaSquareMeters() >= t.threatenedAreaSquareMeters())
                        .count();
        return whole == 0 ? "none" : whole == inRange.size() ? "all" : Long.toString(whole);
    }
}
