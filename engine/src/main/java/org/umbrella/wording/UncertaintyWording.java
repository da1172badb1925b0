// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.SidesQuestion;
import org.umbrella.study.assurance.Margin;
import org.umbrella.study.crux.CruxFinding;
import org.umbrella.study.raid.RaidFinding;
import org.umbrella.study.uncertainty.Band;
import org.umbrella.study.uncertainty.DrawFindings;
import org.umbrella.study.uncertainty.DrawnParameter;
import org.umbrella.study.uncertainty.Share;

/** What is said of ranges: bands, what they hang on, cruxes and raids. */
public final class UncertaintyWording {

    private UncertaintyWording() {}

    /**
     * A band of a share.
     *
     * @param band the band, of shares from 0 to 1
     * @return "median 37 %, 5–95 % from 12 to 61 %"; "not in range in any draw"
     */
    public static String shares(Band band) {
        if (band.median().isEmpty()) {
            return "not in range in any draw";
        }
        return "median "
                + percent(band.median())
                + ", from "
                + percent(band.p05())
                + " to "
                + percent(band.p95())
                + " in nine draws of ten";
    }

    /**
     * A share with one decimal, as errors of a fraction of a per cent ask for.
     *
     * @param share 0 to 1
     * @return "37.2 %"; "none" where it is not defined
     */
    public static String percent(OptionalDouble share) {
        return share.isEmpty()
                ? "none"
                : String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble());
    }

    /**
     * How the draws came to their end.
     *
     * @param found the draws
     * @return a sentence
     */
    public static String draws(DrawFindings found) {
        int n = found.draws().size();
        String moved =
                n
                        + " draws of "
                        + found.parameters().size()
                        + " published spreads, seed "
                        + found.seed();
        if (found.untilError().isEmpty()) {
            return moved + ".";
        }
        String limit = percent(found.untilError());
        boolean narrow =
                found.greatestError().isPresent()
                        && found.greatestError().getAsDouble() <= found.untilError().getAsDouble();
        return moved
                + (narrow
                        ? "; stopped because every error is at most " + limit + "."
                        : "; stopped because the draws asked for are spent: the greatest error is "
                                + percent(found.greatestError())
                                + ", not yet "
                                + limit
                                + ".");
    }

    /**
     * In how many draws a claim holds.
     *
     * @param share the share
     * @return "holds in 83 % of 1000 draws (± 1.2 %)"
     */
    public static String holds(Share share) {
        if (share.draws() == 0) {
            return "is undecided in every draw";
        }
        return "holds in "
                + percent(OptionalDouble.of(share.value()))
                + " of "
                + share.draws()
                + " draws (standard error "
                + percent(OptionalDouble.of(share.error()))
                + ")";
    }

    /**
     * A parameter's name for people.
     *
     * @param parameter the parameter
     * @return "SM-3 Block IIA: burnout speed"
     */
    public static String parameter(DrawnParameter parameter) {
        return parameter.input().entryName() + ": " + value(parameter.input().value());
    }

    /**
     * A value's name without its unit.
     *
     * @param name as in files, "burnout_speed_km_s"
     * @return "burnout speed"
     */
    public static String value(String name) {
        for (String unit : List.of("_km_s", "_deg", "_km", "_m2", "_s", "_m")) {
            if (name.endsWith(unit)) {
                return name.substring(0, name.length() - unit.length()).replace('_', ' ');
            }
        }
        return name.replace('_', ' ');
    }

    /**
     * The crux in a sentence.
     *
     * @param crux what divides two sides
     * @return the sentence
     */
    public static String crux(CruxFinding crux) {
        SidesQuestion question = crux.question();
        int n = question.inputs().size();
        String differ =
                question.first()
                        + " and "
                        + question.second()
                        + " differ in "
                        + counted(n)
                        + (n == 1 ? " number" : " numbers");
        if (crux.first().holds() == crux.second().holds()) {
            return differ
                    + ", and with either side's the claim "
                    + (crux.first().holds() ? "holds" : "fails")
                    + ".";
        }
        List<Integer> alone = crux.decisive();
        if (alone.isEmpty()) {
            return differ
                    + "; no single one turns the claim both ways. It turns for "
                    + question.first()
                    + " with "
                    + either(question, crux.turnsFirst())
                    + " of the other side, for "
                    + question.second()
                    + " with "
                    + either(question, crux.turnsSecond())
                    + ".";
        }
        return differ
                + (n == 1
                        ? ", and it decides: "
                        : alone.size() == 1
                                ? "; this one alone decides: "
                                : "; each of these decides alone: ")
                + String.join(
                        ", ", alone.stream().map(i -> question.inputs().get(i).title()).toList())
                + ".";
    }

    private static String either(SidesQuestion question, List<Integer> sets) {
        return sets(question, sets).replace(" with ", " and ").replace("; ", ", or with ");
    }

    private static String counted(int n) {
        List<String> words =
                List.of(
                        "no", "one", "two", "three", "four", "five", "six", "seven", "eight",
                        "nine");
        return n < words.size() ? words.get(n) : Integer.toString(n);
    }

    /**
     * A side's verdict with its margin.
     *
     * @param margin the margin
     * @return "holds, by 90 s and 827 m/s"
     */
    public static String margin(Margin margin) {
        List<String> by = new ArrayList<>();
        margin.seconds().ifPresent(s -> by.add(String.format(Locale.ROOT, "%.0f s", Math.abs(s))));
        margin.metersPerSecond()
                .ifPresent(v -> by.add(String.format(Locale.ROOT, "%.0f m/s", Math.abs(v))));
        return (margin.holds() ? "holds" : "fails")
                + (by.isEmpty() ? "" : ", by " + String.join(" and ", by));
    }

    /**
     * The sets of inputs that turn a side's verdict.
     *
     * @param question the sides
     * @param sets bit masks
     * @return "burnout speed; decision delay with burn time"; "none"
     */
    public static String sets(SidesQuestion question, List<Integer> sets) {
        if (sets.isEmpty()) {
            return "none";
        }
        return String.join(
                "; ",
                sets.stream()
                        .map(set ->
                                String.join(
                                        " with ",
                                        IntStream.range(0, question.inputs().size())
                                                .filter(i -> (set >> i & 1) == 1)
                                                .mapToObj(i -> question.inputs().get(i).title())
                                                .toList()))
                        .toList());
    }

    /**
     * A number with its unit, as inputs are printed.
     *
     * @param value the number
     * @param name of the value, with its unit
     * @return "5.33 km/s"
     */
    public static String number(double value, String name) {
        String unit =
                name.endsWith("_km_s")
                        ? "km/s"
                        : name.endsWith("_m2") ? "m²" : name.substring(name.lastIndexOf('_') + 1);
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "") + " " + unit;
    }

    /**
     * A raid in a sentence, which says whose the kill probability is.
     *
     * @param finding the raid
     * @param one the case
     * @return the sentence
     */
    public static String raid(RaidFinding finding, RaidFinding.Case one) {
        return "If a single shot killed with the probability of "
                + Double.toString(one.killProbability())
                + " that you supplied, of "
                + one.targets()
                + " missiles "
                + String.format(Locale.ROOT, "%.2f", one.mean())
                + " would get through on average ("
                + one.p05()
                + " to "
                + one.p95()
                + " in nine raids of ten), "
                + one.inventory()
                + " interceptors standing, "
                + doctrine(finding)
                + ".";
    }

    /**
     * How interceptors are spent.
     *
     * @param finding the raid
     * @return "2 shots at each in one salvo", "1 shot at each in each of 3 looks"
     */
    public static String doctrine(RaidFinding finding) {
        int salvo = finding.question().salvo();
        int looks = finding.question().looks();
        return salvo
                + (salvo == 1 ? " shot" : " shots")
                + " at each "
                + (looks == 1 ? "in one salvo" : "in each of " + looks + " looks");
    }

    /** What stands over everything that is said of raids. */
    public static final String RAID_NOTE =
            "The kill probability is yours: this model supplies none and has no default. The numbers"
                    + " below are what follows from it by counting, shots being independent; they do"
                    + " not say what any interceptor would do.";

    /**
     * The lines for the terminal.
     *
     * @param result the study
     * @return lines without their ends; none where nothing was asked
     */
    public static List<String> lines(StudyResult result) {
        List<String> lines = new ArrayList<>();
        result.ranges()
                .draws()
                .ifPresent(found -> {
                    lines.add("");
                    lines.add("Ranges: " + draws(found));
                    int last = result.coverage().size() - 1;
                    String plan = last < 0 ? "" : result.coverage().get(last).footprint().planId();
                    for (int f = 0; f < result.coverage().size(); f++) {
                        var of = result.coverage().get(f).footprint();
                        if (of.planId().equals(plan)
                                && of.date()
                                        .equals(result.coverage().get(last).footprint().date())) {
                            lines.add(
                                    "  "
                                            + result.threat(of.threatId()).label()
                                            + ", "
                                            + SensingWording.brief(of.sensing())
                                            + ": "
                                            + shares(found.band(found.layout().area(f))));
                        }
                    }
                    for (int a = 0; a < found.layout().assurances(); a++) {
                        lines.add(
                                "  The claim '"
                                        + result.study().assurances().get(a).id()
                                        + "' "
                                        + holds(found.holds(a))
                                        + ".");
                    }
                });
        for (CruxFinding crux : result.ranges().cruxes()) {
            lines.add("");
            lines.add(crux.question().title() + ": " + crux(crux));
        }
        for (RaidFinding raid : result.ranges().raids()) {
            lines.add("");
            lines.add(raid.question().title() + ". " + RAID_NOTE);
            int most = raid.question().targets().stream().mapToInt(n -> n).max().orElse(0);
            raid.cases().stream()
                    .filter(one -> one.targets() == most)
                    .forEach(one -> lines.add("  " + raid(raid, one)));
        }
        return lines;
    }
}
