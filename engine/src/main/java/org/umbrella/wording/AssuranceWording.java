// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.umbrella.results.Coverage;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Link;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Border;
import org.umbrella.study.assurance.Box;
import org.umbrella.study.assurance.EngagementCase;
import org.umbrella.study.assurance.Examined;
import org.umbrella.study.assurance.Refined;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.assurance.Witness;
import org.umbrella.study.comparison.ChangeTally;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.comparison.ThreatChange;

/**
 * Findings on assurances and comparisons in words. "Can reach" means that an intercept is feasible;
 * it says nothing of what happens then.
 */
public final class AssuranceWording {

    private static final MathContext THREE = new MathContext(3);

    private AssuranceWording() {}

    /**
     * The verdict on a claim, words first.
     *
     * @param finding the claim and what became of it
     * @return a sentence without a full stop
     */
    public static String verdict(AssuranceFinding finding) {
        return switch (finding.verdict()) {
            case Verdict.Undecided(String reason) -> "undecided: " + reason;
            case Verdict.Holds _ -> "holds, " + holds(finding);
            case Verdict.Fails(Witness witness) -> "fails: " + fails(finding, witness);
        };
    }

    private static String holds(AssuranceFinding finding) {
        boolean none = finding.assurance().kind() == Assurance.Kind.NO_ENGAGEMENT;
        String margin = margin(finding);
        if (margin.isEmpty()) {
            if (staged(finding)) {
                return none ? "and no change of delay alone would break it" : "whatever the delay";
            }
            return none
                    ? "and no change of delay or burnout speed alone would break it"
                    : "whatever the delay or burnout speed";
        }
        return (none ? "nearest miss " : "at its tightest with ") + margin;
    }

    private static String fails(AssuranceFinding finding, Witness witness) {
        EngagementCase engagement = witness.engagement();
        String way = way(engagement);
        Examined examined = finding.examined();
        if (finding.assurance().kind() == Assurance.Kind.NO_ENGAGEMENT) {
            return "a missile "
                    + way
                    + " can be reached"
                    + witness.answer().timeMarginSeconds().stream()
                            .mapToObj(s -> " with " + seconds(s) + " to spare")
                            .findFirst()
                            .orElse("")
                    + (examined.feasible() == 0
                            ? ", between the points of the grid"
                            : "; so can "
                                    + examined.feasible()
                                    + " of "
                                    + examined.engagements()
                                    + " engagements examined");
        }
        return "a missile "
                + way
                + " cannot be reached"
                + witness.answer().timeMarginSeconds().stream()
                        .mapToObj(s -> ", missed by " + seconds(s))
                        .findFirst()
                        .orElse(", however early the launch after commit")
                + "; "
                + examined.shotsEngaged()
                + " of "
                + examined.shotsInRange() * examined.delays()
                + " shots examined can";
    }

    /**
     * How far a claim is from the other verdict.
     *
     * @param finding the claim
     * @return "24 s and 120 m/s (Tatishchevo → near Boston)"; empty where no margin is defined
     */
    public static String margin(AssuranceFinding finding) {
        List<String> parts = new ArrayList<>();
        finding.border()
                .inTime()
                .ifPresent(t ->
                        parts.add(
                                SafeSide.seconds(finding, t.distanceSeconds())
                                        + " ("
                                        + places(t.nearest().engagement())
                                        + ")"));
        finding.border()
                .inSpeed()
                .ifPresent(s ->
                        parts.add(
                                SafeSide.speed(finding, s.distanceMetersPerSecond())
                                        + " of burnout speed ("
                                        + places(s.nearest().engagement())
                                        + ")"));
        return String.join(", or ", parts);
    }

    private static boolean staged(AssuranceFinding finding) {
        return !finding.assurance().stagedBatteries().isEmpty();
    }

