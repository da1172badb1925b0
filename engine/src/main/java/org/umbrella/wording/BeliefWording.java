// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.umbrella.scenario.BeliefQuestion.Belief;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.belief.BeliefFinding;
import org.umbrella.study.belief.BeliefFinding.Found;

/** What one must believe, in words (docs/model.md, section 8). */
public final class BeliefWording {

    /** A change that rounding would show as none. */
    private static final double LEAST_CHANGE = 0.0005;

    private BeliefWording() {}

    /**
     * The title of a finding under beliefs: which belief alone moves it most against the missile of
     * the longest range that anything is in range of.
     *
     * @param finding the finding
     * @param threats the threat classes of the study
     * @return one sentence without a full stop
     */
    public static String title(BeliefFinding finding, List<ThreatClass> threats) {
        List<ThreatClass> reaching = reaching(finding, threats);
        if (reaching.isEmpty()) {
            return "Nothing is in range, so nothing need be believed";
        }
        ThreatClass threat = reaching.getFirst();
        for (ThreatClass other : reaching) {
            if (spread(finding, other) > spread(finding, threat)) {
                threat = other;
            }
        }
        String start = share(finding.baseline(), threat.id());
        int most = most(finding, threat.id());
        return most < 0
                ? "No belief alone raises what is covered; it is "
                        + start
                        + " of the area in range of "
                        + threat.label()
                : "“"
                        + finding.question().beliefs().get(most).title()
                        + "” alone brings the area covered against "
                        + threat.label()
                        + " from "
                        + start
                        + " to "
                        + share(finding.beliefs().get(most), threat.id());
    }

    /**
     * What comes out, threat by threat, and whether the claim is met.
     *
     * @param finding the finding
     * @param threats the threat classes of the study
     * @return sentences with their full stops
     */
    public static List<String> sentences(BeliefFinding finding, List<ThreatClass> threats) {
        List<String> sentences = new ArrayList<>();
        for (ThreatClass threat : reaching(finding, threats)) {
            sentences.add(ofThreat(finding, threat));
        }
        OptionalDouble claimed = finding.question().claimedFraction();
        if (claimed.isPresent() && !sentences.isEmpty()) {
            sentences.add(met(finding, threats, claimed.getAsDouble()));
        }
        return sentences;
    }

    /**
     * The answer of one question of beliefs: whether its claim is met, and which belief alone moves
     * it most.
     *
     * @param finding the finding
     * @param threats the threat classes of the study
     * @return one sentence without a full stop
     */
    public static String answer(BeliefFinding finding, List<ThreatClass> threats) {
        OptionalDouble claimed = finding.question().claimedFraction();
        String title = title(finding, threats);
        if (claimed.isEmpty() || reaching(finding, threats).isEmpty()) {
            return title;
        }
        String met = met(finding, threats, claimed.getAsDouble());
        return SensingWording.where(finding.baseline().sensing())
                + ", "
                + met.substring(0, 1).toLowerCase(Locale.ROOT)
                + met.substring(1, met.length() - 1)
                + "; "
                + title.replaceFirst("^No belief", "no belief")
                + (most(finding) ? ", the most of any" : "");
    }

    /** Whether any belief raises what is covered against any missile. */
    private static boolean most(BeliefFinding finding) {
        return finding.baseline().coverage().stream()
                .anyMatch(of -> most(finding, of.threatId()) >= 0);
    }

    private static String ofThreat(BeliefFinding finding, ThreatClass threat) {
        String sentence =
                threat.label()
                        + ": "
                        + share(finding.baseline(), threat.id())
                        + " at the baseline ("
                        + SensingWording.supposes(finding.baseline().sensing())
                        + ")";
        int most = most(finding, threat.id());
        int least = least(finding, threat.id());
        if (most >= 0) {
            sentence += "; most by one belief alone, " + one(finding, most, threat);
        }
        if (least >= 0) {
            sentence += "; least, " + one(finding, least, threat);
        }
        return sentence + "; all together " + share(finding.together(), threat.id()) + ".";
    }

    private static String one(BeliefFinding finding, int belief, ThreatClass threat) {
        return share(finding.beliefs().get(belief), threat.id())
                + " (“"
                + finding.question().beliefs().get(belief).title()
                + "”)";
    }

