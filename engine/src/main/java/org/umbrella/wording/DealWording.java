// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.study.deal.DealFinding;
import org.umbrella.study.deal.DealPoint;
import org.umbrella.study.deal.Deployment;
import org.umbrella.study.uncertainty.Share;

/** What is said of deals. */
public final class DealWording {

    private DealWording() {}

    /**
     * Whether there is a deal, where it is most robust and what it costs.
     *
     * @param finding what was found
     * @return one sentence without a full stop
     */
    public static String answer(DealFinding finding) {
        DealQuestion asked = finding.question().deal();
        String tried = finding.explored().tried() + " deployments tried";
        List<DealPoint> best = finding.best();
        if (best.isEmpty()) {
            return "None of the "
                    + tried
                    + " is such a deal: none covers "
                    + wanted(asked)
                    + " and keeps "
                    + promises(asked)
                    + ", though without that promise "
                    + percent(most(finding))
                    + " could be covered";
        }
        DealPoint first = best.getFirst();
        return "Such a deal exists: "
                + finding.explored().deals()
                + " of the "
                + tried
                + " cover "
                + wanted(asked)
                + " and keep "
                + promises(asked)
                + "; the most robust of those on the front"
                + first.robust().map(share -> ", " + robust(share)).orElse("")
                + ", has "
                + deployment(finding, first.deployment())
                + ", covers "
                + percent(first.coverage().getFirst())
                + ", "
                + margin(first)
                + ", and costs "
                + points(
                        finding.explored().greatest().get(first.deployment().sensors()).getFirst()
                                - first.coverage().getFirst())
                + " of coverage against the most that any deployment tried covers with these sensors";
    }

    private static double most(DealFinding finding) {
        return finding.explored().greatest().stream().mapToDouble(List::getFirst).max().orElse(0);
    }

    private static String wanted(DealQuestion asked) {
        return asked.covers().stream()
                .map(cover ->
                        String.format(
                                Locale.ROOT,
                                "at least %.0f %% against %s",
                                100 * cover.atLeast(),
                                cover.label()))
                .collect(Collectors.joining(" and "));
    }

    private static String promises(DealQuestion asked) {
        return asked.keeps().size() == 1
                ? "the promise"
                : "all " + asked.keeps().size() + " promises";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%.1f percentage points", 100 * share);
    }

    /**
     * In how many draws a deployment is a deal.
     *
     * @param share the share
     * @return "a deal in 83.0 % of 40 draws (standard error 5.9 %)"
     */
    public static String robust(Share share) {
        return "a deal in "
                + percent(share.value())
                + " of "
                + share.draws()
                + " draws (standard error "
                + percent(share.error())
                + ")";
    }

    /**
     * By how much a deployment keeps the promise.
     *
     * @param point the deployment
     * @return "stays 350 m/s below the speed that breaks it"
     */
    public static String margin(DealPoint point) {
        double margin = point.marginMetersPerSecond();
        if (Double.isInfinite(margin)) {
            return "breaks it at no speed";
        }
        return String.format(
                Locale.ROOT,
                margin > 0
                        ? "stays %.0f m/s below the speed that breaks it"
                        : "lies %.0f m/s above the speed that breaks it",
                Math.abs(margin));
    }

    /**
     * A deployment.
     *
     * @param finding what it was found in
     * @param of the deployment
     * @return "interceptors of 4.5 km/s at near Cluj-Napoca, Romania, 60 s from …"
     */
    public static String deployment(DealFinding finding, Deployment of) {
        DealQuestion asked = finding.question().deal();
        return String.format(
                Locale.ROOT,
                "interceptors of %.1f km/s at %s, launched %.0f s after %s, with %s",
                asked.speedsMetersPerSecond().get(of.speed()) / 1e3,
                sites(finding, of),
                asked.delaysSeconds().get(of.delay()),
                asked.sensors().get(of.sensors()).sensing().perfect()
                        ? "burnout"
                        : "track or burnout",
                asked.sensors().get(of.sensors()).title());
    }

    /**
     * Where a deployment stands.
     *
     * @param finding what it was found in
     * @param of the deployment
     * @return "44.6° N, 24.1° E (near Craiova, Romania)", two joined by "and"
     */
    public static String sites(DealFinding finding, Deployment of) {
        List<String> names = new ArrayList<>();
        for (int site : of.sites()) {
            NamedPoint at = finding.question().ground().sites().get(site);
            names.add(Coordinates.about(at.point()) + " (" + at.name() + ")");
        }
        return String.join(" and ", names);
    }

    /**
     * What a reader must know to read it.
     *
     * @param finding what was found
     * @return sentences
     */
    public static String note(DealFinding finding) {
        DealQuestion asked = finding.question().deal();
        return "Tried: "
                + finding.question().ground().sites().size()
                + " sites, "
                + asked.speedsMetersPerSecond().size()
                + " burnout speeds, "
                + asked.delaysSeconds().size()
                + " delays, "
                + asked.sensors().size()
                + " sets of sensors, interceptors at "
                + asked.numbers().stream().map(String::valueOf).collect(Collectors.joining(" or "))
                + (asked.numbers().equals(List.of(1)) ? " site" : " sites")
                + " at a time. Coverage is the share of the area in range, against every launch point. The margin is the"
                + " burnout speed that is left before any promise breaks, under perfect sensing, launched the delay after"
                + " burnout. Between the sites of a grid there may be better ones. Sites are tried everywhere, treaties"
                + " and borders aside; covered means that an intercept can be reached, never that it would succeed."
                + (finding.confirmed().isEmpty()
                        ? ""
                        : finding.confirmed().contains(false)
                                ? " The reference solver alone does not find the same for all of the best ones."
                                : " The reference solver alone, shot by shot, finds the same for the first "
                                        + finding.confirmed().size()
                                        + ".")
                + (finding.drawn().isEmpty()
                        ? ""
                        : " Robustness is the share of draws in which every coverage is had and every promise kept,"
                                + " for the deals on the front; speed and delay are part of the deal and not drawn.");
    }
}