    /**
     * Why no margin in burnout speed is given although the claim was judged.
     *
     * @param assurance the claim
     * @return a sentence; empty where burnout speeds can be set
     */
    public static Optional<String> noSpeedMargin(Assurance assurance) {
        List<String> vehicles =
                assurance.stagedBatteries().stream()
                        .flatMap(battery -> battery.interceptor().vehicle().stream())
                        .map(vehicle -> "'" + vehicle.id() + "'")
                        .distinct()
                        .toList();
        return vehicles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "No margin in burnout speed is defined: that of "
                                + (vehicles.size() == 1 ? "vehicle " : "vehicles ")
                                + CoverageWording.and(vehicles)
                                + " follows from its stages and cannot be set.");
    }

    /**
     * The least change that would turn the verdict on a claim that fails.
     *
     * @param finding the claim
     * @return a phrase; empty where it does not fail
     */
    public static String change(AssuranceFinding finding) {
        if (!(finding.verdict() instanceof Verdict.Fails)) {
            return "";
        }
        boolean none = finding.assurance().kind() == Assurance.Kind.NO_ENGAGEMENT;
        List<String> parts = new ArrayList<>();
        finding.border()
                .inTime()
                .ifPresent(t ->
                        parts.add(
                                sooner(
                                        t.distanceSeconds(),
                                        t.nearest().engagement().battery().decisionDelaySeconds(),
                                        SafeSide.seconds(finding, t.distanceSeconds()),
                                        none)));
        finding.border()
                .inSpeed()
                .ifPresent(s ->
                        parts.add(
                                "a burnout speed "
                                        + (none ? "below " : "of ")
                                        + needed(finding, s)
                                        + " instead of "
                                        + kilometersPerSecond(s.speedMetersPerSecond())));
        if (parts.isEmpty() && staged(finding)) {
            return "no change of delay alone would make it hold";
        }
        return parts.isEmpty()
                ? "neither delay nor burnout speed alone would make it hold"
                : String.join(", or ", parts);
    }

    /** A change of the delay in words; a delay cannot shrink by more than it is. */
    private static String sooner(
            double distanceSeconds, double delaySeconds, String printed, boolean none) {
        if (none) {
            return printed + " more delay";
        }
        return distanceSeconds <= delaySeconds
                ? printed + " less delay"
                : "a commit " + printed + " sooner, which is more than the whole decision delay";
    }

    /** The speed at which a claim that fails would hold: below it, or from it on. */
    private static String needed(AssuranceFinding finding, Border.InSpeed speed) {
        return finding.assurance().kind() == Assurance.Kind.NO_ENGAGEMENT
                ? SafeSide.requiredKilometersPerSecond(speed.requiredMetersPerSecond()) + " km/s"
                : kilometersPerSecond(speed.requiredMetersPerSecond());
    }

    /**
     * What was examined, shots and engagements apart.
     *
     * @param examined the counts
     * @return a phrase without a full stop
     */
    public static String examined(Examined examined) {
        return examined.shotsInRange()
                + " of "
                + examined.shots()
                + " shots in range ("
                + examined.launchPoints()
                + " launch points, "
                + examined.aims()
                + " aims); "
                + examined.feasible()
                + " of "
                + examined.engagements()
                + " engagements feasible (shots in range × "
                + examined.batteries()
                + (examined.batteries() == 1 ? " battery × " : " batteries × ")
                + examined.delays()
                + (examined.delays() == 1 ? " delay)" : " delays)")
                + examined.refined().map(AssuranceWording::refined).orElse("");
    }

    private static String refined(Refined refined) {
        String more = "; " + refined.shots() + " more shots tried around what decides";
        String spacing = Math.round(Math.ceil(refined.spacingMeters() / 1e3)) + " km";
        if (!refined.complete()) {
            return more + ", until the search, too long, stopped at a spacing of " + spacing;
        }
        return refined.spacingMeters() == 0
                ? more
                : more
                        + ", until a spacing of "
                        + spacing
                        + ", between which a shot may come nearer by less than "
                        + three(Refined.SECONDS)
                        + " s or "
                        + three(Refined.METERS_PER_SECOND)
                        + " m/s";
    }

    /**
     * From where to where, on which arc, against what.
     *
     * @param engagement the engagement
     * @return "from Tatishchevo to near Boston"
     */
    public static String way(EngagementCase engagement) {
        double loft = Math.toDegrees(engagement.loftRad());
        return "from "
                + engagement.launch().name()
                + " to "
                + engagement.aim().name()
                + (loft == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " (%s by %.1f°)",
                                loft > 0 ? "lofted" : "depressed",
                                Math.abs(loft)));
    }

    private static String places(EngagementCase engagement) {
        return engagement.launch().name() + " → " + engagement.aim().name();
    }

    /**
     * A time in print.
     *
     * @param seconds s
     * @return "24 s"
     */
    public static String seconds(double seconds) {
        return three(Math.abs(seconds)) + " s";
    }

    /**
     * A difference of speeds in print.
     *
     * @param metersPerSecond m/s
     * @return "347 m/s"
     */
    public static String speed(double metersPerSecond) {
        return three(Math.abs(metersPerSecond)) + " m/s";
    }

    /**
     * A burnout speed in print.
     *
     * @param metersPerSecond m/s
     * @return "4.85 km/s"
     */
    public static String kilometersPerSecond(double metersPerSecond) {
        return three(metersPerSecond / 1e3) + " km/s";
    }

    private static String three(double value) {
        return BigDecimal.valueOf(value).round(THREE).stripTrailingZeros().toPlainString();
    }

    /**
     * What a comparison found against one threat, in a sentence without a full stop.
     *
     * @param result the study
     * @param change the difference
     * @return what was gained and lost
     */
    public static String change(StudyResult result, ThreatChange change) {
        ChangeTally total = change.total();
        String threat = result.threat(change.threatId()).label();
        String against = "against " + threat + " " + SensingWording.where(change.sensing());
        if (total.threatenedArea() == 0) {
            return against + ": nothing is in range";
        }
        if (total.sameCoverage()) {
            return against
                    + ": the same coverage, piece by piece ("
                    + Percent.of(total.afterArea() / total.threatenedArea())
                    + " of the area in range)"
                    + layers(total);
        }
        List<String> parts = new ArrayList<>();
        if (total.gainedArea() > 0) {
            parts.add("gained " + Percent.of(total.gainedArea() / total.threatenedArea()));
        }
        if (total.lostArea() > 0) {
            parts.add("lost " + Percent.of(total.lostArea() / total.threatenedArea()));
        }
        return against
                + ": "
                + CoverageWording.and(parts)
                + " of the area in range ("
                + Percent.of(total.beforeArea() / total.threatenedArea())
                + " to "
                + Percent.of(total.afterArea() / total.threatenedArea())
                + ")"
                + layers(total);
    }

    private static String layers(ChangeTally total) {
        List<String> parts = new ArrayList<>();
        if (total.fewerLayersArea() > 0) {
            parts.add("fewer systems over " + Percent.of(part(total.fewerLayersArea(), total)));
        }
        if (total.moreLayersArea() > 0) {
            parts.add("more systems over " + Percent.of(part(total.moreLayersArea(), total)));
        }
        return parts.isEmpty() ? "" : ", " + CoverageWording.and(parts);
    }

    private static double part(double area, ChangeTally total) {
        return area / total.threatenedArea();
    }

    /**
     * What the model finds on a link of a claim.
     *
     * @param result the study
     * @param link what in the model bears on the claim
     * @return sentences without full stops; none where the link leads to another study or page
     */
    public static List<String> onLink(StudyResult result, Link link) {
        if (!link.study().isEmpty() && !link.study().equals(result.study().id())) {
            return List.of();
        }
        return switch (link.kind()) {
            case ASSURANCE ->
                    result.findings().assurance(link.target()).stream()
                            .map(a -> a.assurance().claim() + " " + capital(verdict(a)))
                            .toList();
            case COMPARISON ->
                    result.findings()
                            .comparison(link.target())
                            .map(c -> ofComparison(result, c))
                            .orElse(List.of());
            case COVERAGE -> ofCoverage(result, link.target());
            case BOX ->
                    result.findings().box(link.target()).map(AssuranceWording::ofBox).stream()
                            .toList();
            case RESULT -> List.of();
        };
    }

    /** What a box says at its first site and least delay. */
    private static String ofBox(Box box) {
        Box.Site site = box.sites().getFirst();
        Box.AtDelay delay = site.byDelay().getFirst();
        return "A criterion in numbers: at "
                + site.site().name()
                + ", launched "
                + seconds(delay.delaySeconds())
                + " after burnout, no shot examined can be reached "
                + (delay.breakingMetersPerSecond().isPresent()
                        ? "at any burnout speed below "
                                + SafeSide.limitKilometersPerSecond(
                                        delay.breakingMetersPerSecond().getAsDouble())
                                + " km/s"
                        : "at any burnout speed");
    }

    private static List<String> ofComparison(StudyResult result, ComparisonFinding finding) {
        return finding.changes().stream()
                .filter(change -> change.total().threatenedArea() > 0)
                .map(change -> finding.comparison().title() + ", " + change(result, change))
                .toList();
    }

    private static List<String> ofCoverage(StudyResult result, String target) {
        return result.coverage().stream()
                .filter(c -> names(c, target))
                .filter(c -> c.total().anyThreatened())
                .map(c ->
                        CoverageWording.sentence(result, c)
                                + " ("
                                + SensingWording.supposes(c.footprint().sensing())
                                + ")")
                .toList();
    }

    /** Whether a link to coverage names a footprint, or its first parts do. */
    static boolean names(Coverage coverage, String target) {
        return (coverage.footprint().planId()
                        + "@"
                        + coverage.footprint().date()
                        + "/"
                        + coverage.footprint().threatId()
                        + "/"
                        + coverage.footprint().sensing().id())
                // The level 'sight' had this name before there were others.
                .startsWith(target.replace("/as-deployed", "/sight"));
    }

    /**
     * With a capital.
     *
     * @param words some words
     * @return the same beginning with a capital
     */
    public static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
