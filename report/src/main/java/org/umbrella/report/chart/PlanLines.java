// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Svg;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.Percent;

/**
 * All plans of a study on one axis of years: the share of the area in range that is covered against
 * one threat, a band from what sight to what prediction without limit finds. Lines between two
 * dates only lead the eye: nothing was computed there.
 */
public final class PlanLines {

    /** Plans that have a line of their own. */
    public static final int MOST_PLANS = 4;

    /** Per cent of the width, so that "100 %" has its room on a telephone too. */
    private static final double LEFT = 13;

    private static final double WIDTH = 73;
    private static final int TOP = 14;
    private static final int HEIGHT = 200;
    private static final int BELOW = 26;
    private static final double DAYS_A_YEAR = 365.25;
    private static final double LABEL_GAP = 15;

    private final StudyResult result;
    private final ThreatClass threat;
    private final Map<String, List<Deployment>> plans = new LinkedHashMap<>();
    private final double firstYear;
    private final double lastYear;

    private PlanLines(StudyResult result, ThreatClass threat) {
        this.result = result;
        this.threat = threat;
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Deployment deployment : result.deployments()) {
            first = Math.min(first, year(deployment.date()));
            last = Math.max(last, year(deployment.date()));
            plans.computeIfAbsent(deployment.planId(), k -> new ArrayList<>()).add(deployment);
        }
        this.firstYear = Math.floor(first);
        this.lastYear = Math.max(Math.ceil(last), firstYear + 1);
    }

    /**
     * Draws the chart.
     *
     * @param result the study, with at least one deployment
     * @param threat against what
     * @param title what it says
     * @param description the same numbers in words
     * @param page where to
     */
    public static void draw(
            StudyResult result, ThreatClass threat, String title, String description, Markup page) {
        new PlanLines(result, threat).draw(title, description, page);
    }

    private void draw(String title, String description, Markup page) {
        Fluid.open(title, description, TOP + HEIGHT + BELOW, page);
        for (int share = 0; share <= 100; share += 25) {
            double y = y(share / 100.0);
            Fluid.line(LEFT, y, LEFT + WIDTH, y, share == 0 ? "panel-frame" : "panel-grid", page);
            if (share % 50 == 0) {
                Fluid.text(share + " %", LEFT, -6, y + 4, "", "end", page);
            }
        }
        int years = (int) (lastYear - firstYear);
        int step = years > 12 ? 4 : years > 5 ? 3 : 1;
        for (int year = (int) firstYear; year <= lastYear; year++) {
            double x = x(year);
            Fluid.line(x, TOP + HEIGHT, x, TOP + HEIGHT + 4, "panel-frame", page);
            if ((year - (int) firstYear) % step == 0) {
                Fluid.text(Integer.toString(year), x, 0, TOP + HEIGHT + 20, "", "middle", page);
            }
        }
        int k = 0;
        List<double[]> ends = new ArrayList<>();
        for (List<Deployment> dates : plans.values()) {
            if (k < MOST_PLANS) {
                plan(dates, k, ends, page);
            }
            k++;
        }
        ends.sort(java.util.Comparator.comparingDouble(e -> e[1]));
        double free = Double.NEGATIVE_INFINITY;
        for (double[] end : ends) {
            double y = Math.max(end[1] + 4, free);
            Fluid.text(Percent.of(end[2]), end[0], 8, y, "val halo", "start", page);
            free = y + LABEL_GAP;
        }
        page.close();
    }

    private void plan(List<Deployment> dates, int k, List<double[]> ends, Markup page) {
        List<double[]> sight = points(dates, result.study().sensing().getFirst());
        Sensing upper =
                result.study().sensing().contains(Sensing.PREDICTED)
                        ? Sensing.PREDICTED
                        : result.study().sensing().getLast();
        List<double[]> most =
                upper.equals(result.study().sensing().getFirst())
                        ? List.of()
                        : points(dates, upper);
        page.open(
                "svg",
                "x",
                LEFT + "%",
                "y",
                Integer.toString(TOP),
                "width",
                WIDTH + "%",
                "height",
                Integer.toString(HEIGHT),
                "viewBox",
                "0 0 100 100",
                "preserveAspectRatio",
                "none",
                "class",
                "stretched",
                "aria-hidden",
                "true");
        if (sight.size() > 1 && most.size() > 1) {
            List<double[]> round = new ArrayList<>(sight);
            round.addAll(most.reversed());
            page.empty("path", "class", "plan-band p" + k, "d", path(round) + "Z");
        }
        if (most.size() > 1) {
            page.empty("path", "class", "plan-most p" + k, "d", path(most));
        }
        if (sight.size() > 1) {
            page.empty("path", "class", "plan-sight p" + k, "d", path(sight));
        }
        page.close();
        for (boolean least : new boolean[] {true, false}) {
            List<double[]> level = least ? sight : most;
            for (double[] at : level) {
                Fluid.dot(
                        LEFT + WIDTH * at[0] / 100,
                        TOP + HEIGHT * at[1] / 100,
                        least ? 4 : 3,
                        (least ? "plan-dot p" : "plan-ring p") + k,
                        page);
            }
            if (!level.isEmpty()) {
                double[] at = level.getLast();
                double[] end = {
                    LEFT + WIDTH * at[0] / 100, TOP + HEIGHT * at[1] / 100, 1 - at[1] / 100
                };
                if (ends.stream()
                        .noneMatch(e ->
                                Math.abs(e[1] - end[1]) < 0.5 && Math.abs(e[0] - end[0]) < 0.5)) {
                    ends.add(end);
                }
            }
        }
    }

    private List<double[]> points(List<Deployment> dates, Sensing level) {
        List<double[]> points = new ArrayList<>();
        for (Deployment date : dates) {
            Optional<Tally> tally =
                    result.coverage(date, threat.id(), level)
                            .map(Coverage::total)
                            .filter(Tally::anyThreatened);
            tally.ifPresent(t ->
                    points.add(
                            new double[] {
                                100 * (year(date.date()) - firstYear) / (lastYear - firstYear),
                                100 * (1 - t.areaFraction())
                            }));
        }
        return points;
    }

    private static String path(List<double[]> points) {
        StringBuilder path = new StringBuilder();
        for (double[] at : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(at[0]))
                    .append(' ')
                    .append(Svg.number(at[1]));
        }
        return path.toString();
    }

    private double x(double year) {
        return LEFT + WIDTH * (year - firstYear) / (lastYear - firstYear);
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    private static double year(LocalDate date) {
        return date.getYear() + (date.getDayOfYear() - 1) / DAYS_A_YEAR;
    }
}