    private static String met(BeliefFinding finding, List<ThreatClass> threats, double claimed) {
        String asked = Percent.of(claimed);
        List<String> alone = new ArrayList<>();
        for (int b = 0; b < finding.beliefs().size(); b++) {
            if (meets(finding, finding.beliefs().get(b), threats, claimed)) {
                alone.add("“" + finding.question().beliefs().get(b).title() + "”");
            }
        }
        boolean together = meets(finding, finding.together(), threats, claimed);
        return (meets(finding, finding.baseline(), threats, claimed)
                        ? "The baseline meets the claim (" + asked + " against every missile)"
                        : alone.isEmpty()
                                ? "No belief alone brings it to the "
                                        + asked
                                        + " of the claim against every missile"
                                : "To meet the claim ("
                                        + asked
                                        + " against every missile) it suffices to believe "
                                        + String.join(" or ", alone))
                + "; all together "
                + (together ? "do" : "do not either")
                + ".";
    }

    private static boolean meets(
            BeliefFinding finding, Found found, List<ThreatClass> threats, double claimed) {
        return reaching(finding, threats).stream()
                .map(threat -> found.fraction(threat.id()))
                .allMatch(share -> share.isPresent() && share.getAsDouble() >= claimed);
    }

    /**
     * A share in print.
     *
     * @param found a view
     * @param threatId the threat class
     * @return "15 %", or "nothing in range"
     */
    public static String share(Found found, String threatId) {
        OptionalDouble fraction = found.fraction(threatId);
        return fraction.isPresent() ? Percent.of(fraction.getAsDouble()) : "nothing in range";
    }

    /**
     * How far a view moves the share, in print.
     *
     * @param finding the finding
     * @param found the view
     * @param threatId the threat class
     * @return "+76", "−15", "+0.3" percentage points, "0" where it moves by less than 0.05; empty
     *     where nothing is in range
     */
    public static String change(BeliefFinding finding, Found found, String threatId) {
        OptionalDouble change = finding.change(found, threatId);
        if (change.isEmpty()) {
            return "";
        }
        double points = 100 * change.getAsDouble();
        if (Math.abs(change.getAsDouble()) < LEAST_CHANGE) {
            return "0";
        }
        String size =
                String.format(
                        Locale.ROOT, Math.abs(points) < 1 ? "%.1f" : "%.0f", Math.abs(points));
        return (points < 0 ? "−" : "+") + size;
    }

    /**
     * The name of a belief, with a mark where it is not among all together.
     *
     * @param belief the belief
     * @return its title, with "(not among all together)" where a later one sets the same
     */
    public static String name(Belief belief) {
        return belief.together() ? belief.title() : belief.title() + " (not among all together)";
    }

    /**
     * What the bars and numbers are.
     *
     * @return sentences
     */
    public static String explained() {
        return "Share of the area in range that is covered, with each belief alone changed from the"
                + " baseline, then with all together; of several beliefs about the same input the"
                + " last is among all together. None is chosen and none averaged.";
    }

    /** Threats that reach anything at the baseline. */
    private static List<ThreatClass> reaching(BeliefFinding finding, List<ThreatClass> threats) {
        return threats.stream()
                .filter(threat -> finding.baseline().fraction(threat.id()).isPresent())
                .toList();
    }

    private static double spread(BeliefFinding finding, ThreatClass threat) {
        int most = most(finding, threat.id());
        return most < 0 ? 0 : finding.change(finding.beliefs().get(most), threat.id()).orElse(0);
    }

    /** The belief that raises the share most; −1 where none does. */
    private static int most(BeliefFinding finding, String threatId) {
        return extreme(finding, threatId, 1);
    }

    private static int least(BeliefFinding finding, String threatId) {
        return extreme(finding, threatId, -1);
    }

    private static int extreme(BeliefFinding finding, String threatId, int sign) {
        int found = -1;
        double best = LEAST_CHANGE;
        for (int b = 0; b < finding.beliefs().size(); b++) {
            double change = sign * finding.change(finding.beliefs().get(b), threatId).orElse(0);
            if (change > best) {
                best = change;
                found = b;
            }
        }
        return found;
    }
}
