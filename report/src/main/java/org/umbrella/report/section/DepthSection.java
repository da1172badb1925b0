// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.report.chart.Fluid;
import org.umbrella.report.page.Card;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.DepthQuestion;
import org.umbrella.study.depth.DepthFinding;
import org.umbrella.wording.CoverageWording;

/** Inventory, shots and tracks, day by day. */
final class DepthSection {

    private static final int HEAD = 24;
    private static final int BAR = 24;

    private DepthSection() {}

    static void write(StudyResult result, Markup page) {
        if (result.findings().depth().isEmpty()) {
            return;
        }
        DepthQuestion question = result.study().depth().orElseThrow();
        inventory(result, question, page);
        page.leaf("h3", "Shots and tracks, aim by aim");
        page.leaf(
                "p",
                "Minimum-energy arcs; a radar must see the intercept. Over the launch points that have the aim"
                        + " in range, the least favourable one counts: the fewest shots in turn"
                        + " (shoot–look–shoot) of the battery that has most, the latest first track of"
                        + " any radar and the shortest time that any radar sees the missile, in seconds"
                        + " after launch. Infrared warning from space is not counted as a track.",
                "class",
                "soft");
        for (var threat : result.study().threats()) {
            ofThreat(result, threat.id(), threat.label(), page);
        }
    }

    private static void inventory(StudyResult result, DepthQuestion question, Markup page) {
        List<DepthFinding> all = result.findings().depth();
        int first = all.getFirst().interceptors();
        int last = all.getLast().interceptors();
        String title =
                "Depth: from "
                        + first
                        + " interceptors to "
                        + last
                        + (first > 0
                                ? ", " + Math.round(100.0 * (last - first) / first) + " % more"
                                : "");
        page.chapter("depth", "How deep the inventory is");
        Card.open("inventory", title, page);
        bars(all, question, title, page);
        Card.data(page);
        ScrollBox.open(page).open("table").open("thead").open("tr");
        page.leaf("th", "Day").leaf("th", "Interceptors", "class", "n");
        question.shotsPerTarget()
                .forEach(n -> page.leaf("th", "targets at " + n + " each", "class", "n"));
        page.close().close().open("tbody");
        for (DepthFinding finding : all) {
            page.open("tr").leaf("td", CoverageWording.day(finding.date()));
            page.leaf("td", Integer.toString(finding.interceptors()), "class", "n");
            question.shotsPerTarget()
                    .forEach(n ->
                            page.leaf(
                                    "td",
                                    Integer.toString(finding.interceptors() / n),
                                    "class",
                                    "n"));
            page.closeLine();
        }
        page.close().close().close().close();
        Card.close(
                "inventory",
                title,
                "For how many targets the inventory lasts, at a number of interceptors spent on"
                        + " each. It says nothing of what becomes of them.",
                result,
                page);
    }

    /** Targets that the inventory lasts for: a bar a day, grouped by what is spent on each. */
    private static void bars(
            List<DepthFinding> all, DepthQuestion question, String title, Markup page) {
        List<DepthFinding> changed = new ArrayList<>();
        for (DepthFinding finding : all) {
            if (changed.isEmpty() || changed.getLast().interceptors() != finding.interceptors()) {
                changed.add(finding);
            }
        }
        int most = all.stream().mapToInt(DepthFinding::interceptors).max().orElse(1);
        int least = question.shotsPerTarget().stream().mapToInt(n -> n).min().orElse(1);
        int height = question.shotsPerTarget().size() * (HEAD + BAR * changed.size());
        Fluid.open(
                title + ".",
                "Targets for which the inventory lasts, by day and by interceptors for each.",
                height,
                page);
        int y = 0;
        for (int shots : question.shotsPerTarget()) {
            Fluid.text(
                    shots == 1 ? "One interceptor for each target" : shots + " for each",
                    0,
                    0,
                    y + 16,
                    "head",
                    "start",
                    page);
            y += HEAD;
            for (DepthFinding finding : changed) {
                int targets = finding.interceptors() / shots;
                double width = 62.0 * targets / Math.max(1, most / least);
                Fluid.box(
                        0,
                        y,
                        Math.max(0.4, width),
                        BAR - 5.0,
                        finding.equals(changed.getLast()) ? "bar" : "bar-before",
                        page);
                Fluid.text(
                        targets + " targets, " + finding.date().getYear(),
                        Math.max(0.4, width),
                        7,
                        y + 14,
                        "val",
                        "start",
                        page);
                y += BAR;
            }
        }
        page.close();
    }

    private static void ofThreat(StudyResult result, String id, String label, Markup page) {
        List<DepthFinding> all = result.findings().depth();
        page.open("details").leaf("summary", label);
        ScrollBox.open(page).open("table").open("thead").open("tr");
        page.leaf("th", "Aim");
        for (DepthFinding finding : all) {
            page.leaf("th", finding.date() + ": shots", "class", "n");
            page.leaf("th", "first track, s", "class", "n");
            page.leaf("th", "by");
            page.leaf("th", "seen, s", "class", "n");
        }
        page.close().close().open("tbody");
        List<DepthFinding.OfAim> aims = ofThreat(all.getFirst(), id).aims();
        for (int k = 0; k < aims.size(); k++) {
            page.open("tr").leaf("td", aims.get(k).aim().name());
            for (DepthFinding finding : all) {
                DepthFinding.OfAim aim = ofThreat(finding, id).aims().get(k);
                if (!aim.threatened()) {
                    page.leaf("td", "not in range", "class", "soft", "colspan", "4");
                    continue;
                }
                page.leaf("td", Integer.toString(aim.leastShots()), "class", "n");
                page.leaf(
                        "td",
                        aim.latestTrackSeconds().isPresent()
                                ? Numbers.three(aim.latestTrackSeconds().getAsDouble())
                                : "none",
                        "class",
                        "n");
                page.leaf("td", aim.latestTrackBy());
                page.leaf("td", Numbers.three(aim.leastSeenSeconds()), "class", "n");
            }
            page.closeLine();
        }
        page.close().close().close().closeLine();
    }

    private static DepthFinding.OfThreat ofThreat(DepthFinding finding, String id) {
        return finding.threats().stream()
                .filter(t -> t.threatId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
